/// Why something is believed: the rule that fired, and how sure it is, in whole per cents so that it prints alike everywhere.
package struct Evidence: Sendable, Hashable {
  package let rule: String
  package let confidencePercent: UInt8

  package init(_ rule: String, _ confidencePercent: UInt8) {
    self.rule = rule
    self.confidencePercent = confidencePercent
  }
}
