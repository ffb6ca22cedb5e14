/// Looks at eight bytes at once: each function gives a word whose top bits mark bytes that match.
///
/// A mark above a true one may be false (borrows run upwards), so a caller tests for zero and then looks byte by byte.
@usableFromInline package enum WordScan {
  @inlinable @inline(__always) package static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable @inline(__always) package static var tops: UInt64 { 0x8080_8080_8080_8080 }

  @inlinable @inline(__always) package static func word(_ from: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(from).loadUnaligned(as: UInt64.self)
  }

  @inlinable @inline(__always) package static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let rest = word ^ (ones &* UInt64(byte))
    return (rest &- ones) & ~rest & tops
  }

  /// Bytes below a limit of at most 0x80.
  @inlinable @inline(__always) package static func below(_ word: UInt64, _ limit: UInt8) -> UInt64 {
    (word &- ones &* UInt64(limit)) & ~word & tops
  }

  /// Bytes of 0x80 and above.
  @inlinable @inline(__always) package static func above(_ word: UInt64) -> UInt64 { word & tops }

  /// Marks of the first `count` bytes only.
  @inlinable @inline(__always) package static func first(_ count: Int, of marks: UInt64) -> UInt64 {
    count >= 8 ? marks : marks & ((1 &<< (UInt64(count) &* 8)) &- 1)
  }
}
