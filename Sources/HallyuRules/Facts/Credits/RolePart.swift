import HallyuAnnotations
import HallyuText

/// What follows the noun for a role, up to its work: the character, a description, a verb that goes on to it.
extension RoleInTitle {
  /// A character, where the phrase of a role names one, and the first token behind that phrase.
  typealias Part = (character: Range<Int>?, end: Int)

  /// The character that "as" or "of" behind a role names, and the first token behind the phrase; nil where a description stands there.
  static func role(_ at: Int, isMaking: Bool, _ unit: Range<Int>, _ scene: FactScene) -> Part? {
    if isMaking { return (nil, at + 1) }
    guard let link = scene.token(at + 1)?.word, link == .as || link == .of else {
      return behindVerb(partOfDebut(at, scene) ?? (nil, at + 1), unit, scene)
    }
    guard let name = nameOfPart(at, link, scene) else {
      return link == .as || isPortrayal(at, scene) ? partOfRealPerson(at, scene) ?? described(at, unit, scene).map { (nil, $0) } : nil
    }
    return behindVerb(part(named: name, at, unit, scene), unit, scene)
  }

  /// "as C", "the part of C", "the roles of C1 and C2".
  private static func nameOfPart(_ at: Int, _ link: Word, _ scene: FactScene) -> Range<Int>? {
    let isOfPart = link == .of && (scene.tokens[at].word == .part || scene.view.isPlural(at) || isPortrayal(at, scene))
    let name =
      isOfPart ? scene.characterName(from: at + 2) : CharacterName.name(in: scene.view, afterCueAt: link == .as ? at + 1 : at)
    return name.flatMap { $0.lowerBound < at + 9 ? $0 : nil }
  }

  /// "his portrayal of": a person follows, named or described.
  private static func isPortrayal(_ at: Int, _ scene: FactScene) -> Bool { scene.tokens[at].hash == portrayal }

  private static let portrayal = Fold.hash("portrayal")

  /// "her performance as Judy Dell in the biopic T": somebody who lived.
  private static func partOfRealPerson(_ at: Int, _ scene: FactScene) -> Part? {
    guard let real = scene.named(.person, at: at + 2), real.tokens.lowerBound == at + 2, scene.token(real.tokens.upperBound)?.word == .in
    else { return nil }
    return (real.tokens, real.tokens.upperBound)
  }

  /// What goes with a character's name: another one, or a possessive that makes it somebody else's.
  private static func part(named name: Range<Int>, _ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> Part {
    var end = scene.skipQuotes(name.upperBound)
    // "the dual roles of C1 and C2 in T"
    if scene.isAnd(end), scene.view.isPlural(at), let second = scene.characterName(from: end + 1), second.lowerBound == end + 1 {
      end = scene.skipQuotes(second.upperBound)
    }
    guard scene.token(end)?.kind == .clitic else { return (name, end) }
    // "her role as Mi-rae’s manager in T": no character.
    end += 1
    while end < min(unit.upperBound, name.upperBound + 6), scene.isLower(end), scene.tokens[end].word != .in { end += 1 }
    return (nil, end)
  }

  /// "made his debut in 2009 as C in T".
  private static func partOfDebut(_ at: Int, _ scene: FactScene) -> Part? {
    guard scene.tokens[at].hash == debut, scene.token(at + 1)?.word == .in, scene.token(at + 2)?.kind == .number,
      scene.token(at + 3)?.word == .as, let name = scene.characterName(from: at + 4),
      scene.token(scene.skipQuotes(name.upperBound))?.word == .in
    else { return nil }
    return (name, scene.skipQuotes(name.upperBound))
  }

  /// "her first part was in T", "her roles included C in T": the phrase goes on behind the verb.
  private static func behindVerb(_ part: Part, _ unit: Range<Int>, _ scene: FactScene) -> Part {
    guard let verb = scene.token(part.end) else { return part }
    if [.was, .is, .were, .are].contains(verb.word), let link = linkOfPart(part.end + 1, unit, scene) { return (part.character, link) }
    guard PeopleListWords.including.contains(verb.hash), let name = scene.characterName(from: part.end + 1),
      scene.token(scene.skipQuotes(name.upperBound))?.word == .in
    else { return part }
    return (name, scene.skipQuotes(name.upperBound))
  }

  /// The `in` of "his role as a widowed father in T".
  private static func described(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    guard [.a, .an, .the].contains(scene.token(at + 2)?.word ?? .unlisted) else { return nil }
    var look = at + 3
    while look < unit.upperBound, look < at + 12,
      scene.isLower(look) || scene.tokens[look].kind == .hyphen || scene.mention(at: look) != nil
        || scene.isComma(look) && scene.isLower(look + 1) || scene.tokens[look].shape.contains(.allUpper) && scene.isLower(look + 1)
    {
      if [.in, .on].contains(scene.tokens[look].word), !scene.works(from: look + 1).works.isEmpty { return look }
      look += 1
    }
    return nil
  }

  /// The `in` of "was in T", "was as the doctor in T".
  private static func linkOfPart(_ start: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    var at = start
    if scene.token(at)?.word == .as {
      while at < min(unit.upperBound, start + 8), scene.isLower(at), scene.tokens[at].word != .in { at += 1 }
    }
    return at < unit.upperBound && scene.tokens[at].word == .in ? at : nil
  }
}
