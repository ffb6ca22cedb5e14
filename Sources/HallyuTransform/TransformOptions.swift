/// What a run of transform is configured with.
package struct TransformOptions: Sendable {
  /// ISO 4217 codes beyond USD; each adds a column `value_<iso>` to `amounts`.
  package var reportingCurrencies: [String] = []
  /// In the order in which they fill holes.
  package var userRates: [UserRates] = []

  package init() {}
}
