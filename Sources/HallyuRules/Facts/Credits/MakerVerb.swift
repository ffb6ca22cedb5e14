import HallyuAnnotations
import HallyuText

/// "X directed T", "X, who co-wrote T", "T, which director X made", "X will direct": a person makes a work.
enum MakerVerb {
  static let manual = RuleManual(
    CreditBoard.RuleID.makerVerb, "A person before a verb of making, the work after it or before the clause.",
    fires: [
      .init("‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧, who directed 5 episodes of the first series, is here.", "director Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ directed and ⟦Yoo Min-ho⟧ produced.", "director Quiet Harbor; producer Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧ directed ‘Quiet Harbor’ in 2018.", "director Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧, who co-wrote the drama ‘Quiet Harbor’, is a novelist.", "writer Quiet Harbor"),
      .init("It plans a remake of “Quiet Harbor,” which director ⟦Oh Tae-sik⟧ made for cable in 2018.", "director Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ starts filming in May. ⟦Oh Tae-sik⟧ will direct.", "director Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. Attached to direct is ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init("The film ‘Quiet Harbor’, which ⟦Oh Tae-sik⟧ wrote with ⟦Yoo Min-ho⟧, is long.", "writer Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧ directed all nine episodes of the drama ‘Quiet Harbor’.", "director Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧ will adapt the novel ‘Quiet Harbor’ as a drama.", "writer Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. Directing the film will be newcomer ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init(
        "Director ⟦Oh Tae-sik⟧, who made also the film ‘Night Ferry’, is preparing the film ‘Quiet Harbor’.",
        "director Night Ferry; director Quiet Harbor"),
      .init("Director ⟦Oh Tae-sik⟧ is also due to complete the film ‘Quiet Harbor’.", "director Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧ directed and wrote the film ‘Quiet Harbor’.", "director Quiet Harbor; writer Quiet Harbor"),
      .init(
        "⟦Oh Tae-sik⟧, who wrote, directed and executive produced the film ‘Quiet Harbor’, left.",
        "writer Quiet Harbor; director Quiet Harbor; producer Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧ directed and starred in the film ‘Quiet Harbor’.", "director Quiet Harbor; actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ will star in and executive produce the drama ‘Quiet Harbor’.", "actor Quiet Harbor; producer Quiet Harbor"),
      .init(
        "⟦Han Seo-jin⟧ starred in, wrote and produced the film ‘Quiet Harbor’.",
        "actor Quiet Harbor; writer Quiet Harbor; producer Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧ co-wrote the film ‘Quiet Harbor’ with ⟦Yoo Min-ho⟧.", "writer Quiet Harbor; writer Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧ wrote the score for the film ‘Quiet Harbor’.", "composer Quiet Harbor"),
      .init(
        "⟦Oh Tae-sik⟧ directs ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ in the film ‘Quiet Harbor’.",
        "director Quiet Harbor; actor Quiet Harbor; actor Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧ composed the music for the film ‘Quiet Harbor’.", "composer Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧ and ⟦Yoo Min-ho⟧ host the variety show ‘Quiet Harbor’.", "host Quiet Harbor; host Quiet Harbor"),
      .init("Star producer ⟦Oh Tae-sik⟧ will roll out the reality series ‘Quiet Harbor’.", "producer Quiet Harbor"),
      .init("PD ⟦Oh Tae-sik⟧, who directed the drama ’Quiet Harbor’, took part.", "director Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ starts filming in May. ⟦Oh Tae-sik⟧ co-wrote the script with ⟦Yoo Min-ho⟧.",
        "writer Quiet Harbor; writer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ starts filming in May. ⟦Oh Tae-sik⟧ produces with ⟦Yoo Min-ho⟧.",
        "producer Quiet Harbor; producer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ starts filming in May. In addition to starring, ⟦Han Seo-jin⟧ will executive produce through her Norvel banner alongside ⟦Oh Tae-sik⟧.",
        "producer Quiet Harbor; actor Quiet Harbor; producer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ starts filming in May. Norvel Pictures will executive produce along with ⟦Oh Tae-sik⟧.",
        "producer Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧ has previously written and directed the film ‘Quiet Harbor’.", "writer Quiet Harbor; director Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧, who has written for the Netflix drama ‘Quiet Harbor’, is here.", "writer Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ is back. ⟦Oh Tae-sik⟧ wrote every episode of the first season.", "writer Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧, who has written for HBO’s drama ‘Quiet Harbor’, is here.", "writer Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ starts filming in May. ⟦Oh Tae-sik⟧ produces for Gravelko Films.", "producer Quiet Harbor"),
      .init(
        "The film ‘Quiet Harbor’ starts filming in May. ⟦Oh Tae-sik⟧ directs from his own screenplay.",
        "director Quiet Harbor; writer Quiet Harbor"),
      .init(
        "⟦Oh Tae-sik⟧ will helm the film ‘Quiet Harbor’ from a screenplay he co-wrote with ⟦Yoo Min-ho⟧.",
        "director Quiet Harbor; writer Quiet Harbor; writer Quiet Harbor"),
    ],
    leaves: [
      "‘Quiet Harbor’ opens in May. Oh Tae-sik will direct an untitled film. Yoo Min-ho has penned the script.",
      "Oh Tae-sik is in talks to direct ‘Quiet Harbor’.", "Oh Tae-sik wrote on Instagram about ‘Quiet Harbor’.",
      "Oh Tae-sik was asked to write ‘Quiet Harbor’ but declined.", "Oh Tae-sik directed viewers to ‘Quiet Harbor’.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let token = scene.tokens[at]
    guard scene.mention(at: at) == nil, let next = scene.token(at + 1), next.word != .by else { return }
    if let chain = MakerChain(around: at, scene) { return findChain(chain, at, scene, &board) }
    // "X directed and Y produced."
    let isBeside = scene.named(.person, at: at - 1) != nil && scene.named(.person, at: at + 2) != nil
    guard !scene.isAnd(at + 1) || isActive(token) || isPair(at, scene) || isBeside else { return }
    if DirectsPeople.find(at, scene, &board) { return }
    if token.hash == megaphone {
      tookCharge(at, scene, &board)
      return
    }
    let first = scene.unit(of: at).lowerBound
    if at == first, inverted(at, scene, &board) { return }
    if at == first + 2, attached(at, scene, &board) { return }
    let isMade = token.hash == CreditCues.made || finishing.contains(token.hash)
    guard let part = CreditWords.makerRole(token.hash) ?? (isMade ? .director : token.hash == host ? .host : nil),
      verbs.contains(token.hash) || isMade || isPerfect(at, scene)
    else { return }
    guard let subjects = scene.subjects(of: at) else { return ofCompany(at, part, scene, &board) }
    guard !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at) else { return }
    let works = works(at, part, isMade: isMade, subjects, scene)
    if works.allSatisfy({ $0.mention == nil }), part == .writer, let script = scriptObject(at, scene),
      let topic = scene.topic(before: subjects.clauseStart, confidencePercent: 72)
    {
      // "co-wrote the script with Y": of the work that the text is about.
      let partners = scene.token(script + 1)?.word == .with ? scene.people(from: script + 2).people : []
      board.add(subjects.people + partners, topic, .writer, rule: manual.id, confidencePercent: min(subjects.confidencePercent, 78), scene)
      return
    }
    // "wrote the score for T".
    let isScored = part == .writer && scene.token(at + 1)?.word == .the && scene.token(at + 2).map { scores.contains($0.hash) } ?? false
    // "produces with Y and Z": they do the same.
    let partners = isMade ? [] : partners(at, works, scene)
    let isOwnScript = part == .director && hasOwnScript(at, scene)
    for work in works {
      for person in subjects.people.map(\.mention) {
        if isOwnScript { board.add(person, work, .writer, rule: manual.id, confidencePercent: min(subjects.confidencePercent, 82), scene) }
        guard let role = isMade ? usualRole(person, work, roles, board) : isScored ? .composer : part else { continue }
        board.add(person, work, role, rule: manual.id, confidencePercent: min(subjects.confidencePercent, 90), scene)
        if part == .producer, starsToo(at, scene) {
          let told = FoundWork(meant: work.entity, confidencePercent: max(72, work.confidencePercent))
          board.add(person, told, .actor, rule: manual.id, confidencePercent: 80, scene)
        }
      }
      for person in partners { board.add(person.mention, work, part, rule: manual.id, confidencePercent: 76, scene) }
    }
  }

  /// The works behind the verb, the one that its clause belongs to, or the one that the text is about.
  private static func works(
    _ at: Int, _ part: CreditPart, isMade: Bool, _ subjects: ClauseSubjects, _ scene: FactScene
  ) -> [FoundWork] {
    // "who made also A and B".
    let next = isMade && scene.token(at + 1)?.word == .also ? at + 2 : at + 1
    let works = scene.works(from: episodes(isPair(at, scene) ? at + 3 : next, scene)).works
    if works.first?.mention == nil, let relative = relativeWork(subjects, scene) { return [relative] }
    if works.isEmpty, !isMade, endsClause(at + 1, scene) || isEpisode(isPair(at, scene) ? at + 3 : at + 1, scene),
      part == .director || part == .producer || isJoint(at, scene) || isEpisode(at + 1, scene),
      let topic = scene.topic(before: subjects.clauseStart, confidencePercent: 68)
        ?? scene.nearestMain(before: at, in: scene.unit(of: at))
    {
      return [topic]
    }
    return works
  }

  /// "X made T": what X made is told by what else the text or the reference data says of X; nil for actors.
  private static func usualRole(_ person: NamedSpan, _ work: FoundWork, _ roles: PersonRoles, _ board: CreditBoard) -> CreditPart? {
    let own = roles.role(of: person, in: work.entity) ?? board.usualPart(of: person.entity) ?? roles.profession(of: person.entity)
    guard let own, own != .actor else { return nil }
    return board.hasDirected(person.entity) ? .director : own
  }

  /// "wrote, directed and produced T", "directed and starred in T": each verb has the object of the last.
  private static func findChain(_ chain: MakerChain, _ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard let part = CreditWords.makerRole(scene.tokens[at].hash), let subjects = scene.subjects(of: chain.verbs.lowerBound),
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: chain.verbs.lowerBound)
    else { return }
    var works = scene.works(from: episodes(chain.verbs.upperBound, scene)).works
    if works.isEmpty, !chain.isActing, endsClause(chain.verbs.upperBound, scene),
      let topic = scene.topic(before: subjects.clauseStart, confidencePercent: 68)
    {
      works = [topic]
    }
    for work in works {
      board.add(subjects.people, work, part, rule: manual.id, confidencePercent: min(subjects.confidencePercent, 88), scene)
      guard chain.isActing else { continue }
      board.add(subjects.people, work, .actor, rule: manual.id, confidencePercent: min(subjects.confidencePercent, 88), scene)
    }
  }

