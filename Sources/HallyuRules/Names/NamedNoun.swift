import HallyuText

/// Common nouns that names of organizations hold: "the studio" is Orwick Studios, "the ministry" the Ministry of Trade.
extension AnalyzedText {
  /// True for a name of several words of which one is the noun, in its singular or plural.
  func isNamed(_ name: Range<Int>, by noun: Token) -> Bool { name.count > 1 && name.contains { isForm(tokens[$0], of: noun) } }

  /// True for the same word as another with or without an s, in either case.
  func isForm(_ word: Token, of noun: Token) -> Bool {
    if word.hash == noun.hash { return true }
    guard word.kind == .word, word.count == noun.count + 1, bytes[Int(word.end) - 1] | 0x20 == UInt8(ascii: "s") else { return false }
    return zip(Int(word.start)..<Int(word.end), Int(noun.start)..<Int(noun.end)).allSatisfy { bytes[$0] | 0x20 == bytes[$1] | 0x20 }
  }
}
