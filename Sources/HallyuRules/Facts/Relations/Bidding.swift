import HallyuAnnotations
import HallyuCore
import HallyuText

/// `licenses` and `acquires` of who came first: "outbid Norvel for T", "won a bidding war for T", "T went to Orwick for Asia".
enum Bidding {
  static let manual = RuleManual(
    "relation.bidding", "A work, a league or a company that somebody outbid others for, won a bidding war for or closed a deal for.",
    fires: [
      .init("Netflix outbid Viki for the film ‘⟦Old Salt⟧’.", "licenses"),
      .init("Netflix outbid three studios to land the film ‘⟦Old Salt⟧’.", "licenses"),
      .init("Netflix won a bidding war for the film ‘⟦Old Salt⟧’, paying $3 million.", "licenses"),
      .init("Netflix closed a deal for the film ‘⟦Old Salt⟧’ after its premiere.", "licenses"),
      .init("The film ‘Old Salt’ went to ⟦Viki⟧ for North America.", "licenses"),
      .init("The film ‘Old Salt’ went to ⟦Showbox⟧ for $8 million.", "licenses"),
      .init("The film ‘Old Salt’ landed at ⟦Viki⟧ after a bidding war.", "licenses"),
      .init("Kakao emerged as the winning bidder for the music service ⟦Melon⟧.", "acquires"),
      .init("Kakao outbid Viki for the music service ⟦Melon⟧.", "acquires"),
    ],
    leaves: [
      "Netflix was outbid by Viki.", "A bidding war for the film ‘Old Salt’ began, Netflix said.",
      "The prize of the film ‘Old Salt’ went to Viki for its taste.", "Kakao closed a deal for three films.",
    ])

  /// "outbid Norvel for T", "outbid several studios to land T"
  static func outbid(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard ![.was, .were, .been, .being].contains(scene.word(verb - 1)), scene.word(verb + 1) != .by,
      let link = (verb + 1..<min(verb + 12, scene.tokens.upperBound)).first(where: {
        scene.word($0) == .for || scene.word($0) == .to && landing.contains(scene.view.token($0 + 1)?.hash ?? 0)
      }), let buyer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses)
    else { return [] }
    return taken(scene, behind: link, by: buyer)
  }

  /// "won a bidding war for T"
  static func war(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    guard scene.view.token(noun - 1)?.hash == bidding, [.for, .over].contains(scene.word(noun + 1)),
      let verb = (max(scene.tokens.lowerBound, noun - 6)..<noun).last(where: { winning.contains(scene.view.tokens[$0].hash) }),
      let buyer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses)
    else { return [] }
    return taken(scene, behind: noun + 1, by: buyer)
  }

  /// "closed a seven-figure deal for T": of a work only, and no deal for anything in it.
  static func deal(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    guard scene.word(noun + 1) == .for, let work = scene.next(.title, after: noun + 1, within: 6),
      (noun + 2..<work.tokens.lowerBound).allSatisfy({ isOfWork($0, scene) }), scene.view.token(work.tokens.upperBound)?.kind != .clitic,
      let verb = (max(scene.tokens.lowerBound, noun - 7)..<noun).last(where: { closing.contains(scene.view.tokens[$0].hash) }),
      let buyer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses), !scene.isFestival(buyer)
    else { return [] }
    return [scene.relation(buyer, .licenses, work, manual.id, 68)]
  }

  /// "T landed at Orwick after a bidding war"
  static func landed(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard [.at, .with].contains(scene.word(verb + 1)), let buyer = scene.next(.organization, after: verb + 1, within: 3),
      scene.isOutlet(buyer.entity), scene.view.token(buyer.tokens.upperBound)?.kind != .clitic,
      let work = scene.of(.title).last(where: { $0.tokens.upperBound <= verb }), [verb, verb - 1].contains(scene.factScene.after(work))
    else { return [] }
    return [scene.relation(buyer.entity, .licenses, work.entity, at: buyer.tokens, manual.id, 68)]
  }

  /// "emerged as the winning bidder for Orwick"
  static func bidder(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    guard scene.word(noun + 1) == .for, let rank = scene.view.token(noun - 1), victorious.contains(rank.hash),
      let verb = (max(scene.tokens.lowerBound, noun - 6)..<noun).last(where: {
        [.was, .is].contains(scene.word($0)) || emerging.contains(scene.view.tokens[$0].hash)
      }), let buyer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses)
    else { return [] }
    return taken(scene, behind: noun + 1, by: buyer)
  }

  /// "T went to Orwick for North America"
  static func went(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard scene.word(verb + 1) == .to, let buyer = scene.next(.organization, after: verb + 1, within: 3),
      Licensing.isForMarket(buyer, scene) || isForSum(buyer, scene),
      let work = scene.of(.title).last(where: { $0.tokens.upperBound <= verb }),
      [verb, verb - 1].contains(scene.factScene.after(work))
    else { return [] }
    return scene.list(from: buyer).map { scene.relation($0.entity, .licenses, work.entity, at: $0.tokens, manual.id, 70) }
      + Licensing.byMarket(behind: buyer, scene).map { scene.relation($0.entity, .licenses, work.entity, at: $0.tokens, manual.id, 70) }
  }

  /// "went to Orwick for $8 million": an outlet, and a sum.
  private static func isForSum(_ buyer: NamedSpan, _ scene: RelationScene) -> Bool {
    let link = buyer.tokens.upperBound
    return scene.isOutlet(buyer.entity) && scene.word(link) == .for
      && (link + 1..<link + 5).contains { scene.view.token($0)?.kind == .currency }
  }

  /// The work, league or company behind "for", "to land", "for the rights to".
  private static func taken(_ scene: RelationScene, behind link: Int, by buyer: Int) -> [Relation] {
    guard
      let object = scene.mentions.first(where: {
        $0.tokens.lowerBound > link && [.title, .organization].contains(scene.context.type($0))
      }), object.tokens.lowerBound - link < 9, object.entity != buyer,
      scene.view.token(object.tokens.upperBound)?.kind != .clitic
    else { return [] }
    let isRights = scene.context.type(object) == .title || scene.context.kindOfOrganization[object.entity].contains(.sports)
    return [scene.relation(buyer, isRights ? .licenses : .acquires, object, manual.id, 70)]
  }

  private static func isOfWork(_ at: Int, _ scene: RelationScene) -> Bool {
    let token = scene.view.tokens[at]
    return token.kind == .quote || token.kind == .hyphen || token.word == .the || token.classes.contains(.workCue)
      || token.kind == .word && !token.isCapitalized && !token.classes.contains(.stopword)
  }

  private static let victorious = WordSet("winning successful highest")
  private static let emerging = WordSet("emerged emerges became named")
  static let wars = WordSet("war wars")
  static let dealings = WordSet("deal")
  private static let bidding = Fold.hash("bidding")
  private static let landing = WordSet("land win secure acquire buy get take snag nab")
  private static let winning = WordSet("won wins winning win")
  private static let closing = WordSet("closed closes sealed struck inked landed closing")
}
