/// Manual pages of the rules that look before the opening mark.
enum QuoteManualBefore {
  static let all = [speakerBefore, partial, label, colon, accordingTo]

  static let speakerBefore = RuleManual(
    "quote.speaker-before", "Speech after its speaker and a verb of saying: X said, “…”.",
    fires: [
      .init("Mina Cho said, “⟦We are glad of the result.⟧”", "Mina Cho"),
      .init("An official at Netflix also said, “⟦Fans abroad will watch it.⟧”", "An official at Netflix / Netflix"),
      .init("An official at Netflix also drew a line, saying, “⟦Nothing is decided yet.⟧”", "An official at Netflix / Netflix"),
      .init("Reed Parker, CEO and co-founder of Netflix, said: “⟦Korea comes first.⟧”", "Reed Parker / Netflix"),
      .init("The PD, who produced the drama, said, “⟦I am happy and proud.⟧”", "The PD"),
      .init(
        "A studio dragon official said, “⟦It opens everywhere at once.⟧” Studio Dragon plans more.",
        "A studio dragon official / Studio Dragon"),
      .init("A source who represents many actors said, “⟦Nothing is being made.⟧”", "A source"),
      .init("Speaking of the plans, Han Ji-woo CEO of Wavve, says: “⟦We look for ways to give back.⟧”", "Han Ji-woo / Wavve"),
      .init("Mina Cho herself has said, “⟦I like it.⟧”", "Mina Cho"),
      .init("In response, Han Ji-woo, president of Wavve, pointed out, \"⟦There are many studios.⟧\"", "Han Ji-woo / Wavve"),
      .init("Mayor Han Ji-woo said in a speech at the opening, \"⟦The city is ready.⟧\"", "Han Ji-woo"),
      .init("Netflix said in a statement: “⟦We will appeal.⟧”", "Netflix / Netflix"),
      .init("Netflix responded with a statement saying, “⟦We will not pay more than others do.⟧”", "Netflix / Netflix"),
      .init("Mina Cho was quoted as saying, “⟦We have no plans for a sequel.⟧”", "Mina Cho"),
      .init("A Netflix statement on Friday read: “⟦We will appeal to the court.⟧”", "A Netflix statement on Friday / Netflix"),
      .init("Mina Cho praised the crew. She added, “⟦They never slept.⟧”", "Mina Cho"),
      .init(
        "Mina Cho said it had brought “a rare and quiet joy” to her team at Netflix, adding: “⟦They never slept.⟧”", "Mina Cho"),
    ],
    leaves: [
      "Mina Cho said “Okja” will open in May.", "Netflix said, “Made in Korea” content is loved by many.",
      "The report said “cookie jar” accounts are common.", "Mina Cho was told of the film “Okja”.", "He did not say “yes”.",
    ])

  static let partial = RuleManual(
    "quote.partial", "A few words that somebody said, inside a sentence about it.",
    fires: [
      .init("Mina Cho said the film was “⟦not for every taste in town⟧” and left.", "Mina Cho"),
      .init("Mina Cho said the moves were “⟦part of a longer plan for the house⟧” — suggesting her retreat.", "Mina Cho"),
      .init("Reed Parker chimed in, noting that the offer was “⟦a lovely gesture.⟧”", "Reed Parker"),
      .init("Netflix said in a statement that it “⟦values partners⟧” and hopes for more.", "Netflix / Netflix"),
      .init("Mina Cho said it would be “⟦very profitable⟧” for them.", "Mina Cho"),
      .init("Mina Cho said the studio was a “⟦rather fine shop⟧” that earned much.", "Mina Cho"),
      .init("It is big, which Mina Cho said “⟦in normal times⟧” would be no good.", "Mina Cho"),
      .init("Mina Cho told reporters that work would cease “⟦out of respect⟧” for the king.", "Mina Cho"),
      .init("Netflix’s attorneys charged that it had “⟦broken every rule of the trade⟧”.", "Netflix’s attorneys / Netflix"),
      .init("Netflix added that the rule “⟦would hurt every small studio.⟧”", "Netflix / Netflix"),
      .init("It is part of a move which Netflix said will create “⟦one plan for all of us⟧”.", "Netflix / Netflix"),
    ],
    leaves: [
      "Mina Cho said it would launch its “content label” next year.", "Mina Cho said fans of “Squid Game” would wait.",
      "Mina Cho said it was a “slow burn” film.", "Mina Cho said it would rename the service to “Tin plus Moon.”",
    ])

  static let label = RuleManual(
    "quote.label", "Words that somebody calls a thing: calling Korea “…”.",
    fires: [
      .init("Netflix’s letter called it “⟦wholly at odds with the deal⟧”.", "Netflix / Netflix"),
      .init("Reed Parker, CEO of Netflix said that the company grows, calling Korea “⟦pivotal market in Asia⟧”.", "Reed Parker / Netflix"),
      .init("It ended in what host Reed Parker described as the “⟦hardest verdict of the season.⟧”", "Reed Parker"),
      .init("Netflix was glad, with its chairman calling it “⟦rain after a long drought.⟧”", "its chairman / Netflix"),
      .init("Mina Cho criticised the “⟦imaginary backlash⟧” in the press.", "Mina Cho"),
      .init("Mina Cho called the deal “⟦a gift to viewers⟧” on Friday.", "Mina Cho"),
    ],
    leaves: ["Mina Cho made a film called “Okja”.", "It is a system called “cookie jar”."])

  static let colon = RuleManual(
    "quote.colon", "Speech after a colon, said by the subject of its sentence.",
    fires: [
      .init("Netflix fired back with a statement, “⟦We will not pay more than others do.⟧”", "Netflix / Netflix"),
      .init("Wavve wants to talk, but Netflix fired back with a statement, “⟦We will not pay more than others.⟧”", "Netflix / Netflix"),
      .init("Mina Cho ended the speech with, “⟦In essence, this is a story about us.⟧”", "Mina Cho"),
      .init("The following statement was released by Netflix: “⟦Hello, this is us.⟧”", "Netflix / Netflix"),
      .init("Mina Cho: “⟦I never read the reviews.⟧”", "Mina Cho"),
      .init("The night ended in one critic’s question: “⟦Do you have anything that speaks to us?⟧”", "one critic"),
      .init("Mina Cho took to the stage to thank them: “⟦You made this film with us.⟧”", "Mina Cho"),
    ],
    leaves: ["Mina Cho made three films: “Okja”, “Hope” and “Crash”.", "The prize of the night: “Hope”"])

  static let accordingTo = RuleManual(
    "quote.according-to", "Speech that is credited with “according to”.",
    fires: [
      .init("For Mina Cho, it was “⟦the best day of them all⟧”.", "Mina Cho"),
      .init("“⟦It will open in May,⟧” according to a source close to the talks.", "a source close to the talks"),
      .init("According to Mina Cho, “⟦the set was built in a week.⟧”", "Mina Cho"),
      .init("“⟦The set was built in a week,⟧” according to Mina Cho.", "Mina Cho"),
      .init("“⟦We lost money on every one of them,⟧” according to an official at Netflix.", "an official at Netflix / Netflix"),
    ],
    leaves: ["According to Mina Cho, “Okja” was built in a week.", "The film “Hope,” according to Mina Cho, is done."])
}
