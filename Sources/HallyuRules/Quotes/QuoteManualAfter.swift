/// Manual pages of the rules that look after the closing mark.
enum QuoteManualAfter {
  static let all = [speakerAfter, speakerAfterVerb, speakerInside]

  static let speakerInside = RuleManual(
    "quote.speaker-inside", "Speech between guillemets that a short clause with its speaker interrupts, as French news has it.",
    fires: [.init("Mina Cho smiled. « ⟦A comedy, she said. With a lot of lines.⟧ »", "Mina Cho")],
    leaves: ["Mina Cho made « The Well, she said ».", "Mina Cho made « Okja » in Seoul."])

  static let speakerAfter = RuleManual(
    "quote.speaker-after", "Speech before its speaker and a verb of saying: “…,” X said.",
    fires: [
      .init("“⟦We are glad of the result,⟧” Mina Cho said.", "Mina Cho"),
      .init("“⟦It was a hard year for us,⟧” Mina Cho, CEO, Netflix said.", "Mina Cho / Netflix"),
      .init("“⟦It was a hard year for us,⟧” Mina Cho, an old critic said.", "Mina Cho"),
      .init("“⟦Can I give it to James?⟧” Mina Cho tearfully asked before leaving.", "Mina Cho"),
      .init("‘⟦The studios’ plan is off,⟧’ Reed Parker told the paper.", "Reed Parker"),
      .init("Mina Cho was calm. “⟦We will wait,⟧” she said.", "Mina Cho"),
      .init("“⟦At last we are home!⟧” she said. Mina Cho has come back to Seoul.", "Mina Cho"),
      .init(
        "Mina Cho left.\n\nThe jury was led by Reed Parker, a banker. “⟦It was a good year,⟧” he said.", "Reed Parker"),
      .init("“⟦I asked him that twice,⟧” Mina Cho liked to recall.", "Mina Cho"),
      .init("Mina Cho leans back. “⟦Nothing at all,⟧” she decides.", "Mina Cho"),
      .init("Guests include Mina Cho and Reed Parker, who tells of the winter. “⟦There was no plan,⟧” he says.", "Reed Parker"),
      .init("Mina Cho left.\n\nA manager at a small studio was calm. “⟦We have one room,⟧” he said.", "A manager at a small studio"),
      .init("It would be “⟦more than a film⟧”, Mina Cho said.", "Mina Cho"),
      .init("“⟦We had no time for it.⟧” — Mina Cho\nIt opens in May.", "Mina Cho"),
      .init("“⟦Nothing is decided yet,⟧” a source close to the matter said.", "a source close to the matter"),
      .init("Mina Cho was an extra. “⟦I was dead for a week,⟧” the former driver said.", "the former driver"),
      .init("Netflix raised its prices. “⟦We will wait,⟧” it said.", "Netflix / Netflix"),
      .init(
        "Netflix bought most of Tapas in May. The rest of Tapas is held by Naver. “⟦It was a good year,⟧” the company said.",
        "the company / Netflix"),
      .init("“⟦We made it for nothing,⟧” a spokesperson for Netflix said.", "a spokesperson for Netflix / Netflix"),
      .init("“⟦It was a hard year for us.⟧” Mina Cho said.", "Mina Cho"),
      .init("Mina Cho has died. “⟦It was a hard year for us,⟧” the family said.", "the family"),
      .init("Netflix closed. “⟦It was a hard year,⟧” the 41-theater circuit wrote.", "the 41-theater circuit / Netflix"),
      .init("“⟦It was a hard year for us,⟧” Mina Cho said. Mina Cho works for Netflix in Busan.", "Mina Cho / Netflix"),
      .init("“⟦It was a hard year for us⟧” Mina Cho said of the film.", "Mina Cho"),
      .init("“⟦It was a hard year,⟧” Mina Cho, an analyst at the Busan office of Netflix told the paper.", "Mina Cho / Netflix"),
      .init("“⟦It was a hard year for us,⟧” Mina Cho was quoted as saying by a daily.", "Mina Cho"),
      .init("Netflix grew. Mina Cho’s agency stepped in. “⟦We will not wait for them,⟧” the agency said.", "the agency"),
    ],
    leaves: [
      "“Hope” is popular, Mina Cho said.", "“Squid Game,” a series, did well, Mina Cho said.",
      "The “made in Korea” label is loved, Mina Cho said.",
    ])

  static let speakerAfterVerb = RuleManual(
    "quote.speaker-after-verb", "Speech before a verb of saying and its speaker: “…,” said X.",
    fires: [
      .init("“⟦There is no shortage of content,⟧” said Mina Cho, who wrote the film.", "Mina Cho"),
      .init("“⟦Even now there are many of them in the house⟧” bringing flowers, said Mina Cho.", "Mina Cho"),
      .init("“⟦There is no shortage of content,⟧” said Will Oduya, who left.", "Will Oduya"),
      .init("\"⟦This is our biggest bet,⟧\" said AT&T chief Mina Cho.", "Mina Cho / AT&T"),
      .init("\"⟦This is our biggest bet,⟧\" said Ms Mina Cho, Netflix's chief content officer.", "Mina Cho / Netflix"),
      .init(
        "“⟦It is less a wedding than a lifeboat,⟧” quipped one executive at a broadcaster, which asked for more.",
        "one executive at a broadcaster"),
      .init("“⟦Remakes are the one door left,⟧” said Reed Parker of Wavve.", "Reed Parker / Wavve"),
      .init("Mina Cho was tired. “⟦You never know why,⟧” said the actress.", "the actress"),
      .init("Netflix is big. “⟦There was no plan,⟧” says the company’s director, Mina Cho.", "Mina Cho / Netflix"),
      .init("“⟦There was no plan,⟧” said Mina Cho of the watchdog Netflix.", "Mina Cho / Netflix"),
      .init("“⟦On paper we finish at ten,⟧” says a lighting assistant on a drama.", "a lighting assistant"),
      .init("“⟦We will appeal the ruling,⟧” said Netflix in a filing.", "Netflix / Netflix"),
      .init("“⟦We will appeal the ruling,⟧” said Netflix, head of drama, Mina Cho.", "Mina Cho / Netflix"),
      .init("Netflix grew. “⟦We will not wait for them,⟧” says one agency partner.", "one agency partner"),
    ],
    leaves: ["“Hope,” said to be her best, opens in May.", "The song “Crash” announced Mina Cho to the world."])
}
