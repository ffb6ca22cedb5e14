/// A hash of 128 bits at memory speed: the name of contents in what a program keeps for itself.
///
/// Two chains of full-width multiplications over 16 bytes a step (the construction of wyhash, by Wang Yi, public domain). The
/// same on every machine. Not for secrets, and never part of a result.
package struct Digest128: Hashable, Sendable, Comparable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(_ bytes: UnsafeRawBufferPointer) {
    var left = Digest128.seedLeft
    var right = Digest128.seedRight
    var at = 0
    while at + 16 <= bytes.count {
      let first = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let second = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
      left = mixed(first ^ Digest128.secret0, second ^ left)
      right = mixed(first ^ right, second ^ Digest128.secret1)
      at += 16
    }
    var tail: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &tail) { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[at...])) }
    let first = UInt64(littleEndian: tail.0)
    let second = UInt64(littleEndian: tail.1)
    left = mixed(first ^ Digest128.secret0, second ^ left)
    right = mixed(first ^ right, second ^ Digest128.secret1)
    let count = UInt64(bytes.count)
    high = mixed(left ^ Digest128.secret1, count ^ Digest128.secret2)
    low = mixed(right ^ Digest128.secret2, count ^ Digest128.secret3)
  }

  package init(_ bytes: [UInt8]) { self = bytes.withUnsafeBytes { Digest128($0) } }

  /// A hash of several hashes, in their order.
  package init(joining parts: [Digest128]) {
    let words = parts.flatMap { [$0.high.littleEndian, $0.low.littleEndian] }
    self = words.withUnsafeBytes { Digest128($0) }
  }

  package init(_ text: String) { self.init(Array(text.utf8)) }

  /// A hash of two hashes, in their order.
  package func joined(with other: Digest128) -> Digest128 {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 4) { words in
      _ = words.initialize(from: [high.littleEndian, low.littleEndian, other.high.littleEndian, other.low.littleEndian])
      return Digest128(UnsafeRawBufferPointer(words))
    }
  }

  @inlinable package static func == (left: Digest128, right: Digest128) -> Bool { left.low == right.low && left.high == right.high }

  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(low) }

  package static func < (left: Digest128, right: Digest128) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }

  /// 32 lower-case hexadecimal digits.
  package var hexadecimal: String {
    [high, low].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  private static let seedLeft: UInt64 = 0xa076_1d64_78bd_642f
  private static let seedRight: UInt64 = 0xe703_7ed1_a0b4_28db
  private static let secret0: UInt64 = 0x8ebc_6af0_9c88_c6e3
  private static let secret1: UInt64 = 0x5899_65cc_7537_4cc3
  private static let secret2: UInt64 = 0x1d8e_4e27_c47d_124f
  private static let secret3: UInt64 = 0xeb44_acca_b455_d165
}

@inline(__always)
private func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
  let product = left.multipliedFullWidth(by: right)
  return product.high ^ product.low
}
