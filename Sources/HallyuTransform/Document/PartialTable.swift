import HallyuCore

/// The tables whose rows a partial record holds; raw values stand in the record.
enum PartialTable: Int, CaseIterable, Sendable {
  case documents, mentions, amounts, quantities, dates, releases, credits, positions, quotes, relations

  var schema: TableSchema {
    switch self {
    case .documents: Tables.documents
    case .mentions: Tables.mentions
    case .amounts: Tables.amounts()
    case .quantities: Tables.quantities
    case .dates: Tables.dates
    case .releases: Tables.releases
    case .credits: Tables.credits
    case .positions: Tables.positions
    case .quotes: Tables.quotes
    case .relations: Tables.relations
    }
  }

  var name: String { PartialTable.schemas[rawValue].name }
  /// The columns that have a cell.
  var columns: [Column] { PartialTable.cellColumns[rawValue] }

  // Made once.
  private static let schemas = allCases.map(\.schema)
  private static let cellColumns = schemas.map { schema in schema.columns.filter { PartialCell($0).isInRecord } }
}

/// What stands in a column of a partial row.
enum PartialCell: Sendable {
  /// The value.
  case value
  /// Nothing: the merge knows the document, the one that it repeats and how like they are.
  case document, original, similarity
  /// An index into a list of the record.
  case entity, claim, sentence

  init(_ column: Column) {
    switch (column.name, column.target?.table) {
    case ("doc_id", _): self = .document
    case ("duplicate_of", _): self = .original
    case ("similarity", _): self = .similarity
    case ("sentence", _): self = .sentence
    case (_, "entities"): self = .entity
    case (_, "claims"): self = .claim
    default: self = .value
    }
  }

  /// Whether a row in its short form has a cell for it.
  var isInRecord: Bool {
    switch self {
    case .document, .original, .similarity: false
    default: true
    }
  }
}
