/// Small questions about ASCII bytes that every file of this target asks.
@inline(__always) func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
@inline(__always) func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
@inline(__always) func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) }
@inline(__always) func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

/// True where the bytes at a place are this lower-case ASCII word, in any case.
func hasPrefix(_ word: StaticString, _ bytes: ArraySlice<UInt8>, _ at: Int) -> Bool {
  let count = word.utf8CodeUnitCount
  guard at + count <= bytes.endIndex else { return false }
  for place in 0..<count where lowered(bytes[at + place]) != word.utf8Start[place] { return false }
  return true
}

/// True where lower-case ASCII `word` stands anywhere in the bytes, in any case.
func contains(_ word: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
  let count = word.utf8CodeUnitCount
  guard bytes.count >= count else { return false }
  let first = word.utf8Start[0]
  for at in bytes.startIndex...(bytes.endIndex - count)
  where lowered(bytes[at]) == first && hasPrefix(word, bytes, at) {
    return true
  }
  return false
}
