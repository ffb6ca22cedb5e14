import HallyuCore

/// A table made ready for reading rows: column names as words to compare, checks by number.
struct TablePlan: Sendable {
  enum Check: UInt8, Sendable { case text, identifier, integer, decimal, date, timestamp, choice }

  struct ColumnPlan: Sendable {
    /// `"name":` in three words, and masks that cut them to its length.
    let key: (UInt64, UInt64, UInt64)
    let mask: (UInt64, UInt64, UInt64)
    let keyBytes: Int
    let check: Check
    let isRequired: Bool
    let name: [UInt8]
    let choices: [[UInt8]]
  }

  let table: TableSchema
  let columns: [ColumnPlan]
  let key: [Int]
  let name: [UInt8]

  init(_ table: TableSchema) {
    self.table = table
    key = table.key
    name = Array(table.name.utf8)
    columns = table.columns.map(TablePlan.plan)
  }

  func index(of name: ArraySlice<UInt8>) -> Int? { columns.firstIndex { $0.name.elementsEqual(name) } }

  private static func plan(_ column: Column) -> ColumnPlan {
    let name = Array(column.name.utf8)
    let quoted = [UInt8(ascii: "\"")] + name + Array("\":".utf8)
    precondition(quoted.count <= 24, "column names have at most 21 bytes")
    var words: [UInt64] = [0, 0, 0]
    var masks: [UInt64] = [0, 0, 0]
    for (at, byte) in quoted.enumerated() {
      words[at / 8] |= UInt64(byte) << UInt64(at % 8 * 8)
      masks[at / 8] |= 0xff << UInt64(at % 8 * 8)
    }
    return ColumnPlan(
      key: (words[0], words[1], words[2]), mask: (masks[0], masks[1], masks[2]), keyBytes: quoted.count,
      check: check(column), isRequired: column.isRequired, name: name, choices: column.allowed.map { Array($0.utf8) })
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
