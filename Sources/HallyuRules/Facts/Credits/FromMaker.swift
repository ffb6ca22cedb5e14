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
      .init("‘Quiet Harbor’ opens in May. The series comes from writer ⟦Oh Tae-sik⟧.", "writer Quiet Harbor"),
      .init("The film ‘Quiet Harbor’, from writer-director ⟦Oh Tae-sik⟧, opens in May.", "writer Quiet Harbor; director Quiet Harbor"),
    ],
    leaves: ["‘Quiet Harbor’ drew praise from director Oh Tae-sik.", "‘Quiet Harbor’ differs from what Oh Tae-sik wrote."])

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
    if isBoth { board.add(first.mention, work, .writer, rule: manual.id, confidencePercent: 84, scene) }
  }

  /// "writer-director X", "writer/director X".
  private static func isWriterDirector(_ person: NamedSpan, _ scene: FactScene) -> Bool {
    let at = person.tokens.lowerBound
    guard at >= 3, scene.tokens[at - 1].word == .director, scene.tokens[at - 2].kind == .hyphen || scene.tokens[at - 2].isMark("/") else {
      return false
    }
    return scene.tokens[at - 3].word == .writer
  }

  private static let comes = WordSet(["comes", "came", "hails", "come"])
}
