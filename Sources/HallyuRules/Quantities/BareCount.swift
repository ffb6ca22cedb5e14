import HallyuAnnotations
import HallyuReference
import HallyuText

/// Large numbers whose noun the sentence leaves out: "it sold 3.37 million", "up from 8 million".
enum BareCount {
  static let manual = RuleManual(
    "quantity.bare", "A large number without a noun; it takes the noun that the text leaves out, else `item`.",
    fires: [
      .init("Subscribers rose to ⟦3.37 million⟧.", "3370000 subscriber exact"),
      .init("Two films led. Admissions for both were ⟦9.48 million⟧.", "9480000 admission exact"),
      .init("It reached ⟦1,674,200⟧ in all.", "1674200 item exact"),
      .init("It was watched by ⟦6,035,000⟧.", "6035000 viewer exact"),
      .init("1. “Salt Ledger” – ⟦42,790,000⟧", "42790000 item exact"),
      .init("They had ⟦920,000⟧ and 2.4 million viewers.", "920000 viewer exact"),
      .init("It projects a ⟦1 million⟧ gain in paid subscribers.", "1000000 subscriber exact"),
      .init("It has a population of ⟦650 million⟧.", "650000000 person exact"),
      .init("⟦fifty-two⟧", "52 item exact"), .init("⟦10 k⟧", "10000 item exact"), .init("The answer is ⟦12⟧.", "12 item exact"),
      .init("⟦nine⟧ out of ten", "9 item exact"),
      .init("It made 118 films in 2009, ⟦140⟧ in 2010.", "140 film exact"),
      .init("⟦Episodes: 32⟧", "32 episode exact"),
      .init("It has 3 million viewers (5 million with plays), and T2 ⟦2.1 million⟧.", "2100000 viewer exact"),
      .init("It had 698 titles, against ⟦429⟧ for Wavve.", "429 title exact"),
    ],
    leaves: [
      "The film made 1.4 million on Friday.", "Showbox (086980.KQ) rose.", "Showbox (KOSDAQ: 122870) rose.", "He came third.",
      "It ended 3.", "in 2016", "Top 10", "No. 1,000",
      "call 555-1234", "It was 1998.",
      "He is one.",
    ])

  /// - Parameters:
  ///   - noun: what the counts before it in the paragraph counted.
  ///   - audience: the audience that the text counted last.
  static func match(_ view: TokenView, _ number: ReadNumber, noun: String?, audience: String?) -> Finding? {
    if let labelled = labelled(view, number) { return labelled }
    // "another 100-million year" is one of so many tickets.
    guard var value = number.value, !NamedNumber.isName(view, number),
      !view.isDash(number.end - 2) || view.meaning(number.end).unit == nil
    else { return nil }
    var end = number.end
    // A cell of a table: "10 k", "1,674.5 G", "a dozen of".
    if number.start <= view.lower + 1, end + 1 == view.upper {
      if let power = symbolPower(view, end), number.isDigits {
        value = value.timesPowerOfTen(power)
        end += 1
      } else if view.word(end) == .of {
        end += 1
      }
    }
    let isWholeText =
      number.start <= view.lower + 1 && (end >= view.upper || view.isMark(end, ".") && end + 1 >= view.upper) || isInList(view)
    let isLarge =
      view.isWord(number.start, .minus) || number.magnitude >= 3
      || number.isDigits && number.plain < 0 && value >= ExactDecimal(1_000) && value.isWhole
    guard isWholeText || isLarge || isPredicate(view, number) || isShare(view, number) || noun != nil && isElliptic(view, number),
      isFree(view, number) || end > number.end, isWholeText || !isCode(view, number)
    else { return nil }
    var figure = Figure(value)
    var start = number.start
    if view.isDash(start - 1) || isWholeText && view.isMark(start - 1, "-"), start - 1 >= view.floor,
      view[start - 1].gap != .none || start - 1 == view.lower
    {
      // "“Salt Ledger” – 42,790,000": a dash, no sign.
      let isDivided = !isWholeText && !view.isJoined(start) && !view.isNumber(start - 2)
      guard isWholeText || isDivided else { return nil }
      if !isDivided {
        start -= 1
        figure.value = -value
      }
    }
    if !isWholeText {
      let hedge = Hedge.before(view, start)
      (figure.approximation, start) = (hedge.approximation, hedge.start)
    }
    let unit = isWholeText ? "item" : counted(view, number, carried: noun, audience) ?? "item"
    // "$775 million (approx. 920 billion)": a second sum whose currency is left out.
    if unit == "item", isBracketedAfterSum(view, number) || isTaken(view, start) { return nil }
    return Finding(.quantity(figure, unit: unit, kind: .count), start, end, manual, isWholeText ? 60 : unit == "item" ? 45 : 65)
  }

