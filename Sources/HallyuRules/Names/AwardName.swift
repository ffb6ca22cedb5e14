import HallyuAnnotations
import HallyuText

/// Prizes that no list has: "Newcomer Award", "Golden Zenith Prize".
enum AwardName {
  static let manual = RuleManual(
    "award.noun", "A run of capitalised words that ends in Award, Awards or Prize.",
    fires: [.init("He won the ⟦Newcomer Award⟧ last year.", "award")],
    leaves: ["The Award was late.", "It won a prize."])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard let last = run.last(where: { view.tokens[$0].kind == .word }), view.tokens[last].classes.contains(.awardCue), run.count >= 2,
      !view.isTitleCase
    else { return }
    board.claim(NameCandidate(field, run.lowerBound..<last + 1, .award, 74, manual.id))
  }
}
