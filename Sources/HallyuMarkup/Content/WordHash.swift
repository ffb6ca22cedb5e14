/// A 64-bit hash of a word, grown byte by byte, and of two words in a row.
enum WordHash {
  @inline(__always) static func extended(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    ((hash == 0 ? 0xcbf2_9ce4_8422_2325 : hash) ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  @inline(__always) static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9e37_79b9_7f4a_7c15) ^ second
  }

  static func alone(_ word: UInt64) -> UInt64 { word ^ 0x5e5e_5e5e_5e5e_5e5e }

  /// - Parameter words: as `ClassVocabulary` writes them: hyphens join, a leading `^` means a name of this word only.
  static func of(_ words: Substring) -> UInt64 {
    if words.first == "^" { return alone(of(words.dropFirst())) }
    var previous: UInt64 = 0
    for word in words.split(separator: "-") {
      let hash = word.utf8.reduce(UInt64(0)) { extended($0, $1) }
      previous = previous == 0 ? hash : joined(previous, hash)
    }
    return previous
  }
}
