import HallyuAnnotations
import HallyuText

/// Lengths of one unit that no number counts: "month-long", "weeklong", "a quarter-century", "for a whole year", "all day".
///
/// They are readings of `DurationRule`, whose manual shows them.
enum UnitDuration {
  /// "month-long", "quarter-century": from the unit on.
  static func match(_ view: TokenView, _ first: Int) -> ReadDate? {
    if let end = DurationRule.quarterCentury(view, first) {
      return DurationRule.complete(view, first, DurationRule.Length(parts: [(.year, ExactDecimal(25))], end: end))
    }
    guard view.isDash(first + 1), view.isJoined(first + 1), view.isSpelled(first + 2, "long"), let unit = view.meaning(first).unit,
      !view.meaning(first).isPluralUnit, !view.isJoined(first) || view[first - 1].kind == .quote
    else { return nil }
    return DurationRule.complete(view, first, DurationRule.Length(parts: [(unit, ExactDecimal(1))], end: first + 3))
  }

  /// True where hours or minutes are counted, and are no length of time: "11 hours a week", "700 hours of new programming".
  static func isCounted(_ view: TokenView, _ end: Int) -> Bool { isRate(view, end) || isOfContent(view, end) }

  private static func isOfContent(_ view: TokenView, _ end: Int) -> Bool {
    guard view.word(end) == .of else { return false }
    return (end + 1..<end + 5).prefix { view[$0].kind == .word || view[$0].kind == .hyphen }.contains { contents.contains(view[$0].hash) }
  }

  private static let contents = WordSet(
    "programming programmes programs content footage television tv drama entertainment video videos material")

  /// "11 hours a week", "40 minutes of video per day", "nine hours weekly": behind a length of time, in what time it comes again.
  private static func isRate(_ view: TokenView, _ end: Int) -> Bool {
    var at = end
    if view.word(at) == .of {
      at += 1
      while at < end + 5, view[at].kind == .word, !view.isWord(at, .a, .per, .each, .every) { at += 1 }
    }
    if view.isSpelled(at, "weekly") || view.isSpelled(at, "daily") { return true }
    guard view.isWord(at, .a, .per, .each, .every), let unit = view.meaning(at + 1).unit else { return false }
    return [.day, .week, .month, .year].contains(unit) && !view.meaning(at + 1).isPluralUnit
      && !view.isWord(at + 2, .ago, .later, .earlier, .before)
  }

  /// "weeklong", "yearlong".
  static func matchLong(_ view: TokenView, _ first: Int) -> ReadDate? {
    let unit: CalendarUnit? =
      switch view.word(first) {
      case .hourlong: .hour
      case .daylong: .day
      case .weeklong: .week
      case .monthlong: .month
      case .yearlong: .year
      default: nil
      }
    return unit.flatMap { DurationRule.complete(view, first, DurationRule.Length(parts: [($0, ExactDecimal(1))], end: first + 1)) }
  }

  /// "for all day", "for a whole year", "for full year": from "all", "full" or "whole" on.
  static func matchWhole(_ view: TokenView, _ first: Int) -> ReadDate? {
    let at = view.isDash(first + 1) ? first + 2 : first + 1
    let isTheWhole = view.word(first) == .whole && view.word(first - 1) == .the && first - 1 >= view.floor
    guard view.word(first) == .all || view.word(first - 1) == .for || isTheWhole, let unit = view.meaning(at).unit,
      !view.meaning(at).isPluralUnit,
      [.day, .week, .month, .year].contains(unit), view[at].count > 2,
      view[at + 1].kind != .word || FunctionWords.contains(view.word(at + 1)) || view.word(at + 1) == .long
    else { return nil }
    return DurationRule.complete(
      view, isTheWhole ? first - 1 : first,
      DurationRule.Length(parts: [(unit, ExactDecimal(1))], end: view.word(at + 1) == .long ? at + 2 : at + 1))
  }
}
