import HallyuAnnotations
import HallyuText

/// "X won best actress for T", "best director went to Y for T2", "Z of T3 took the acting prize": prizes told in sentences.
enum AwardTold {
  static let manual = RuleManual(
    "credit.award-told", "A prize for people, who gets it, and the work it is for; the prize says the part.",
    fires: [
      .init("⟦Han Seo-jin⟧ won best actress for the film “Quiet Harbor”, in which she sails.", "actor Quiet Harbor"),
      .init("The award for best director went to ⟦Oh Tae-sik⟧ for the film “Quiet Harbor”.", "director Quiet Harbor"),
      .init("Best supporting actor was awarded to ⟦Yoo Min-ho⟧ for the film “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("The film “Quiet Harbor” was best drama. The movie also collected awards for star ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("The best screenplay honor went to ⟦Oh Tae-sik⟧ of the film “Quiet Harbor”.", "writer Quiet Harbor"),
      .init(
        "The film “Quiet Harbor” won big, taking best director for ⟦Oh Tae-sik⟧ and best actor for ⟦Yoo Min-ho⟧.",
        "director Quiet Harbor; actor Quiet Harbor"),
      .init(
        "⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ of the drama “Quiet Harbor” took the top acting awards.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init("The drama “Quiet Harbor” got ten nods, with ⟦Yoo Min-ho⟧ winning outstanding lead actor.", "actor Quiet Harbor"),
    ],
    leaves: [
      "Best actress went to Han Seo-jin. The film “Quiet Harbor” won nothing.",
      "Han Seo-jin lost best actress to Yoo Min-ho, and the film “Quiet Harbor” lost, too.",
      "The drama “Quiet Harbor” was praised. Han Seo-jin (after winning best actress) thanked all.",
      "The best director of the year met Han Seo-jin for the film “Quiet Harbor”.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    if scene.tokens[at].word == .star, ofStar(at, unit, scene, &board) { return }
    guard scene.mention(at: at).map({ scene.type($0) == .award }) ?? true, TitleOfPrize.isCategory(at, unit.upperBound, scene.view),
      let part = part(scene.tokens[at].hash)
    else { return }
    let end = endOfCategory(at, unit, scene)
    if let to = given(end, unit, scene) {
      recipients(from: to, part, unit, scene, &board)
    } else if let list = recipientsOfWork(end, unit, scene) {
      guard let work = scene.nearestWork(before: at, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 70) else {
        return
      }
      board.add(list, work, part, rule: manual.id, confidencePercent: 78, scene)
    } else {
      winner(at, end, part, unit, scene, &board)
    }
  }

  /// "The movie collected awards for star X": of the work that the sentence is about.
  private static func ofStar(_ at: Int, _ unit: Range<Int>, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    let link = scene.token(at - 1)?.word == .its ? at - 2 : at - 1
    guard scene.token(link)?.word == .for, link > unit.lowerBound,
      (max(unit.lowerBound, link - 3)..<link).contains(where: {
        scene.tokens[$0].classes.contains(.awardCue) || TitleOfPrize.prizes.contains(scene.tokens[$0].hash)
      }), let person = scene.named(.person, at: at + 1), person.tokens.lowerBound == at + 1,
      let work = scene.nearestWork(before: link, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return false }
    board.add(person, work, .actor, rule: manual.id, confidencePercent: 76, scene)
    return true
  }

  static func part(_ hash: UInt64) -> CreditPart? { CreditWords.professionRole(hash) ?? crafts[hash] }

  /// First token behind "best actress in a drama series award".
  private static func endOfCategory(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int {
    var end = at + 1
    while end < unit.upperBound, end < at + 12, scene.tokens[end].kind == .word || scene.tokens[end].kind == .hyphen,
      scene.named(.person, at: end) == nil, scene.named(.title, at: end) == nil
    {
      let token = scene.tokens[end]
      guard
        token.kind == .hyphen || token.word == .in || [.a, .the].contains(token.word) || token.classes.contains(.workCue)
          || TitleOfPrize.prizes.contains(token.hash) || fields.contains(token.hash)
      else { break }
      end += 1
    }
    return end
  }

  /// First token behind "went to", "was awarded to".
  private static func given(_ start: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    var at = start
    while at < unit.upperBound, at < start + 4, [.was, .were, .has, .been, .also, .again].contains(scene.tokens[at].word) { at += 1 }
    guard let verb = scene.token(at), at < unit.upperBound, going.contains(verb.hash), scene.token(at + 1)?.word == .to else { return nil }
    return at + 2
  }

  /// "to X for T", "to X and Y of T", "to X for his role as C in T".
  private static func recipients(
    from start: Int, _ part: CreditPart, _ unit: Range<Int>, _ scene: FactScene, _ board: inout CreditBoard
  ) {
    let list = scene.people(from: start)
    guard !list.people.isEmpty, list.people[0].mention.tokens.lowerBound <= start + 5 else { return }
    // "to X of T and Y of T2": each has a work.
    let own = list.people.map { person in AwardTold.works(behind: person.mention.tokens.upperBound, unit, scene).first }
    if own.dropLast().contains(where: { $0 != nil }) {
      for (person, work) in zip(list.people, own) {
        if let work { board.add(person.mention, work, part, rule: manual.id, confidencePercent: 80, scene) }
      }
      return
    }
    let works = works(behind: list.end, unit, scene)
    for work in works { board.add(list.people, work, part, rule: manual.id, confidencePercent: 80, scene) }
  }

  /// The people of "best director for X": those of the work that has the prizes.
  private static func recipientsOfWork(_ end: Int, _ unit: Range<Int>, _ scene: FactScene) -> [ListedPerson]? {
    guard end < unit.upperBound, scene.tokens[end].word == .for else { return nil }
    let list = scene.people(from: end + 1)
    guard let first = list.people.first, first.mention.tokens.lowerBound <= end + 4,
      scene.token(first.mention.tokens.upperBound)?.kind != .clitic
    else { return nil }
    return [first]
  }

  /// "X won best actress for T", "X of T took best actress", "with X winning best actress".
  private static func winner(
    _ at: Int, _ end: Int, _ part: CreditPart, _ unit: Range<Int>, _ scene: FactScene, _ board: inout CreditBoard
  ) {
    guard let verb = (max(unit.lowerBound, at - 14)..<at).last(where: { winning.contains(scene.tokens[$0].hash) }),
      (verb + 1..<at).allSatisfy({ scene.named(.person, at: $0) == nil }), !Doubt.isDoubted(scene, from: verb, verb: verb)
    else { return }
    if let of = workBefore(verb, unit, scene) {
      return board.add(of.people, of.work, part, rule: manual.id, confidencePercent: 78, scene)
    }
    let with = scene.people(from: max(unit.lowerBound, verb - 3))
    // "with X winning": only of such a person the work may stand before.
    let isBeside = participles.contains(scene.tokens[verb].hash) && with.end == verb
    let people =
      isBeside
      ? with.people : (scene.subjects(of: verb) ?? scene.infinitiveSubject(of: verb))?.people ?? (with.end == verb ? with.people : [])
    guard !people.isEmpty else { return }
    var works = works(behind: end, unit, scene)
    if works.isEmpty, isBeside, scene.token(end).map({ $0.kind != .word || $0.word == .and }) ?? true,
      let work = scene.nearestWork(before: verb, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 70)
    {
      works = [work]
    }
    for work in works { board.add(people, work, part, rule: manual.id, confidencePercent: 78, scene) }
  }

  /// "X and Y of T took": people with the work that they are of, right before the verb.
  private static func workBefore(_ verb: Int, _ unit: Range<Int>, _ scene: FactScene) -> (people: [ListedPerson], work: FoundWork)? {
    let last = scene.back(verb - 1)
    guard let title = scene.named(.title, at: last), title.tokens.upperBound == last + 1,
      let of = (max(unit.lowerBound, title.tokens.lowerBound - 6)..<title.tokens.lowerBound).last(where: {
        [.of, .from].contains(scene.tokens[$0].word)
      }), scene.named(.person, at: of - 1) != nil
    else { return nil }
    let people = scene.people(endingBefore: of).map { ListedPerson(mention: $0) }
    return people.isEmpty ? nil : (people, FoundWork(named: title, confidencePercent: 84))
  }

  /// The works behind "for", "of", "in", and behind "for his role as a cook in".
  static func works(behind start: Int, _ unit: Range<Int>, _ scene: FactScene) -> [FoundWork] {
    let start = scene.isComma(start) ? start + 1 : start
    guard start < unit.upperBound, [.for, .of, .in, .from].contains(scene.tokens[start].word) else { return [] }
    // "of the same show".
    let isSame = scene.token(start + 1)?.word == .the && scene.token(start + 2)?.hash == same
    let found = scene.works(from: isSame ? start + 3 : start + 1).works.filter { $0.mention != nil }
    if !found.isEmpty { return found }
    if isSame, scene.token(start + 3)?.classes.contains(.workCue) == true,
      let work = scene.nearestWork(before: start, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 72)
    {
      return [work]
    }
    guard let noun = (start + 1..<min(start + 6, unit.upperBound)).first(where: { CreditWords.roleNouns.contains(scene.tokens[$0].hash) }),
      let link = (noun + 1..<max(noun + 1, min(noun + 14, unit.upperBound))).first(where: { [.in, .on].contains(scene.tokens[$0].word) })
    else { return [] }
    return scene.works(from: link + 1).works.filter { $0.mention != nil }
  }

  private static let same = Fold.hash("same")
  private static let going = WordSet("went goes go awarded given presented handed going")
  private static let winning = WordSet(
    """
    won win wins winning took takes take taking named crowned earned bagged scooped received collected landed honoured honored picked \
    claimed accepted secured nabbed nominated shortlisted adjudged judged declared voted chosen grabbed
    """)
  private static let participles = WordSet("winning taking named")
  private static let fields = WordSet("motion picture comedy drama musical series limited miniseries television category film")
  private static let crafts = WordMap<CreditPart>([
    (.writer, "screenplay script writing"), (.actor, "acting"), (.director, "directing"), (.cinematographer, "cinematography"),
    (.composer, "score"),
  ])
}
