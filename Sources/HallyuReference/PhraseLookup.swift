package import HallyuText

/// A phrase of one of the wanted types, at a place that a rule names.
package struct PhraseFound: Sendable {
  package let sense: Sense
  /// First token after the phrase.
  package let end: Int
  /// How many entities of the wanted types share the phrase.
  package let senseCount: Int
}

/// Asking the gazetteer at one place, for rules that know what they look for: currencies, units, counted nouns.
extension Lexicon {
  /// The longest phrase that begins at a token and has a sense of one of the types.
  ///
  /// - Parameters:
  ///   - types: bits `1 << LexiconType.rawValue`.
  ///   - preferred: decides between several senses of the phrase; the first one that it accepts counts.
  package func phrase(
    in tokens: UnsafeBufferPointer<Token>, at first: Int, limit: Int, types: UInt32, preferring preferred: (Sense) -> Bool = { _ in false }
  ) -> PhraseFound? {
    var node: UInt32 = 0
    var at = first
    var best: PhraseFound?
    while at < limit, at - first < 12 {
      let token = tokens[at]
      if at > first {
        if token.gap > .space { break }
        if token.kind == .hyphen || token.isMark(".") && token.gap == .none || token.isMark("/") && token.gap == .none {
          at += 1
          continue
        }
      }
      guard token.hash != 0, let next = step(node, token.hash) else { break }
      node = next
      at += 1
      var found: Sense?
      var count = 0
      for place in 0..<senseCount(node) {
        let sense = sense(node, place)
        guard types >> UInt32(sense.type.rawValue) & 1 == 1 else { continue }
        count += 1
        if found == nil || preferred(sense) { found = sense }
      }
      if let found { best = PhraseFound(sense: found, end: at, senseCount: count) }
    }
    return best
  }
}
