package import HallyuCore
import HallyuJSON

/// What came of a load: rows by table, issues by severity and code, files, findings of the quality checks.
package struct LoadAccount: Sendable {
  /// In the order of the tables.
  var tables: [(table: String, rows: Int)] = []
  var issues: [(severity: String, code: String, count: Int)] = []
  var files: [(path: String, bytes: Int)] = []
  /// Those of severity `error` found nothing, or nothing would be published.
  var checks: [CheckResult] = []
  private var libraries: [LibraryVersion] = []

  init() {}

  package init(
    tables: [(table: String, rows: Int)], issues: [(severity: String, code: String, count: Int)], files: [(path: String, bytes: Int)],
    checks: [CheckResult], libraries: [LibraryVersion]
  ) {
    self.tables = tables
    self.issues = issues
    self.files = files
    self.checks = checks
    self.libraries = libraries
  }

  /// Reads what `line` wrote; a member that is missing is empty.
  init(_ json: JSONValue) {
    func list<Item>(_ name: StaticString, _ item: (JSONValue) -> Item) -> [Item] { json[name]?.elements.map(item) ?? [] }
    tables = list("tables") { ($0["table"]?.string ?? "", $0["rows"]?.integer ?? 0) }
    issues = list("issues") { ($0["severity"]?.string ?? "", $0["code"]?.string ?? "", $0["count"]?.integer ?? 0) }
    files = list("files") { ($0["path"]?.string ?? "", $0["bytes"]?.integer ?? 0) }
    checks = list("checks") {
      CheckResult(
        name: $0["check"]?.string ?? "", severity: $0["severity"]?.string ?? "", failed: $0["failed"]?.integer ?? 0,
        message: $0["message"]?.string ?? "", isComparison: $0["comparison"]?.boolean ?? false)
    }
  }

  /// One line of JSON, for the driver or as the manifest of a load alone.
  package func line() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writeCounts(into: &writer)
    writer.objects("checks", checks) { writer, check in
      check.writeCount(into: &writer)
      writer.key("message")
      writer.string(check.message)
      writer.key("comparison")
      writer.boolean(check.isComparison)
    }
    writer.libraries(libraries)
    writer.endObject()
    writer.newline()
    return writer.take()
  }

  /// Members for tables, issues and files.
  func writeCounts(into writer: inout JSONWriter) {
    writer.objects("tables", tables) { writer, table in
      writer.key("table")
      writer.string(table.table)
      writer.key("rows")
      writer.integer(table.rows)
    }
    writer.objects("issues", issues) { writer, issue in
      writer.key("severity")
      writer.string(issue.severity)
      writer.key("code")
      writer.string(issue.code)
      writer.key("count")
      writer.integer(issue.count)
    }
    writer.objects("files", files) { writer, file in
      writer.key("path")
      writer.string(file.path)
      writer.key("bytes")
      writer.integer(file.bytes)
    }
  }
}

/// What a quality check found.
package struct CheckResult: Sendable, Equatable {
  let name: String
  let severity: String
  let failed: Int
  let message: String
  /// Whether the finding depends on the run before.
  let isComparison: Bool

  package init(name: String, severity: String, failed: Int, message: String, isComparison: Bool) {
    self.name = name
    self.severity = severity
    self.failed = failed
    self.message = message
    self.isComparison = isComparison
  }

  /// Members for its name, severity and number of findings.
  func writeCount(into writer: inout JSONWriter) {
    writer.key("check")
    writer.string(name)
    writer.key("severity")
    writer.string(severity)
    writer.key("failed")
    writer.integer(failed)
  }
}