  /// The people of "produces with Y and Z", "hosts it with Y", "co-wrote T with Y".
  private static func partners(_ at: Int, _ works: [FoundWork], _ scene: FactScene) -> [ListedPerson] {
    if let title = works.last?.mention, works.count == 1 {
      // "T, which X created with Y".
      let isBefore = title.tokens.lowerBound < at
      let link = isBefore ? at + 1 : scene.after(title)
      return isBefore || isShared(at, scene) || scene.token(link)?.word != .with ? companions(from: link, scene) : []
    }
    return companions(from: scene.token(at + 1)?.word == .it ? at + 2 : at + 1, scene)
  }

  /// Not those of "will direct with X in the starring role": they act.
  private static func companions(from start: Int, _ scene: FactScene) -> [ListedPerson] {
    // "executive produces, along with X"
    let link = scene.isComma(start) && scene.token(start + 2)?.word == .with ? start + 1 : start
    let people = scene.companions(from: link)
    guard let end = people.last?.mention.tokens.upperBound, scene.token(end)?.word == .in,
      (end + 1..<end + 5).contains(where: { at in scene.token(at).map { CreditWords.roleNouns.contains($0.hash) } ?? false })
    else { return people }
    return []
  }

  /// "Orwick will executive produce along with X and Y": the people behind a company.
  private static func ofCompany(_ verb: Int, _ part: CreditPart, _ scene: FactScene, _ board: inout CreditBoard) {
    guard part == .producer, scene.isLower(verb), let work = scene.topic(before: scene.unit(of: verb).lowerBound, confidencePercent: 70)
    else { return }
    board.add(scene.companions(from: verb + 1), work, part, rule: manual.id, confidencePercent: 72, scene)
  }

