import HallyuText

/// Numbers in words: "twenty-one", "one hundred and five thousand", "nine point nought four".
enum WordNumber {
  /// Reads from a number word on.
  /// - Returns: the value and the first token after it; nil where no number word stands there.
  static func read(_ view: TokenView, _ first: Int) -> (value: ExactDecimal, end: Int)? {
    var sum = WordSum()
    var at = first
    while at < view.upper, at - first < 40, !sum.isComplete, let next = sum.add(view, at, isFirst: at == first) { at = next }
    guard at > first else { return nil }
    var value = sum.value
    if view.word(at) == .point, let (fraction, end) = fraction(view, at + 1) {
      value = value + fraction
      at = end
    }
    return (value, at)
  }

  /// Digits in words after "point".
  private static func fraction(_ view: TokenView, _ first: Int) -> (value: ExactDecimal, end: Int)? {
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
}

/// What number words add up to so far: "two" + "hundred" + "and" + "five" + "thousand".
private struct WordSum {
  /// Of the parts whose magnitude has been read.
  private var total = ExactDecimal(0)
  /// Below a thousand, before its magnitude.
  private var current = 0
  private var sawDigit = false
  private var lastWasUnit = false
  private var lastPower = Int.max
  /// True behind a magnitude that nothing can follow.
  private(set) var isComplete = false

  var value: ExactDecimal { total + ExactDecimal(current) }

  /// Adds the word at a token: the first token after it; nil where it is no part of the number.
  mutating func add(_ view: TokenView, _ at: Int, isFirst: Bool) -> Int? {
    let meaning = view.meaning(at)
    if meaning.number >= 0 { return addUnit(view, at, Int(meaning.number)) }
    let power = Int(meaning.magnitude)
    if power == 2, sawDigit, current > 0, current < 100 {
      current *= 100
      lastWasUnit = false
      return at + 1
    }
    if power >= 3, sawDigit, power < lastPower, isMagnitudeWord(view, at) { return addMagnitude(view, at, power) }
    guard !isFirst else { return nil }
    if view.word(at) == .and, !lastWasUnit, view.meaning(at + 1).number >= 0 {
      sawDigit = true
      lastWasUnit = false
      return at + 1
    }
    return view.isDash(at) && view.isJoined(at) && view.isJoined(at + 1) && view.meaning(at + 1).magnitude > 0 ? at + 1 : nil
  }

  /// "five", "twenty-one", "twenty one".
  private mutating func addUnit(_ view: TokenView, _ at: Int, _ value: Int) -> Int? {
    if sawDigit, lastWasUnit, !(value < 10 && current % 100 >= 20 && current % 10 == 0) { return nil }
    current += value
    sawDigit = true
    lastWasUnit = true
    let end = at + 1
    let next = view.isDash(end) && (view.isJoined(end) || view[end].kind == .hyphen && !view.isJoined(end + 1)) ? end + 1 : end
    guard value >= 20, value % 10 == 0, 1...9 ~= view.meaning(next).number, view.meaning(next).ordinal == 0 else { return end }
    current += Int(view.meaning(next).number)
    return next + 1
  }

  /// "thousand"; "lakh crore" and "thousand million" multiply.
  private mutating func addMagnitude(_ view: TokenView, _ at: Int, _ power: Int) -> Int {
    total = total + ExactDecimal(current == 0 ? 1 : current).timesPowerOfTen(power)
    lastPower = power
    current = 0
    lastWasUnit = false
    var end = at + 1
    while view.meaning(end).magnitude >= 5, Int(view.meaning(end).magnitude) > lastPower, isMagnitudeWord(view, end) {
      total = total.timesPowerOfTen(Int(view.meaning(end).magnitude))
      end += 1
    }
    sawDigit = view.meaning(end).number >= 0
    isComplete = !sawDigit && view.word(end) != .and
    return end
  }

  private func isMagnitudeWord(_ view: TokenView, _ at: Int) -> Bool {
    view[at].count > 2 || view.isWord(at, .bn, .mn, .tn, .cr)
  }
}
