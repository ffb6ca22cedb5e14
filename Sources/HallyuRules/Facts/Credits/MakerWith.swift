import HallyuAnnotations
import HallyuText

/// "Director X returns with T", "Y enters the competition with her new film T": whoever comes to a festival with a work made it.
enum MakerWith {
  static let manual = RuleManual(
    "credit.maker-with", "A director before a verb of coming, and a work behind `with`.",
    fires: [
      .init("Japanese director ⟦Oh Tae-sik⟧ has entered the competition with the film “Quiet Harbor”.", "director Quiet Harbor"),
      .init(
        "⟦Oh Tae-sik⟧, a young director, returns to the festival for the sixth time with “Quiet Harbor”, a film.", "director Quiet Harbor"),
    ],
    leaves: [
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

  private static let comings = WordSet(
    """
    enters enter entered returns return returned returning comes came competes compete competed vies vying makes make made arrives arrived \
    follows followed heads headed debuts debuted
    """)
}
