import HallyuAnnotations
import HallyuText

/// Prizes that no list has: "Newcomer Award", "Golden Zenith Prize", "TQN Drama Awards".
enum AwardName {
  static let manual = RuleManual(
    "award.noun", "A run of capitalised words that ends in Award, Awards or Prize.",
    fires: [
      .init("He won the ⟦Newcomer Award⟧ last year.", "award"),
      .init("She took the ⟦Golden Zenith Prize⟧ in May.", "award"),
      .init("They met at the ⟦MBC Radio Awards⟧.", "award"),
    ],
    leaves: ["The Award was late.", "It won a prize.", "She has three awards.", "Prize money was paid."])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase, let last = run.last(where: { view.tokens[$0].kind == .word }), view.tokens[last].classes.contains(.awardCue)
    else { return }
    if let holder = board.holder(field, endingAt: run.lowerBound), view.tokens[run.lowerBound].gap == .space, holder.type == .organization {
      board.propose(NameCandidate(field, holder.tokens.lowerBound..<last + 1, .award, 74, manual.id))
    } else if last > run.lowerBound {
      board.claim(NameCandidate(field, run.lowerBound..<last + 1, .award, 74, manual.id))
    }
  }
}
