import HallyuAnnotations
import HallyuReference
import HallyuText

/// A company named for another: "Kakao Japan", "Doosan Magna".
enum SubsidiaryName {
  static let manual = RuleManual(
    "organization.subsidiary", "A known company right before a country, or before a name that is a company's on its own.",
    fires: [
      .init("The deal valued ⟦Kakao Japan⟧ at 8 trillion won.", "organization"),
      .init("It was led by ⟦Hybe America⟧ in May.", "organization"),
      .init("⟦Doosan Tolvaya⟧ invested in the studio.", "organization"),
    ],
    leaves: ["It opened in Japan and America first.", "In Japan America won."])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    for match in view.matches where match.tokens.count <= 2 && view.matchOfToken[match.firstToken] >= 0 {
      let end = match.endToken
      guard end < view.tokens.count, view.tokens[end].gap == .space, view.tokens[end].isCapitalized,
        let owner = board.holder(field, endingAt: end), owner.type == .organization, owner.rule == KnownNames.manual.id,
        owner.tokens == match.tokens, !isService(owner, view), let name = board.holder(field, end), name.tokens.lowerBound == end,
        isOwn(name, view)
      else { continue }
      board.takeOver(NameCandidate(field, match.firstToken..<name.tokens.upperBound, .organization, 82, manual.id))
    }
  }

  /// "Netflix India" is the service as India has it.
  private static func isService(_ owner: NameCandidate, _ view: FieldView) -> Bool {
    owner.lexiconEntity.map { view.lexicon.entity($0).kind.contains("streaming") } ?? false
  }

  /// A country in letters of both cases, or a company that the reference data does not have.
  private static func isOwn(_ name: NameCandidate, _ view: FieldView) -> Bool {
    switch name.type {
    case .place:
      name.tokens.count == 1 && name.rule == KnownNames.manual.id && view.tokens[name.tokens.lowerBound].shape.contains(.hasLower)
        && view.token(name.tokens.upperBound)?.kind != .hyphen
    case .organization: name.lexiconEntity == nil && name.tokens.count <= 2
    default: false
    }
  }
}
