import HallyuAnnotations
import HallyuText

/// Whole units of the calendar as EDTF: the year, quarter, week … that holds a day, or one some steps away.
enum CalendarPeriod {
  static func holding(_ day: CivilDate, _ unit: CalendarUnit, movedBy count: Int) -> EDTF {
    switch unit {
    case .day, .hour, .minute, .second: return EDTF(day.adding(days: unit == .day ? count : 0))
    case .week:
      let monday = day.atOrBefore(.monday).adding(days: scaled(count, 7))
      return EDTF(monday, monday.adding(days: 6))
    case .weekend:
      let saturday = day.atOrBefore(.monday).adding(days: scaled(count, 7) + 5)
      return EDTF(saturday, saturday.adding(days: 1))
    case .month: return .month(day.adding(months: count).monthNumber)
    case .quarter:
      let moved = day.adding(months: scaled(count, 3))
      return .date(EDTFDate(year: moved.year, month: 33 + (moved.month - 1) / 3))
    case .half:
      let moved = day.adding(months: scaled(count, 6))
      return .date(EDTFDate(year: moved.year, month: moved.month <= 6 ? 40 : 41))
    case .season:
      let moved = day.adding(months: scaled(count, 3))
      let season = (moved.month % 12) / 3
      return .date(EDTFDate(year: moved.month <= 2 ? moved.year - 1 : moved.year, month: season == 0 ? 24 : 20 + season))
    case .year: return .year(day.adding(years: count).year)
    case .decade: return .date(EDTFDate(year: floor(day.adding(years: scaled(count, 10)).year, 10), unknownYearDigits: 1))
    case .century: return .date(EDTFDate(year: floor(day.adding(years: scaled(count, 100)).year, 100), unknownYearDigits: 2))
    }
  }

  /// A day moved by units; weeks and longer keep the day of the week or month.
  static func move(_ day: CivilDate, _ unit: CalendarUnit, by count: Int) -> CivilDate {
    switch unit {
    case .hour: day.adding(days: count / 24)
    case .minute, .second: day
    case .day: day.adding(days: count)
    case .week, .weekend: day.adding(days: scaled(count, 7))
    case .month: day.adding(months: count)
    case .quarter, .season: day.adding(months: scaled(count, 3))
    case .half: day.adding(months: scaled(count, 6))
    case .year: day.adding(years: count)
    case .decade: day.adding(years: scaled(count, 10))
    case .century: day.adding(years: scaled(count, 100))
    }
  }

  /// An EDTF moved by units: days stay days, months months, years years.
  static func move(_ edtf: EDTF, _ unit: CalendarUnit, by count: Int) -> EDTF? {
    switch edtf {
    case .date(let date):
      guard let bounds = date.bounds else { return nil }
      let first = move(bounds.first, unit, by: count)
      if date.day > 0 { return EDTF(first) }
      if 1...12 ~= date.month { return .month(first.monthNumber) }
      if date.month == 0, date.unknownYearDigits == 0 { return .year(first.year) }
      return DayRange(first, move(bounds.last, unit, by: count)).edtf
    case .interval:
      let (first, last) = edtf.bounds
      guard let first, let last else { return nil }
      return DayRange(move(first, unit, by: count), move(last, unit, by: count)).edtf
    }
  }

  /// The first, middle or last third, each end about right: months of a year, days of a month, years of a decade.
  static func third(_ part: DatePart, of edtf: EDTF) -> EDTF? {
    let (first, last) = edtf.bounds
    guard let first, let last else { return nil }
    let place = part == .early ? 0 : part == .middle ? 1 : 2
    let months = last.monthNumber - first.monthNumber + 1
    let isWholeMonths = first.day == 1 && last == last.lastOfMonth
    if isWholeMonths, months >= 36, months % 12 == 0 {
      let years = months / 12
      let (from, to) = share(years, place)
      return interval(EDTFDate(year: first.year + from), EDTFDate(year: first.year + to))
    }
    if isWholeMonths, months >= 3 {
      let (from, to) = share(months, place)
      let (a, b) = (first.adding(months: from), first.adding(months: to))
      return interval(EDTFDate(year: a.year, month: a.month), EDTFDate(year: b.year, month: b.month))
    }
    let days = last.dayNumber - first.dayNumber + 1
    // Months are cut after the 10th and the 20th.
    let (from, to) = isWholeMonths && months == 1 ? (place * 10, place == 2 ? days - 1 : place * 10 + 9) : share(days, place)
    return interval(EDTFDate(first.adding(days: from)), EDTFDate(first.adding(days: to)))
  }

  /// The n-th unit of a period, from its end where n is negative. Weeks belong to the period that holds their Thursday (ISO 8601).
  static func nth(_ count: Int, _ unit: CalendarUnit, of edtf: EDTF) -> EDTF? {
    let (first, last) = edtf.bounds
    guard let first, let last, -1_000..<1_000 ~= count, count != 0 else { return nil }
    let found: EDTF
    switch unit {
    case .week:
      if first == last { return holding(first, .week, movedBy: 0) }
      let thursday =
        count > 0 ? first.atOrAfter(.thursday).adding(days: 7 * (count - 1)) : last.atOrBefore(.thursday).adding(days: 7 * (count + 1))
      found = holding(thursday, .week, movedBy: 0)
    case .weekend:
      let saturday =
        count > 0 ? first.atOrAfter(.saturday).adding(days: 7 * (count - 1)) : last.atOrBefore(.saturday).adding(days: 7 * (count + 1))
      found = EDTF(saturday, saturday.adding(days: 1))
    case .month:
      found = .month(count > 0 ? first.monthNumber + count - 1 : last.monthNumber + count + 1)
    case .day: found = EDTF(count > 0 ? first.adding(days: count - 1) : last.adding(days: count + 1))
    default: return nil
    }
    return DayRange(found).intersection(DayRange(first, last)) == nil ? nil : found
  }

  static func nthWeekday(_ count: Int, _ weekday: Weekday, of edtf: EDTF) -> EDTF? {
    let (first, last) = edtf.bounds
    guard let first, let last, -1_000..<1_000 ~= count, count != 0 else { return nil }
    let day = count > 0 ? first.atOrAfter(weekday).adding(days: 7 * (count - 1)) : last.atOrBefore(weekday).adding(days: 7 * (count + 1))
    return first <= day && day <= last ? EDTF(day) : nil
  }

  /// The first or last n units of a period.
  static func run(_ count: Int, _ unit: CalendarUnit, of edtf: EDTF) -> EDTF? {
    let (first, last) = edtf.bounds
    guard let first, let last else { return nil }
    return count > 0
      ? DayRange(first, move(first, unit, by: count).adding(days: -1)).edtf
      : DayRange(move(last.adding(days: 1), unit, by: count), last).edtf
  }

  private static func share(_ count: Int, _ place: Int) -> (from: Int, to: Int) {
    (count * place / 3 + (place > 0 && count * place % 3 > 0 ? 1 : 0), count * (place + 1) / 3 + (count * (place + 1) % 3 > 0 ? 1 : 0) - 1)
  }

  private static func interval(_ first: EDTFDate, _ last: EDTFDate) -> EDTF { EDTF.interval(.date(first), .date(last)).approximate }

  private static func scaled(_ count: Int, _ factor: Int) -> Int { min(1_000_000, max(-1_000_000, count)) * factor }

  private static func floor(_ value: Int, _ unit: Int) -> Int { value >= 0 ? value / unit * unit : (value - unit + 1) / unit * unit }
}
