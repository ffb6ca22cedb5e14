import HallyuAnnotations
import HallyuText

/// "Director X returns with T", "Y enters the competition with her new film T": whoever comes to a festival with a work made it.
enum MakerWith {
  static let manual = RuleManual(
    "credit.maker-with", "A director before a verb of coming, and a work behind `with`.",
    fires: [
      .init("Japanese director ⟦Oh Tae-sik⟧ has entered the competition with the film “Quiet Harbor”.", "director Quiet Harbor"),
      .init(
        "The film “Quiet Harbor” opens in May. ⟦Han Seo-jin⟧ will play Cha Mi-rae for director ⟦Oh Tae-sik⟧.",
        "actor Quiet Harbor as Cha Mi-rae; director Quiet Harbor"),
      .init(
        "⟦Oh Tae-sik⟧, a young director, returns to the festival for the sixth time with “Quiet Harbor”, a film.", "director Quiet Harbor"),
    ],
    leaves: [
      "The film “Quiet Harbor” was bought for director Oh Tae-sik.",
      "Oh Tae-sik entered the hall with the film “Quiet Harbor” in his bag.",
      "Director Oh Tae-sik returned with Han Seo-jin, who likes the film “Quiet Harbor”.",
    ])

  static func find(_ with: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let unit = scene.unit(of: with)
    guard
      let verb = (max(unit.lowerBound, with - 14)..<with).last(where: {
        comings.contains(scene.tokens[$0].hash) && scene.mention(at: $0) == nil
      }),
      (verb..<with).allSatisfy({ scene.named(.person, at: $0) == nil && !scene.isComma($0) }),
      let subjects = scene.subjects(of: verb), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: verb),
      let work = scene.works(from: with + 1).works.first, let title = work.mention, title.tokens.lowerBound < with + 12
    else { return }
    for person in subjects.people {
      guard
        let part = PersonRoles.beside(person.mention, scene) ?? roles.known(person.mention.entity, work.entity)
          ?? roles.profession(of: person.mention.entity), CreditPart.makers.contains(part)
      else { continue }
      board.add(person.mention, work, part, rule: manual.id, confidencePercent: min(subjects.confidencePercent, 78), scene)
    }
  }

  /// "Y will play C in T for director X": for whom somebody acts.
  static func findFor(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard let noun = scene.token(at + 1), makers.contains(noun.hash), scene.isLower(at + 1),
      let person = scene.named(.person, at: at + 2), person.tokens.lowerBound == at + 2, case let unit = scene.unit(of: at),
      let verb = (unit.lowerBound..<at).last(where: {
        !scene.tokens[$0].classes.isDisjoint(with: [.performVerb, .characterCue]) && scene.mention(at: $0) == nil
      }), !Doubt.isDoubted(scene, from: max(unit.lowerBound, verb - 8), verb: verb),
      let work = scene.nearestWork(before: at, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 70)
    else { return }
    board.add(person, work, .director, rule: manual.id, confidencePercent: 74, scene)
  }

  private static let makers = WordSet("director filmmaker")
  private static let comings = WordSet(
    """
    enters enter entered returns return returned returning comes came competes compete competed vies vying makes make made arrives arrived \
    follows followed heads headed debuts debuted
    """)
}
