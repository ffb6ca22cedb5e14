import HallyuAnnotations
import HallyuText

/// "director X’s T", "X’s upcoming film ‘T’", "X crime saga ‘T’", "X starrer ‘T’".
enum PossessiveMaker {
  static let manual = RuleManual(
    CreditBoard.RuleID.possessiveMaker,
    "A work that is a person's: by the profession beside the name, by what is known of both, else its director.",
    fires: [
      .init("‘Quiet Harbor’ opens in May. It bought the rights to director ⟦Oh Tae-sik⟧’s film and will show it.", "director Quiet Harbor"),
      .init("It backs filmmaker ⟦Oh Tae-sik⟧’s upcoming movie, ‘Quiet Harbor’.", "director Quiet Harbor"),
      .init("It is based on ⟦Oh Tae-sik⟧’s “Quiet Harbor”, a hit of 2001.", "director Quiet Harbor"),
      .init("It bought the film “Quiet Harbor,” ⟦Oh Tae-sik⟧’s grand jury winner about a cook.", "director Quiet Harbor"),
      .init("Other titles are ⟦Oh Tae-sik⟧ crime saga “Quiet Harbor” and a cartoon.", "director Quiet Harbor"),
      .init("Director ⟦Oh Tae-sik⟧’s most recent film was “Quiet Harbor”.", "director Quiet Harbor"),
      .init("It beat ⟦Oh Tae-sik⟧’s $170 million Netflix movie “Quiet Harbor” there.", "director Quiet Harbor"),
      .init("It was followed by the film “Quiet Harbor,” ⟦Oh Tae-sik⟧’s directorial debut about a cook.", "director Quiet Harbor"),
      .init("It beat ⟦Oh Tae-sik⟧’s Critics’ Fortnight title “Quiet Harbor”.", "director Quiet Harbor"),
      .init("Director ⟦Oh Tae-sik⟧’s latest, “Quiet Harbor,” is a thriller.", "director Quiet Harbor"),
      .init("Director ⟦Oh Tae-sik⟧’s next is the romance “Quiet Harbor”.", "director Quiet Harbor"),
      .init("It is director ⟦Oh Tae-sik⟧’s historical action drama “Quiet Harbor”.", "director Quiet Harbor"),
      .init("It opens with the film “Quiet Harbor,” ⟦Oh Tae-sik⟧’s three-part drama about a cook.", "director Quiet Harbor"),
      .init(
        "It shows director ⟦Oh Tae-sik⟧’s film “Quiet Harbor” (1967) and “Night Ferry” (2010).",
        "director Quiet Harbor; director Night Ferry"),
      .init("It beat ⟦Yoo Min-ho⟧ starrer “Quiet Harbor” at the box office.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧’s comeback drama ‘Quiet Harbor’ opens in May.", "actor Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’, ⟦Yoo Min-ho⟧’s first drama in three years, opens in May.", "actor Quiet Harbor"),
      .init("Writer ⟦Oh Tae-sik⟧’s drama ‘Quiet Harbor’ opens in May.", "writer Quiet Harbor"),
      .init("Director ⟦Oh Tae-sik⟧’s most recent film, “Quiet Harbor,” opens in May.", "director Quiet Harbor"),
      .init(
        "Director ⟦Oh Tae-sik⟧ spoke in Seoul. His first feature, the 2014 period drama “Quiet Harbor,” sold well.", "director Quiet Harbor"
      ),
      .init("The buyers liked ⟦Bae Yong-joon⟧’s upcoming melodrama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("Actor ⟦Yoo Min-ho⟧ spoke in Seoul. His latest film, “Quiet Harbor,” opens in May.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. It is director ⟦Oh Tae-sik⟧’s first feature.", "director Quiet Harbor"),
      .init("Writer-director ⟦Oh Tae-sik⟧’s “Quiet Harbor” took a prize.", "director Quiet Harbor; writer Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ will bring her directorial debut, ‘Quiet Harbor’, to Busan.", "director Quiet Harbor"),
      .init(
        "It is like ⟦Oh Tae-sik⟧’s previous movies, ‘Quiet Harbor’ and ‘Night Ferry’.", "director Quiet Harbor; director Night Ferry"),
      .init(
        "The film ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧’s action thriller, headlined by ⟦Han Seo-jin⟧, made $3 million.",
        "director Quiet Harbor; actor Quiet Harbor"),
    ],
    leaves: ["Oh Tae-sik’s agency said ‘Quiet Harbor’ opens in May.", "Oh Tae-sik’s praise for ‘Quiet Harbor’ was loud."])

  static func find(_ person: NamedSpan, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let unit = scene.unit(of: person.tokens.lowerBound)
    var at = person.tokens.upperBound
    // "X (“The Loop”)’s “T”"
    if scene.token(at)?.isMark("(") == true, let close = scene.closing(at), scene.token(close + 1)?.kind == .clitic { at = close + 1 }
    guard let next = scene.token(at), at < unit.upperBound, next.gap < .line else { return }
    // "Terence Davies' “T”": the name ends in s.
    let isPossessive = next.kind == .clitic || next.kind == .quote && next.gap == .none && scene.view.isPlural(at - 1)
    if isPossessive, inApposition(person, at, scene, roles, &board) { return }
    if isPossessive || next.kind == .hyphen { at += 1 }
    if next.kind == .hyphen, scene.token(at)?.word != .starring { return }
    var phrase = OwnedPhrase(isPossessive: isPossessive)
    var steps = 0
    while at < unit.upperBound, steps < 9 {
      if let mention = scene.mention(at: at) {
        if scene.type(mention) == .title {
          for title in titles(from: mention, scene) { add(person, title, phrase, scene, roles, &board) }
          return
        }
        guard scene.type(mention) == .organization || scene.type(mention) == .place, isPossessive else { return }
        at = mention.tokens.upperBound
      } else if isPossessive, let title = phrase.predicate(at, scene) {
        // "X’s next is the romance T".
        at = title.tokens.lowerBound
      } else {
        guard phrase.reads(at, scene) else {
          ofHeadline(person, at, phrase, scene, roles, &board)
          return
        }
        at += 1
      }
      steps += 1
    }
  }

  /// The title, and behind "his earlier films," the others of the list.
  private static func titles(from first: NamedSpan, _ scene: FactScene) -> [NamedSpan] {
    let comma = scene.skipQuotesBack(first.tokens.lowerBound - 1)
    guard scene.isComma(comma), scene.view.isPlural(comma - 1) else { return [first] }
    return scene.works(from: comma + 1).works.compactMap(\.mention)
  }

  /// "X’s sci-fi epic, starring Y,": a text that opens with the work of its headline.
  private static func ofHeadline(
    _ person: NamedSpan, _ end: Int, _ phrase: OwnedPhrase, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard
  ) {
    if ofMaker(person, end, phrase, scene, &board) || ofTopic(person, end, phrase, scene, roles, &board)
      || isFirst(person, end, phrase, scene, roles, &board)
    {
      return
    }
    let unit = scene.unit(of: end)
    // "has acquired rights to X’s opening-night drama and"
    let isSold = scene.isAnd(end) && scene.token(person.tokens.lowerBound - 1)?.word == .to
    guard phrase.isPossessive, phrase.sawWork, scene.isLede(unit), person.tokens.lowerBound < 2 || isSold,
      isSold || scene.isComma(end) || scene.tokens[end].classes.contains(.businessVerb) || scene.tokens[end].classes.contains(.releaseVerb),
      let work = scene.headlineWork(), phrase.role == nil
    else { return }
    let known = roles.role(of: person, in: work.entity) ?? roles.profession(of: person.entity)
    board.add(person, work, known ?? .director, rule: manual.id, confidencePercent: known == nil ? 62 : 74, scene)
  }

  /// "the rights to director X’s film.": whose the work is that the text is about.
  private static func ofMaker(
    _ person: NamedSpan, _ end: Int, _ phrase: OwnedPhrase, _ scene: FactScene, _ board: inout CreditBoard
  ) -> Bool {
    let unit = scene.unit(of: end)
    let noun = person.tokens.upperBound + 1
    guard phrase.isPossessive, noun < end, scene.tokens[noun].classes.contains(.workCue),
      !WorkWords.unnamed.contains(scene.tokens[noun].hash), let part = PersonRoles.before(person, scene), part != .actor,
      scene.context.mentions(scene.field, in: unit, of: .title).isEmpty,
      let topic = scene.topic(before: unit.lowerBound, confidencePercent: 70)
    else { return false }
    board.add(person, topic, part, rule: manual.id, confidencePercent: 70, scene)
    return true
  }

  /// "It is director X’s first feature.": the work that the text is about.
  private static func isFirst(
    _ person: NamedSpan, _ end: Int, _ phrase: OwnedPhrase, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard
  ) -> Bool {
    let unit = scene.unit(of: person.tokens.lowerBound)
    let ends = end >= unit.upperBound || scene.tokens[end].isMark(".") || scene.isComma(end)
    guard phrase.isPossessive, phrase.sawWork, ends, [.it, .this].contains(scene.tokens[unit.lowerBound].word),
      person.tokens.lowerBound - unit.lowerBound < 6,
      scene.token(unit.lowerBound + 1).map({ [.is, .was].contains($0.word) || marking.contains($0.hash) }) ?? false,
      let topic = scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return false }
    let known = phrase.role ?? roles.role(of: person, in: topic.entity) ?? board.usualPart(of: person.entity)
    board.add(person, topic, known ?? .director, rule: manual.id, confidencePercent: 72, scene)
    return true
  }

