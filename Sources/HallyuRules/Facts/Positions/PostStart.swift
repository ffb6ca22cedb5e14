import HallyuAnnotations
import HallyuText

/// Where the post begins behind a verb of appointing, holding or leaving.
extension PostVerb {
  /// Where the post may begin after the verb.
  static func postStart(_ at: Int, _ form: PostVerbForm, _ scene: FactScene, _ unit: Range<Int>) -> Int? {
    var next = at + 1
    if form == .copula {
      while next < unit.upperBound,
        [.the, .a, .an, .now, .also, .still].contains(scene.tokens[next].word) || PostVerbForm.earlier.contains(scene.tokens[next].hash)
      {
        next += 1
      }
      return next < unit.upperBound ? next : nil
    }
    if let post = roleTaken(at, scene) { return post }
    // "joined Netflix in 2019 as", "was promoted last year to", "steps down as".
    var steps = 0
    while next < unit.upperBound, steps < 9 {
      let token = scene.tokens[next]
      if token.word == .as || form == .appoint && token.word == .to
        || [.to, .into].contains(token.word) && scene.roleNoun(after: next) != nil
      {
        return next + 1
      }
      let isAppointed =
        form == .appoint && (!PostVerbForm.weak.contains(scene.tokens[at].hash) || PostVerbForm.isPassive(at, scene, unit))
        && (steps == 0 || PostWords.modifiers.contains(token.hash) || PostWords.isHead(token))
      if isAppointed || PostVerbForm.became.contains(scene.tokens[at].hash),
        scene.mention(at: next) == nil, token.kind == .word, !isDay(token),
        ![.in, .on, .for, .by, .with, .at].contains(token.word),
        // "remains in control as chief executive"
        isAppointed || steps == 0 || scene.post(from: next) != nil
      {
        return next
      }
      // "joins Disney+ as", "joined Norvel Bros. as": marks of a name.
      let isOfName =
        scene.mention(at: next) != nil
        || token.isMark(".") && token.gap == .none && scene.mention(at: next - 1) != nil
          && scene.isLower(next + 1)
      guard token.kind != .mark || isOfName, token.kind != .quote else { return nil }
      next += 1
      steps += 1
    }
    return nil
  }

  /// "was tapped Thursday as": when it was done.
  private static func isDay(_ token: Token) -> Bool {
    token.classes.contains(.weekday) || token.classes.contains(.month) || days.contains(token.hash)
  }

  /// Where the post begins in "took on the CEO role", "will assume the post of chairman", "relinquished the title of president".
  static func roleTaken(_ at: Int, _ scene: FactScene) -> Int? {
    guard PostVerbForm.taking.contains(scene.tokens[at].hash) || PostVerbForm.filling.contains(scene.tokens[at].hash) else { return nil }
    let next = scene.token(at + 1).map { $0.word == .on || $0.word == .over } ?? false ? at + 2 : at + 1
    if let post = scene.roleNoun(after: next - 1) { return post }
    guard scene.token(next)?.word == .the, let post = scene.post(from: next + 1),
      scene.token(post.end).map({ PostWords.roles.contains($0.hash) }) == true
    else { return nil }
    return next + 1
  }

  private static let days = WordSet("today yesterday unanimously officially formally")
}

extension FactScene {
  /// "the newly created role of head of content": the token after "role of", where these words stand behind a token.
  func roleNoun(after before: Int) -> Int? {
    var at = before + 1
    var steps = 0
    while steps < 5, let token = token(at), token.kind == .word || token.kind == .hyphen {
      if PostScan.roles.contains(token.hash), self.token(at + 1)?.word == .of { return at + 2 }
      // "newly-created"
      guard PostScan.opens(token) || PostScan.made.contains(token.hash) || token.kind == .hyphen && steps > 0 else { return nil }
      at += 1
      steps += 1
    }
    return nil
  }
}
