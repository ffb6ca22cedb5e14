package import HallyuCore

/// The statements that make a table and its indexes in SQLite and PostgreSQL.
///
/// Names come from the schema and are quoted all the same. Foreign keys are declared where the database does not check them
/// row by row (SQLite): a fact may name a row that an issue explains away. Closed lists are checked before rows come here;
/// PostgreSQL, which others write to as well, checks them again (SQLite would spend half its time on it).
package enum SQLSchema {
  package enum Dialect: Sendable { case sqlite, postgres }

  package static func createTable(_ table: TableSchema, _ dialect: Dialect, named name: String? = nil) -> String {
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
    return "CREATE TABLE \(name ?? quoted(table.name)) (\n\(lines.joined(separator: ",\n"))\n)"
  }

  /// One index for each column that names a row of another table, but for those that begin the table's own key.
  package static func createIndexes(_ table: TableSchema) -> [String] {
    table.columns.enumerated().filter { $0.element.references != nil && table.key.first != $0.offset }.map { _, column in
      "CREATE INDEX \(quoted("\(table.name)_\(column.name)")) ON \(quoted(table.name)) (\(quoted(column.name)))"
    }
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
