import HallyuAnnotations
import HallyuText

/// "X was in T", "He was also in MBC's T": who is in a work acts in it.
enum BeingIn {
  static let manual = RuleManual(
    "credit.being-in", "A person, a verb of being and `in`, right before a work.",
    fires: [
      .init("⟦Han Seo-jin⟧ was in the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ is here. He was also in KBS’s ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ was last in 2019’s drama ‘Quiet Harbor’ and the film ‘Night Ferry’.", "actor Quiet Harbor; actor Night Ferry"),
    ],
    leaves: [
      "Han Seo-jin was in charge of the film ‘Quiet Harbor’.", "Han Seo-jin was not in the film ‘Quiet Harbor’.",
      "Director Oh Tae-sik was in the running for ‘Quiet Harbor’.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    // "was also in", "was last in".
    let link = scene.token(at + 1).map { $0.word == .also || $0.word == .last } ?? false ? at + 2 : at + 1
    guard scene.token(link)?.word == .in, isDirect(link + 1, scene), let subjects = scene.subjects(of: at),
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at)
    else { return }
    for work in scene.works(from: link + 1).works where work.mention != nil {
      for person in subjects.people where (PersonRoles.beside(person.mention, scene) ?? .actor) == .actor {
        board.add(
          person.mention, work, .actor, rule: manual.id, confidencePercent: min(subjects.confidencePercent, 72), scene)
      }
    }
  }

  /// Only an article, a channel, a year, an adjective or a word for a work stands before the title.
  private static func isDirect(_ start: Int, _ scene: FactScene) -> Bool {
    var at = start
    while at < start + 7, let token = scene.token(at), token.gap < .line {
      if let mention = scene.mention(at: at) {
        if scene.type(mention) == .title { return true }
        guard scene.type(mention) == .organization else { return false }
        at = mention.tokens.upperBound
        continue
      }
      guard
        [.quote, .number, .clitic, .hyphen].contains(token.kind) || [.the, .both].contains(token.word)
          || token.classes.contains(.workCue) || token.classes.contains(.demonym)
      else { return false }
      at += 1
    }
    return false
  }
}
