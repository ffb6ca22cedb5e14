import HallyuAnnotations
import HallyuText

/// Prizes that no list has: "Newcomer Award", "Golden Zenith Prize", "TQN Drama Awards".
enum AwardName {
  static let manual = RuleManual(
    "award.noun", "A run of capitalised words that ends in Award, Awards or Prize, or stands between `the` and the noun.",
    fires: [
      .init("He won the ⟦Newcomer Award⟧ last year.", "award"),
      .init("She took the ⟦Golden Zenith Prize⟧ in May.", "award"),
      .init("They met at the ⟦MBC Radio Awards⟧.", "award"),
      .init("She took the ⟦Silver Kettle award⟧ in May.", "award"),
      .init("The first ⟦Silver Kettle award⟧ was given in May.", "award"),
      .init("They met at the ⟦QTX awards⟧ in May.", "award"),
    ],
    leaves: [
      "The Award was late.", "It won a prize.", "She has three awards.", "The awards were late.", "Prize money was paid.",
      "She took the Best Actress award in May.",
      "It made dramas, including ‘The Kettle Door Prize’.", "It makes a fantasy series, The Kettle Door Prize, in Busan.",
    ])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase, let last = run.last(where: { view.tokens[$0].kind == .word }) else { return }
    // "the Best Actress award": a category of some awards, which the text names elsewhere.
    if superlatives.contains(view.tokens[run.lowerBound].hash) { return }
    guard view.tokens[last].classes.contains(.awardCue) else { return proposeSmall(run, field, &board) }
    // "a series, ‘The Big Door Prize’": a work with such a name.
    let opening = view.token(run.lowerBound - 1)?.word == .the ? run.lowerBound - 2 : run.lowerBound - 1
    if view.token(opening)?.kind == .quote, let before = view.token(opening - 1), names(before) { return }
    // "a fantasy series, The Big Door Prize"
    if view.token(opening)?.isMark(",") == true, view.token(opening - 1)?.classes.contains(.workCue) == true { return }
    if let holder = board.holder(field, endingAt: run.lowerBound), view.tokens[run.lowerBound].gap == .space, holder.type == .organization {
      board.propose(NameCandidate(field, holder.tokens.lowerBound..<last + 1, .award, 74, manual.id))
    } else if last > run.lowerBound {
      board.claim(NameCandidate(field, run.lowerBound..<last + 1, .award, 74, manual.id))
    }
  }

  /// Words that a quoted name of a work comes behind.
  private static func names(_ before: Token) -> Bool {
    before.isMark(",") || before.classes.contains(.workCue) || [.including, .like, .as, .and].contains(before.word)
  }

  /// "the Silver Kettle award": two capitalised words or more behind `the`, and a noun in lower case.
  private static func proposeSmall(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    // "the SAG awards": letters that stand for who gives them.
    if run.count == 1, view.token(run.lowerBound - 1)?.word == .the, view.tokens[run.lowerBound].shape.contains(.allUpper),
      view.tokens[run.lowerBound].count > 2, let noun = view.token(run.upperBound), noun.gap == .space,
      awards.contains(noun.hash) || noun.hash == several
    {
      board.claim(NameCandidate(field, run.lowerBound..<run.upperBound + 1, .award, 74, manual.id))
      return
    }
    // "the first Silver Kettle award"
    let ordinal = [.first, .second].contains(view.token(run.lowerBound - 1)?.word) ? run.lowerBound - 1 : run.lowerBound
    guard run.count > 1, view.token(ordinal - 1)?.word == .the, let noun = view.token(run.upperBound), noun.gap == .space,
      awards.contains(noun.hash), run.allSatisfy({ view.tokens[$0].kind == .word && view.tokens[$0].classes.isDisjoint(with: .demonym) }),
      board.isFree(field, run)
    else { return }
    board.claim(NameCandidate(field, run.lowerBound..<run.upperBound + 1, .award, 62, manual.id))
  }

  private static let superlatives = WordSet("best outstanding")
  private static let awards = WordSet("award prize")
  private static let several = Fold.hash("awards")
}
