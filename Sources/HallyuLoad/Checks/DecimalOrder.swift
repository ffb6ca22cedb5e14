/// The order of decimals as they are written, `-?digits` or `-?digits.digits`, exact for any number of digits.
enum DecimalOrder {
  static func isLess(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
    let (left, right) = (Parts(left), Parts(right))
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isSmaller(than: left) : left.isSmaller(than: right)
  }

  /// Digits without zeroes that mean nothing; zero itself is not negative.
  private struct Parts {
    let isNegative: Bool
    let whole: ArraySlice<UInt8>
    let fraction: ArraySlice<UInt8>

    init(_ text: some Collection<UInt8>) {
      let bytes = Array(text)
      let hasSign = bytes.first == UInt8(ascii: "-")
      let digits = bytes[(hasSign ? 1 : 0)...]
      let point = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.endIndex
      whole = digits[..<point].drop { $0 == UInt8(ascii: "0") }
      var fraction = point < digits.endIndex ? digits[(point + 1)...] : []
      while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
      self.fraction = fraction
      isNegative = hasSign && !(whole.isEmpty && fraction.isEmpty)
    }

    /// Without signs.
    func isSmaller(than other: Parts) -> Bool {
      if whole.count != other.whole.count { return whole.count < other.whole.count }
      if !whole.elementsEqual(other.whole) { return whole.lexicographicallyPrecedes(other.whole) }
      return fraction.lexicographicallyPrecedes(other.fraction)
    }
  }
}
