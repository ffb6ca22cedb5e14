import HallyuAnnotations
import HallyuText

/// Sums of money: a currency before or after a number, ranges of them, what they are paid by.
enum MoneyReader {
  /// Reads a sum that begins with a currency sign or code.
  static func signed(_ view: TokenView, _ first: Int) -> Finding? {
    guard var currency = CurrencyReader.prefix(view, first) else { return nil }
    var at = currency.end
    var isNegative = false
    if view.isDash(at), view.isJoined(at), view.isJoined(at + 1), view.isNumber(at + 1) {
      isNegative = true
      at += 1
    }
    guard view[at].gap <= .space, view.isNumber(at), var number = NumberReader.read(view, at), number.start == at else { return nil }
    var end = number.end
    refine(view, &currency, &end)
    addSubunits(view, &number, &end)
    // A minus sign right before the currency sign.
    var start = first
    if view.isDash(first - 1), view.isJoined(first), view[first - 1].kind == .hyphen, first - 1 >= view.floor,
      view[first - 1].gap != .none || first - 1 == view.lower
    {
      isNegative = true
      start = first - 1
    }
    if isBracketedLoss(view, start, end) {
      isNegative = true
      return finish(view, currency, number, isNegative: true, start - 1, end + 1, SignedAmount.manual)
    }
    if let range = range(view, first, number, end, currency, needsSign: true) { return range }
    return finish(view, currency, number, isNegative: isNegative, start, end, SignedAmount.manual)
  }

  /// Reads a sum whose currency stands after the number.
  static func named(_ view: TokenView, _ number: ReadNumber) -> Finding? {
    var number = number
    let joint = view.isDash(number.end) && view.isJoined(number.end) && view.isJoined(number.end + 1) ? number.end + 1 : number.end
    guard let currency = CurrencyReader.suffix(view, joint) else {
      return range(view, number.start, number, number.end, nil, needsSign: false)
    }
    if isVerb(view, joint, number) || isWeight(view, joint, number) { return nil }
    // "fined Orwick18 Rs 2 crore": the name of the currency belongs to the number behind it; "3 GBP 20 pence" is one sum.
    if number.isDigits, view[joint].kind == .word, let sign = CurrencyReader.prefix(view, joint), sign.end == currency.end,
      view.isNumber(sign.end), view[sign.end].gap <= .space, let next = NumberReader.read(view, sign.end), next.magnitude >= 5
    {
      return nil
    }
    if currency.perWhole > 1 { number.value = number.value?.divided(by: ExactDecimal(currency.perWhole), significantDigits: 400) }
    if currency.powerOfTen > 0 { number.value = number.value?.timesPowerOfTen(currency.powerOfTen) }
    var end = currency.end
    addSubunits(view, &number, &end)
    var start = number.start
    var isNegative = false
    if view[start - 1].kind == .hyphen, view.isJoined(start), start - 1 >= view.floor,
      view[start - 1].gap != .none || start - 1 == view.lower
    {
      isNegative = true
      start -= 1
    }
    return finish(view, currency, number, isNegative: isNegative, start, end, NamedAmount.manual)
  }

  /// "a dollar", "an euro": one of a currency, where nothing goes on to name something else.
  static func single(_ view: TokenView, _ first: Int) -> Finding? {
    guard view.isWord(first, .a, .an), let currency = CurrencyReader.suffix(view, first + 1), view[first + 1].kind == .word,
      view.isLowercaseWord(first + 1),
      currency.powerOfTen == 0, view[currency.end].kind != .word || FunctionWords.contains(view.word(currency.end)),
      !view.isDash(currency.end)
    else { return nil }
    var number = ReadNumber(
      value: ExactDecimal(1).divided(by: ExactDecimal(currency.perWhole), significantDigits: 10), start: first, end: first + 1)
    var end = currency.end
    addSubunits(view, &number, &end)
    guard
      end > currency.end || first == view.lower
        || view.isWord(first - 1, .for, .than, .about, .nearly, .over, .cost, .costs, .worth, .just, .only)
    else { return nil }
    return finish(view, currency, number, isNegative: false, first, end, NamedAmount.manual)
  }

  /// "$1,190.00 AUD", "$700 million US dollars", "£94.50 GBP": a name after the sum makes the sign precise.
  private static func refine(_ view: TokenView, _ currency: inout ReadCurrency, _ end: inout Int) {
    guard view[end].kind != .currency || view[end].gap != .none, let name = CurrencyReader.suffix(view, end), name.perWhole == 1 else {
      return
    }
    guard currency.isBareDollar || name.code == currency.code, name.isBareDollar || name.code.hasSuffix("D") || name.code == currency.code
    else { return }
    if !name.isBareDollar {
      currency.code = name.code
      currency.isBareDollar = false
    }
    end = name.end
  }

