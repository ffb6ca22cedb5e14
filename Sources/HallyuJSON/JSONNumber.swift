/// Numbers of JSON texts.
enum JSONNumber {
  /// A whole number that fits, else nil.
  static func integer(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = digits.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    // Eighteen digits always fit.
    guard digits.count <= 18 else { return Int(String(decoding: digits, as: UTF8.self)) }
    var value = 0
    for byte in isNegative ? UnsafeBufferPointer(rebasing: digits[1...]) : digits {
      guard byte &- 0x30 < 10 else { return nil }
      value = value &* 10 &+ Int(byte & 15)
    }
    return isNegative ? -value : value
  }
}
