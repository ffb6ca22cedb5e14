import HallyuAnnotations
import HallyuText

/// Seasons of the year: "summer 2021", "the autumn of 2024", "in the summer". "Fall" needs its year.
enum SeasonOfYear {
  static let manual = RuleManual(
    "date.season", "A season of a year.",
    fires: [
      .init("in ⟦the autumn of 2024⟧", "at 2024-23"), .init("due in ⟦summer 2022⟧", "at 2022-22"),
      .init("It was built throughout ⟦the summer⟧.", "partial XXXX-22 past"), .init("It rained ⟦all summer⟧.", "partial XXXX-22 past"),
    ],
    leaves: ["prices fall in 2020", "the Spring Offensive", "Summer Kim", "a spring of water", "the fall of Rome", "Winter Sonata"])

  static func match(_ view: TokenView, _ first: Int) -> ReadDate? {
    let season = Int(view.meaning(first).season)
    guard season > 0 else { return nil }
    let part = DateMeaning.monthDay(20 + season)
    let hasArticle = view.word(first - 1) == .the && first - 1 >= view.floor
    let start = hasArticle ? first - 1 : first
    var at = first + 1
    let hasOf = view.word(at) == .of
    if hasOf { at += 1 }
    if view.isMark(at, ","), YearTail.digits(view, at + 1) != nil { at += 1 }
    if let year = YearTail.digits(view, at), 1_500...2_100 ~= year, isNoun(view, first) || hasArticle && hasOf || view[first].isCapitalized
    {
      let end =
        view[at + 1].kind == .hyphen && view.isJoined(at + 1) && view[at + 2].count == 2 && season == 4
          && view.smallNumber(at + 2) == (year + 1) % 100 ? at + 3 : at + 1
      return ReadDate(.of(part, in: .year(year)), start, end, .season, manual, confidencePercent: 93)
    }
    if let relative = RelativeYear.read(view, at), isNoun(view, first) || hasArticle {
      return ReadDate(.within(part, relative.meaning), start, relative.end, .season, manual)
    }
    let isBare =
      !hasArticle && !view[first].isCapitalized
      && (view.isWord(first - 1, .in, .by, .since, .until, .during, .before, .after, .through)
        && view.isWord(first, .summer, .winter, .autumn)
        || view.isWord(first - 1, .early, .late) && view.isWord(first - 2, .in, .by, .since, .until, .during))
      && (view[at].kind != .word || FunctionWords.contains(view.word(at)))
    // "all summer"
    if view.word(first - 1) == .all, first - 1 >= view.floor, view.word(first) != .fall, !view[first].isCapitalized,
      view[at].kind != .word || FunctionWords.contains(view.word(at))
    {
      return ReadDate(.partial(part, TenseReader.tense(view, first - 1, at)), first - 1, at, .season, manual, confidencePercent: 70)
    }
    if isBare { return ReadDate(.partial(part, TenseReader.tense(view, first, at)), first, at, .season, manual, confidencePercent: 60) }
    guard !hasOf, hasArticle, !view[first].isCapitalized || first == view.lower + 1,
      view.isWord(start - 1, .in, .during, .throughout, .over, .by, .of, .since, .until, .after, .before),
      view[first + 1].kind != .word || FunctionWords.contains(view.word(first + 1)),
      view.word(first) != .fall || view.isWord(start - 1, .in, .during)
    else { return nil }
    return ReadDate(.partial(part, TenseReader.tense(view, start, first + 1)), start, first + 1, .season, manual, confidencePercent: 70)
  }

  private static func isNoun(_ view: TokenView, _ at: Int) -> Bool {
    view.word(at) != .fall && view.word(at) != .spring
      || view.isWord(at - 1, .in, .the, .last, .this, .next, .since, .by, .for, .late, .early)
  }
}