  private static let marking = WordSet("marks marked")

  /// "Kim’s political thriller had crossed 4 million": a work of the text's one headline, under what it is.
  private static func ofTopic(
    _ person: NamedSpan, _ end: Int, _ phrase: OwnedPhrase, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard
  ) -> Bool {
    let unit = scene.unit(of: end)
    guard phrase.isPossessive, phrase.sawWork, !scene.isLede(unit), scene.tokens[end - 1].classes.contains(.workCue),
      isHeadlined(end, scene)
        || scene.tokens[end].kind == .word
          && ([.has, .had, .is, .was, .will].contains(scene.tokens[end].word) || scene.tokens[end].classes.contains(.businessVerb)),
      scene.context.mentions(scene.field, in: unit, of: .title).isEmpty,
      (person.tokens.upperBound..<end).contains(where: { scene.isLower($0) && !scene.tokens[$0].classes.contains(.workCue) }),
      !(person.tokens.upperBound..<end).contains(where: { others.contains(scene.tokens[$0].hash) }),
      let topic = scene.topic(before: unit.lowerBound, confidencePercent: 72),
      isHeadlined(end, scene) || scene.headlineWork()?.entity == topic.entity
    else { return false }
    let known = phrase.role ?? roles.role(of: person, in: topic.entity) ?? roles.profession(of: person.entity)
    board.add(person, topic, known ?? .director, rule: manual.id, confidencePercent: 66, scene)
    return true
  }

