/// Half-open range of UTF-8 bytes in one field of a document.
///
/// Everything inside the program counts bytes. The tables count Unicode code points; `OffsetIndex` in HallyuText
/// converts, once, where a row leaves.
@usableFromInline package struct ByteRange: Hashable, Sendable {
  @usableFromInline package let start: UInt32
  @usableFromInline package let end: UInt32

  @inlinable package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end && end <= Int(UInt32.max))
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  @inlinable package var lower: Int { Int(start) }
  @inlinable package var upper: Int { Int(end) }
  @inlinable package var count: Int { Int(end) - Int(start) }
  @inlinable package var isEmpty: Bool { start == end }

  @inlinable package func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
  @inlinable package func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }
}

/// The same place as the tables print it: half-open, in Unicode code points (W3C TextPositionSelector).
package struct CodePointRange: Hashable, Sendable {
  package let start: Int
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end)
    self.start = start
    self.end = end
  }
}

/// The part of a document that offsets count in.
@usableFromInline package enum DocumentField: UInt8, Sendable {
  case text, title

  /// Derived equality would be a call into this module from every other.
  @inlinable @inline(__always) package static func == (left: DocumentField, right: DocumentField) -> Bool {
    unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
  }

  package var name: String { self == .text ? "text" : "title" }
}
