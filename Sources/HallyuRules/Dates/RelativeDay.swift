import HallyuAnnotations
import HallyuText

/// Days beside the article's: "today", "yesterday", "tomorrow night", "the day before yesterday", "last night", "this morning".
enum RelativeDay {
  static let manual = RuleManual(
    "date.relative-day", "A day told from the day of the article, or from the day told before.",
    fires: [
      .init("he said ⟦yesterday⟧", "unit day -1 article"), .init("it opens ⟦tomorrow night⟧", "unit day 1 article"),
      .init("⟦the day before yesterday⟧ he left", "unit day -2 article"), .init("it aired ⟦last night⟧", "unit day -1 article"),
      .init("⟦The next day⟧ it fell.", "unit day 1 told"), .init("⟦The next day⟧ searchers found it.", "unit day 1 told"),
      .init("on ⟦the same day⟧ it rose", "unit day 0 told"), .init("They had met ⟦the night before⟧.", "unit day -1 told"),
    ],
    leaves: [
      "Today’s Top 10", "the day of the film", "one day", "to this day forward", "with next day delivery", "the night before the vote",
    ])

  static func match(_ view: TokenView, _ first: Int) -> ReadDate? {
    func day(_ count: Int, _ end: Int, anchor: Anchor = .article, start: Int? = nil) -> ReadDate {
      ReadDate(.unit(.day, count, anchor), start ?? first, view.meaning(end).partOfDay ? end + 1 : end, .day, manual, confidencePercent: 92)
    }
    let next = first + 1
    switch view.word(first) {
    case .today:
      if view[next].kind == .clitic, view.word(next + 1) == .top { return nil }
      return isMasthead(view, first) ? nil : day(0, next)
    case .tonight: return day(0, next)
    case .yesterday: return day(-1, next)
    case .tomorrow: return day(1, next)
    case .day, .morning, .afternoon, .evening, .night:
      let start = view.word(first - 1) == .the && first - 1 >= view.floor ? first - 1 : first
      guard view.isWord(next, .before, .after), start < first || view.word(first) == .day else { return nil }
      if view.word(next) == .before, view.word(next + 1) == .yesterday { return day(-2, next + 2, start: start) }
      if view.word(next) == .after, view.word(next + 1) == .tomorrow { return day(2, next + 2, start: start) }
      guard start < first, view[next + 1].kind != .word || next + 1 >= view.upper else { return nil }
      if view.word(next) == .before { return day(-1, next + 1, anchor: .told, start: start) }
      if view.word(next) == .after { return day(1, next + 1, anchor: .told, start: start) }
      return nil
    case .last where view.word(next) == .night: return day(-1, next + 1)
    case .this where view.meaning(next).partOfDay: return day(0, next + 1)
    case .next, .following, .same, .previous, .that, .this:
      guard view.word(next) == .day else {
        if view.isWord(next, .morning, .night, .afternoon, .evening), view.isWord(first, .next, .following), view.word(first - 1) == .the {
          return day(1, next + 1, anchor: .told, start: first - 1)
        }
        return nil
      }
      let hasArticle = view.word(first - 1) == .the && first - 1 >= view.floor
      let start = hasArticle ? first - 1 : first
      switch view.word(first) {
      case .same: return hasArticle ? day(0, next + 1, anchor: .told, start: start) : nil
      case .that: return view[next + 1].kind == .word && view.word(next + 1) == .when ? nil : day(0, next + 1, anchor: .told, start: start)
      case .previous: return day(-1, next + 1, anchor: .told, start: start)
      // "on this day", of the day that was told; not "on this day in 1963".
      case .this where view.word(first - 1) == .on: return view.word(next + 1) == .in ? nil : day(0, next + 1, anchor: .told)
      case .this: return view.word(first - 1) == .to ? nil : day(0, next + 1)
      // "The next day searchers found it", not "the next day delivery".
      default:
        let isFree = view[next + 1].kind != .word || view[next + 1].word != .unlisted || view[start].isCapitalized && hasArticle
        return !isFree ? nil : day(1, next + 1, anchor: .told, start: start)
      }
    default: return nil
    }
  }

  /// "USA Today", "Korea Today", "[Star Today = Reporter Kim]".
  private static func isMasthead(_ view: TokenView, _ first: Int) -> Bool {
    let before = view[first - 1]
    guard view[first].isCapitalized, before.kind == .word, before.isCapitalized, view[first].gap == .space else { return false }
    return before.shape.contains(.allUpper) || before.classes.contains(.place) || view.isMark(first - 2, "[") || view.isMark(first - 2, "(")
  }
}
