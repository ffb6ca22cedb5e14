/// Every table, in the order in which outputs list them.
package enum Tables {
  /// - Parameter currencies: reporting currencies (ISO 4217, upper case) beyond USD; each adds `value_<iso>` to amounts.
  package static func all(reportingCurrencies currencies: [String] = []) -> [TableSchema] {
    [
      documents, entities, aliases, mentions, amounts(reportingCurrencies: currencies), quantities, dates, releases,
      credits, positions, quotes, relations, claims, issues,
    ]
  }

  /// The columns that place a row in a document, shared by every table of findings.
  static let place: [Column] = [
    Column("doc_id", .identifier, "document that the row was found in", required: true, references: "documents.doc_id"),
    Column("field", .string, "part of the document that the offsets count in", required: true, allowed: ["text", "title"]),
    Column("start", .integer, "first code point of the surface", required: true),
    Column("end", .integer, "code point after the surface", required: true),
    Column("surface", .string, "the words of the text: field[start:end]", required: true),
  ]

  /// The columns that say why a row is believed, shared by every table of findings.
  static let evidence: [Column] = [
    Column("sentence", .string, "the sentence that is the evidence", required: true),
    Column("rule", .string, "id of the rule that fired", required: true),
    Column("confidence", .decimal, "0 to 1", required: true),
  ]

  static func entity(_ name: String, _ summary: String, required: Bool = false) -> Column {
    Column(name, .identifier, summary, required: required, references: "entities.entity_id")
  }

  /// An EDTF column with its two plain bounds.
  static func edtf(_ name: String, _ summary: String, prefix: String? = nil) -> [Column] {
    let prefix = prefix ?? name
    return [
      Column(name, .edtf, summary),
      Column(prefix + "_from", .date, "first day of \(name), inclusive; empty where open or unknown"),
      Column(prefix + "_to", .date, "last day of \(name), inclusive; empty where open or unknown"),
    ]
  }
}