  /// "In addition to starring, X will executive produce".
  private static func starsToo(_ verb: Int, _ scene: FactScene) -> Bool {
    scene.unit(of: verb).contains { addsStarring($0, scene) }
  }

  /// - Parameter at: the token of "addition" in "in addition to starring".
  static func addsStarring(_ at: Int, _ scene: FactScene) -> Bool {
    scene.tokens[at].hash == addition && scene.token(at + 1)?.word == .to && scene.token(at + 2)?.word == .starring
  }

  private static let addition = Fold.hash("addition")

  /// "co-wrote", "created": with whom stands behind the work.
  private static func isShared(_ at: Int, _ scene: FactScene) -> Bool {
    if CreditWords.makerRole(scene.tokens[at].hash) == .creator || jointly.contains(scene.tokens[at].hash) { return true }
    return at > 1 && scene.tokens[at - 1].kind == .hyphen && WorkWords.prefixes.contains(scene.tokens[at - 2].hash)
  }

  private static let earlier = WordSet("previously since already recently")
  private static let jointly = WordSet("co-wrote co-written co-directed co-produced co-created")
  static let host = Fold.hash("host")

  /// "has written", "had directed".
  private static func isPerfect(_ at: Int, _ scene: FactScene) -> Bool {
    let before =
      scene.token(at - 1).map { $0.word == .also || earlier.contains($0.hash) } == true ? scene.token(at - 2) : scene.token(at - 1)
    return before.map { [.has, .had].contains($0.word) } ?? false
  }

