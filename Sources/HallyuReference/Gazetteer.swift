package import HallyuText

/// A run of tokens that the lexicon knows, with everything that it may mean.
package struct GazetteerMatch: Sendable {
  package let firstToken: Int
  package let endToken: Int
  /// Node of the phrase; see `Lexicon.senses`.
  package let node: UInt32

  package var tokens: Range<Int> { firstToken..<endToken }
}

/// One meaning of a phrase.
package struct Sense: Sendable {
  package let entity: UInt32
  package let type: LexiconType
  package let flags: SenseFlags
}

/// Finding phrases: the longest at each place, case minded, in one pass.
extension Lexicon {
  /// Longest matches from left to right; they do not overlap.
  package func matches(in tokens: [Token]) -> [GazetteerMatch] {
    var found: [GazetteerMatch] = []
    var at = 0
    while at < tokens.count {
      if mayBegin(tokens[at]), let match = longestMatch(in: tokens, at: at, limit: tokens.count) {
        found.append(match)
        at = match.endToken
      } else {
        at += 1
      }
    }
    return found
  }

  @inline(__always) private func mayBegin(_ token: Token) -> Bool {
    guard token.classes.contains(.phraseStart) else { return false }
    return token.kind != .word || !token.shape.contains(.hasLower) || token.isCapitalized || token.shape.contains(.innerUpper)
      || token.classes.contains(.lowercaseStart)
  }

  /// The longest phrase that begins at a token, has a sense that its letters' case allows, and ends before `limit`.
  package func longestMatch(in tokens: [Token], at first: Int, limit: Int) -> GazetteerMatch? {
    var node: UInt32 = 0
    var at = first
    var best: GazetteerMatch?
    while at < limit {
      let token = tokens[at]
      if at > first {
        // "a $5 deal" is not in "A$": a sign stands close.
        if token.gap == .paragraph || (token.kind == .currency && token.gap != .none) { break }
        if isSkipped(tokens, at) {
          at += 1
          continue
        }
      }
      guard token.hash != 0, let next = step(node, token.hash) else { break }
      node = next
      at += 1
      if hasUsableSense(node, tokens, first, at) { best = GazetteerMatch(firstToken: first, endToken: at, node: node) }
    }
    return best
  }

  /// The node of a phrase that is exactly these tokens, marks aside.
  package func node(of tokens: ArraySlice<Token>) -> UInt32? {
    var node: UInt32 = 0
    var steps = 0
    for token in tokens where token.hash != 0 {
      guard let next = step(node, token.hash) else { return nil }
      node = next
      steps += 1
    }
    return steps > 0 && senseCount(node) > 0 ? node : nil
  }

  /// Marks inside a name that are passed over: hyphens, colons, quotation marks, a full stop after an abbreviation or initial.
  private func isSkipped(_ tokens: [Token], _ at: Int) -> Bool {
    let token = tokens[at]
    switch token.kind {
    case .hyphen: return true
    case .quote:
      // "Girls' Generation": the mark of a plural's possessive.
      return token.gap == .none && at + 1 < tokens.count && tokens[at + 1].kind == .word && tokens[at + 1].gap == .space
    case .dash: return at + 1 < tokens.count
    case .mark:
      if token.mark == UInt8(ascii: ":") || token.mark == UInt8(ascii: "/") { return true }
      if token.mark == UInt8(ascii: ".") || token.mark == UInt8(ascii: "!") || token.mark == UInt8(ascii: "?") {
        let before = tokens[at - 1]
        return token.gap == .none
          && (before.classes.contains(.abbreviation) || before.count == 1 || (at + 1 < tokens.count && tokens[at + 1].gap == .none))
      }
      return false
    default: return false
    }
  }

  func step(_ node: UInt32, _ word: UInt64) -> UInt32? {
    let key = LexiconFormat.transitionKey(node, word)
    let mask = transitions.count / LexiconFormat.transitionBytes - 1
    guard mask >= 0 else { return nil }
    var slot = Int(truncatingIfNeeded: key) & mask
    while true {
      let offset = slot &* LexiconFormat.transitionBytes
      let found = transitions.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if found == key { return transitions.loadUnaligned(fromByteOffset: offset + 8, as: UInt32.self) }
      if found == 0 { return nil }
      slot = (slot &+ 1) & mask
    }
  }

  private func hasUsableSense(_ node: UInt32, _ tokens: [Token], _ first: Int, _ end: Int) -> Bool {
    for place in 0..<senseCount(node) where isUsable(sense(node, place).flags, tokens, first, end) { return true }
    return false
  }

  /// True where the case of the letters allows the sense.
  package func isUsable(_ flags: SenseFlags, _ tokens: [Token], _ first: Int, _ end: Int) -> Bool {
    if flags.contains(.lowercase) { return true }
    let token = tokens[first]
    // "26 years" is no title: a number does not tell the case.
    if token.kind == .number, let word = tokens[first..<end].first(where: { $0.kind == .word && $0.gap != .none }) {
      return word.isCapitalized || !word.shape.contains(.hasLower)
    }
    guard token.kind == .word, token.shape.contains(.hasLower) || token.shape.contains(.initialUpper) else { return true }
    if flags.contains(.exactUpper) { return token.shape.contains(.allUpper) || token.shape.contains(.dotted) }
    if token.isCapitalized || token.shape.contains(.innerUpper) {
      // "Beyond korea" is no name: a later content word in lower case breaks it.
      let last = tokens[end - 1]
      // "SM Entertainment co-CEO": the last word belongs to the next one.
      if last.kind == .word, !last.isCapitalized, end < tokens.count, tokens[end].kind == .hyphen, tokens[end].gap == .none { return false }
      // "Palme d'Or": the capital may stand behind a small particle.
      return last.kind != .word || last.isCapitalized || last.shape.contains(.innerUpper) || !last.shape.contains(.hasLower)
        || last.classes.contains(.stopword)
        || end - first > 2
    }
    return false
  }

  package func senseCount(_ node: UInt32) -> Int {
    Int(nodes.loadUnaligned(fromByteOffset: Int(node) * LexiconFormat.nodeBytes + 4, as: UInt32.self))
  }

  package func sense(_ node: UInt32, _ place: Int) -> Sense {
    let first = nodes.loadUnaligned(fromByteOffset: Int(node) * LexiconFormat.nodeBytes, as: UInt32.self)
    let offset = (Int(first) + place) * LexiconFormat.senseBytes
    let entity = senses.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    let packed = senses.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
    return Sense(
      entity: entity, type: LexiconType(rawValue: UInt8(packed >> 24)) ?? .person, flags: SenseFlags(rawValue: packed & 0xff_ffff))
  }

  /// Every meaning of a phrase that the case of its letters allows.
  package func senses(of match: GazetteerMatch, in tokens: [Token]) -> [Sense] {
    var found: [Sense] = []
    for place in 0..<senseCount(match.node) {
      let sense = sense(match.node, place)
      if isUsable(sense.flags, tokens, match.firstToken, match.endToken) { found.append(sense) }
    }
    return found
  }
}
