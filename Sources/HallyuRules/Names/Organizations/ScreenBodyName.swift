import HallyuAnnotations
import HallyuReference
import HallyuText

/// Public bodies that are named for their place: "Screen Cornwall", "Create Busan".
enum ScreenBodyName {
  static let manual = RuleManual(
    "organization.screen-body", "Screen, Film, Create and the like right before a place.",
    fires: [
      .init("It is backed by ⟦Screen Cornwall⟧ and others.", "organization"),
      .init("The shoot was paid by ⟦Create Busan⟧ in part.", "organization"),
    ],
    leaves: ["She leads Women in Film Korea.", "The screen Queensland saw was large."])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    for match in view.matches where match.firstToken > 0 && view.tokens[match.firstToken].gap == .space {
      let head = match.firstToken - 1
      guard heads.contains(view.tokens[head].hash), view.tokens[head].isCapitalized, isLoose(field, head, board),
        view.token(head - 1)?.word != .in, RegionalName.isPlace(match, view)
      else { continue }
      board.takeOver(NameCandidate(field, head..<match.endToken, .organization, 76, manual.id))
    }
  }

  /// Free, or taken by a guess of one word.
  private static func isLoose(_ field: Int, _ at: Int, _ board: NameBoard) -> Bool {
    guard let holder = board.holder(field, at) else { return true }
    return holder.tokens.count == 1 && holder.lexiconEntity == nil
  }

  private static let heads = WordSet("screen film creative create visit arts invest discover music")
}
