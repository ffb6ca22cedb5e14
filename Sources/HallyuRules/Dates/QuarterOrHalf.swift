import HallyuAnnotations
import HallyuText

/// Quarters and halves of a year: "Q3 2021", "1Q", "the second half of this year", "the June quarter", "fourth quarter", "2016H2".
enum QuarterOrHalf {
  static let manual = RuleManual(
    "date.quarter", "A quarter or a half of a year.",
    fires: [
      .init("to open in ⟦the second half of this year⟧", "within XXXX-41 unit year 0 article"),
      .init("⟦Q3 2021⟧ was good", "at 2021-35"), .init("in ⟦the fourth quarter of 2020⟧", "at 2020-36"),
      .init("revenue fell in ⟦the second quarter⟧", "partial XXXX-34 past"), .init("⟦the first half of 2025⟧", "at 2025-40"),
      .init("⟦next year’s third quarter⟧", "within XXXX-35 unit year 1 article"), .init("⟦1989’s first half⟧ was weak", "at 1989-40"),
      .init("It fell in the ⟦first⟧ and second quarters.", "partial XXXX-33 past"),
      .init("It fell in ⟦the final quarter⟧.", "partial XXXX-36 past"), .init("in ⟦the latter half of 2008⟧", "at 2008-41"),
      .init("in ⟦the last quarter of 2008⟧", "at 2008-36"), .init("It said ⟦first-half⟧ earnings fell.", "partial XXXX-40 past"),
      .init("in ⟦the first half of November 2015⟧", "run 15 day at 2015-11"),
      .init("⟦Half-year⟧ profits rose.", "partial XXXX-40 past"),
      .init("It fell in the first and ⟦second quarters⟧.", "partial XXXX-34 past"),
    ],
    leaves: [
      "the second half of the game", "a quarter of viewers", "half the audience", "the first quarter finals", "three quarters of them",
      "the latter half of the film", "a half-year wait", "the final quarter of the match", "He threw a touchdown in the second quarter.",
      "They trailed 21-7 in the first half.",
    ])

  static func match(_ view: TokenView, _ first: Int) -> ReadDate? {
    letter(view, first) ?? ordinal(view, first) ?? named(view, first)
  }

  /// "1989's first half", "next year's third quarter", "the 1989 third quarter": the year stands before.
  static func possessed(_ view: TokenView, _ year: ReadDate) -> ReadDate {
    let at = view[year.end].kind == .clitic ? year.end + 1 : year.end
    guard let ordinal = DayNumber.ordinal(view, at), ordinal.rank <= 4 else { return year }
    let unitAt = view.isDash(ordinal.end) && view.isJoined(ordinal.end) ? ordinal.end + 1 : ordinal.end
    switch (year.meaning, view.word(unitAt)) {
    case (.absolute, .quarter), (.unit, .quarter):
      return read(.of(DateMeaning.monthDay(32 + ordinal.rank), in: year.meaning), year.start, unitAt + 1)
    case (.absolute, .half), (.unit, .half):
      guard ordinal.rank <= 2, at > year.end else { return year }
      return read(.of(DateMeaning.monthDay(39 + ordinal.rank), in: year.meaning), year.start, unitAt + 1)
    default: return year
    }
  }

  /// "Q3 2021", "Q3", "3Q21", "2016H2", "2017-q1", "H1 of 2020".
  private static func letter(_ view: TokenView, _ first: Int) -> ReadDate? {
    if view.isWord(first, .q, .h), view.isNumber(first + 1), view.isJoined(first + 1), view[first + 1].count == 1,
      let code = code(view, first, view.smallNumber(first + 1))
    {
      let start = view.word(first - 1) == .fiscal && first - 1 >= view.floor ? first - 1 : first
      return finish(view, start, code, first + 2)
    }
    guard view.isNumber(first) else { return nil }
    let number = view.smallNumber(first)
    if view[first].count == 1, view.isWord(first + 1, .q, .h), view.isJoined(first + 1), let code = code(view, first + 1, number) {
      if view.isJoined(first + 2), view.isNumber(first + 2) {
        let year = view.smallNumber(first + 2)
        guard view[first + 2].count == 2 || view[first + 2].count == 4 else { return nil }
        return read(DateMeaning.of(code, in: .year(year < 100 ? 2_000 + year : year)), first, first + 3)
      }
      return finish(view, first, code, first + 2)
    }
    let at = view.isDash(first + 1) && view.isJoined(first + 1) ? first + 2 : first + 1
    guard let year = YearTail.digits(view, first), view.isWord(at, .q, .h), view.isNumber(at + 1), view.isJoined(at + 1),
      view[at + 1].count == 1,
      let code = code(view, at, view.smallNumber(at + 1))
    else { return nil }
    return read(.of(code, in: .year(year)), first, at + 2)
  }

