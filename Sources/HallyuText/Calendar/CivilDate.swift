/// A day of the proleptic Gregorian calendar; years count astronomically (0 is 1 BC).
package struct CivilDate: Hashable, Sendable, Comparable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Nil where the calendar has no such day.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard abs(year) <= 9_999, 1...12 ~= month, 1...CivilDate.days(inMonth: month, of: year) ~= day else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that many days after 1970-01-01.
  ///
  /// Source: Howard Hinnant, chrono-compatible low-level date algorithms (`civil_from_days`).
  package init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Reads `2021-01-07`.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2d, bytes[7] == 0x2d else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard 0x30...0x39 ~= byte else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year, month, day)
  }

  /// Days since 1970-01-01.
  package var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  package var weekday: Weekday { Weekday(dayNumber: dayNumber) }

  /// The month as a running number, for steps by months.
  package var monthNumber: Int { year * 12 + month - 1 }

  package static func year(ofMonthNumber number: Int) -> Int { number >= 0 ? number / 12 : (number - 11) / 12 }

  package static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
  }
}

/// Steps. A step that leaves the years -9999 to 9999 stays at the edge.
extension CivilDate {
  package func adding(days: Int) -> CivilDate {
    let least = -4_371_587
    let greatest = 2_932_896
    let target = dayNumber.addingReportingOverflow(days)
    return CivilDate(dayNumber: min(greatest, max(least, target.overflow ? (days < 0 ? least : greatest) : target.partialValue)))
  }

  /// The same day of another month; the last day of the month where it is shorter.
  package func adding(months: Int) -> CivilDate {
    let (number, overflow) = monthNumber.addingReportingOverflow(months)
    let bounded = overflow ? (months < 0 ? -119_988 : 119_999) : min(119_999, max(-119_988, number))
    let year = CivilDate.year(ofMonthNumber: bounded)
    let month = bounded - year * 12 + 1
    return CivilDate(year, month, min(day, CivilDate.days(inMonth: month, of: year))) ?? self
  }

  package func adding(years: Int) -> CivilDate {
    let (months, overflow) = years.multipliedReportingOverflow(by: 12)
    return adding(months: overflow ? (years < 0 ? -1_000_000 : 1_000_000) : months)
  }

  /// The nearest day of that weekday at or before this one.
  package func atOrBefore(_ weekday: Weekday) -> CivilDate {
    adding(days: -((self.weekday.rawValue - weekday.rawValue + 7) % 7))
  }

  /// The nearest day of that weekday at or after this one.
  package func atOrAfter(_ weekday: Weekday) -> CivilDate {
    adding(days: (weekday.rawValue - self.weekday.rawValue + 7) % 7)
  }

  package var firstOfMonth: CivilDate { CivilDate(year, month, 1) ?? self }
  package var lastOfMonth: CivilDate { CivilDate(year, month, CivilDate.days(inMonth: month, of: year)) ?? self }
}

/// Days of the week; weeks begin on Monday (ISO 8601).
package enum Weekday: Int, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  package init(dayNumber: Int) {
    self = Weekday.allCases[((dayNumber + 3) % 7 + 7) % 7]  // 1970-01-01 was a Thursday
  }
}
