import HallyuText

/// Digits with any grouping: `16,000`, `81.5`, `12,34,567.89`, `1.234.567,89`.
enum DigitNumber {
  /// The value of a number token; nil where the marks make it no number (`192.168.1.2`, `22,24,26`, `2021.07.13`).
  static func value(_ view: TokenView, _ index: Int) -> ExactDecimal? {
    let token = view[index]
    guard token.kind == .number else { return nil }
    let (start, end) = (Int(token.start), Int(token.end))
    guard let point = decimalMark(view.bytes, start, end) else { return nil }
    var digits = DecimalDigits()
    for at in start..<end {
      let digit = view.bytes[at] &- 0x30
      if digit < 10 { digits.append(digit, isFraction: at > point) }
    }
    return digits.value(isNegative: false)
  }

  /// Offset of the mark before the fraction, `end` where there is none, nil where the token is no number.
  private static func decimalMark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var (commas, points, lastComma, lastPoint) = (0, 0, -1, -1)
    for at in start..<end {
      if bytes[at] == 0x2c {
        commas += 1
        lastComma = at
      }
      if bytes[at] == 0x2e {
        points += 1
        lastPoint = at
      }
    }
    if commas == 0 && points == 0 { return end }
    if commas == 0 && points == 1 { return lastPoint }
    if points <= 1, lastPoint == -1 || lastPoint > lastComma {
      let whole = lastPoint == -1 ? end : lastPoint
      if isGrouped(bytes, start, whole, 0x2c) { return whole }
      return commas == 1 && points == 0 && end - lastComma <= 3 ? lastComma : nil  // "12,5"
    }
    if commas <= 1, lastComma == -1 || lastComma > lastPoint {
      let whole = lastComma == -1 ? end : lastComma
      return isGrouped(bytes, start, whole, 0x2e) ? whole : nil
    }
    return nil
  }

  /// Groups of three, or of two above the last three (lakh and crore); the first has one to three digits.
  private static func isGrouped(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ mark: UInt8) -> Bool {
    var length = 0
    var groups = 0
    var sawTwo = false
    var at = end - 1
    while at >= start {
      if bytes[at] == mark {
        guard length == 3 || groups > 0 && length == 2 else { return false }
        if length == 2 { sawTwo = true } else if sawTwo { return false }
        groups += 1
        length = 0
      } else {
        length += 1
      }
      at -= 1
    }
    return groups > 0 && 1...3 ~= length && !(sawTwo && length == 3)
  }
}
