import HallyuAnnotations
import HallyuText

/// Two dates as the ends of an interval: "from 24 July until 26 November", "between May and July 2020", "March 19-April 30".
enum DateRange {
  static let manual = RuleManual(
    "date.range", "Two dates that are the ends of one interval.",
    fires: [
      .init("in the ⟦January-to-March⟧ period", "span partial XXXX-01 unknown partial XXXX-03 unknown"),
      .init("⟦from 24 July until 26 November 1938⟧", "span at 1938-07-24 at 1938-11-26"),
      .init("(⟦March 19-April 30⟧)", "span partial XXXX-03-19 unknown partial XXXX-04-30 unknown"),
      .init("⟦between January 2014 and February 2018⟧", "span at 2014-01 at 2018-02"),
      .init("⟦from 2014 to 2018⟧ it rose", "span at 2014 at 2018"),
      .init("for ⟦the nine months through September 2020⟧", "span run -9 month at 2020-09 at 2020-09"),
      .init("⟦from the 20th to the 25th⟧", "span partial XXXX-XX-20 unknown partial XXXX-XX-25 unknown"),
      .init("⟦from Nov. 18 to Dec. 19, 2015⟧", "span at 2015-11-18 at 2015-12-19"),
    ],
    leaves: [
      "It rose from 2,015 to 2,018 screens.", "They met between two lectures.", "They pushed it back from July 21 to December 15.",
      "Torvend 1984 - October 2, 2020",
    ])

  /// The interval that a date begins, or the date itself.
  static func extended(_ view: TokenView, _ first: ReadDate) -> ReadDate {
    if case .span = first.meaning { return withFrom(view, first) }
    let at = first.end
    let lead = leading(view, first.start)
    // "pushed the film back from July 21 to December 15": two days, and nothing lasts between them.
    if let lead, view.word(at) == .to, Postponement.isBefore(view, lead) { return first }
    var next = at + 1
    switch view.word(at) {
    // "the January-to-March period"
    case _ where view.isDash(at) && view.word(at + 1) == .to && view.isDash(at + 2): next = at + 3
    case .to, .through, .until, .till, .thru:
      if view.word(at) == .until || view.word(at) == .till, lead == nil, first.unit != .day { return first }
    case .and:
      guard let lead, view.word(lead) == .between else { return first }
    default:
      guard view.isDash(at), first.unit == .day || first.unit == .month || first.unit == .year, view.isJoined(at) == view.isJoined(at + 1)
      else { return first }
    }
    let inner = view.inner(from: next)
    if view.isWord(next, .the) { next += 1 }
    let isMonths = first.unit == .month && view.meaning(next).month > 0
    guard let second = isMonths ? MonthDay.match(inner, next) : second(inner, next), second.kind != .duration, isLike(first, second) else {
      return first
    }
    // "Tin Moon 1984 - October 2, 2020": a year is no end of an interval of days.
    if view.word(at) == .to || view.isDash(at) && first.unit == .year, lead == nil, first.unit != second.unit { return first }
    var meaning = first.meaning
    // "March 19-April 30, 2003": the year at the end is that of both.
    if let part = first.partial, let end = second.absolute, end.isYearKnown, part.day != 0 || part.month > 0 {
      let crosses = part.month > 0 && end.month > 0 && part.month > end.month
      meaning = .of(part, in: .year(end.year - (crosses ? 1 : 0)))
    }
    var range = ReadDate(.span(meaning, second.meaning), lead ?? first.start, second.end, .week, manual, confidencePercent: 87)
    range.kind = .period
    return range
  }

  /// "from" before an interval that is written with a dash.
  private static func withFrom(_ view: TokenView, _ range: ReadDate) -> ReadDate {
    guard let lead = leading(view, range.start), lead >= view.floor else { return range }
    var range = range
    range.start = lead
    return range
  }

  private static func leading(_ view: TokenView, _ start: Int) -> Int? {
    let at = view.word(start - 1) == .the ? start - 2 : start - 1
    return at >= view.floor && view.isWord(at, .from, .between) ? at : nil
  }

  private static func second(_ view: TokenView, _ at: Int) -> ReadDate? {
    if let date = DateReader.atom(view, at) { return date }
    return nil
  }

  private static func isCalendarUnit(_ unit: CalendarUnit) -> Bool {
    switch unit {
    case .day, .week, .month, .quarter, .season, .half, .year: true
    default: false
    }
  }

  private static func isLike(_ first: ReadDate, _ second: ReadDate) -> Bool {
    if first.unit == second.unit { return true }
    return isCalendarUnit(first.unit) && isCalendarUnit(second.unit)
  }
}

