import HallyuAnnotations
import HallyuText

/// `distributes`: a platform, channel or distributor that the text ties to a title.
enum Distribution {
  static let manual = RuleManual(
    "relation.distributes", "A platform before a title in one noun phrase, or after it with on, through or by.",
    fires: [
      .init("The Netflix original series ‘⟦Tin Moon⟧’ is out.", "distributes"),
      .init("‘⟦Old Salt⟧’ was released through Netflix.", "distributes"),
      .init("The studio is behind the drama ‘⟦Old Salt⟧’ for Netflix and others.", "distributes"),
      .init("The film ‘Old Salt’ is distributed by ⟦Showbox⟧.", "distributes"),
      .init("‘⟦Tin Moon⟧’, which Netflix distributed in 2022, won a prize.", "distributes"),
      .init("‘Old Salt’ opens in May. ⟦Showbox⟧ handled its distribution.", "distributes"),
      .init("The series ‘⟦Old Salt⟧’, which Showbox released in May, is long.", "distributes"),
      .init("Netflix, home to the series ‘⟦Tin Moon⟧’, grew.", "distributes"),
      .init("The list of Netflix’s series, including ‘⟦Tin Moon⟧’, grew.", "distributes"),
      .init("Netflix grew. New programming in the quarter included the mystery ‘⟦Tin Moon⟧’.", "distributes"),
      .init("Netflix grew with its latest hit, the drama ‘⟦Tin Moon⟧’.", "distributes"),
      .init("She left Viki. At Netflix she made the company’s first local originals: ‘⟦Tin Moon⟧’ and others.", "distributes"),
      .init("It bought the assets of Showbox, a studio best known for distributing hits like ‘⟦Tin Moon⟧’.", "distributes"),
    ],
    leaves: ["Netflix rose. The film ‘Quarry’ fell.", "Netflix said its subscribers liked the film ‘Quarry’."])

  /// - Parameter releases: what comes out where; its platforms distribute, too, when nothing surer was found.
  static func find(_ context: FactContext, _ platforms: Platforms, releases: [Release]) -> [Relation] {
    var found: [Relation] = []
    for field in context.views.indices where !context.views[field].isTitleCase {
      let view = context.views[field]
      for title in context.mentions[field] where context.type(title) == .title {
        if let owner = platforms.owner(of: title.entity) {
          found.append(relation(owner, title, field, context, 75))
        }
        if let home = after(title, field, context, view, platforms) { found.append(relation(home, title, field, context, 72)) }
      }
    }
    for release in releases {
      guard let home = release.platform else { continue }
      found.append(
        Relation(
          subject: home, predicate: "distributes", object: release.title, date: release.date, place: release.place,
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
    for at in scene.tokens where distributed.contains(scene.view.tokens[at].hash) && scene.context.mention(scene.field, at: at) == nil {
      if let told = scene.relative(before: at) {
        found.append(scene.relation(told.company.entity, "distributes", told.title, manual.id, 76))
      } else if scene.word(at + 1) == .by, let home = scene.next(.organization, after: at, within: 5),
        let work = scene.factScene.governingWork(at)
      {
        found += scene.list(from: home).map { scene.relation($0.entity, "distributes", work.entity, at: $0.tokens, manual.id, 78) }
      } else if scene.word(at + 1) != .by, let title = scene.next(.title, after: at, within: 8),
        let home = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses)
      {
        found += scene.list(from: title).map { scene.relation(home, "distributes", $0, manual.id, 74) }
      }
    }
    for at in scene.tokens
    where scene.view.tokens[at].classes.contains(.releaseVerb) && scene.context.mention(scene.field, at: at) == nil
      && ReleaseVerbs.speaksOfRelease(scene.view, at, scene.context, scene.field, scene.clauses, scene.platforms)
    {
      // "Norvel will release the film in North America."
      if let told = scene.relative(before: at) {
        // "T, which Orwick released in May"
        found.append(scene.relation(told.company.entity, "distributes", told.title, manual.id, 72))
        continue
      }
      if scene.word(at + 1) == .the, let work = scene.factScene.works(from: at + 1).works.first,
        work.mention == nil, let home = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses), !scene.isFestival(home)
      {
        found.append(scene.relation(home, "distributes", work.entity, at: at..<at + 1, manual.id, 68))
      }
      // "Crunchyroll will stream it outside Japan."
      if scene.word(at + 1) == .it, let home = scene.last(.organization, before: at, within: 3),
        let work = scene.factScene.topic(before: home.tokens.lowerBound, confidencePercent: 70)
      {
        found.append(scene.relation(home.entity, "distributes", work.entity, at: home.tokens, manual.id, 70))
      }
      if let title = scene.next(.title, after: at, within: 7), Tenses.isActive(scene.view, verb: at),
        scene.word(at - 1) != .to || scene.word(at - 2) != .sold,
        let home = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses), !scene.isFestival(home)
      {
        found += scene.list(from: title).map { scene.relation(home, "distributes", $0, manual.id, 66) }
      }
      // "The film will be released by Norvel in May."
      if scene.word(at + 1) == .by, let home = scene.next(.organization, after: at, within: 5), let work = scene.factScene.governingWork(at)
      {
        found += scene.list(from: home).map { scene.relation($0.entity, "distributes", work.entity, at: $0.tokens, manual.id, 72) }
      }
      if let home = scene.next(.organization, after: at, within: 8), [.through, .via].contains(scene.word(home.tokens.lowerBound - 1)) {
        let title =
          scene.last(.title, before: at)?.entity ?? scene.subjects.coreference.last(.title, scene.field, before: scene.tokens.lowerBound)
        if let title { found.append(scene.relation(home.entity, "distributes", title, at: home.tokens, manual.id, 70)) }
      }
    }
    return found
  }

