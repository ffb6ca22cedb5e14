import HallyuCore
import HallyuJSON
import HallyuSystem

/// The rows of one table that two runs do not share.
///
/// Rows are paired by their id; what is left, by document, surface and sentence, so that a row that only moved in its article
/// counts as changed. A table without ids has no changed rows.
struct TableDifference {
  enum Change: String { case added, changed, withdrawn }

  struct RowChange {
    let change: Change
    let old: TableRow?
    let new: TableRow?
    /// Columns whose values differ, in the order of the table; those of `changed` rows only.
    let columns: [String]

    /// The row as it is, or as it was.
    var row: TableRow { new ?? old! }
  }

  let table: TableSchema
  /// Added and changed in the order of the new run, then withdrawn in the order of the old.
  private(set) var rows: [RowChange] = []

  init(_ table: TableSchema, old: [UInt8], new: [UInt8]) throws(Failure) {
    self.table = table
    let (oldLines, newLines) = TableDifference.withoutShared(old, new)
    var oldRows: [TableRow] = []
    for line in oldLines { oldRows.append(try TableRow(Array(old[line]), table)) }
    var newRows: [TableRow] = []
    for line in newLines { newRows.append(try TableRow(Array(new[line]), table)) }
    var partner = TableDifference.pairs(oldRows, newRows) { $0.id.isEmpty ? nil : $0.id }
    let paired = Set(partner.values)
    // Rows that only one run has, by what they say.
    let oldLeft = oldRows.indices.filter { !paired.contains($0) }
    let newLeft = newRows.indices.filter { partner[$0] == nil }
    for (new, old) in TableDifference.pairs(oldLeft.map { oldRows[$0] }, newLeft.map { newRows[$0] }, by: \.evidence) {
      partner[newLeft[new]] = oldLeft[old]
    }
    for (place, row) in newRows.enumerated() {
      guard let old = partner[place].map({ oldRows[$0] }) else {
        rows.append(RowChange(change: .added, old: nil, new: row, columns: []))
        continue
      }
      rows.append(RowChange(change: .changed, old: old, new: row, columns: row.columns(unlike: old)))
    }
    let withdrawn = Set(oldRows.indices).subtracting(partner.values).sorted()
    rows += withdrawn.map { RowChange(change: .withdrawn, old: oldRows[$0], new: nil, columns: []) }
  }

  func count(_ change: Change) -> Int { rows.count { $0.change == change } }

  /// Lines of each side that have no equal on the other.
  private static func withoutShared(_ old: [UInt8], _ new: [UInt8]) -> ([Range<Int>], [Range<Int>]) {
    let oldLines = lines(old)
    var unmatched: [Digest128: [Int]] = [:]
    for (place, line) in oldLines.enumerated() { unmatched[Digest128(Array(old[line])), default: []].append(place) }
    var newLeft: [Range<Int>] = []
    for line in lines(new) {
      let digest = Digest128(Array(new[line]))
      if unmatched[digest]?.popLast() == nil { newLeft.append(line) }
    }
    return (unmatched.values.flatMap { $0 }.sorted().map { oldLines[$0] }, newLeft)
  }

  private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for at in bytes.indices where bytes[at] == 0x0a {
      if at > start { lines.append(start..<at) }
      start = at + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  /// By the place of each new row the place of the old one of the same key; the first with the first, the second with the second.
  private static func pairs(_ old: [TableRow], _ new: [TableRow], by key: (TableRow) -> String?) -> [Int: Int] {
    var waiting: [String: [Int]] = [:]
    for (place, row) in old.enumerated().reversed() {
      if let key = key(row) { waiting[key, default: []].append(place) }
    }
    var partner: [Int: Int] = [:]
    for (place, row) in new.enumerated() {
      if let key = key(row), let found = waiting[key]?.popLast() { partner[place] = found }
    }
    return partner
  }
}

/// One row as its line says it.
struct TableRow {
  /// The row's id; empty in a table without ids.
  let id: String
  let document: String
  private let values: [(column: String, raw: [UInt8])]

  init(_ line: [UInt8], _ table: TableSchema) throws(Failure) {
    do throws(JSONError) {
      values = try JSONDocument(line).root.members.map { ($0.key.string ?? "", Array($0.value.raw)) }
    } catch { throw Failure(.data, "jsonl/\(table.name).jsonl holds a line that is no JSON: \(error)") }
    let values = values
    func text(_ column: String) -> String { values.first { $0.column == column }.map { TableRow.text($0.raw) } ?? "" }
    id = table.primaryKey.map { text($0.name) } ?? ""
    document = text("doc_id")
  }

  /// What tells the row again where its id changed: nil for a row without evidence.
  var evidence: String? {
    guard let surface = raw("surface"), let sentence = raw("sentence") else { return nil }
    return "\(document)\0\(String(decoding: surface, as: UTF8.self))\0\(String(decoding: sentence, as: UTF8.self))"
  }

  /// A few words by which a person knows the row.
  var label: String {
    let words = ["surface", "name", "alias", "title", "summary", "detail", "source_uri"].lazy.compactMap { self.raw($0) }.first {
      $0 != Array("null".utf8)
    }
    return words.map { TableRow.text($0) } ?? ""
  }

  /// The value as JSON; nil where the row has no such column.
  func raw(_ column: String) -> [UInt8]? { values.first { $0.column == column }?.raw }

  /// Columns whose values differ, those of either row.
  func columns(unlike other: TableRow) -> [String] {
    let mine = values.map(\.column)
    return (mine + other.values.map(\.column).filter { !mine.contains($0) }).filter { raw($0) != other.raw($0) }
  }

  private static func text(_ raw: [UInt8]) -> String {
    (try? JSONDocument(raw))?.root.string ?? (raw == Array("null".utf8) ? "" : String(decoding: raw, as: UTF8.self))
  }
}
