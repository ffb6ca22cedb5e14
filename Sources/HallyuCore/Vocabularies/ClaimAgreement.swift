/// Whether the amounts of a claim agree, in the words of the column `agreement`.
package enum ClaimAgreement: String, Sendable, CaseIterable {
  /// One amount states it; a sum in brackets behind it is no second one.
  case single
  case agrees
  case conflicts
}
