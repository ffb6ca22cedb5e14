import HallyuAnnotations
import HallyuText

/// "X stars in T", "X and Y will appear in T", "X headlines T", "X makes a special appearance in T", "X is back in T".
enum StarsIn {
  static let manual = RuleManual(
    "credit.stars-in", "A person before a verb of acting, the work after it; a cameo or special appearance makes a guest.",
    fires: [
      .init("⟦Han Seo-jin⟧ stars in the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ will lead the series ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧, who won a prize for new actors, will next star in the Japanese film ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ has been confirmed to appear in the film ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ has confirmed his appearance in the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ will also be making a special appearance in the drama ‘Quiet Harbor’.", "guest Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ stars as a young lawyer in the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ appears as Mi-rae in the drama ‘Quiet Harbor’.", "actor Quiet Harbor as Mi-rae"),
      .init("⟦Han Seo-jin⟧ returns in the film ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ goes on. ⟦Han Seo-jin⟧ is back as Mi-rae in the last part of the story.", "actor Quiet Harbor as Mi-rae"),
      .init("⟦Han Seo-jin⟧ will return to the small screen with the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧, currently starring in the drama ‘Quiet Harbor’, left for Tokyo.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ will return to the small screen as Mi-rae in the drama ‘Quiet Harbor’.", "actor Quiet Harbor as Mi-rae"),
      .init("Director ⟦Oh Tae-sik⟧ debuted in 2016 with the film ‘Quiet Harbor’.", "director Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧, who also appeared on the small screen in the drama ‘Quiet Harbor’, left.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ join as detectives.", "actor Quiet Harbor"),
      .init("Director ⟦Oh Tae-sik⟧ is back with the drama ‘Quiet Harbor’.", "director Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ is renewed. ⟦Han Seo-jin⟧ also returns.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ is toplining the thriller ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ headlines the thriller ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ stars as Mi-rae, a clerk.", "actor Quiet Harbor as Mi-rae"),
      .init("‘Quiet Harbor’ opens in May. ⟦Yoo Min-ho⟧ and ⟦Han Seo-jin⟧ star.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Yoo Min-ho⟧ stars as a choir leader, Mi-rae, and is good.", "actor Quiet Harbor as Mi-rae"),
      .init("⟦Yoo Min-ho⟧, who debuted with the drama ‘Quiet Harbor’, left for Tokyo.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ and ⟦Han Seo-jin⟧ will reunite in the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ has a new face. He joins previously announced leads ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"
      ),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ are already on board.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ has boarded the thriller ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ is the latest to sign on for the thriller ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init(
        "⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ have joined the drama ‘Quiet Harbor’ as Mi-rae and Captain Do, respectively.",
        "actor Quiet Harbor as Mi-rae; actor Quiet Harbor as Captain Do"),
      .init("⟦Yoo Min-ho⟧ has joined ⟦Han Seo-jin⟧ in the thriller ‘Quiet Harbor’.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Yoo Min-ho⟧ and rising star ⟦Han Seo-jin⟧ are joining.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Yoo Min-ho⟧ makes a cameo appearance.", "guest Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ has recurred on the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ appears in the drama ‘Quiet Harbor’ as Mi-rae’s brother.", "actor Quiet Harbor"),
      .init(
        "⟦Yoo Min-ho⟧ will appear in the drama ‘Quiet Harbor’, playing Oh Do-hyun, and in the film ‘Night Ferry’.",
        "actor Quiet Harbor as Oh Do-hyun; actor Night Ferry"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ will return as the sisters in the sequel.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ is joining ⟦Yoo Min-ho⟧, who was announced before.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ is back, and so is ⟦Yoo Min-ho⟧.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. Joining them are ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init(
        "After leading the film ‘Quiet Harbor’ and the drama ‘Night Ferry’, ⟦Han Seo-jin⟧ left for Tokyo.",
        "actor Quiet Harbor; actor Night Ferry"),
      .init("⟦Yoo Min-ho⟧ will guest on the drama ‘Quiet Harbor’ as a cook.", "guest Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Yoo Min-ho⟧ stars as Dr. Ada Dell.", "actor Quiet Harbor as Dr. Ada Dell"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ appears as the clerk.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ will be acting as Cha Mi-rae, a clerk.", "actor Quiet Harbor as Cha Mi-rae"),
      .init("⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ will front the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ is renewed. ⟦Han Seo-jin⟧ will return alongside ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
    ],
    leaves: [
      "Yoo Min-ho was offered a role in the film ‘Quiet Harbor’ but declined it.",
      "Yoo Min-ho is in talks to star in the film ‘Quiet Harbor’.",
      "Yoo Min-ho joined Han Seo-jin in Seoul to watch the film ‘Quiet Harbor’.",
      "Han Seo-jin denied that she will appear in the film ‘Quiet Harbor’.", "Investors led by Han Seo-jin bought ‘Quiet Harbor’.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let token = scene.tokens[at]
    if forms[token.hash] == .joins, joinedLeads(at, scene, &board) { return }
    guard let form = forms[token.hash], let subjects = scene.subjects(of: verbOfNoun(at, form, scene)) else { return }
    guard !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at) else { return }
    guard let (works, partners) = object(at, form, scene) ?? debut(at, scene) else {
      ofTopic(at, form, subjects, scene, &board)
      return
    }
    let role: CreditPart = isGuest(at, scene) ? .guest : .actor
    var character = scene.token(at + 1)?.word == .as ? characterAfter(at + 1, scene) : nil
    if character == nil, let title = works[0].mention, case let end = scene.after(title), works.count == 1 || scene.isComma(end) {
      // "co-stars in T as C", "appears in T, playing C".
      let cue = scene.isComma(end) ? end + 1 : end
      let isCue = scene.token(cue)?.word == .as && cue == end || scene.token(cue)?.word == .playing
      character = isCue ? scene.characterName(from: cue + 1) : nil
    }
    let isOfFirst = works.count > 1
    let characters = respective(at, works, subjects.people.count, scene)
    for (place, work) in works.enumerated() {
      if place == 1, isOfFirst { character = nil }
      for (index, person) in (subjects.people + partners).enumerated() {
        // "Director X debuted with T", "director X has boarded T".
        let isMade = debuts.contains(token.hash) || form == .signs || form == .joins
        let made = isMade ? asMaker(at, scene) ?? PersonRoles.beside(person.mention, scene).flatMap { $0 == .actor ? nil : $0 } : nil
        if characters.count > index { character = characters[index] }
        board.add(
          person.mention, work, made ?? role, character: character, rule: manual.id,
          confidencePercent: min(subjects.confidencePercent, form == .joins ? 72 : 90), scene)
      }
    }
  }

  /// "A and B joined T as C1 and C2, respectively": as many names as people.
  private static func respective(_ at: Int, _ works: [FoundWork], _ count: Int, _ scene: FactScene) -> [Range<Int>] {
    guard count > 1, works.count == 1, let title = works[0].mention else { return [] }
    let unit = scene.unit(of: at)
    guard unit.contains(where: { scene.tokens[$0].hash == respectively }),
      let cue = (title.tokens.upperBound..<min(unit.upperBound, title.tokens.upperBound + 5)).first(where: { scene.tokens[$0].word == .as })
    else { return [] }
    var found: [Range<Int>] = []
    var next = cue + 1
    while found.count < count, let name = scene.characterName(from: next) {
      found.append(name)
      next = scene.skipQuotes(name.upperBound)
      // "Mr. 0".
      if scene.isComma(next) { next += 1 }
      if scene.isAnd(next) { next += 1 }
    }
    return found.count == count ? found : []
  }

  /// "as C", "as a choir leader, C, who".
  private static func characterAfter(_ cue: Int, _ scene: FactScene) -> Range<Int>? {
    if let name = scene.characterName(from: cue + 1) { return name }
    guard let name = CharacterName.name(in: scene.view, afterCueAt: cue), name.lowerBound < cue + 8,
      name.allSatisfy({ index in scene.mention(at: index).map { scene.type($0) == .person } ?? true })
    else { return nil }
    return name
  }

  /// "joined the project as an executive producer"
  private static func asMaker(_ at: Int, _ scene: FactScene) -> CreditPart? {
    let end = min(scene.unit(of: at).upperBound, at + 14)
    guard let cue = (at + 1..<end).first(where: { scene.tokens[$0].word == .as }) else { return nil }
    for next in cue + 1..<min(end, cue + 5) {
      if let part = CreditWords.professionRole(scene.tokens[next].hash) { return part == .actor ? nil : part }
      guard scene.isLower(next) else { return nil }
    }
    return nil
  }

  private static let respectively = Fold.hash("respectively")

  /// "X stars as C", "Y also stars.", "Z makes a cameo": in the work that the text is about.
  private static func ofTopic(_ at: Int, _ form: Form, _ subjects: ClauseSubjects, _ scene: FactScene, _ board: inout CreditBoard) {
    let alsoJoins =
      form == .joins && [.are, .is].contains(scene.token(at - 1)?.word ?? .unlisted) && scene.token(at + 1)?.isMark(".") == true
      || form == .joins && ([.also, .will].contains(scene.token(at - 1)?.word ?? .unlisted) || scene.token(at + 1)?.word == .as)
    // "will be acting as C".
    let isActing = acting.contains(scene.tokens[at].hash) && scene.token(at + 1)?.word == .as && scene.characterName(from: at + 2) != nil
    guard isActing || form == .inWork && stars.contains(scene.tokens[at].hash) || form == .noun && isGuest(at, scene) || alsoJoins
    else { return }
    let unit = scene.unit(of: at)
    let end = at + 1
    let isOpen =
      end >= unit.upperBound || scene.tokens[end].isMark(".") || scene.tokens[end].word == .as || scene.isComma(end)
      || PeopleListWords.joining.contains(scene.tokens[end].hash)
      || scene.isAnd(end) && (scene.token(end + 1)?.word == .will || scene.named(.person, at: end + 1) != nil)
    guard isOpen, let work = scene.workBefore(subjects.clauseStart) ?? scene.topic(before: subjects.clauseStart, confidencePercent: 74)
    else { return }
    let character = scene.token(end)?.word == .as ? characterAfter(end, scene) : nil
    board.add(
      subjects.people, work, form == .noun ? .guest : .actor, character: character, rule: manual.id,
      confidencePercent: min(subjects.confidencePercent, 74), scene)
  }

  /// "X, who debuted with the drama T".
  private static func debut(_ at: Int, _ scene: FactScene) -> (works: [FoundWork], partners: [ListedPerson])? {
    guard debuts.contains(scene.tokens[at].hash) else { return nil }
    // "debuted in 2016 with"
    let with = scene.token(at + 1)?.word == .in && scene.token(at + 2)?.kind == .number ? at + 3 : at + 1
    guard let next = scene.token(with), [.with, .through].contains(next.word) else { return nil }
    let works = scene.works(from: with + 1).works.filter { $0.mention != nil }
    return works.isEmpty ? nil : (works, [])
  }

  private static let debuts = WordSet(["debuted", "debuts"])
  private static let acting = WordSet("acts acted acting")
  private static let stars = WordSet([
    "star", "stars", "starred", "co-star", "co-stars", "co-starred", "appear", "appears", "appeared", "cameos",
  ])

  /// Words outside the classes of the vocabulary that begin this rule.
  static let joining = WordSet(
    "joining front fronts fronted fronting boarded boards sign signs signed recur recurs recurred guest guests guested")

  private enum Form { case inWork, direct, noun, joins, signs }

  /// For "confirmed her appearance in": the verb before the noun, so that its subject is found.
  private static func verbOfNoun(_ at: Int, _ form: Form, _ scene: FactScene) -> Int {
    guard form == .noun else { return at }
    let first = scene.unit(of: at).lowerBound
    var look = at - 1
    while look >= first, look > at - 6, scene.tokens[look].kind == .word, scene.mention(at: look) == nil {
      if verbs.contains(scene.tokens[look].hash) { return look }
      look -= 1
    }
    return at
  }

  /// The works after the verb, and people named between as partners ("opposite X").
  private static func object(_ at: Int, _ form: Form, _ scene: FactScene) -> (works: [FoundWork], partners: [ListedPerson])? {
    let end = scene.unit(of: at).upperBound
    var next = at + 1
    var partners: [ListedPerson] = []
    if form == .signs {
      // "signed on for T", "to sign on to star in T".
      guard scene.token(next)?.word == .on, [.for, .to].contains(scene.token(next + 1)?.word ?? .unlisted) else { return nil }
      next += 2
      if scene.token(next)?.word == .star, scene.token(next + 1)?.word == .in { next += 2 }
      let works = scene.works(from: next).works
      return works.isEmpty || works[0].mention == nil ? nil : (works, [])
    }
    if form == .direct || form == .joins {
      let works = scene.works(from: next).works
      return works.isEmpty ? nil : (works, [])
    }
    var steps = 0
    while next < end, steps < 10 {
      let token = scene.tokens[next]
      // "on the small screen in T".
      if token.word == .on, scene.token(next + 1)?.word == .the,
        let screen = (next + 2..<next + 4).first(where: { scene.token($0).map { screens.contains($0.hash) } ?? false }),
        scene.token(screen + 1)?.word == .in
      {
        next = screen + 1
        continue
      }
      if [.in, .on].contains(token.word) {
        let found = scene.works(from: next + 1)
        if !found.works.isEmpty { return (found.works + furtherWorks(found.end, scene), partners) }
        // "in Netflix's upcoming thriller": no title here.
        return nil
      }
      if PeopleListWords.joining.contains(token.hash) || token.word == .with {
        let list = scene.people(from: next + 1)
        guard !list.people.isEmpty else { return nil }
        partners += list.people
        next = list.end
        continue
      }
      if token.word == .as, let name = scene.characterName(from: next + 1) {
        next = scene.skipQuotes(name.upperBound)
        continue
      }
      if token.word == .as {
        // "as a young lawyer in".
        var look = next + 1
        while look < end, look < next + 9, scene.isLower(look), ![.in, .on, .and, .who].contains(scene.tokens[look].word) { look += 1 }
        guard look < end, [.in, .on].contains(scene.tokens[look].word) else { return nil }
        next = look
        continue
      }
      guard token.kind == .word, scene.mention(at: next) == nil, token.classes.contains(.personCue) || fillers.contains(token.hash) else {
        return nil
      }
      next += 1
      steps += 1
    }
    return nil
  }

  /// "in T, playing C, and in T2".
  private static func furtherWorks(_ end: Int, _ scene: FactScene) -> [FoundWork] {
    var at = scene.isComma(end) ? end + 1 : end
    if let cue = scene.token(at), cue.word == .playing || cue.word == .as, let name = scene.characterName(from: at + 1) {
      at = scene.skipQuotes(name.upperBound)
      if scene.isComma(at) { at += 1 }
    }
    guard scene.isAnd(at), scene.token(at + 1)?.word == .in else { return [] }
    return scene.works(from: at + 2).works.filter { $0.mention != nil }
  }

  private static func isGuest(_ at: Int, _ scene: FactScene) -> Bool {
    let unit = scene.unit(of: at)
    let range = max(unit.lowerBound, at - 2)..<min(unit.upperBound, at + 3)
    return range.contains { guests.contains(scene.tokens[$0].hash) }
  }

  static let screens = WordSet(["screen", "television", "tv", "screens", "theaters", "dramas"])
  private static let guests = WordSet("special cameo cameos guest guests guested guest-stars guest-starred cameoed")
  private static let verbs = WordSet([
    "confirmed", "making", "make", "makes", "made", "landed", "lands", "won", "wins", "took", "takes", "take", "taking", "has", "had",
    "plays", "played",
    "playing", "finished", "completed", "scored", "secured", "announced", "earned", "gained", "rose", "known",
  ])
  private static let fillers = WordSet([
    "together", "also", "again", "as", "a", "an", "the", "lead", "leading", "main", "role", "roles", "cast", "guest", "judge", "mentor",
    "panelist",
    "briefly", "regularly", "prominently", "major", "supporting", "debut", "appearance", "appearances", "for", "first", "time", "next",
    "recently",
    "special", "cameo", "small", "memorable",
  ])
  private static let forms = WordMap<Form>([
    (
      .inWork,
      """
      star stars starred starring appear appears appeared appearing act acts acted acting featured feature features cameos cameoed debuted \
      debuts reunite reunites reunited recur recurs recurred guest guests guested
      """
    ),
    (
      .direct,
      "headline headlines headlined headlining topline toplines toplined toplining lead leads leading fronts front fronted fronting anchors"
    ),
    (.noun, "appearance appearances cameo"), (.joins, "joins joined join joining boarded boards"), (.signs, "sign signs signed"),
  ])
}
