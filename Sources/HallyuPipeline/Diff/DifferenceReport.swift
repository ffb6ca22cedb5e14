import HallyuCore
import HallyuJSON
import HallyuSystem

/// A difference of two runs as text for people and as one JSON object for programs.
extension RunDifference {
  /// - Parameter rowLimit: rows of each table that are listed.
  package func text(rowLimit: Int) -> String {
    var lines = ["old  \(old.path)", "new  \(new.path)"]
    lines.append(
      "between the runs changed: "
        + (runChanges.isEmpty ? "neither programs nor configuration nor reference data" : runChanges.joined(separator: ", ")))
    lines.append("articles: \(articles[.added] ?? 0) added, \(articles[.changed] ?? 0) changed, \(articles[.withdrawn] ?? 0) withdrawn")
    if isEmpty { return RunDifference.printable(lines + ["no row differs"]) }
    lines += ["", "table       " + ["added", "changed", "withdrawn"].map { padded($0, 10) }.joined()]
    for table in tables {
      let counts = [TableDifference.Change.added, .changed, .withdrawn].map { padded("\(table.count($0))", 10) }
      lines.append(table.table.name + String(repeating: " ", count: max(0, 12 - table.table.name.utf8.count)) + counts.joined())
    }
    lines.append("causes: " + causeCounts.map { "\($0.cause) \($0.rows)" }.joined(separator: ", "))
    for table in tables where rowLimit > 0 {
      lines += ["", table.table.name]
      lines += table.rows.prefix(rowLimit).map { line($0, table.table) }
      if table.rows.count > rowLimit { lines.append("  and \(table.rows.count - rowLimit) more") }
    }
    return RunDifference.printable(lines)
  }

  /// - Parameter rowLimit: rows of each table that are listed.
  package func json(rowLimit: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (key, run) in [("old", old), ("new", new)] {
      writer.key(key)
      writer.beginObject()
      member(&writer, "folder", run.path.description)
      member(&writer, "version", run.version)
      member(&writer, "configuration", run.configuration)
      writer.endObject()
    }
    writer.key("run_changes")
    writer.beginArray()
    for change in runChanges { writer.string(change) }
    writer.endArray()
    writer.key("articles")
    counts(&writer) { articles[$0] ?? 0 }
    writer.key("tables")
    writer.beginArray()
    for table in tables { counts(&writer, table.table.name) { table.count($0) } }
    writer.endArray()
    writer.key("causes")
    writer.beginArray()
    for entry in causeCounts {
      writer.beginObject()
      member(&writer, "cause", entry.cause)
      writer.key("rows")
      writer.integer(entry.rows)
      writer.endObject()
    }
    writer.endArray()
    writer.key("rows")
    writer.beginArray()
    for table in tables { for row in table.rows.prefix(rowLimit) { write(row, table.table, &writer) } }
    writer.endArray()
    writer.endObject()
    writer.newline()
    return writer.take()
  }

  /// Rows by cause, `rule or configuration` where it may be either; most first.
  private var causeCounts: [(cause: String, rows: Int)] {
    var counts: [String: Int] = [:]
    for table in tables { for row in table.rows { counts[causeText(row, table.table), default: 0] += 1 } }
    return counts.map { (cause: $0.key, rows: $0.value) }.sorted { ($1.rows, $0.cause) < ($0.rows, $1.cause) }
  }

  private func causeText(_ row: TableDifference.RowChange, _ table: TableSchema) -> String {
    causes(row, in: table).map(\.rawValue).joined(separator: " or ")
  }

  private func line(_ row: TableDifference.RowChange, _ table: TableSchema) -> String {
    let sign = row.change == .added ? "+" : row.change == .withdrawn ? "-" : "~"
    var line = "  \(sign) \(row.row.id)"
    if row.row.document != row.row.id, !row.row.document.isEmpty { line += " of \(row.row.document)" }
    line += " (\(causeText(row, table))) \(shortened(row.row.label))"
    let values = row.columns.map { column in
      "\(column) \(value(row.old?.raw(column))) to \(value(row.new?.raw(column)))"
    }
    return values.isEmpty ? line : line + ": " + values.joined(separator: ", ")
  }

  private func write(_ row: TableDifference.RowChange, _ table: TableSchema, _ writer: inout JSONWriter) {
    writer.beginObject()
    member(&writer, "table", table.name)
    member(&writer, "change", row.change.rawValue)
    member(&writer, "row", row.row.id)
    member(&writer, "doc_id", row.row.document)
    member(&writer, "label", row.row.label)
    writer.key("causes")
    writer.beginArray()
    for cause in causes(row, in: table) { writer.string(cause.rawValue) }
    writer.endArray()
    writer.key("columns")
    writer.beginArray()
    for column in row.columns {
      writer.beginObject()
      member(&writer, "column", column)
      writer.key("old")
      writer.raw(row.old?.raw(column) ?? Array("null".utf8))
      writer.key("new")
      writer.raw(row.new?.raw(column) ?? Array("null".utf8))
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func counts(_ writer: inout JSONWriter, _ table: String? = nil, _ count: (TableDifference.Change) -> Int) {
    writer.beginObject()
    if let table { member(&writer, "table", table) }
    for change in [TableDifference.Change.added, .changed, .withdrawn] {
      writer.key(change.rawValue)
      writer.integer(count(change))
    }
    writer.endObject()
  }

  private func member(_ writer: inout JSONWriter, _ key: String, _ value: String) {
    writer.key(key)
    writer.string(value)
  }

  private func value(_ raw: [UInt8]?) -> String { shortened(raw.map { String(decoding: $0, as: UTF8.self) } ?? "nothing") }

  private func padded(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.utf8.count)) + text }

  private static func printable(_ lines: [String]) -> String { lines.map { Path.printable($0.utf8) + "\n" }.joined() }
}