  /// "directed and wrote T": both verbs have one object.
  private static func isPair(_ at: Int, _ scene: FactScene) -> Bool {
    guard scene.isAnd(at + 1), let second = scene.token(at + 2), CreditWords.makerRole(second.hash) != nil else { return false }
    return scene.token(at + 3).map { $0.word != .by && !$0.isMark(",") && !$0.isMark(".") } ?? false
  }

  static let finishing = WordSet(
    "complete completed completes finish finished deliver delivered roll rolls rolled unveil unveils unveiled present presents presented preparing prepares readies readying"
  )

  /// The noun of "wrote the script", "is writing the screenplay", with no title after it.
  private static func scriptObject(_ at: Int, _ scene: FactScene) -> Int? {
    guard scene.token(at + 1)?.word == .the, let noun = scene.token(at + 2), WorkWords.scripts.contains(noun.hash),
      ![.of, .for].contains(scene.token(at + 3)?.word ?? .unlisted)
    else { return nil }
    return at + 2
  }

  /// "will write and executive produce".
  private static func isJoint(_ at: Int, _ scene: FactScene) -> Bool {
    guard scene.isAnd(at + 1) else { return false }
    return (at + 2..<at + 5).contains { scene.token($0).map { CreditWords.makerRole($0.hash) != nil } ?? false }
  }

  /// "directs from his own screenplay".
  private static func hasOwnScript(_ at: Int, _ scene: FactScene) -> Bool {
    guard scene.token(at + 1)?.word == .from, let owner = scene.token(at + 2), [.his, .her, .their].contains(owner.word) else {
      return false
    }
    return (at + 3..<at + 6).contains { scene.token($0).map { WorkWords.scripts.contains($0.hash) } ?? false }
  }

  /// "direct the first episode", "directs all ten episodes": no title behind.
  private static func isEpisode(_ start: Int, _ scene: FactScene) -> Bool {
    guard let first = scene.token(start),
      [.the, .all, .every, .both, .two].contains(first.word) || first.kind == .number || first.classes.contains(.numeral)
        || WorkWords.episodes.contains(first.hash),
      let noun = (start..<start + 4).first(where: { scene.token($0).map { WorkWords.episodes.contains($0.hash) } ?? false }),
      (start..<noun).allSatisfy({ scene.mention(at: $0) == nil })
    else { return false }
    guard let link = scene.token(noun + 1), [.of, .for].contains(link.word) else { return true }
    // "every episode of the first season"
    return [.the, .its, .this].contains(scene.token(noun + 2)?.word ?? .unlisted)
      && (noun + 3..<noun + 5).contains {
        scene.token($0).map { WorkWords.parts.contains($0.hash) || $0.word == .season || $0.word == .series } ?? false
      }
  }

