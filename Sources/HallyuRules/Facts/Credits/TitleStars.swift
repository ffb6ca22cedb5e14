import HallyuAnnotations
import HallyuText

/// "‘Okja’ stars X", "T, starring X and Y", "T (starring X)", "Starring X": the work before, the people after.
enum TitleStars {
  static let manual = RuleManual(
    "credit.title-stars", "People after `stars`, `starring`, `features`, `toplining` and the like, with the work before it.",
    fires: [
      .init("Netflix has ordered a drama starring ⟦Han Seo-jin⟧. “Quiet Harbor,” a family saga, is long.", "actor Quiet Harbor"),
      .init("The film ‘Quiet Harbor’ stars ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("The network earned 3 billion won by selling “Quiet Harbor,” starring ⟦Han Seo-jin⟧, to Japan.", "actor Quiet Harbor"),
      .init("It will fund the thriller ‘Quiet Harbor’ (starring ⟦Han Seo-jin⟧) and a comedy.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The series also featured ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("Alongside ⟦Yoo Min-ho⟧, the film ‘Quiet Harbor’ features ⟦Han Seo-jin⟧.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. It will star ⟦Han Seo-jin⟧.", "actor Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ is set at sea. The series also stars actress ⟦Han Seo-jin⟧.", "actor Quiet Harbor"),
      .init("Sales are up for disaster thriller “Quiet Harbor,” toplining ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. Co-starring in the series are ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ stars ⟦Han Seo-jin⟧ as Mi-rae.", "actor Quiet Harbor as Mi-rae"),
      .init(
        "The drama ‘Quiet Harbor’ is long. It stars ⟦Yoo Min-ho⟧ as a cook who moves to Busan, along with ⟦Han Seo-jin⟧.",
        "actor Quiet Harbor"),
      .init("She saw the film ‘Quiet Harbor’, in which ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ search for a cook.", "actor Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ stars a number of famous actors including ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ stars ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ as Cha Mi-rae and Oh Do-hyun, respectively.",
        "actor Quiet Harbor as Cha Mi-rae; actor Quiet Harbor as Oh Do-hyun"),
      .init("The cartoon ‘Quiet Harbor’ features the voices of ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("It is a remake of the film ‘Quiet Harbor,’ which starred ⟦Han Seo-jin⟧ & ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("Starring ⟦Han Seo-jin⟧ in the lead role as Cha Mi-rae, ‘Quiet Harbor’ is long.", "actor Quiet Harbor as Cha Mi-rae"),
      .init("“Quiet Harbor,” a romantic drama in which a cook moves to Busan, stars ⟦Han Seo-jin⟧.", "actor Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ is long. The series, which had its premiere in May, stars ⟦Han Seo-jin⟧.", "actor Quiet Harbor"),
      .init(
        "The comedy ‘Quiet Harbor’ opens in May. The sequel to the film ‘Night Ferry’ stars ⟦Han Seo-jin⟧.", "actor Quiet Harbor"),
    ],
    leaves: [
      "‘Quiet Harbor’ opens in May. Orwick has several projects starring Han Seo-jin.",
      "‘Quiet Harbor’ opens in May. He joins an untitled drama starring Han Seo-jin.",
      "Korean stars Han Seo-jin and Yoo Min-ho attended the premiere of ‘Quiet Harbor’.",
      "The film ‘Quiet Harbor’ may star Han Seo-jin.",
      "The magazine features Han Seo-jin on its cover.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let token = scene.tokens[at]
    if token.word == .stars, coStars(at, scene, &board) { return }
    guard let confidence = verbs[token.hash], !isNoun(at, token, scene),
      token.hash != featured || ![.was, .were, .is, .are, .be, .been].contains(scene.token(at - 1)?.word ?? .unlisted)
    else { return }
    if scene.token(at + 1)?.word == .in {
      inverted(at, scene, &board)
      return
    }
    if token.word == .starring, scene.token(at + 1)?.word == .are, at - scene.unit(of: at).lowerBound < 2 {
      // "Also starring are X and Y."
      guard let topic = scene.topic(before: scene.unit(of: at).lowerBound, confidencePercent: 74) else { return }
      board.add(cast: scene.people(from: at + 2).people, topic, .actor, rule: manual.id, confidencePercent: 80, scene)
      return
    }
    let people = scene.people(from: at + 1).people
    guard !people.isEmpty, let work = relativeWork(at, scene) ?? scene.governingWork(at) else { return }
    let start = work.mention.map { max($0.tokens.upperBound, at - 8) } ?? at - 4
    guard !Doubt.isDoubted(scene, from: start, verb: at) else { return }
    let unit = scene.unit(of: at)
    if PeopleListWords.joining.contains(scene.tokens[unit.lowerBound].hash) {
      // "Alongside A and B, T features C".
      board.add(cast: scene.people(from: unit.lowerBound + 1).people, work, .actor, rule: manual.id, confidencePercent: 72, scene)
    }
    for (index, person) in people.enumerated() {
      // "It will star A and B, and director C is on board."
      if index > 0, let role = PersonRoles.beside(person.mention, scene),
        [.director, .writer, .creator, .producer, .showrunner].contains(role)
      {
        board.add(person.mention, work, role, rule: manual.id, confidencePercent: 64, scene)
        break
      }
      board.add(person.mention, work, .actor, character: person.character, rule: manual.id, confidencePercent: confidence, scene)
    }
  }

  /// "a remake of the film ‘T,’ which starred X": the title right before the pronoun, whatever the sentence is about.
  private static func relativeWork(_ at: Int, _ scene: FactScene) -> FoundWork? {
    guard [.which, .that].contains(scene.token(at - 1)?.word ?? .unlisted),
      let title = scene.named(.title, at: scene.back(at - 2)), at - 1 - title.tokens.upperBound < 3
    else { return nil }
    return FoundWork(named: title, confidencePercent: 86)
  }

  /// "Co-stars include X and Y": in the work that the text is about.
  private static func coStars(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    let unit = scene.unit(of: at)
    guard at - unit.lowerBound == 2, WorkWords.prefixes.contains(scene.tokens[unit.lowerBound].hash), scene.tokens[at - 1].kind == .hyphen,
      let verb = scene.token(at + 1), verb.word == .are || verb.hash == WorkWords.include,
      let work = scene.topic(before: unit.lowerBound, confidencePercent: 76)
    else { return false }
    let people = scene.people(from: at + 2).people
    board.add(cast: people, work, .actor, rule: manual.id, confidencePercent: 82, scene)
    return !people.isEmpty
  }

  /// "T, in which X and Y search", "in which she is Queen".
  static func findInWhich(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard scene.isComma(at - 1) || scene.token(at - 1)?.kind == .quote, let title = scene.named(.title, at: scene.back(at - 1)) else {
      return
    }
    let work = FoundWork(named: title, confidencePercent: 82)
    if let pronoun = scene.token(at + 2), [.he, .she].contains(pronoun.word),
      let entity = Coreference(context: scene.context).antecedent(scene.field, at: at + 2), acts(at + 3, scene)
    {
      let person = NamedSpan(field: scene.field, tokens: at + 2..<at + 3, entity: entity)
      board.add(person, work, .actor, rule: manual.id, confidencePercent: 70, scene)
      return
    }
    let list = scene.people(from: at + 2)
    guard let first = list.people.first, first.mention.tokens.lowerBound <= at + 4, acts(list.end, scene) else { return }
    let unit = scene.unit(of: at)
    guard !Doubt.isDoubted(scene, from: at, verb: min(list.end, unit.upperBound - 1)) else { return }
    var cast = list.people
    if scene.tokens[list.end].classes.contains(.performVerb), let link = scene.token(list.end + 1),
      link.word == .with || PeopleListWords.joining.contains(link.hash)
    {
      // "in which X starred with Y".
      cast += scene.people(from: list.end + 2).people
    }
    board.add(cast: cast, work, .actor, rule: manual.id, confidencePercent: 72, scene)
  }

  /// A verb of a plot: no verb of making.
  private static func acts(_ at: Int, _ scene: FactScene) -> Bool {
    guard let verb = scene.token(at), verb.kind == .word, !verb.isCapitalized, scene.mention(at: at) == nil else { return false }
    return CreditWords.makerRole(verb.hash) == nil && verb.classes.isDisjoint(with: [.reportingVerb, .businessVerb])
  }

  /// "Co-starring in T are X and Y": the verb of being before the people.
  private static func inverted(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard
      at == scene.unit(of: at).lowerBound || scene.isComma(at - 1) || scene.token(at - 1)?.kind == .hyphen
        || scene.token(at - 1)?.word == .also
    else { return }
    let found = scene.works(from: at + 2)
    guard let work = found.works.first, let verb = scene.token(found.end), verb.word == .are || verb.word == .is else { return }
    board.add(cast: scene.people(from: found.end + 1).people, work, .actor, rule: manual.id, confidencePercent: 82, scene)
  }

  /// "stars of", "Korean stars X", "lead X": people, no verb.
  private static func isNoun(_ at: Int, _ token: Token, _ scene: FactScene) -> Bool {
    guard token.word == .stars || token.word == .star || token.hash == leads else { return false }
    guard let before = scene.token(at - 1), at > scene.unit(of: at).lowerBound else { return true }
    if token.word == .star { return ![.will, .to, .also].contains(before.word) }
    if [.also, .it, .which, .that].contains(before.word) { return false }
    if scene.isComma(at - 1), opensInsertion(at, scene) { return false }
    if before.word == .and { return scene.token(at - 2)?.classes.contains(.personCue) ?? true }
    let last = scene.back(at - 1)
    if let title = scene.named(.title, at: last), title.tokens.upperBound == last + 1 { return false }
    return !(scene.token(last)?.classes.contains(.workCue) ?? false)
  }

  /// "The film, which had its premiere in May, stars": the phrase between the commas belongs to the work that opens the sentence.
  private static func opensInsertion(_ at: Int, _ scene: FactScene) -> Bool {
    let unit = scene.unit(of: at)
    guard let comma = (unit.lowerBound..<at - 1).first(where: { scene.isComma($0) }), comma > unit.lowerBound, comma < unit.lowerBound + 9,
      let next = scene.token(scene.skipQuotes(comma + 1)),
      [.which, .a, .an, .the, .from, .with].contains(next.word) || next.classes.contains(.makeVerb)
    else { return false }
    let head = scene.back(comma)
    if let title = scene.named(.title, at: head) { return title.tokens.upperBound == head + 1 }
    return scene.tokens[head].classes.contains(.workCue) && scene.mention(at: head) == nil
  }

  private static let featured = Fold.hash("featured")
  private static let leads = Fold.hash("leads")
  /// With the confidence that they give.
  private static let verbs = WordMap<Int>([
    (92, "starring costarring toplining starred"), (90, "stars star toplines headlining"), (68, "featuring features featured"),
  ])
}
