/// A hash table with open addressing in the lexicon's form, made to grow: records of one size that begin with their key, 0 where free.
struct OpenTable {
  private(set) var bytes: [UInt8]
  private let recordBytes: Int
  private var used: Int

  /// - Parameter bytes: records, a power of two of them.
  init(_ bytes: [UInt8], recordBytes: Int) {
    self.bytes = bytes
    self.recordBytes = recordBytes
    used = 0
    for slot in 0..<capacity where key(at: slot) != 0 { used += 1 }
  }

  private var capacity: Int { bytes.count / recordBytes }

  /// Changes the record of a key; it is all zeros behind the key where there was none.
  mutating func update(_ key: UInt64, _ change: (UnsafeMutableRawBufferPointer) -> Void) {
    if (used + 1) * 4 > capacity * 3 { grow() }
    let slot = slot(of: key)
    let isNew = self.key(at: slot) == 0
    if isNew { used += 1 }
    bytes.withUnsafeMutableBytes { all in
      let record = UnsafeMutableRawBufferPointer(rebasing: all[slot * recordBytes..<(slot + 1) * recordBytes])
      if isNew { record.storeBytes(of: key, as: UInt64.self) }
      change(record)
    }
  }

  private func key(at slot: Int) -> UInt64 {
    bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: slot * recordBytes, as: UInt64.self) }
  }

  /// The slot that holds a key, or the free one where it belongs.
  private func slot(of key: UInt64) -> Int {
    let mask = capacity - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while true {
      let found = self.key(at: slot)
      if found == key || found == 0 { return slot }
      slot = (slot + 1) & mask
    }
  }

  private mutating func grow() {
    let old = bytes
    bytes = [UInt8](repeating: 0, count: max(old.count * 2, 64 * recordBytes))
    for start in stride(from: 0, to: old.count, by: recordBytes) {
      let record = old[start..<start + recordBytes]
      let key = record.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
      guard key != 0 else { continue }
      let slot = slot(of: key)
      bytes.replaceSubrange(slot * recordBytes..<(slot + 1) * recordBytes, with: record)
    }
  }
}