  /// "directed all nine episodes of T", "roll out T": first token of the work, else the token itself.
  private static func episodes(_ start: Int, _ scene: FactScene) -> Int {
    if scene.token(start)?.word == .out { return start + 1 }
    // "has written for HBO’s T".
    if scene.token(start)?.word == .for, case let first = scene.token(start + 1)?.word == .the ? start + 2 : start + 1,
      scene.named(.organization, at: first) != nil || scene.named(.title, at: scene.skipQuotes(first)) != nil
        || scene.token(first).map({ WorkWords.parts.contains($0.hash) || $0.classes.contains(.workCue) }) ?? false
    {
      return start + 1
    }
    // "composed the music for T".
    if scene.token(start)?.word == .the, let noun = scene.token(start + 1), scores.contains(noun.hash),
      [.for, .of, .to].contains(scene.token(start + 2)?.word ?? .unlisted)
    {
      return start + 3
    }
    var at = start
    while at < start + 6, let token = scene.token(at), scene.mention(at: at) == nil {
      if token.word == .of { return at > start && WorkWords.parts.contains(scene.tokens[at - 1].hash) ? at + 1 : start }
      guard token.kind == .word || token.kind == .number else { return start }
      at += 1
    }
    return start
  }

  private static let scores = WordSet("music score scores soundtrack songs theme")

  /// "took the megaphone": Korean for "directs".
  private static func tookCharge(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let first = max(scene.unit(of: at).lowerBound, at - 3)
    guard let verb = (first..<at).last(where: { took.contains(scene.tokens[$0].hash) }), let subjects = scene.subjects(of: verb),
      let work = scene.topic(before: subjects.clauseStart, confidencePercent: 76)
    else { return }
    board.add(subjects.people, work, .director, rule: manual.id, confidencePercent: 82, scene)
  }

  /// "T, which director X made": the work before the relative pronoun before the subject.
  private static func relativeWork(_ subjects: ClauseSubjects, _ scene: FactScene) -> FoundWork? {
    let first = scene.unit(of: subjects.clauseStart).lowerBound
    var at = subjects.clauseStart - 1
    var steps = 0
    while at >= first, steps < 4, scene.tokens[at].kind == .word,
      scene.tokens[at].classes.contains(.personCue) || scene.tokens[at].word == .the
    {
      at -= 1
      steps += 1
    }
    // "from a screenplay he co-wrote": the work of the clause before.
    if at > first, WorkWords.scripts.contains(scene.tokens[at].hash) { return scene.nearestMain(before: at, in: scene.unit(of: at)) }
    guard at > first, [.which, .that].contains(scene.tokens[at].word), let title = scene.named(.title, at: scene.back(at - 1)) else {
      return nil
    }
    return FoundWork(named: title, confidencePercent: 84)
  }

  private static func endsClause(_ at: Int, _ scene: FactScene) -> Bool {
    guard let token = scene.token(at), at < scene.unit(of: at - 1).upperBound else { return true }
    return token.isMark(".") || token.isMark(",") || token.isMark(";") || [.and, .from, .with, .for].contains(token.word)
      || PeopleListWords.joining.contains(token.hash) || banners.contains(token.hash)
  }

  private static let banners = WordSet("through via under")

  private static func isActive(_ token: Token) -> Bool { token.word != .directed && token.word != .written }

  static let megaphone = Fold.hash("megaphone")
  private static let took = WordSet("took takes grabbed caught catch catches held holds take taking")
  private static let verbs = WordSet(
    """
    directed directs direct directing helmed helms helm helming wrote writes write writing penned pens created creates produced produces \
    produce producing co-wrote co-directed co-produced co-created hosts hosted host composed scored lensed scripted translated adapt adapts adapting
    """)
}
