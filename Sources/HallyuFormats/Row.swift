/// One row as encoders see it: cells in schema order, each a slice of one run of bytes. Copies nothing.
///
/// Valid only during the call that it is passed to. The bytes stay readable for `ByteBuffer.slackBytes` beyond `byteCount`.
@usableFromInline package struct Row {
  @usableFromInline package let bytes: UnsafePointer<UInt8>
  /// Length of the run; at least the sum of all cells.
  @usableFromInline package let byteCount: Int
  @usableFromInline package let cells: UnsafeBufferPointer<Cell>

  @inlinable package init(bytes: UnsafePointer<UInt8>, byteCount: Int, cells: UnsafeBufferPointer<Cell>) {
    self.bytes = bytes
    self.byteCount = byteCount
    self.cells = cells
  }

  /// The UTF-8 bytes of a text, the digits of a number, nothing for null.
  @inlinable package func slice(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + Int(cells[column].start), count: Int(cells[column].count))
  }

  /// The value as text, or nil for null.
  package func string(_ column: Int) -> String? {
    cells[column].kind == .null ? nil : String(decoding: slice(column), as: UTF8.self)
  }
}

/// One value of a row: null, a text, or the digits of a number.
@usableFromInline package struct Cell: Sendable {
  @usableFromInline package enum Kind: UInt8, Sendable {
    case null
    /// Valid UTF-8.
    case text
    /// Printable ASCII without quotation mark and backslash, so that JSON takes it as it is.
    case plainText
    /// `-?digits` or `-?digits.digits`.
    case number
  }

  @usableFromInline package var start: UInt32
  @usableFromInline package var count: UInt32
  @usableFromInline package var kind: Kind

  @inlinable package init(_ kind: Kind, start: UInt32 = 0, count: UInt32 = 0) {
    self.kind = kind
    self.start = start
    self.count = count
  }

  @inlinable package var isNull: Bool { kind == .null }
}
