import HallyuAnnotations
import HallyuText

/// "X was in T", "He was also in MBC's T": who is in a work acts in it.
enum BeingIn {
  static let manual = RuleManual(
    "credit.being-in", "A person, a verb of being and `in`, right before a work.",
    fires: [
      .init("⟦Han Seo-jin⟧ was in the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init(
        "⟦Yoo Min-ho⟧ is here. Director Oh Tae-ri said that she wanted him. He was also in the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ was the antagonist in the film ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init(
        "She is the third, following ⟦Yoo Min-ho⟧ in the film ‘Quiet Harbor’ and ⟦Han Seo-jin⟧ in the drama ‘Night Ferry’.",
        "actor Quiet Harbor; actor Night Ferry"),
      .init("⟦Yoo Min-ho⟧ is here. He was also in KBS’s ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ was last in 2019’s drama ‘Quiet Harbor’ and the film ‘Night Ferry’.", "actor Quiet Harbor; actor Night Ferry"),
    ],
    leaves: [
      "Han Seo-jin was in charge of the film ‘Quiet Harbor’.", "Han Seo-jin was not in the film ‘Quiet Harbor’.",
      "Director Oh Tae-sik was in the running for ‘Quiet Harbor’.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    // "was also in", "was last in", "was the antagonist in".
    var link = scene.token(at + 1).map { $0.word == .also || $0.word == .last } ?? false ? at + 2 : at + 1
    if let noun = (at + 2..<at + 5).first(where: { scene.token($0).map { parts.contains($0.hash) } ?? false }),
      [.the, .a].contains(scene.token(at + 1)?.word ?? .unlisted)
    {
      link = noun + 1
    }
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

  private static let parts = WordSet("hero heroine villain antagonist protagonist baddie lead star regular")

  /// "following X in T (2015) and Y in T2": a person, `in` and a title, and nothing between.
  static func findBeside(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard let person = scene.named(.person, at: at - 1), person.tokens.upperBound == at, isDirect(at + 1, scene),
      let work = scene.works(from: at + 1).works.first, work.mention != nil,
      !isCharacter(person, scene), (PersonRoles.beside(person, scene) ?? .actor) == .actor,
      !Doubt.isDoubted(scene, from: person.tokens.lowerBound, verb: at)
    else { return }
    board.add(person, work, .actor, rule: manual.id, confidencePercent: 70, scene)
  }

  /// "as C in T", "the role of C in T": whom somebody plays.
  private static func isCharacter(_ person: NamedSpan, _ scene: FactScene) -> Bool {
    let first = person.tokens.lowerBound
    return (max(scene.unit(of: first).lowerBound, first - 4)..<first).contains {
      [.as, .for, .of, .playing].contains(scene.tokens[$0].word) || scene.tokens[$0].classes.contains(.characterCue)
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
