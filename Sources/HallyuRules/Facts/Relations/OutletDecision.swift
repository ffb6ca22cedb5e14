import HallyuAnnotations
import HallyuCore
import HallyuText

/// `distributes`: what a studio or a channel decides on a work: it dates it, moves it, orders it or ends it.
enum OutletDecision {
  static let manual = RuleManual(
    "relation.outlet-decision", "A work that a studio dates or moves, or that a channel orders, renews or cancels.",
    fires: [
      .init("Showbox has dated the film ‘⟦Old Salt⟧’ for May 5.", "distributes"),
      .init("Showbox pushed the film ‘⟦Old Salt⟧’ back to May.", "distributes"),
      .init("Showbox pushed its latest “Old Salt” movie, “⟦Tin Moon⟧,” from late May to April.", "distributes"),
      .init("KBS has cancelled the drama ‘⟦Tin Moon⟧’ after one season.", "distributes"),
      .init("The drama ‘Tin Moon’ was cancelled by ⟦Netflix⟧ in May.", "distributes"),
      .init("Showbox gave a series order to the drama ‘⟦Tin Moon⟧’.", "distributes"),
      .init("Netflix grew, handing new seasons to the comedy ‘Old Salt’ and long-running drama ‘⟦Tin Moon⟧’.", "distributes"),
      .init("KBS has also announced six-part series ‘⟦Old Salt⟧’.", "distributes"),
      .init("Abroad, the drama ‘Tin Moon’ is carried by ⟦Netflix⟧.", "distributes"),
      .init("The drama ‘Tin Moon’ will be shown in Japan by ⟦KBS⟧ in May.", "distributes"),
      .init("Showbox is handling the release of the film ‘⟦Old Salt⟧’.", "distributes"),
      .init("The film ‘Old Salt’ will be released through Kakao’s ⟦Showbox⟧ banner.", "distributes"),
    ],
    leaves: [
      "The union pushed the makers of the film ‘Old Salt’ to pay.", "Netflix cancelled a dinner for the drama ‘Tin Moon’.",
      "KBS announced ‘Tin Moon’ star Kim Tae-ri.", "KBS unveiled the poster of ‘Tin Moon’.",
      "The ministry delayed the film ‘Old Salt’.", "The drama ‘Tin Moon’ is carried by its cast.",
    ])

  static func find(_ scene: RelationScene) -> [Relation] {
    var found: [Relation] = []
    for at in scene.tokens {
      guard let deed = deeds[scene.view.tokens[at].hash], scene.context.mention(scene.field, at: at) == nil else { continue }
      found += find(deed, scene, at)
    }
    return found
  }

  private static func find(_ deed: Deed, _ scene: RelationScene, _ at: Int) -> [Relation] {
    switch deed {
    case .dating: return dated(scene, at)
    case .ordering: return scene.word(at + 1) == .by ? passive(scene, at) : decided(scene, at)
    case .carrying: return passive(scene, at)
    case .order: return ordered(scene, at)
    case .handling: return handled(scene, at)
    case .banner: return bannered(scene, at)
    }
  }

  private enum Deed { case dating, ordering, carrying, order, handling, banner }

  private static let deeds = WordMap<Deed>([
    (
      .dating,
      "dated dates pushed pushes delayed delays postponed postpones bumped moved slotted scheduled slated set expanded expands widened"
    ),
    (
      .ordering,
      "cancelled canceled cancels axed axes renewed renews greenlit ordered commissioned revived announced announces unveiled unveils"
    ),
    (.carrying, "carried broadcast aired streamed shown televised"), (.order, "order season seasons renewal pickup"),
    (.handling, "handling handles"),
    (.banner, "banner label"),
  ])

  /// "has dated T for May 5", "pushed T back to May"
  private static func dated(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard let home = outlet(of: verb, scene) else { return [] }
    if let series = object(of: verb, scene), case let noun = scene.factScene.after(series),
      scene.view.token(noun).map({ $0.classes.contains(.workCue) && !$0.isCapitalized }) ?? false,
      let own = scene.next(.title, after: noun, within: 4), moves.contains(scene.word(scene.factScene.after(own)))
    {
      // "pushed its “Salt” movie, “T,” to April"
      return [scene.relation(home, .distributes, own, manual.id, 66)]
    }
    if let work = object(of: verb, scene), moves.contains(scene.word(scene.factScene.after(work))) {
      return [scene.relation(home, .distributes, work, manual.id, 66)]
    }
    // "expanded the drama to 1,283 theaters": the work told of.
    guard scene.word(verb + 1) == .the || scene.word(verb + 1) == .it, let work = scene.factScene.works(from: verb + 1).works.first,
      work.mention == nil,
      let to = (verb + 2..<min(verb + 8, scene.tokens.upperBound)).first(where: { scene.word($0) == .to }),
      (to + 1..<min(to + 5, scene.tokens.upperBound)).contains(where: { screens.contains(scene.view.tokens[$0].hash) })
    else { return [] }
    return [scene.relation(home, .distributes, work.entity, at: verb..<verb + 1, manual.id, 64)]
  }

