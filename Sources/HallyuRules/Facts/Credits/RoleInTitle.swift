import HallyuAnnotations
import HallyuText

/// "for her role in T", "X’s performance in T", "took the lead role in T": a noun of acting between person and work.
enum RoleInTitle {
  static let manual = RuleManual(
    "credit.role-in", "A role, part or performance in a work, of the person who has it.",
    fires: [
      .init("⟦Oh Tae-sik⟧ will make his directorial debut on the film ‘Quiet Harbor’.", "director Quiet Harbor"),
      .init("⟦Han Seo-jin⟧, who won a prize for her portrayal of a clerk on the drama ‘Quiet Harbor’, left.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ had small parts in films such as ‘Quiet Harbor’ and ‘Night Ferry’.", "actor Quiet Harbor; actor Night Ferry"),
      .init(
        "⟦Han Seo-jin⟧ is best known for her roles in the drama series: “Quiet Harbor” (2006) and “Salt” (2010).",
        "actor Quiet Harbor; actor Salt"),
      .init("⟦Yoo Min-ho⟧, who won a prize for his role in the drama ‘Quiet Harbor’, left for Tokyo.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧’s character in the drama ‘Quiet Harbor’ dies.", "actor Quiet Harbor"),
      .init(
        "⟦Han Seo-jin⟧ took on roles in the drama ‘Quiet Harbor’, as the clerk Mi-rae, and the film ‘Night Ferry’.",
        "actor Quiet Harbor as Mi-rae; actor Night Ferry"),
      .init(
        "⟦Han Seo-jin⟧ has been acting in many lead roles too, including ‘Quiet Harbor’ and ‘Night Ferry’.",
        "actor Quiet Harbor; actor Night Ferry"),
      .init("Critics praised ⟦Han Seo-jin⟧’s performance in the film ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Yoo Min-ho⟧ is set to take on the role of the lost dog.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ will take on the role of Mi-rae.", "actor Quiet Harbor as Mi-rae"),
      .init("⟦Han Seo-jin⟧ landed the lead role in the film ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ won a prize for her role as Mi-rae’s manager in the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ is here. Her first role was as the doctor in the film ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init(
        "⟦Han Seo-jin⟧ became a star in a run of romantic parts, such as the films ‘Quiet Harbor’ (2005) and ‘Night Ferry’ (2006).",
        "actor Quiet Harbor; actor Night Ferry"),
      .init(
        "After her turns in the film ‘Quiet Harbor’ and the drama ‘Night Ferry’, ⟦Han Seo-jin⟧ rests.",
        "actor Quiet Harbor; actor Night Ferry"),
      .init(
        "⟦Yoo Min-ho⟧ took on roles in the film ‘Quiet Harbor’ as Captain Do and in the drama ‘Night Ferry’ as Marco.",
        "actor Quiet Harbor as Captain Do; actor Night Ferry as Marco"),
      .init(
        "⟦Yoo Min-ho⟧ was known, with parts in everything from the film ‘Quiet Harbor’ to the drama ‘Night Ferry’.",
        "actor Quiet Harbor; actor Night Ferry"),
      .init("‘Quiet Harbor’ opens in May. ⟦Yoo Min-ho⟧ takes on the part of Oh Do-hyun, a cook.", "actor Quiet Harbor as Oh Do-hyun"),
      .init(
        "⟦Yoo Min-ho⟧ lives in Busan. After memorable parts in the film ‘Quiet Harbor’ and the drama ‘Night Ferry’ he became a star.",
        "actor Quiet Harbor; actor Night Ferry"),
      .init("‘Quiet Harbor’ opens in May. ⟦Yoo Min-ho⟧ takes on the role of a mediator.", "actor Quiet Harbor"),
      .init(
        "‘Night Ferry’ opens in May. ⟦Han Seo-jin⟧ took the role of Mi-rae, the Korean castaway in the series ‘Quiet Harbor’.",
        "actor Quiet Harbor as Mi-rae"),
      .init("⟦Yoo Min-ho⟧ made his Hollywood debut in 2009 as Oh Do-hyun in the film ‘Quiet Harbor’.", "actor Quiet Harbor as Oh Do-hyun"),
      .init("‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ makes his debut as a director here.", "director Quiet Harbor"),
      .init("Writer ⟦Oh Tae-sik⟧ will make his debut as a director in the upcoming series ‘Quiet Harbor’.", "director Quiet Harbor"),
      .init("Director ⟦Oh Tae-sik⟧ made his debut in 2015 with the film ‘Quiet Harbor’.", "director Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ take the lead roles, and it is long.", "actor Quiet Harbor"),
      .init(
        "⟦Han Seo-jin⟧ began in the film ‘Night Ferry’. Other roles were in ‘Quiet Harbor’ and ‘Tin Moon’.",
        "actor Quiet Harbor; actor Tin Moon"),
      .init("⟦Han Seo-jin⟧ won praise with her role as a widowed cook in the film ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ play pivotal roles.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ won for her performance as Judy Dell in the biopic ‘Quiet Harbor’.", "actor Quiet Harbor as Judy Dell"),
      .init("⟦Han Seo-jin⟧ won for her performance as a desperate, aging singer in the film ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧, whose lead performance in the film ‘Quiet Harbor’ was liked, left.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ came. Her best roles included Mi-rae in the film ‘Quiet Harbor’.", "actor Quiet Harbor as Mi-rae"),
      .init("⟦Yoo Min-ho⟧ will play the dual roles of Woo-min and Soo-hyuk in the drama ‘Quiet Harbor’.", "actor Quiet Harbor as Woo-min"),
      .init("The film ‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ will be seen in the lead role.", "actor Quiet Harbor"),
      .init("The film ‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ essays the role of a cook.", "actor Quiet Harbor"),
    ],
    leaves: [
      "Han Seo-jin turned down a role in the film ‘Quiet Harbor’.", "The role of music in ‘Quiet Harbor’ grew, Han Seo-jin said.",
      "‘Quiet Harbor’ opens in May. Han Seo-jin and Yoo Min-ho took the lead role of the company.",
      "‘Quiet Harbor’ opens in May. Han Seo-jin has seen the role of women change.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    guard CreditWords.roleNouns.contains(scene.tokens[at].hash) || isOwnCharacter(at, scene) else { return }
    let unit = scene.unit(of: at)
    // "Starring X in the lead role as C, ‘T’ follows": the people of "starring".
    if scene.tokens[unit.lowerBound].word == .starring { return }
    let made = scene.tokens[at].hash == debut ? asMaker(at, scene) : nil
    guard let (character, end) = role(at, isMaking: made != nil, unit, scene) else {
      describedRole(at, scene, &board)
      return
    }
    guard let (person, start) = person(at, scene, unit), !Doubt.isDoubted(scene, from: start, verb: at) else { return }
    if let made, let work = madeFirst(at, scene) ?? scene.topic(before: start, confidencePercent: 74) {
      // "makes his debut as a director here", "as a director in T".
      board.add(person, work, made, rule: manual.id, confidencePercent: 76, scene)
    } else if let with = debutWith(at, scene) {
      debuted(person, with: with, isDirectorial: isDirectorial(at, scene), scene, roles, &board)
    } else if let works = worksStart(end, unit, scene) {
      inWorks(works, person, character, scene, &board)
      // "X and Y have roles in T".
      if character == nil, scene.view.isPlural(at), let verb = leadVerb(at, scene), let subjects = scene.subjects(of: verb) {
        for other in subjects.people where other.mention.entity != person.entity { inWorks(works, other.mention, nil, scene, &board) }
      }
    } else if let work = (character == nil ? nil : apposed(end, unit, scene)) ?? scene.topic(before: start, confidencePercent: 74) {
      inTopic(work, at, end, person, character, unit, scene, &board)
    }
  }

  /// "X’s character in T", "her character in T".
  private static func isOwnCharacter(_ at: Int, _ scene: FactScene) -> Bool {
    guard scene.tokens[at].hash == characterNoun, scene.token(at + 1)?.word == .in, let before = scene.token(at - 1) else { return false }
    return before.kind == .clitic || [.his, .her].contains(before.word)
  }

  static let characterNoun = Fold.hash("character")

  /// "X and Y take the lead roles.", "took on the role of the swindler C": in a work that is told of.
  private static func inTopic(
    _ work: FoundWork, _ at: Int, _ end: Int, _ person: NamedSpan, _ character: Range<Int>?, _ unit: Range<Int>, _ scene: FactScene,
    _ board: inout CreditBoard
  ) {
    if let character {
      board.add(person, work, .actor, character: character, rule: manual.id, confidencePercent: 76, scene)
    } else if isLead(at, scene), endsPhrase(end, unit, scene), let verb = leadVerb(at, scene), let subjects = scene.subjects(of: verb) {
      board.add(subjects.people, work, .actor, rule: manual.id, confidencePercent: min(subjects.confidencePercent, 76), scene)
    }
  }

  /// The work of "the role of C, a castaway in the series T".
  private static func apposed(_ comma: Int, _ unit: Range<Int>, _ scene: FactScene) -> FoundWork? {
    guard scene.isComma(comma), let link = (comma + 1..<min(comma + 9, unit.upperBound)).first(where: { scene.tokens[$0].word == .in }),
      (comma + 1..<link).allSatisfy({ scene.tokens[$0].kind == .word && scene.mention(at: $0) == nil })
    else { return nil }
    return scene.works(from: link + 1).works.first { $0.mention != nil }
  }

  /// First token of the works after "in", "on", "such as", ", including", "like".
  private static func worksStart(_ first: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    // "roles too, including"
    let start = scene.token(first).map { adverbs.contains($0.hash) } ?? false ? first + 1 : first
    guard start < unit.upperBound else { return nil }
    let at = scene.isComma(start) ? start + 1 : start
    guard let cue = scene.token(at) else { return nil }
    if cue.word == .such, scene.token(at + 1)?.word == .as { return at + 2 }
    // "roles well received by critics in".
    if at == start, praised.contains(cue.hash),
      let link = (at + 1..<min(at + 7, unit.upperBound)).first(where: { scene.tokens[$0].word == .in }),
      (at..<link).allSatisfy({ scene.isLower($0) })
    {
      return link + 1
    }
    if at == start, WorkWords.including.contains(cue.hash) { return at + 1 }
    return [.including, .like].contains(cue.word) || at == start && [.in, .on].contains(cue.word) ? at + 1 : nil
  }

  /// "roles in A, B and C", "in A as C1 and in B as C2", "in everything from A to B".
  private static func inWorks(_ start: Int, _ person: NamedSpan, _ character: Range<Int>?, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: start)
    var at = start
    if let all = scene.token(at), everything.contains(all.hash), scene.token(at + 1)?.word == .from { at += 2 }
    var rounds = 0
    while at < unit.upperBound, rounds < 6 {
      let found = scene.works(from: at)
      guard !found.works.isEmpty else { return }
      var own = found.works.count == 1 ? character : nil
      at = found.end
      // "in A, as the clerk C1, and B, as C2"
      let cue = scene.isComma(at) && scene.token(at + 1)?.word == .as ? at + 1 : at
      if scene.token(cue)?.word == .as, let name = CharacterName.name(in: scene.view, afterCueAt: cue), name.lowerBound < cue + 6 {
        own = name
        at = scene.skipQuotes(name.upperBound)
      }
      for work in found.works { board.add(person, work, .actor, character: own, rule: manual.id, confidencePercent: 84, scene) }
      guard found.works[0].mention != nil else { return }
      // "to B", "and in B as C2", ", in B".
      if scene.token(at)?.word == .to {
        at += 1
      } else {
        if scene.isComma(at) { at += 1 }
        if scene.isAnd(at) { at += 1 }
        let goesOn = own != nil && scene.works(from: at).works.first?.mention != nil
        guard scene.token(at)?.word == .in || goesOn else { return }
        if scene.token(at)?.word == .in { at += 1 }
      }
      rounds += 1
    }
  }

