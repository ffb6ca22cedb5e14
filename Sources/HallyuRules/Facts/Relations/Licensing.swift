import HallyuAnnotations
import HallyuText

/// `licenses`: who buys the rights to a work, or gets them from the seller.
enum Licensing {
  static let manual = RuleManual(
    "relation.licensing", "Rights to a work that a company buys, and a work that is sold, optioned, picked up or acquired.",
    fires: [
      .init("Norvel Studios bought the rights to the drama ‘⟦Old Salt⟧’.", "licenses"),
      .init("The film ‘Old Salt’ was sold to ⟦Norvel Studios⟧ in May.", "licenses"),
      .init("Netflix picked up the drama ‘⟦Old Salt⟧’ for Asia.", "licenses"),
      .init("Norvel Studios has acquired the film ‘⟦Old Salt⟧’.", "licenses"),
      .init("The film ‘Old Salt’ was sold to Japan (⟦Norvel Studios⟧).", "licenses"),
    ],
    leaves: [
      "Before its premiere at the Cannes Film Festival, rights for the film ‘Old Salt’ have been sold to several countries.",
      "Norvel Studios bought the rights to Sony Pictures titles.",
      "The critics sold the film ‘Old Salt’ short, according to Norvel Studios.",
    ])

  /// "sold the series to NHK": the buyer holds a licence.
  static func sale(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    let listed = byTerritory(scene, verb)
    if !listed.isEmpty { return listed }
    // "licensed the film to Norvel for North America and to Orwick for France"
    let buyers = scene.of(.organization).filter {
      $0.tokens.lowerBound > verb && $0.tokens.lowerBound - verb < 26 && isAfterTo($0, scene)
    }
    guard let buyer = buyers.first, buyer.tokens.lowerBound - verb < 18 else { return [] }
    let titles: [NamedSpan]
    if let sold = scene.next(.title, after: verb, within: 10), sold.tokens.lowerBound < buyer.tokens.lowerBound {
      titles = scene.list(from: sold)
    } else if let last = scene.last(.title, before: verb) {
      // "‘X’ and ‘Y’ have been sold to"
      titles =
        scene.of(.title).first { scene.list(from: $0).contains(last) }.map { scene.list(from: $0).filter { $0.tokens.upperBound <= verb } }
        ?? []
    } else {
      titles = []
    }
    return titles.flatMap { title in
      (scene.list(from: buyer) + buyers.dropFirst().filter { isAlsoTo($0, scene) }).map {
        scene.relation($0.entity, "licenses", title.entity, at: $0.tokens, manual.id, 72)
      }
    }
  }

  /// "and to Orwick"
  private static func isAlsoTo(_ buyer: NamedSpan, _ scene: RelationScene) -> Bool {
    let to = (max(scene.tokens.lowerBound, buyer.tokens.lowerBound - 6)..<buyer.tokens.lowerBound).last { scene.word($0) == .to }
    return to.map { scene.word($0 - 1) == .and } ?? false
  }

  /// "to NHK", "to Japan's public broadcaster NHK"
  private static func isAfterTo(_ buyer: NamedSpan, _ scene: RelationScene) -> Bool {
    var at = buyer.tokens.lowerBound - 1
    while at > scene.tokens.lowerBound, buyer.tokens.lowerBound - at < 7, scene.word(at) != .to {
      let token = scene.view.tokens[at]
      guard token.kind == .word || token.kind == .clitic, token.word == .the || token.classes.isDisjoint(with: .stopword) else {
        return false
      }
      at -= 1
    }
    return scene.word(at) == .to && scene.word(at - 1) != .according
  }

  /// "sold to Japan (Klockworx), Taiwan (Movie Cloud) and Hong Kong (Sundream)": the buyers stand in brackets after their markets.
  private static func byTerritory(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    let buyers = scene.mentions.filter { buyer in
      guard scene.context.type(buyer) == .organization, buyer.tokens.lowerBound > verb,
        scene.view.token(buyer.tokens.lowerBound - 1)?.isMark("(") == true,
        scene.view.token(buyer.tokens.upperBound)?.isMark(")") == true,
        let market = scene.context.mention(scene.field, at: buyer.tokens.lowerBound - 2)
      else { return false }
      return scene.context.type(market) == .place
    }
    guard !buyers.isEmpty, let title = scene.last(.title, before: verb) ?? scene.next(.title, after: verb, within: 10) else { return [] }
    return buyers.map { scene.relation($0.entity, "licenses", title.entity, at: $0.tokens, manual.id, 72) }
  }

