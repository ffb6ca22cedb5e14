/// RFC 4648 base64 as JSON carries it; line breaks and missing padding are accepted, anything else is not.
enum Base64 {
  /// - Returns: the bytes, or nil where a character is no base64.
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    text.withUnsafeBufferPointer { text in
      var isGood = true
      let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + 3) { out, count in
        count = run(text, out, &isGood)
      }
      return isGood ? bytes : nil
    }
  }

  private static func run(
    _ text: UnsafeBufferPointer<UInt8>, _ out: UnsafeMutableBufferPointer<UInt8>, _ isGood: inout Bool
  ) -> Int {
    values.withUnsafeBufferPointer { values in
      var at = 0
      var written = 0
      while at + 4 <= text.count {
        let a = values[Int(text[at])], b = values[Int(text[at + 1])], c = values[Int(text[at + 2])], d = values[Int(text[at + 3])]
        guard (a | b | c | d) & 0x80 == 0 else { break }
        out[written] = a << 2 | b >> 4
        out[written + 1] = b << 4 | c >> 2
        out[written + 2] = c << 6 | d
        written += 3
        at += 4
      }
      var group: UInt32 = 0
      var digits = 0
      while at < text.count {
        let byte = text[at]
        at += 1
        if byte == UInt8(ascii: "=") || byte <= 0x20 { continue }
        let value = values[Int(byte)]
        guard value & 0x80 == 0 else {
          isGood = false
          return 0
        }
        group = group << 6 | UInt32(value)
        digits += 1
        if digits == 4 {
          out[written] = UInt8(truncatingIfNeeded: group >> 16)
          out[written + 1] = UInt8(truncatingIfNeeded: group >> 8)
          out[written + 2] = UInt8(truncatingIfNeeded: group)
          written += 3
          group = 0
          digits = 0
        }
      }
      if digits >= 2 {
        group <<= UInt32(6 * (4 - digits))
        out[written] = UInt8(truncatingIfNeeded: group >> 16)
        written += 1
        if digits == 3 {
          out[written] = UInt8(truncatingIfNeeded: group >> 8)
          written += 1
        }
      }
      return written
    }
  }

  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 0x80, count: 256)
    for (place, byte) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
      table[Int(byte)] = UInt8(place)
    }
    return table
  }()
}
