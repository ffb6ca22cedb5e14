import HallyuCore

/// A table made ready for reading rows: column names and closed lists as words to compare, checks by number.
final class TablePlan: Sendable {
  enum Check: UInt8, Sendable { case text, identifier, integer, decimal, date, timestamp, choice }

  /// Without references, so that the reader touches no counts.
  struct ColumnPlan: Sendable {
    /// `"name":`.
    let key: ShortText
    let check: Check
    let isRequired: Bool
    let firstChoice: Int
    let endOfChoices: Int
  }

  let table: TableSchema
  let columns: [ColumnPlan]
  let choices: [ShortText]
  let key: [Int]
  let name: [UInt8]
  let columnNames: [[UInt8]]

  init(_ table: TableSchema) {
    self.table = table
    key = table.key
    name = Array(table.name.utf8)
    columnNames = table.columns.map { Array($0.name.utf8) }
    var choices: [ShortText] = []
    columns = table.columns.map { column in
      let first = choices.count
      choices += column.allowed.map { ShortText(Array($0.utf8)) }
      return ColumnPlan(
        key: ShortText(Array("\"\(column.name)\":".utf8)), check: TablePlan.check(column), isRequired: column.isRequired,
        firstChoice: first, endOfChoices: choices.count)
    }
    self.choices = choices
  }

  private static func check(_ column: Column) -> Check {
    switch column.type {
    case .identifier: .identifier
    case .string, .edtf: column.allowed.isEmpty ? .text : .choice
    case .integer: .integer
    case .decimal: .decimal
    case .date: .date
    case .timestamp: .timestamp
    }
  }
}

/// At most 24 bytes as three words, with masks that cut what stands in memory to their number.
struct ShortText: Sendable {
  let count: Int
  private let words: (UInt64, UInt64, UInt64)
  private let masks: (UInt64, UInt64, UInt64)

  init(_ bytes: [UInt8]) {
    precondition(bytes.count <= 24, "names of columns and values of closed lists are short")
    var words: [UInt64] = [0, 0, 0]
    var masks: [UInt64] = [0, 0, 0]
    for (at, byte) in bytes.enumerated() {
      words[at / 8] |= UInt64(byte) << UInt64(at % 8 * 8)
      masks[at / 8] |= 0xff << UInt64(at % 8 * 8)
    }
    count = bytes.count
    self.words = (words[0], words[1], words[2])
    self.masks = (masks[0], masks[1], masks[2])
  }

  /// - Parameter here: 24 bytes must be readable.
  @inline(__always) func isPrefix(of here: UnsafePointer<UInt8>) -> Bool {
    let here = UnsafeRawPointer(here)
    if (here.loadUnaligned(as: UInt64.self) ^ words.0) & masks.0 != 0 { return false }
    let second = (here.loadUnaligned(fromByteOffset: 8, as: UInt64.self) ^ words.1) & masks.1
    let third = (here.loadUnaligned(fromByteOffset: 16, as: UInt64.self) ^ words.2) & masks.2
    return second | third == 0
  }
}
