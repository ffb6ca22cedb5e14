/// UTF-8 and UTF-16, each malformed sequence replaced as the Encoding Standard asks (maximal subpart).
func decodeUTF8(_ bytes: [UInt8]) -> DecodedText {
  let firstBad = bytes.withUnsafeBufferPointer { UTF8Check.firstMalformed($0, from: 0) }
  guard let firstBad else { return DecodedText(bytes: bytes) }
  var output = DecodingOutput(capacity: bytes.count + 64)
  bytes.withUnsafeBufferPointer { buffer in
    var at = 0
    var bad: Int? = firstBad
    while let stop = bad {
      output.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[at..<stop]))
      output.replace()
      at = stop + UTF8Check.malformedLength(buffer, stop)
      bad = UTF8Check.firstMalformed(buffer, from: at)
    }
    output.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[at...]))
  }
  return output.finished()
}

/// Where UTF-8 is malformed (RFC 3629).
package enum UTF8Check {
  /// Offset of the first byte that begins no well-formed sequence, or nil.
  package static func firstMalformed(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < text.count {
      if at + 8 <= text.count {
        let word = UnsafeRawPointer(text.baseAddress! + at).loadUnaligned(as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          at += 8
          continue
        }
      }
      if text[at] < 0x80 {
        at += 1
        continue
      }
      let length = wellFormedLength(text, at)
      if length == 0 { return at }
      at += length
    }
    return nil
  }

  /// Bytes of the well-formed sequence at a byte above ASCII, or 0.
  @inline(__always) static func wellFormedLength(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let lead = text[at]
    guard let (length, low, high) = shape(lead), at + length <= text.count else { return 0 }
    guard text[at + 1] >= low, text[at + 1] <= high else { return 0 }
    if length > 2, text[at + 2] & 0xc0 != 0x80 { return 0 }
    if length > 3, text[at + 3] & 0xc0 != 0x80 { return 0 }
    return length
  }

  /// Bytes that one U+FFFD stands for: the longest beginning of a well-formed sequence, at least one byte.
  static func malformedLength(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    guard let (length, low, high) = shape(text[at]) else { return 1 }
    guard at + 1 < text.count, text[at + 1] >= low, text[at + 1] <= high else { return 1 }
    var taken = 2
    while taken < length, at + taken < text.count, text[at + taken] & 0xc0 == 0x80 { taken += 1 }
    return taken
  }

  /// Length of a sequence and the range of its second byte, by its first byte.
  @inline(__always) private static func shape(_ lead: UInt8) -> (Int, UInt8, UInt8)? {
    switch lead {
    case 0xc2...0xdf: (2, 0x80, 0xbf)
    case 0xe0: (3, 0xa0, 0xbf)
    case 0xed: (3, 0x80, 0x9f)
    case 0xe1...0xef: (3, 0x80, 0xbf)
    case 0xf0: (4, 0x90, 0xbf)
    case 0xf1...0xf3: (4, 0x80, 0xbf)
    case 0xf4: (4, 0x80, 0x8f)
    default: nil
    }
  }
}

func decodeUTF16(_ bytes: [UInt8], bigEndian: Bool) -> DecodedText {
  var output = DecodingOutput(capacity: bytes.count)
  let high = bigEndian ? 0 : 1
  func unit(_ at: Int) -> UInt32 { UInt32(bytes[at + high]) << 8 | UInt32(bytes[at + 1 - high]) }
  var at = 0
  while at + 1 < bytes.count {
    let first = unit(at)
    at += 2
    switch first {
    case 0xd800..<0xdc00:
      if at + 1 < bytes.count, case let second = unit(at), second & 0xfc00 == 0xdc00 {
        output.append(0x10000 + (first & 0x3ff) << 10 + (second & 0x3ff))
        at += 2
      } else {
        output.replace()
      }
    case 0xdc00..<0xe000: output.replace()
    default: output.append(first)
    }
  }
  if at < bytes.count { output.replace() }
  return output.finished()
}
