import HallyuCore
import HallyuJSON
import HallyuText

/// Makes fact rows of a document's short rows: puts in keys, ids, sentences. The inverse of `RowWriter`.
struct RowExpander: Sendable {
  /// What the indices in a document's cells point to.
  struct Lists {
    /// A JSON string.
    let docID: ArraySlice<UInt8>
    let original: Original?
    /// For each local entity its final id; nil where no row refers to it.
    let entityIDs: [String?]
    let claimIDs: [String]
    /// JSON strings.
    let sentences: [ArraySlice<UInt8>]
  }

  /// The document that another one repeats.
  struct Original {
    /// A JSON string.
    fileprivate let docID: [UInt8]
    /// 0 to 1, a JSON number.
    fileprivate let similarity: [UInt8]

    init(docID: [UInt8], percent: Int) {
      var writer = JSONWriter()
      writer.string(docID)
      self.docID = writer.take()
      similarity = Array(ExactDecimal(mantissa: percent, fractionDigits: 2).description.utf8)
    }
  }

  /// A column with the place of what stands before its cell: `,"surface":`, or `{"table":"mentions","mention_id":` for the first.
  private struct Column: Sendable {
    let opening: Range<Int>
    let cell: PartialCell
  }

  private let tables: [[Column]]
  private let openings: [UInt8]

  init() {
    var openings: [UInt8] = []
    tables = PartialTable.allCases.map { table in
      table.schema.columns.enumerated().map { index, column in
        let first = openings.count
        openings += (index == 0 ? "{\"table\":\"\(table.name)\"," : ",").utf8
        openings += "\"\(column.name)\":".utf8
        return Column(opening: first..<openings.count, cell: PartialCell(column))
      }
    }
    self.openings = openings
  }

  /// Appends the rows, each on a line. A cell that is missing is null.
  func write(_ rows: JSONValue, _ lists: Lists, into out: inout JSONWriter) {
    rows.withCursor { rows in
      openings.withUnsafeBufferPointer { openings in
        while !rows.isAtEnd {
          guard var cells = rows.array(), let number = cells.integer(), tables.indices.contains(number) else { continue }
          for column in tables[number] {
            out.plain(UnsafeBufferPointer(rebasing: openings[column.opening]))
            write(&cells, column.cell, lists, &out)
            // Members that the schema does not know.
            while cells.isAtObject, let members = cells.raw(), members.count > 2 {
              out.plain(",")
              out.plain(UnsafeBufferPointer(rebasing: members[1..<members.count - 1]))
            }
          }
          out.plain("}\n")
        }
      }
    }
  }

  private func write(_ cells: inout JSONCursor, _ cell: PartialCell, _ lists: Lists, _ out: inout JSONWriter) {
    func item<Item>(_ items: [Item]) -> Item? { cells.integer().flatMap { items.indices.contains($0) ? items[$0] : nil } }
    switch cell {
    case .value: if let value = cells.raw() { out.plain(value) } else { out.plain("null") }
    case .document: lists.docID.withUnsafeBufferPointer { out.plain($0) }
    case .original: put(json: lists.original?.docID, &out)
    case .similarity: put(json: lists.original?.similarity, &out)
    case .entity: put(item(lists.entityIDs) ?? nil, &out)
    case .claim: put(item(lists.claimIDs), &out)
    case .sentence:
      if let sentence = item(lists.sentences) { sentence.withUnsafeBufferPointer { out.plain($0) } } else { out.plain("null") }
    }
  }

  private func put(json: [UInt8]?, _ out: inout JSONWriter) {
    if let json { json.withUnsafeBufferPointer { out.plain($0) } } else { out.plain("null") }
  }

  /// Ids hold letters, digits, hyphens and a colon: nothing that JSON escapes.
  private func put(_ id: String?, _ out: inout JSONWriter) {
    guard var id else { return out.plain("null") }
    out.plain("\"")
    id.withUTF8 { out.plain($0) }
    out.plain("\"")
  }
}
