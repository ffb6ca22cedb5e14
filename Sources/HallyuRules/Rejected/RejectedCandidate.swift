package import HallyuAnnotations

/// Something that looked like a finding and gave no row, or a row with a hole, with the reason.
package struct RejectedCandidate: Sendable {
  /// `name`, `amount`, `number`, `date`, `quote` or `release`.
  package let kind: String
  package let place: Place
  package let reason: String

  init(_ kind: String, _ place: Place, _ reason: String) {
    self.kind = kind
    self.place = place
    self.reason = reason
  }
}
