package import HallyuCore

/// XML 1.0: the table is the root, each row an element `row`, each value an element named for its column.
///
/// A null is an element left out, the empty text an empty element. Characters that XML cannot hold become U+FFFD and are
/// counted; a carriage return is written as a reference, so that it survives the reader's line-end rule.
package struct XMLEncoder: TableEncoder {
  package private(set) var replacedCharacters = 0
  private var names = MemberNames()
  private var tableName = ""

  package init() {}

  package mutating func begin(_ table: TableSchema, into out: inout ByteBuffer) {
    names = MemberNames()
    tableName = table.name
    for (index, column) in table.columns.enumerated() where !column.isLarge {
      names.add(column: index, before: "<\(column.name)>", after: "</\(column.name)>")
    }
    names.pad()
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(tableName)")
    out.append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
    out.append(" xsi:noNamespaceSchemaLocation=\"\(tableName).xsd\">\n")
  }

  package mutating func append(_ row: Row, into out: inout ByteBuffer) {
    out.reserve(5 * row.byteCount + names.bytes.count + 16)
    var to = out.cursor
    var replaced = 0
    put("<row>", to: &to)
    names.bytes.withUnsafeBufferPointer { bytes in
      names.members.withUnsafeBufferPointer { members in
        for place in members.indices {
          let member = members[place]
          let cell = row.cells[member.index]
          if cell.kind == .null { continue }
          copy(bytes.baseAddress! + member.beforeStart, member.beforeCount, to: &to)
          let from = row.bytes + Int(cell.start)
          if cell.kind == .number {
            copy(from, Int(cell.count), to: &to)
          } else {
            escaped(from, Int(cell.count), to: &to, replaced: &replaced)
          }
          copy(bytes.baseAddress! + member.afterStart, member.afterCount, to: &to)
        }
      }
    }
    put("</row>\n", to: &to)
    out.advance(to: to)
    replacedCharacters += replaced
  }

  package func end(into out: inout ByteBuffer) { out.append("</\(tableName)>\n") }

  @inline(__always)
  private func escaped(
    _ from: UnsafePointer<UInt8>, _ count: Int, to: inout UnsafeMutablePointer<UInt8>, replaced: inout Int
  ) {
    var at = 0
    while at < count {
      let word = WordScan.word(from + at)
      let marks =
        WordScan.equal(word, UInt8(ascii: "&")) | WordScan.equal(word, UInt8(ascii: "<"))
        | WordScan.equal(word, UInt8(ascii: ">")) | WordScan.below(word, 0x20) | WordScan.equal(word, 0xef)
      if WordScan.first(count - at, of: marks) == 0 {
        UnsafeMutableRawPointer(to).storeBytes(of: word, as: UInt64.self)
        let step = min(8, count - at)
        to += step
        at += step
      } else {
        eightBytes(from, &at, count, to: &to, replaced: &replaced)
      }
    }
  }

  private func eightBytes(
    _ from: UnsafePointer<UInt8>, _ at: inout Int, _ count: Int, to: inout UnsafeMutablePointer<UInt8>, replaced: inout Int
  ) {
    let end = min(at + 8, count)
    while at < end {
      let byte = from[at]
      switch byte {
      case UInt8(ascii: "&"): put("&amp;", to: &to)
      case UInt8(ascii: "<"): put("&lt;", to: &to)
      case UInt8(ascii: ">"): put("&gt;", to: &to)
      case 0x0d: put("&#13;", to: &to)
      case 0x09, 0x0a: put(byte, to: &to)
      case 0x00..<0x20:
        put("\u{fffd}", to: &to)
        replaced += 1
      case 0xef where at + 2 < count && from[at + 1] == 0xbf && from[at + 2] >= 0xbe:  // U+FFFE, U+FFFF
        put("\u{fffd}", to: &to)
        replaced += 1
        at += 2
      default: put(byte, to: &to)
      }
      at += 1
    }
  }
}
