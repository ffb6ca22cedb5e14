import HallyuAnnotations
import HallyuText

/// "Best Actor: X - T", "- Best director: X (“T”)": the lines of a list of prizes.
enum AwardLine {
  static let manual = RuleManual(
    "credit.award-line", "A person and a title behind the name of a prize at the beginning of a line; the prize says the part.",
    fires: [
      .init("The winners are here.\n\nThey met in May.\n\nBest Actor: ⟦Han Seo-jin⟧ - “Quiet Harbor”", "actor Quiet Harbor"),
      .init(
        "The drama “Quiet Harbor” won.\n\nThey met in May.\n\nLEADING ACTOR\n⟦Yoo Min-ho⟧, “Quiet Harbor” (BBC One)", "actor Quiet Harbor"),
      .init("The drama “Quiet Harbor” won.\n\nThey met in May.\n\nBest Actor: ⟦Yoo Min-ho⟧, “Quiet Harbor”", "actor Quiet Harbor"),
      .init(
        "The drama “Quiet Harbor” won.\n\nThey met in May.\n\nBest New Director – ⟦Oh Tae-sik⟧ for “Quiet Harbor”", "director Quiet Harbor"),
      .init("The winners are here.\n\nThey met in May.\n\nBest Director\n\n“Quiet Harbor” – ⟦Oh Tae-sik⟧", "director Quiet Harbor"),
      .init("The film “Quiet Harbor” scored Best Newcomer for ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init(
        "⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ of the drama “Quiet Harbor” took the top excellence awards.",
        "actor Quiet Harbor; actor Quiet Harbor"),
      .init(
        "The winners of the prize were ⟦Han Seo-jin⟧ from the film “Quiet Harbor” and ⟦Yoo Min-ho⟧ from the drama “Night Ferry.”",
        "actor Quiet Harbor; actor Night Ferry"),
    ],
    leaves: [
      "Best Drama: “Quiet Harbor” - tvN", "Best regards: Han Seo-jin - “Quiet Harbor”", "Han Seo-jin came from “Quiet Harbor” in Busan.",
    ])

  static func find(_ person: NamedSpan, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let at = scene.skipQuotes(person.tokens.upperBound)
    titleFirst(person, scene, &board)
    prizeFor(person, scene, &board)
    guard let joint = scene.token(at) else { return }
    if joint.word == .from || joint.word == .of, at == person.tokens.upperBound { return winner(person, at, scene, roles, &board) }
    if joint.isMark(","), let part = partAbove(person, scene), let title = scene.named(.title, at: scene.skipQuotes(at + 1)),
      title.tokens.lowerBound == scene.skipQuotes(at + 1), endsLine(scene.after(title), scene)
    {
      // "LEADING ACTOR", and below it "X, T (BBC One)".
      let work = FoundWork(named: title, confidencePercent: 86)
      board.add(person, work, part, rule: manual.id, confidencePercent: 82, scene)
      return
    }
    let isBehindComma = joint.isMark(",") && joint.gap < .line
    // "Best Actor – X for T".
    guard isBehindComma || joint.word == .for || joint.kind == .dash || joint.kind == .hyphen && joint.gap == .space, joint.gap < .line,
      let part = part(before: person, scene)
    else { return }
    let next = scene.skipQuotes(at + 1)
    guard let title = scene.named(.title, at: next), title.tokens.lowerBound == next, scene.token(next)?.gap ?? .line < .line else {
      return
    }
    let work = FoundWork(named: title, confidencePercent: 86)
    board.add(person, work, part, rule: manual.id, confidencePercent: 86, scene)
  }

  /// The line ends, but for a bracket.
  private static func endsLine(_ at: Int, _ scene: FactScene) -> Bool {
    guard let token = scene.token(at), token.gap < .line else { return true }
    guard token.isMark("("), let close = scene.closing(at) else { return false }
    return scene.token(close + 1).map { $0.gap >= .line } ?? true
  }

  /// The part that the name of a prize says, alone in the line above the one that a person opens.
  private static func partAbove(_ person: NamedSpan, _ scene: FactScene) -> CreditPart? {
    let opening = person.tokens.lowerBound
    guard opening > 0, scene.tokens[opening].gap >= .line else { return nil }
    var first = opening - 1
    while first > 0, opening - first < 8, scene.tokens[first].gap < .line { first -= 1 }
    guard scene.tokens[first].isCapitalized, (first..<opening).allSatisfy({ scene.tokens[$0].kind != .mark }) else { return nil }
    return (first..<opening).lazy.compactMap { CreditWords.professionRole(scene.tokens[$0].hash) ?? parts[scene.tokens[$0].hash] }.first
  }

