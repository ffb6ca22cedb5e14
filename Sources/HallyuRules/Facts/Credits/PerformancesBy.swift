import HallyuAnnotations
import HallyuText

/// "T benefits from strong performances by X and Y": who plays in a work that is told of.
enum PerformancesBy {
  static let manual = RuleManual(
    "credit.performances-by", "People behind performances by or from, in the work of the sentence or the one that the text is about.",
    fires: [
      .init(
        "The film ‘Quiet Harbor’ gains by fine performances from ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. It has strong performances by ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.",
        "actor Quiet Harbor; actor Quiet Harbor"),
    ],
    leaves: [
      "‘Quiet Harbor’ opens in May. The concert had musical performances by Han Seo-jin and Yoo Min-ho.",
      "The song ‘Quiet Harbor’ brought live performances by Han Seo-jin.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    guard nouns.contains(scene.tokens[at].hash), scene.isLower(at), at > unit.lowerBound, praising.contains(scene.tokens[at - 1].hash),
      [.by, .from].contains(scene.token(at + 1)?.word ?? .unlisted), case let people = scene.people(from: at + 2).people,
      let first = people.first, first.mention.tokens.lowerBound <= at + 6,
      !unit.contains(where: { !scene.tokens[$0].classes.isDisjoint(with: [.songCue, .eventCue]) }),
      let work = scene.nearestWork(before: at, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return }
    board.add(cast: people, work, .actor, rule: manual.id, confidencePercent: 74, scene)
  }

  private static let nouns = WordSet("performances performance turn turns")
  private static let praising = WordSet(
    """
    strong fine solid superb excellent terrific standout stand-out outstanding winning great good nuanced committed stellar powerful \
    brilliant impressive memorable lead leading supporting central affecting acclaimed career-best best
    """)
}
