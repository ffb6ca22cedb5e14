import HallyuAnnotations
import HallyuText

/// Tells what only might be: offers, talks, refusals. Such clauses give no credit and no post.
enum Doubt {
  /// True where the clause from its subject to some words after the verb speaks of no settled fact.
  static func isDoubted(_ scene: FactScene, from start: Int, verb: Int) -> Bool {
    let unit = scene.unit(of: verb)
    var at = max(start, unit.lowerBound)
    let end = min(unit.upperBound, verb + 3)
    while at < end {
      let token = scene.tokens[at]
      if token.kind == .word, scene.mention(at: at) == nil {
        if words.contains(token.hash) && !isMonth(scene, at) || turnsDown(scene, at) { return true }
        if token.classes.contains(.negation), token.word != .no || at < verb, scene.token(at + 1)?.word != .only { return true }
      }
      at += 1
    }
    // "was offered the lead in T but turned it down".
    at = end
    while at < unit.upperBound, at < verb + 40 {
      if refusals.contains(scene.tokens[at].hash) || turnsDown(scene, at), scene.mention(at: at) == nil { return true }
      at += 1
    }
    // "Mia, whom the studio considers, …", "in talks to direct": looked at before the subject as well.
    at = start - 1
    while at >= unit.lowerBound, at > start - 6, scene.tokens[at].kind == .word {
      if before.contains(scene.tokens[at].hash), scene.mention(at: at) == nil { return true }
      at -= 1
    }
    return false
  }

  /// True where a whole sentence speaks of offers, talks or refusals.
  static func isSpoken(of unit: Range<Int>, _ scene: FactScene) -> Bool {
    unit.contains { at in
      let token = scene.tokens[at]
      return token.kind == .word
        && (words.contains(token.hash) && !isMonth(scene, at) || refusals.contains(token.hash) || turnsDown(scene, at))
        && scene.mention(at: at) == nil
    }
  }

  /// "in May": a month, no verb.
  private static func isMonth(_ scene: FactScene, _ at: Int) -> Bool {
    scene.tokens[at].word == .may && scene.tokens[at].isCapitalized && !scene.view.isSentenceStart(at)
  }

  /// "turned down the role", "turned it down", "passed on it".
  private static func turnsDown(_ scene: FactScene, _ at: Int) -> Bool {
    guard turns.contains(scene.tokens[at].hash) else { return false }
    let end = min(scene.unit(of: at).upperBound, at + 5)
    // "her life is turned upside down": nothing is refused.
    return (at + 1..<end).contains { scene.tokens[$0].word == .down && scene.tokens[$0 - 1].hash != upside }
  }

  private static let upside = Fold.hash("upside")

  private static let turns = WordSet("turned turns turn turning")
  private static let words = WordSet(
    """
    talks considered considering offered offer offers rumored rumoured rumors rumours eyed eyeing eyes circling negotiations negotiating \
    auditioned auditioning reviewing might may could denied wasn't isn't won't didn't doesn't wouldn't hasn't aren't weren't not wants \
    wanted hopes hoped almost speculated speculation considers declined refused rejected wish wished dreams approached discussing courted \
    wooed shortlisted should dream whether discussions contention contender
    """)
  private static let refusals = WordSet("declined refused rejected withdrew exited denied")
  private static let before = WordSet("considering rumors rumours eyeing offered denied instead replacing replaced unlike approached")
}
