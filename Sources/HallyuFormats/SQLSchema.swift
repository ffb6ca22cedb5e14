package import HallyuCore

/// The statements that make a table and its indexes in SQLite and PostgreSQL.
///
/// Names come from the schema and are quoted all the same. Foreign keys are declared where the database does not check them
/// row by row (SQLite): a fact may name a row that an issue explains away. Closed lists are checked before rows come here;
/// PostgreSQL, which others write to as well, checks them again (SQLite would spend half its time on it).
package enum SQLSchema {
  package enum Dialect: Sendable { case sqlite, postgres }

  /// - Parameter schema: of PostgreSQL; the table is then made only if it is missing.
  package static func createTable(_ table: TableSchema, _ dialect: Dialect, in schema: String? = nil) -> String {
    var lines = table.columns.map { column in
      var line = "  \(quoted(column.name)) \(type(column.type, dialect))"
      if column.isRequired { line += " NOT NULL" }
      if !column.allowed.isEmpty, dialect == .postgres {
        line += " CHECK (\(quoted(column.name)) IN (\(column.allowed.map(literal).joined(separator: ", "))))"
      }
      if dialect == .sqlite, let target = column.target {
        line += " REFERENCES \(quoted(target.table)) (\(quoted(target.column)))"
      }
      return line
    }
    if !table.key.isEmpty {
      lines.append("  PRIMARY KEY (\(table.key.map { quoted(table.columns[$0].name) }.joined(separator: ", ")))")
    }
    let begin = schema == nil ? "CREATE TABLE " : "CREATE TABLE IF NOT EXISTS "
    return "\(begin)\(qualified(table.name, schema)) (\n\(lines.joined(separator: ",\n"))\n)"
  }

  /// One index for each column that names a row of another table, but for those that begin the table's own key.
  package static func createIndexes(_ table: TableSchema, in schema: String? = nil) -> [String] {
    table.columns.enumerated().filter { $0.element.references != nil && table.key.first != $0.offset }.map { _, column in
      let begin = schema == nil ? "CREATE INDEX " : "CREATE INDEX IF NOT EXISTS "
      return "\(begin)\(quoted("\(table.name)_\(column.name)")) ON \(qualified(table.name, schema)) (\(quoted(column.name)))"
    }
  }

  /// Gives a table of an earlier version the columns that came since; nil where none can have.
  package static func addMissingColumns(_ table: TableSchema, in schema: String) -> String? {
    let columns = table.columns.filter { !$0.isRequired }.map {
      "ADD COLUMN IF NOT EXISTS \(quoted($0.name)) \(type($0.type, .postgres))"
    }
    guard !columns.isEmpty else { return nil }
    return "ALTER TABLE \(qualified(table.name, schema)) \(columns.joined(separator: ", "))"
  }

  /// Takes the rows of another table of the same columns: new keys are added, rows of known keys are changed to what they now say.
  package static func upsert(_ table: TableSchema, from source: String, in schema: String) -> String {
    let names = table.columns.map { quoted($0.name) }.joined(separator: ", ")
    let key = table.key.map { quoted(table.columns[$0].name) }.joined(separator: ", ")
    let others = table.columns.indices.filter { !table.key.contains($0) }.map { quoted(table.columns[$0].name) }
    var action = "NOTHING"
    if !others.isEmpty {
      let changes = others.map { "\($0) = EXCLUDED.\($0)" }.joined(separator: ", ")
      let old = others.map { "old.\($0)" }.joined(separator: ", ")
      let new = others.map { "EXCLUDED.\($0)" }.joined(separator: ", ")
      action = "UPDATE SET \(changes) WHERE ROW(\(old)) IS DISTINCT FROM ROW(\(new))"
    }
    return "INSERT INTO \(qualified(table.name, schema)) AS old (\(names)) SELECT \(names) FROM \(source) ON CONFLICT (\(key)) DO \(action)"
  }

  package static func qualified(_ name: String, _ schema: String?) -> String {
    (schema.map { quoted($0) + "." } ?? "") + quoted(name)
  }

  package static func quoted(_ name: String) -> String { "\"" + doubled(name, "\"") + "\"" }

  package static func literal(_ text: String) -> String { "'" + doubled(text, "'") + "'" }

  /// Decimals are DECIMAL in SQLite, which keeps up to 15 significant digits exactly as numbers; PostgreSQL keeps all.
  private static func type(_ type: Column.ValueType, _ dialect: Dialect) -> String {
    switch (type, dialect) {
    case (.identifier, _), (.string, _), (.edtf, _): "TEXT"
    case (.integer, .sqlite): "INTEGER"
    case (.integer, .postgres): "BIGINT"
    case (.decimal, .sqlite): "DECIMAL"
    case (.decimal, .postgres): "NUMERIC"
    case (.date, .sqlite): "DATE"
    case (.date, .postgres): "DATE"
    case (.timestamp, .sqlite): "TEXT"
    case (.timestamp, .postgres): "TIMESTAMPTZ"
    }
  }

  private static func doubled(_ text: String, _ mark: Character) -> String {
    text.reduce(into: "") { out, character in
      if character == mark { out.append(mark) }
      out.append(character)
    }
  }
}
