package import HallyuCore

/// What a sum of money is about: its role, who pays whom for what, and when.
///
/// Indices point into `Annotations`: `money` and `equivalentOf` to its sums of money, `period` to its dates, all others to its entities.
package struct AmountFact: Sendable, Hashable {
  package enum Modality: UInt8, Sendable, CaseIterable {
    case reported, planned, forecast, denied

    package var name: String {
      switch self {
      case .reported: "reported"
      case .planned: "planned"
      case .forecast: "forecast"
      case .denied: "denied"
      }
    }
  }

  package var money: Int
  package var role: AmountRole
  package var modality: Modality
  package var payer: Int?
  package var payee: Int?
  /// The title or organization that the money is about.
  package var subject: Int?
  /// The market or country that the money goes to.
  package var placeEntity: Int?
  package var period: Int?
  /// The sum that this one restates in brackets: `£81.5m ($156m)`.
  package var equivalentOf: Int?
  package var evidence: Evidence

  package init(
    money: Int, role: AmountRole, modality: Modality = .reported, payer: Int? = nil, payee: Int? = nil, subject: Int? = nil,
    placeEntity: Int? = nil, period: Int? = nil, equivalentOf: Int? = nil, evidence: Evidence
  ) {
    self.money = money
    self.role = role
    self.modality = modality
    self.payer = payer
    self.payee = payee
    self.subject = subject
    self.placeEntity = placeEntity
    self.period = period
    self.equivalentOf = equivalentOf
    self.evidence = evidence
  }
}

/// What a count or a measure is about, and the time that it holds for.
///
/// `quantity` points to the quantities of `Annotations`, `subject` to its entities, `asOf` to its dates.
package struct QuantityFact: Sendable, Hashable {
  package var quantity: Int
  package var subject: Int?
  package var asOf: Int?
  package var evidence: Evidence

  package init(quantity: Int, subject: Int? = nil, asOf: Int? = nil, evidence: Evidence) {
    self.quantity = quantity
    self.subject = subject
    self.asOf = asOf
    self.evidence = evidence
  }
}
