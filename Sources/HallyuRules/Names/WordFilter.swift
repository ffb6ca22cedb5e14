/// Tells quickly that a word is none of a set: one bit for each word, by twelve bits of its hash.
struct WordFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)

  mutating func insert(_ hash: UInt64) { bits[Int(hash >> 6 & 63)] |= 1 << (hash & 63) }

  func union(_ other: WordFilter) -> WordFilter {
    var union = self
    for place in bits.indices { union.bits[place] |= other.bits[place] }
    return union
  }

  @inline(__always)
  func mayContain(_ hash: UInt64) -> Bool { bits[Int(hash >> 6 & 63)] >> (hash & 63) & 1 == 1 }
}
