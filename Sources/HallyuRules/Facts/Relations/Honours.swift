import HallyuAnnotations
import HallyuText

/// `wins_award`: a person or title that won a prize.
enum Honours {
  static let manual = RuleManual(
    "relation.wins-award", "A person or title with won, received or took before a prize.",
    fires: [.init("Kim Mu Jun won the ⟦Newcomer Award⟧ in 2023.", "wins_award")],
    leaves: ["The film ‘Tin Moon’ was nominated for the Grand Bell Award."])

  static func find(_ scene: Scene) -> [Relation] {
    let prizes = scene.of(.award)
    guard !prizes.isEmpty else { return [] }
    var found: [Relation] = []
    for at in scene.tokens where [.win, .wins, .won, .winning, .received, .receives, .awarded, .took].contains(scene.word(at)) {
      guard let prize = prizes.first(where: { $0.tokens.lowerBound > at && $0.tokens.lowerBound - at < 10 }),
        let winner = scene.mentions.last(where: { $0.tokens.upperBound <= at && [.person, .title].contains(scene.context.type($0)) })
      else { continue }
      found.append(scene.relation(winner.entity, "wins_award", prize, manual.id, 78))
    }
    return found
  }
}
