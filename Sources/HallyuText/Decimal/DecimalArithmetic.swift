/// Exact sums and products, and quotients and roundings to a stated precision (half to even).
extension ExactDecimal {
  package static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(isNegative: !value.isNegative, magnitude: value.magnitude, fractionDigits: value.fractionDigits)
  }

  package static func + (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal {
    let digits = max(a.fractionDigits, b.fractionDigits)
    let x = a.magnitude.timesPowerOfTen(digits - a.fractionDigits)
    let y = b.magnitude.timesPowerOfTen(digits - b.fractionDigits)
    if a.isNegative == b.isNegative {
      return ExactDecimal(isNegative: a.isNegative, magnitude: x + y, fractionDigits: digits)
    }
    return y <= x
      ? ExactDecimal(isNegative: a.isNegative, magnitude: x - y, fractionDigits: digits)
      : ExactDecimal(isNegative: b.isNegative, magnitude: y - x, fractionDigits: digits)
  }

  package static func - (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal { a + -b }

  package static func * (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal {
    ExactDecimal(
      isNegative: a.isNegative != b.isNegative, magnitude: a.magnitude * b.magnitude,
      fractionDigits: a.fractionDigits + b.fractionDigits)
  }

  /// The number times ten to the power `exponent`; negative exponents move the point to the left.
  package func timesPowerOfTen(_ exponent: Int) -> ExactDecimal {
    if exponent <= fractionDigits {
      return ExactDecimal(isNegative: isNegative, magnitude: magnitude, fractionDigits: fractionDigits - exponent)
    }
    return ExactDecimal(
      isNegative: isNegative, magnitude: magnitude.timesPowerOfTen(exponent - fractionDigits), fractionDigits: 0)
  }

  /// The quotient to `significantDigits` digits, or nil when `divisor` is zero.
  package func divided(by divisor: ExactDecimal, significantDigits: Int) -> ExactDecimal? {
    guard !divisor.isZero else { return nil }
    guard !isZero else { return self }
    // One digit more than asked for, and a last digit that remembers whether anything was left over.
    let shift = max(0, significantDigits + 2 + divisor.magnitude.digitCount - magnitude.digitCount)
    let (quotient, rest) = magnitude.timesPowerOfTen(shift).divided(by: divisor.magnitude)
    let sticky = quotient.timesPowerOfTen(1) + DecimalMagnitude(rest.isZero ? 0 : 1)
    let scale = fractionDigits + shift + 1 - divisor.fractionDigits
    let isNegative = isNegative != divisor.isNegative
    let exact = ExactDecimal(isNegative: isNegative, magnitude: sticky, fractionDigits: max(0, scale))
    return (scale < 0 ? exact.timesPowerOfTen(-scale) : exact).rounded(significantDigits: significantDigits)
  }

  /// The nearest number with at most `digits` digits behind the point, half to even.
  package func rounded(fractionDigits digits: Int) -> ExactDecimal {
    guard fractionDigits > digits else { return self }
    let (quotient, isUp) = ExactDecimal.roundedQuotient(magnitude, droppedDigits: fractionDigits - digits)
    return ExactDecimal(
      isNegative: isNegative, magnitude: isUp ? quotient + DecimalMagnitude(1) : quotient, fractionDigits: digits)
  }

  /// The nearest number with at most `digits` digits that count, half to even; digits before the point become zeros.
  package func rounded(significantDigits digits: Int) -> ExactDecimal {
    let dropped = magnitude.digitCount - digits
    guard dropped > 0 else { return self }
    let (quotient, isUp) = ExactDecimal.roundedQuotient(magnitude, droppedDigits: dropped)
    let head = ExactDecimal(
      isNegative: isNegative, magnitude: isUp ? quotient + DecimalMagnitude(1) : quotient, fractionDigits: 0)
    return head.timesPowerOfTen(dropped - fractionDigits)
  }

  /// Position of the first digit that counts: 3 for 123.4, 0 for 0.12, -2 for 0.00123.
  package var integerDigitCount: Int { isZero ? 0 : magnitude.digitCount - fractionDigits }

  private static func roundedQuotient(
    _ magnitude: DecimalMagnitude, droppedDigits: Int
  ) -> (quotient: DecimalMagnitude, isUp: Bool) {
    let (quotient, rest) = magnitude.dividedByPowerOfTen(droppedDigits)
    let half = DecimalMagnitude.powerOfTen(droppedDigits - 1) * DecimalMagnitude(5)
    if rest < half { return (quotient, false) }
    if half < rest { return (quotient, true) }
    return (quotient, isOdd(quotient))
  }

  private static func isOdd(_ magnitude: DecimalMagnitude) -> Bool { (magnitude.limbs.first ?? 0) % 2 == 1 }
}

extension ExactDecimal: Comparable {
  package static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    let digits = max(a.fractionDigits, b.fractionDigits)
    let x = a.magnitude.timesPowerOfTen(digits - a.fractionDigits)
    let y = b.magnitude.timesPowerOfTen(digits - b.fractionDigits)
    return a.isNegative ? y < x : x < y
  }
}
