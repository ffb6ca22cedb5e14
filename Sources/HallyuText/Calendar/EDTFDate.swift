/// One date of EDTF (ISO 8601-2:2019): a year, a month, a day, a season or a quarter, with parts that are unknown or about right.
///
/// `2021-01-07`, `2021-01`, `2016-22`, `2021-33`, `XXXX-02-16`, `201X`, `2020~`.
package struct EDTFDate: Hashable, Sendable {
  /// Astronomical year; digits that are unknown are 0 here.
  package let year: Int
  /// How many digits of the year, from the right, are `X`: 0 to 4.
  package let unknownYearDigits: Int
  /// 1 to 12; 21 to 24 season; 33 to 36 quarter; 40, 41 half. 0 where the year stands alone, -1 where the month is `XX`.
  package let month: Int
  /// 1 to 31; 0 where there is none, -1 where the day is `XX`.
  package let day: Int
  /// `~`: about.
  package var isApproximate: Bool
  /// `?`: perhaps.
  package var isUncertain: Bool

  package init(
    year: Int, unknownYearDigits: Int = 0, month: Int = 0, day: Int = 0, isApproximate: Bool = false, isUncertain: Bool = false
  ) {
    self.year = year
    self.unknownYearDigits = unknownYearDigits
    self.month = month
    self.day = day
    self.isApproximate = isApproximate
    self.isUncertain = isUncertain
  }

  package init(_ date: CivilDate, isApproximate: Bool = false) {
    self.init(year: date.year, month: date.month, day: date.day, isApproximate: isApproximate)
  }

  package var isYearKnown: Bool { unknownYearDigits == 0 }

  /// The one day that this is, where it is one.
  package var civilDate: CivilDate? { isYearKnown && month > 0 && day > 0 ? CivilDate(year, month, day) : nil }

  /// First and last day covered; nil where no year is known or no such day exists.
  ///
  /// Seasons are the meteorological ones of the northern hemisphere; winter begins in December of its year.
  package var bounds: (first: CivilDate, last: CivilDate)? {
    guard unknownYearDigits < 4 else { return nil }
    if unknownYearDigits > 0 {
      let span = [1, 10, 100, 1_000][unknownYearDigits]
      guard month == 0, let first = CivilDate(year, 1, 1), let last = CivilDate(year + span - 1, 12, 31) else { return nil }
      return (first, last)
    }
    if day > 0 { return civilDate.map { ($0, $0) } }
    switch month {
    case 1...12: return months(from: month, count: 1)
    case 21...24: return months(from: month * 3 - 60, count: 3)
    case 33...36: return months(from: (month - 33) * 3 + 1, count: 3)
    case 40, 41: return months(from: (month - 40) * 6 + 1, count: 6)
    case 0, -1: return months(from: 1, count: 12)
    default: return nil
    }
  }

  private func months(from month: Int, count: Int) -> (CivilDate, CivilDate)? {
    guard let first = CivilDate(year, month, 1) else { return nil }
    return (first, first.adding(months: count - 1).lastOfMonth)
  }

  /// Reads one date; nil where the text is none or names a day that the calendar lacks.
  package init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)
    var isApproximate = false
    var isUncertain = false
    if let last = bytes.last, last == UInt8(ascii: "~") || last == UInt8(ascii: "?") || last == UInt8(ascii: "%") {
      isApproximate = last != UInt8(ascii: "?")
      isUncertain = last != UInt8(ascii: "~")
      bytes.removeLast()
    }
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard 1...3 ~= parts.count, parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
    var year = 0
    var unknown = 0
    for byte in parts[0] {
      if byte == UInt8(ascii: "X") {
        unknown += 1
        year *= 10
      } else if 0x30...0x39 ~= byte, unknown == 0 {
        year = year * 10 + Int(byte - 0x30)
      } else {
        return nil
      }
    }
    func field(_ part: ArraySlice<UInt8>) -> Int? {
      if part.allSatisfy({ $0 == UInt8(ascii: "X") }) { return -1 }
      guard part.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
      return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    var month = 0
    var day = 0
    if parts.count > 1 {
      guard let value = field(parts[1]) else { return nil }
      guard value == -1 || 1...12 ~= value || parts.count == 2 && (21...24 ~= value || 33...36 ~= value || 40...41 ~= value)
      else { return nil }
      month = value
    }
    if parts.count > 2 {
      guard let value = field(parts[2]), value == -1 || 1...31 ~= value else { return nil }
      if value > 0, month > 0, value > CivilDate.days(inMonth: month, of: unknown == 0 ? year : 2000) { return nil }
      day = value
    }
    self.init(
      year: isNegative ? -year : year, unknownYearDigits: unknown, month: month, day: day, isApproximate: isApproximate,
      isUncertain: isUncertain)
  }
}

extension EDTFDate: CustomStringConvertible {
  /// A year of more than four digits stands alone, with a `Y` before it (EDTF, level 1).
  package var description: String {
    if abs(year) > 9_999 { return "Y\(year)" }
    return String(unsafeUninitializedCapacity: 12) { bytes in
      var count = 0
      func put(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
      }
      func digits(_ value: Int, places: Int, unknown: Int) {
        var power = places == 4 ? 1_000 : 10
        for place in 0..<places {
          put(place < places - unknown ? 0x30 + UInt8(value / power % 10) : UInt8(ascii: "X"))
          power /= 10
        }
      }
      if year < 0 { put(UInt8(ascii: "-")) }
      digits(abs(year), places: 4, unknown: unknownYearDigits)
      for part in [month, day] where part != 0 {
        put(UInt8(ascii: "-"))
        digits(part, places: 2, unknown: part < 0 ? 2 : 0)
      }
      if isApproximate || isUncertain {
        put(isApproximate && isUncertain ? UInt8(ascii: "%") : isApproximate ? UInt8(ascii: "~") : UInt8(ascii: "?"))
      }
      return count
    }
  }
}

extension CivilDate: CustomStringConvertible {
  /// `2021-01-07`; years outside 0 to 9999 with a sign.
  package var description: String { EDTFDate(self).description }
}
