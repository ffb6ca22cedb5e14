import HallyuAnnotations
import HallyuText

/// Numbers of the ratings and of speech that count no noun behind them: "0.6 adults 18-49 rating", "a seven-figure deal".
extension Count {
  /// "nine figure budgets", "a seven-figure deal": how long a number is.
  static func isFigureCount(_ view: TokenView, _ end: Int) -> Bool {
    figures.contains(view[view.isDash(end) ? end + 1 : end].hash)
  }

  private static let figures = WordSet("figure figures digit digits")

  /// "the 18-49 rating": an age group of the ratings.
  static func isDemographic(_ view: TokenView, _ number: ReadNumber) -> Bool {
    guard view.isDash(number.end), view.isJoined(number.end), view.isJoined(number.end + 1) else { return false }
    return ages.contains { number.plain == $0.from && view.smallNumber(number.end + 1) == $0.to }
  }

  private static let ages: [(from: Int64, to: Int)] = [(18, 49), (18, 34), (25, 54), (12, 34), (18, 54), (20, 49)]

  /// "0.6 adults 18-49 rating", "2.8 rating"
  static func demoRating(_ view: TokenView, _ number: ReadNumber) -> Finding? {
    guard number.isDigits, view[number.end].hash == adults, view.isNumber(number.end + 1), view.isDash(number.end + 2),
      view[number.end + 4].hash == rating
    else { return nil }
    return Finding(
      .quantity(Figure(number.value), unit: "rating", kind: .count), number.start, number.end + 5, manual, 80)
  }

  private static let adults = Fold.hash("adults")
  private static let rating = Fold.hash("rating")
}
