/// Decoding of single scalars from UTF-8 bytes, without traps on malformed ones.
@usableFromInline package enum UTF8Scalar {
  /// The scalar at `at` and how many bytes it takes; U+FFFD and 1 where the bytes are malformed.
  @inlinable package static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(bytes[at])
    if lead < 0x80 { return (lead, 1) }
    if lead >= 0xc2, lead < 0xe0, at &+ 1 < bytes.count, bytes[at &+ 1] & 0xc0 == 0x80 {
      return ((lead & 0x1f) << 6 | UInt32(bytes[at &+ 1] & 0x3f), 2)
    }
    if lead >= 0xe0, lead < 0xf0, at &+ 2 < bytes.count, bytes[at &+ 1] & 0xc0 == 0x80, bytes[at &+ 2] & 0xc0 == 0x80 {
      return ((lead & 0xf) << 12 | UInt32(bytes[at &+ 1] & 0x3f) << 6 | UInt32(bytes[at &+ 2] & 0x3f), 3)
    }
    if lead >= 0xf0, lead < 0xf5, at &+ 3 < bytes.count, bytes[at &+ 1] & 0xc0 == 0x80, bytes[at &+ 2] & 0xc0 == 0x80,
      bytes[at &+ 3] & 0xc0 == 0x80
    {
      return (
        (lead & 7) << 18 | UInt32(bytes[at &+ 1] & 0x3f) << 12 | UInt32(bytes[at &+ 2] & 0x3f) << 6
          | UInt32(bytes[at &+ 3] & 0x3f), 4
      )
    }
    return (0xfffd, 1)
  }
}
