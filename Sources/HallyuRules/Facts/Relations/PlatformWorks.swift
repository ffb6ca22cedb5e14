import HallyuAnnotations
import HallyuCore
import HallyuText

/// `distributes`, or `produces` for one that only makes, where noun phrases tie several works to a company: "Norvel dramas ‘T’ and ‘T2’".
enum PlatformWorks {
  static let manual = RuleManual(
    "relation.platform-works", "Works listed behind a platform and a plural, or behind a company and whose.",
    fires: [
      .init("Netflix dramas ‘Old Salt’, ‘Quarry’ and ‘⟦Tin Moon⟧’ are back.", "distributes"),
      .init("Kim Tae-ri is a head of sales at Showbox, whose ‘⟦Old Salt⟧’ took $3 million.", "distributes"),
      .init("She spoke for Studio Dragon, whose drama ‘⟦Old Salt⟧’ is out.", "produces"),
      .init("Netflix is bringing back ‘Old Salt’ and the comedy ‘⟦Tin Moon⟧’.", "distributes"),
    ],
    leaves: [
      "Netflix fans ‘Old Salt’ and ‘Quarry’ has won are many.", "Kim Tae-ri, whose ‘Old Salt’ took $3 million, met Showbox.",
      "The rally brought back ‘Old Salt’.",
    ])

  static func find(_ scene: RelationScene) -> [Relation] {
    let bringing = PlatformWorks.bringing
    return scene.of(.organization).flatMap { plural(of: $0, scene) + owned(behind: $0, scene) }
      + scene.tokens.lazy.filter { bringing.contains(scene.view.tokens[$0].hash) }.flatMap { returning(scene, $0) }
  }

  /// "Norvel dramas ‘T’, ‘T2’ and ‘T3’"
  private static func plural(of home: NamedSpan, _ scene: RelationScene) -> [Relation] {
    guard scene.context.isPlatform(home.entity) else { return [] }
    var at = home.tokens.upperBound
    while at < home.tokens.upperBound + 4, isDescription(at, scene) { at += 1 }
    let noun = at - 1
    guard noun >= home.tokens.upperBound, scene.view.tokens[noun].classes.contains(.workCue), scene.view.isPlural(noun),
      let title = scene.next(.title, after: noun, within: 3), scene.isWithoutNames(noun + 1..<title.tokens.lowerBound),
      case let list = scene.list(from: title), list.count > 1
    else { return [] }
    return list.map { scene.relation(home.entity, .distributes, $0, manual.id, 72) }
  }

  private static func isDescription(_ at: Int, _ scene: RelationScene) -> Bool {
    guard let token = scene.view.token(at), token.gap < .line else { return false }
    return token.kind == .word && !token.isCapitalized && !token.classes.contains(.stopword)
      && scene.context.mention(scene.field, at: at) == nil
  }

  /// "Norvel Pictures, whose ‘T’ took": what brings works out brings this one out, and what makes them made it.
  private static func owned(behind company: NamedSpan, _ scene: RelationScene) -> [Relation] {
    var at = company.tokens.upperBound
    if scene.view.token(at)?.isMark(",") == true { at += 1 }
    guard at > company.tokens.upperBound, scene.word(at) == .whose, let title = scene.next(.title, after: at, within: 6),
      (at + 1..<title.tokens.lowerBound).allSatisfy({
        let token = scene.view.tokens[$0]
        return token.kind == .quote || isDescription($0, scene) && token.classes.isDisjoint(with: [.personCue, .organizationCue])
      })
    else { return [] }
    let kind = scene.context.kindOfOrganization[company.entity]
    let sells = StudioFilm.sells(company.entity, scene)
    guard sells || kind.contains(.production) else { return [] }
    let predicate: RelationPredicate = kind.contains(.production) && !scene.context.isPlatform(company.entity) ? .produces : .distributes
    return scene.list(from: title).map { scene.relation(company.entity, predicate, $0, manual.id, 70) }
  }

  /// "Norvel brings back T and T2": of a channel or platform.
  private static func returning(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard scene.word(verb + 1) == .back,
      let title = scene.next(.title, after: verb + 1, within: 6), scene.isObjectPhrase(verb + 2..<title.tokens.lowerBound),
      let home = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses), scene.context.isPlatform(home)
    else { return [] }
    return scene.list(from: title, ofAnyone: true).map { scene.relation(home, .distributes, $0, manual.id, 68) }
  }

  private static let bringing = WordSet("brings bring bringing brought")
}
