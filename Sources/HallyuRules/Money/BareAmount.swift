import HallyuAnnotations
import HallyuText

/// A large number that leaves out its currency: "at least 1.5 billion won, as much as three billion", "was 1.6 billion ($1.3 million)".
enum BareAmount {
  static let manual = RuleManual(
    "money.bare", "A number in millions or more that leaves out the currency, close behind a sum or before its equivalent in brackets.",
    fires: [
      .init("It cost at least 1.5 billion won, and now costs ⟦as much as three billion⟧.", "3000000000 KRW up_to"),
      .init("Sales were 79 billion won, up 16.5 percent from ⟦66 billion⟧ a year earlier.", "66000000000 KRW exact"),
      .init("He was paid 500 million won, up from ⟦about 200 million⟧ in 2021.", "200000000 KRW about"),
      .init("It raised it from last year’s 250 million won to ⟦300 million⟧ for 2022.", "300000000 KRW exact"),
      .init("The film earned ⟦30.14 crores⟧ on its first day.", "301400000 INR exact"),
      .init("It is followed by Salt with Rs 15 crore, and Kettle (⟦12.6 crores⟧).", "126000000 INR exact"),
      .init("It lost 3 billion won. Its debt was ⟦1.6 billion⟧ ($1.3 million).", "1600000000 KRW exact"),
      .init("Its profit was ⟦1.6 billion⟧ ($1.3 million), below the 48-billion-won forecast.", "1600000000 KRW exact"),
    ],
    leaves: [
      "It earned the trust of 3 crore voters.", "It was seen 3 crores of times.",
      "It cost 5 million won and sold 3 million copies.", "It sold 3 million.", "It was 1.6 billion ($1.3 million).",
    ])

  /// A sum that was read before.
  struct Earlier {
    let currency: String
    let isBareDollar: Bool
    /// First token after it.
    let end: Int
    let figure: Figure
  }

  /// - Parameters:
  ///   - earlier: the sum before, as long as nothing else was counted since.
  ///   - home: the currency that the text counts in, where it gives dollars in brackets.
  static func match(_ view: TokenView, _ number: ReadNumber, after earlier: Earlier?, home: String?) -> Finding? {
    if let found = converted(view, number, home) ?? crores(view, number, home) { return found }
    guard let earlier, number.start - earlier.end <= 30, number.magnitude >= 6, let value = number.value, isLike(value, earlier.figure)
    else { return nil }
    let next = view[number.end]
    guard next.kind != .word || FunctionWords.contains(next.word), next.kind != .currency, !next.isMark("%"), !view.isDash(number.end)
    else { return nil }
    let hedge = Hedge.before(view, number.start)
    let isPastShare = view.isMark(number.start - 2, "%") || view.isWord(number.start - 2, .percent, .up, .down)
    // "from 250 billion won to 300 billion"
    let isRise = number.start == earlier.end + 1 && view.word(earlier.end) == .to
    guard hedge.approximation != .exact || isRise || view.word(number.start - 1) == .from && isPastShare else { return nil }
    return Finding(
      .money(
        Figure(value, hedge.approximation), currency: earlier.currency, isBareDollar: earlier.isBareDollar,
        per: PerUnit.read(view, number.end)),
      hedge.start, number.end, manual, 55)
  }

  /// "earned 30 crores on its first day", "(12.6 crores)": Indian magnitudes where rupees or takings are told of.
  private static func crores(_ view: TokenView, _ number: ReadNumber, _ home: String?) -> Finding? {
    guard number.magnitude >= 7, indian.contains(view[number.end - 1].hash), let value = number.value else { return nil }
    let next = view[number.end]
    guard next.kind != .word || FunctionWords.contains(next.word) || indian.contains(next.hash), next.kind != .currency, !next.isMark("%"),
      !view.isWord(number.end, .of),
      home == "INR"
        || (max(view.lower, number.start - 24)..<min(view.upper, number.end + 6)).contains(where: { takings.contains(view[$0].hash) })
    else { return nil }
    let hedge = Hedge.before(view, number.start)
    var figure = Figure(value, hedge.approximation)
    if number.isOpen, hedge.approximation == .exact { figure.approximation = .over }
    return Finding(
      .money(figure, currency: "INR", isBareDollar: false, per: PerUnit.read(view, number.end)), hedge.start, number.end, manual, 60)
  }

  private static let indian = WordSet("crore crores cr crs")
  private static let takings = WordSet(
    "earned earns collected collects collection collections grossed grosses grosser gross minted mints netted nett raked budget opening debuted"
  )

  /// "was 1.6 billion ($1.3 million)": what the bracket gives in dollars is of the currency that the text counts in.
  private static func converted(_ view: TokenView, _ number: ReadNumber, _ home: String?) -> Finding? {
    guard number.magnitude >= 6, let value = number.value, view.isMark(number.end, "("),
      let sign = (number.end + 1...number.end + 2).lazy.compactMap({ CurrencyReader.prefix(view, $0) }).first,
      let equivalent = NumberReader.read(view, sign.end), equivalent.start == sign.end
    else { return nil }
    guard let currency = home ?? next(view, equivalent.end), currency != sign.code else { return nil }
    let hedge = Hedge.before(view, number.start)
    return Finding(
      .money(Figure(value, hedge.approximation), currency: currency, isBareDollar: false, per: PerUnit.read(view, number.end)),
      hedge.start, number.end, manual, 60)
  }

  /// The currency that the text names next behind a number.
  private static func next(_ view: TokenView, _ start: Int) -> String? {
    for at in start..<min(view.upper, start + reachTokens) where view[at].classes.contains(.currencyName) {
      if let currency = CurrencyReader.suffix(view, at), currency.code != "USD", !currency.code.isEmpty { return currency.code }
    }
    return nil
  }

  private static let reachTokens = 60

  /// Within a factor of a hundred of the sum before.
  private static func isLike(_ value: ExactDecimal, _ figure: Figure) -> Bool {
    guard let other = figure.value ?? figure.low, !other.isZero else { return false }
    return abs(value.integerDigitCount - other.integerDigitCount) <= 2
  }
}
