/// EUC-KR, Shift_JIS, EUC-JP, GBK, GB18030 and Big5 by the state machines of the Encoding Standard.
///
/// The machines are written out, because they decide what a malformed pair costs; the pairs themselves come from `PairTable`.
func decodeMultiByte(_ bytes: [UInt8], as encoding: CharacterEncoding) -> DecodedText {
  var output = DecodingOutput(capacity: bytes.count * 2)
  bytes.withUnsafeBufferPointer { buffer in
    var at = 0
    while at < buffer.count {
      let lead = buffer[at]
      if lead < 0x80 {
        output.bytes.append(lead)
        at += 1
        continue
      }
      switch encoding {
      case .shiftJIS: at += shiftJIS(buffer, at, &output)
      case .eucJP: at += eucJP(buffer, at, &output)
      case .gbk, .gb18030: at += gb18030(buffer, at, &output)
      case .big5: at += big5(buffer, at, &output)
      default: at += eucKR(buffer, at, &output)
      }
    }
  }
  return output.finished()
}

/// A lead byte with its trail by a table; a malformed pair whose trail is ASCII gives the trail back.
private func pair(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ table: PairTable, _ output: inout DecodingOutput) -> Int {
  guard bytes[at] >= 0x81, bytes[at] <= 0xfe, at + 1 < bytes.count else {
    output.replace()
    return 1
  }
  if let scalar = table.scalar(bytes[at], bytes[at + 1]) {
    output.append(scalar)
    return 2
  }
  output.replace()
  return bytes[at + 1] < 0x80 ? 1 : 2
}

/// EUC-KR with the four-letter spelling of rare syllables (KS X 1001, annex 3): a filler, then initial, medial and final.
private func eucKR(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ output: inout DecodingOutput) -> Int {
  if bytes[at] == 0xa4, at + 7 < bytes.count, bytes[at + 1] == 0xd4, bytes[at + 2] == 0xa4, bytes[at + 4] == 0xa4, bytes[at + 6] == 0xa4,
    let initial = initials.firstIndex(of: bytes[at + 3]), bytes[at + 5] >= 0xbf, bytes[at + 5] <= 0xd3,
    let final = bytes[at + 7] == 0xd4 ? 0 : finals.firstIndex(of: bytes[at + 7]).map({ $0 + 1 })
  {
    output.append(0xac00 + (UInt32(initial) * 21 + UInt32(bytes[at + 5] - 0xbf)) * 28 + UInt32(final))
    return 8
  }
  return pair(bytes, at, PairTable.eucKR, &output)
}

/// Trail bytes of the compatibility jamo that begin and that end a syllable, in the order of Unicode's composition.
private let initials: [UInt8] = [
  0xa1, 0xa2, 0xa4, 0xa7, 0xa8, 0xa9, 0xb1, 0xb2, 0xb3, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xbb, 0xbc, 0xbd, 0xbe,
]
private let finals: [UInt8] = [
  0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xb0, 0xb1, 0xb2, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8,
  0xba, 0xbb, 0xbc, 0xbd, 0xbe,
]

private func shiftJIS(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ output: inout DecodingOutput) -> Int {
  let lead = bytes[at]
  switch lead {
  case 0x80:
    output.append(0x80)
    return 1
  case 0xa1...0xdf:
    output.append(0xff61 - 0xa1 + UInt32(lead))
    return 1
  case 0x81...0x9f, 0xe0...0xfc:
    guard at + 1 < bytes.count else { break }
    let trail = bytes[at + 1]
    if 0xf0...0xf9 ~= lead, 0x40...0x7e ~= trail || 0x80...0xfc ~= trail {
      output.append(0xe000 + (UInt32(lead) - 0xf0) * 188 + UInt32(trail) - (trail < 0x7f ? 0x40 : 0x41))
      return 2
    }
    if let scalar = PairTable.shiftJIS.scalar(lead, trail) {
      output.append(scalar)
      return 2
    }
    output.replace()
    return trail < 0x80 ? 1 : 2
  default: break
  }
  output.replace()
  return 1
}

