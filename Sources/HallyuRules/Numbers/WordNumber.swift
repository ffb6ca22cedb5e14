import HallyuText

/// Numbers in words: "twenty-one", "one hundred and five thousand", "nine point nought four".
enum WordNumber {
  /// Reads from a number word on.
  /// - Returns: the value and the first token after it; nil where no number word stands there.
  static func read(_ view: TokenView, _ first: Int) -> (value: ExactDecimal, end: Int)? {
    var at = first
    var total = ExactDecimal(0)
    var current = 0
    var sawDigit = false
    var lastPower = Int.max
    var lastWasUnit = false
    scan: while at < view.upper, at - first < 40 {
      let meaning = view.meaning(at)
      if meaning.number >= 0 {
        let value = Int(meaning.number)
        if sawDigit, lastWasUnit, !(value < 10 && current % 100 >= 20 && current % 10 == 0) { break }
        current += value
        sawDigit = true
        lastWasUnit = true
        at += 1
        // "twenty-one", "twenty one"
        let next = view.isDash(at) && (view.isJoined(at) || view[at].kind == .hyphen && !view.isJoined(at + 1)) ? at + 1 : at
        if value >= 20, value % 10 == 0, 1...9 ~= view.meaning(next).number, view.meaning(next).ordinal == 0 {
          current += Int(view.meaning(next).number)
          at = next + 1
        }
      } else if meaning.magnitude == 2, sawDigit, current > 0, current < 100 {
        current *= 100
        lastWasUnit = false
        at += 1
      } else if meaning.magnitude >= 3, sawDigit, Int(meaning.magnitude) < lastPower, isMagnitudeWord(view, at) {
        total = total + ExactDecimal(current == 0 ? 1 : current).timesPowerOfTen(Int(meaning.magnitude))
        lastPower = Int(meaning.magnitude)
        current = 0
        sawDigit = false
        lastWasUnit = false
        at += 1
        // "three hundred lakh crore" and "hundred thousand million" multiply.
        while view.meaning(at).magnitude >= 5, Int(view.meaning(at).magnitude) > lastPower, isMagnitudeWord(view, at) {
          total = total.timesPowerOfTen(Int(view.meaning(at).magnitude))
          at += 1
        }
        sawDigit = view.meaning(at).number >= 0
        if !sawDigit, view.word(at) != .and { break scan }
        lastWasUnit = false
      } else if view.word(at) == .and, at > first, !lastWasUnit, view.meaning(at + 1).number >= 0 {
        at += 1
        sawDigit = true
        lastWasUnit = false
      } else if view.isDash(at), view.isJoined(at), view.isJoined(at + 1), at > first,
        view.meaning(at + 1).magnitude > 0
      {
        at += 1
      } else {
        break
      }
    }
    guard at > first else { return nil }
    var value = total + ExactDecimal(current)
    if view.word(at) == .point, let (fraction, end) = fraction(view, at + 1) {
      value = value + fraction
      at = end
    }
    return (value, at)
  }

  /// Digits in words after "point".
  static func fraction(_ view: TokenView, _ first: Int) -> (value: ExactDecimal, end: Int)? {
    var digits = DecimalDigits()
    var at = first
    while at - first < 12, view.meaning(at).number >= 0 {
      let value = Int(view.meaning(at).number)
      if value >= 10 { digits.append(UInt8(value / 10), isFraction: true) }
      var last = value % 10
      at += 1
      let next = view.isDash(at) && view.isJoined(at) ? at + 1 : at
      if value >= 20, 1...9 ~= view.meaning(next).number {
        last = Int(view.meaning(next).number)
        at = next + 1
      }
      digits.append(UInt8(last), isFraction: true)
    }
    return digits.value(isNegative: false).map { ($0, at) }
  }

  private static func isMagnitudeWord(_ view: TokenView, _ at: Int) -> Bool {
    view[at].count > 2 || view.isWord(at, .bn, .mn, .tn, .cr)
  }
}
