import HallyuAnnotations
import HallyuCore
import HallyuText

/// `licenses` where no verb of buying stands before the work: "rights to T have gone to Orwick", "buyers include Orwick", "Orwick acquired it".
enum RightsPassed {
  static let manual = RuleManual(
    "relation.rights-passed", "Rights that go to a company, a list of buyers, and a work that is bought as `it`.",
    fires: [
      .init("World rights to the film ‘Old Salt’ have gone to ⟦Norvel Studios⟧.", "licenses"),
      .init("Buyers for the film ‘Old Salt’ include ⟦Norvel Studios⟧ in Japan and Viki in France.", "licenses"),
      .init("Critics liked the film ‘Old Salt’. Norvel Studios acquired ⟦it⟧ in May.", "licenses"),
      .init("The film ‘Old Salt’ opens in May. Norvel Studios has acquired the ⟦film⟧ for Japan.", "licenses"),
      .init(
        "The film ‘Old Salt’ opens in May. Viki has acquired the film for Japan. Norvel Studios has acquired the ⟦film⟧ for Spain.",
        "licenses"),
      .init("Netflix liked the film ‘Old Salt’. The streamer acquired ⟦it⟧ in May.", "licenses"),
      .init("Kakao lost the rights to the show ‘Old Salt’ to ⟦Norvel Studios⟧.", "licenses"),
    ],
    leaves: [
      "Kakao passed on the rights to the show ‘Old Salt’.",
      "Kakao will lose the rights to the show ‘Old Salt’ in May.",
      "Rights to the film ‘Old Salt’ have gone up, Norvel Studios said.", "Buyers of the film ‘Old Salt’ met Norvel Studios.",
      "Kakao founded Viki. Norvel Studios acquired it in May.",
      "The film ‘Old Salt’ opens in May. Norvel Studios bought it a cake.",
    ])

  /// "will lose the rights to"
  static func isLost(_ rights: Int, _ scene: RelationScene) -> Bool {
    (max(scene.tokens.lowerBound, rights - 5)..<rights).contains { losing.contains(scene.view.tokens[$0].hash) }
  }

  /// "lost the rights to the league to Orwick": who has them now.
  static func passedOn(_ scene: RelationScene, _ rights: Int) -> [Relation] {
    guard
      let work = scene.mentions.first(where: {
        $0.tokens.lowerBound > rights && $0.tokens.lowerBound - rights < 8 && [.title, .organization].contains(scene.context.type($0))
      }), scene.word(scene.factScene.after(work)) == .to,
      let buyer = scene.next(.organization, after: scene.factScene.after(work), within: 5), buyer.entity != work.entity
    else { return [] }
    return [scene.relation(buyer.entity, .licenses, work.entity, at: buyer.tokens, manual.id, 68)]
  }

  private static let losing = WordSet("lost lose loses losing passed declined refused")

  /// "rights to T have gone to Orwick"
  static func gone(_ scene: RelationScene, _ rights: Int) -> [Relation] {
    guard let title = scene.next(.title, after: rights, within: 9), let last = scene.list(from: title).last,
      let to = (last.tokens.upperBound..<min(last.tokens.upperBound + 12, scene.tokens.upperBound)).first(where: {
        scene.word($0) == .to && going.contains(scene.view.tokens[$0 - 1].hash)
      }), let buyer = scene.next(.organization, after: to, within: 5),
      (to + 1..<buyer.tokens.lowerBound).allSatisfy({ scene.isModifier($0) })
    else { return [] }
    return scene.list(from: buyer).flatMap { buyer in
      scene.list(from: title).map { scene.relation(buyer.entity, .licenses, $0.entity, at: buyer.tokens, manual.id, 70) }
    }
  }

  /// "Buyers include Orwick in Japan and Norvel (France)": of the work beside them, or of the one told of.
  static func buyers(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    guard let verb = (noun + 1..<min(noun + 12, scene.tokens.upperBound)).first(where: { includes.contains(scene.view.tokens[$0].hash) }),
      let first = scene.next(.organization, after: verb, within: 3)
    else { return [] }
    let named = scene.of(.title).first { $0.tokens.lowerBound > noun && scene.word(introduction(of: $0, scene)) == .for }
    guard let work = named?.entity ?? scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)?.entity else {
      return []
    }
    return scene.of(.organization).filter {
      $0.tokens.lowerBound >= first.tokens.lowerBound && !Licensing.isWithTerritory($0, scene)
    }.map {
      scene.relation($0.entity, .licenses, work, at: $0.tokens, manual.id, 68)
    }
  }

  /// The token before "the film" and a title.
  private static func introduction(of title: NamedSpan, _ scene: RelationScene) -> Int {
    var at = title.tokens.lowerBound - 1
    while let token = scene.view.token(at), token.kind == .quote || token.word == .the || token.classes.contains(.workCue) { at -= 1 }
    return at
  }

  /// "The distributor acquired it in a seven-figure deal.": the work named right before, where no company was since.
  static func bought(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard let object = objectEnd(scene, verb), let end = scene.view.token(object), end.kind == .mark || links.contains(end.word),
      let buyer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses), !scene.isFestival(buyer)
    else { return [] }
    func licence(_ buyer: Int, _ work: Int) -> Relation {
      scene.relation(buyer, .licenses, work, at: object - 1..<object, manual.id, 68)
    }
    let near = scene.context.mentions(scene.field, in: max(0, verb - nearTokens)..<verb).last {
      // "the film" is no company.
      (scene.context.type($0) == .title || object == verb + 2 && scene.context.type($0) == .organization) && $0.entity != buyer
    }
    if let near { return scene.context.type(near) == .title ? [licence(buyer, near.entity)] : [] }
    // "has acquired the film": the work that the text is about.
    let topic = object > verb + 2 ? scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70) : nil
    return topic.map { [licence(buyer, $0.entity)] } ?? []
  }

  /// Where "it" or "the film" ends behind a verb.
  private static func objectEnd(_ scene: RelationScene, _ verb: Int) -> Int? {
    if scene.word(verb + 1) == .it { return verb + 2 }
    guard scene.word(verb + 1) == .the, let noun = scene.view.token(verb + 2), noun.classes.contains(.workCue), !noun.isCapitalized else {
      return nil
    }
    return verb + 3
  }

  /// True for a sentence that says "acquired it" near its beginning.
  static func speaksOfBought(_ view: FieldView, _ sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<min(sentence.lowerBound + 6, sentence.upperBound - 1)).contains {
      [.acquired, .bought, .buys, .acquires, .purchased].contains(view.tokens[$0].word) && view.tokens[$0 + 1].word == .it
    }
  }

  /// "nabbed the thriller T": a work as the object, and no prize.
  static func nabbed(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard let title = scene.next(.title, after: verb, within: 7),
      (verb + 1..<title.tokens.lowerBound).allSatisfy({ at in
        ![.for, .on, .in, .with, .at, .by, .from].contains(scene.word(at))
          && scene.context.mention(scene.field, at: at).map { [.place, .person].contains(scene.context.type($0)) } ?? true
      })
    else { return [] }
    return Licensing.licensed(scene, verb: verb, after: verb)
  }

  private static let nearTokens = 30
  private static let links: [Word] = [.in, .for, .from, .after, .at, .and, .on, .last]
  private static let going = WordSet("went gone go goes going")
  private static let includes = WordSet("include includes included including")
}
