import Glibc

/// A decimal number, sorted by what a reader of IEEE doubles can hold exactly.
struct DecimalDigits {
  enum Storage {
    case integer(Int64)
    /// The nearest double, from which printing 15 significant digits gives the number back.
    case double(Double)
    /// More than 15 significant digits: the nearest double loses some.
    case text(nearest: Double)
  }

  let storage: Storage

  /// - Parameter text: `-?digits` or `-?digits.digits`, followed by a byte that no number holds.
  init(_ text: UnsafePointer<UInt8>, _ count: Int) {
    var value: Int64 = 0
    var significant = 0
    var zeroes = 0
    var hasPoint = false
    let isNegative = count > 0 && text[0] == UInt8(ascii: "-")
    for at in (isNegative ? 1 : 0)..<max(count, isNegative ? 1 : 0) {
      let byte = text[at]
      guard byte != UInt8(ascii: ".") else {
        hasPoint = true
        continue
      }
      let digit = Int64(byte &- 0x30)
      if significant + zeroes < 18 { value = value * 10 + digit }
      if digit == 0 {
        if significant > 0 { zeroes += 1 }
      } else {
        significant += zeroes + 1
        zeroes = 0
      }
    }
    if !hasPoint, significant + zeroes <= 18 {
      storage = .integer(isNegative ? -value : value)
      return
    }
    let nearest = text.withMemoryRebound(to: CChar.self, capacity: count + 1) { strtod($0, nil) }
    storage = significant <= 15 && nearest.isFinite ? .double(nearest) : .text(nearest: nearest.isFinite ? nearest : 0)
  }
}