  /// "“T” – X" below the name of the prize.
  private static func titleFirst(_ person: NamedSpan, _ scene: FactScene, _ board: inout CreditBoard) {
    let dash = person.tokens.lowerBound - 1
    guard let mark = scene.token(dash), mark.kind == .dash || mark.kind == .hyphen && mark.gap == .space,
      let title = scene.named(.title, at: scene.back(dash - 1))
    else { return }
    let opening = scene.tokens[max(0, title.tokens.lowerBound - 1)].kind == .quote ? title.tokens.lowerBound - 1 : title.tokens.lowerBound
    guard opening > 0, scene.tokens[opening].gap >= .line else { return }
    var first = opening - 1
    while first > 0, opening - first < 8, scene.tokens[first].gap < .line { first -= 1 }
    guard scene.tokens[first].kind == .word, prizes.contains(scene.tokens[first].hash) else { return }
    let parts = (first..<opening).compactMap { CreditWords.professionRole(scene.tokens[$0].hash) ?? self.parts[scene.tokens[$0].hash] }
    guard let part = parts.first else { return }
    let work = FoundWork(named: title, confidencePercent: 86)
    board.add(person, work, part, rule: manual.id, confidencePercent: 84, scene)
  }

  /// "T scored Best Supporting Actor for X and Best Screenplay for Y".
  private static func prizeFor(_ person: NamedSpan, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: person.tokens.lowerBound)
    let at = person.tokens.lowerBound - 1
    guard at > unit.lowerBound, scene.tokens[at].word == .for else { return }
    var first = at - 1
    while first > unit.lowerBound, at - first < 6, scene.tokens[first].kind == .word, !prizes.contains(scene.tokens[first].hash) {
      first -= 1
    }
    guard prizes.contains(scene.tokens[first].hash), scene.tokens[first].isCapitalized,
      let part = (first..<at).compactMap({ CreditWords.professionRole(scene.tokens[$0].hash) ?? parts[scene.tokens[$0].hash] }).first,
      let work = scene.nearestWork(before: first, in: unit)
    else { return }
    board.add(person, work, part, rule: manual.id, confidencePercent: 80, scene)
  }

  /// "X from T" where prizes are given.
  private static func winner(_ person: NamedSpan, _ from: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let unit = scene.unit(of: from)
    // "best screenplay went to X of T": the prize says the part.
    let isTold = scene.tokens[from].word == .of && unit.contains { TitleOfPrize.isCategory($0, unit.upperBound, scene.view) }
    guard !isTold, unit.contains(where: { scene.tokens[$0].classes.contains(.awardCue) || prizes.contains(scene.tokens[$0].hash) }),
      let work = scene.works(from: from + 1).works.first, work.mention != nil
    else { return }
    for one in scene.people(endingBefore: from) {
      board.add(one, work, roles.role(of: one, in: work.entity) ?? .actor, rule: manual.id, confidencePercent: 72, scene)
    }
  }

  /// The part that the prize at the beginning of a person's line is given for, or nil.
  static func part(before person: NamedSpan, _ scene: FactScene) -> CreditPart? {
    var first = person.tokens.lowerBound
    while first > 0, person.tokens.lowerBound - first < 24, scene.tokens[first].gap < .line { first -= 1 }
    while first < person.tokens.lowerBound, scene.tokens[first].kind != .word { first += 1 }
    guard prizes.contains(scene.tokens[first].hash) || scene.tokens[first].classes.contains(.awardCue) else { return nil }
    var part: CreditPart?
    for at in first..<person.tokens.lowerBound {
      if scene.tokens[at].isMark(":") || scene.tokens[at].kind == .dash
        || scene.tokens[at].kind == .hyphen && scene.tokens[at].gap == .space
      {
        return part
      }
      if part == nil {
        let isFree = scene.mention(at: at).map { scene.type($0) == .award } ?? true
        part = isFree ? CreditWords.professionRole(scene.tokens[at].hash) ?? parts[scene.tokens[at].hash] : nil
      }
    }
    return nil
  }

  static let winners = WordSet("winners winner won wins finalists nominees")
  private static let prizes = WordSet("award awards prize prizes best outstanding winner winners awarded popularity")
  private static let parts = WordMap<CreditPart>([
    (.writer, "screenplay script"), (.actor, "performance newcomer"), (.cinematographer, "cinematography"), (.composer, "music score"),
  ])
}
