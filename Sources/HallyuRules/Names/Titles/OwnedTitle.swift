import HallyuText

/// What the words before a maker's name make of what he has: "for her role in Ebo Dell's Salt", "was seen in", "will clash with".
extension NeighbouringTitle {
  /// - Parameter owner: the person before the possessive.
  static func isToldOfPart(_ view: FieldView, _ owner: NameCandidate) -> Bool {
    let at = owner.tokens.lowerBound - 1
    guard let link = view.token(at), link.kind == .word, !link.isCapitalized || view.isSentenceStart(at) else { return false }
    if headlining.contains(link.hash) { return true }
    // "clashed against Ebo Dell's Salt".
    if link.word == .with || link.word == .against { return view.token(at - 1).map { clashing.contains($0.hash) } ?? false }
    guard link.word == .in else { return false }
    let first = max(view.sentenceTokens(of: at).lowerBound, at - 8)
    var look = at - 1
    while look >= first, view.tokens[look].kind == .word || view.tokens[look].kind == .hyphen || view.tokens[look].kind == .clitic {
      let token = view.tokens[look]
      if CreditWords.roleNouns.contains(token.hash) || token.classes.contains(.performVerb) || seen.contains(token.hash) { return true }
      look -= 1
    }
    return false
  }

  private static let headlining = WordSet("headlined headlines headlining toplined toplines fronted fronts watched helmed directed")
  private static let clashing = WordSet("clash clashed clashes clashing")
  private static let seen = WordSet("seen cast acted acting played plays playing portrayed portrays essayed essays")
}
