/// Base64 (RFC 4648, with padding) of bytes.
func base64(_ bytes: [UInt8]) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { out, count in
    alphabet.withUnsafeBufferPointer { letters in
      var at = 0
      var place = 0
      while at + 3 <= bytes.count {
        let group = UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
        out[place] = letters[Int(group >> 18)]
        out[place + 1] = letters[Int(group >> 12 & 63)]
        out[place + 2] = letters[Int(group >> 6 & 63)]
        out[place + 3] = letters[Int(group & 63)]
        at += 3
        place += 4
      }
      let rest = bytes.count - at
      if rest > 0 {
        let group = UInt32(bytes[at]) << 16 | (rest == 2 ? UInt32(bytes[at + 1]) << 8 : 0)
        out[place] = letters[Int(group >> 18)]
        out[place + 1] = letters[Int(group >> 12 & 63)]
        out[place + 2] = rest == 2 ? letters[Int(group >> 6 & 63)] : UInt8(ascii: "=")
        out[place + 3] = UInt8(ascii: "=")
        place += 4
      }
      count = place
    }
  }
}

/// The bytes that base64 stands for; white space is skipped, and reading stops at anything else that is no letter of it.
func decodedBase64(_ text: some Sequence<UInt8>) -> [UInt8] {
  var out: [UInt8] = []
  var group: UInt32 = 0
  var bits = 0
  for byte in text {
    let value: UInt32
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = UInt32(byte - 65)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): value = UInt32(byte - 71)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(byte + 4)
    case UInt8(ascii: "+"): value = 62
    case UInt8(ascii: "/"): value = 63
    case 0x20, 0x09, 0x0a, 0x0d: continue
    default: return out
    }
    group = group << 6 | value
    bits += 6
    if bits >= 8 {
      bits -= 8
      out.append(UInt8(truncatingIfNeeded: group >> UInt32(bits)))
    }
  }
  return out
}

private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
