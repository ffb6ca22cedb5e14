import HallyuAnnotations
import HallyuText

/// "X serves as an executive producer", "X, Y and Z serve as showrunners alongside A": what people do for the work that is told of.
enum ServesAs {
  static let manual = RuleManual(
    "credit.serves-as", "People before `serve as` and a profession that makes works.",
    fires: [
      .init(
        "⟦Oh Tae-sik⟧ served as executive producer on the film ‘Quiet Harbor’ alongside ⟦Yoo Min-ho⟧ and ⟦Han Seo-jin⟧.",
        "producer Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ are the film’s executive producers.", "producer Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ serves as an executive producer.", "producer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ will serve as showrunner and executive producer alongside ⟦Han Seo-jin⟧.",
        "showrunner Quiet Harbor; producer Quiet Harbor; showrunner Quiet Harbor; producer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ will direct the first episode and serve as exec producer on the pilot.",
        "director Quiet Harbor; producer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ will participate in the project as executive producer.",
        "producer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ and ⟦Yoo Min-ho⟧ are executive producers for Salt Content.",
        "producer Quiet Harbor; producer Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ is executive producer.", "producer Quiet Harbor"),
      .init("The film ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ is back as producer.", "producer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ is the writer and executive producer.",
        "writer Quiet Harbor; producer Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧ will be the screenwriter for the series ‘Quiet Harbor’.", "writer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ opens in May. It is set at sea. (⟦Oh Tae-sik⟧ and ⟦Yoo Min-ho⟧ are also executive producers.)",
        "producer Quiet Harbor; producer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ and ⟦Yoo Min-ho⟧ are the showrunners.",
        "showrunner Quiet Harbor; showrunner Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ serves as EP on the series alongside ⟦Yoo Min-ho⟧ for Norvel Pictures, as well as ⟦Han Seo-jin⟧.",
        "producer Quiet Harbor; producer Quiet Harbor; producer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ is also involved as an executive producer, as is ⟦Yoo Min-ho⟧.",
        "producer Quiet Harbor; producer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ will direct the pilot, while also serving as a producer.",
        "director Quiet Harbor; producer Quiet Harbor"),
      .init(
        "⟦Oh Tae-sik⟧ is known for the dramas ‘Night Ferry’ and ‘Quiet Harbor’, for which he also serves as executive producer.",
        "actor Night Ferry; actor Quiet Harbor; producer Quiet Harbor"),
      .init("⟦Oh Tae-sik⟧ came back last year as a producer on the drama ‘Quiet Harbor’.", "producer Quiet Harbor"),
    ],
    leaves: [
      "The drama ‘Quiet Harbor’ opens in May. Oh Tae-sik is a director.",
      "The drama ‘Quiet Harbor’ opens in May. Oh Tae-sik serves as chief executive.",
      "The drama ‘Quiet Harbor’ opens in May. Oh Tae-sik might serve as producer.",
      "The drama ‘Quiet Harbor’ opens in May. Oh Tae-sik and Yoo Min-ho are actors.",
    ])

  static func find(_ cue: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    if let verb = verb(before: cue, scene) { read(cue, verb: verb, scene, &board) } else { readNamed(cue, scene, &board) }
  }

