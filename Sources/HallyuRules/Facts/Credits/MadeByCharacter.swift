import HallyuAnnotations
import HallyuText

/// Whom somebody plays: the character before "played by", and the work in which it is one.
extension MadeBy {
  /// "Cha Eum-se, played by", "Kang Ra-hae (role to be portrayed by": the character and the work that is told of.
  static func character(before participle: Int, _ unit: Range<Int>, _ scene: FactScene) -> (FoundWork, Range<Int>)? {
    var at = participle - 1
    while at > unit.lowerBound, participle - at < 5, scene.isLower(at) { at -= 1 }
    // "Supporting roles are played by X": nobody's name.
    if scene.view.isPlural(at + 1), CreditWords.roleNouns.contains(scene.tokens[at + 1].hash) { return nil }
    if at >= unit.lowerBound, participle - at > 1, scene.view.endsName(at), let found = subjectCharacter(at + 1, unit, scene) {
      return found
    }
    guard at > unit.lowerBound, scene.tokens[at].isMark("(") || scene.isComma(at) else { return nil }
    if scene.tokens[at].isMark("(") { at = described(before: at, unit, scene) ?? at }
    var first = at
    while first > unit.lowerBound, at - first < 6, scene.view.endsName(first - 1) || scene.tokens[first - 1].kind == .hyphen,
      scene.mention(at: first - 1).map({ scene.type($0) == .person }) ?? true
    { first -= 1 }
    // "C, a loner played by X, moves in T".
    let later = scene.context.mentions(scene.field, in: participle..<unit.upperBound, of: .title).first {
      [.in, .on].contains(scene.token(scene.back($0.tokens.lowerBound - 1, over: false))?.word) && !scene.isAside($0)
    }
    guard first < at, let name = scene.characterName(from: first), name.upperBound == at, name.lowerBound == first,
      let work = scene.nearestWork(before: first, in: unit) ?? later.map({ FoundWork(named: $0, confidencePercent: 74) })
        ?? scene.topic(before: unit.lowerBound, confidencePercent: 76)
    else { return nil }
    return (work, name)
  }

  /// "Her parents C and C2 will be played by": both names.
  static func pair(endingIn last: Range<Int>, _ unit: Range<Int>, _ scene: FactScene) -> [Range<Int>] {
    var first = last.lowerBound - 1
    while first > unit.lowerBound, last.lowerBound - first < 4, scene.view.endsName(first - 1) { first -= 1 }
    return first < last.lowerBound - 1 ? [first..<last.lowerBound - 1, last] : [last]
  }

  /// The comma of "C, an heiress who trusts nobody (played by".
  private static func described(before bracket: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    var at = bracket - 1
    while at > unit.lowerBound, bracket - at < 16, scene.isLower(at) || scene.tokens[at].kind == .hyphen || scene.tokens[at].kind == .clitic
    {
      at -= 1
    }
    guard at < bracket - 1, scene.isComma(at), [.a, .an, .the, .who].contains(scene.tokens[at + 1].word) else { return nil }
    return at
  }

  /// "The heroine Naoko will be played by": a name that is no person of the text, at the beginning of the sentence.
  private static func subjectCharacter(_ end: Int, _ unit: Range<Int>, _ scene: FactScene) -> (FoundWork, Range<Int>)? {
    var first = end
    while first > unit.lowerBound, end - first < 5, scene.view.endsName(first - 1) || scene.tokens[first - 1].kind == .hyphen,
      scene.mention(at: first - 1).map({ scene.type($0) == .person }) ?? true
    { first -= 1 }
    guard first < end, first - unit.lowerBound < 6, let name = scene.characterName(from: first), name.upperBound == end,
      let work = scene.topic(before: unit.lowerBound, confidencePercent: 76)
    else { return nil }
    return (work, name)
  }
}