private func eucJP(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ output: inout DecodingOutput) -> Int {
  let lead = bytes[at]
  guard at + 1 < bytes.count, lead == 0x8e || lead == 0x8f || 0xa1...0xfe ~= lead else {
    output.replace()
    return 1
  }
  let trail = bytes[at + 1]
  if lead == 0x8e, 0xa1...0xdf ~= trail {
    output.append(0xff61 - 0xa1 + UInt32(trail))
    return 2
  }
  if lead == 0x8f, 0xa1...0xfe ~= trail {
    guard at + 2 < bytes.count else {
      output.replace()
      return 2
    }
    if let scalar = PairTable.jis0212.scalar(trail, bytes[at + 2]) {
      output.append(scalar)
      return 3
    }
    output.replace()
    return bytes[at + 2] < 0x80 ? 2 : 3
  }
  if lead != 0x8e, lead != 0x8f, let scalar = jis0208(lead, trail) {
    output.append(scalar)
    return 2
  }
  output.replace()
  return trail < 0x80 ? 1 : 2
}

/// JIS X 0208 by its EUC bytes, read from the Shift_JIS table (both stand for the same row and cell).
func jis0208(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
  guard 0xa1...0xfe ~= lead, 0xa1...0xfe ~= trail else { return nil }
  let pointer = (Int(lead) - 0xa1) * 94 + Int(trail) - 0xa1
  let high = pointer / 188
  let low = pointer % 188
  return PairTable.shiftJIS.scalar(
    UInt8(high < 0x1f ? high + 0x81 : high + 0xc1), UInt8(low < 0x3f ? low + 0x40 : low + 0x41))
}

private func gb18030(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ output: inout DecodingOutput) -> Int {
  let lead = bytes[at]
  if lead == 0x80 {
    output.append(0x20ac)
    return 1
  }
  guard lead != 0xff, at + 1 < bytes.count else {
    output.replace()
    return 1
  }
  guard 0x30...0x39 ~= bytes[at + 1] else { return pair(bytes, at, PairTable.gb18030, &output) }
  guard at + 3 < bytes.count else {
    output.replace()
    return bytes.count - at
  }
  if 0x81...0xfe ~= bytes[at + 2], 0x30...0x39 ~= bytes[at + 3] {
    if let scalar = FourByteTable.shared.scalar(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]) {
      output.append(scalar)
      return 4
    }
  }
  output.replace()
  return 1
}

private func big5(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ output: inout DecodingOutput) -> Int {
  if at + 1 < bytes.count, bytes[at] == 0x88 {
    // Four codes of HKSCS are a letter with a combining mark.
    let composed: (UInt32, UInt32)? =
      switch bytes[at + 1] {
      case 0x62: (0xca, 0x304)
      case 0x64: (0xca, 0x30c)
      case 0xa3: (0xea, 0x304)
      case 0xa5: (0xea, 0x30c)
      default: nil
      }
    if let composed {
      output.append(composed.0)
      output.append(composed.1)
      return 2
    }
  }
  return pair(bytes, at, PairTable.big5, &output)
}

/// ISO-2022-JP: 7-bit text that switches alphabets by escape sequences.
func decodeISO2022JP(_ bytes: [UInt8]) -> DecodedText {
  enum Alphabet { case ascii, roman, katakana, kanji }
  var output = DecodingOutput(capacity: bytes.count * 2)
  var alphabet = Alphabet.ascii
  var at = 0
  while at < bytes.count {
    let byte = bytes[at]
    if byte == 0x1b, at + 2 < bytes.count {
      let next: Alphabet? =
        switch (bytes[at + 1], bytes[at + 2]) {
        case (0x28, 0x42): .ascii
        case (0x28, 0x4a): .roman
        case (0x28, 0x49): .katakana
        case (0x24, 0x40), (0x24, 0x42): .kanji
        default: nil
        }
      if let next {
        alphabet = next
        at += 3
        continue
      }
    }
    if byte >= 0x80 || byte == 0x0e || byte == 0x0f || byte == 0x1b {
      output.replace()
      at += 1
      continue
    }
    switch alphabet {
    case .katakana where 0x21...0x5f ~= byte: output.append(0xff61 - 0x21 + UInt32(byte))
    case .roman where byte == 0x5c: output.append(0xa5)
    case .roman where byte == 0x7e: output.append(0x203e)
    case .kanji where 0x21...0x7e ~= byte:
      guard at + 1 < bytes.count, 0x21...0x7e ~= bytes[at + 1] else {
        output.replace()
        break
      }
      if let scalar = jis0208(byte | 0x80, bytes[at + 1] | 0x80) { output.append(scalar) } else { output.replace() }
      at += 1
    default: output.append(UInt32(byte))
    }
    at += 1
  }
  return output.finished()
}