  private static let everything = WordSet("everything productions projects works films shows")

  /// "takes on the role of a mediator", in a work that is told of.
  private static func describedRole(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard let article = scene.token(at + 2),
      [.a, .an].contains(article.word)
        || article.word == .the && (scene.token(at + 3).map({ heroes.contains($0.hash) }) ?? false || takesOn(at, scene)),
      scene.token(at + 1)?.word == .of,
      scene.token(at - 1)?.word == .the || isLead(at, scene), scene.tokens[at].word != .part, let verb = leadVerb(at, scene),
      let subjects = scene.subjects(of: verb), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at),
      let work = scene.topic(before: scene.unit(of: at).lowerBound, confidencePercent: 72)
    else { return }
    board.add(subjects.people, work, .actor, rule: manual.id, confidencePercent: 70, scene)
  }

  /// "take on the role of the stray dog"
  private static func takesOn(_ at: Int, _ scene: FactScene) -> Bool {
    guard scene.token(at - 1)?.word == .the, scene.token(at - 2)?.word == .on, scene.isLower(at + 3) else { return false }
    return (at + 3..<at + 6).allSatisfy {
      scene.token($0).map { $0.classes.isDisjoint(with: [.organizationCue, .position, .businessNoun]) } ?? true
    }
  }

  private static func isLead(_ at: Int, _ scene: FactScene) -> Bool {
    scene.token(at - 1).map { leads.contains($0.hash) } ?? false
  }

  private static let praised = WordSet("well praised acclaimed celebrated received lauded loved seen")
  private static let heroes = WordSet("protagonist hero heroine antagonist villain lead")
  private static let openers = WordSet("after following with from besides beyond despite")

  private static func endsPhrase(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    at >= unit.upperBound || scene.tokens[at].isMark(".") || scene.isComma(at)
  }

  /// The verb of "take the lead roles", "took on the leading role".
  private static func leadVerb(_ at: Int, _ scene: FactScene) -> Int? {
    (max(0, at - 5)..<at).last { takes.contains(scene.tokens[$0].hash) }
  }

  private static let adverbs = WordSet("too also")
  private static let others = WordSet("other further later additional subsequent more")
  private static let leads = WordSet([
    "pivotal", "key", "important", "prominent", "crucial", "lead", "leading", "main", "title", "titular", "starring", "supporting", "dual",
  ])
  private static let makes = WordSet("make makes made making")
  private static let takes = WordSet([
    "take", "takes", "took", "play", "plays", "played", "landed", "lands", "have", "has", "had", "seen", "essay", "essays",
    "essayed", "appears", "appear", "acting", "acted",
  ])

  /// Whose part it is, and where the clause begins that says so: by what stands before the noun; for several parts, by the sentence.
  private static func person(_ at: Int, _ scene: FactScene, _ unit: Range<Int>) -> (NamedSpan, Int)? {
    var look = at - 1
    var steps = 0
    while look >= unit.lowerBound, steps < 5,
      scene.tokens[look].kind == .word || scene.tokens[look].kind == .clitic || scene.tokens[look].kind == .hyphen
    {
      if [.his, .her].contains(scene.tokens[look].word) { return owner(look, scene, unit) }
      if scene.tokens[look].kind == .clitic { return scene.named(.person, at: look - 1).map { ($0, $0.tokens.lowerBound) } }
      if let person = introduced(by: look, before: at, scene, unit) { return (person, look) }
      if [.the, .a].contains(scene.tokens[look].word) {
        let verb = look > unit.lowerBound + 1 && scene.tokens[look - 1].word == .on ? look - 2 : look - 1
        return firstSubject(of: verb, scene)
      }
      look -= 1
      steps += 1
    }
    return scene.view.isPlural(at) ? person(ofSeveral: at, scene, unit) : nil
  }

  /// "X, whose lead performance in T", "X was a familiar face, with parts in".
  private static func introduced(by link: Int, before at: Int, _ scene: FactScene, _ unit: Range<Int>) -> NamedSpan? {
    guard scene.isComma(link - 1) else { return nil }
    if scene.tokens[link].word == .whose, let person = scene.named(.person, at: link - 2) { return person }
    guard scene.tokens[link].word == .with, link == at - 1, link > unit.lowerBound + 1,
      let person = scene.context.mentions(scene.field, in: unit.lowerBound..<link, of: .person).first,
      person.tokens.lowerBound - unit.lowerBound < 4
    else { return nil }
    return person
  }

  private static func firstSubject(of verb: Int, _ scene: FactScene) -> (NamedSpan, Int)? {
    scene.subjects(of: verb).flatMap { subjects in subjects.people.first.map { ($0.mention, subjects.clauseStart) } }
  }

  /// "took on roles in", "became a star in a run of parts, such as".
  private static func person(ofSeveral at: Int, _ scene: FactScene, _ unit: Range<Int>) -> (NamedSpan, Int)? {
    if at - unit.lowerBound < 4, others.contains(scene.tokens[unit.lowerBound].hash),
      let entity = Coreference(context: scene.context).last(.person, scene.field, before: unit.lowerBound)
    {
      // "Other roles were in T and T2."
      return (NamedSpan(field: scene.field, tokens: at..<at + 1, entity: entity), at)
    }
    if let verb = leadVerb(at, scene), verb >= unit.lowerBound, let subjects = scene.subjects(of: verb) {
      return subjects.people.first.map { ($0.mention, subjects.clauseStart) }
    }
    // "After memorable parts in A and B he became".
    if openers.contains(scene.tokens[unit.lowerBound].hash),
      let pronoun = (at..<min(unit.upperBound, at + 40)).first(where: { [.he, .she].contains(scene.tokens[$0].word) })
    {
      return Coreference(context: scene.context).antecedent(scene.field, at: pronoun).map {
        (NamedSpan(field: scene.field, tokens: pronoun..<pronoun + 1, entity: $0), at)
      }
    }
    guard let first = scene.context.mentions(scene.field, in: unit.lowerBound..<at, of: .person).first,
      first.tokens.lowerBound - unit.lowerBound < 3, scene.token(first.tokens.upperBound)?.kind == .word, at - first.tokens.upperBound < 14
    else { return nil }
    return (first, first.tokens.lowerBound)
  }

  /// Whose "his" or "her" is: the first person of the sentence before it, else the one before.
  static func owner(_ at: Int, _ scene: FactScene, _ unit: Range<Int>) -> (NamedSpan, Int)? {
    // "After his turns in A and B, X takes on": who comes after the comma.
    if at == unit.lowerBound + 1, openers.contains(scene.tokens[unit.lowerBound].hash),
      let person = scene.context.mentions(scene.field, in: at..<min(unit.upperBound, at + 40), of: .person).first(where: {
        scene.isComma($0.tokens.lowerBound - 1)
      }), scene.token(person.tokens.upperBound)?.kind == .word
    {
      return (person, at)
    }
    // "X, who wrote Y’s T, will make his debut": who does it.
    if let verb = scene.token(at - 1), makes.contains(verb.hash), let subjects = scene.subjects(of: at - 1),
      let first = subjects.people.first
    {
      return (first.mention, max(subjects.clauseStart, at - 8))
    }
    // "shared it with Y for T and his role in T2": not who was with him.
    let people = scene.context.mentions(scene.field, in: unit.lowerBound..<at, of: .person)
    if let person = people.last(where: { scene.token($0.tokens.lowerBound - 1)?.word != .with }) ?? people.last {
      return (person, max(person.tokens.lowerBound, at - 8))
    }
    // "Do made her debut": a family name that is a word as well.
    let first = scene.tokens[unit.lowerBound]
    if first.classes.contains(.koreanSurname), scene.isLower(unit.lowerBound + 1) { return nil }
    return Coreference(context: scene.context).antecedent(scene.field, at: at).map {
      (NamedSpan(field: scene.field, tokens: at..<at + 1, entity: $0), max(unit.lowerBound, at - 8))
    }
  }
}
