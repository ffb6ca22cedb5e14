import HallyuText

/// Verbs of making in a row, which have one subject and one object: "wrote, directed and executive produced", "directed and starred in".
struct MakerChain {
  /// From the first verb to the one that the object follows.
  let verbs: Range<Int>
  /// The last of them says that the people act, too.
  let isActing: Bool

  /// The chain that a verb stands in, or nil where it stands alone. Two verbs of making that "and" joins are read elsewhere.
  init?(around at: Int, _ scene: FactScene) {
    let unit = scene.unit(of: at)
    var first = at
    while let before = MakerChain.previous(first, unit, scene) { first = before }
    var last = at
    while let next = MakerChain.next(last, unit, scene) { last = next }
    if scene.isAnd(last + 1), let verb = scene.token(last + 2), MakerChain.acting.contains(verb.hash), scene.token(last + 3)?.word == .in {
      self.init(verbs: first..<last + 4, isActing: true)
      return
    }
    // "star in and executive produce T", "starred in and co-wrote T".
    let joint = MakerChain.beforePrefix(first - 1, scene)
    if scene.isAnd(joint), scene.token(joint - 1)?.word == .in, let verb = scene.token(joint - 2), MakerChain.acting.contains(verb.hash) {
      self.init(verbs: first..<last + 1, isActing: true)
      return
    }
    // "starred in, wrote and produced T", "starred in, co-produced and wrote T".
    if scene.isComma(joint), scene.token(joint - 1)?.word == .in, let verb = scene.token(joint - 2),
      MakerChain.acting.contains(verb.hash)
    {
      self.init(verbs: joint - 2..<last + 1, isActing: true)
      return
    }
    // "directed and wrote T".
    let isPair = last - first == 2 && scene.isAnd(first + 1)
    guard last > first, !isPair, scene.token(last + 1).map({ $0.word != .by && !$0.isMark(",") }) ?? true else { return nil }
    self.init(verbs: first..<last + 1, isActing: false)
  }

  private init(verbs: Range<Int>, isActing: Bool) {
    self.verbs = verbs
    self.isActing = isActing
  }

  /// The token before the "executive" or "co-" of a verb; else the token itself.
  private static func beforePrefix(_ at: Int, _ scene: FactScene) -> Int {
    let prefix = scene.token(at)?.kind == .hyphen ? at - 1 : at
    return scene.token(prefix).map { WorkWords.prefixes.contains($0.hash) } ?? false ? prefix - 1 : at
  }

  private static func isVerb(_ at: Int, _ scene: FactScene) -> Bool {
    guard let token = scene.token(at), token.kind == .word, !token.isCapitalized, scene.mention(at: at) == nil else { return false }
    return CreditWords.makerRole(token.hash) != nil && !WorkWords.scripts.contains(token.hash)
  }

  private static func isJoint(_ at: Int, _ scene: FactScene) -> Bool {
    scene.isComma(at) || scene.isAnd(at) || scene.token(at).map { $0.kind == .hyphen || joints.contains($0.hash) } ?? false
  }

  private static func next(_ verb: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    var at = verb + 1
    while at < unit.upperBound, at < verb + 6, isJoint(at, scene) { at += 1 }
    return at > verb + 1 && at < unit.upperBound && isVerb(at, scene) ? at : nil
  }

  private static func previous(_ verb: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    var at = verb - 1
    while at > unit.lowerBound, at > verb - 6, isJoint(at, scene) { at -= 1 }
    return at < verb - 1 && at >= unit.lowerBound && isVerb(at, scene) ? at : nil
  }

  private static let joints = WordSet("executive exec co also")
  private static let acting = WordSet("starred stars star appeared acted starring acts")
}
