import HallyuCore
package import HallyuJSON

extension AmountFact: ArrayCodable {
  package func encode(into out: inout JSONWriter) {
    out.integer(money)
    out.string(role.rawValue)
    out.integer(Int(modality.rawValue))
    out.index(payer)
    out.index(payee)
    out.index(subject)
    out.index(placeEntity)
    out.index(period)
    out.index(equivalentOf)
    out.evidence(evidence)
  }

  package init(from reader: inout ArrayReader) {
    self.init(
      money: reader.integer(), role: AmountRole(rawValue: reader.string()) ?? .other,
      modality: Modality(rawValue: UInt8(clamping: reader.integer())) ?? .reported, payer: reader.index(),
      payee: reader.index(), subject: reader.index(), placeEntity: reader.index(), period: reader.index(),
      equivalentOf: reader.index(), evidence: reader.evidence())
  }
}

extension QuantityFact: ArrayCodable {
  package func encode(into out: inout JSONWriter) {
    out.integer(quantity)
    out.index(subject)
    out.index(asOf)
    out.evidence(evidence)
  }

  package init(from reader: inout ArrayReader) {
    self.init(
      quantity: reader.integer(), subject: reader.index(), asOf: reader.index(), evidence: reader.evidence())
  }
}