  /// "‘T’ took off strongly for distributor Orwick"
  private static func named(_ scene: RelationScene) -> [Relation] {
    scene.of(.organization).compactMap { home in
      let end = home.tokens.upperBound
      // "Orwick, the distributor of that film,"
      if scene.view.token(end)?.isMark(",") == true, scene.word(end + 1) == .the, scene.word(end + 2) == .distributor,
        scene.word(end + 3) == .of,
        let work = scene.next(.title, after: end + 3, within: 5)?.entity
          ?? ([.that, .the, .this].contains(scene.word(end + 4)) && scene.view.token(end + 5)?.classes.contains(.workCue) == true
            ? scene.subjects.coreference.last(.title, scene.field, before: scene.tokens.lowerBound) : nil)
      {
        return scene.relation(home.entity, "distributes", work, at: home.tokens, manual.id, 70)
      }
      if let release = released(scene, home) { return release }
      // "Orwick (ORW), the movie's Korean distributor,"
      var opening = end
      if scene.view.token(opening)?.isMark("(") == true, let close = scene.factScene.closing(opening) { opening = close + 1 }
      if scene.view.token(opening)?.isMark(",") == true,
        let noun = (opening + 2..<opening + 7).first(where: { scene.word($0) == .distributor }),
        let owner = (opening + 1..<noun).first(where: { scene.view.token($0)?.kind == .clitic }),
        scene.view.tokens[owner - 1].classes.contains(.workCue),
        let work = scene.factScene.governingWork(opening + 1)
          ?? scene.factScene.topic(before: home.tokens.lowerBound, confidencePercent: 70)
      {
        return scene.relation(home.entity, "distributes", work.entity, at: home.tokens, manual.id, 72)
      }
      let at = home.tokens.lowerBound - 1
      guard scene.word(at) == .distributor, [.for, .from, .through, .via].contains(scene.word(at - 1)),
        let title = scene.last(.title, before: at)
      else { return nil }
      return scene.relation(home.entity, "distributes", title.entity, at: home.tokens, manual.id, 72)
    }
  }

