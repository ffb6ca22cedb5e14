/// How the rate of a conversion was chosen, in the words of the column `rate_basis`.
package enum RateBasis: String, Sendable, CaseIterable {
  case sameCurrency = "same_currency"
  case day
  case periodMean = "period_mean"
  /// There is no rate.
  case none
}
