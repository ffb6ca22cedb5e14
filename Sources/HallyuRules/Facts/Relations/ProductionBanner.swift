import HallyuAnnotations
import HallyuCore
import HallyuText

/// `produces` by a person's banner, a company's list of films, what it is called beside a work, and what it is at.
enum ProductionBanner {
  static let manual = RuleManual(
    "relation.produces-as", "A company through which somebody produces, whose works a text lists, or which is a producer of one.",
    fires: [
      .init("‘Old Salt’ opens in May. Kim Tae-ri will exec produce through his prodco ⟦Norvel Productions⟧.", "produces"),
      .init("‘Old Salt’ opens in May. Kim Tae-ri is producing it at ⟦Norvel Pictures⟧.", "produces"),
      .init("‘Old Salt’ opens in May. It is bankrolled by Kim Tae-ri under the banner of ⟦Norvel Pictures⟧.", "produces"),
      .init("Previous Norvel Studios films include ‘⟦Tin Moon⟧’.", "produces"),
      .init("Norvel Studios, whose credits include ‘⟦Tin Moon⟧’, grew.", "produces"),
      .init("Norvel Studios is behind the drama ‘Old Salt’. Past productions include ‘⟦Tin Moon⟧’.", "produces"),
      .init("Norvel Studios is a co-producer of ‘⟦Tin Moon⟧’.", "produces"),
      .init("It shows ‘⟦Tin Moon⟧,’ a Norvel Studios production about a cook.", "produces"),
      .init("Norvel Studios is involved in the drama ‘⟦Tin Moon⟧’.", "produces"),
      .init("Norvel Studios is preparing the drama ‘⟦Tin Moon⟧’.", "produces"),
    ],
    leaves: [
      "‘Old Salt’ opens in May. Kim Tae-ri spoke through Norvel Productions.", "Norvel Studios films include a cook.",
      "Norvel Studios is involved in a lawsuit over ‘Quarry’.", "‘Quarry’, a Busan production, opens in May.",
    ])