  /// "The film made 1.4m": a sum whose currency is left out.
  private static func isTaken(_ view: TokenView, _ start: Int) -> Bool {
    taking.contains(view[start - 1].hash) || view.word(start - 1) == .just && taking.contains(view[start - 2].hash)
  }

  private static let taking = WordSet("made makes earned earns grossed grosses netted")

  /// "Episodes: 32": a line of a profile, with the noun before the colon.
  private static func labelled(_ view: TokenView, _ number: ReadNumber) -> Finding? {
    let noun = number.start - 2
    guard view.isMark(number.start - 1, ":"), noun >= view.floor, view[noun].classes.contains(.countNoun),
      view.bytes[Int(view[noun].end) - 1] == UInt8(ascii: "s"), let value = number.value, value.isWhole,
      number.end >= view.upper || view[number.end].gap >= .line || view.isMark(number.end, ",") || view.isMark(number.end, "("),
      let found = view.lexicon.phrase(in: view.tokens, at: noun, limit: number.start, types: Nouns.types), found.end == number.start - 1,
      !isTime(view, found)
    else { return nil }
    let unit = view.lexicon.entity(found.sense.entity).id
    return Finding(.quantity(Figure(value), unit: unit, kind: .count), noun, number.end, manual, 80)
  }

  /// A lone letter that multiplies: k, G, M, T.
  private static func symbolPower(_ view: TokenView, _ at: Int) -> Int? {
    guard view[at].count == 1, view[at].gap <= .space else { return nil }
    if view.isSpelled(at, "k") || view.isSpelled(at, "K") { return 3 }
    if view.isSpelled(at, "M") { return 6 }
    if view.isSpelled(at, "G") { return 9 }
    return view.isSpelled(at, "T") ? 12 : nil
  }

  /// A paragraph of numbers and commas alone is a list.
  private static func isInList(_ view: TokenView) -> Bool {
    guard 3...40 ~= view.upper - view.lower, view.isNumber(view.lower), view.isMark(view.lower + 1, ",") else { return false }
    return (view.lower..<view.upper).allSatisfy { view.isNumber($0) || view.isMark($0, ",") }
  }

  /// "The answer is 12.", "zero is …"
  private static func isPredicate(_ view: TokenView, _ number: ReadNumber) -> Bool {
    if view.isWord(number.start, .zero, .nought), number.end == number.start + 1, view.isWord(number.end, .is, .was) { return true }
    guard view.isWord(number.start - 1, .is, .was, .are, .were), number.start - 1 > view.lower, !(1_000...2_200 ~= number.plain) else {
      return false
    }
    return number.end >= view.upper || view.isMark(number.end, ".") && view[number.end + 1].gap != .none && !number.isSmallWord
  }

  /// "nine out of 10": both are counts.
  private static func isShare(_ view: TokenView, _ number: ReadNumber) -> Bool {
    if view.word(number.end) == .out, view.word(number.end + 1) == .of {
      return number.value?.isWhole == true && NumberReader.read(view, number.end + 2) != nil
    }
    guard view.word(number.start - 1) == .of, view.word(number.start - 2) == .out else { return false }
    let before = view[number.start - 3]
    return before.kind == .number && DigitNumber.value(view, number.start - 3)?.isWhole == true || WordMeaning.of(before.word).number >= 0
  }

  /// "up from 30", "about fifteen of them": a smaller number that goes on counting what was counted before.
  private static let versus = WordSet("against versus vs")
  private static let compared = WordSet("compared opposed")

