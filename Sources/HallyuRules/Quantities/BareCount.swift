import HallyuAnnotations
import HallyuReference
import HallyuText

/// Large numbers whose noun the sentence leaves out: "it sold 3.37 million", "up from 8 million".
enum BareCount {
  static let manual = RuleManual(
    "quantity.bare", "A large number without a noun; it takes the noun that the text leaves out, else `item`.",
    fires: [
      .init("Subscribers rose to ⟦3.37 million⟧.", "3370000 subscriber exact"), .init("It reached ⟦1,674,200⟧ in all.", "1674200 item exact"),
      .init("⟦fifty-two⟧", "52 item exact"),
    ],
    leaves: ["He came third.", "It ended 3.", "in 2016", "Top 10", "No. 1,000", "call 555-1234"])

  /// - Parameter noun: what the counts before it counted.
  static func match(_ view: TokenView, _ number: ReadNumber, noun: String?) -> Finding? {
    guard let value = number.value, !Count.isName(view, number) else { return nil }
    let isWholeText = number.start <= view.lower + 1 && (number.end >= view.upper || view.isMark(number.end, ".") && number.end + 1 >= view.upper)
    let isLarge = view.isWord(number.start, .minus) || number.magnitude >= 3 || number.isDigits && number.plain < 0 && value >= ExactDecimal(1_000) && value.isWhole
    guard isWholeText || isLarge || noun != nil && isElliptic(view, number), isFree(view, number) else { return nil }
    var figure = Figure(value)
    var start = number.start
    if view.isDash(start - 1) || isWholeText && view.isMark(start - 1, "-"), start - 1 >= view.floor, view[start - 1].gap != .none || start - 1 == view.lower {
      guard isWholeText else { return nil }
      start -= 1
      figure.value = -value
    }
    if !isWholeText {
      let hedge = Hedge.before(view, start)
      (figure.approximation, start) = (hedge.approximation, hedge.start)
    }
    let unit = isWholeText ? "item" : noun ?? countedNoun(view, number) ?? "item"
    return Finding(.quantity(figure, unit: unit, kind: .count), start, number.end, manual, isWholeText ? 60 : unit == "item" ? 45 : 65)
  }

  /// "up from 30", "about fifteen of them": a smaller number that goes on counting what was counted before.
  private static func isElliptic(_ view: TokenView, _ number: ReadNumber) -> Bool {
    guard number.value?.isWhole == true, !(1_000...2_200 ~= number.plain), (number.value?.integer ?? 0) >= 10 else { return false }
    let next = view[number.end]
    guard next.kind != .word || FunctionWords.contains(next.word), !view.isDash(number.end), !next.isMark("%") else { return false }
    return Hedge.before(view, number.start).approximation != .exact || view.isWord(number.start - 1, .from) && view.isWord(number.start - 2, .up, .down)
  }

  /// The nearest counted noun in the plural before the number, in its sentence.
  private static func countedNoun(_ view: TokenView, _ number: ReadNumber) -> String? {
    var at = number.start - 1
    while at >= max(view.lower, number.start - 24) {
      if view.isMark(at, "."), view[at + 1].gap != .none { return nil }
      if view[at].classes.contains(.countNoun), view[at].kind == .word,
        let found = view.lexicon.phrase(in: view.tokens, at: at, limit: number.start, types: Nouns.types), !isTime(view, found)
      {
        let last = Int(view[found.end - 1].end) - 1
        if view.bytes[last] == UInt8(ascii: "s") || view[at].isCapitalized { return view.lexicon.entity(found.sense.entity).id }
      }
      at -= 1
    }
    return nil
  }

  private static func isTime(_ view: TokenView, _ found: PhraseFound) -> Bool {
    ["day", "hour", "minute", "month", "second", "week", "year", "season", "time", "point"].contains(view.lexicon.entity(found.sense.entity).id)
  }

  /// No part of a code, a phone number, a score or a list of figures.
  private static func isFree(_ view: TokenView, _ number: ReadNumber) -> Bool {
    let next = view[number.end]
    if next.gap == .none, next.kind == .word || next.kind == .hyphen || next.isMark("/") || next.isMark(":") || next.kind == .currency || next.kind == .number { return false }
    if next.isMark("%") { return false }
    let before = view[number.start - 1]
    if view.isJoined(number.start), before.kind == .word || before.kind == .hyphen || before.isMark("/") || before.isMark(":") || before.kind == .currency { return number.start - 1 == view.lower && before.kind == .hyphen }
    return before.kind != .currency
  }
}
