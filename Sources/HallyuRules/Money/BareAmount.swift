import HallyuAnnotations
import HallyuText

/// A large number that leaves out the currency named just before: "at least 1.5 billion won, as much as three billion".
enum BareAmount {
  static let manual = RuleManual(
    "money.bare", "A number in millions or more, close behind a sum, that leaves out the currency.",
    fires: [
      .init("It cost at least 1.5 billion won, and now costs ⟦as much as three billion⟧.", "3000000000 KRW up_to"),
      .init("Sales were 79 billion won, up 16.5 percent from ⟦66 billion⟧ a year earlier.", "66000000000 KRW exact"),
      .init("He was paid 500 million won, up from ⟦about 200 million⟧ in 2021.", "200000000 KRW about"),
    ],
    leaves: ["It cost 5 million won and sold 3 million copies.", "It sold 3 million."])

  /// A sum that was read before.
  struct Earlier {
    let currency: String
    let isBareDollar: Bool
    /// First token after it.
    let end: Int
    let figure: Figure
  }

  static func match(_ view: TokenView, _ number: ReadNumber, after earlier: Earlier?) -> Finding? {
    guard let earlier, number.start - earlier.end <= 30, number.magnitude >= 6, let value = number.value, isLike(value, earlier.figure)
    else { return nil }
    let next = view[number.end]
    guard next.kind != .word || FunctionWords.contains(next.word), next.kind != .currency, !next.isMark("%"), !view.isDash(number.end)
    else { return nil }
    let hedge = Hedge.before(view, number.start)
    let isPastShare = view.isMark(number.start - 2, "%") || view.isWord(number.start - 2, .percent, .up, .down)
    guard hedge.approximation != .exact || view.word(number.start - 1) == .from && isPastShare else {
      return nil
    }
    return Finding(
      .money(
        Figure(value, hedge.approximation), currency: earlier.currency, isBareDollar: earlier.isBareDollar,
        per: PerUnit.read(view, number.end)),
      hedge.start, number.end, manual, 55)
  }

  /// Within a factor of a hundred of the sum before.
  private static func isLike(_ value: ExactDecimal, _ figure: Figure) -> Bool {
    guard let other = figure.value ?? figure.low, !other.isZero else { return false }
    return abs(value.integerDigitCount - other.integerDigitCount) <= 2
  }
}
