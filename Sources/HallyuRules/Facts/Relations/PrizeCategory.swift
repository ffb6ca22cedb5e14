import HallyuText

/// Phrases for a category of prizes: "best supporting actor", "outstanding lead actress in a limited series", "guest actress in a drama".
enum PrizeCategory {
  /// First token behind the category that begins at a token, or nil where none does.
  static func end(_ scene: RelationScene, _ first: Int) -> Int? {
    let token = scene.view.tokens[first]
    guard token.kind == .word, openings.contains(token.hash) else { return nil }
    let isBest = HonourWinners.best.contains(token.hash)
    guard isBest || isPart(scene, first), scene.context.mention(scene.field, at: first) == nil else { return nil }
    var end: Int?
    var at = first + 1
    while at < min(first + 8, scene.tokens.upperBound) {
      let token = scene.view.tokens[at]
      if nouns.contains(token.hash) {
        end = at + 1
      } else if end != nil {
        break
      } else {
        guard token.kind == .hyphen || token.word == .or || token.kind == .word && !token.classes.contains(.stopword),
          scene.context.mention(scene.field, at: at) == nil, !HonourWinners.wins.contains(token.hash)
        else { return nil }
      }
      at += 1
    }
    return end.map { scope(scene, behind: joined(scene, $0)) }
  }

  /// "lead actor", "supporting performance": a part in a cast that no "best" stands before.
  private static func isPart(_ scene: RelationScene, _ first: Int) -> Bool {
    parts.contains(scene.view.tokens[first].hash) && performers.contains(scene.view.token(first + 1)?.hash ?? 0)
      && !HonourWinners.best.contains(scene.view.token(first - 1)?.hash ?? 0)
  }

  /// "best supporting actor and actress", "best comedy or musical": two that one phrase names.
  private static func joined(_ scene: RelationScene, _ end: Int) -> Int {
    guard let next = scene.view.token(end + 1) else { return end }
    let isPair = scene.word(end) == .and && performers.contains(next.hash) && performers.contains(scene.view.tokens[end - 1].hash)
    return isPair || scene.word(end) == .or && scopes.contains(next.hash) ? end + 2 : end
  }

  /// "in a comedy series", "for a drama series", "in a limited series or movie": of which works the category is.
  private static func scope(_ scene: RelationScene, behind end: Int) -> Int {
    guard [.in, .for].contains(scene.word(end)), [.a, .an].contains(scene.word(end + 1)) else { return end }
    var last = end
    var at = end + 2
    while at < min(end + 9, scene.tokens.upperBound) {
      let token = scene.view.tokens[at]
      if scopes.contains(token.hash) {
        last = at + 1
      } else if token.word != .or, last > end || token.kind != .word || token.classes.contains(.stopword) {
        break
      }
      at += 1
    }
    return last
  }

  private static let openings = WordSet("best outstanding top lead leading supporting guest female male")
  private static let parts = WordSet("lead leading supporting guest female male")
  private static let performers = WordSet("actor actress performance performer")
  private static let scopes = WordSet(
    "series drama comedy movie film role special musical miniseries programme program show production part")
  private static let nouns = WordSet(
    """
    actor actress director directing direction picture film movie drama comedy series screenplay script writing show documentary newcomer \
    song album music soundtrack cinematography cinematographer editing effects design makeup sound score feature performance performer \
    ensemble cast writer producer miniseries story dialogue lyrics choreography entertainer couple host special programme program animation debut
    """)
}
