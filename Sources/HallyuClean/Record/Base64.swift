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
        let group =
          values[Int(text[at])] << 18 | values[Int(text[at + 1])] << 12 | values[Int(text[at + 2])] << 6 | values[Int(text[at + 3])]
        guard group < 1 << 24 else { break }
        out[written] = UInt8(truncatingIfNeeded: group >> 16)
        out[written + 1] = UInt8(truncatingIfNeeded: group >> 8)
        out[written + 2] = UInt8(truncatingIfNeeded: group)
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
        guard value < 64 else {
          isGood = false
          return 0
        }
        group = group << 6 | value
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

  /// Six bits a character; for all others bits that reach bit 24 by each of the four shifts.
  private static let values: [UInt32] = {
    var table = [UInt32](repeating: 0x0104_1040, count: 256)
    for (place, byte) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
      table[Int(byte)] = UInt32(place)
    }
    return table
  }()
}
