import HallyuCore
import HallyuJSON
package import HallyuSystem

/// The tables of a run, read from their JSON Lines as they are asked for.
package struct PublishedTables {
  private let open: (String) throws(Failure) -> [UInt8]?
  private static let fileLimitBytes = 1 << 31

  /// - Parameter open: gives the bytes of a table's file by the table's name; nil where there is none.
  init(open: @escaping (String) throws(Failure) -> [UInt8]?) { self.open = open }

  /// - Parameter folder: holds `amounts.jsonl` and the others.
  package init(folder: Path) {
    self.init { table throws(Failure) in
      do throws(SystemError) {
        let path = folder.appending(table + ".jsonl")
        guard try FileStatus.ifPresent(path) != nil else { return nil }
        let file = try Descriptor.open(path, 0)
        defer { file.close() }
        return try file.readAll(limitBytes: PublishedTables.fileLimitBytes)
      } catch { throw error.failure(missing: .noInput) }
    }
  }

  /// The row of any table with that id; nil where there is none.
  func row(_ id: String) throws(Failure) -> PublishedRow? {
    for table in Tables.all() {
      if let row = try row(id, in: table) { return row }
    }
    return nil
  }

  func row(_ id: String, in table: TableSchema) throws(Failure) -> PublishedRow? {
    guard let key = table.primaryKey, table.name != "aliases" else { return nil }
    return try rows(of: table, where: key.name, is: id, limit: 1).first
  }

  /// Rows in the order of the file. Only lines that hold the value's bytes are parsed.
  func rows(of table: TableSchema, where column: String, is value: String, limit: Int = 10_000) throws(Failure) -> [PublishedRow] {
    guard let bytes = try open(table.name) else { return [] }
    let wanted = Array(value.utf8)
    guard let anchor = wanted.first else { return [] }
    var found: [PublishedRow] = []
    for line in bytes.split(separator: 0x0a) where found.count < limit && holds(line, wanted, anchor) {
      guard let json = try? JSONDocument(Array(line)).root else { continue }
      let row = PublishedRow(table: table, json: json)
      if row.text(column) == value { found.append(row) }
    }
    return found
  }

  private func holds(_ line: ArraySlice<UInt8>, _ wanted: [UInt8], _ anchor: UInt8) -> Bool {
    var at = line.startIndex
    while let next = line[at...].firstIndex(of: anchor) {
      if line[next...].starts(with: wanted) { return true }
      at = next + 1
    }
    return false
  }
}

/// One row of a published table.
struct PublishedRow {
  let table: TableSchema
  let json: JSONValue

  /// What names the row, or in `aliases` the entity.
  var id: String { table.columns.first.flatMap { text($0.name) } ?? "" }

  /// A cell as text; nil where it is null.
  func text(_ column: String) -> String? {
    guard let value = json.members.first(where: { $0.key.string == column })?.value, !value.isNull else { return nil }
    return value.string ?? String(decoding: value.raw, as: UTF8.self)
  }

  /// The code points of a finding.
  var range: CodePointRange {
    let start = max(0, text("start").flatMap { Int($0) } ?? 0)
    return CodePointRange(start, max(start, text("end").flatMap { Int($0) } ?? 0))
  }
}
