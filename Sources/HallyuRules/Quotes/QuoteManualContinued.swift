/// Manual pages of the rules for speech whose speaker stands with another quote, or nowhere.
enum QuoteManualContinued {
  static let all = [joined, sameParagraph, nextParagraph, reopened, precedingSentence, soleSpeaker, unattributed]

  static let joined = RuleManual(
    "quote.joined", "Speech that “and” or a comma ties to the quote before.",
    fires: [
      .init("Mina Cho said, “We stay,” and “⟦We will make two more.⟧”", "Mina Cho"),
      .init("The PD said, “We are glad of it.”, “⟦I thank all who watched.⟧”", "The PD"),
      .init("An official at Netflix said, \"The color is new,\" but \"⟦the number is the same.⟧\"", "An official at Netflix / Netflix"),
    ],
    leaves: ["Mina Cho said, “We stay,” and “Hope” opened.", "Mina Cho made “Hope” and “Crash”."])

  static let sameParagraph = RuleManual(
    "quote.same-paragraph", "A sentence of speech after a quote of the same paragraph.",
    fires: [
      .init("“We stay here,” Mina Cho said. “⟦Nobody can move us now.⟧”", "Mina Cho"),
      .init("“In English it means nothing,” said Reed Parker of Wavve. “⟦So you cheat a little.⟧”", "Reed Parker / Wavve"),
    ],
    leaves: ["“We stay here,” Mina Cho said. “Hope” opens in May.", "“We stay,” Mina Cho said. The “content valley” is built."])

  static let nextParagraph = RuleManual(
    "quote.next-paragraph", "A paragraph that is all speech, after one with a quote.",
    fires: [
      .init("Reed Parker called Korea “a pivotal market in Asia”.\n\n“⟦We want to export from everywhere to everywhere.⟧”", "Reed Parker"),
      .init("“It was cold,” Mina Cho said.\n\n“⟦We were cold for a month.⟧”\n\nThe film opens in May.", "Mina Cho"),
    ],
    leaves: ["“It was cold,” Mina Cho said.\n\n“Winter of Hope”", "“It was cold,” Mina Cho said.\n\n‘Okja’ opens in May."])

  static let reopened = RuleManual(
    "quote.reopened", "A paragraph of speech that opens again where the one before did not close.",
    fires: [
      .init("Mina Cho said, “The first thing was the money.\n\n“⟦The second was the time.⟧”", "Mina Cho"),
      .init("A source said, \"Nothing is being made, so...\n\"⟦We look abroad for work.⟧\"", "A source"),
      .init("“⟦The first thing was the money.⟧\n\n“The second was the time,” Mina Cho said.", "Mina Cho"),
    ],
    leaves: ["Mina Cho made ‘Hope’.\n\n‘Okja’ followed.", "Mina Cho spoke of the “cookie jar.\n\n“Hope” opens in May."])

  static let precedingSentence = RuleManual(
    "quote.preceding-sentence", "Speech after a sentence about the one who speaks.",
    fires: [
      .init("Mina Cho smiled at the question. “⟦Nobody asked me that before.⟧”", "Mina Cho"),
      .init("Mina Cho said it would rain “for sure.”\n\n“⟦Nobody asked me that before.⟧”", "Mina Cho"),
      .init("Mina Cho remembers the day well.\n\n“⟦It rained from noon to night.⟧”", "Mina Cho"),
      .init("Mina Cho said it was late.\n\nWould she go? The clock stops. “⟦Nobody asked me that before today.⟧”", "Mina Cho"),
    ],
    leaves: ["Mina Cho left early. “Hope” opens in May.", "Mina Cho left early. The “content valley” is built."])

  static let soleSpeaker = RuleManual(
    "quote.sole-speaker", "Speech that the text gives nobody, where one person alone has spoken and nobody else is named since.",
    fires: [
      .init("“It was cold,” Mina Cho said.\n\nThe film opens in May. “⟦Nobody asked me that before today.⟧”", "Mina Cho")
    ],
    leaves: ["“It was cold,” Mina Cho said.\n\nThe film “Hope” opens in May.", "Mina Cho said it was cold.\n\nThe sign says “no way”."])

  static let unattributed = RuleManual(
    "quote.unattributed", "A sentence of speech that the text gives nobody.",
    fires: [
      .init("“⟦There are many studios, but there is no work.⟧” That is the mood in town.", ""),
      .init("The mood in town was bad. “⟦Everybody here wants to leave by the summer.⟧”", ""),
      .init("Mina Cho joined the board. “⟦All of us here trust Mina Cho with the work.⟧”", ""),
    ],
    leaves: ["The sign on the wall reads “no way out of here”.", "“Hope” is a film.", "‘The Long Way Home’"])
}
