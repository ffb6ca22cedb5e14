import Glibc
import HallyuCore
import HallyuFormats

/// Takes fact rows, one a line, and writes every table in every format asked for.
///
/// Rows are written in the order in which they come. A row that no table takes becomes an issue (stage `load`) and is
/// counted; a value that its column refuses becomes null with an issue, unless the column needs a value.
package struct Loader {
  private let options: LoadOptions
  private let tables: [TableSchema]
  /// For each table the columns that together name a row.
  private let keyColumns: [[Int]]
  private let reader: RowReader
  private let writers: [any DatasetWriter]
  private var keys: [RowKeys]
  private var rowCounts: [Int]
  private var rowsRead = 0
  private var rejectedRows = 0
  private var issues = LoadIssues()
  private let issueTable: Int
  private let checks: QualityChecks
  private var issueTally: [IssueKey: Int] = [:]
  /// The begin of a line whose end has not come yet.
  private var pending: [UInt8] = []

  /// Makes the folders of the formats. Throws `Failure`.
  package init(options: LoadOptions) throws {
    self.options = options
    tables = Tables.all(reportingCurrencies: options.reportingCurrencies)
    keyColumns = tables.map(\.key)
    reader = RowReader(tables)
    checks = try QualityChecks(options.checks, tables, previousRows: options.previousRows)
    keys = tables.map { _ in RowKeys() }
    rowCounts = tables.map { _ in 0 }
    issueTable = tables.firstIndex { $0.name == "issues" } ?? tables.count - 1
    let tables = tables
    let behind = options.jobs > 1 ? WriteBehind() : nil
    var writers = try OutputFormat.allCases.filter(options.formats.contains).map { try Loader.writer($0, tables, options, behind) }
    // Last, so that a database commits only when every file is on disk.
    if let target = options.postgres { writers.append(try PostgresWriter(tables, target)) }
    self.writers = writers
  }

  /// Takes one record without its line feed; a blank line is nothing. Throws `Failure` when the machine fails.
  package mutating func append(line: [UInt8]) throws {
    try line.withUnsafeBufferPointer { try append(line: $0) }
  }

  package mutating func append(line: UnsafeBufferPointer<UInt8>) throws {
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }) { return }
    rowsRead += 1
    try take(line, row: rowsRead)
  }

  /// Takes any piece of a stream of lines; a line may begin in one piece and end in a later one.
  package mutating func append(bytes: UnsafeBufferPointer<UInt8>) throws {
    guard let base = bytes.baseAddress else { return }
    var start = 0
    while let feed = memchr(base + start, 0x0a, bytes.count - start) {
      let end = UnsafeRawPointer(feed) - UnsafeRawPointer(base)
      if pending.isEmpty {
        try append(line: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      } else {
        pending.append(contentsOf: bytes[start..<end])
        let line = pending
        pending.removeAll(keepingCapacity: true)
        try append(line: line)
      }
      start = end + 1
    }
    pending.append(contentsOf: bytes[start...])
  }

  /// Ends all files. To be called once, last. Throws `QualityFailure` before anything is committed to a database.
  package mutating func finish() throws -> LoadSummary {
    if !pending.isEmpty { try append(line: pending) }
    pending = []
    issues.closeCounts()
    for remark in writers.flatMap({ $0.remarks() }) {
      issues.add(.info, code: remark.code, docID: remark.docID, field: remark.field, detail: remark.detail)
    }
    for line in issues.lines { try line.withUnsafeBufferPointer { try take($0, row: rowsRead) } }
    var summary = LoadSummary()
    summary.checks = try checks.findings()
    for writer in writers { summary.files += try writer.finish() }
    for format in OutputFormat.allCases where options.formats.contains(format) {
      summary.files += try SchemaFiles.write(tables, options, format)
    }
    summary.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    summary.rowsRead = rowsRead
    summary.rejectedRows = rejectedRows
    summary.issuesByCode = issues.byCode
    summary.issues = issueTally.sorted { $0.key < $1.key }.map { ($0.key.severity, $0.key.code, $0.value) }
    summary.tables = zip(tables, rowCounts).map { LoadSummary.Table(name: $0.name, rows: $1) }
    return summary
  }

  private mutating func take(_ line: UnsafeBufferPointer<UInt8>, row number: Int) throws {
    switch reader.read(line) {
    case .row(let table):
      if !reader.faults.isEmpty { reportFaults(table, number) }
      let row = reader.row(table: table)
      guard keys[table].insert(row, key: keyColumns[table]) else {
        return reject(table, RowFault(reason: .duplicateKey), number)
      }
      for writer in writers { try writer.append(row, table: table) }
      rowCounts[table] += 1
      checks.see(row, table: table, number: rowCounts[table])
      if table == issueTable { tally(row) }
    case .refused(let table, let fault): reject(table, fault, number)
    }
  }

  private mutating func tally(_ row: Row) {
    let schema = tables[issueTable]
    func value(_ name: String) -> String { schema.index(of: name).flatMap { row.string($0) } ?? "" }
    issueTally[IssueKey(severity: value("severity"), code: value("code")), default: 0] += 1
  }

  private mutating func reject(_ table: Int, _ fault: RowFault, _ number: Int) {
    rejectedRows += 1
    let isDocument = table >= 0 && tables[table].name == "documents"
    report(isDocument ? .error : .warning, table, fault, "row \(number), left out")
  }

  private mutating func reportFaults(_ table: Int, _ number: Int) {
    for fault in reader.faults {
      if fault.reason == .unknownColumn {
        issues.addUnknownColumn(reader.excerpt(fault), table: tables[table].name)
      } else {
        report(.warning, table, fault, "row \(number), null instead")
      }
    }
  }

  private mutating func report(_ severity: Issue.Severity, _ table: Int, _ fault: RowFault, _ place: String) {
    var field = ""
    var docID = ""
    if table >= 0 {
      let schema = tables[table]
      field = fault.column >= 0 ? "\(schema.name).\(schema.columns[fault.column].name)" : schema.name
      let row = reader.row(table: table)
      if let column = schema.index(of: "doc_id") { docID = row.string(column) ?? "" }
    }
    var detail = "\(place): \(fault.reason.message)"
    if fault.count > 0 { detail += ": \(reader.excerpt(fault))" }
    issues.add(severity, code: fault.reason.rawValue, docID: docID, field: field, detail: detail)
  }

  private static func writer(
    _ format: OutputFormat, _ tables: [TableSchema], _ options: LoadOptions, _ behind: WriteBehind?
  ) throws -> any DatasetWriter {
    let folder = options.outputFolder
    switch format {
    case .csv:
      return try EncodedTables(tables, format: format, outputFolder: folder, encoder: CSVEncoder(options: options.csv), behind: behind)
    case .jsonl:
      return try EncodedTables(tables, format: format, outputFolder: folder, encoder: JSONLinesEncoder(), behind: behind)
    case .xml:
      return try EncodedTables(tables, format: format, outputFolder: folder, encoder: XMLEncoder(), behind: behind)
    case .sqlite:
      return try SQLiteWriter(tables, outputFolder: folder)
    case .xlsx:
      return try XLSXWriter(tables, outputFolder: folder)
    case .report:
      return ReportWriter(tables, outputFolder: folder)
    }
  }
}

private struct IssueKey: Hashable, Comparable {
  let severity: String
  let code: String

  static func < (left: IssueKey, right: IssueKey) -> Bool { (left.severity, left.code) < (right.severity, right.code) }
}
