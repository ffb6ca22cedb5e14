/// A natural number of any size, the digits behind `ExactDecimal`.
///
/// Numbers below 10^18 live in one word and never allocate; larger ones in limbs of nine decimal digits, least first. The form is
/// canonical, so that equal numbers are equal values. All steps are linear but the product and the quotient of two large numbers.
struct DecimalMagnitude: Hashable, Sendable {
  static let limbBase: UInt64 = 1_000_000_000
  static let smallLimit: UInt64 = limbBase * limbBase

  private(set) var small: UInt64
  private(set) var large: [UInt32]

  init(_ value: UInt64) {
    small = value < Self.smallLimit ? value : 0
    large = value < Self.smallLimit ? [] : Self.limbs(of: value)
  }

  /// - Parameter limbs: nine digits each, least first; zeros at the end are dropped.
  init(limbs: [UInt32]) {
    var limbs = limbs
    while let last = limbs.last, last == 0 { limbs.removeLast() }
    if limbs.count <= 2 {
      small = UInt64(limbs.first ?? 0) + (limbs.count > 1 ? UInt64(limbs[1]) * Self.limbBase : 0)
      large = []
    } else {
      small = 0
      large = limbs
    }
  }

  var isSmall: Bool { large.isEmpty }
  var isZero: Bool { large.isEmpty && small == 0 }
  var limbs: [UInt32] { isSmall ? Self.limbs(of: small) : large }

  var digitCount: Int {
    guard let last = large.last else { return Self.digits(small) }
    return (large.count - 1) * 9 + Self.digits(UInt64(last))
  }

  static func + (a: DecimalMagnitude, b: DecimalMagnitude) -> DecimalMagnitude {
    if a.isSmall && b.isSmall { return DecimalMagnitude(a.small + b.small) }
    let (x, y) = (a.limbs, b.limbs)
    var sum: [UInt32] = []
    sum.reserveCapacity(max(x.count, y.count) + 1)
    var carry: UInt64 = 0
    for place in 0..<max(x.count, y.count) {
      let value = carry + (place < x.count ? UInt64(x[place]) : 0) + (place < y.count ? UInt64(y[place]) : 0)
      sum.append(UInt32(value % limbBase))
      carry = value / limbBase
    }
    sum.append(UInt32(carry))
    return DecimalMagnitude(limbs: sum)
  }

  /// - Precondition: `b <= a`.
  static func - (a: DecimalMagnitude, b: DecimalMagnitude) -> DecimalMagnitude {
    precondition(b <= a)
    if a.isSmall && b.isSmall { return DecimalMagnitude(a.small - b.small) }
    var rest = a.limbs
    subtract(b.limbs, from: &rest)
    return DecimalMagnitude(limbs: rest)
  }

  static func * (a: DecimalMagnitude, b: DecimalMagnitude) -> DecimalMagnitude {
    if a.isSmall && b.isSmall {
      let (product, overflow) = a.small.multipliedReportingOverflow(by: b.small)
      if !overflow { return DecimalMagnitude(product) }
    }
    let (x, y) = (a.limbs, b.limbs)
    var product = [UInt32](repeating: 0, count: x.count + y.count + 1)
    for i in 0..<x.count {
      var carry: UInt64 = 0
      for j in 0..<y.count {
        let value = UInt64(product[i + j]) + UInt64(x[i]) * UInt64(y[j]) + carry
        product[i + j] = UInt32(value % limbBase)
        carry = value / limbBase
      }
      product[i + y.count] = UInt32(carry)
    }
    return DecimalMagnitude(limbs: product)
  }

  static func < (a: DecimalMagnitude, b: DecimalMagnitude) -> Bool {
    if a.isSmall && b.isSmall { return a.small < b.small }
    if a.large.count != b.large.count { return a.large.count < b.large.count }
    return isBelow(a.large, b.large)
  }

  static func <= (a: DecimalMagnitude, b: DecimalMagnitude) -> Bool { !(b < a) }
}

/// Powers of ten and division.
extension DecimalMagnitude {
  static func powerOfTen(_ exponent: Int) -> DecimalMagnitude {
    var limbs = [UInt32](repeating: 0, count: exponent / 9)
    limbs.append(UInt32(power(exponent % 9)))
    return DecimalMagnitude(limbs: limbs)
  }

  func timesPowerOfTen(_ exponent: Int) -> DecimalMagnitude {
    if exponent == 0 || isZero { return self }
    if isSmall, exponent < 19 {
      let (product, overflow) = small.multipliedReportingOverflow(by: Self.power(exponent))
      if !overflow { return DecimalMagnitude(product) }
    }
    let scaled = self * DecimalMagnitude(Self.power(exponent % 9))
    return DecimalMagnitude(limbs: [UInt32](repeating: 0, count: exponent / 9) + scaled.limbs)
  }

  /// Quotient and remainder of the division by ten to the power `exponent`.
  func dividedByPowerOfTen(_ exponent: Int) -> (quotient: DecimalMagnitude, remainder: DecimalMagnitude) {
    if exponent == 0 { return (self, DecimalMagnitude(0)) }
    let whole = limbs
    guard exponent / 9 < whole.count else { return (DecimalMagnitude(0), self) }
    let (head, shift) = (DecimalMagnitude(limbs: Array(whole[(exponent / 9)...])), Self.power(exponent % 9))
    let (quotient, rest) = head.divided(byWord: shift)
    let tail = DecimalMagnitude(limbs: Array(whole[..<(exponent / 9)]))
    return (quotient, DecimalMagnitude(rest).timesPowerOfTen(exponent / 9 * 9) + tail)
  }

