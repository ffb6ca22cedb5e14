import HallyuText

/// A number that was read from the text, before anybody knows what it counts.
struct ReadNumber {
  /// Nil where the digits are too many.
  var value: ExactDecimal?
  /// First token, and the first after the number with its magnitude.
  var start: Int
  var end: Int
  /// Written in digits.
  var isDigits = false
  /// A magnitude word or letter stood after it, as the power of ten.
  var magnitude = 0
  /// The magnitude is a lone letter ("5m"), which could be a unit.
  var isLetterMagnitude = false
  /// One to four digits without marks, else -1: a year, a day.
  var plain = -1
  /// The number is one word below ten, which is often no figure.
  var isSmallWord = false
  /// A plus sign before the magnitude: "20+ million".
  var isOpen = false
}

/// Reads numbers of every kind: digits, words, mixtures, with magnitudes and fractions.
enum NumberReader {
  /// Reads the number that begins at a token, or nil.
  static func read(_ view: TokenView, _ first: Int) -> ReadNumber? {
    let token = view[first]
    if token.kind == .number { return digits(view, first) }
    guard token.kind == .word else { return nil }
    switch token.word {
    case .a, .an: return article(view, first)
    case .half: return half(view, first)
    case .quarter where view.meaning(whole(view, first + 1)).magnitude > 2:
      return scaled(view, ReadNumber(value: ExactDecimal(mantissa: 25, fractionDigits: 2), start: first, end: whole(view, first + 1)))
    case .minus, .negative:
      guard var number = read(view, first + 1), number.start == first + 1 else { return nil }
      number.value = number.value.map { -$0 }
      number.start = first
      number.plain = -1
      return number
    default: break
    }
    let meaning = WordMeaning.of(token.word)
    if meaning.number >= 0 {
      let quarters = view.isDash(first + 1) && view.isJoined(first + 1) ? first + 2 : first + 1
      if meaning.number == 3, view.word(quarters) == .quarters, view.meaning(whole(view, quarters + 1)).magnitude > 2 {
        return scaled(
          view, ReadNumber(value: ExactDecimal(mantissa: 75, fractionDigits: 2), start: first, end: whole(view, quarters + 1)))
      }
      return words(view, first)
    }
    if token.word == .dozen || token.word == .dozens { return nil }
    if meaning.magnitude >= 2, view.isWord(first, .hundred, .thousand, .million, .billion), !view.follows(first, .a),
      !view.isWord(first - 1, .several, .few, .many)
    {
      // "hundred thousand dollars", not "several hundred thousand"
      guard view.meaning(first + 1).magnitude > meaning.magnitude else { return nil }
      return scaled(view, ReadNumber(value: ExactDecimal(1).timesPowerOfTen(Int(meaning.magnitude)), start: first, end: first + 1))
    }
    return nil
  }

  /// From digits on: "2,500", ".77", "2 1/2", "3.5 million".
  private static func digits(_ view: TokenView, _ first: Int) -> ReadNumber? {
    guard let value = DigitNumber.value(view, first) else { return nil }
    var number = ReadNumber(value: value, start: first, end: first + 1, isDigits: true, plain: view.smallNumber(first))
    if let grouped = spaced(view, first) { return grouped }
    // ".77": the point stood before the digits.
    if view.isMark(first - 1, "."), view.isJoined(first), first - 1 >= view.floor, view[first - 1].gap != .none || first - 1 == view.lower,
      number.value?.isWhole == true
    {
      let digits = view[first].count
      number.value = value.timesPowerOfTen(-digits)
      number.start = first - 1
      number.plain = -1
    }
    // "103. 64 crore": a blank behind the point.
    if number.plain >= 0, view.isMark(first + 1, "."), view.isJoined(first + 1), view.isNumber(first + 2), view[first + 2].gap == .space,
      view[first + 2].count <= 2, view.meaning(first + 3).magnitude > 2, let part = DigitNumber.value(view, first + 2), part.isWhole
    {
      number.value = value + part.timesPowerOfTen(-view[first + 2].count)
      number.end = first + 3
      number.plain = -1
      return scaled(view, number)
    }
    // "2 1/2", "2-1/2"
    let isTied = view.isDash(first + 1) && view.isJoined(first + 1) && view.isJoined(first + 2)
    if number.plain >= 0, let (fraction, end) = slashFraction(view, isTied ? first + 2 : first + 1, isTied: isTied) {
      number.value = value + fraction
      number.end = end
      number.plain = -1
    } else if number.value?.isWhole == true, let fraction = vulgarFraction(view, first + 1) {
      number.value = value + fraction
      number.end = first + 2
      number.plain = -1
    } else if let (fraction, end) = view.word(first + 1) == .and ? wordFraction(view, first + 2) : tiedFraction(view, first + 1) {
      number.value = value + fraction
      number.end = end
      number.plain = -1
    }
    return scaled(view, number)
  }

