package import HallyuCore
import HallyuJSON
import HallyuPipeline
import HallyuSystem

/// Where `hallyu-load` writes: a folder that it replaces in one step, or one that a driver replaces later.
package struct LoadTarget {
  private let output: Path
  private let into: Path?

  package init(output: String, into: String?) throws(Failure) {
    self.output = Path(output)
    self.into = into.map { Path($0) }
  }

  /// - Parameters:
  ///   - write: fills the folder of that name and tells what it wrote.
  ///   - descriptor: where the driver wants the account, if there is one.
  package func fill(_ write: (String) throws -> LoadAccount, andTell descriptor: () -> Int32?) throws {
    if let into {
      let account = try write(String(decoding: into.bytes, as: UTF8.self))
      if let descriptor = descriptor() { try Descriptor(descriptor, name: "<stats>").write(account.line()) }
      return
    }
    let staging = try StagingArea(for: output)
    do {
      let account = try write(String(decoding: staging.folder.bytes, as: UTF8.self))
      try RunManifest.writeAlone(account.line(), into: staging.folder)
      try staging.publish()
    } catch {
      staging.discard()
      throw error
    }
  }
}

/// What came of a load: rows by table, issues by severity and code, files.
package struct LoadAccount: Sendable {
  private let tables: [(String, Int)]
  private let issues: [(severity: String, code: String, count: Int)]
  private let files: [(String, Int)]
  private let checks: [Check]

  package struct Check: Sendable {
    let name: String
    let severity: String
    let failed: Int
    let message: String
    let isComparison: Bool

    package init(name: String, severity: String, failed: Int, message: String, isComparison: Bool) {
      self.name = name
      self.severity = severity
      self.failed = failed
      self.message = message
      self.isComparison = isComparison
    }
  }

  package init(
    tables: [(String, Int)], issues: [(severity: String, code: String, count: Int)], files: [(String, Int)], checks: [Check]
  ) {
    self.tables = tables
    self.issues = issues
    self.files = files
    self.checks = checks
  }

  func line() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    list(&writer, "tables", tables) { writer, table in
      writer.key("table")
      writer.string(table.0)
      writer.key("rows")
      writer.integer(table.1)
    }
    list(&writer, "issues", issues) { writer, issue in
      writer.key("severity")
      writer.string(issue.severity)
      writer.key("code")
      writer.string(issue.code)
      writer.key("count")
      writer.integer(issue.count)
    }
    list(&writer, "files", files) { writer, file in
      writer.key("path")
      writer.string(file.0)
      writer.key("bytes")
      writer.integer(file.1)
    }
    list(&writer, "checks", checks) { writer, check in
      writer.key("check")
      writer.string(check.name)
      writer.key("severity")
      writer.string(check.severity)
      writer.key("failed")
      writer.integer(check.failed)
      writer.key("message")
      writer.string(check.message)
      writer.key("comparison")
      writer.boolean(check.isComparison)
    }
    writer.endObject()
    writer.newline()
    return writer.take()
  }

  private func list<Element>(
    _ writer: inout JSONWriter, _ key: StaticString, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    writer.key(key)
    writer.beginArray()
    for element in elements {
      writer.beginObject()
      body(&writer, element)
      writer.endObject()
    }
    writer.endArray()
  }
}
