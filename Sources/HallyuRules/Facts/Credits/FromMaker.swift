import HallyuAnnotations
import HallyuText

/// "T, a drama from creator X", "T, from director X and writer Y".
enum FromMaker {
  static let manual = RuleManual(
    "credit.from-maker", "A work from a person whose profession the text names.",
    fires: [
      .init("It ordered the series ‘Quiet Harbor’, an eight-part drama from creator ⟦Oh Tae-sik⟧.", "creator Quiet Harbor"),
      .init("It bought ‘Quiet Harbor’, the second feature from Greek director ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init("The film ‘Quiet Harbor’, from director ⟦Oh Tae-sik⟧, opens in May.", "director Quiet Harbor"),
      .init("The film ‘Quiet Harbor’ is the feature debut of Korean director ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The series comes from writer ⟦Oh Tae-sik⟧.", "writer Quiet Harbor"),
      .init(
        "The film ‘Quiet Harbor’ is the new feature from director and screenwriter ⟦Oh Tae-sik⟧.",
        "writer Quiet Harbor; director Quiet Harbor"),
      .init("The film ‘Quiet Harbor’, from writer-director ⟦Oh Tae-sik⟧, opens in May.", "writer Quiet Harbor; director Quiet Harbor"),
    ],
    leaves: ["‘Quiet Harbor’ drew praise from director Oh Tae-sik.", "‘Quiet Harbor’ differs from what Oh Tae-sik wrote."])

  /// "T is the feature debut of X", "The first film of X": who made it first.
  static func findDebut(_ of: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard let noun = scene.token(of - 1), debuts.contains(noun.hash), scene.mention(at: of - 1) == nil else { return }
    let unit = scene.unit(of: of)
    let people = scene.people(from: of + 1).people
    guard let first = people.first, first.mention.tokens.lowerBound <= of + 4 else { return }
    var at = of - 2
    while at > unit.lowerBound, of - at < 6, ![.the, .is, .was].contains(scene.tokens[at].word), !scene.isComma(at) { at -= 1 }
    let work =
      at <= unit.lowerBound
      ? scene.topic(before: unit.lowerBound, confidencePercent: 74)
      : scene.nearestWork(before: at, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 70)
    guard let work else { return }
    for person in people.prefix(2) { board.add(person.mention, work, .director, rule: manual.id, confidencePercent: 78, scene) }
  }

  private static let debuts = WordSet("debut")

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard let next = scene.token(at + 1),
      next.classes.contains(.personCue) || next.word == .the
        || next.classes.contains(.demonym) && scene.token(at + 2)?.classes.contains(.personCue) == true
    else { return }
    let people = scene.people(from: at + 1).people
    guard let first = people.first, let part = PersonRoles.beside(first.mention, scene), part != .actor else { return }
    let unit = scene.unit(of: at)
    let isVerb = at - 1 > unit.lowerBound && comes.contains(scene.tokens[at - 1].hash)
    let before = scene.back(isVerb ? at - 2 : at - 1)
    guard before >= unit.lowerBound else { return }
    let touches =
      scene.named(.title, at: before) != nil || scene.tokens[before].classes.contains(.workCue) && scene.mention(at: before) == nil
    guard touches, let work = scene.governingWork(isVerb ? at - 1 : at), work.mention != nil || work.confidencePercent > 65 else { return }
    let isBoth = isWriterDirector(first.mention, scene)
    for person in people {
      board.add(person.mention, work, PersonRoles.beside(person.mention, scene) ?? part, rule: manual.id, confidencePercent: 84, scene)
    }
    if isBoth {
      for part in [CreditPart.director, .writer] { board.add(first.mention, work, part, rule: manual.id, confidencePercent: 84, scene) }
    }
  }

  /// "writer-director X", "writer/director X".
  private static func isWriterDirector(_ person: NamedSpan, _ scene: FactScene) -> Bool {
    let at = person.tokens.lowerBound
    guard at >= 3, scene.tokens[at - 2].kind == .hyphen || scene.tokens[at - 2].isMark("/") || scene.isAnd(at - 2) else { return false }
    let parts = [at - 3, at - 1].map { CreditWords.professionRole(scene.tokens[$0].hash) }
    return parts == [.writer, .director] || parts == [.director, .writer]
  }

  private static let comes = WordSet(["comes", "came", "hails", "come"])
}
