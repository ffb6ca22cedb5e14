import HallyuAnnotations
import HallyuText

/// People by initials: "A. R. Dhanraj", "S. Venkatesan".
enum InitialedName {
  static let manual = RuleManual(
    "person.initials", "One or more initials with full stops before a capitalised word.",
    fires: [
      .init("The score is by ⟦A. R. Dhanraj⟧ of Chennai.", "person"), .init("It was shot by ⟦K. Venkatoor⟧ last year.", "person"),
    ],
    leaves: ["Plan B. Then they left.", "Vitamin C. Good for you."])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    guard board.isFree(field, run), tokens[run.lowerBound].count == 1 else { return }
    var at = run.lowerBound
    while at + 1 < run.upperBound, tokens[at].count == 1, tokens[at + 1].isMark(".") { at += 2 }
    guard at > run.lowerBound, at < run.upperBound, tokens[at].kind == .word, tokens[at].isCapitalized, tokens[at].count > 2,
      tokens[at].classes.isDisjoint(with: .common | .stopword | .organizationSuffix | .place | .month | .weekday | .demonym)
    else { return }
    let end = min(run.upperBound, at + 2)
    let isLonger = end > at + 1 && tokens[end - 1].kind == .word && tokens[end - 1].classes.isDisjoint(with: .common | .organizationSuffix)
    board.claim(NameCandidate(field, run.lowerBound..<(isLonger ? end : at + 1), .person, 72, manual.id))
  }
}
