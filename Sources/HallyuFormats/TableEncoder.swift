package import HallyuCore

/// One table to bytes in one format; opens nothing.
package protocol TableEncoder {
  /// What stands before the first row. Called once, first.
  mutating func begin(_ table: TableSchema, into out: inout ByteBuffer)
  /// - Parameter row: one cell a column of the table, checked against its type.
  mutating func append(_ row: Row, into out: inout ByteBuffer)
  /// What stands after the last row.
  mutating func end(into out: inout ByteBuffer)
  /// Characters that the format cannot hold and that U+FFFD stands for.
  var replacedCharacters: Int { get }
}

extension TableEncoder {
  package var replacedCharacters: Int { 0 }
}
