import HallyuAnnotations
import HallyuText

/// "X plays C in T", "X, who will play a lawyer in the series", "played by X": an actor with the character, where it has a name.
enum PlaysCharacter {
  static let manual = RuleManual(
    "credit.plays", "A person before `plays` or after `played by`, with the character's name.",
    fires: [
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ plays a Brooklyn clerk who lies.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ plays Sora, whose life is turned upside down.", "actor Quiet Harbor as Sora"),
      .init("⟦Han Seo-jin⟧ plays Mi-rae in the drama ‘Quiet Harbor’.", "actor Quiet Harbor as Mi-rae"),
      .init(
        "The series ‘Quiet Harbor’ is a thriller set in Busan, and ⟦Yoo Min-ho⟧ plays Oh Tae-sik, a fisherman.",
        "actor Quiet Harbor as Oh Tae-sik"),
      .init(
        "The drama ‘Quiet Harbor’ starts filming in May. ⟦Yoo Min-ho⟧, 35, who will play a fisherman in the series, wrote about it.",
        "actor Quiet Harbor"),
      .init(
        "‘Tin Moon’ opens in May. ⟦Yoo Min-ho⟧ will play the cousin of a cook (Han Seo-jin) in the drama ‘Quiet Harbor’.",
        "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ will play his boss Oh Sang-sik in the drama ‘Quiet Harbor’.", "actor Quiet Harbor as Oh Sang-sik"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ takes on Mi-rae, a clerk who waits for a bus.", "actor Quiet Harbor as Mi-rae"),
      .init("⟦Yoo Min-ho⟧ will play Oh Sang-sik, the hero of the drama ‘Quiet Harbor’.", "actor Quiet Harbor as Oh Sang-sik"),
      .init(
        "⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ play Cha Mi-rae and Oh Do-hyun, respectively, in the film ‘Quiet Harbor’.",
        "actor Quiet Harbor as Cha Mi-rae; actor Quiet Harbor as Oh Do-hyun"),
      .init("In the film ‘Quiet Harbor’, ⟦Yoo Min-ho⟧ plays a spy who must find a mole.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ plays the widow, Mal-sun.", "actor Quiet Harbor as Mal-sun"),
      .init(
        "Kim Mi-rae left, while ⟦Han Seo-jin⟧ was named best actress for playing a lawyer in the drama ‘Quiet Harbor’.",
        "actor Quiet Harbor"),
      .init(
        "‘Night Ferry’ opens in May. ⟦Han Seo-jin⟧ won a prize for the film ‘Quiet Harbor’, in which she plays a lawyer.",
        "actor Quiet Harbor"),
    ],
    leaves: [
      "‘Quiet Harbor’ opens in May. Yoo Min-ho plays a role in the company’s growth.",
      "Yoo Min-ho plays golf, and ‘Quiet Harbor’ is on television.",
      "‘Quiet Harbor’ plays in forty theaters, Yoo Min-ho said.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    // "takes on Ji-young, a clerk".
    if takes.contains(scene.tokens[at].hash), scene.token(at + 1)?.word == .on {
      takesOn(at, scene, &board)
      return
    }
    let isTransformed = transformed.contains(scene.tokens[at].hash) && scene.token(at + 1)?.word == .into
    guard verbs.contains(scene.tokens[at].hash) || isTransformed, let next = scene.token(at + 1), next.word != .by else { return }
    guard let subjects = scene.subjects(of: at) ?? scene.infinitiveSubject(of: at),
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at)
    else { return }
    let unit = scene.unit(of: at)
    var character: Range<Int>?
    if let name = CharacterName.name(in: scene.view, afterCueAt: at), !isTransformed || name.lowerBound <= at + 3,
      name.upperBound <= unit.upperBound, name.lowerBound < at + 9, isCharacter(name, scene)
    {
      character = name
    } else if !isTransformed {
      character = scene.characterName(from: at + 1)
    }
    let isDescribed = [.a, .an, .the, .one, .his, .her, .their].contains(next.word) || next.classes.contains(.numeral)
    // "plays a Brooklyn clerk": where somebody is from.
    if let name = character, [.a, .an].contains(scene.tokens[name.lowerBound - 1].word), scene.isLower(name.upperBound),
      !scene.tokens[name.upperBound].classes.contains(.stopword)
    {
      character = nil
    }
    guard character != nil || isDescribed, !isIdle(at, scene) else { return }
    if character == nil { character = apposed(at, scene, unit) }
    let works = worksAfter(at, character, scene, unit)
    let told =
      leading(at, scene, unit) ?? relative(before: at, scene, unit)
      ?? scene.topic(before: at, confidencePercent: character == nil ? 68 : 76)
    let found = works.isEmpty ? [told].compactMap { $0 } : works
    // "X and Y play C and D"
    let characters = character.map { scene.pairedCharacters(from: $0.lowerBound, count: subjects.people.count) } ?? []
    let isOne = subjects.people.count > 1 && characters.isEmpty && character.map { scene.isAnd($0.upperBound) } ?? false
    for work in found {
      for (index, person) in subjects.people.enumerated() {
        board.add(
          person.mention, work, .actor, character: index < characters.count ? characters[index] : isOne && index > 0 ? nil : character,
          rule: manual.id,
          confidencePercent: min(90, subjects.confidencePercent), scene)
      }
    }
  }

  /// "X takes on C, a cook": a name that no other rule knows, with words that say who it is, in the work that the text is about.
  private static func takesOn(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard let name = scene.characterName(from: at + 2), name.lowerBound <= at + 3, isCharacter(name, scene), scene.isComma(name.upperBound),
      [.a, .an, .the, .who].contains(scene.token(name.upperBound + 1)?.word ?? .unlisted), let subjects = scene.subjects(of: at),
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at),
      let work = scene.topic(before: scene.unit(of: at).lowerBound, confidencePercent: 72)
    else { return }
    board.add(subjects.people, work, .actor, character: name, rule: manual.id, confidencePercent: 72, scene)
  }

