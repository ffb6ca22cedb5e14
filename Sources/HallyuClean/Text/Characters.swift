import Glibc

/// Small questions about bytes of UTF-8 text that the rules of this stage share.
@inline(__always) func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
@inline(__always) func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
@inline(__always) func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
@inline(__always) func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
@inline(__always) func lowered(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }

/// The scalar that begins at a place of valid UTF-8, and its length.
@inline(__always) func scalar(_ bytes: [UInt8], _ at: Int) -> (value: UInt32, length: Int) {
  let lead = UInt32(bytes[at])
  if lead < 0x80 { return (lead, 1) }
  func tail(_ offset: Int) -> UInt32 { at + offset < bytes.count ? UInt32(bytes[at + offset] & 0x3f) : 0 }
  if lead < 0xe0 { return ((lead & 0x1f) << 6 | tail(1), 2) }
  if lead < 0xf0 { return ((lead & 0x0f) << 12 | tail(1) << 6 | tail(2), 3) }
  return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
}

/// The scalar that ends right before a place, or 0 at the start.
@inline(__always) func scalar(_ bytes: [UInt8], before end: Int) -> UInt32 {
  guard end > 0 else { return 0 }
  var at = end - 1
  while at > 0, bytes[at] & 0xc0 == 0x80 { at -= 1 }
  return scalar(bytes, at).value
}

/// True where a phrase stands in a text, byte for byte.
func holds(_ text: [UInt8], _ phrase: StaticString) -> Bool {
  let count = phrase.utf8CodeUnitCount
  return text.withUnsafeBytes { text in
    var at = 0
    while at + count <= text.count, let found = memchr(text.baseAddress! + at, Int32(phrase.utf8Start[0]), text.count - count + 1 - at) {
      if memcmp(found, phrase.utf8Start, count) == 0 { return true }
      at = UnsafeRawPointer(found) - text.baseAddress! + 1
    }
    return false
  }
}

/// Characters of a UTF-8 text.
func characterCount(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) } }

extension Sequence<UInt8> {
  var text: String { String(decoding: Array(self), as: UTF8.self) }
}

extension Collection<UInt8> {
  /// Without white space at both ends.
  var trimmed: [UInt8] {
    var bytes = Array(drop { $0 <= 0x20 })
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes
  }
}