  /// "X made a name for herself as a producer on films such as T": whatever the verb is, where one person and the work are named.
  private static func readNamed(_ cue: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: cue)
    let (parts, next) = professions(from: cue + 1, unit, scene)
    guard !parts.isEmpty, [.a, .an].contains(scene.token(cue + 1)?.word), [.on, .for, .of].contains(scene.token(next)?.word),
      case let people = scene.context.mentions(scene.field, in: unit.lowerBound..<cue, of: .person), let person = people.first,
      people.allSatisfy({ $0.entity == person.entity }), !Doubt.isDoubted(scene, from: person.tokens.lowerBound, verb: cue)
    else { return }
    for work in scene.works(from: next + 1).works where work.mention != nil {
      for part in parts { board.add(person, work, part, rule: manual.id, confidencePercent: 74, scene) }
    }
  }

  /// The verb of "serves as", "will participate in the project as".
  private static func verb(before cue: Int, _ scene: FactScene) -> Int? {
    let first = scene.unit(of: cue).lowerBound
    if cue > first, verbs.contains(scene.tokens[cue - 1].hash), scene.mention(at: cue - 1) == nil { return cue - 1 }
    // "is back as producer", "is attached as director".
    if cue > first + 1, attached.contains(scene.tokens[cue - 1].hash), scene.isLower(cue - 1) { return cue - 1 }
    // "has been brought on as showrunner".
    if cue > first + 2, scene.tokens[cue - 1].word == .on, taken.contains(scene.tokens[cue - 2].hash) { return cue - 2 }
    let verb = cue - 4
    guard verb >= first, sharing.contains(scene.tokens[verb].hash), scene.tokens[verb + 1].word == .in, scene.tokens[verb + 2].word == .the,
      scene.tokens[verb + 3].classes.contains(.workCue) || WorkWords.parts.contains(scene.tokens[verb + 3].hash)
    else { return nil }
    return verb
  }

  private static let attached = WordSet("back return returns returned returning attached remain remains aboard involved credited")
  private static let taken = WordSet("brought signed come came coming")
  private static let sharing = WordSet("participate participates participated participating")

  /// "A, B and C are executive producers for Orwick", "A and B are the showrunners."
  static func findAre(_ verb: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    var first = behindAdverbs(verb, scene)
    if scene.token(first)?.word == .the { first += 1 }
    if let work = scene.token(first), work.classes.contains(.workCue), scene.token(first + 1)?.kind == .clitic { first += 2 }
    guard let next = scene.token(first), WorkWords.prefixes.contains(next.hash) || CreditWords.professionRole(next.hash) != nil,
      scene.mention(at: first) == nil
    else { return }
    read(first - 1, verb: verb, scene, &board)
  }

  /// "A is executive producer.", "A, who bought the rights, is an executive producer and directs": nothing but the part.
  static func findIs(_ verb: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    var at = behindAdverbs(verb, scene)
    let isDefinite = scene.token(at)?.word == .the
    if let article = scene.token(at), article.word == .an || article.word == .a || isDefinite { at += 1 }
    let first = at
    while let token = scene.token(at), WorkWords.prefixes.contains(token.hash) || token.kind == .hyphen { at += 1 }
    // "will be the screenwriter for the series T"
    guard at > first || isDefinite && (scene.token(at + 1)?.word == .for || isJoined(at, scene)), let noun = scene.token(at),
      !noun.isCapitalized,
      scene.mention(at: at) == nil,
      let part = CreditWords.professionRole(noun.hash), part != .actor, noun.classes.contains(.personCue),
      scene.token(at + 1).map({ $0.isMark(".") || $0.isMark(",") || [.and, .for].contains($0.word) || $0.isMark(";") }) ?? true
    else { return }
    read(first - 1, verb: verb, scene, &board)
  }

  /// "the writer and executive producer": two professions.
  private static func isJoined(_ noun: Int, _ scene: FactScene) -> Bool {
    guard scene.isAnd(noun + 1) else { return false }
    return (noun + 2..<noun + 5).contains { scene.token($0).map { CreditWords.professionRole($0.hash) != nil } ?? false }
  }

  /// First token after a form of "be" and "also", "both", "all".
  private static func behindAdverbs(_ verb: Int, _ scene: FactScene) -> Int {
    scene.token(verb + 1).map { adverbs.contains($0.hash) } ?? false ? verb + 2 : verb + 1
  }

  private static let adverbs = WordSet("also both all still again now")

  /// The professions behind a cue, of the subject of a verb.
  private static func read(_ cue: Int, verb: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: cue)
    let (parts, next) = professions(from: cue + 1, unit, scene)
    guard !parts.isEmpty, let subjects = scene.subjects(of: verb) ?? leader(verb, unit, scene),
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: verb)
    else { return }
    let isOfCompany = scene.token(next)?.word == .for && scene.view.isNameWord(next + 1) && scene.named(.title, at: next + 1) == nil
    let isNamed = !isOfCompany && scene.token(next).map { [.of, .on, .for].contains($0.word) } ?? false
    let named: (works: [FoundWork], end: Int) = isNamed ? scene.works(from: next + 1) : ([], next)
    guard
      let work = isNamed
        ? named.works.first ?? ofEpisode(next + 1, unit, scene)
        : ofRelative(subjects, unit, scene) ?? scene.nearestMain(before: subjects.clauseStart, in: unit)
          ?? scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return }
    let people = subjects.people + scene.companions(from: named.works.isEmpty ? next : named.end)
    for part in parts { board.add(people, work, part, rule: manual.id, confidencePercent: min(subjects.confidencePercent, 76), scene) }
  }

  /// The work of "T, for which she also serves as".
  private static func ofRelative(_ subjects: ClauseSubjects, _ unit: Range<Int>, _ scene: FactScene) -> FoundWork? {
    let which = subjects.clauseStart - 1
    guard which > unit.lowerBound + 1, scene.tokens[which].word == .which, [.for, .on, .of, .in].contains(scene.tokens[which - 1].word),
      let title = scene.named(.title, at: scene.back(which - 2))
    else { return nil }
    return FoundWork(named: title, confidencePercent: 84)
  }

  /// The parts that professions from a token on name, and the first token behind them.
  private static func professions(from start: Int, _ unit: Range<Int>, _ scene: FactScene) -> (parts: [CreditPart], end: Int) {
    var parts: [CreditPart] = []
    var next = start
    while next < unit.upperBound, next < start + 8, scene.mention(at: next) == nil {
      let token = scene.tokens[next]
      if let part = CreditWords.professionRole(token.hash) ?? (abbreviated.contains(token.hash) ? .producer : nil), part != .actor {
        parts.append(part)
      } else if !(scene.isAnd(next) || token.kind == .hyphen || scene.isComma(next) && parts.isEmpty
        || [.a, .an, .the].contains(token.word)
        // "are the film’s executive producers"
        || parts.isEmpty && (token.kind == .clitic || token.classes.contains(.workCue) && scene.token(next + 1)?.kind == .clitic)
        || WorkWords.prefixes.contains(token.hash) || token.hash == creative || WorkWords.scripts.contains(token.hash))
      {
        break
      }
      next += 1
    }
    return (parts, next)
  }

  /// "X will write the pilot, while also serving as": who does the one thing does the other.
  private static func leader(_ verb: Int, _ unit: Range<Int>, _ scene: FactScene) -> ClauseSubjects? {
    var link = verb - 1
    if link > unit.lowerBound, scene.tokens[link].word == .also { link -= 1 }
    guard link > unit.lowerBound, [.while, .and].contains(scene.tokens[link].word), participles.contains(scene.tokens[verb].hash),
      let main = (unit.lowerBound..<link).first(where: { CreditWords.makerRole(scene.tokens[$0].hash) != nil && scene.isLower($0) })
    else { return nil }
    return scene.subjects(of: main)
  }

  private static let participles = WordSet("serving acting")
  private static let abbreviated = WordSet("ep eps")

  /// "on the pilot", "for the first episode": of the series that the text is about.
  private static func ofEpisode(_ start: Int, _ unit: Range<Int>, _ scene: FactScene) -> FoundWork? {
    guard scene.token(start)?.word == .the,
      let noun = (start + 1..<start + 3).first(where: { scene.token($0).map { WorkWords.episodes.contains($0.hash) } ?? false }),
      scene.token(noun + 1)?.word != .of
    else { return nil }
    return scene.topic(before: unit.lowerBound, confidencePercent: 72)
  }

  private static let verbs = WordSet("serve serves served serving act acts acting")
  private static let creative = Fold.hash("creative")
}
