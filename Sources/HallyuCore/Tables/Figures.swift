/// Tables of figures: money, quantities, dates, and the claims that join amounts across documents.
extension Tables {
  package static func amounts(reportingCurrencies currencies: [String] = []) -> TableSchema {
    TableSchema(
      "amounts", "A sum of money.",
      [Column("amount_id", .identifier, "stable name of the row", required: true)] + place + [
        Column("value", .decimal, "the sum; of a range, empty"),
        Column("value_low", .decimal, "lower bound"),
        Column("value_high", .decimal, "upper bound"),
        Column("currency", .string, "ISO 4217"),
        Column(
          "approx", .string, "how exact the text is",
          allowed: ["exact", "about", "nearly", "over", "up_to", "at_least", "between"]),
        Column("role", AmountRole.self, "what the money is"),
        Column("modality", .string, "is it so", allowed: ["reported", "planned", "forecast", "denied"]),
        Column("per", .string, "unit that it is paid by: episode, month, year, …"),
        entity("payer_id", "who pays"),
        entity("payee_id", "who is paid"),
        entity("subject_id", "title or organization that the money is about"),
        entity("place_id", "where"),
      ] + edtf("period", "the time that the sum covers") + [
        Column("value_usd", .decimal, "in US dollars at that time's rate"),
        Column("value_usd_low", .decimal, "lower bound in US dollars"),
        Column("value_usd_high", .decimal, "upper bound in US dollars"),
        Column("rate", .decimal, "US dollars for one unit of the currency"),
        Column("rate_basis", RateBasis.self, "how the rate was chosen"),
        Column("rate_from", .date, "first day of the rate"),
        Column("rate_to", .date, "last day of the rate"),
        Column("rate_source", .string, "who published the rate"),
        Column("claim_id", .identifier, "claim that the amount states", references: "claims.claim_id"),
      ]
        + currencies.map { Column("value_" + $0.lowercased(), .decimal, "in \($0) at that time's rate") }
        + evidence)
  }

  package static let quantities = TableSchema(
    "quantities", "A count or a measure.",
    [Column("quantity_id", .identifier, "stable name of the row", required: true)] + place + [
      Column("value", .decimal, "the number; of a range, empty"),
      Column("value_low", .decimal, "lower bound"),
      Column("value_high", .decimal, "upper bound"),
      Column("unit", .string, "what is counted or measured, singular"),
      Column(
        "approx", .string, "how exact the text is",
        allowed: ["exact", "about", "nearly", "over", "up_to", "at_least", "between"]),
      Column("si_value", .decimal, "the value in the SI unit, for measures"),
      Column("si_unit", .string, "SI unit (UCUM code)"),
      entity("subject_id", "what the figure is about"),
    ] + edtf("as_of", "the time that the figure holds for") + evidence)

  package static let dates = TableSchema(
    "dates", "A date, a period or a duration.",
    [Column("date_id", .identifier, "stable name of the row", required: true)] + place + [
      Column("edtf", .edtf, "the date; a duration as ISO 8601"),
      Column("date_from", .date, "first day, inclusive"),
      Column("date_to", .date, "last day, inclusive"),
      Column("kind", .string, "what it is", allowed: ["date", "period", "duration", "time"]),
      Column("basis", DateBasis.self, "how it was resolved"),
    ] + evidence)

  package static let claims = TableSchema(
    "claims", "One fact about money, joined from the amounts that state it.",
    [
      Column("claim_id", .identifier, "stable name of the row", required: true),
      Column("role", AmountRole.self, "what the money is"),
      entity("payer_id", "who pays"),
      entity("subject_id", "what it is about"),
      entity("place_id", "where"),
      Column("period_from", .date, "first day of the time covered"),
      Column("period_to", .date, "last day of the time covered"),
      Column("usd_low", .decimal, "least value in US dollars"),
      Column("usd_high", .decimal, "greatest value in US dollars"),
      Column("amounts", .integer, "how many amounts state it"),
      Column("documents", .integer, "in how many documents"),
      Column("agreement", ClaimAgreement.self, "do they agree"),
      Column("summary", .string, "the claim in one line"),
    ])
}
