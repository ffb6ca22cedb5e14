import Glibc

/// Escapes in JSON strings.
enum JSONEscapes {
  /// The bytes of a string with its escapes resolved; a lone surrogate becomes U+FFFD.
  static func resolved(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var at = 0
    func unit(_ from: Int) -> UInt32? {
      guard from + 6 <= bytes.endIndex, bytes[from] == UInt8(ascii: "\\"), bytes[from + 1] == UInt8(ascii: "u") else { return nil }
      return bytes[from + 2..<from + 6].reduce(0) { $0 << 4 | (hexadecimalValue($1) ?? 0) }
    }
    while at < bytes.endIndex {
      if bytes[at] != UInt8(ascii: "\\") {
        let found = memchr(bytes.baseAddress! + at, 0x5c, bytes.count - at)
        let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(bytes.baseAddress!) } ?? bytes.count
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[at..<end]))
        at = end
        continue
      }
      switch bytes[at + 1] {
      case UInt8(ascii: "b"): out.append(0x08)
      case UInt8(ascii: "f"): out.append(0x0c)
      case UInt8(ascii: "n"): out.append(0x0a)
      case UInt8(ascii: "r"): out.append(0x0d)
      case UInt8(ascii: "t"): out.append(0x09)
      case UInt8(ascii: "u"):
        var scalar = unit(at) ?? 0xfffd
        at += 6
        if scalar & 0xfc00 == 0xd800, let low = unit(at), low & 0xfc00 == 0xdc00 {
          scalar = 0x10000 + (scalar & 0x3ff) << 10 + (low & 0x3ff)
          at += 6
        }
        out.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{fffd}")!)
        continue
      default: out.append(bytes[at + 1])
      }
      at += 2
    }
    return out
  }
}
