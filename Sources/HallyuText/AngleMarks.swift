/// The signs for less and greater as quotation marks: "the drama <Salt Road> airs", as Korean papers set the names of works.
struct AngleMarks {
  /// Where the sign stands that closes the pair which was opened last.
  private var end = -1

  /// The single mark that a sign stands for, or nil where it is a sign.
  mutating func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> QuoteMark? {
    if at == end { return .closeSingle }
    guard bytes[at] == UInt8(ascii: "<"), let close = AngleMarks.close(bytes, at) else { return nil }
    end = close
    return .openSingle
  }

  /// The end of "<Salt Road>": a capital, a figure or a letter beyond ASCII right behind the sign, and nothing that markup or sums have.
  private static func close(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int) -> Int? {
    var at = open + 1
    guard at < bytes.count, bytes[at] &- 0x41 < 26 || bytes[at] &- 0x30 < 10 || bytes[at] >= 0x80 else { return nil }
    while at < bytes.count, at - open < longest {
      switch bytes[at] {
      case UInt8(ascii: ">"): return bytes[at - 1] == 0x20 ? nil : at
      case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "/"), 0x0a: return nil
      default: at += 1
      }
    }
    return nil
  }

  private static let longest = 90
}
