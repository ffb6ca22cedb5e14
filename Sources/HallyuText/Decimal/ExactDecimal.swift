/// A decimal number of any size, kept digit by digit: what money and quantities are counted in.
///
/// `value = ± magnitude × 10^-fractionDigits`. Zeros at the end of the fraction are dropped, so that 1.50 and 1.5 are equal values and
/// print alike. Nothing traps: a text with more than `digitLimit` digits is no number.
///
///     ExactDecimal("770000000000")! * ExactDecimal("0.00088")!   // 677600000
package struct ExactDecimal: Hashable, Sendable {
  /// Longest number read, in digits. Larger than any figure that means something; small enough to bound every step.
  package static let digitLimit = 2_000

  package let isNegative: Bool
  package let fractionDigits: Int
  let magnitude: DecimalMagnitude

  init(isNegative: Bool, magnitude: DecimalMagnitude, fractionDigits: Int) {
    let zeros = fractionDigits > 0 ? magnitude.trailingZeros(atMost: fractionDigits) : 0
    self.magnitude = zeros > 0 ? magnitude.dividedByPowerOfTen(zeros).quotient : magnitude
    self.fractionDigits = fractionDigits - zeros
    self.isNegative = isNegative && !magnitude.isZero
  }

  package init(_ value: Int) {
    isNegative = value < 0
    magnitude = DecimalMagnitude(UInt64(value.magnitude))
    fractionDigits = 0
  }

  /// `value × 10^-fractionDigits`.
  package init(mantissa value: Int, fractionDigits: Int) {
    self.init(isNegative: value < 0, magnitude: DecimalMagnitude(UInt64(value.magnitude)), fractionDigits: fractionDigits)
  }

  package var isZero: Bool { magnitude.isZero }
  package var isWhole: Bool { fractionDigits == 0 }

  /// The number as an `Int`, where it is whole and fits.
  package var integer: Int? {
    guard isWhole, magnitude.isSmall else { return nil }
    return isNegative ? -Int(magnitude.small) : Int(magnitude.small)
  }
}

/// Reading and printing.
extension ExactDecimal {
  /// Reads `-1234.5`: a sign, digits with at most one point, nothing else.
  package init?(_ text: String) {
    var text = text
    let parsed = text.withUTF8 { ExactDecimal(ascii: $0) }
    guard let parsed else { return nil }
    self = parsed
  }

  /// Reads ASCII digits with an optional sign and point.
  package init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
    var digits = DecimalDigits()
    var isNegative = false
    var sawPoint = false
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where place == 0: isNegative = true
      case UInt8(ascii: "+") where place == 0: break
      case UInt8(ascii: ".") where !sawPoint: sawPoint = true
      case 0x30...0x39: digits.append(byte - 0x30, isFraction: sawPoint)
      default: return nil
      }
    }
    guard let value = digits.value(isNegative: isNegative) else { return nil }
    self = value
  }

  /// Appends the number written in full: no exponent, no grouping.
  package func write(into out: inout [UInt8]) {
    if isNegative { out.append(UInt8(ascii: "-")) }
    let digits = asciiDigits
    if digits.count > fractionDigits {
      out.append(contentsOf: digits[..<(digits.count - fractionDigits)])
    } else {
      out.append(0x30)
    }
    guard fractionDigits > 0 else { return }
    out.append(UInt8(ascii: "."))
    for _ in 0..<max(0, fractionDigits - digits.count) { out.append(0x30) }
    out.append(contentsOf: digits[max(0, digits.count - fractionDigits)...])
  }

  private var asciiDigits: [UInt8] {
    let limbs = magnitude.limbs
    var digits: [UInt8] = []
    for limb in limbs.dropLast() {
      var rest = limb
      for _ in 0..<9 {
        digits.append(0x30 + UInt8(rest % 10))
        rest /= 10
      }
    }
    var rest = limbs.last ?? 0
    repeat {
      digits.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    return digits.reversed()
  }
}

extension ExactDecimal: CustomStringConvertible {
  package var description: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Collects the digits of a number as a scanner meets them; allocates only beyond 18 digits.
package struct DecimalDigits: Sendable {
  private var low: UInt64 = 0
  private var lowCount = 0
  /// Groups of nine digits, greatest first, once the number outgrew one word.
  private var groups: [UInt32] = []
  private var count = 0
  private var fractionDigits = 0

  package init() {}

  package mutating func append(_ digit: UInt8, isFraction: Bool) {
    count += 1
    guard count <= ExactDecimal.digitLimit else { return }
    if isFraction { fractionDigits += 1 }
    if lowCount == 18 {
      groups.append(UInt32(low / DecimalMagnitude.limbBase))
      low %= DecimalMagnitude.limbBase
      lowCount = 9
    }
    low = low * 10 + UInt64(digit)
    lowCount += 1
  }

  /// The number, or nil where there was no digit or there were too many.
  package func value(isNegative: Bool) -> ExactDecimal? {
    guard count > 0, count <= ExactDecimal.digitLimit else { return nil }
    var magnitude = DecimalMagnitude(low)
    if !groups.isEmpty {
      let high = DecimalMagnitude(limbs: groups.reversed())
      magnitude = high.timesPowerOfTen(lowCount) + magnitude
    }
    return ExactDecimal(isNegative: isNegative, magnitude: magnitude, fractionDigits: fractionDigits)
  }
}
