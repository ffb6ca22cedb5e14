import HallyuAnnotations
import HallyuText

/// "X, whose credits include A and B", "X, whose ‘T’ sold", "X, whose breakthrough came in T".
extension KnownFor {
  static func whose(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    guard let person = scene.named(.person, at: scene.back(at - 1)) ?? scene.described(by: at)?.people.first?.mention else { return }
    let limit = scene.unit(of: at).upperBound
    let end = afterAdjectives(at + 1, limit, scene)
    if let link = came(end, scene), breakthroughs.contains(scene.tokens[end - 1].hash) {
      for work in scene.works(from: link + 1).works where work.mention != nil { add(person, work, scene, roles, &board) }
    } else if let title = scene.named(.title, at: scene.skipQuotes(end)) {
      let work = FoundWork(named: title, confidencePercent: 84)
      if end > at + 1, roles.role(of: person, in: title.entity) == nil, board.usualPart(of: person.entity) == nil {
        // "X, whose last film ‘T’": the film of a director.
        board.add(person, work, .director, rule: manual.id, confidencePercent: 62, scene)
      } else {
        add(person, work, scene, roles, &board)
      }
    } else if let verb = verbOfCredits(at + 1, limit, scene) {
      for work in scene.works(from: verb + 1).works where work.mention != nil { add(person, work, scene, roles, &board) }
    }
  }

  /// First token behind "last Korean film", "big breakthrough".
  private static func afterAdjectives(_ start: Int, _ limit: Int, _ scene: FactScene) -> Int {
    var at = start
    while at < limit, at < start + 5, scene.mention(at: at) == nil, case let token = scene.tokens[at],
      token.classes.contains(.workCue) || token.kind == .number || token.classes.contains(.demonym)
        || [.first, .last, .own, .new, .is, .was, .the].contains(token.word) || WorkWords.parts.contains(token.hash)
        || debuts.contains(token.hash) || breakthroughs.contains(token.hash)
    { at += 1 }
    return at
  }

  /// The preposition of "breakthrough came in", "breakout role was in".
  private static func came(_ at: Int, _ scene: FactScene) -> Int? {
    var link = at
    while let token = scene.token(link), link < at + 3, arriving.contains(token.hash) || token.word == .was { link += 1 }
    return [.in, .with, .on].contains(scene.token(link)?.word) ? link : nil
  }

  /// The verb of "previous credits include".
  private static func verbOfCredits(_ start: Int, _ limit: Int, _ scene: FactScene) -> Int? {
    var sawCredits = false
    for at in start..<max(start, min(limit, start + 8)) {
      let hash = scene.tokens[at].hash
      if credits.contains(hash) { sawCredits = true }
      if sawCredits, PeopleListWords.including.contains(hash) { return at }
      if scene.mention(at: at) != nil { return nil }
    }
    return nil
  }

  private static let debuts = WordSet("debut feature previous hit latest")
  private static let breakthroughs = WordSet("breakthrough breakout role part big")
  private static let arriving = WordSet("came arrived role part")
}
