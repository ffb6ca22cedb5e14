import Testing

@testable import HallyuReference

@Suite struct OpenTableTests {
  @Test func findsEveryRecordAgainAfterItHasGrown() {
    var table = OpenTable([UInt8](repeating: 0, count: 4 * 16), recordBytes: 16)
    for key in 1...1000 as ClosedRange<UInt64> {
      table.update(key &* 0x9e37_79b9_7f4a_7c15) { $0.storeBytes(of: key, toByteOffset: 8, as: UInt64.self) }
    }
    for key in 1...1000 as ClosedRange<UInt64> {
      table.update(key &* 0x9e37_79b9_7f4a_7c15) { #expect($0.loadUnaligned(fromByteOffset: 8, as: UInt64.self) == key) }
    }
    #expect(table.bytes.count >= 1000 * 16)
  }
}