  /// "The film from X, an Orwick release starring Y", "Orwick handled its distribution": of the work told of.
  private static func released(_ scene: RelationScene, _ home: NamedSpan) -> Relation? {
    let end = home.tokens.upperBound
    let isRelease =
      scene.view.token(end)?.hash == release && [.a, .an].contains(scene.word(home.tokens.lowerBound - 1))
      && scene.view.token(home.tokens.lowerBound - 2)?.isMark(",") == true
    let handling = (end..<min(end + 9, scene.tokens.upperBound)).first { handled.contains(scene.view.tokens[$0].hash) }
    let isHandling =
      handling.map {
        [.its, .the].contains(scene.word($0 + 1)) && ($0 + 2..<$0 + 5).contains { scene.view.token($0)?.hash == distribution }
          && scene.subjects.organization(scene.field, ofVerbAt: $0, scene.clauses) == home.entity
      } ?? false
    guard isRelease || isHandling,
      let work = scene.last(.title, before: home.tokens.lowerBound)?.entity
        ?? scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)?.entity
    else { return nil }
    return scene.relation(home.entity, "distributes", work, at: home.tokens, manual.id, 70)
  }

  private static let handled = WordSet("handled handles handling")
  private static let distribution = Fold.hash("distribution")
  private static let release = Fold.hash("release")

  /// "Netflix - home to A, B and C", "Apple's slate of series, including A and B", "the BBC has commissioned A".
  private static func carried(_ scene: RelationScene) -> [Relation] {
    var found: [Relation] = []
    for home in scene.of(.organization) where scene.platforms.isPlatform(home.entity) {
      var at = home.tokens.upperBound
      let isOwner = scene.view.token(at)?.kind == .clitic
      let limit = min(scene.tokens.upperBound, at + 14)
      while at < limit {
        if let mention = scene.context.mention(scene.field, at: at), scene.context.type(mention) != .place { break }
        let token = scene.view.tokens[at]
        let isHome = token.hash == FactWords.home && [.to, .of].contains(scene.word(at + 1))
        let isOrder = !isOwner && FactWords.orders.contains(token.hash)
        if isHome || isOrder
          || isOwner && (token.word == .including || token.word == .as && scene.word(at - 1) == .such || token.hash == FactWords.include)
        {
          if let title = scene.next(.title, after: at, within: isHome ? 5 : 8), isPlain(scene, at + 1..<title.tokens.lowerBound) {
            found += list(scene, from: title).map { scene.relation(home.entity, "distributes", $0, manual.id, 70) }
          }
          break
        }
        at += 1
      }
    }
    return found
  }

  /// "New programming during the period included T and T2": what the platform shows that the text tells of.
  private static func listed(_ scene: RelationScene) -> [Relation] {
    guard let noun = scene.tokens.prefix(6).first(where: { slates.contains(scene.view.tokens[$0].hash) }), scene.of(.organization).isEmpty,
      let verb = (noun + 1..<max(noun + 1, min(noun + 8, scene.tokens.upperBound))).first(where: {
        [.including].contains(scene.word($0)) || inclusion.contains(scene.view.tokens[$0].hash)
      }), let title = scene.next(.title, after: verb, within: 8),
      let home = scene.subjects.coreference.told(.organization, scene.field, at: noun), scene.platforms.isPlatform(home)
    else { return [] }
    let titles = scene.of(.title).filter { $0.tokens.lowerBound >= title.tokens.lowerBound }
    return titles.map { scene.relation(home, "distributes", $0, manual.id, 62) }
  }

  private static let slates = WordSet("programming slate lineup line-up releases debuts titles originals content offerings premieres")
  private static let inclusion = WordSet("include includes included featured features")

  /// "Netflix and its most recent hit, the drama T", "the company's first pair of originals: T and T2": a platform owns what it shows.
  private static func owned(_ scene: RelationScene) -> [Relation] {
    guard let last = scene.of(.title).last else { return [] }
    var found: [Relation] = []
    for at in scene.tokens.lowerBound..<last.tokens.lowerBound {
      let isPronoun = scene.word(at) == .its
      let isNoun = scene.view.tokens[at].kind == .clitic && scene.view.token(at - 1)?.classes.contains(.organizationCue) == true
      let named = scene.view.tokens[at].kind == .clitic ? scene.context.mention(scene.field, at: at - 1) : nil
      guard isPronoun || isNoun || named.map({ scene.context.type($0) == .organization }) ?? false,
        let title = scene.next(.title, after: at, within: 16),
        named == nil && !isPronoun || title.tokens.lowerBound - at < 3 || isWorkPhrase(scene, at + 1..<title.tokens.lowerBound)
      else { continue }
      let owner =
        named?.entity
        ?? (isPronoun
          ? scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses)
            ?? scene.subjects.coreference.last(.organization, scene.field, before: at)
          : scene.subjects.coreference.antecedent(scene.field, at: at - 1))
      guard let owner, isOutlet(owner, scene) else { continue }
      found += scene.list(from: title).map { scene.relation(owner, "distributes", $0, manual.id, 66) }
    }
    return found
  }

  /// A platform, channel, studio or distributor.
  private static func isOutlet(_ organization: Int, _ scene: RelationScene) -> Bool {
    scene.platforms.isPlatform(organization) || !scene.context.kindOfOrganization[organization].isDisjoint(with: [.studio, .cinema])
  }

  /// "most recent hit, the dystopian drama", "first pair of local originals: Malaysian thriller": nouns of works and what describes them.
  private static func isWorkPhrase(_ scene: RelationScene, _ range: Range<Int>) -> Bool {
    var noun: Int?
    for at in range {
      let token = scene.view.tokens[at]
      if let mention = scene.context.mention(scene.field, at: at) {
        guard scene.context.type(mention) == .place else { return false }
        continue
      }
      switch token.kind {
      case .word:
        if token.classes.contains(.workCue) || works.contains(token.hash) {
          noun = at
          continue
        }
        guard token.classes.isDisjoint(with: [.organizationCue, .releaseVerb, .makeVerb, .reportingVerb, .businessVerb, .personCue]),
          noun != nil || !token.classes.contains(.countNoun),
          !token.classes.contains(.stopword) || articles.contains(token.word) || noun == nil && [.most, .first, .own].contains(token.word)
        else { return false }
        // Behind the noun of the works nothing but their descriptions: "its series drew viewers to T" goes on with a verb.
        if let noun, noun == at - 1, !articles.contains(token.word), !token.classes.contains(.demonym) { return false }
      case .quote, .hyphen, .number: continue
      case .mark: guard noun != nil, token.isMark(",") || token.isMark(":") else { return false }
      default: return false
      }
    }
    return noun != nil
  }

  private static let works = WordSet("hit hits original originals title titles production productions slate lineup")
  private static let articles: Set<Word> = [.the, .a, .an, .of, .including, .and, .such, .as]

  /// No other name between the word and the title.
  private static func isPlain(_ scene: RelationScene, _ range: Range<Int>) -> Bool {
    !range.contains { scene.context.mention(scene.field, at: $0) != nil || scene.view.tokens[$0].isMark(";") }
  }

  /// "A, which was renewed, and B": titles of the sentence that commas tie, descriptions between them left out.
  private static func list(_ scene: RelationScene, from first: NamedSpan) -> [NamedSpan] {
    var list = scene.list(from: first)
    guard let last = list.last, let next = scene.of(.title).first(where: { $0.tokens.lowerBound > last.tokens.upperBound }) else {
      return list
    }
    let before = next.tokens.lowerBound - 1
    if scene.word(before) == .and, scene.view.token(before - 1)?.isMark(",") == true, next.tokens.lowerBound - last.tokens.upperBound < 16,
      scene.word(last.tokens.upperBound + 1) == .which
    {
      list.append(next)
    }
    return list
  }

  static let distributed = WordSet(["distributed", "distributes", "distribute", "distributing"])

  /// "X … on Netflix", "X (tvN)", with no other title between.
  private static func after(_ title: NamedSpan, _ field: Int, _ context: FactContext, _ view: FieldView, _ platforms: Platforms) -> Int? {
    let sentence = view.sentenceTokens(of: title.tokens.lowerBound)
    for mention in context.mentions(field, in: title.tokens.upperBound..<sentence.upperBound) {
      if context.type(mention) == .title { return nil }
      guard context.type(mention) == .organization, platforms.isPlatform(mention.entity) else { continue }
      let before = view.token(view.indexBefore(mention.tokens.lowerBound, skippingArticles: true))
      // "by Kim Tae-ri (T), the series airs on tvN": the bracket is not about what airs.
      if isBracketed(title, view, before: mention.tokens.lowerBound) { return nil }
      if let before, [.on, .through, .via].contains(before.word), mention.tokens.lowerBound - title.tokens.upperBound < 26 {
        return mention.entity
      }
      // "Dickinson for Apple TV+"
      var next = title.tokens.upperBound
      while view.token(next)?.kind == .quote { next += 1 }
      if let before, before.word == .for, view.token(next)?.word == .for, mention.tokens.lowerBound - next < 3,
        view.token(mention.tokens.upperBound).map({ $0.kind != .word || $0.isCapitalized || $0.classes.contains(.stopword) }) ?? true
      {
        return mention.entity
      }
      if let before, before.isMark("("), mention.tokens.lowerBound - title.tokens.upperBound < 4 { return mention.entity }
    }
    return nil
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
      subject: home, predicate: "distributes", object: title.entity, place: context.place(field, title.tokens),
      evidence: Evidence(manual.id, confidence))
  }
}
