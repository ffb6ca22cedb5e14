import HallyuAnnotations
import HallyuText

/// Whom somebody is known for playing: "remembered as C in T", "known for playing a cook in T and C2 in T2".
extension KnownFor {
  /// "remembered as C in T", "known for C in T and for C2 in T2", "remembered as C, the veteran of T".
  static func asCharacter(_ at: Int, _ link: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    guard let person = person(knownAt: at, scene) else { return false }
    var cue = link
    var sawCharacter = false
    for _ in 0..<4 {
      guard let name = scene.characterName(from: cue + 1), name.lowerBound <= cue + 2 else { break }
      var next = scene.skipQuotes(name.upperBound)
      if scene.isComma(next), let of = (next + 1..<next + 8).first(where: { scene.token($0)?.word == .of }),
        [.the, .a].contains(scene.tokens[next + 1].word),
        (next + 1..<of).allSatisfy({ scene.isLower($0) })
      {
        next = of
      }
      guard let preposition = scene.token(next), [.in, .on, .of, .from].contains(preposition.word),
        let work = scene.works(from: next + 1).works.first, let title = work.mention
      else { break }
      board.add(person, work, .actor, character: name, rule: manual.id, confidencePercent: 80, scene)
      sawCharacter = true
      cue = scene.after(title)
      guard scene.isAnd(cue), let again = scene.token(cue + 1), again.word == .for || again.word == .as else { break }
      cue += 1
    }
    return sawCharacter
  }

  /// "for playing a cook in T and C2 in T2".
  static func furtherPart(_ person: NamedSpan, _ end: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard scene.isAnd(end), let name = scene.characterName(from: end + 1), name.lowerBound <= end + 2,
      [.in, .on].contains(scene.token(scene.skipQuotes(name.upperBound))?.word),
      let work = scene.works(from: scene.skipQuotes(name.upperBound) + 1).works.first, work.mention != nil
    else { return }
    board.add(person, work, .actor, character: name, rule: manual.id, confidencePercent: 76, scene)
  }
}
