import HallyuAnnotations
import HallyuReference
import HallyuText

/// Names that the reference data has: the longest phrase at each place, where the case of its letters and its surroundings allow it.
enum KnownNames {
  static let manual = RuleManual(
    "name.known", "A name of the reference data, when it is not an ordinary word.",
    fires: [
      .init("The series was bought by ⟦Netflix⟧ in 2019.", "organization"),
      .init("Filming began in ⟦Busan⟧ last week.", "place"),
      .init("A ⟦studio dragon⟧ official declined to comment.", "organization"),
    ],
    leaves: [
      "He wanted to signal that you can move to another kingdom.", "The Korean drama was a hit.", "It gave us hope.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    for match in view.matches {
      let senses = view.lexicon.senses(of: match, in: view.tokens).filter { !$0.flags.contains(.demonym) && !$0.flags.contains(.sign) }
      for sense in senses {
        guard let type = kind(sense.type) else { continue }
        let score = self.score(sense, type, match, view, alone: senses.count == 1)
        let candidate = NameCandidate(field, match.tokens, type, score, manual.id, sense.entity)
        if score >= NameResolver.threshold { board.claim(candidate) } else { board.propose(candidate) }
      }
    }
  }

  static func kind(_ type: LexiconType) -> LocalEntity.Kind? {
    switch type {
    case .person: .person
    case .organization: .organization
    case .title: .title
    case .place: .place
    case .facility: .facility
    case .award: .award
    default: nil
    }
  }

  private static func score(
    _ sense: Sense, _ type: LocalEntity.Kind, _ match: GazetteerMatch, _ view: FieldView, alone: Bool
  ) -> Int {
    let words = match.tokens.count
    let first = view.tokens[match.firstToken]
    if sense.flags.contains(.common) {
      // A brand that is an ordinary word counts in mid-sentence, with a capital and no further name beside it.
      guard !view.isTitleCase, !view.isSentenceStart(match.firstToken), first.isCapitalized else { return 15 }
      if type == .organization {
        let before = view.token(match.firstToken - 1)
        let isPartOfName = view.isNameWord(match.endToken) || (before.map { $0.kind == .word && $0.isCapitalized && !$0.classes.contains(.stopword) } ?? false)
        return isPartOfName ? 25 : 62
      }
      if type == .place {
        let before = view.token(match.firstToken - 1)?.word ?? .unlisted
        let isPartOfName = view.isNameWord(match.endToken)
        return [.in, .from, .to, .at, .near, .across, .around].contains(before) && !isPartOfName ? 60 : 25
      }
      return 20
    }
    switch type {
    case .title: return view.isTitleCase ? 45 : words > 2 ? 66 : 56
    case .person: return words > 1 ? 90 : 40
    case .place: return isBesideName(match, view) ? 70 : 85
    default: return 88
    }
  }

  /// True where a place stands inside a longer run of capitals that may be another name: "Paris Hilton", "Korea Herald".
  private static func isBesideName(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    view.isNameWord(match.endToken) && view.tokens[match.endToken].gap == .space && view.matchOfToken[match.endToken] < 0
  }
}
