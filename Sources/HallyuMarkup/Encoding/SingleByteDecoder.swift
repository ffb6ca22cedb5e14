import Glibc

/// Encodings in which every byte is one character. The upper halves come from the C library's converters, read once an
/// encoding, and are set right where the Encoding Standard differs.
func decodeSingleByte(_ bytes: [UInt8], as encoding: CharacterEncoding) -> DecodedText {
  let upper = upperHalf(of: encoding)
  var output = DecodingOutput(capacity: bytes.count + bytes.count / 4)
  for byte in bytes {
    if byte < 0x80 {
      output.bytes.append(byte)
    } else if upper[Int(byte) - 0x80] == 0xfffd {
      output.replace()
    } else {
      output.append(upper[Int(byte) - 0x80])
    }
  }
  return output.finished()
}

/// The 128 scalars of bytes 0x80 to 0xFF; U+FFFD where there is none.
func upperHalf(of encoding: CharacterEncoding) -> [UInt32] { upperHalves[encoding] ?? Array(repeating: 0xfffd, count: 128) }

private let upperHalves: [CharacterEncoding: [UInt32]] = {
  var halves: [CharacterEncoding: [UInt32]] = [:]
  for encoding in CharacterEncoding.allCases {
    if encoding == .userDefined {
      halves[encoding] = (0..<128).map { 0xf780 + UInt32($0) }
    } else if let name = encoding.singleByteConverter {
      halves[encoding] = readUpperHalf(name, encoding)
    }
  }
  return halves
}()

private func readUpperHalf(_ name: String, _ encoding: CharacterEncoding) -> [UInt32] {
  let converter = Converter(from: name)
  var half = (0x80...0xff).map { byte -> UInt32 in
    if let scalar = converter.scalar(of: [UInt8(byte)]) { return scalar }
    return byte < 0xa0 ? UInt32(byte) : 0xfffd
  }
  for (byte, scalar) in corrections(encoding) { half[byte - 0x80] = scalar }
  return half
}

/// Where the Encoding Standard's index departs from the converter of the C library.
private func corrections(_ encoding: CharacterEncoding) -> [(Int, UInt32)] {
  switch encoding {
  case .koi8U: [(0xae, 0x045e), (0xbe, 0x040e)]
  case .macintosh: [(0xdb, 0x20ac), (0xf0, 0xf8ff)]
  case .macCyrillic: [(0xff, 0x20ac)]
  default: []
  }
}

/// One open iconv descriptor to UTF-32, closed with the value's last use.
final class Converter {
  private let descriptor: iconv_t?

  init(from name: String) {
    let opened = iconv_open("UTF-32LE", name)
    descriptor = opened == iconv_t(bitPattern: -1) ? nil : opened
  }

  deinit {
    if let descriptor { iconv_close(descriptor) }
  }

  /// The one scalar that these bytes stand for by themselves; nil where they are no character, or more than one.
  func scalar(of bytes: [UInt8]) -> UInt32? {
    guard let descriptor else { return nil }
    iconv(descriptor, nil, nil, nil, nil)
    var input = bytes.map { CChar(bitPattern: $0) }
    var output: [UInt32] = [0, 0, 0, 0]
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBytes { target -> Int in
        var from = source.baseAddress
        var left = source.count
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = target.count
        if iconv(descriptor, &from, &left, &to, &room) == -1 || left > 0 { return 0 }
        iconv(descriptor, nil, nil, &to, &room)
        return (target.count - room) / 4
      }
    }
    return written == 1 ? output[0] : nil
  }
}
