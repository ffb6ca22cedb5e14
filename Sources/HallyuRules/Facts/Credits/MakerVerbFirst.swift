import HallyuAnnotations
import HallyuText

/// Sentences that open with the verb of making: "Directing the project will be X", "Attached to direct is Y".
extension MakerVerb {
  /// "Directing the project will be X", "Writing the series is Y".
  static func inverted(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    let unit = scene.unit(of: at)
    guard let part = CreditWords.makerRole(scene.tokens[at].hash), let article = scene.token(at + 1), [.the, .this].contains(article.word),
      let noun = scene.token(at + 2),
      noun.classes.contains(.workCue) || WorkWords.parts.contains(noun.hash) || WorkWords.scripts.contains(noun.hash),
      let verb = (at + 3..<min(at + 6, unit.upperBound)).last(where: { [.be, .is, .are].contains(scene.tokens[$0].word) }),
      let work = scene.topic(before: unit.lowerBound, confidencePercent: 76)
    else { return false }
    let people = scene.people(from: verb + 1).people
    board.add(people, work, part, rule: manual.id, confidencePercent: 80, scene)
    return !people.isEmpty
  }

  /// "Attached to direct is X"
  static func attached(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    guard attaching.contains(scene.tokens[at - 2].hash), scene.tokens[at - 1].word == .to,
      let part = CreditWords.makerRole(scene.tokens[at].hash), let verb = scene.token(at + 1), [.is, .are].contains(verb.word),
      let work = scene.topic(before: at - 2, confidencePercent: 74)
    else { return false }
    let people = scene.people(from: at + 2).people
    board.add(people, work, part, rule: manual.id, confidencePercent: 78, scene)
    return !people.isEmpty
  }

  private static let attaching = WordSet("attached set tapped hired confirmed")
}