  /// How many zeros stand at the end, at most `limit`.
  func trailingZeros(atMost limit: Int) -> Int {
    if isZero { return limit }
    var count = 0
    var word = small
    if let first = large.firstIndex(where: { $0 != 0 }) {
      count = first * 9
      word = UInt64(large[first])
    }
    while count < limit, word % 10 == 0 {
      word /= 10
      count += 1
    }
    return min(count, limit)
  }

  /// - Precondition: `divisor` is not zero.
  func divided(by divisor: DecimalMagnitude) -> (quotient: DecimalMagnitude, remainder: DecimalMagnitude) {
    precondition(!divisor.isZero)
    if isSmall && divisor.isSmall {
      return (DecimalMagnitude(small / divisor.small), DecimalMagnitude(small % divisor.small))
    }
    if divisor.isSmall, divisor.small < Self.limbBase {
      let (quotient, rest) = divided(byWord: divisor.small)
      return (quotient, DecimalMagnitude(rest))
    }
    return self < divisor ? (DecimalMagnitude(0), self) : longDivision(by: divisor)
  }

  /// Knuth, The Art of Computer Programming, volume 2, algorithm 4.3.1 D, in base 10^9.
  private func longDivision(by divisor: DecimalMagnitude) -> (quotient: DecimalMagnitude, remainder: DecimalMagnitude) {
    let factor = Self.limbBase / (UInt64(divisor.limbs.last!) + 1)
    var rest = (self * DecimalMagnitude(factor)).limbs + [0]
    let by = (divisor * DecimalMagnitude(factor)).limbs
    let top = UInt64(by[by.count - 1])
    let second = UInt64(by[by.count - 2])
    var quotient = [UInt32](repeating: 0, count: rest.count - by.count)
    for place in stride(from: rest.count - by.count - 1, through: 0, by: -1) {
      let leading = UInt64(rest[place + by.count]) * Self.limbBase + UInt64(rest[place + by.count - 1])
      var guess = leading / top
      var over = leading % top
      while guess >= Self.limbBase || guess * second > over * Self.limbBase + UInt64(rest[place + by.count - 2]) {
        guess -= 1
        over += top
        if over >= Self.limbBase { break }
      }
      if Self.subtract(by, times: guess, from: &rest, at: place) {
        guess -= 1
        Self.addBack(by, to: &rest, at: place)
      }
      quotient[place] = UInt32(guess)
    }
    let remainder = DecimalMagnitude(limbs: Array(rest[..<by.count])).divided(byWord: factor).quotient
    return (DecimalMagnitude(limbs: quotient), remainder)
  }

  private func divided(byWord divisor: UInt64) -> (quotient: DecimalMagnitude, remainder: UInt64) {
    if isSmall { return (DecimalMagnitude(small / divisor), small % divisor) }
    var quotient = large
    var rest: UInt64 = 0
    for place in stride(from: large.count - 1, through: 0, by: -1) {
      let value = rest * Self.limbBase + UInt64(large[place])
      quotient[place] = UInt32(value / divisor)
      rest = value % divisor
    }
    return (DecimalMagnitude(limbs: quotient), rest)
  }

  static func power(_ exponent: Int) -> UInt64 {
    var value: UInt64 = 1
    for _ in 0..<exponent { value *= 10 }
    return value
  }

  private static func limbs(of value: UInt64) -> [UInt32] {
    var limbs: [UInt32] = []
    var rest = value
    repeat {
      limbs.append(UInt32(rest % limbBase))
      rest /= limbBase
    } while rest > 0
    return limbs
  }

  private static func digits(_ value: UInt64) -> Int {
    var (count, rest) = (1, value)
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }

  private static func isBelow(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    for place in stride(from: a.count - 1, through: 0, by: -1) where a[place] != b[place] { return a[place] < b[place] }
    return false
  }

  private static func subtract(_ b: [UInt32], from a: inout [UInt32]) {
    _ = subtract(b, times: 1, from: &a, at: 0)
  }

  /// Takes `b * factor` from `a` at a limb; true when it went below zero (wrapped).
  private static func subtract(_ b: [UInt32], times factor: UInt64, from a: inout [UInt32], at place: Int) -> Bool {
    var borrow: UInt64 = 0
    for index in 0...b.count where place + index < a.count {
      let part = (index < b.count ? UInt64(b[index]) * factor : 0) + borrow
      let low = part % limbBase
      borrow = part / limbBase
      let limb = UInt64(a[place + index])
      if limb < low {
        a[place + index] = UInt32(limb + limbBase - low)
        borrow += 1
      } else {
        a[place + index] = UInt32(limb - low)
      }
    }
    return borrow > 0
  }

  private static func addBack(_ b: [UInt32], to a: inout [UInt32], at place: Int) {
    var carry: UInt64 = 0
    for index in 0...b.count where place + index < a.count {
      let value = UInt64(a[place + index]) + (index < b.count ? UInt64(b[index]) : 0) + carry
      a[place + index] = UInt32(value % limbBase)
      carry = value / limbBase
    }
  }
}
