package import HallyuCore

/// JSON Lines: one object a row, every column present, null where there is no value, numbers as they were written.
///
/// U+2028 and U+2029 are escaped, because some readers cut lines there.
package struct JSONLinesEncoder: TableEncoder {
  private var names = MemberNames()

  package init() {}

  package mutating func begin(_ table: TableSchema, into out: inout ByteBuffer) {
    names = MemberNames()
    for (index, column) in table.columns.enumerated() {
      names.add(column: index, before: (index == 0 ? "{\"" : ",\"") + column.name + "\":")
    }
    names.pad()
  }

  package func append(_ row: Row, into out: inout ByteBuffer) {
    out.reserve(6 * row.byteCount + names.bytes.count + 6 * names.members.count + 2)
    var to = out.cursor
    names.bytes.withUnsafeBufferPointer { bytes in
      names.members.withUnsafeBufferPointer { members in
        for place in members.indices {
          let member = members[place]
          copy(bytes.baseAddress! + member.beforeStart, member.beforeCount, to: &to)
          let cell = row.cells[member.index]
          let from = row.bytes + Int(cell.start)
          let count = Int(cell.count)
          switch cell.kind {
          case .null: put("null", to: &to)
          case .number: copy(from, count, to: &to)
          case .plainText:
            put(UInt8(ascii: "\""), to: &to)
            copy(from, count, to: &to)
            put(UInt8(ascii: "\""), to: &to)
          case .text:
            put(UInt8(ascii: "\""), to: &to)
            escaped(from, count, to: &to)
            put(UInt8(ascii: "\""), to: &to)
          }
        }
      }
    }
    put(UInt8(ascii: "}"), to: &to)
    put(0x0a, to: &to)
    out.advance(to: to)
  }

  package func end(into out: inout ByteBuffer) {}

  private func escaped(_ from: UnsafePointer<UInt8>, _ count: Int, to: inout UnsafeMutablePointer<UInt8>) {
    var at = 0
    while at < count {
      let word = WordScan.word(from + at)
      let marks =
        WordScan.equal(word, UInt8(ascii: "\"")) | WordScan.equal(word, UInt8(ascii: "\\")) | WordScan.below(word, 0x20)
        | WordScan.equal(word, 0xe2)
      if marks == 0, count - at >= 8 {
        UnsafeMutableRawPointer(to).storeBytes(of: word, as: UInt64.self)
        to += 8
        at += 8
        continue
      }
      let end = min(at + 8, count)
      while at < end {
        let byte = from[at]
        if byte == 0xe2, at + 2 < count, from[at + 1] == 0x80, from[at + 2] & 0xfe == 0xa8 {
          if from[at + 2] == 0xa8 { put("\\u2028", to: &to) } else { put("\\u2029", to: &to) }
          at += 3
        } else if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
          put(byte, to: &to)
          at += 1
        } else {
          escape(byte, to: &to)
          at += 1
        }
      }
    }
  }

  private func escape(_ byte: UInt8, to: inout UnsafeMutablePointer<UInt8>) {
    put(UInt8(ascii: "\\"), to: &to)
    switch byte {
    case 0x0a: put(UInt8(ascii: "n"), to: &to)
    case 0x0d: put(UInt8(ascii: "r"), to: &to)
    case 0x09: put(UInt8(ascii: "t"), to: &to)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte, to: &to)
    default:
      put(byte < 0x10 ? "u000" : "u001", to: &to)
      let low = byte & 15
      put(low < 10 ? 0x30 + low : 0x57 + low, to: &to)
    }
  }
}
