/// Checks values of the schema's types on their bytes. Never traps, allocates nothing.
enum ValueSyntax {
  /// A JSON whole number of at most 18 digits, so that every reader holds it.
  static func isInteger(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = text.first == UInt8(ascii: "-") ? text.count - 1 : text.count
    guard (1...18).contains(digits) else { return false }
    return text.suffix(digits).allSatisfy(isDigit)
  }

  /// A number of JSON without exponent. The grammar was checked when the number was read.
  static func isDecimal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }

  /// A day of the Gregorian calendar, `YYYY-MM-DD`, from the year 1.
  static func isDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return false }
    guard let year = number(text, 0, 4), let month = number(text, 5, 2), let day = number(text, 8, 2) else { return false }
    return year >= 1 && (1...12).contains(month) && day >= 1 && day <= lastDay(year, month)
  }

  /// RFC 3339 with offset, seconds below 60: `2021-01-07T09:30:00+09:00`.
  static func isTimestamp(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 20, isDate(UnsafeBufferPointer(rebasing: text[..<10])), text[10] == UInt8(ascii: "T") else { return false }
    guard isTime(text, 11), text[16] == UInt8(ascii: ":"), let second = number(text, 17, 2), second < 60 else { return false }
    var at = 19
    if text[at] == UInt8(ascii: ".") {
      at += 1
      let start = at
      while at < text.count, isDigit(text[at]) { at += 1 }
      guard at > start, at < text.count else { return false }
    }
    if text[at] == UInt8(ascii: "Z") { return at + 1 == text.count }
    guard text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") else { return false }
    return at + 6 == text.count && isTime(text, at + 1)
  }

  private static func isTime(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at + 5 <= text.count, text[at + 2] == UInt8(ascii: ":") else { return false }
    guard let hour = number(text, at, 2), let minute = number(text, at + 3, 2) else { return false }
    return hour < 24 && minute < 60
  }

  private static func lastDay(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always) private static func number(_ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ count: Int) -> Int? {
    var value = 0
    for at in from..<from + count {
      guard isDigit(text[at]) else { return nil }
      value = value * 10 + Int(text[at] &- 0x30)
    }
    return value
  }
}
