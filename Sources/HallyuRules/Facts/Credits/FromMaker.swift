import HallyuAnnotations
import HallyuText

/// "T, a drama from creator X", "T, from director X and writer Y".
enum FromMaker {
  static let manual = RuleManual(
    "credit.from-maker", "A work from a person whose profession the text names.",
    fires: [
      .init("It ordered the series ‘Quiet Harbor’, an eight-part drama from creator ⟦Oh Tae-sik⟧.", "creator Quiet Harbor"),
      .init("The film ‘Quiet Harbor’, from director ⟦Oh Tae-sik⟧, opens in May.", "director Quiet Harbor"),
    ],
    leaves: ["‘Quiet Harbor’ drew praise from director Oh Tae-sik.", "‘Quiet Harbor’ differs from what Oh Tae-sik wrote."])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard let next = scene.token(at + 1), next.classes.contains(.personCue) || next.word == .the else { return }
    let people = scene.people(from: at + 1).people
    guard let first = people.first, let part = PersonRoles.beside(first.mention, scene), part != .actor else { return }
    let before = scene.back(at - 1)
    let unit = scene.unit(of: at)
    guard before >= unit.lowerBound else { return }
    let touches = scene.named(.title, at: before) != nil || scene.tokens[before].classes.contains(.workCue) && scene.mention(at: before) == nil
    guard touches, let work = scene.governingWork(at), work.mention != nil || work.confidencePercent > 70 else { return }
    for person in people {
      board.add(person.mention, work, PersonRoles.beside(person.mention, scene) ?? part, rule: manual.id, confidencePercent: 84, scene)
    }
  }
}