  /// "thirteen dollars and forty-five cents", "20 dollar 43c".
  private static func addSubunits(_ view: TokenView, _ number: inout ReadNumber, _ end: inout Int) {
    guard number.magnitude == 0, number.value?.isWhole == true else { return }
    let at = view.word(end) == .and ? end + 1 : end
    guard view[at].gap <= .space, view.isNumber(at) || view.meaning(at).number >= 0, let part = NumberReader.read(view, at),
      part.start == at,
      let value = part.value?.integer, 0..<100 ~= value, part.magnitude == 0
    else { return }
    if view.isSpelled(part.end, "c"), view.isJoined(part.end) {
      end = part.end + 1
    } else if let name = CurrencyReader.suffix(view, part.end), name.perWhole == 100 {
      end = name.end
    } else {
      return
    }
    number.value = number.value.map { $0 + ExactDecimal(mantissa: value, fractionDigits: 2) }
  }

  /// "$5-8m", "500 to 600 million won", "between $5 million and $8 million".
  private static func range(
    _ view: TokenView, _ first: Int, _ low: ReadNumber, _ lowEnd: Int, _ sign: ReadCurrency?, needsSign: Bool
  ) -> Finding? {
    guard let connector = RangeWords.connector(view, first, lowEnd) else { return nil }
    var at = connector.end
    var currency = sign
    if let second = CurrencyReader.prefix(view, at) {
      if let known = sign, known.code != second.code { return nil }
      currency = second
      at = second.end
    }
    guard view[at].gap <= .space, let high = NumberReader.read(view, at), high.start == at else { return nil }
    var end = high.end
    let joint = view.isDash(end) && view.isJoined(end) && view.isJoined(end + 1) ? end + 1 : end
    if let name = CurrencyReader.suffix(view, joint), name.perWhole == 1 {
      if let known = currency, known.code != name.code, !known.isBareDollar { return nil }
      currency = name
      end = name.end
    }
    guard let currency, !needsSign || sign != nil, var lowValue = low.value, let highValue = high.value else { return nil }
    if low.magnitude == 0, high.magnitude > 0, lowValue < highValue, lowValue < ExactDecimal(1_000) {
      lowValue = lowValue.timesPowerOfTen(high.magnitude)
    }
    guard lowValue < highValue else { return nil }
    // "raised the price by $3 to $13.99": a step, and where it leads.
    if connector.start == nil, view.isWord(first - 1, .by) || steps.contains(view[first - 1].hash), view.isWord(lowEnd, .to) { return nil }
    // "from $3.5 million in 2006 to $10 million": a year.
    if sign == nil, low.magnitude == 0, 1_900...2_039 ~= low.plain, high.magnitude > 0 || high.plain != low.plain,
      view.isWord(first - 1, .in, .since)
    {
      return nil
    }
    let rule = RangeAmount.manual
    return finding(view, Figure(from: lowValue, to: highValue), currency, connector.start ?? first, end, rule)
  }

  /// "rose $2.41 to $67.69": verbs that a step is the object of.
  private static let steps = WordSet("rose fell gained lost dropped climbed slid jumped added shed slipped rises falls up down")

  private static func finish(
    _ view: TokenView, _ currency: ReadCurrency, _ number: ReadNumber, isNegative: Bool, _ start: Int, _ end: Int, _ rule: RuleManual
  ) -> Finding? {
    let hedge = Hedge.before(view, start)
    var figure = Figure(isNegative ? number.value.map { -$0 } : number.value, hedge.approximation)
    var end = end
    if number.isOpen, hedge.approximation == .exact { figure.approximation = .over }
    if let after = Hedge.after(view, end) {
      figure.approximation = after.approximation
      end = after.end
    }
    return finding(view, figure, currency, hedge.start, end, rule)
  }

  private static func finding(
    _ view: TokenView, _ figure: Figure, _ currency: ReadCurrency, _ start: Int, _ end: Int, _ rule: RuleManual
  ) -> Finding {
    Finding(
      .money(figure, currency: currency.code, isBareDollar: currency.isBareDollar, per: PerUnit.read(view, end)), start, end, rule,
      currency.code.isEmpty ? 50 : currency.isBareDollar ? 80 : 95)
  }

  /// "($99.99)" in a table or after "is": accountants write losses so. "24 billion won ($18.6 million)" is an equivalent.
  private static func isBracketedLoss(_ view: TokenView, _ start: Int, _ end: Int) -> Bool {
    guard view.isMark(start - 1, "("), view.isMark(end, ")"), view.isJoined(start), view.isJoined(end), start - 1 >= view.floor else {
      return false
    }
    return start - 1 == view.lower || view.isWord(start - 2, .is, .was, .of, .were, .are)
  }

  /// "the film that two won" is a verb; sums in won have digits or a magnitude.
  private static func isVerb(_ view: TokenView, _ at: Int, _ number: ReadNumber) -> Bool {
    guard view.isSpelled(at, "won") else { return false }
    if number.magnitude >= 3 { return false }
    guard number.isDigits, number.plain < 1_900 || number.plain > 2_100 else { return true }
    return number.plain >= 0 && number.plain < 100 && (view.word(at + 1) == .the || view.word(at + 1) == .a || view[at + 1].isCapitalized)
  }

  private static func isWeight(_ view: TokenView, _ at: Int, _ number: ReadNumber) -> Bool {
    guard view.isSpelled(at, "pounds") || view.isSpelled(at, "pound") || view.isSpelled(at, "lbs"), number.magnitude < 6 else {
      return false
    }
    return at != number.end && WeightContext.isMeasured(view, at + 1) || WeightContext.isNear(view, at)
  }
}
