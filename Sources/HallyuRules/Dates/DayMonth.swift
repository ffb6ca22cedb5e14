import HallyuAnnotations
import HallyuText

/// Dates that begin with the day: "16 February 2020", "the 25th of August", "6-7 January 1916", "23/Sep/2020", "fourth of July".
enum DayMonth {
  static let manual = RuleManual(
    "date.day-month", "A day with its month and perhaps its year, the day first.",
    fires: [
      .init("On ⟦9 September 1914⟧ the plan was told.", "at 1914-09-09"),
      .init("It was shown on ⟦the 25th of August⟧.", "partial XXXX-08-25 past"),
      .init("in ⟦6-7 January 1916⟧ they met", "span at 1916-01-06 at 1916-01-07"),
      .init("on the ⟦28 and 29 August 2018⟧", "span at 2018-08-28 at 2018-08-29"),
      .init("It will open on ⟦2 October⟧.", "partial XXXX-10-02 future"),
    ],
    leaves: ["3 may have left", "the 16 Marchers", "5 Decisions", "the second may be late"])

  static func match(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard let day = DayNumber.read(view, first) else { return nil }
    if !view.isNumber(first), !day.isOrdinal { return nil }
    if view.isJoined(first), view[first - 1].kind == .word || view[first - 1].isMark(":") && view.isNumber(first - 2) { return nil }
    if let single = single(view, first, day) { return single }
    return range(view, first, day)
  }

  /// "3 May 2019", "the 3rd of May": one day, with its year where one follows.
  private static func single(_ view: TokenView, _ first: Int, _ day: (day: Int, end: Int, isOrdinal: Bool)) -> ReadDate? {
    guard let month = month(view, day.end, day) else { return nil }
    let start = view.word(first - 1) == .the && first - 1 >= view.floor ? first - 1 : first
    let part = DateMeaning.monthDay(month.month, day.day)
    guard day.day <= CivilDate.days(inMonth: month.month, of: 2000) else { return nil }
    if month.isMixed, view.isDash(month.end) || view.isMark(month.end, "/"), let year = YearTail.digits(view, month.end + 1) {
      return finish(part, start, (.year(year), month.end + 2))
    }
    if let tail = YearTail.read(view, month.end, afterDay: true) { return finish(part, start, tail) }
    // "14th April 15"
    if day.isOrdinal, view.isNumber(month.end), view[month.end].count == 2, view[month.end].gap == .space,
      view.smallNumber(month.end) >= 10,
      view.meaning(month.end + 1).unit == nil, view[month.end + 1].kind != .word
    {
      return finish(part, start, (.year(2_000 + view.smallNumber(month.end)), month.end + 1))
    }
    return ReadDate(.partial(part, TenseReader.tense(view, first, month.end)), start, month.end, .day, manual, confidencePercent: 88)
  }

  private static func finish(_ part: EDTFDate, _ start: Int, _ tail: (meaning: DateMeaning, end: Int)) -> ReadDate? {
    let meaning = DateMeaning.of(part, in: tail.meaning)
    if case .absolute(.date(let date)) = meaning, date.civilDate == nil { return nil }
    return ReadDate(meaning, start, tail.end, .day, manual, confidencePercent: 97)
  }

  /// "6-7 January 1916", "13 to 15 July", "from 3 until 12 of Sept".
  private static func range(_ view: TokenView, _ first: Int, _ day: (day: Int, end: Int, isOrdinal: Bool)) -> ReadDate? {
    guard view.isDash(day.end) || view.isWord(day.end, .to, .until, .till, .through, .thru, .and) else { return nil }
    let isPair = view.word(day.end) == .and && view.word(first - 1) != .between
    let at = view.word(day.end + 1) == .the ? day.end + 2 : day.end + 1
    guard let last = DayNumber.read(view, at), last.day > day.day, view.isNumber(at) || last.isOrdinal,
      let month = month(view, last.end, last),
      last.day <= CivilDate.days(inMonth: month.month, of: 2000), !isPair || last.day == day.day + 1
    else {
      return isPair ? nil : inRelativeMonth(view, first, day, at)
    }
    let tail = YearTail.read(view, month.end, afterDay: true)
    let tense = tail == nil ? TenseReader.tense(view, first, month.end) : .unknown
    func meaning(_ day: Int) -> DateMeaning {
      let part = DateMeaning.monthDay(month.month, day)
      return tail.map { .of(part, in: $0.meaning) } ?? .partial(part, tense)
    }
    return ReadDate(.span(meaning(day.day), meaning(last.day)), first, tail?.end ?? month.end, .week, manual)
  }

  /// "4 to 23 next month".
  private static func inRelativeMonth(_ view: TokenView, _ first: Int, _ day: (day: Int, end: Int, isOrdinal: Bool), _ at: Int) -> ReadDate?
  {
    guard let last = DayNumber.read(view, at), last.day > day.day, let month = DayOfMonth.relativeMonth(view, last.end) else { return nil }
    func meaning(_ day: Int) -> DateMeaning { .within(EDTFDate(year: 0, unknownYearDigits: 4, month: -1, day: day), month.meaning) }
    return ReadDate(.span(meaning(day.day), meaning(last.day)), first, month.end, .week, manual)
  }

  /// The month behind a day, and whether a hyphen or slash ties it to it: "3-May-2019".
  private static func month(
    _ view: TokenView, _ at: Int, _ day: (day: Int, end: Int, isOrdinal: Bool)
  ) -> (month: Int, end: Int, isMixed: Bool)? {
    var at = at
    var isMixed = false
    if view.isDash(at) || view.isMark(at, "/") {
      guard view.isJoined(at), view.isJoined(at + 1) else { return nil }
      isMixed = true
      at += 1
    } else if view.isMark(at, "."), view.isJoined(at) {
      at += 1
    }
    if view.word(at) == .of { at += 1 }
    if view.word(at) == .day, view.word(at + 1) == .of, day.isOrdinal { at += 2 }
    let month = Int(view.meaning(at).month)
    guard month > 0, view[at].gap <= .space,
      MonthDay.isMonthName(view, at) || view.word(at - 1) == .of || day.isOrdinal && view.isNumber(at - 2)
        || YearTail.digits(view, at + 1) != nil
    else { return nil }
    var end = at + 1
    if view.isMark(end, "."), view.isJoined(end), view[at].count <= 4, view[end + 1].kind == .number || view.isMark(end + 1, ",") {
      end += 1
    }
    return (month, end, isMixed)
  }
}
