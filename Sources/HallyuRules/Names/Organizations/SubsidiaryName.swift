import HallyuAnnotations
import HallyuReference
import HallyuText

/// A company named for another: "Doosan Magna".
enum SubsidiaryName {
  static let manual = RuleManual(
    "organization.subsidiary", "A known company right before a name that is a company’s on its own.",
    fires: [.init("⟦Doosan Tolvaya⟧ invested in the studio.", "organization")],
    leaves: ["Netflix Tolvaya came out in May.", "It is a Doosan Group Company.", "Doosan and Tolvaya invested in the studio."])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    for match in view.matches where match.tokens.count <= 2 && view.matchOfToken[match.firstToken] >= 0 {
      let end = match.endToken
      guard end < view.tokens.count, view.tokens[end].gap == .space, view.tokens[end].isCapitalized,
        let owner = board.holder(field, endingAt: end), owner.type == .organization, owner.rule == KnownNames.manual.id,
        owner.tokens == match.tokens, !isService(owner, view), let name = board.holder(field, end), name.tokens.lowerBound == end,
        name.type == .organization, name.lexiconEntity == nil, name.tokens.count <= 2,
        name.tokens.count > 1 || view.tokens[end].classes.isDisjoint(with: .organizationSuffix | .legalSuffix | .organizationCue)
      else { continue }
      board.takeOver(NameCandidate(field, match.firstToken..<name.tokens.upperBound, .organization, 82, manual.id))
    }
  }

  /// A streaming service: what stands behind its name is mostly its country or its show.
  static func isService(_ owner: NameCandidate, _ view: FieldView) -> Bool {
    owner.lexiconEntity.map { view.lexicon.entity($0).kind.contains("streaming") } ?? false
  }
}
