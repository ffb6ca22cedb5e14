import HallyuAnnotations
import HallyuText

/// "T, a thriller that brings together X and Y", "The drama made X and Y household names": a work with the people whom it joined or made.
enum BringsTogether {
  static let manual = RuleManual(
    "credit.brings-together", "Two people or more whom a work brings together; whom a work made a star.",
    fires: [
      .init("It plans ‘Quiet Harbor’, a thriller set at sea that brings together ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opened in May. The drama made ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ household names in Japan.", "actor Quiet Harbor"),
      .init("The film ‘Quiet Harbor’ unites ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ turned ⟦Han Seo-jin⟧ into a star.", "actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. The animated family film, which reunites ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧, is long.",
        "actor Quiet Harbor; actor Quiet Harbor"),
    ],
    leaves: [
      "‘Quiet Harbor’ opens in May. The agency brings together Han Seo-jin and Yoo Min-ho.",
      "‘Quiet Harbor’ opens in May. The agency made Han Seo-jin a star.",
      "The drama ‘Quiet Harbor’ made Han Seo-jin tired.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard scene.mention(at: at) == nil, scene.token(at - 1)?.word != .to, verbs.contains(scene.tokens[at].hash) else { return }
    let isJoining = joins.contains(scene.tokens[at].hash)
    let start = isJoining && scene.token(at + 1)?.hash == WorkWords.together ? at + 2 : at + 1
    let list = scene.people(from: start)
    guard let first = list.people.first, first.mention.tokens.lowerBound - start < 3 else { return }
    if isJoining {
      guard list.people.count > 1,
        start > at + 1 || scene.token(list.end)?.hash == WorkWords.together || unites.contains(scene.tokens[at].hash)
      else { return }
    } else {
      guard isFame(list.end, scene) else { return }
    }
    guard let work = work(at, scene) else { return }
    board.add(list.people, work, .actor, rule: manual.id, confidencePercent: 72, scene)
  }

  /// The work that the verb has for its subject: a title before it with nobody named between, or what "The drama" opens.
  private static func work(_ at: Int, _ scene: FactScene) -> FoundWork? {
    let unit = scene.unit(of: at)
    let opening = scene.skipQuotes(unit.lowerBound)
    // "The film", "The animated family film"
    let noun = (opening + 1..<opening + 4).first { scene.isLower($0) && scene.tokens[$0].classes.contains(.workCue) }
    if let noun, [.the, .this].contains(scene.tokens[opening].word),
      scene.context.mentions(scene.field, in: unit.lowerBound..<at, of: .title).isEmpty
    {
      let isRelative = scene.token(at - 1)?.word == .which || scene.token(at - 1)?.word == .that
      let isSubject = scene.isComma(noun + 1) && (scene.isComma(at - 1) || isRelative) || at - noun < 3
      return isSubject ? scene.topic(before: unit.lowerBound, confidencePercent: 74) : nil
    }
    guard let title = scene.nearestWork(before: at, in: unit), let mention = title.mention else { return nil }
    let isPlain = scene.context.mentions(scene.field, in: mention.tokens.upperBound..<at).allSatisfy { scene.type($0) == .place }
    let end = scene.after(mention)
    let isRelative = [.that, .which].contains(scene.token(at - 1)?.word ?? .unlisted)
    return isPlain && (end == at || isRelative || scene.isComma(at - 1)) ? title : nil
  }

  /// "household names", "into a star", "famous".
  private static func isFame(_ start: Int, _ scene: FactScene) -> Bool {
    var at = start
    while at < start + 6, let token = scene.token(at), token.kind == .word, scene.mention(at: at) == nil || token.classes.contains(.demonym)
    {
      if fames.contains(token.hash) { return true }
      guard
        [.into, .a, .an].contains(token.word) || scene.isLower(at) && !token.classes.contains(.stopword) || token.classes.contains(.demonym)
      else { return false }
      at += 1
    }
    return false
  }

  static let verbs = joins.union(WordSet("made makes turned turns"))
  private static let joins = unites.union(WordSet("brings bring brought"))
  private static let unites = WordSet("unites reunites")
  private static let fames = WordSet("star stars household famous celebrity celebrities sensation sensations superstar superstars")
}
