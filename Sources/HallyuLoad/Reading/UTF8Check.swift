/// UTF-8 and `\u` escapes, byte by byte (RFC 3629, RFC 8259).
enum UTF8Check {
  /// Bytes of the sequence at a byte above ASCII, or 0 where it is malformed.
  static func lengthOfScalar(_ at: UnsafePointer<UInt8>, _ remaining: Int) -> Int {
    func isTail(_ offset: Int) -> Bool { offset < remaining && at[offset] & 0xc0 == 0x80 }
    switch at[0] {
    case 0xc2...0xdf: return isTail(1) ? 2 : 0
    case 0xe0...0xef:
      guard isTail(1), isTail(2) else { return 0 }
      if at[0] == 0xe0, at[1] < 0xa0 { return 0 }
      if at[0] == 0xed, at[1] > 0x9f { return 0 }
      return 3
    case 0xf0...0xf4:
      guard isTail(1), isTail(2), isTail(3) else { return 0 }
      if at[0] == 0xf0, at[1] < 0x90 { return 0 }
      if at[0] == 0xf4, at[1] > 0x8f { return 0 }
      return 4
    default: return 0
    }
  }

  /// Four hexadecimal digits, or nil. Reads no further than the first byte that is none.
  static func unit(_ at: UnsafePointer<UInt8>) -> UInt32? {
    var value: UInt32 = 0
    for place in 0..<4 {
      switch at[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(at[place] - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(at[place] - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(at[place] - 0x37)
      default: return nil
      }
    }
    return value
  }

  /// - Parameter scalar: no surrogate, at most U+10FFFF.
  static func put(_ scalar: UInt32, to write: inout UnsafeMutablePointer<UInt8>) {
    func byte(_ value: UInt32) {
      write.pointee = UInt8(truncatingIfNeeded: value)
      write += 1
    }
    switch scalar {
    case 0..<0x80: byte(scalar)
    case 0x80..<0x800:
      byte(0xc0 | scalar >> 6)
      byte(0x80 | scalar & 0x3f)
    case 0x800..<0x10000:
      byte(0xe0 | scalar >> 12)
      byte(0x80 | scalar >> 6 & 0x3f)
      byte(0x80 | scalar & 0x3f)
    default:
      byte(0xf0 | scalar >> 18)
      byte(0x80 | scalar >> 12 & 0x3f)
      byte(0x80 | scalar >> 6 & 0x3f)
      byte(0x80 | scalar & 0x3f)
    }
  }
}