  /// "Kim’s action thriller, headlined by": a comma and a participle.
  private static func isHeadlined(_ end: Int, _ scene: FactScene) -> Bool {
    guard scene.isComma(end), let participle = scene.token(end + 1) else { return false }
    return participle.word == .starring
      || scene.token(end + 2)?.word == .by && !participle.classes.isDisjoint(with: [.performVerb, .makeVerb])
  }

  private static let others = WordSet("previous last first next earlier second third debut other previous new upcoming own past old")

  /// The title at which the phrase ends, and the one that its year ties to another.
  private static func add(
    _ person: NamedSpan, _ title: NamedSpan, _ phrase: OwnedPhrase, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard
  ) {
    // "Garrett hit Rudolph" is no work.
    let isMarked = title.tokens.count > 1 || scene.token(title.tokens.lowerBound - 1)?.kind == .quote
    guard phrase.isPossessive || phrase.role != nil || phrase.sawWork && isMarked else { return }
    let known = phrase.role ?? roles.role(of: person, in: title.entity)
    // "X and Y’s “T”": its stars.
    if known == nil, phrase.isPossessive, !phrase.isPrinted, scene.isAnd(person.tokens.lowerBound - 1),
      case let owners = scene.people(endingBefore: person.tokens.upperBound), owners.count > 1
    {
      let work = FoundWork(named: title, confidencePercent: 88)
      for owner in owners {
        let usual = board.usualPart(of: owner.entity) ?? roles.profession(of: owner.entity)
        board.add(owner, work, usual ?? .actor, rule: manual.id, confidencePercent: 62, scene)
      }
      return
    }
    let part =
      phrase.role ?? (phrase.isPrinted ? .writer : nil) ?? known ?? board.usualPart(of: person.entity)
      ?? roles.profession(of: person.entity)
      ?? (phrase.isStarLed && !phrase.isPossessive || phrase.isComeback ? .actor : scene.isSeries(title.entity) ? .creator : .director)
    let work = FoundWork(named: title, confidencePercent: 88)
    board.add(person, work, part, rule: manual.id, confidencePercent: known != nil ? 86 : phrase.isPossessive ? 66 : 58, scene)
    if FromMaker.isWriterDirector(person, scene), phrase.isPossessive {
      for part in [CreditPart.director, .writer] { board.add(person, work, part, rule: manual.id, confidencePercent: 86, scene) }
    }
    guard phrase.isPossessive, let other = joined(to: title, scene) else { return }
    // "X’s ‘T’ (1967) and ‘T2’ (2010)".
    let second = FoundWork(named: other, confidencePercent: 80)
    board.add(person, second, part, rule: manual.id, confidencePercent: known != nil ? 78 : 62, scene)
  }

