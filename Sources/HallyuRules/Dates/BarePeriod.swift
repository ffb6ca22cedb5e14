import HallyuAnnotations
import HallyuText

/// Periods that only "the" tells: "net sales for the quarter", "in the year ended March 31".
enum BarePeriod {
  static let manual = RuleManual(
    "date.bare-period", "A quarter, month, week or year that the text has told before, or that holds the article's day.",
    fires: [
      .init("Sales for ⟦the quarter⟧ rose.", "unit quarter 0 told"), .init("a profit for ⟦the year⟧, it said", "unit year 0 article"),
      .init("For ⟦the quarter⟧ ended Sept. 30, it lost money.", "run -1 quarter partial XXXX-09-30 past"),
      .init("For ⟦the year⟧ to end of December 2021 sales rose.", "run -1 year at 2021-12"),
      .init("down from ⟦the year before⟧.", "unit year -1 told"), .init("He came ⟦the week before last⟧.", "unit week -2 article"),
      .init("and shelved ⟦the year after⟧.", "unit year 1 told"),
      .init("For ⟦the full year⟧ it expects a loss.", "unit year 0 article"), .init("closed by ⟦year-end⟧", "part end unit year 0 article"),
      .init("in ⟦the fiscal year⟧ ended March 31, 2004", "run -1 year at 2004-03-31"),
      .init("the lowest close of ⟦the year⟧, it said", "unit year 0 article"),
    ],
    leaves: [
      "the film of the year", "in the year that he died", "in the month before the vote", "the week’s top film", "the quarter finals",
      "for the year-end party",
    ])

  static func match(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard let unit = view.meaning(first).unit, !view.meaning(first).isPluralUnit, [.week, .month, .quarter, .year].contains(unit),
      view[first].count > 3
    else { return nil }
    if let end = yearEnd(view, first) { return end }
    let start = view.word(first - 1) == .fiscal ? first - 2 : first - 1
    guard view.word(start) == .the, start >= view.floor else { return nil }
    if let end = ended(view, first + 1) { return ReadDate(.run(-1, unit, end), start, first + 1, unit, manual, confidencePercent: 88) }
    // "the week before last", "the month after next"
    if view.word(first + 1) == .before && view.word(first + 2) == .last || view.word(first + 1) == .after && view.word(first + 2) == .next,
      view[first + 3].kind != .word || FunctionWords.contains(view.word(first + 3))
    {
      return ReadDate(.unit(unit, view.word(first + 2) == .last ? -2 : 2, .article), start, first + 3, unit, manual, confidencePercent: 88)
    }
    // "the year before", "the month earlier", "the year after"
    if view.isWord(first + 1, .before, .earlier, .prior, .after), view[first + 2].kind != .word || first + 2 >= view.upper {
      return ReadDate(
        .unit(unit, view.word(first + 1) == .after ? 1 : -1, .told), start, first + 2, unit, manual, confidencePercent: 80)
    }
    // "one of the best matches of the year"
    if view.word(start - 1) == .of, Superlative.stands(view, start - 2), isFree(view, first + 1) || view.isMark(first + 1, ",") {
      return ReadDate(.unit(unit, 0, .article), start, first + 1, unit, manual, confidencePercent: 65)
    }
    guard view.isWord(start - 1, .in, .for, .during, .over, .throughout, .ended), isFree(view, first + 1) else { return nil }
    let anchor: Anchor = unit == .quarter || unit == .month ? .told : .article
    return ReadDate(.unit(unit, 0, anchor), start, first + 1, unit, manual, confidencePercent: 65)
  }

  /// "for the full year": from "full" on.
  static func matchFull(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard view.word(first + 1) == .year, view.follows(first, .for, .the) else { return nil }
    return ReadDate(.unit(.year, 0, .article), first - 1, first + 2, .year, manual, confidencePercent: 75)
  }

  /// "by year-end", "at year-end 2019".
  private static func yearEnd(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard view.word(first) == .year, view.isDash(first + 1), view.isJoined(first + 1), view.word(first + 2) == .end,
      view.isWord(first - 1, .by, .at, .before, .until, .through, .since, .of)
    else { return nil }
    if let year = YearTail.digits(view, first + 3) {
      return ReadDate(.part(.end, .year(year)), first, first + 4, .year, manual, confidencePercent: 85)
    }
    return ReadDate(.part(.end, .unit(.year, 0, .article)), first, first + 3, .year, manual, confidencePercent: 80)
  }

  /// The day or month with which a period ends: behind "ended", "ending on" or "to the end of".
  static func ended(_ view: TokenView, _ at: Int) -> DateMeaning? {
    guard view.isWord(at, .ended, .ending, .to, .through) else { return nil }
    var last = view.word(at + 1) == .on ? at + 2 : at + 1
    if view.word(last) == .the, view.word(last + 1) == .end { last += 1 }
    if view.word(last) == .end { last += view.word(last + 1) == .of ? 2 : view.isDash(last + 1) ? 2 : 1 }
    guard let date = DateReader.atom(view.inner(from: last), last), date.unit == .day || date.unit == .month, date.kind != .duration
    else { return nil }
    return date.meaning
  }

  /// The noun phrase ends here, and no clause says which period is meant.
  private static func isFree(_ view: TokenView, _ at: Int) -> Bool {
    let next = view[at]
    switch next.kind {
    case .word:
      return view.isWord(
        at, .and, .at, .by, .in, .on, .with, .but, .or, .is, .was, .were, .are, .has, .had, .have, .will, .would, .said, .says, .he, .she,
        .they, .it, .because,
        .though, .although, .amid, .as, .the, .its, .a, .which, .`while`, .against, .up, .down)
        || next.shape.contains(.hasLower) && !next.isCapitalized && isPastVerb(view, at)
    case .clitic, .hyphen, .number, .currency: return false
    default: return true
    }
  }

  private static func isPastVerb(_ view: TokenView, _ at: Int) -> Bool {
    let end = Int(view[at].end)
    return irregular.contains(view[at].hash)
      || view[at].count >= 5 && view.bytes[end - 1] == UInt8(ascii: "d") && view.bytes[end - 2] == UInt8(ascii: "e")
        && view.word(at) != .ended
  }

  private static let irregular = WordSet("rose fell grew sank came went hit shrank held beat")
}
