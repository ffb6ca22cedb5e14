/// The one description of a table: column names, types, keys and meaning.
///
/// CSV headers, XSD, `datapackage.json`, SQL and the documentation are all made from it.
package struct TableSchema: Sendable {
  package let name: String
  /// One sentence: what a row is.
  package let summary: String
  package let columns: [Column]

  package init(_ name: String, _ summary: String, _ columns: [Column]) {
    self.name = name
    self.summary = summary
    self.columns = columns
  }

  /// Indices of the columns that together name a row: the row's own id, or, where a table has none, every column.
  package var key: [Int] { primaryKey == nil ? Array(columns.indices) : [0] }

  /// The first column, where it is the row's own id and not that of another table.
  package var primaryKey: Column? { columns.first.flatMap { $0.type == .identifier && $0.references == nil ? $0 : nil } }

  package func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

/// One column of a table.
package struct Column: Sendable {
  package enum ValueType: String, Sendable {
    /// Opaque, stable name of a row.
    case identifier
    case string
    case integer
    /// Exact decimal, written in full, no exponent.
    case decimal
    /// ISO 8601 calendar date, `2021-01-07`.
    case date
    /// EDTF (ISO 8601-2:2019), levels 0 to 2.
    case edtf
    /// RFC 3339 date and time with offset.
    case timestamp
  }

  package let name: String
  package let type: ValueType
  package let summary: String
  /// Every row has a value, and a text is not empty: spreadsheets cannot tell the empty text from none.
  package let isRequired: Bool
  /// `table.column` that the value points to, where it is a foreign key.
  package let references: String?

  /// `references`, taken apart.
  package var target: (table: String, column: String)? {
    guard let references, let point = references.firstIndex(of: ".") else { return nil }
    return (String(references[..<point]), String(references[references.index(after: point)...]))
  }

  /// Closed list of values, where there is one.
  package let allowed: [String]
  /// True for columns that only JSON Lines and SQLite carry (`documents.text`).
  package let isLarge: Bool

  package init(
    _ name: String, _ type: ValueType, _ summary: String, required: Bool = false, references: String? = nil,
    allowed: [String] = [], large: Bool = false
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    isRequired = required
    self.references = references
    self.allowed = allowed
    isLarge = large
  }

  /// A column whose closed list of values is a type.
  init<Word: CaseIterable & RawRepresentable<String>>(
    _ name: String, _ words: Word.Type, _ summary: String, required: Bool = false
  ) {
    self.init(name, .string, summary, required: required, allowed: Word.allCases.map(\.rawValue))
  }
}