  /// "picked up T", "acquired T for Japan": a work as the object is licensed.
  static func pickup(_ scene: RelationScene, _ up: Int) -> [Relation] {
    guard picks.contains(scene.view.token(up - 1)?.hash ?? 0) else { return [] }
    return licensed(scene, verb: up - 1, after: up)
  }

  /// "acquired T", "optioned T", "optioned by X": a work as the object of the verb.
  static func licensed(_ scene: RelationScene, verb: Int, after at: Int) -> [Relation] {
    guard let title = scene.mentions.first(where: { $0.tokens.lowerBound > at && !isAttribute($0, scene) }),
      scene.context.type(title) == .title,
      title.tokens.lowerBound - at < 7,
      scene.clauses.sameClause(title.tokens.lowerBound, verb), !isAdjective(title, scene)
    else { return [] }
    if scene.word(at + 1) == .by, let buyer = scene.next(.organization, after: at, within: 4), let work = scene.last(.title, before: at) {
      return [scene.relation(buyer.entity, "licenses", work, manual.id, 70)]
    }
    guard let buyer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses) else { return [] }
    return scene.list(from: title).map { scene.relation(buyer, "licenses", $0, manual.id, 70) }
  }

  /// "rights to Sony's feature films", "rights to Sony Pictures titles": the works are what is licensed.
  private static func isAttribute(_ name: NamedSpan, _ scene: RelationScene) -> Bool {
    guard let next = scene.view.token(name.tokens.upperBound) else { return false }
    return next.kind == .clitic
      || next.kind == .word && next.gap == .space && !next.classes.contains(.stopword)
        && !next.classes.isDisjoint(with: [.workCue, .titleNoun, .businessNoun])
  }

  /// "acquires ‘T’ prodco Orwick": the title only says which company.
  private static func isAdjective(_ title: NamedSpan, _ scene: RelationScene) -> Bool {
    var at = title.tokens.upperBound
    while let token = scene.view.token(at), token.kind == .quote { at += 1 }
    guard let next = scene.view.token(at), next.kind == .word, next.gap == .space else { return false }
    if let named = scene.context.mention(scene.field, at: at) ?? scene.context.mention(scene.field, at: at + 1) {
      return scene.context.type(named) == .organization
    }
    return next.classes.contains(.organizationCue)
  }

  /// "bought the rights to X", "the rights to X went to Y".
  static func rights(_ scene: RelationScene, _ at: Int) -> [Relation] {
    // "sold the rights to X": the holder gives them away.
    if (scene.tokens.lowerBound..<at).contains(where: {
      [.sold, .sell, .selling].contains(scene.word($0)) && scene.clauses.sameClause($0, at)
    }) {
      return []
    }
    guard
      let object = scene.mentions.first(where: {
        $0.tokens.lowerBound > at && $0.tokens.lowerBound - at < (scene.context.type($0) == .title ? 18 : 9)
          && !namesOther(at..<$0.tokens.lowerBound, scene)
          && ([.title].contains(scene.context.type($0)) || scene.word($0.tokens.lowerBound - 1) == .to)
          && scene.context.type($0) != .place && scene.context.type($0) != .person
          && (scene.context.type($0) == .title || !isAttribute($0, scene))
      })
    else { return [] }
    guard
      let holder = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses) ?? scene.last(.organization, before: at)?.entity,
      holder != object.entity
    else { return [] }
    return scene.list(from: object).map { scene.relation(holder, "licenses", $0, manual.id, 66) }
  }

  /// True where another company or work stands between.
  private static func namesOther(_ range: Range<Int>, _ scene: RelationScene) -> Bool {
    scene.mentions.contains {
      range.contains($0.tokens.lowerBound) && [.title, .organization].contains(scene.context.type($0))
        && range.upperBound - range.lowerBound > 8
    }
  }

  private static let picks = WordSet(["picked", "picks", "snapped", "snaps", "pick", "picking"])
}
