import HallyuAnnotations
import HallyuCore
import HallyuText

/// `distributes`: a platform, channel or distributor that the text ties to a title.
enum Distribution {
  static let manual = RuleManual(
    RelationScene.RuleID.distribution, "A platform before a title in one noun phrase, or after it with on, through or by.",
    fires: [
      .init("The Netflix original series ‘⟦Tin Moon⟧’ is out.", "distributes"),
      .init("Then came Warner Bros. ‘⟦Tin Moon⟧’ with $3 million.", "distributes"),
      .init("‘⟦Old Salt⟧’ was released through Netflix.", "distributes"),
      .init("The studio is behind the drama ‘⟦Old Salt⟧’ for Netflix and others.", "distributes"),
      .init("The film ‘Old Salt’ is distributed by ⟦Showbox⟧.", "distributes"),
      .init("‘Tin Moon’ is a film. Distributed by ⟦Showbox⟧, the film ‘Old Salt’ opened in May.", "distributes"),
      .init("‘Tin Moon’ is a film. Distributed in Japan by ⟦Showbox⟧, the film ‘Old Salt’ opened in May.", "distributes"),
      .init("Kim Tae-ri directs ‘⟦Old Salt⟧’, an original crime series for Netflix.", "distributes"),
      .init("The film ‘Old Salt’ is distributed by Viki’s parent company, ⟦Showbox⟧.", "distributes"),
      .init("Showbox’s ‘Old Salt’ spinoff ‘⟦Tin Moon⟧’ drove into fifth place.", "distributes"),
      .init("Showbox’s home-invasion horror film ‘⟦Old Salt⟧’ opened weakly.", "distributes"),
      .init("‘⟦Tin Moon⟧’, which Netflix distributed in 2022, won a prize.", "distributes"),
      .init("‘Old Salt’ opens in May. ⟦Showbox⟧ handled its distribution.", "distributes"),
      .init("The film ‘Old Salt’ opens in May, with ⟦Showbox⟧ distributing.", "distributes"),
      .init("Kakao produced the drama ‘⟦Tin Moon⟧’ with Norvel Studios for Netflix.", "distributes"),
      .init("The drama ‘⟦Tin Moon⟧’ is produced by Norvel Studios for Netflix.", "distributes"),
      .init("The film ‘Old Salt’ is long. Showbox will bring the romance ‘⟦Tin Moon⟧’ to theaters on May 3.", "distributes"),
      .init("The series ‘⟦Old Salt⟧’, which Showbox released in May, is long.", "distributes"),
      .init("Netflix, home to the series ‘⟦Tin Moon⟧’, grew.", "distributes"),
      .init("The list of Netflix’s series, including ‘⟦Tin Moon⟧’, grew.", "distributes"),
      .init("Netflix grew. New programming in the quarter included the mystery ‘⟦Tin Moon⟧’.", "distributes"),
      .init("Netflix grew with its latest hit, the drama ‘⟦Tin Moon⟧’.", "distributes"),
      .init("‘Old Salt’ opens in May. Kim Tae-ri runs ⟦Showbox⟧ which distributed the Korean film.", "distributes"),
      .init("The Showbox film ‘⟦Old Salt⟧’ sold 3 million tickets.", "distributes"),
      .init("He spoke of ‘⟦Tin Moon⟧,’ the new Netflix drama series where he plays a cook.", "distributes"),
      .init("She left Viki. At Netflix she made the company’s first local originals: ‘⟦Tin Moon⟧’ and others.", "distributes"),
      .init("‘Old Salt’ opens in May. ⟦Showbox⟧ distributes the film, which cost much.", "distributes"),
      .init("The film ‘Old Salt’ sold 3 million tickets, its distributor ⟦Showbox⟧ said.", "distributes"),
      .init("‘Old Salt’ opens in May. ⟦Showbox⟧, its distributor, has sold it to France.", "distributes"),
      .init("The film ‘Old Salt’ is done. ⟦Showbox⟧ is planning a 2024 theatrical release for the film.", "distributes"),
      .init("Netflix offers a rich choice of foreign content, including series like ‘⟦Tin Moon⟧’.", "distributes"),
      .init("Netflix on Monday unveiled a slate that includes the drama ‘⟦Tin Moon⟧’.", "distributes"),
      .init("The film ‘⟦Old Salt⟧’ (Showbox), which took $9 million, is out.", "distributes"),
      .init("Kim Tae-ri is the star of Netflix’s second season of ‘⟦Tin Moon⟧’.", "distributes"),
      .init("The head spoke of new Netflix projects, including the drama ‘⟦Tin Moon⟧’.", "distributes"),
      .init("Netflix has ordered an adaptation of Kim Tae-ri’s novel ‘⟦Tin Moon⟧’.", "distributes"),
      .init("The film ‘Old Salt’ is a ⟦Netflix⟧ original.", "distributes"),
      .init("The drama ‘Old Salt’ is long. The drama is going to be a ⟦Netflix⟧ revenge drama.", "distributes"),
      .init("The film ‘Old Salt’ is out. Showbox ⟦expanded⟧ the drama to 1,283 theaters.", "distributes"),
      .init("The film ‘Old Salt’ is out. It was a bold plan by Showbox to ⟦release⟧ the movie in May.", "distributes"),
      .init("The drama ‘⟦Old Salt⟧’, which Showbox will release in May, is long.", "distributes"),
      .init("Showbox’s Netflix sequel ‘⟦Old Salt⟧’ opened with $3 million.", "distributes"),
      .init("The drama ‘Old Salt’ is in the works at ⟦Netflix⟧.", "distributes"),
      .init("The drama ‘Old Salt’ moves from Viki to ⟦Netflix⟧.", "distributes"),
      .init("With hits such as ‘Old Salt’ and ‘⟦Tin Moon⟧’, Netflix grew.", "distributes"),
      .init("‘⟦Old Salt⟧’ was shown on Viki and, in Japan, on Netflix.", "distributes"),
      .init("The drama ‘⟦Old Salt⟧’ was made there for Netflix.", "distributes"),
      .init("Showbox said that it will import the film ‘⟦Old Salt⟧’.", "distributes"),
      .init("Kim Tae-ri wrote the Netflix thriller, ‘⟦Old Salt⟧’.", "distributes"),
      .init("It bought the assets of Showbox, a studio best known for distributing hits like ‘⟦Tin Moon⟧’.", "distributes"),
    ],
    leaves: [
      "Netflix rose. The film ‘Quarry’ fell.", "Netflix said its subscribers liked the film ‘Quarry’.",
      "He is a Netflix original who likes ‘Quarry’.",
      "The writer of the drama ‘Quarry’ works at Netflix.", "With fans of ‘Quarry’, Netflix talks.",
      "Showbox likes the debut of the film ‘Quarry’.",
      "Netflix offers to pay, including for ‘Quarry’.", "The film ‘Old Salt’ (Seoul), which took $9 million, is out.",
    ])

