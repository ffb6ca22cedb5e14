import HallyuAnnotations
import HallyuCore
import HallyuJSON
import HallyuText

/// What one amount says, as far as claims need it. Indices of entities and amounts are those of the document.
struct PartialClaim: ArrayCodable {
  let amountID: String
  let role: AmountRole
  let per: String
  private(set) var payer, subject, place: Int?
  /// ISO days; nil where open or unknown.
  let periodFrom, periodTo: String?
  let currency: String
  /// In US dollars; equal where the sum is no range; nil where there is no rate.
  let dollarsLow, dollarsHigh: ExactDecimal?
  let isExact: Bool
  /// The amount that this one restates in brackets.
  var equivalentOf: Int?
  let surface: String

  func encode(into out: inout JSONWriter) {
    for text in [amountID, role.rawValue, per] { out.string(text) }
    for index in [payer, subject, place] { out.index(index) }
    for text in [periodFrom ?? "", periodTo ?? "", currency, dollarsLow?.description ?? "", dollarsHigh?.description ?? ""] {
      out.text(text)
    }
    out.boolean(isExact)
    out.index(equivalentOf)
    out.string(surface)
  }

  /// A wrong or missing element gives a neutral value.
  init(from reader: inout ArrayReader) {
    func text() -> String? {
      let text = reader.string()
      return text.isEmpty ? nil : text
    }
    amountID = reader.string()
    role = AmountRole(rawValue: reader.string()) ?? .other
    per = reader.string()
    payer = reader.index()
    subject = reader.index()
    place = reader.index()
    periodFrom = text()
    periodTo = text()
    currency = reader.string()
    dollarsLow = text().flatMap { ExactDecimal($0) }
    dollarsHigh = text().flatMap { ExactDecimal($0) }
    isExact = reader.boolean()
    equivalentOf = reader.index()
    surface = reader.string()
  }

  /// - Parameter publishedTo: last possible day of the article, ISO.
  init(_ money: MoneyExpression, _ amount: ResolvedAmount, amountID: String, surface: ArraySlice<UInt8>, publishedTo: String?) {
    self.amountID = amountID
    role = amount.role
    per = money.per
    payer = amount.fact?.payer
    subject = amount.fact?.subject
    place = amount.fact?.placeEntity
    periodFrom = amount.period?.first
    // "Since 2015" goes on until the article.
    periodTo = amount.period?.last ?? (periodFrom.flatMap { from in publishedTo.flatMap { from <= $0 ? $0 : nil } })
    currency = money.currency
    dollarsLow = amount.dollars?.value ?? amount.dollars?.low
    dollarsHigh = amount.dollars?.value ?? amount.dollars?.high
    isExact = money.figure.approximation == .exact
    equivalentOf = amount.fact?.equivalentOf
    self.surface = String(decoding: surface.map { $0 == 0x0a ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The same with other indices of entities.
  func mapEntities(_ index: (Int) -> Int?) -> PartialClaim {
    var claim = self
    claim.payer = payer.flatMap(index)
    claim.subject = subject.flatMap(index)
    claim.place = place.flatMap(index)
    return claim
  }
}
