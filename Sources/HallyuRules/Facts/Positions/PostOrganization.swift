import HallyuAnnotations
import HallyuText

/// The organization behind a post's noun: "of Netflix", "at Beijing consultancy Silkscreen", ", development, at Norvel".
struct PostOrganization {
  let entity: Int
  /// First token after it.
  let end: Int
  /// True where nothing but an article stands before the name.
  let isDirect: Bool

  /// The organization behind a preposition: "at Beijing consultancy Silkscreen", "of the broadcaster MBC".
  static func behind(_ preposition: Int, _ limit: Int, _ scene: FactScene) -> PostOrganization? {
    var at = preposition + 1
    var steps = 0
    while at < limit, steps < 7 {
      if let mention = scene.mention(at: at) {
        // "president of the Norvel-owned channel": whose the organization is.
        let isOwner = scene.token(mention.tokens.upperBound).map { $0.kind == .hyphen && $0.gap == .none } ?? false
        if isOwner, scene.isLower(mention.tokens.upperBound + 1) {
          at = mention.tokens.upperBound + 2
          steps += 1
          continue
        }
        if scene.type(mention) == .organization {
          return PostOrganization(entity: mention.entity, end: scene.after(mention), isDirect: steps <= 1)
        }
        guard scene.type(mention) == .place else { return nil }
        at = mention.tokens.upperBound
        if let clitic = scene.token(at), clitic.kind == .clitic { at += 1 }
      } else {
        // "CEO of the group's food service company Orwick"
        if scene.tokens[at].kind == .clitic, scene.tokens[at - 1].classes.contains(.organizationCue) {
          return described(from: at + 1, limit, scene)
        }
        guard mayDescribe(at, scene) else { return nil }
        at += 1
      }
      steps += 1
    }
    return nil
  }

  /// "EVP, development, at Norvel", "vice president, international content, Norvel": where the department's words end, and the organization
  /// behind them.
  static func behindDepartment(_ comma: Int, _ limit: Int, _ scene: FactScene) -> (end: Int, organization: PostOrganization?)? {
    var at = comma + 1
    var words = 0
    while at < limit, words < 6, let token = scene.token(at) {
      let end = scene.isComma(at - 1) ? at - 1 : at
      // "becomes controller, drama commissioning."
      if words > 1, token.isMark("."), !scene.isComma(at - 1) { return (at, nil) }
      if words > 0, [.at, .of, .for].contains(token.word) { return behind(at, limit, scene).map { (end, Optional($0)) } }
      if let mention = scene.mention(at: at) {
        if words > 0, scene.isComma(at - 1), scene.type(mention) == .organization {
          return (end, PostOrganization(entity: mention.entity, end: scene.after(mention), isDirect: true))
        }
        guard scene.type(mention) == .place else { return nil }
        at = mention.tokens.upperBound
        words += 1
        continue
      }
      if token.kind == .word, token.word != .and {
        guard token.gap == .space, PostWords.departments.contains(token.hash) else { return nil }
        words += 1
      } else if token.kind != .word, !token.isMark(","), !token.isMark("&"), token.kind != .hyphen {
        return nil
      }
      at += 1
    }
    return nil
  }

  /// A word that says what kind of organization the name behind it is: "the", "Korean", "broadcaster", "research".
  private static func mayDescribe(_ at: Int, _ scene: FactScene) -> Bool {
    let token = scene.tokens[at]
    guard token.kind == .word else { return token.kind == .hyphen }
    // "women-focused", "award-winning"
    if scene.isLower(at), scene.token(at + 1)?.kind == .hyphen || scene.token(at - 1)?.kind == .hyphen { return true }
    return [.the, .a, .an, .its, .both].contains(token.word) || !token.classes.isDisjoint(with: [.organizationCue, .demonym])
      || kinds.contains(token.hash) || token.classes.contains(.workCue) && scene.isLower(at)
      // "president of its content subsidiary Orwick"
      || scene.isLower(at) && !token.classes.contains(.stopword) && scene.token(at + 1)?.classes.contains(.organizationCue) == true
  }

  /// "global food service and culture company Orwick": a name right behind the noun that its description ends with.
  private static func described(from start: Int, _ limit: Int, _ scene: FactScene) -> PostOrganization? {
    var at = start
    while at < min(limit, start + 9), let token = scene.token(at) {
      if let mention = scene.mention(at: at) {
        guard scene.type(mention) == .organization, scene.tokens[at - 1].classes.contains(.organizationCue) else { return nil }
        return PostOrganization(entity: mention.entity, end: scene.after(mention), isDirect: false)
      }
      guard token.kind == .word || token.kind == .hyphen, token.word == .and || !token.classes.contains(.stopword) else { return nil }
      at += 1
    }
    return nil
  }

  private static let kinds = WordSet(
    """
    new north south based local major leading university top law research investment talent indie parent rival global newly formed created launched \
    merged combined renamed sister fledgling
    """)
}
