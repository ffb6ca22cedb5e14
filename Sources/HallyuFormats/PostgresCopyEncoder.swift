package import HallyuCore

/// The text format of PostgreSQL's COPY: cells parted by TAB, `\N` for null, backslash escapes.
///
/// PostgreSQL holds no NUL, so U+FFFD stands for it and is counted. Source: PostgreSQL documentation, COPY, "Text Format".
package struct PostgresCopyEncoder: TableEncoder {
  package private(set) var replacedCharacters = 0
  private var columnCount = 0

  package init() {}

  package mutating func begin(_ table: TableSchema, into out: inout ByteBuffer) { columnCount = table.columns.count }

  package mutating func append(_ row: Row, into out: inout ByteBuffer) {
    out.reserve(3 * row.byteCount + 3 * columnCount + 1)
    var to = out.cursor
    for column in 0..<columnCount {
      if column > 0 { put(0x09, to: &to) }
      let cell = row.cells[column]
      let from = row.bytes + Int(cell.start)
      switch cell.kind {
      case .null: put("\\N", to: &to)
      case .number, .plainText: copy(from, Int(cell.count), to: &to)
      case .text: escaped(from, Int(cell.count), to: &to)
      }
    }
    put(0x0a, to: &to)
    out.advance(to: to)
  }

  package func end(into out: inout ByteBuffer) {}

  private mutating func escaped(_ from: UnsafePointer<UInt8>, _ count: Int, to: inout UnsafeMutablePointer<UInt8>) {
    for at in 0..<count {
      switch from[at] {
      case 0x00:
        put("\u{fffd}", to: &to)
        replacedCharacters += 1
      case 0x09: put("\\t", to: &to)
      case 0x0a: put("\\n", to: &to)
      case 0x0d: put("\\r", to: &to)
      case UInt8(ascii: "\\"): put("\\\\", to: &to)
      default: put(from[at], to: &to)
      }
    }
  }
}
