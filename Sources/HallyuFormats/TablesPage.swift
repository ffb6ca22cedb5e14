package import HallyuCore

/// `docs/tables.md`: every table and column, for people.
package enum TablesPage {
  package static func markdown(_ tables: [TableSchema]) -> String {
    var out = """
      # Tables

      Made from the schemas in `Sources/HallyuCore/Tables`; `UPDATE_GOLDENS=1 swift test --filter TablesPage` rewrites it.
      A column marked * has a value in every row. `K` marks the columns that together name a row.

      | table | a row is | key |
      | --- | --- | --- |

      """
    for table in tables { out += "| [\(table.name)](#\(table.name)) | \(table.summary) | \(key(table)) |\n" }
    for table in tables { out += section(table) }
    return out
  }

  private static func section(_ table: TableSchema) -> String {
    var out = "\n## \(table.name)\n\n\(table.summary)\n\n| column | type | meaning |\n| --- | --- | --- |\n"
    for (index, column) in table.columns.enumerated() {
      let marks = (column.isRequired ? "\\*" : "") + (table.key.contains(index) ? " K" : "")
      out += "| `\(column.name)`\(marks) | \(column.type.rawValue) | \(meaning(column)) |\n"
    }
    return out
  }

  private static func meaning(_ column: Column) -> String {
    var out = column.summary.replacing("|", with: "\\|")
    if let target = column.target { out += "; → [\(target.table)](#\(target.table)).`\(target.column)`" }
    if !column.allowed.isEmpty { out += "; one of " + column.allowed.map { "`\($0)`" }.joined(separator: ", ") }
    if column.isLarge { out += "; in JSON Lines and SQLite only" }
    return out
  }

  private static func key(_ table: TableSchema) -> String {
    table.key.map { "`\(table.columns[$0].name)`" }.joined(separator: ", ")
  }
}