  /// "1 234 567": groups of three with blanks between, two to seven of them; a longer row is a list.
  private static func spaced(_ view: TokenView, _ first: Int) -> ReadNumber? {
    guard view.smallNumber(first) >= 0, view[first].count <= 3 else { return nil }
    var end = first + 1
    while view.isNumber(end), view[end].gap == .space, view[end].count >= 3 {
      guard end - first < 8 else { return nil }
      end += 1
    }
    guard end >= first + 3 else { return nil }
    var value = ExactDecimal(view.smallNumber(first))
    var at = first + 1
    while at < end, let group = DigitNumber.value(view, at), group < ExactDecimal(1_000) {
      guard view[at].count == 3 || !group.isWhole else { return nil }
      value = value * ExactDecimal(1_000) + group
      at += 1
      if !group.isWhole { break }
    }
    return at >= first + 3 ? ReadNumber(value: value, start: first, end: at, isDigits: true, magnitude: 3) : nil
  }

  /// From a number word on: "twenty-one million", "two and a half", "forty-five (45)".
  private static func words(_ view: TokenView, _ first: Int) -> ReadNumber? {
    guard let (value, end) = WordNumber.read(view, first) else { return nil }
    var number = ReadNumber(value: value, start: first, end: end)
    number.isSmallWord = end == first + 1 && view.meaning(first).number < 10
    if value.isWhole, value.integerDigitCount > 3, view.meaning(end - 1).magnitude >= 3 {
      number.magnitude = Int(view.meaning(end - 1).magnitude)
    }
    if let (fraction, after) = view.word(end) == .and ? wordFraction(view, end + 1) : tiedFraction(view, end) {
      number.value = value + fraction
      number.end = after
      number.isSmallWord = false
    }
    number = scaled(view, number)
    // "forty-five (45)": the digits repeat the words.
    if view.isMark(number.end, "("), view.isMark(number.end + 2, ")"), DigitNumber.value(view, number.end + 1) == number.value {
      number.end += 3
    }
    return number
  }

  /// "a million", "a dozen", "a hundred and five".
  private static func article(_ view: TokenView, _ first: Int) -> ReadNumber? {
    let next = first + 1
    let meaning = view.meaning(next)
    if meaning.magnitude > 0, view.isWord(next, .hundred, .thousand, .million, .billion, .trillion, .lakh, .crore) {
      var number = ReadNumber(value: ExactDecimal(1), start: first, end: next)
      if meaning.magnitude == 2, view.word(next + 1) == .and, let (rest, end) = WordNumber.read(view, next + 2) {
        number.value = ExactDecimal(100) + rest
        number.end = end
        return scaled(view, number)
      }
      number.value = ExactDecimal(1)
      return scaled(view, number)
    }
    if view.word(next) == .dozen { return ReadNumber(value: ExactDecimal(12), start: first, end: next + 1) }
    if view.word(next) == .couple, view.isWord(next + 1, .of, .hundred, .thousand, .million) || view.meaning(next + 1).unit != nil {
      return scaled(view, ReadNumber(value: ExactDecimal(2), start: first, end: view.word(next + 1) == .of ? next + 2 : next + 1))
    }
    if view.word(next) == .quarter || view.word(next) == .half, view.meaning(whole(view, next + 1)).magnitude > 2 {
      let part = ExactDecimal(view.word(next) == .quarter ? "0.25" : "0.5")
      return scaled(view, ReadNumber(value: part, start: first, end: whole(view, next + 1)))
    }
    return nil
  }

  /// "a quarter of a million": the magnitude behind a fraction, over "of a" where that stands.
  private static func whole(_ view: TokenView, _ at: Int) -> Int { view.word(at) == .of && view.word(at + 1) == .a ? at + 2 : at }

  /// "half a million", "half million".
  private static func half(_ view: TokenView, _ first: Int) -> ReadNumber? {
    let next = view.isWord(first + 1, .a) ? first + 2 : first + 1
    guard view.meaning(next).magnitude > 2 || view.word(next) == .dozen else { return nil }
    return scaled(view, ReadNumber(value: ExactDecimal("0.5"), start: first, end: next))
  }