  private static let screens = WordSet("theaters theatres cinemas screens locations")
  private static let moves: Set<Word> = [.back, .for, .to, .from, .until, .up, .by, .on]

  /// "has cancelled T", "axed T after one season": of a channel or platform.
  private static func decided(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard let work = object(of: verb, scene), !scene.factScene.saysWho(work), let home = outlet(of: verb, scene),
      scene.context.isPlatform(home)
    else { return [] }
    return scene.list(from: work).map { scene.relation(home, .distributes, $0, manual.id, 66) }
  }

  /// "T was cancelled by Orwick", "T is carried by Orwick"
  private static func passive(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    // "will be shown in Japan by Orwick"
    guard let by = (verb + 1..<min(verb + 6, scene.tokens.upperBound)).first(where: { scene.word($0) == .by }),
      (verb + 1..<by).allSatisfy({ [.in, .the].contains(scene.word($0)) || scene.isPlace($0) }),
      let home = scene.next(.organization, after: by, within: 4), scene.context.isPlatform(home.entity),
      (by + 1..<home.tokens.lowerBound).allSatisfy({ scene.isModifier($0) }),
      scene.view.token(home.tokens.upperBound)?.kind != .clitic, let work = scene.factScene.governingWork(verb)
    else { return [] }
    return scene.list(from: home).map { scene.relation($0.entity, .distributes, work.entity, at: $0.tokens, manual.id, 68) }
  }

  /// "gave a series order to T", "handing new seasons to the comedies T and T2"
  private static func ordered(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    guard [.to, .for].contains(scene.word(noun + 1)),
      let verb = (max(scene.tokens.lowerBound, noun - 8)..<noun).last(where: { giving.contains(scene.view.tokens[$0].hash) }),
      let work = object(of: noun + 1, scene), let home = outlet(of: verb, scene)
    else { return [] }
    return scene.list(from: work, ofAnyone: true).map { scene.relation(home, .distributes, $0, manual.id, 66) }
  }

  /// "is handling the release of T"
  private static func handled(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard
      let noun = (verb + 1..<min(verb + 6, scene.tokens.upperBound)).first(where: { releases.contains(scene.view.tokens[$0].hash) }),
      [.of, .for].contains(scene.word(noun + 1)), let work = object(of: noun + 1, scene),
      let home = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses), !scene.isFestival(home)
    else { return [] }
    return [scene.relation(home, .distributes, work, manual.id, 70)]
  }

  /// "released through Norvel's Orwick banner", "under its Orwick label"
  private static func bannered(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    guard let home = scene.of(.organization).first(where: { $0.tokens.upperBound == noun }),
      let link = (max(scene.tokens.lowerBound, home.tokens.lowerBound - 5)..<home.tokens.lowerBound).last(where: {
        [.through, .under, .via, .by].contains(scene.word($0))
      }),
      let verb = (max(scene.tokens.lowerBound, link - 7)..<link).last(where: {
        scene.view.tokens[$0].classes.contains(.releaseVerb)
      }), let work = scene.factScene.governingWork(verb)
    else { return [] }
    return [scene.relation(home.entity, .distributes, work.entity, at: home.tokens, manual.id, 68)]
  }

  /// The title right behind, with only what it is between: "the drama T".
  private static func object(of verb: Int, _ scene: RelationScene) -> NamedSpan? {
    guard let work = scene.next(.title, after: verb, within: 8),
      (verb + 1..<work.tokens.lowerBound).allSatisfy({
        let token = scene.view.tokens[$0]
        return token.kind == .quote || token.kind == .hyphen || [.the, .its, .a].contains(token.word) || token.kind == .clitic
          || token.classes.contains(.numeral)
          || token.kind == .word && (!token.classes.contains(.stopword) && !token.isCapitalized || token.classes.contains(.demonym))
            && token.classes.isDisjoint(with: [.organizationCue, .personCue])
          || scene.context.mention(scene.field, at: $0).map { scene.context.type($0) == .person } ?? false
      }), scene.view.token(work.tokens.upperBound)?.kind != .clitic
    else { return nil }
    return work
  }

  /// The studio, distributor, channel or platform that acts.
  private static func outlet(of verb: Int, _ scene: RelationScene) -> Int? {
    guard Tenses.isActive(scene.view, verb: verb),
      let home = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses),
      scene.isOutlet(home) || scene.context.kindOfOrganization[home].contains(.conglomerate)
    else { return nil }
    return home
  }

  private static let giving = WordSet("gave gives given giving handed hands handing")
  private static let releases = WordSet("release releases rollout")
}
