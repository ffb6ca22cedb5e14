import HallyuAnnotations
import HallyuText

/// A unit counted inside a period: "first week of October", "last Monday of March", "the last three months of 2023".
enum NthOfPeriod {
  static let manual = RuleManual(
    "date.nth", "A day, week, weekday or month counted inside a period.",
    fires: [
      .init("in ⟦the first week of October 2014⟧", "nth 1 week at 2014-10"),
      .init("on ⟦the last Monday of March⟧", "nthWeekday -1 monday partial XXXX-03 unknown"),
      .init("in ⟦the last three months of 2023⟧", "run -3 month at 2023"),
      .init("⟦first Friday of next month⟧", "nthWeekday 1 friday unit month 1 article"),
    ],
    leaves: ["first week in theaters", "the last day of filming", "the first three episodes", "the last of us", "second Friday film"])

  static func match(_ view: TokenView, _ first: Int) -> ReadDate? {
    var at = first
    var rank = 0
    if view.word(first) == .last {
      rank = -1
      at += 1
    } else if let ordinal = DayNumber.ordinal(view, first) {
      rank = ordinal.rank
      at = ordinal.end
      if view.word(at) == .last, rank <= 4 {
        rank = -rank
        at += 1
      }
    }
    guard rank != 0, abs(rank) <= 53 else { return nil }
    let start = view.word(first - 1) == .the && first - 1 >= view.floor ? first - 1 : first
    let meaning = view.meaning(at)
    if meaning.weekday > 0, view[at].count >= 6 {
      guard let whole = whole(view, at + 1), abs(rank) <= 5 else { return nil }
      return ReadDate(.nthWeekday(rank, Weekday.allCases[Int(meaning.weekday) - 1], whole.meaning), start, whole.end, .day, manual)
    }
    if let unit = meaning.unit, !meaning.isPluralUnit, [.day, .week, .weekend, .month].contains(unit), let whole = whole(view, at + 1) {
      var meaning = DateMeaning.nth(rank, unit, whole.meaning)
      if unit == .day, rank > 0, let partial = whole.partial, partial.day == 0, 1...12 ~= partial.month, rank <= 31 {
        meaning = .partial(DateMeaning.monthDay(partial.month, rank), TenseReader.tense(view, first, whole.end))
      }
      return ReadDate(meaning, start, whole.end, unit, manual, confidencePercent: 85)
    }
    guard rank == 1 || rank == -1, let number = NumberReader.read(view, at), number.start == at, let count = number.value?.integer,
      2...366 ~= count,
      let unit = view.meaning(number.end).unit, view.meaning(number.end).isPluralUnit,
      [.day, .week, .month, .quarter, .year].contains(unit),
      let whole = whole(view, number.end + 1)
    else { return nil }
    return ReadDate(.run(rank * count, unit, whole.meaning), start, whole.end, unit == .day ? .week : unit, manual, confidencePercent: 85)
  }

  /// "of October", "in this month", "of the year", "October" behind a weekday.
  private static func whole(_ view: TokenView, _ at: Int) -> ReadDate? {
    var start = at
    if view.isWord(at, .of, .in) { start += 1 }
    let inner = view.inner(from: start)
    if view.word(start) == .the, view.isWord(start + 1, .month, .year), start > at,
      view[start + 2].kind != .word || FunctionWords.contains(view.word(start + 2))
    {
      return ReadDate(.unit(view.word(start + 1) == .month ? .month : .year, 0, .article), start, start + 2, .month, manual)
    }
    if view.word(start) == .the { start += 1 }
    guard start > at, view.word(start) != .first, let whole = DateReader.atom(inner, start), whole.unit != .day else { return nil }
    return whole
  }
}
