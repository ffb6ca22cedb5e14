import HallyuAnnotations
import HallyuCore
import HallyuReference
import HallyuText

/// `produces`: a company that makes a title.
enum Production {
  static let manual = RuleManual(
    RelationScene.RuleID.production, "Produced by, made by, the producer or production company of a title.",
    fires: [
      .init("The drama ‘⟦Tin Moon⟧’ is produced by Studio Dragon.", "produces"),
      .init("Studio Dragon, the production company behind ‘⟦Old Salt⟧’, is growing.", "produces"),
      .init("‘⟦Old Salt⟧’, which Studio Dragon made for $9 million, won a prize.", "produces"),
      .init("The drama ‘Old Salt’ is liked abroad, its producer ⟦Studio Dragon⟧ said.", "produces"),
      .init("Studio Dragon, which also produced Netflix’s ‘⟦Old Salt⟧’, is growing.", "produces"),
      .init("Studio Dragon, the drama arm of Kakao, co-produced ‘⟦Old Salt⟧’.", "produces"),
      .init("Studio Dragon, the maker of ‘⟦Old Salt⟧’, is growing.", "produces"),
      .init("‘Old Salt’ opens in May. ⟦Studio Dragon⟧ co-produced the film.", "produces"),
      .init("‘Old Salt’ opens in May. ⟦Studio Dragon⟧ is the production company.", "produces"),
      .init("‘⟦Old Salt⟧’, which Studio Dragon is producing with Kakao, opens in May.", "produces"),
      .init("Having produced ten shows, including the dramas ‘Old Salt’ and ‘⟦Tin Moon⟧’, Studio Dragon is growing.", "produces"),
      .init("The drama ‘⟦Old Salt⟧’ is made by Studio Dragon in association with Kakao.", "produces"),
      .init("‘Old Salt’, a joint project of Studio Dragon and ⟦Kakao⟧, opens in May.", "produces"),
      .init("The Studio Dragon drama ‘⟦Old Salt⟧’ is out.", "produces"),
      .init("The film ‘⟦Old Salt⟧’ is produced by Kim Tae-ri for Norvel Pictures.", "produces"),
      .init("Studio Dragon and Kakao, the makers of ‘Old Salt’ and ‘⟦Tin Moon⟧’, are growing.", "produces"),
      .init("Netflix showed its slate, including ‘⟦Tin Moon⟧’, the first animated film to be produced by the streamer.", "produces"),
      .init("Norvel Studios, the Seoul-based maker of the drama ‘⟦Tin Moon⟧’, grew.", "produces"),
      .init("Norvel Studios is one of the makers of the drama ‘⟦Tin Moon⟧’.", "produces"),
      .init("It met “⟦Old Salt⟧” production house Norvel Studios.", "produces"),
      .init("Kakao produces the drama ‘⟦Old Salt⟧’ with Studio Dragon.", "produces"),
      .init("Studio Dragon is making a Japanese drama called “⟦Tin Moon⟧,” a remake.", "produces"),
      .init("Studio Dragon found worldwide success with hit series including ‘⟦Old Salt⟧’ and ‘Tin Moon’.", "produces"),
      .init("Kakao joins hands with Norvel Studios to make the thriller ‘⟦Old Salt⟧’.", "produces"),
      .init("The drama ‘⟦Old Salt⟧’ hails from Studio Dragon and Norvel Studios.", "produces"),
      .init("Studio Dragon is producing the drama ‘⟦Old Salt⟧’ in association with Kakao for Netflix.", "produces"),
      .init("Netflix has ordered the drama ‘⟦Old Salt⟧’ from Studio Dragon.", "produces"),
      .init("The drama ‘Old Salt’ is a co-production between Studio Dragon and ⟦Kakao⟧.", "produces"),
      .init("Both are made by the company Studio Dragon, previously responsible for the drama ‘⟦Old Salt⟧’.", "produces"),
      .init("Studio Dragon grew. In May it made the drama ‘⟦Old Salt⟧’ for Netflix together with Kakao.", "produces"),
      .init("Norvel Studios, a unit of Kakao, made the drama ‘⟦Old Salt⟧’.", "produces"),
      .init("‘Old Salt’ opens in May. ⟦Studio Dragon⟧ will executive produce along with Kim Tae-ri.", "produces"),
      .init("‘Old Salt’ opens in May. Kakao will co-produce with ⟦Studio Dragon⟧.", "produces"),
      .init("‘Old Salt’ opens in May. ⟦Studio Dragon⟧ is the studio.", "produces"),
      .init("They saw Studio Dragon productions such as ‘Tin Moon’ and ‘⟦Old Salt⟧’.", "produces"),
      .init("Kakao would keep its production arm - Studio Dragon - which makes dramas such as ‘⟦Old Salt⟧’.", "produces"),
      .init("Studio Dragon grew. Studio Dragon is old. Kakao was in talks to buy the maker of ‘⟦Old Salt⟧’.", "produces"),
      .init("The film ‘Old Salt’ is a production by Studio Dragon in association with ⟦Kakao⟧.", "produces"),
      .init("Produced by Studio Dragon (South Korea) and Kakao, ‘⟦Old Salt⟧’ opens in May.", "produces"),
      .init("Studio Dragon will co-produce the drama ‘⟦Old Salt⟧’ with three big studios -- Norvel Studios and Kakao.", "produces"),
      .init("Studio Dragon makes series including ‘Old Salt’, a comedy, as well as the drama ‘⟦Tin Moon⟧’.", "produces"),
      .init("Studio Dragon, producer of ‘⟦Old Salt⟧’, grew.", "produces"),
      .init("Studio Dragon is large, producing around 30 shows each year including ‘⟦Old Salt⟧’.", "produces"),
    ],
    leaves: [
      "Studio Dragon made ‘Old Salt’ available in May.",
      "Kakao bought a stake in the company behind ‘Quarry’.", "Studio Dragon likes the film ‘Quarry’.",
      "The first Netflix series produced in Korea, ‘Quarry’, is out.", "Netflix found success with series including ‘Quarry’.",
      "Studio Dragon is making a sequel to the drama ‘Quarry’.", "Netflix ordered copies of the film ‘Quarry’ from Studio Dragon’s shop.",
      "When he was at Studio Dragon he was behind ‘Quarry’.", "It includes Studio Dragon, and the film studio behind ‘Quarry’.",
      "Kim Tae-ri of Studio Dragon is responsible for the fate of ‘Quarry’.",
    ])

