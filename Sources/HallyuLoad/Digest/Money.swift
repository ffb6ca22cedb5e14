/// An exact sum of money in ten-thousandths of a unit.
struct Money: Comparable, Sendable {
  private(set) var tenThousandths: Int128 = 0

  static let zero = Money(tenThousandths: 0)

  private init(tenThousandths: Int128) { self.tenThousandths = tenThousandths }

  /// Reads a decimal and drops what is smaller than a ten-thousandth; nil for more than 25 digits before the point.
  init?(_ digits: UnsafeBufferPointer<UInt8>) {
    var value: Int128 = 0
    var whole = 0
    var fraction = -1
    for byte in digits {
      switch byte {
      case UInt8(ascii: "-"): continue
      case UInt8(ascii: "."): fraction = 0
      default:
        if fraction >= 4 { continue }
        if fraction >= 0 { fraction += 1 } else { whole += 1 }
        guard whole <= 25 else { return nil }
        value = value * 10 + Int128(byte &- 0x30)
      }
    }
    for _ in max(fraction, 0)..<4 { value *= 10 }
    tenThousandths = digits.first == UInt8(ascii: "-") ? -value : value
  }

  static func < (left: Money, right: Money) -> Bool { left.tenThousandths < right.tenThousandths }

  static func += (left: inout Money, right: Money) {
    left.tenThousandths = left.tenThousandths &+ right.tenThousandths
  }

  func divided(by count: Int) -> Money { Money(tenThousandths: tenThousandths / Int128(max(count, 1))) }

  /// Halfway between two sums.
  func middle(_ other: Money) -> Money { Money(tenThousandths: (tenThousandths &+ other.tenThousandths) / 2) }

  /// With two decimals, `-1234.50`.
  var text: String {
    let hundredths = tenThousandths.magnitude / 100
    let cents = hundredths % 100
    return (tenThousandths < 0 ? "-" : "") + "\(hundredths / 100)." + (cents < 10 ? "0" : "") + "\(cents)"
  }

  /// For charts, where a pixel is wide.
  var approximate: Double { Double(tenThousandths) / 10_000 }
}