  /// - Parameter releases: what comes out where; its platforms distribute, too, when nothing surer was found.
  static func find(_ context: FactContext, _ platforms: Platforms, releases: [Release]) -> [Relation] {
    var found: [Relation] = []
    for field in context.views.indices where !context.views[field].isTitleCase {
      let view = context.views[field]
      for title in context.mentions[field] where context.type(title) == .title {
        if let owner = platforms.owner(of: title.entity) {
          found.append(relation(owner, title, field, context, 75))
        }
        if let home = after(title, field, context, view) {
          for home in joined(home, field, context) { found.append(relation(home, title, field, context, 72)) }
        }
      }
    }
    for release in releases {
      guard let home = release.platform else { continue }
      found.append(
        Relation(
          subject: home, predicate: .distributes, object: release.title, date: release.date, place: release.place,
          evidence: Evidence(manual.id, 62)))
    }
    return found
  }

  /// A broadcaster or distributor as the subject of a verb of release, or after "through": "KBS, which aired X", "X opens through Showbox".
  static func find(_ scene: RelationScene) -> [Relation] {
    var found: [Relation] = []
    found += carried(scene)
    found += named(scene)
    found += owned(scene)
    found += listed(scene)
    found += told(scene)
    found += StudioFilm.find(scene)
    found += predicated(scene) + homes(scene)
    for at in scene.tokens where distributed.contains(scene.view.tokens[at].hash) && scene.context.mention(scene.field, at: at) == nil {
      if let told = scene.relative(before: at) {
        found.append(scene.relation(told.company.entity, .distributes, told.title, manual.id, 76))
      } else if let home = scene.last(.organization, before: at, within: 1), scene.word(home.tokens.lowerBound - 1) == .with,
        Tenses.isParticiple(scene.view, at), let work = scene.last(.title, before: at)
      {
        // "T opens in May, with Orwick distributing"
        found.append(scene.relation(home.entity, .distributes, work.entity, at: home.tokens, manual.id, 74))
      } else if at == scene.tokens.lowerBound, let by = by(behind: at, scene), let home = scene.next(.organization, after: by, within: 4),
        let work = scene.next(.title, after: home.tokens.upperBound, within: 12)
      {
        // "Distributed by Orwick, Norvel's “T” opened"
        found.append(scene.relation(home.entity, .distributes, work.entity, at: home.tokens, manual.id, 78))
      } else if scene.word(at + 1) == .by, let name = scene.next(.organization, after: at, within: 5),
        let work = scene.factScene.governingWork(at)
      {
        // "by CNN’s parent company, Norvel"
        let home = StudioFilm.parent(behind: name, scene) ?? name
        found += scene.list(from: home).map { scene.relation($0.entity, .distributes, work.entity, at: $0.tokens, manual.id, 78) }
      } else if let home = scene.last(.organization, before: at, within: 2), scene.word(at - 1) == .which,
        let work = scene.factScene.works(from: at + 1).works.first, work.mention == nil
      {
        // "Orwick, which distributed the Korean film"
        found.append(scene.relation(home.entity, .distributes, work.entity, at: home.tokens, manual.id, 72))
      } else if scene.word(at + 1) != .by, let title = scene.next(.title, after: at, within: 8),
        let home = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses)
      {
        found += scene.list(from: title).map { scene.relation(home, .distributes, $0, manual.id, 74) }
      }
    }
    for at in scene.tokens where expands(scene.view.tokens[at].hash) { found += dealtWith(scene, at) }
    for at in scene.tokens
    where (scene.view.tokens[at].classes.contains(.releaseVerb) || ReleaseVerbs.brings(scene.view.tokens[at].hash))
      && scene.context.mention(scene.field, at: at) == nil
      && ReleaseVerbs.speaksOfRelease(scene.view, at, scene.context, scene.field, scene.clauses)
    {
      found += byReleaseVerb(scene, at)
    }
    return found
  }

  /// The "by" of "Distributed by Orwick", "Distributed in Korea by Orwick", "Distributed locally by Orwick".
  private static func by(behind verb: Int, _ scene: RelationScene) -> Int? {
    let by = scene.isPlace(verb + 2) && scene.word(verb + 1) == .in ? verb + 3 : verb + 2
    return [verb + 1, by].first { scene.word($0) == .by }
  }

  /// "Norvel will release the film", "T, which Orwick released", "released by Norvel", "opens through Showbox".
  private static func byReleaseVerb(_ scene: RelationScene, _ at: Int) -> [Relation] {
    if let told = scene.relative(before: at) {
      // "T, which Orwick released in May"
      return [scene.relation(told.company.entity, .distributes, told.title, manual.id, 72)]
    }
    var found = dealtWith(scene, at)
    if scene.word(at + 1) == .the, let work = scene.factScene.works(from: at + 1).works.first,
      work.mention == nil, let home = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses), !scene.isFestival(home)
    {
      found.append(scene.relation(home, .distributes, work.entity, at: at..<at + 1, manual.id, 68))
    }
    // "Crunchyroll will stream it outside Japan."
    if scene.word(at + 1) == .it, let home = scene.last(.organization, before: at, within: 3),
      let work = scene.factScene.topic(before: home.tokens.lowerBound, confidencePercent: 70)
    {
      found.append(scene.relation(home.entity, .distributes, work.entity, at: home.tokens, manual.id, 70))
    }
    // "Orwick opens all three in Canada"
    if [.all, .both].contains(scene.word(at + 1)), let home = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses),
      !scene.isFestival(home)
    {
      found += scene.factScene.several(at).map { scene.relation(home, .distributes, $0, at: at..<at + 1, manual.id, 66) }
    }
    // "shy of the debut of T": the noun.
    if scene.word(at + 1) != .of, let title = scene.next(.title, after: at, within: scene.isVersion(behind: at) ? 12 : 7),
      Tenses.isActive(scene.view, verb: at),
      scene.word(at - 1) != .to || scene.word(at - 2) != .sold,
      let home = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses), !scene.isFestival(home)
    {
      found += scene.list(from: title).map { scene.relation(home, .distributes, $0, manual.id, 66) }
    }
    // "The film will be released by Norvel in May."
    if scene.word(at + 1) == .by, let home = scene.next(.organization, after: at, within: 5), let work = scene.factScene.governingWork(at) {
      found += scene.list(from: home).map { scene.relation($0.entity, .distributes, work.entity, at: $0.tokens, manual.id, 72) }
    }
    if let home = scene.next(.organization, after: at, within: 8), [.through, .via].contains(scene.word(home.tokens.lowerBound - 1)) {
      let title =
        scene.last(.title, before: at)?.entity ?? scene.subjects.coreference.last(.title, scene.field, before: scene.tokens.lowerBound)
      if let title { found.append(scene.relation(home.entity, .distributes, title, at: home.tokens, manual.id, 70)) }
    }
    return found
  }

  static let distributed = WordSet("distributed distributes distribute distributing import imports imported importing")

  /// "X … on Netflix", "X (tvN)", with no other title between.
  private static func after(_ title: NamedSpan, _ field: Int, _ context: FactContext, _ view: FieldView)
    -> NamedSpan?
  {
    let sentence = view.sentenceTokens(of: title.tokens.lowerBound)
    for mention in context.mentions(field, in: title.tokens.upperBound..<sentence.upperBound) {
      if context.type(mention) == .title { return nil }
      guard context.type(mention) == .organization else { continue }
      // "“T” (Orwick), which collected": the studio right behind the work.
      if isBracketOf(title, mention, view), sellsFilms(mention.entity, context) { return mention }
      guard context.isPlatform(mention.entity) else { continue }
      let before = view.token(view.indexBefore(mention.tokens.lowerBound, skippingArticles: true))
      // "by Kim Tae-ri (T), the series airs on tvN": the bracket is not about what airs.
      if isBracketed(title, view, before: mention.tokens.lowerBound) { return nil }
      if let before, [.on, .through, .via].contains(before.word), mention.tokens.lowerBound - title.tokens.upperBound < 26 {
        return mention
      }
      // "Dickinson for Apple TV+"
      var next = title.tokens.upperBound
      while view.token(next)?.kind == .quote { next += 1 }
      if let before, before.word == .for, view.token(next)?.word == .for, mention.tokens.lowerBound - next < 3,
        view.token(mention.tokens.upperBound).map({ $0.kind != .word || $0.isCapitalized || $0.classes.contains(.stopword) }) ?? true
      {
        return mention
      }
      // "co-produced T with Norvel for Apple TV+"
      if let before, before.word == .for, isMade(title, for: mention, field, context, view) { return mention }
      // "T, an original series for HBO"
      if let before, before.word == .for, isWork(title, for: mention, view) { return mention }
      if let before, before.isMark("("), mention.tokens.lowerBound - title.tokens.upperBound < 4 { return mention }
    }
    return nil
  }

  /// A work that the words between it and a platform's "for" only describe.
  private static func isWork(_ title: NamedSpan, for home: NamedSpan, _ view: FieldView) -> Bool {
    var first = title.tokens.upperBound
    while let token = view.token(first), token.kind == .quote || token.isMark(",") { first += 1 }
    let noun = view.indexBefore(home.tokens.lowerBound, skippingArticles: true) - 1
    guard noun > first, noun - first < 7, [.a, .an, .the].contains(view.tokens[first].word),
      (title.tokens.upperBound..<first).contains(where: { view.tokens[$0].isMark(",") }), view.tokens[noun].classes.contains(.workCue)
    else { return false }
    return (first + 1..<noun).allSatisfy {
      view.tokens[$0].kind == .hyphen || !view.tokens[$0].isCapitalized && !view.tokens[$0].classes.contains(.stopword)
    }
  }

  /// True where a bracket right behind a title holds nothing but a name.
  private static func isBracketOf(_ title: NamedSpan, _ name: NamedSpan, _ view: FieldView) -> Bool {
    var open = title.tokens.upperBound
    while view.token(open)?.kind == .quote { open += 1 }
    return name.tokens.lowerBound == open + 1 && view.tokens[open].isMark("(") && view.token(name.tokens.upperBound)?.isMark(")") == true
  }

  private static func sellsFilms(_ organization: Int, _ context: FactContext) -> Bool {
    context.isPlatform(organization)
      || !context.kindOfOrganization[organization].isDisjoint(with: [.studio, .cinema, .conglomerate])
  }

  /// "on Norvel and Orwick": a platform, and those that "and" joins to it.
  private static func joined(_ first: NamedSpan, _ field: Int, _ context: FactContext) -> [Int] {
    let tokens = context.views[field].tokens
    var found = [first.entity]
    var at = first.tokens.upperBound
    while found.count < 4, at + 1 < tokens.count, tokens[at].word == .and || tokens[at].isMark(","),
      let next = context.mention(field, at: tokens[at].isMark(",") && tokens[at + 1].word == .and ? at + 2 : at + 1),
      context.isPlatform(next.entity), context.views[field].token(next.tokens.upperBound)?.kind != .clitic
    {
      found.append(next.entity)
      at = next.tokens.upperBound
    }
    // "on Norvel and, in Britain, on Orwick"
    if at + 5 < tokens.count, tokens[at].word == .and, tokens[at + 1].isMark(","), tokens[at + 2].word == .in,
      let place = context.mention(field, at: at + 3), context.type(place) == .place, tokens[place.tokens.upperBound].isMark(","),
      place.tokens.upperBound + 2 < tokens.count, tokens[place.tokens.upperBound + 1].word == .on,
      let next = context.mention(field, at: place.tokens.upperBound + 2), context.isPlatform(next.entity)
    {
      return found + [next.entity]
    }
    // "on Norvel, Orwick said": a list ends with "and".
    return found.count == 2 && tokens[first.tokens.upperBound].word != .and ? [first.entity] : found
  }

  /// True where a verb of making stands before a title, and only its makers stand between it and "for" a platform.
  private static func isMade(
    _ title: NamedSpan, for home: NamedSpan, _ field: Int, _ context: FactContext, _ view: FieldView
  ) -> Bool {
    let first = view.sentenceTokens(of: title.tokens.lowerBound).lowerBound
    guard home.tokens.lowerBound - title.tokens.upperBound < 12,
      (first..<home.tokens.lowerBound).contains(where: { view.tokens[$0].classes.contains(.makeVerb) }),
      view.token(home.tokens.upperBound).map({ $0.kind != .word || $0.classes.contains(.stopword) }) ?? true
    else { return false }
    return (title.tokens.upperBound..<home.tokens.lowerBound).allSatisfy { at in
      let token = view.tokens[at]
      // "T is produced by Norvel for Orwick", "T was made there for Orwick", "T was shot in Busan for Orwick"
      if [.is, .was, .by, .there].contains(token.word) || token.classes.contains(.makeVerb) { return true }
      if let place = context.mention(field, at: token.word == .in ? at + 1 : at), context.type(place) == .place { return true }
      return token.kind == .quote || [.with, .and, .for, .the].contains(token.word)
        || token.word == .in && view.token(at + 2)?.word == .with
        || context.mention(field, at: at).map { context.type($0) == .organization }
          ?? [.with].contains(view.token(at + 1)?.word ?? .unlisted)
    }
  }

  /// A title that a bracket closes before a place further on.
  private static func isBracketed(_ title: NamedSpan, _ view: FieldView, before end: Int) -> Bool {
    var at = title.tokens.upperBound
    while at < min(end, title.tokens.upperBound + 12) {
      if view.tokens[at].isMark("(") { return false }
      if view.tokens[at].isMark(")") { return true }
      at += 1
    }
    return false
  }

  private static func relation(_ home: Int, _ title: NamedSpan, _ field: Int, _ context: FactContext, _ confidence: UInt8) -> Relation {
    Relation(
      subject: home, predicate: .distributes, object: title.entity, place: context.place(field, title.tokens),
      evidence: Evidence(manual.id, confidence))
  }
}