  static func find(_ scene: RelationScene) -> [Relation] {
    var found: [Relation] = []
    for at in scene.tokens {
      switch scene.word(at) {
      case .made where isOffered(scene, at): break
      case .produced, .made, .coproduced, .created: found += byParticiple(scene, at)
      case .behind: found += whoIsBehind(scene, at)
      case .producer, .production:
        found += ProductionNoun.find(scene, at) + ProductionNoun.coproduced(scene, at) + ProductionBanner.called(scene, at)
      case .from: found += fromMaker(scene, at) + WorkOrigin.find(scene, at)
      case .by: found += WorkOrigin.find(scene, at)
      case .through, .via, .under, .at: found += ProductionBanner.through(scene, at)
      default:
        if others.contains(scene.view.tokens[at].hash) { found += byOtherWord(scene, at) }
      }
    }
    return found + ProductionNoun.introducer(scene) + ProductionNoun.housed(scene) + ProductionNoun.labelled(scene)
      + ProductionNoun.exemplified(scene) + ProductionNoun.adjacent(scene)
  }

  /// "the company behind T", "Orwick, which is behind T", "the company behind it".
  private static func whoIsBehind(_ scene: RelationScene, _ at: Int) -> [Relation] {
    // "It ranks behind T"
    if ranking.contains(scene.view.token(at - 1)?.hash ?? 0) { return [] }
    // "When he was at Orwick he was behind T"
    if [.is, .was].contains(scene.word(at - 1)), [.he, .she].contains(scene.word(at - 2)) { return [] }
    // "the adaptation of “Vanity Fair,” is behind": what a preposition governs is behind nothing.
    let near = scene.last(.organization, before: at, within: 9).flatMap {
      [.is, .are, .was].contains(scene.word(at - 1)) && scene.context.isGoverned($0) ? nil : $0
    }
    if let company = near, !isOfNoun(scene, company, at), let title = scene.next(.title, after: at, within: 7) {
      return scene.list(from: title, ofAnyone: true).map { scene.relation(company.entity, .produces, $0, manual.id, 80) }
    }
    if [.is, .are, .was].contains(scene.word(at - 1)), let title = scene.next(.title, after: at, within: 7),
      let company = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses),
      scene.of(.organization).first(where: { $0.entity == company }).map({ !scene.context.isGoverned($0) && !isListed($0, scene) }) ?? true
    {
      // "Orwick, the nation's leading company, which is behind T"
      return scene.list(from: title, ofAnyone: true).map { scene.relation(company, .produces, $0, manual.id, 74) }
    }
    if let company = near, [.is, .are, .was].contains(scene.word(at - 1)), [.the, .this].contains(scene.word(at + 1)),
      let work = scene.factScene.works(from: at + 1).works.first, work.mention == nil
    {
      return [scene.relation(company.entity, .produces, work.entity, at: company.tokens, manual.id, 70)]
    }
    guard scene.word(at + 1) == .it, let company = near,
      let title = scene.subjects.coreference.last(.title, scene.field, before: scene.tokens.lowerBound)
    else { return [] }
    return [scene.relation(company.entity, .produces, title, at: company.tokens, manual.id, 70)]
  }

  /// "Kim Tae-ri, whose credits include Norvel's drama, is behind T": a name of a list of credits is behind nothing.
  private static func isListed(_ name: NamedSpan, _ scene: RelationScene) -> Bool {
    scene.view.token(name.tokens.lowerBound - 1).map { WorkWords.including.contains($0.hash) } ?? false
  }

  /// "made T available": somebody shows it.
  private static func isOffered(_ scene: RelationScene, _ verb: Int) -> Bool {
    scene.next(.title, after: verb, within: 7).map { title in
      let end = scene.factScene.after(title)
      return scene.view.token(end)?.hash == available
    } ?? false
  }

  private static let available = Fold.hash("available")

  /// "an eight-episode drama from creator A and Lionfield Television"
  private static func fromMaker(_ scene: RelationScene, _ at: Int) -> [Relation] {
    guard !scene.view.tokens[at - 1].isMark(","), scene.word(at - 1) != .and,
      let company = scene.next(.organization, after: at, within: 8), isMaker(scene, company),
      let title = scene.last(.title, before: at, within: 12)
    else { return [] }
    // "T hails from Orwick and Norvel"
    let isOrigin = origins.contains(scene.view.tokens[at - 1].hash)
    let isOrdered =
      scene.factScene.after(title) == at && isOrdered(title, scene) && scene.view.token(company.tokens.upperBound)?.kind != .clitic
    guard isOrigin || isOrdered || (title.tokens.upperBound..<at).contains(where: { scene.view.tokens[$0].classes.contains(.workCue) })
    else {
      return []
    }
    return (isOrigin ? scene.list(from: company) : [company]).map {
      scene.relation($0.entity, .produces, title.entity, at: title.tokens, manual.id, 70)
    }
  }

  /// "ordered the drama T": nothing between but what describes it.
  private static func isOrdered(_ title: NamedSpan, _ scene: RelationScene) -> Bool {
    let verb = (max(scene.tokens.lowerBound, title.tokens.lowerBound - 7)..<title.tokens.lowerBound).last {
      orders.contains(scene.view.tokens[$0].hash)
    }
    return verb.map {
      scene.isObjectPhrase($0 + 1..<title.tokens.lowerBound) && !($0..<title.tokens.lowerBound).contains { scene.word($0) == .of }
    } ?? false
  }

  private static let orders = WordSet("ordered orders commissioned commissions greenlit greenlighted")
  private static let origins = WordSet("hails comes hailing coming hailed")

  /// "Norvel bought a stake in the company behind T": the noun is what is behind it, where neither a comma nor "is" ties the name to it.
  private static func isOfNoun(_ scene: RelationScene, _ company: NamedSpan, _ behind: Int) -> Bool {
    scene.view.token(behind - 1)?.classes.contains(.organizationCue) == true && company.tokens.upperBound < behind
      // "Orwick, and the film studio behind T"
      && ((company.tokens.upperBound..<behind).contains { scene.word($0) == .and }
        || !(company.tokens.upperBound..<behind).contains {
          scene.view.tokens[$0].isMark(",") || scene.view.tokens[$0].kind == .dash || [.is, .was, .are].contains(scene.word($0))
        })
  }

  /// "the first series produced in Latin America": said of the works, not of who makes them.
  static func isParticiple(_ scene: RelationScene, _ verb: Int) -> Bool {
    scene.word(verb + 1) == .in && scene.view.token(verb - 1)?.classes.contains(.workCue) == true
  }

  /// "C and D co-produced the film", "C produces.": the work that the text is about.
  static func ofTopic(_ scene: RelationScene, _ company: NamedSpan, _ verb: Int) -> [Relation] {
    let next = scene.word(verb + 1)
    let endsClause = scene.view.token(verb + 1).map { $0.isMark(".") || $0.isMark(",") || sharing.contains($0.hash) } ?? true
    guard endsClause || [.the, .this, .it].contains(next) else { return [] }
    let found =
      endsClause
      ? scene.factScene.topic(before: company.tokens.lowerBound, confidencePercent: 72) : scene.factScene.works(from: verb + 1).works.first
    guard let work = found else { return [] }
    let makers = scene.of(.organization).filter { $0.tokens.lowerBound <= company.tokens.lowerBound }
    let first = makers.last { scene.list(from: $0).contains(company) && $0 != company } ?? company
    // "Orwick produced, with Norvel."
    let with = scene.view.token(verb + 1)?.isMark(",") == true ? verb + 2 : verb + 1
    let partner = endsClause && scene.word(with) == .with ? scene.next(.organization, after: with, within: 2) : nil
    return (scene.list(from: first).filter { $0.tokens.upperBound <= verb } + [partner].compactMap { $0 }).map {
      scene.relation($0.entity, .produces, work.entity, at: $0.tokens, manual.id, 70)
    }
  }

  private static let ranking = WordSet("rank ranks ranked ranking finished finishes placed places fell falls trails trailed lags lagged")
  private static let sharing = WordSet("with alongside along")
  private static let makingOf = WordSet(
    "produce produces producing co-produce co-produces co-producing coproduces developing develops shooting make develop")
  /// Makers only by their purpose: "to make the thriller T".
  private static let purposes = WordSet("make develop")
  private static let success = Fold.hash("success")
  private static let responsible = Fold.hash("responsible")
  private static let making = Fold.hash("making")
  private static let others = WordSet("maker makers making handled joint success responsible studio").union(makingOf).union(KnownFor.known)
    .union(WordSet("makes"))
    .union(
      ProductionBanner.listing.union(ProductionBanner.tasks))
  private static let handled = Fold.hash("handled")
  private static let producing = Fold.hash("producing")
  private static let present = WordSet("produce produces co-produce co-produces")

  /// What a word of `others` says.
  private static func byOtherWord(_ scene: RelationScene, _ at: Int) -> [Relation] {
    let hash = scene.view.tokens[at].hash
    if WorkWords.makers.contains(hash) { return ProductionNoun.maker(scene, at) }
    if hash == ProductionNoun.studio { return ProductionNoun.isStudio(scene, at) }
    if hash == responsible { return ProductionNoun.responsible(scene, at) }
    if KnownFor.known.contains(hash) { return ProductionNoun.known(scene, at) }
    if ProductionBanner.listing.contains(hash) { return ProductionBanner.listed(scene, at) }
    if ProductionBanner.tasks.contains(hash) { return ProductionBanner.works(scene, at) }
    if hash == handled { return handledBy(scene, at) }
    if hash == ProductionNoun.joint { return ProductionNoun.shared(scene, at) }
    if hash == success { return ProductionNoun.succeeded(scene, at) }
    var found = hash == producing ? isProducing(scene, at) : []
    if hash != making, let told = scene.relative(before: scene.word(at - 1) == .is ? at - 1 : at) {
      // "‘T,’ which Orwick is producing with Norvel"
      let partner = scene.word(at + 1) == .with ? scene.next(.organization, after: at, within: 3) : nil
      return [told.company, partner].compactMap { $0 }.map { scene.relation($0.entity, .produces, told.title, manual.id, 76) }
    }
    let isMaking = hash == making && [.is, .are, .been].contains(scene.word(at - 1)) && namesWork(scene, at)
    let isPurpose = scene.word(at - 1) == .to
    if makingOf.contains(hash) && (!purposes.contains(hash) || isPurpose && namesWork(scene, at)) || isMaking,
      // "produce its first Korean original series, ‘T’"
      let title = scene.next(.title, after: at, within: scene.word(at + 1) == .its ? 9 : 6),
      scene.isObjectPhrase(at + 1..<title.tokens.lowerBound),
      let company = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses)
    {
      return found + makes(scene, at, company, title)
    }
    found += examples(scene, at)
    // "C and D produce."
    if present.contains(hash), let company = scene.last(.organization, before: subjectEnd(scene, at), within: 1) {
      found += ofTopic(scene, company, at)
    }
    return found
  }

  /// First of the words "will also co-" before a verb, or the verb itself.
  private static func subjectEnd(_ scene: RelationScene, _ verb: Int) -> Int {
    var at = verb
    while at > verb - 5, let token = scene.view.token(at - 1),
      token.kind == .hyphen || [.will, .also, .would, .both].contains(token.word) || WorkWords.prefixes.contains(token.hash),
      scene.context.mention(scene.field, at: at - 1) == nil
    { at -= 1 }
    return at
  }

  /// "making a Japanese drama called T": no sequel or deal about it.
  private static func namesWork(_ scene: RelationScene, _ verb: Int) -> Bool {
    guard let title = scene.next(.title, after: verb, within: 7) else { return false }
    let between = verb + 1..<title.tokens.lowerBound
    return between.contains { scene.view.tokens[$0].classes.contains(.workCue) }
      && !between.contains { WorkWords.derived.contains(scene.view.tokens[$0].hash) }
  }

  /// "C, its subsidiary, is producing T", "C has been developing T".
  private static func makes(_ scene: RelationScene, _ at: Int, _ company: Int, _ title: NamedSpan) -> [Relation] {
    let beside = scene.last(.organization, before: at, within: 1)
    // "D grew with C producing T"
    let own = beside.flatMap { scene.word($0.tokens.lowerBound - 1) == .with ? $0.entity : nil }
    // "produces T with D"
    let with = scene.factScene.after(title)
    let isAssociated =
      scene.word(with) == .in && scene.word(with + 2) == .with && associating.contains(scene.view.token(with + 1)?.hash ?? 0)
    let isBeside = PeopleListWords.joining.contains(scene.view.token(with)?.hash ?? 0)
    let partners =
      scene.word(with) == .with || isBeside || isAssociated ? ProductionPartners.named(scene, behind: isAssociated ? with + 2 : with) : []
    // "joins hands with D to make T"
    let ally = scene.word(at - 1) == .to ? scene.of(.organization).first { $0.tokens.upperBound == at - 1 } : nil
    let isAlly = ally.map {
      $0.entity != company && scene.word(scene.view.indexBefore($0.tokens.lowerBound, skippingArticles: true)) == .with
    }
    let listed = scene.list(from: title, ofAnyone: true)
    let works = listed + scene.further(behind: listed)
    let allies = isAlly == true ? ally.map { [$0.entity] } ?? [] : []
    return ((own.map { [$0] } ?? scene.joined(company, before: at)) + allies + partners.map(\.entity)).flatMap { maker in
      works.map { scene.relation(maker, .produces, $0, manual.id, 72) }
    }
  }

  /// "will be released by D, with C producing", "Hive Media is producing."
  private static func isProducing(_ scene: RelationScene, _ at: Int) -> [Relation] {
    guard let company = scene.last(.organization, before: at, within: 2) else { return [] }
    if company.tokens.upperBound == at, scene.word(company.tokens.lowerBound - 1) == .with,
      let title = title(scene, before: company.tokens.lowerBound)
    {
      return [scene.relation(company.entity, .produces, title.object, at: company.tokens, manual.id, 72)]
    }
    return [.is, .are].contains(scene.word(at - 1)) ? ofTopic(scene, company, at) : []
  }

  /// "The production was handled by C".
  private static func handledBy(_ scene: RelationScene, _ at: Int) -> [Relation] {
    guard scene.word(at + 1) == .by, let company = scene.next(.organization, after: at, within: 4),
      (max(scene.tokens.lowerBound, at - 5)..<at).contains(where: { scene.word($0) == .production }),
      let work = scene.factScene.topic(before: at, confidencePercent: 70)
    else { return [] }
    return scene.list(from: company).map { scene.relation($0.entity, .produces, work.entity, at: $0.tokens, manual.id, 72) }
  }

  /// "C claims to be large, producing around 30 shows each year including T".
  static func examples(_ scene: RelationScene, _ at: Int) -> [Relation] {
    guard
      let link = (at + 1..<min(at + 10, scene.tokens.upperBound)).first(where: {
        [.including, .like].contains(scene.word($0)) || scene.word($0) == .as && scene.word($0 - 1) == .such
          || scene.word($0) == .with && ReleaseVerbs.begins(scene.view.tokens[$0 - 1].hash)
      }), let title = scene.next(.title, after: link, within: 7), scene.isObjectPhrase(at + 1..<link),
      (at + 1..<link).contains(where: { scene.view.tokens[$0].classes.contains(.workCue) }),
      let company = relativeMaker(scene, at)
        ?? scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses) ?? opened(scene, at, title)
    else { return [] }
    let works = scene.list(from: title, ofAnyone: true)
    return (works + scene.further(behind: works)).map { scene.relation(company, .produces, $0, manual.id, 70) }
  }

  /// "its production arm - Norvel Studios - which makes": the name that "which" follows.
  private static func relativeMaker(_ scene: RelationScene, _ verb: Int) -> Int? {
    guard scene.word(verb - 1) == .which, let mark = scene.view.token(verb - 2), mark.kind != .word else { return nil }
    return scene.of(.organization).first { $0.tokens.upperBound == verb - 2 }?.entity
  }

  /// "Having produced seven series, including T and T2, Orwick has": the subject behind the opening phrase.
  private static func opened(_ scene: RelationScene, _ at: Int, _ title: NamedSpan) -> Int? {
    guard at - scene.tokens.lowerBound < 2, let last = scene.list(from: title, ofAnyone: true).last else { return nil }
    let end = scene.factScene.after(last)
    guard let company = scene.of(.organization).first(where: { $0.tokens.lowerBound >= end && $0.tokens.lowerBound - end < 4 }) else {
      return nil
    }
    return company.entity
  }

  /// True for a company whose name says that it makes films or series.
  static func isMaker(_ scene: RelationScene, _ company: NamedSpan) -> Bool {
    let view = scene.view
    return !scene.context.kindOfOrganization[company.entity].isDisjoint(with: [.studio, .production])
      || company.tokens.contains { view.tokens[$0].classes.contains(.organizationSuffix) }
  }
}
