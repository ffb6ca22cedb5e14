import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works whose name is an ordinary word, in a document that names somebody who acts in them or made them: "Parasite" where Lee Sun-kyun is.
enum CreditedTitle {
  static let manual = RuleManual(
    "title.credited", "Ordinary words with capitals that are a known work, one of whose people the document names.",
    fires: [
      .init("Lee Sun-kyun is here. Until ⟦Parasite⟧, few knew him.", "title"),
      .init("The prize went to Kim Jee-woon for ⟦Cobweb⟧ there.", "title"),
    ],
    leaves: [
      "Lee Sun-kyun is here. A parasite is an animal.", "Until Parasite, few knew it.", "Lee Sun-kyun is here. Parasite Road is long.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    var people: Set<UInt32>?
    for match in view.matches {
      let first = view.tokens[match.firstToken]
      guard first.isCapitalized || first.kind == .number, !view.isSentenceStart(match.firstToken),
        !KnownNames.isInsideLongerTitle(match, view), isOpen(match.tokens, field, board)
      else { continue }
      for place in 0..<view.lexicon.senseCount(match.node) {
        let sense = view.lexicon.sense(match.node, place)
        guard sense.type == .title, sense.flags.contains(.common) else { continue }
        let known = people ?? CreditedTitle.people(board)
        people = known
        guard !known.isEmpty else { return }
        let work = view.lexicon.entity(sense.entity)
        guard (0..<min(work.creditCount, mostCredits)).contains(where: { work.creditedPerson($0).map(known.contains) ?? false }) else {
          continue
        }
        board.takeOver(NameCandidate(field, match.tokens, .title, 64, manual.id, sense.entity))
        break
      }
    }
  }

  /// Nothing that the lexicon has is named there, and no work.
  private static func isOpen(_ range: Range<Int>, _ field: Int, _ board: NameBoard) -> Bool {
    range.allSatisfy { at in
      guard let holder = board.holder(field, at) else { return true }
      return holder.lexiconEntity == nil && holder.type == .organization && holder.tokens == range
    }
  }

  /// The people of the document whom the lexicon has.
  private static func people(_ board: NameBoard) -> Set<UInt32> {
    var people: Set<UInt32> = []
    for candidate in board.candidates where candidate.type == .person && candidate.score >= NameCandidate.threshold {
      if let entity = candidate.lexiconEntity { people.insert(entity) }
    }
    return people
  }

  private static let mostCredits = 40
}
