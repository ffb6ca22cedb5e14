/// Bytes of a document turned into UTF-8, with what could not be read.
package struct DecodedText: Sendable {
  /// Valid UTF-8.
  package var bytes: [UInt8]
  /// How many malformed sequences became U+FFFD.
  package var replacements: Int

  package init(bytes: [UInt8], replacements: Int = 0) {
    self.bytes = bytes
    self.replacements = replacements
  }

  /// Decodes as the WHATWG Encoding Standard does in replacement mode.
  ///
  /// - Parameters:
  ///   - bytes: the document without a byte order mark.
  ///   - encoding: how its bytes are to be read.
  package init(_ bytes: [UInt8], as encoding: CharacterEncoding) {
    switch encoding {
    case .utf8: self = decodeUTF8(bytes)
    case .utf16BE: self = decodeUTF16(bytes, bigEndian: true)
    case .utf16LE: self = decodeUTF16(bytes, bigEndian: false)
    case .eucKR, .shiftJIS, .eucJP, .gbk, .gb18030, .big5: self = decodeMultiByte(bytes, as: encoding)
    case .iso2022JP: self = decodeISO2022JP(bytes)
    case .replacement: self = DecodedText(bytes: bytes.isEmpty ? [] : [0xef, 0xbf, 0xbd], replacements: bytes.isEmpty ? 0 : 1)
    default: self = decodeSingleByte(bytes, as: encoding)
    }
  }
}

/// Grows a UTF-8 text scalar by scalar and counts replacements.
struct DecodingOutput {
  var bytes: [UInt8] = []
  var replacements = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  @inline(__always) mutating func append(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xc0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3f))
    case 0x800..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xe0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6) & 0x3f))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3f))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xf0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 12) & 0x3f))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6) & 0x3f))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3f))
    }
  }

  mutating func replace() {
    append(0xfffd)
    replacements += 1
  }

  consuming func finished() -> DecodedText { DecodedText(bytes: bytes, replacements: replacements) }
}