  /// "the second quarter", "first-half", "the third fiscal quarter".
  private static func ordinal(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard let ordinal = DayNumber.ordinal(view, first), ordinal.rank <= 4 else { return nil }
    var at = ordinal.end
    // "in the first and second quarters": two quarters
    if ordinal.rank <= 4, view.word(at) == .and, let other = DayNumber.ordinal(view, at + 1), other.rank <= 4,
      view.meaning(other.end).unit == .quarter, view.meaning(other.end).isPluralUnit
    {
      return finish(view, first, DateMeaning.monthDay(32 + ordinal.rank), at)
    }
    if view.isDash(at), view.isJoined(at), view.isJoined(at + 1) { at += 1 }
    if view.isWord(at, .fiscal) { at += 1 }
    guard let unit = view.meaning(at).unit,
      !view.meaning(at).isPluralUnit || view.word(first - 1) == .and && view.meaning(first - 2).ordinal > 0,
      unit == .quarter || unit == .half && ordinal.rank <= 2
    else {
      return nil
    }
    let code = DateMeaning.monthDay(unit == .quarter ? 32 + ordinal.rank : 39 + ordinal.rank)
    let hasArticle = view.word(first - 1) == .the && first - 1 >= view.floor
    let start = hasArticle ? first - 1 : view.isWord(first - 1, .fiscal) && first - 1 >= view.floor ? first - 1 : first
    return finish(view, start, code, at + 1, isBareHalf: unit == .half)
  }

  /// "the final quarter", "the latter half of 2008", "the last quarter of the year": from the word before on.
  static func matchClosing(_ view: TokenView, _ first: Int) -> ReadDate? {
    let unit = view.meaning(first + 1).unit
    guard unit == .quarter && view.word(first) != .latter || unit == .half, !view.meaning(first + 1).isPluralUnit,
      view.word(first) == .final && unit == .quarter || view.isWord(first + 2, .of), view.word(first - 1) == .the, first - 1 >= view.floor
    else { return nil }
    return finish(view, first - 1, DateMeaning.monthDay(unit == .quarter ? 36 : 41), first + 2, isBareHalf: unit == .half)
  }

  /// "half-year profits": companies report after their first half.
  static func halfYear(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard view.word(first) == .half, view.isDash(first + 1), view.isJoined(first + 1), view.word(first + 2) == .year,
      results.contains(view[first + 3].hash)
    else { return nil }
    return ReadDate(
      .partial(DateMeaning.monthDay(40), TenseReader.tense(view, first, first + 3)), first, first + 3, .half, manual, confidencePercent: 75)
  }

  /// "the June quarter": the quarter that ends with that month.
  private static func named(_ view: TokenView, _ first: Int) -> ReadDate? {
    let month = Int(view.meaning(first).month)
    guard month > 0, month % 3 == 0, view[first].isCapitalized, view.word(first + 1) == .quarter else { return nil }
    let start = view.word(first - 1) == .the && first - 1 >= view.floor ? first - 1 : first
    return finish(view, start, DateMeaning.monthDay(32 + month / 3), first + 2)
  }