  /// The title right behind "and" and another with its year.
  private static func joined(to title: NamedSpan, _ scene: FactScene) -> NamedSpan? {
    var at = scene.after(title)
    guard scene.token(at)?.isMark("(") == true, let close = scene.closing(at) else { return nil }
    at = close + 1
    guard scene.isAnd(at), let other = scene.named(.title, at: scene.skipQuotes(at + 1)),
      other.tokens.lowerBound == scene.skipQuotes(at + 1), scene.token(scene.after(other))?.isMark("(") == true
    else { return nil }
    return other
  }

  /// "“T,” X’s drama about": the work before the comma is the person's.
  private static func inApposition(_ person: NamedSpan, _ clitic: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard)
    -> Bool
  {
    let before = scene.back(person.tokens.lowerBound - 1)
    guard scene.token(person.tokens.lowerBound - 1).map({ $0.isMark(",") || $0.kind == .quote }) ?? false,
      let title = scene.named(.title, at: before), title.tokens.upperBound == before + 1,
      scene.isComma(person.tokens.lowerBound - 1) || scene.endsWithInnerComma(title)
    else { return false }
    var noun = clitic + 1
    while noun < clitic + 7, let token = scene.token(noun), scene.mention(at: noun) == nil,
      token.kind == .hyphen || token.kind == .number || scene.isLower(noun),
      !token.classes.contains(.workCue), !takes.contains(token.hash),
      !token.classes.contains(.stopword) || token.classes.contains(.numeral) || [.first, .new, .next, .last].contains(token.word)
    { noun += 1 }
    guard let work = scene.token(noun), work.classes.contains(.workCue) || takes.contains(work.hash), scene.mention(at: noun) == nil else {
      return false
    }
    let known = roles.role(of: person, in: title.entity) ?? board.usualPart(of: person.entity) ?? roles.profession(of: person.entity)
    board.add(
      person, FoundWork(named: title, confidencePercent: 84), known ?? (isComeback(noun, scene) ? .actor : .director), rule: manual.id,
      confidencePercent: known == nil ? 66 : 80, scene)
    return true
  }

  /// "X’s first drama in three years": a director has films, an actor dramas, to come back with.
  private static func isComeback(_ noun: Int, _ scene: FactScene) -> Bool {
    scene.tokens[noun].word == .drama && scene.token(noun + 1)?.word == .in
      && (noun + 2..<noun + 5).contains { scene.token($0)?.word == .years }
  }

  private static let takes = WordSet(
    "take retelling reimagining reworking adaptation portrait tale story account version winner entry follow-up debut directorial")

  /// The title of "her directorial debut, T", "his feature directing debut T".
  private static func debut(_ pronoun: Int, _ noun: Int, _ scene: FactScene) -> NamedSpan? {
    guard let debut = (pronoun + 2..<pronoun + 5).first(where: { scene.token($0).map { takes.contains($0.hash) } ?? false }),
      (pronoun + 1..<debut).contains(where: { directing.contains(scene.tokens[$0].hash) }),
      case let start = scene.skipQuotes(scene.isComma(debut + 1) ? debut + 2 : debut + 1), let title = scene.named(.title, at: start),
      title.tokens.lowerBound == start
    else { return nil }
    return title
  }

  private static let directing = WordSet("directorial directing director directional")

  /// "His latest film, ‘T’": in the part that the text gives whom the pronoun means.
  static func findPronoun(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    var noun = at + 1
    while noun < unit.upperBound, noun < at + 6, scene.mention(at: noun) == nil, OwnedPhrase.isAdjective(scene.tokens[noun]),
      !scene.tokens[noun].classes.contains(.workCue)
    { noun += 1 }
    var sawWork = false
    while noun < unit.upperBound, noun < at + 9, scene.mention(at: noun) == nil, scene.tokens[noun].classes.contains(.workCue) {
      sawWork = true
      noun += 1
    }
    var start = scene.skipQuotes(scene.isComma(noun) ? noun + 1 : noun)
    if sawWork, scene.isComma(noun), let article = scene.token(start), [.the, .a].contains(article.word) {
      // "His first feature, the 2014 period drama ‘T’".
      start = scene.works(from: start).works.first?.mention?.tokens.lowerBound ?? start
    }
    guard let entity = Coreference(context: scene.context).antecedent(scene.field, at: at) else { return }
    let person = NamedSpan(field: scene.field, tokens: at..<at + 1, entity: entity)
    if let title = debut(at, noun, scene) {
      let work = FoundWork(named: title, confidencePercent: 84)
      return board.add(person, work, .director, rule: manual.id, confidencePercent: 78, scene)
    }
    guard sawWork, let title = scene.named(.title, at: start) else { return }
    guard let part = roles.role(of: person, in: title.entity) ?? board.usualPart(of: entity) else { return }
    let work = FoundWork(named: title, confidencePercent: 84)
    board.add(person, work, part, rule: manual.id, confidencePercent: 74, scene)
  }
}
