import HallyuAnnotations
import HallyuText

/// "the drama ‘T’ from X and Y": who thought of a work that stands right before.
enum WorkFrom {
  static let manual = RuleManual(
    "credit.work-from", "People behind `from` right after a work that a word for it names, where nobody sells or takes it.",
    fires: [
      .init(
        "The slate has the drama ‘Quiet Harbor’ from ⟦Oh Tae-sik⟧ and ⟦Yoo Min-ho⟧ and the film ‘Night Ferry’ from ⟦Han Seo-jin⟧.",
        "creator Quiet Harbor; creator Quiet Harbor; creator Night Ferry")
    ],
    leaves: [
      "They bought the drama ‘Quiet Harbor’ from Oh Tae-sik.", "He tells the drama ‘Quiet Harbor’ from Oh Tae-sik’s novel.",
      "She learned of the drama ‘Quiet Harbor’ from Oh Tae-sik.",
    ])

  static func find(_ from: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    let unit = scene.unit(of: from)
    guard let person = scene.named(.person, at: from + 1), person.tokens.lowerBound == from + 1,
      let title = scene.named(.title, at: scene.back(from - 1, over: false)), scene.after(title) == from,
      case let cue = scene.skipQuotesBack(title.tokens.lowerBound - 1), cue >= unit.lowerBound,
      scene.tokens[cue].classes.contains(.workCue), scene.isLower(cue),
      !(unit.lowerBound..<from).contains(where: { others.contains(scene.tokens[$0].hash) && scene.isLower($0) }),
      case let list = scene.people(from: from + 1), let last = list.people.last,
      scene.token(last.mention.tokens.upperBound)?.kind != .clitic
    else { return false }
    for one in list.people {
      board.add(
        one.mention, FoundWork(named: title, confidencePercent: 84), PersonRoles.beside(one.mention, scene) ?? .creator, rule: manual.id,
        confidencePercent: 70, scene)
    }
    return true
  }

  /// Verbs whose `from` says who had it before.
  private static let others = WordSet(
    """
    bought buy buys buying acquired acquire acquires acquiring purchased licensed licenses took take takes taking got gets get learned \
    learnt heard borrowed removed stole stolen received inherited quotes quoted knows know known
    """)
}
