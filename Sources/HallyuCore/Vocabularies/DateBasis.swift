/// How a date was resolved, in the words of the column `basis` of `dates`.
package enum DateBasis: String, Sendable, CaseIterable {
  /// The words say it all.
  case absolute
  /// Counted from the day of the article.
  case relative
  /// Counted from a day that was itself concluded.
  case inferred
}