  private static func isElliptic(_ view: TokenView, _ number: ReadNumber) -> Bool {
    guard number.value?.isWhole == true, !(1_000...2_200 ~= number.plain), (number.value?.integer ?? 0) >= 10 else { return false }
    let next = view[number.end]
    guard next.kind != .word || FunctionWords.contains(next.word) || next.word == .more, !view.isDash(number.end), !next.isMark("%") else {
      return false
    }
    // "118 films in 2009, 140 in 2010"
    if next.word == .in, 1_900...2_039 ~= view.smallNumber(number.end + 1),
      view.isMark(number.start - 1, ",") || view.isWord(number.start - 1, .and, .from, .to)
    {
      return true
    }
    // "Tving had 698 titles, against 429 for Wavve", "compared with 591 on Wavve"
    if view.isWord(number.end, .for, .at, .on), view[number.end + 1].isCapitalized,
      versus.contains(view[number.start - 1].hash)
        || view.isWord(number.start - 1, .with, .to) && compared.contains(view[number.start - 2].hash)
    {
      return true
    }
    // "closed 17 territories and expect to reach 30", "trained 200 translators and will train 500 more"
    if view.isWord(number.start - 1, .and, .while) && view.isWord(number.end, .were, .are)
      || goals.contains(view[number.start - 1].hash)
      || next.word == .more && (view[number.end + 1].kind != .word || FunctionWords.contains(view.word(number.end + 1)))
    {
      return true
    }
    return Hedge.before(view, number.start).approximation != .exact
      || view.isWord(number.start - 1, .from) && view.isWord(number.start - 2, .up, .down)
  }

  /// "was watched by 6,035,000".
  private static let seen = WordSet("watched seen viewed")
  private static let goals = WordSet("reach reached reaching total totaled totalled totals")

  /// What a number counts: an audience that its own sentence names before films and companies counted earlier.
  private static func counted(_ view: TokenView, _ number: ReadNumber, carried: String?, _ audience: String?) -> String? {
    if view.word(number.start - 1) == .by, seen.contains(view[number.start - 2].hash) { return "viewer" }
    if let own = changedNoun(view, number.end) ?? sharedNoun(view, number.end) { return own }
    let own = countedNoun(view, number)
    // "episodes drew 12.46 million"
    if let own, shown.contains(own), number.magnitude >= 6, isDrawn(view, number.start) { return "viewer" }
    if let own, audiences.contains(own), number.magnitude >= 6 || carried == nil { return own }
    if let carried, audiences.contains(carried) { return carried }
    // "The five semi-finals drew 5,258,000": what a text of ratings counts goes on to be counted.
    if let audience, (number.value ?? ExactDecimal(0)) >= leastAudience { return audience }
    return carried ?? own
  }

  /// "drew", "peaked at", "with an average of"
  private static func isDrawn(_ view: TokenView, _ start: Int) -> Bool {
    let hedge = Hedge.before(view, start).start
    return (max(view.lower, hedge - 3)..<max(view.lower, hedge)).contains { drawing.contains(view[$0].hash) }
  }

  private static let shown: Set<String> = ["episode", "show", "series", "program", "drama", "special", "season"]
  private static let drawing = WordSet("drew draws drawing attracted attracting averaged averaging pulled peaked peaking rated")

  /// "920,000 and 2.4 million viewers": the noun that stands behind the second number.
  private static func sharedNoun(_ view: TokenView, _ end: Int) -> String? {
    guard view.isWord(end, .and, .or), let next = NumberReader.read(view, end + 1), next.start == end + 1, next.isDigits,
      let found = Count.match(view, next), case .quantity(_, let unit, _) = found.value
    else { return nil }
    return unit
  }

  /// "a 1 million gain in subscribers", "a 200,000 drop in paid users"
  private static func changedNoun(_ view: TokenView, _ end: Int) -> String? {
    guard changes.contains(view[end].hash), view.isWord(end + 1, .in, .of),
      let noun = (end + 2..<end + 5).first(where: { view[$0].classes.contains(.countNoun) }),
      let found = view.lexicon.phrase(in: view.tokens, at: noun, limit: view.upper, types: Nouns.types)
    else { return nil }
    return view.lexicon.entity(found.sense.entity).id
  }

  private static let changes = WordSet("gain loss increase decrease drop decline rise fall jump surge growth addition")
  private static let leastAudience = ExactDecimal(10_000)

  /// True for those of whom a film or a program has thousands.
  static func isAudience(_ noun: String) -> Bool { ["viewer", "moviegoer", "admission", "ticket"].contains(noun) }

  /// Nouns of which millions are counted, and whose number a sentence may tell a while after them.
  private static let audiences: Set<String> = [
    "subscriber", "user", "viewer", "admission", "moviegoer", "ticket", "member", "customer", "household", "reader", "view", "listener",
  ]

