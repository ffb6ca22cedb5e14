import HallyuAnnotations
import HallyuText

/// A day whose month the text leaves out: "on the 7th", "the 30th of this month", "20 of next month".
enum DayOfMonth {
  static let manual = RuleManual(
    "date.day-of-month", "The day of a month that is not named.",
    fires: [
      .init("According to Netflix on ⟦the 7th⟧, it signed a lease.", "partial XXXX-XX-07 past"),
      .init("which was released on ⟦the 1st⟧, is out", "partial XXXX-XX-01 past"),
      .init("It will open on ⟦the 30th of this month⟧.", "within XXXX-XX-30 unit month 0 article"),
    ],
    leaves: ["on the 5th floor", "the 2nd season", "his 13th film", "the 139th studio", "the 1st of its kind"])

  static func match(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard let day = DayNumber.read(view, first), day.isOrdinal || view.word(day.end) == .of else { return nil }
    let part = EDTFDate(year: 0, unknownYearDigits: 4, month: -1, day: day.day)
    let hasArticle = view.word(first - 1) == .the && first - 1 >= view.floor
    let start = hasArticle ? first - 1 : first
    var end = day.end
    if view.word(end) == .day, day.isOrdinal { end += 1 }
    if let month = relativeMonth(view, end) {
      return ReadDate(.within(part, month.meaning), start, month.end, .day, manual, confidencePercent: 92)
    }
    guard hasArticle, end == day.end, view.isNumber(first), isDayContext(view, start - 1), isFree(view, end) else { return nil }
    return ReadDate(.partial(part, TenseReader.tense(view, first, end)), start, end, .day, manual, confidencePercent: 80)
  }

  /// "of this month", "of the next month", "last month".
  static func relativeMonth(_ view: TokenView, _ at: Int) -> (meaning: DateMeaning, end: Int)? {
    var at = view.word(at) == .of ? at + 1 : at
    let hasArticle = view.word(at) == .the
    if hasArticle { at += 1 }
    if hasArticle, view.word(at) == .month { return (.unit(.month, 0, .article), at + 1) }
    guard view.word(at + 1) == .month else { return nil }
    switch view.word(at) {
    case .this, .current: return (.unit(.month, 0, .article), at + 2)
    case .last, .previous, .past: return (.unit(.month, -1, .article), at + 2)
    case .next, .coming, .following: return (.unit(.month, 1, view.word(at) == .following ? .told : .article), at + 2)
    case .same, .that: return (.unit(.month, 0, .told), at + 2)
    default: return nil
    }
  }

  private static func isDayContext(_ view: TokenView, _ at: Int) -> Bool {
    view.isWord(at, .on, .by, .until, .till, .from, .since, .before, .after, .to, .through, .between, .and)
      || view.follows(at + 1, .as, .of)
      || view.word(at) == .of && view.meaning(at - 1).partOfDay
  }

  /// Nothing follows that the ordinal could belong to.
  private static func isFree(_ view: TokenView, _ at: Int) -> Bool {
    let token = view[at]
    guard token.kind == .word else { return token.kind != .number && token.kind != .hyphen }
    return FunctionWords.contains(token.word) || view.meaning(at).number >= 0
  }
}
