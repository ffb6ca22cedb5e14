import Glibc
import HallyuFormats

/// The keys of the rows of one table so far, to notice a second row of the same key.
///
/// Holds 64-bit hashes, not keys: among a million rows the odds that two different keys count as one are 1 in 37 million,
/// and such a row would leave an issue.
struct RowKeys {
  private var slots: [UInt64] = Array(repeating: 0, count: 1024)
  private var count = 0

  /// Returns false where the key stood before.
  mutating func insert(_ row: Row, key: [Int]) -> Bool {
    var hash: UInt64 = 0x9e37_79b9_7f4a_7c15
    for column in key {
      let cell = row.cells[column]
      hash = RowKeys.hash(row.bytes + Int(cell.start), Int(cell.count), hash &+ UInt64(cell.kind == .null ? 1 : 2))
    }
    if count * 4 >= slots.count * 3 { grow() }
    guard RowKeys.place(hash | 1, in: &slots) else { return false }
    count += 1
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for slot in slots where slot != 0 { _ = RowKeys.place(slot, in: &larger) }
    slots = larger
  }

  private static func place(_ hash: UInt64, in slots: inout [UInt64]) -> Bool {
    let mask = slots.count - 1
    return slots.withUnsafeMutableBufferPointer { slots in
      var at = Int(truncatingIfNeeded: hash >> 20) & mask
      while slots[at] != 0 {
        if slots[at] == hash { return false }
        at = (at + 1) & mask
      }
      slots[at] = hash
      return true
    }
  }

  private static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(count)
    var at = 0
    while at < count {
      var word = WordScan.word(bytes + at)
      if count - at < 8 { word &= (1 << UInt64((count - at) * 8)) - 1 }
      let product = (hash ^ word).multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
      hash = product.high ^ product.low &+ 0xe703_7ed1_a0b4_28db
      at += 8
    }
    return hash ^ (hash >> 29)
  }
}