  private static func isBracketedAfterSum(_ view: TokenView, _ number: ReadNumber) -> Bool {
    // "(914m; 1.36bn euros)"
    guard view.isMark(number.end, ")") || view.isMark(number.end, ";") else { return false }
    var at = number.start - 1
    while at > max(view.lower, number.start - 4), !view.isMark(at, "(") { at -= 1 }
    guard view.isMark(at, "("), at > view.lower else { return false }
    let before = view[at - 1]
    return before.classes.contains(.currencyName) || before.kind == .currency
      || WordMeaning.of(before.word).magnitude > 0
        && NumberReader.read(view, at - 2).map { _ in view[at - 3].kind == .currency } ?? false
  }

  /// What nouns for many are made up of: "a population of 650 million".
  private static let collectives = WordMap<String>([("person", "population"), ("viewer", "audience viewership"), ("reader", "readership")])

  /// The nearest counted noun in the plural before the number, in its sentence.
  private static func countedNoun(_ view: TokenView, _ number: ReadNumber) -> String? {
    var at = number.start - 1
    while at >= max(view.lower, number.start - 24) {
      if view.isMark(at, "."), view[at + 1].gap != .none { return nil }
      // "3.8 million viewers (11.2 million with on-demand plays), T2 3.1 million": what a bracket names is said in passing.
      if view.isMark(at, ")"), let open = (max(view.lower, at - 16)..<at).last(where: { view.isMark($0, "(") }) {
        at = open - 1
        continue
      }
      if number.magnitude >= 6, let members = collectives[view[at].hash] { return members }
      if view[at].classes.contains(.countNoun), view[at].kind == .word,
        let found = view.lexicon.phrase(in: view.tokens, at: at, limit: number.start, types: Nouns.types), !isTime(view, found)
      {
        let last = Int(view[found.end - 1].end) - 1
        // "Now TV" is a name, "People" begins a sentence.
        let isInName = view[at].isCapitalized && view[at - 1].kind == .word && view[at - 1].isCapitalized && view[at].gap == .space
        let isCount = counts.contains(view[found.end].hash)
        if !isInName, isCount || view.bytes[last] == UInt8(ascii: "s") || view[at].isCapitalized {
          return view.lexicon.entity(found.sense.entity).id
        }
      }
      at -= 1
    }
    return nil
  }

  /// "a subscriber base of", "subscriber additions of": nouns before which the counted one is singular.
  private static let counts = WordSet("count base total addition additions growth gain gains loss losses number numbers target tally")

  private static func isTime(_ view: TokenView, _ found: PhraseFound) -> Bool {
    ["day", "hour", "minute", "month", "second", "week", "year", "season", "time", "point"].contains(
      view.lexicon.entity(found.sense.entity).id)
  }

  /// "(KOSDAQ: 122870)": what a stock is listed as.
  private static func isTicker(_ view: TokenView, _ number: ReadNumber) -> Bool {
    view.isMark(number.end, ")") && view.isMark(number.start - 1, ":") && view[number.start - 2].isCapitalized
      && view.isMark(number.start - 3, "(")
  }

  /// "20210115", "221B Baker Street": digits that nobody groups are a code, a house with a letter is an address.
  private static func isCode(_ view: TokenView, _ number: ReadNumber) -> Bool {
    let first = view[number.start]
    if number.isDigits, number.magnitude == 0, first.count >= 7, number.end == number.start + 1 {
      return (Int(first.start)..<Int(first.end)).allSatisfy { view.bytes[$0] &- 0x30 < 10 }
    }
    return number.isLetterMagnitude && first.count <= 3 && view[number.end].kind == .word && view[number.end].isCapitalized
      && view[number.end - 1].isCapitalized
  }

  /// No part of a code, a phone number, a score or a list of figures.
  private static func isFree(_ view: TokenView, _ number: ReadNumber) -> Bool {
    let next = view[number.end]
    if next.gap == .none,
      next.kind == .word || next.kind == .hyphen || next.isMark("/") || next.isMark(":") || next.kind == .currency || next.kind == .number
    {
      return false
    }
    if next.isMark("%") || isTicker(view, number) { return false }
    let before = view[number.start - 1]
    if view.isJoined(number.start),
      before.kind == .word || before.kind == .hyphen || before.isMark("/") || before.isMark(":") || before.kind == .currency
    {
      return number.start - 1 == view.lower && before.kind == .hyphen
    }
    return before.kind != .currency
  }
}