  /// Multiplies by the magnitudes that follow.
  private static func scaled(_ view: TokenView, _ number: ReadNumber) -> ReadNumber {
    var number = number
    for _ in 0..<3 {
      var joint = view.isDash(number.end) && view.isJoined(number.end) && view.isJoined(number.end + 1) ? number.end + 1 : number.end
      // "20+ million": at least so many, and the magnitude behind the sign.
      let isOpen = view.isMark(joint, "+") && view.isJoined(joint) && number.isDigits
      if isOpen { joint += 1 }
      guard let power = Magnitude.power(view, joint, afterDigits: number.isDigits) else { break }
      if power.exponent == -12 {
        number.value = number.value.map { $0 * ExactDecimal(12) }
      } else {
        number.value = number.value?.timesPowerOfTen(power.exponent)
        number.magnitude += power.exponent
      }
      number.isLetterMagnitude = power.isLetter
      if isOpen { number.isOpen = true }
      number.end = joint + 1
      number.plain = -1
      number.isSmallWord = false
      if power.isLetter { break }
    }
    // "3 hundred and 21"
    if number.isDigits, number.magnitude == 2, view.word(number.end) == .and, 1...99 ~= view.smallNumber(number.end + 1),
      view.meaning(number.end + 2).magnitude == 0
    {
      number.value = number.value.map { $0 + ExactDecimal(view.smallNumber(number.end + 1)) }
      number.end += 2
    }
    if let tied = withTiedRest(view, number) { return tied }
    // "2 million and a half" is left; "1 million 200 thousand" adds.
    if number.magnitude >= 6, !number.isLetterMagnitude, number.isDigits, view.isNumber(number.end), number.end - number.start <= 3,
      let next = DigitNumber.value(view, number.end), let power = Magnitude.power(view, number.end + 1, afterDigits: number.isDigits),
      !power.isLetter, power.exponent >= 3, power.exponent < number.magnitude
    {
      number.value = number.value.map { $0 + next.timesPowerOfTen(power.exponent) }
      number.end += 2
    }
    return number
  }

  /// "175-thousand-889", "one-million-200-thousand": the rest of a number that hyphens tie together.
  private static func withTiedRest(_ view: TokenView, _ number: ReadNumber) -> ReadNumber? {
    let first = number.end + 1
    guard number.magnitude >= 3, !number.isLetterMagnitude, view.isDash(number.end), view.isJoined(number.end), view.isJoined(first),
      view.isNumber(first), let value = number.value, var more = DigitNumber.value(view, first)
    else { return nil }
    var end = first + 1
    if view.isDash(end), view.isJoined(end), view.isJoined(end + 1), view.meaning(end + 1).magnitude >= 2 {
      more = more.timesPowerOfTen(Int(view.meaning(end + 1).magnitude))
      end += 2
    }
    guard more < ExactDecimal(1).timesPowerOfTen(number.magnitude) else { return nil }
    var number = number
    number.value = value + more
    number.end = end
    return number
  }

  /// "-and-a-half" behind "two".
  private static func tiedFraction(_ view: TokenView, _ at: Int) -> (value: ExactDecimal, end: Int)? {
    guard view.isDash(at), view.isJoined(at), view.word(at + 1) == .and, view.isDash(at + 2), view.isJoined(at + 3) else { return nil }
    let part = view.word(at + 3) == .a && view.isDash(at + 4) ? at + 5 : at + 3
    guard view.word(part) == .half else { return nil }
    return (ExactDecimal(mantissa: 5, fractionDigits: 1), part + 1)
  }

  private static func slashFraction(_ view: TokenView, _ at: Int, isTied: Bool) -> (value: ExactDecimal, end: Int)? {
    let (over, under) = (view.smallNumber(at), view.smallNumber(at + 2))
    guard view.isMark(at + 1, "/"), view.isJoined(at + 1), view.isJoined(at + 2), view[at].gap == (isTied ? .none : .space), 1...9 ~= over,
      [2, 3, 4, 5, 8, 16].contains(under), over < under
    else { return nil }
    return ExactDecimal(over).divided(by: ExactDecimal(under), significantDigits: 6).map { ($0, at + 3) }
  }

  /// "2½", "6 ¾".
  private static func vulgarFraction(_ view: TokenView, _ at: Int) -> ExactDecimal? {
    let token = view[at]
    guard token.kind == .mark, token.mark == 0, token.count == 2, token.gap <= .space, view.bytes[Int(token.start)] == 0xc2 else {
      return nil
    }
    switch view.bytes[Int(token.start) + 1] {
    case 0xbc: return ExactDecimal(mantissa: 25, fractionDigits: 2)
    case 0xbd: return ExactDecimal(mantissa: 5, fractionDigits: 1)
    case 0xbe: return ExactDecimal(mantissa: 75, fractionDigits: 2)
    default: return nil
    }
  }

  /// "a half", "half", "a quarter", "three quarters", "a third".
  static func wordFraction(_ view: TokenView, _ first: Int) -> (value: ExactDecimal, end: Int)? {
    var at = first
    var over = 1
    if view.isWord(at, .a, .one) {
      at += 1
    } else if 2...9 ~= view.meaning(at).number {
      over = Int(view.meaning(at).number)
      at += 1
    }
    let under: Int
    switch view.word(at) {
    case .half, .halves: under = 2
    case .quarter, .quarters: under = 4
    case .third, .thirds: under = 3
    case .fifth, .fifths: under = 5
    case .tenth, .tenths: under = 10
    default: return nil
    }
    guard over < under else { return nil }
    return ExactDecimal(over).divided(by: ExactDecimal(under), significantDigits: 6).map { ($0, at + 1) }
  }
}