  /// The name is no company, work or place, and no part of one.
  private static func isCharacter(_ name: Range<Int>, _ scene: FactScene) -> Bool {
    !name.contains { index in scene.mention(at: index).map { scene.type($0) != .person } ?? false }
  }

  /// "plays the widow, Mal-sun.", "plays her father, the vendor Park Gang-du;": the name that closes what is played.
  private static func apposed(_ at: Int, _ scene: FactScene, _ unit: Range<Int>) -> Range<Int>? {
    var comma = at + 2
    while comma < min(at + 8, unit.upperBound), scene.isLower(comma) { comma += 1 }
    guard scene.isComma(comma), comma > at + 2 else { return nil }
    var first = comma + 1
    if scene.token(first)?.word == .the {
      first += 1
      while first < comma + 6, scene.isLower(first) { first += 1 }
    }
    guard let name = scene.characterName(from: first), name.lowerBound == first, isCharacter(name, scene),
      let mark = scene.token(name.upperBound),
      mark.isMark(".") || mark.isMark(",") || mark.isMark(";")
    else { return nil }
    return name
  }

  /// "plays a role", "plays the guitar": no part in a work unless one is named right there.
  private static func isIdle(_ at: Int, _ scene: FactScene) -> Bool {
    var look = at + 1
    while look < min(at + 5, scene.unit(of: at).upperBound), scene.tokens[look].kind == .word {
      if mains.contains(scene.tokens[look].hash) { return false }
      if idle.contains(scene.tokens[look].hash) { return true }
      look += 1
    }
    return false
  }

  /// "in T", after what is played.
  private static func worksAfter(_ at: Int, _ character: Range<Int>?, _ scene: FactScene, _ unit: Range<Int>) -> [FoundWork] {
    var look = character?.upperBound ?? at + 1
    var steps = 0
    while look < unit.upperBound, steps < 22 {
      let token = scene.tokens[look]
      if token.isMark(";") { return [] }
      // "X, who played C, will appear in T": another work.
      if token.isMark(","), scene.token(at - 1)?.word == .who, character.map({ $0.upperBound == look }) ?? false,
        scene.token(look + 1).map({ [.will, .has, .is, .was, .had, .also].contains($0.word) }) ?? false
      {
        return []
      }
      if token.isMark("(") {
        // "the wife of C (X) on T".
        guard let close = scene.closing(look) else { return [] }
        look = close + 1
        continue
      }
      // "in T", "the hero of T".
      if [.in, .on].contains(token.word) || token.word == .of && heroes.contains(scene.tokens[look - 1].hash) {
        let works = scene.works(from: look + 1).works
        if !works.isEmpty { return works }
      }
      look += 1
      steps += 1
    }
    return []
  }

  /// "for T, in which X plays": the work that the clause belongs to.
  private static func relative(before verb: Int, _ scene: FactScene, _ unit: Range<Int>) -> FoundWork? {
    guard let which = (max(unit.lowerBound + 1, verb - 7)..<verb).last(where: { scene.tokens[$0].word == .which }),
      scene.tokens[which - 1].word == .in,
      let title = scene.named(.title, at: scene.back(scene.isComma(which - 2) ? which - 3 : which - 2))
    else { return nil }
    return FoundWork(named: title, confidencePercent: 84)
  }

  /// "In T, X plays": the work that opens the sentence.
  private static func leading(_ verb: Int, _ scene: FactScene, _ unit: Range<Int>) -> FoundWork? {
    guard unit.lowerBound + 1 < verb, scene.tokens[unit.lowerBound].word == .in,
      let work = scene.works(from: unit.lowerBound + 1).works.first,
      let title = work.mention, title.tokens.upperBound <= verb
    else { return nil }
    return work
  }

  private static let heroes = WordSet("hero heroine protagonist character lead")
  private static let mains = WordSet(["lead", "main", "leading", "title", "titular", "starring"])
  static let takes = WordSet("takes take took")
  private static let transformed = WordSet(["transforms", "transform", "transformed"])
  private static let verbs = WordSet([
    "play", "plays", "played", "playing", "portray", "portrays", "portrayed", "portraying", "reprises", "reprise", "voices", "voiced",
  ])
  private static let idle = WordSet([
    "role", "roles", "part", "parts", "guitar", "piano", "game", "games", "golf", "football", "drums", "violin", "music", "host", "song",
    "songs", "matches",
  ])
}
