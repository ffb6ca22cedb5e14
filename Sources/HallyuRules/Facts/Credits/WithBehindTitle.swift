import HallyuAnnotations
import HallyuText

/// "“T”, with X and Y, came second", "T, a romantic drama with X and Y": people behind `with` of whom nothing more is said.
enum WithBehindTitle {
  static let manual = RuleManual(
    "credit.with-behind-title", "People after `with`, right behind a title, its maker or the word for a work.",
    fires: [
      .init("The thriller “Quiet Harbor”, with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧, came second.", "actor Quiet Harbor"),
      .init("Its titles include the film “Quiet Harbor” with ⟦Han Seo-jin⟧, and others.", "actor Quiet Harbor"),
      .init("The comedy “Quiet Harbor” with ⟦Han Seo-jin⟧ rose to first place.", "actor Quiet Harbor"),
      .init("In third place was the hit drama “Quiet Harbor” with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init(
        "Another is “Quiet Harbor” from director ⟦Oh Tae-sik⟧, with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.",
        "director Quiet Harbor; actor Quiet Harbor; actor Quiet Harbor"),
      .init("The film “Quiet Harbor,” the Christmas drama with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧, fell to third place.", "actor Quiet Harbor"),
      .init("It opens with the film “Quiet Harbor,” a romantic drama with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("She is now making the film “Quiet Harbor” with director ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
    ],
    leaves: ["He watched “Quiet Harbor” with Han Seo-jin.", "It sold “Quiet Harbor”, along with shares of Han Seo-jin."])

  /// - Parameters:
  ///   - people: who stands behind the `with` at a token.
  ///   - next: first token behind them.
  static func find(_ people: [ListedPerson], with at: Int, next: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    let before = scene.back(at - 1)
    let isWhole = next >= unit.upperBound || scene.isComma(next) || scene.tokens[next].isMark(".")
    if people.count == 1, let title = scene.named(.title, at: scene.back(at - 1, over: false)),
      let part = PersonRoles.beside(people[0].mention, scene),
      part != .actor, people[0].mention.tokens.lowerBound <= at + 3
    {
      // "is making T with director X".
      let work = FoundWork(named: title, confidencePercent: 82)
      board.add(people[0].mention, work, part, rule: manual.id, confidencePercent: 72, scene)
      return
    }
    let isListed =
      [.quote, .word].contains(scene.tokens[at - 1].kind)
      && (unit.lowerBound..<at).contains { WorkWords.including.contains(scene.tokens[$0].hash) }
    if isListed || leadsClause(at, before, next, unit, scene), let title = scene.named(.title, at: before) {
      let work = FoundWork(named: title, confidencePercent: 72)
      board.add(people, work, .actor, rule: manual.id, confidencePercent: 66, scene)
      return
    }
    if scene.isComma(at - 1), let maker = scene.named(.person, at: before), let part = PersonRoles.beside(maker, scene), part != .actor,
      isWhole, let work = scene.nearestWork(before: maker.tokens.lowerBound, in: unit)
    {
      // "T from director X, with Y and Z."
      board.add(people, work, rule: manual.id, confidencePercent: 70, scene)
      return
    }
    if before == at - 1, scene.tokens[before].classes.contains(.workCue), scene.mention(at: before) == nil, isWhole,
      let work = scene.workOfPhrase(before, unit, at), let title = work.mention, title.tokens.upperBound <= before
    {
      // "T, a romantic drama with X and Y."
      board.add(people, work, rule: manual.id, confidencePercent: 70, scene)
      return
    }
    guard at > unit.lowerBound, scene.isComma(at - 1) || scene.tokens[at - 1].kind == .quote && before < at - 2,
      let title = scene.named(.title, at: before),
      title.tokens.upperBound == before + 1, isWhole
    else { return }
    let work = FoundWork(named: title, confidencePercent: 72)
    board.add(people, work, rule: manual.id, confidencePercent: 70, scene)
  }

  /// "the thriller T with X rose to first place", "was the comedy T with X and Y.": a title after the word for a work, no person before.
  private static func leadsClause(_ at: Int, _ before: Int, _ next: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    guard let title = scene.named(.title, at: before), title.tokens.upperBound == before + 1, scene.token(at - 1)?.isMark(",") != true,
      let noun = scene.token(scene.back(title.tokens.lowerBound - 1)), noun.classes.contains(.workCue), !noun.isCapitalized,
      scene.context.mentions(scene.field, in: unit.lowerBound..<title.tokens.lowerBound, of: .person).isEmpty
    else { return false }
    let opens = title.tokens.lowerBound - unit.lowerBound
    let isInverted = (max(unit.lowerBound, title.tokens.lowerBound - 8)..<title.tokens.lowerBound).contains {
      [.is, .was].contains(scene.tokens[$0].word)
    }
    guard next < unit.upperBound, let verb = scene.token(next) else { return isInverted }
    if isInverted { return verb.isMark(".") || verb.isMark(",") }
    return opens < 16 && verb.kind == .word && !verb.isCapitalized && verb.classes.isDisjoint(with: .stopword)
  }
}
