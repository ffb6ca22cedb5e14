import HallyuCore
import HallyuFormats

/// A value as a test writes it.
enum TestCell: ExpressibleByStringLiteral, ExpressibleByNilLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  case null
  case text(String)
  case number(String)

  init(stringLiteral value: String) { self = .text(value) }
  init(nilLiteral: ()) { self = .null }
  init(integerLiteral value: Int) { self = .number(String(value)) }
  init(floatLiteral value: Double) { self = .number(String(value)) }
}

/// What an encoder makes of a table with these columns and rows.
func encoded<Encoder: TableEncoder>(
  _ encoder: Encoder, columns: [Column], rows: [[TestCell]]
) -> (text: String, replaced: Int) {
  var encoder = encoder
  var out = ByteBuffer()
  encoder.begin(TableSchema("things", "A thing.", columns), into: &out)
  for row in rows { withRow(row) { encoder.append($0, into: &out) } }
  encoder.end(into: &out)
  return (String(decoding: out.copy(), as: UTF8.self), encoder.replacedCharacters)
}

func withRow(_ cells: [TestCell], _ body: (Row) -> Void) {
  var bytes: [UInt8] = []
  var places: [Cell] = []
  for cell in cells {
    let text: String
    let kind: Cell.Kind
    switch cell {
    case .null: (text, kind) = ("", .null)
    case .text(let value):
      let isPlain = value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f && $0 != 0x22 && $0 != 0x5c }
      (text, kind) = (value, isPlain ? .plainText : .text)
    case .number(let value): (text, kind) = (value, .number)
    }
    places.append(Cell(kind, start: UInt32(bytes.count), count: UInt32(text.utf8.count)))
    bytes += Array(text.utf8)
  }
  let count = bytes.count
  bytes += [UInt8](repeating: 0, count: ByteBuffer.slackBytes)
  bytes.withUnsafeBufferPointer { bytes in
    places.withUnsafeBufferPointer { body(Row(bytes: bytes.baseAddress!, byteCount: count, cells: $0)) }
  }
}
