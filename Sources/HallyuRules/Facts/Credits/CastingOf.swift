import HallyuAnnotations
import HallyuText

/// "The casting of X as the Doctor in T", "T features the return of X as Bex": a noun of casting, who is cast, and as whom.
enum CastingOf {
  static let manual = RuleManual(
    "credit.casting-of", "A person behind casting, return or introduction and `of`, with the character behind `as`.",
    fires: [
      .init("The casting of ⟦Han Seo-jin⟧ as Captain Salt in ‘Quiet Harbor’ drew praise.", "actor Quiet Harbor as Captain Salt"),
      .init("‘Quiet Harbor’ features the return of ⟦Han Seo-jin⟧ as Captain Salt.", "actor Quiet Harbor as Captain Salt"),
      .init(
        "The drama ‘Quiet Harbor’ is back. He spoke of the casting of ⟦Han Seo-jin⟧ as Captain Salt.", "actor Quiet Harbor as Captain Salt"),
    ],
    leaves: [
      "The return of Han Seo-jin to ‘Quiet Harbor’ is not planned.",
      "‘Quiet Harbor’ tells of the return of Han Seo-jin as chairman of Netflix.",
    ])

  /// - Parameter of: the preposition behind the noun.
  static func find(_ of: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard let noun = scene.token(of - 1), nouns.contains(noun.hash) else { return }
    let list = scene.people(from: of + 1)
    guard let first = list.people.first, first.mention.tokens.lowerBound <= of + 4, list.people.count == 1 else { return }
    let cue = first.mention.tokens.upperBound
    guard scene.token(cue)?.word == .as, let character = first.character ?? scene.characterName(from: cue + 1) else { return }
    let unit = scene.unit(of: of)
    let end = scene.skipQuotes(character.upperBound)
    let behind = [.in, .on].contains(scene.token(end)?.word) ? scene.works(from: end + 1).works.first : nil
    guard
      let work = behind ?? scene.nearestWork(before: of, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 72),
      !Doubt.isSpoken(of: unit, scene)
    else { return }
    board.add(first.mention, work, .actor, character: character, rule: manual.id, confidencePercent: 80, scene)
  }

  private static let nouns = WordSet("casting return introduction addition")
}
