import HallyuAnnotations
import HallyuText

/// Dates of every kind: a rule reads the atom, then ranges, bounds and clock times are joined to it.
enum DateReader {
  /// Reads the date that begins at a token, with all that belongs to it.
  static func expression(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard var date = atom(view, first) else { return nil }
    if date.unit == .year { date = QuarterOrHalf.possessed(view, date) }
    if date.kind != .duration { date = DateRange.extended(view, date) }
    if date.unit == .day, date.kind == .date, let (clock, end) = ClockReader.read(view, date.end) {
      date.clock = clock
      date.end = end
    }
    return date.kind == .duration ? date : DateBound.bounded(view, date)
  }

  /// Reads one date by the rule that its first word calls for.
  static func atom(_ view: TokenView, _ first: Int) -> ReadDate? {
    let token = view[first]
    guard view.depth < 4 else { return nil }
    if token.kind == .number { return number(view, first) }
    guard token.kind == .word else { return nil }
    let meaning = WordMeaning.of(token.word)
    switch meaning.trigger {
    case .none: return nil
    case .month: return QuarterOrHalf.match(view, first) ?? MonthDay.match(view, first)
    case .weekday: return WeekdayDate.match(view, first)
    case .season: return SeasonOfYear.match(view, first)
    case .holiday: return HolidayDate.match(view, first)
    case .ordinal:
      return DayMonth.match(view, first) ?? NthOfPeriod.match(view, first) ?? QuarterOrHalf.match(view, first) ?? Decade.match(view, first)
        ?? DayOfMonth.match(view, first)
    case .cue: return cue(view, first)
    case .article: return DurationRule.matchArticle(view, first)
    case .number:
      if let found = Decade.match(view, first) ?? YearAlone.match(view, first) ?? DayMonth.match(view, first) { return found }
      guard let number = NumberReader.read(view, first) else { return nil }
      return DurationRule.match(view, number)
    }
  }

  /// A date that a number begins, the surest form first: "2019-05-03", "3 May", "1Q", "1990s", "three years ago", "2019".
  private static func number(_ view: TokenView, _ first: Int) -> ReadDate? {
    // "1,250" and "81.5" are no dates; they may be lengths of time.
    if view[first].count > 4, view[first].count < 8 || view.smallNumber(first) < 0 && view.bytes[Int(view[first].end) - 4] == 0x2c {
      return NumberReader.read(view, first).flatMap { DurationRule.match(view, $0) }
    }
    if let found = CJKDate.match(view, first) ?? NumericDate.match(view, first) ?? DayMonth.match(view, first) ?? QuarterOrHalf.match(
      view, first)
      ?? Decade.match(view, first) ?? NthOfPeriod.match(view, first) ?? yearMonth(view, first)
    {
      return found
    }
    if let number = NumberReader.read(view, first), let found = DurationRule.match(view, number) { return found }
    return YearAlone.match(view, first) ?? DayOfMonth.match(view, first)
  }

  /// "2016 November", "2016 10 16" are rare; the first is read.
  private static func yearMonth(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard let year = YearTail.digits(view, first), 1_900...2_100 ~= year, view.meaning(first + 1).month > 0, view[first + 1].isCapitalized,
      view[first + 1].gap == .space,
      !view.isNumber(first + 2), view.word(first + 1) != .may, view.word(first + 1) != .march
    else { return nil }
    return ReadDate(
      .absolute(.date(EDTFDate(year: year, month: Int(view.meaning(first + 1).month)))), first, first + 2, .month, MonthDay.manual)
  }

  /// A date that a word begins: "yesterday", "fiscal 2019", "a year ago", "early May".
  private static func cue(_ view: TokenView, _ first: Int) -> ReadDate? {
    switch view.word(first) {
    case .final, .latter: return QuarterOrHalf.matchClosing(view, first)
    case .morning, .afternoon, .evening, .night: return RelativeDay.match(view, first)
    case .today, .tonight, .yesterday, .tomorrow, .day: return RelativeDay.match(view, first) ?? UnitDuration.match(view, first)
    case .q, .h: return QuarterOrHalf.match(view, first)
    case .fy, .fiscal:
      if let fiscal = QuarterOrHalf.fiscalYear(view, first) {
        // "FY 2020-21"
        if var years = YearAlone.match(view, fiscal.end - 1), years.end > fiscal.end {
          years.start = first
          return years
        }
        return ReadDate(.year(fiscal.year), first, fiscal.end, .year, YearAlone.manual)
      }
      return view.meaning(first + 1).ordinal > 0 ? QuarterOrHalf.match(view, first + 1) : nil
    case .month, .quarter: return UnitDuration.match(view, first) ?? BarePeriod.match(view, first)
    case .daylong, .hourlong, .weeklong, .monthlong, .yearlong: return UnitDuration.matchLong(view, first)
    case .year, .calendar:
      if let found = DurationRule.matchYearAgo(view, first) ?? UnitDuration.match(view, first) ?? BarePeriod.match(view, first) {
        return found
      }
      guard let year = YearTail.digits(view, first + 1), view.word(first) == .year || view.word(first + 1) == .year else { return nil }
      let start = view.word(first - 1) == .the && first - 1 >= view.floor ? first - 1 : first
      return ReadDate(.year(year), start, first + 2, .year, YearAlone.manual, confidencePercent: 95)
    case .week: return weekOf(view, first) ?? UnitDuration.match(view, first) ?? BarePeriod.match(view, first)
    case .full: return BarePeriod.matchFull(view, first) ?? UnitDuration.matchWhole(view, first)
    case .all, .whole: return UnitDuration.matchWhole(view, first)
    case .weekend: return weekend(view, first)
    case .early, .mid, .late, .earlier, .later, .middle, .beginning, .start, .end, .rest, .remainder: return PartOfPeriod.match(view, first)
    case .noughties, .twenties, .thirties, .forties, .fifties, .sixties, .seventies, .eighties, .nineties: return Decade.match(view, first)
    case .last:
      return QuarterOrHalf.matchClosing(view, first) ?? NthOfPeriod.match(view, first) ?? RelativeDay.match(view, first)
        ?? RelativePeriod.match(view, first)
    case .next, .this, .past, .previous, .coming, .following, .same, .current, .that, .upcoming, .latest, .prior, .recent:
      return RelativeDay.match(view, first) ?? RelativePeriod.match(view, first)
    default: return nil
    }
  }

  /// "the week of Sept. 16".
  private static func weekOf(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard view.word(first + 1) == .of else { return nil }
    let inner = view.inner(from: first + 2)
    let at = view.word(first + 2) == .the ? first + 3 : first + 2
    guard let day = atom(inner, at), day.unit == .day else { return nil }
    let start = view.word(first - 1) == .the && first - 1 >= view.floor ? first - 1 : first
    return ReadDate(.nth(1, .week, day.meaning), start, day.end, .week, NthOfPeriod.manual)
  }

  /// "over the weekend", "at the weekend".
  private static func weekend(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard view.word(first - 1) == .the, first - 1 >= view.floor,
      view[first + 1].kind != .word || FunctionWords.contains(view.word(first + 1)), view.word(first + 1) != .of
    else { return nil }
    let tense = TenseReader.tense(view, first, first + 1)
    return ReadDate(
      tense == .past ? .stretch(.weekend, -1, .article) : .unit(.weekend, 0, .article), first - 1, first + 1, .weekend,
      RelativePeriod.manual, confidencePercent: 70)
  }
}
