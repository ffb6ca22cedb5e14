import HallyuAnnotations
import HallyuReference
import HallyuText

/// Companies that go by their address: "Reelbox.com", "Tarn.tv".
enum DomainName {
  static let manual = RuleManual(
    "organization.domain", "A capitalised word with a full stop and the end of an address right behind it.",
    fires: [
      .init("He is an analyst at ⟦Reelbox.com⟧ in Seoul.", "organization"),
      .init("According to ⟦Hollywood.com⟧, it was a hit.", "organization"),
      .init("It was bought by ⟦Tarn.tv⟧ last year.", "organization"),
    ],
    leaves: [
      "See www.Reelbox.com for more.", "Write to desk@Reelbox.com about it.", "They left Seoul. Com was not there.",
      "It is at reelbox.com now.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    for stop in view.tokens.indices where view.tokens[stop].isMark(".") && view.tokens[stop].gap == .none {
      let end = view.tokens[stop + 1]
      guard end.kind == .word, end.gap == .none, !end.isCapitalized, domains.contains(end.hash), isAlone(view, stop - 1, stop + 2),
        board.isFree(field, stop - 1..<stop + 2), !isKnown(view, stop - 1..<stop),
        !view.isTitleCase || view.tokens[stop - 1].shape.contains(.hasLower)
      else { continue }
      board.claim(NameCandidate(field, stop - 1..<stop + 2, .organization, 86, manual.id))
    }
  }

  /// "Amazon.com": a company that the lexicon knows.
  private static func isKnown(_ view: FieldView, _ word: Range<Int>) -> Bool {
    view.senses(of: word).contains { $0.type == .organization }
      || view.senses(of: word.lowerBound..<word.upperBound + 2).contains { $0.type == .organization }
  }

  /// A word with a capital that no address goes on before or behind.
  private static func isAlone(_ view: FieldView, _ word: Int, _ end: Int) -> Bool {
    let token = view.tokens[word]
    guard token.kind == .word, token.isCapitalized, token.count > 1, token.gap != .none || view.token(word - 1)?.kind == .quote else {
      return false
    }
    guard let next = view.token(end), next.gap == .none else { return true }
    return next.kind != .word && next.kind != .number && !next.isMark("/") && !next.isMark("@") && next.kind != .hyphen
  }

  private static let domains = WordSet("com net org tv")
}