  /// "will exec produce through his prodco Orwick", "is producing it at Orwick Films": the work beside the verb, or the one told of.
  static func through(_ scene: RelationScene, _ at: Int) -> [Relation] {
    guard
      (max(scene.tokens.lowerBound, at - 9)..<at).contains(where: {
        produced.contains(scene.view.tokens[$0].hash) && scene.clauses.sameClause($0, at)
      }), let company = scene.next(.organization, after: at, within: 9),
      (at + 1..<company.tokens.lowerBound).allSatisfy({
        scene.view.tokens[$0].kind == .clitic || [.his, .her, .their, .its].contains(scene.word($0)) || scene.isModifier($0)
          // "under the banner of Orwick"
          || scene.word($0) == .of && banners.contains(scene.view.tokens[$0 - 1].hash)
          || scene.context.mention(scene.field, at: $0).map { scene.context.type($0) == .person } ?? false
      }), scene.word(at) != .at || Production.isMaker(scene, company)
    else { return [] }
    let near = scene.last(.title, before: at).flatMap { scene.factScene.isAside($0) ? nil : $0.entity }
    guard let work = near ?? scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)?.entity else { return [] }
    return [scene.relation(company.entity, .produces, work, at: company.tokens, manual.id, 70)]
  }

  /// "Previous Orwick films include A and B".
  static func listed(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard let noun = scene.view.token(verb - 1), works.contains(noun.hash), let title = scene.next(.title, after: verb, within: 8) else {
      return []
    }
    if let told = earlier(scene, verb, title) { return told }
    guard let company = scene.last(.organization, before: verb, within: 5),
      (company.tokens.upperBound..<verb - 1).allSatisfy({
        // "Orwick, whose credits include T", "Orwick Films' past productions include T"
        scene.view.tokens[$0].kind == .clitic || scene.view.tokens[$0].kind == .quote || scene.view.tokens[$0].isMark(",")
          || scene.view.tokens[$0].kind == .word && !scene.view.tokens[$0].isCapitalized
      }), !scene.isFestival(company.entity), scene.isWithoutNames(verb + 1..<title.tokens.lowerBound)
    else { return [] }
    let predicate = scene.context.isPlatform(company.entity) ? RelationPredicate.distributes : .produces
    return scene.list(from: title).map { scene.relation(company.entity, predicate, $0, manual.id, 70) }
  }

  /// "Orwick is behind T. Past productions include T2": of the maker that the sentences before name last.
  private static func earlier(_ scene: RelationScene, _ verb: Int, _ title: NamedSpan) -> [Relation]? {
    let first = scene.tokens.lowerBound
    guard verb - first == 2, pasts.contains(scene.view.tokens[first].hash), scene.view.tokens[verb - 1].hash == productions else {
      return nil
    }
    let maker = scene.context.mentions(scene.field, in: max(0, first - 90)..<first, of: .organization).last {
      !scene.context.isPlatform($0.entity) && !scene.context.isReporter[$0.entity]
    }
    return maker.map { maker in
      scene.list(from: title).map { scene.relation(maker.entity, .produces, $0, manual.id, 66) }
    }
  }

  private static let pasts = WordSet("past previous earlier recent other")
  private static let productions = Fold.hash("productions")

  /// "Orwick is a co-producer of T", "T, an Orwick production".
  static func called(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    if scene.word(noun) == .production {
      guard let company = scene.of(.organization).first(where: { $0.tokens.upperBound == noun }),
        [.a, .an].contains(scene.word(company.tokens.lowerBound - 1)), !scene.isFestival(company.entity)
      else { return [] }
      let end = company.tokens.lowerBound - 2
      guard let title = scene.factScene.named(.title, at: scene.factScene.back(end)),
        scene.view.tokens[end].isMark(",") || scene.factScene.endsWithInnerComma(title)
      else { return [] }
      return [scene.relation(company.entity, .produces, title, manual.id, 74)]
    }
    var first = noun - 1
    while first > noun - 4, scene.view.tokens[first].kind == .hyphen || isPrefix(scene, first) { first -= 1 }
    guard scene.word(noun + 1) == .of, [.a, .the, .an].contains(scene.word(first)), [.is, .was].contains(scene.word(first - 1)),
      let company = scene.of(.organization).first(where: { $0.tokens.upperBound == first - 1 }),
      let title = scene.next(.title, after: noun, within: 7), scene.isWithoutNames(noun + 2..<title.tokens.lowerBound)
    else { return [] }
    return scene.list(from: title).map { scene.relation(company.entity, .produces, $0, manual.id, 76) }
  }

  private static func isPrefix(_ scene: RelationScene, _ at: Int) -> Bool {
    WorkWords.prefixes.contains(scene.view.tokens[at].hash) || scene.view.tokens[at].hash == leading
  }

  /// "Orwick is involved in T", "Orwick is preparing T": of a company that makes.
  static func works(_ scene: RelationScene, _ at: Int) -> [Relation] {
    guard [.is, .was, .also].contains(scene.word(at - 1)) else { return [] }
    let start = scene.word(at + 1) == .in ? at + 1 : at
    guard start > at || scene.view.tokens[at].hash != involved, let title = scene.next(.title, after: start, within: 4),
      scene.isWithoutNames(start + 1..<title.tokens.lowerBound),
      (start + 1..<title.tokens.lowerBound).allSatisfy({
        scene.view.tokens[$0].kind == .quote || scene.word($0) == .the || scene.view.tokens[$0].classes.contains(.workCue)
      }), let company = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses),
      !scene.context.isPlatform(company), !scene.isFestival(company),
      start > at || !scene.context.kindOfOrganization[company].isDisjoint(with: [.studio, .production])
    else { return [] }
    return scene.list(from: title).map { scene.relation(company, .produces, $0, manual.id, 68) }
  }

  static let listing = WordSet("include includes included")
  static let tasks = WordSet("involved preparing")
  private static let involved = Fold.hash("involved")
  private static let leading = Fold.hash("main")
  private static let works = WordSet("films movies series shows dramas titles hits productions credits")
  private static let produced = WordSet("produce produces produced producing producer producers bankrolled bankrolls bankrolling")
  private static let banners = WordSet("banner label")
}