/// One end of an interval: "since 2015", "until May 11, 2003", "after May 2007".
enum DateBound {
  static let manual = RuleManual(
    "date.bound", "A date after since, after, until or before.",
    fires: [
      .init("reached 5 million since ⟦2015⟧", "since at 2015"), .init("It lasted until ⟦May 11, 2003⟧.", "until at 2003-05-11"),
      .init("until ⟦mid-January⟧", "until part middle partial XXXX-01 unknown"),
    ],
    leaves: [
      "it will invest by 2025", "after two days", "It was delayed until 2025.", "It will not open until 2025.", "It won’t be until 2025.",
    ])

  static func bounded(_ view: TokenView, _ date: ReadDate) -> ReadDate {
    guard var bound = compared(view, date) ?? prepositional(view, date) else { return date }
    bound.rule = manual.id
    return bound
  }

  /// "since 2015", "after May", "until then", "before 2010".
  private static func prepositional(_ view: TokenView, _ date: ReadDate) -> ReadDate? {
    let at = view.word(date.start - 1) == .the ? date.start - 2 : date.start - 1
    guard at >= view.floor, !isTold(date.meaning) else { return nil }
    var date = date
    switch view.word(at) {
    case .since: date.meaning = .since(date.meaning)
    case .after where date.unit != .day || date.absolute != nil || date.partial != nil: date.meaning = .since(date.meaning)
    // "has been delayed until 2025": then it begins.
    case .until, .till:
      if Postponement.isBefore(view, at, within: 6) || isNegated(view, at) { return nil }
      date.meaning = .until(date.meaning)
    case .before where isRelativeDay(date): date.meaning = .until(.shift(.day, -1, date.meaning))
    case .before where date.unit != .day || date.absolute != nil || date.partial != nil:
      date.meaning = .until(moved(date, -1))
    default: return nil
    }
    return date
  }

  /// "will not open until July 15", "no films are due until October": then it begins, or they do.
  private static func isNegated(_ view: TokenView, _ end: Int) -> Bool {
    var at = end - 1
    while at >= max(view.lower, end - 14), view[at].kind != .quote, !view.isMark(at, ";") {
      if view.isMark(at, "."), view[at + 1].gap != .none, view[at + 1].isCapitalized { return false }
      if negations.contains(view[at].hash) { return true }
      at -= 1
    }
    return false
  }

  private static let negations = WordSet(
    "not no never nothing isn't aren't wasn't weren't won't don't doesn't didn't hasn't haven't hadn't can't cannot couldn't wouldn't")

  /// "later than 2018", "no earlier than May", "prior to 2010"; "2018 or later", "from 2018 onward".
  private static func compared(_ view: TokenView, _ date: ReadDate) -> ReadDate? {
    comparedBefore(view, date) ?? comparedBehind(view, date)
  }

  private static func comparedBefore(_ view: TokenView, _ date: ReadDate) -> ReadDate? {
    let at = view.word(date.start - 1) == .the ? date.start - 2 : date.start - 1
    guard at - 1 >= view.floor else { return nil }
    let isLater: Bool
    switch (view.word(at - 1), view.word(at)) {
    case (.later, .than): isLater = true
    case (.earlier, .than), (.prior, .to): isLater = false
    default: return nil
    }
    var date = date
    if view.word(at - 2) == .no || view.word(at - 2) == .not {
      date.meaning = isLater ? .until(date.meaning) : .since(date.meaning)
    } else {
      date.meaning = isLater ? .since(moved(date, 1)) : .until(moved(date, -1))
      date.start = at - 1
    }
    return date
  }

  private static func comparedBehind(_ view: TokenView, _ date: ReadDate) -> ReadDate? {
    var date = date
    if view.isWord(date.end, .onward, .onwards) {
      date.meaning = .since(date.meaning)
      date.end += 1
      return date
    }
    // "2018 or later", not "or later this year".
    guard view.isWord(date.end, .or, .and), !view.isWord(date.end + 2, .this, .last, .next, .that, .in, .on, .the) else { return nil }
    switch view.word(date.end + 1) {
    case .later: date.meaning = .since(date.meaning)
    case .earlier: date.meaning = .until(date.meaning)
    default: return nil
    }
    date.end += 2
    return date
  }

  /// The day, month or year so many after a date that says which it is.
  private static func moved(_ date: ReadDate, _ count: Int) -> DateMeaning {
    let step: CalendarUnit? = date.absolute.map { $0.day > 0 ? .day : 1...12 ~= $0.month ? .month : .year }
    return step.map { .shift($0, count, date.meaning) } ?? date.meaning
  }

  private static func isRelativeDay(_ date: ReadDate) -> Bool {
    if case .unit(.day, let count, .article) = date.meaning { return count != 0 }
    return false
  }

  private static func isTold(_ meaning: DateMeaning) -> Bool {
    switch meaning {
    case .span, .since, .until, .stretch: true
    case .shift: true
    default: false
    }
  }
}