  /// A quarter or half with the year behind it: "of 2019", "of fiscal 2019", "of last year"; else the one that its sentence means.
  private static func finish(_ view: TokenView, _ first: Int, _ code: EDTFDate, _ end: Int, isBareHalf: Bool = false) -> ReadDate? {
    var at = end
    if view.isMark(at, ","), view.isNumber(at + 1) { at += 1 }
    if view.isWord(at, .of, .in) { at += 1 }
    if view.word(at) == .the, view.isWord(at + 1, .year) { return read(.within(code, .unit(.year, 0, .article)), first, at + 2) }
    let fiscal = fiscalYear(view, at)
    if let fiscal { return read(.of(code, in: .year(fiscal.year)), first, fiscal.end) }
    if let year = YearTail.digits(view, at) { return read(.of(code, in: .year(year)), first, at + 1) }
    if view[at].kind == .quote, view.isJoined(at + 1), view[at + 1].count == 2, 0...60 ~= view.smallNumber(at + 1) {
      return read(.of(code, in: .year(2_000 + view.smallNumber(at + 1))), first, at + 2)
    }
    if let relative = RelativeYear.read(view, at) { return read(.within(code, relative.meaning), first, relative.end) }
    if view.word(end) == .of {
      // "the first half of November"
      guard code.month >= 40, let month = DateReader.atom(view.inner(from: at), at), month.unit == .month, month.kind == .period else {
        return nil
      }
      return ReadDate(.run(code.month == 40 ? 15 : -15, .day, month.meaning), first, month.end, .week, manual, confidencePercent: 80)
    }
    // "second-half earnings"
    if isBareHalf, view.isDash(end - 2), results.contains(view[end].hash), !isOfGame(view, first, end) {
      return ReadDate(.partial(code, TenseReader.tense(view, first, end)), first, end, .half, manual, confidencePercent: 70)
    }
    // "the second half" is of a match as often as of a year.
    if isBareHalf,
      !view.isWord(first - 1, .in, .for, .during, .by) || FunctionWords.contains(view.word(end)) == false && view[end].kind == .word
    {
      return nil
    }
    if isBareHalf, view.word(first) != .the { return nil }
    if view[end].kind == .word, view.isSpelled(end, "final") || view.isSpelled(end, "finals") { return nil }
    if isOfGame(view, first, end) { return nil }
    return ReadDate(
      .partial(code, TenseReader.tense(view, first, end)), first, end, code.month < 40 ? .quarter : .half, manual,
      confidencePercent: isBareHalf ? 55 : 85)
  }

  /// "a touchdown in the second quarter": the sentence tells of a game.
  private static func isOfGame(_ view: TokenView, _ first: Int, _ end: Int) -> Bool {
    for at in max(view.lower, first - 14)..<min(view.upper, end + 14) where gameWords.contains(view[at].hash) { return true }
    return false
  }

  private static let results = WordSet(
    "earnings operating pretax figures profit profits net loss losses revenue revenues sales results income")

  private static let gameWords = WordSet(
    "touchdown touchdowns halftime quarterback yards rebounds goalkeeper kickoff outscored trailed puck midfielder striker equalizer buzzer foul fouled scored bench elbow hamstring ankle punt fumble linebacker"
  )

  /// "fiscal 2019", "fiscal year 2019", "FY19": the year, and the first token after it.
  static func fiscalYear(_ view: TokenView, _ first: Int) -> (year: Int, end: Int)? {
    var at = first
    if view.word(at) == .fiscal {
      at += 1
      if view.word(at) == .year { at += 1 }
    } else if view.word(at) == .fy {
      at += 1
    } else {
      return nil
    }
    if let year = YearTail.digits(view, at) { return (year, at + 1) }
    if view.word(first) == .fy, view.isNumber(at), view[at].count == 2, view.smallNumber(at) >= 0 {
      return (2_000 + view.smallNumber(at), at + 1)
    }
    return nil
  }

  private static func code(_ view: TokenView, _ at: Int, _ number: Int) -> EDTFDate? {
    if view.word(at) == .q { return 1...4 ~= number ? DateMeaning.monthDay(32 + number) : nil }
    return 1...2 ~= number && (view[at].isCapitalized) ? DateMeaning.monthDay(39 + number) : nil
  }

  private static func read(_ meaning: DateMeaning, _ start: Int, _ end: Int) -> ReadDate {
    ReadDate(meaning, start, end, .quarter, manual, confidencePercent: 93)
  }
}
