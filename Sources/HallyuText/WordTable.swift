/// The vocabulary as an open-addressing hash table that lies in the compiled lexicon.
///
/// Layout: `capacity` (a power of two) entries of 24 bytes: hash (8), class bits (8), `Word` raw value (2), padding (6).
/// An empty slot has hash 0.
@usableFromInline package struct WordTable: @unchecked Sendable {
  // Unchecked: the memory is read-only and lives as long as the process.
  @usableFromInline let entries: UnsafeRawPointer
  @usableFromInline let mask: Int

  package static let entryBytes = 24

  /// - Parameter region: the table; its byte count is a power of two times 24.
  package init(_ region: UnsafeRawBufferPointer) {
    let capacity = region.count / WordTable.entryBytes
    precondition(capacity > 0 && capacity & (capacity - 1) == 0, "word table of \(region.count) bytes")
    entries = region.baseAddress!
    mask = capacity - 1
  }

  @inlinable package func lookup(_ hash: UInt64) -> (classes: WordClass, word: Word)? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = entries + slot &* 24
      let found = entry.loadUnaligned(as: UInt64.self)
      if found == hash {
        return (
          WordClass(rawValue: entry.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
          Word(index: entry.loadUnaligned(fromByteOffset: 16, as: UInt16.self))
        )
      }
      if found == 0 { return nil }
      slot = (slot &+ 1) & mask
    }
  }

  /// Builds the table's bytes. Hashes must be distinct.
  package static func build(_ words: [(hash: UInt64, classes: WordClass, word: Word)]) -> [UInt8] {
    var capacity = 64
    while capacity < words.count * 2 { capacity *= 2 }
    var slots = [(hash: UInt64, classes: WordClass, word: Word)](repeating: (0, [], .unlisted), count: capacity)
    for entry in words {
      var slot = Int(truncatingIfNeeded: entry.hash) & (capacity - 1)
      while slots[slot].hash != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = entry
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(capacity * entryBytes)
    for slot in slots {
      withUnsafeBytes(of: slot.hash.littleEndian) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: slot.classes.rawValue.littleEndian) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: UInt64(slot.word.rawValue).littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
