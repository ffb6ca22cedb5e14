import HallyuAnnotations
import HallyuText

/// Ties of business: `partners_with`, `invests_in`, `acquires`, `leases`, `licenses`.
enum Dealing {
  static let manual = RuleManual(
    "relation.dealing", "Companies that work together, invest, buy, rent or license, by the verb and its object.",
    fires: [
      .init("Netflix will work closely with ⟦Viki⟧ on a drama.", "partners_with"),
      .init("Kakao acquired ⟦Melon⟧ in 2016.", "acquires"),
      .init("Netflix has invested in the movie ‘⟦Okja⟧’.", "invests_in"),
    ],
    leaves: [
      "Netflix competes with Viki.", "Kakao bought nothing from Naver.",
      "Before its premiere at the Cannes Film Festival, rights for the film ‘Old Salt’ have been sold to several countries.",
    ])

  static func find(_ scene: Scene) -> [Relation] {
    var found: [Relation] = []
    for at in scene.tokens {
      switch scene.word(at) {
      case .with: found += Partnerships.partnership(scene, at)
      case .between: found += Partnerships.venture(scene, at)
      case .invest, .invests, .invested, .investing: found += investment(scene, at)
      case .acquire, .acquires, .acquired, .acquiring, .buy, .buys, .buying, .bought, .purchased: found += acquisition(scene, at)
      case .lease, .leased, .leases, .leasing, .rent, .rental, .rented: found += lease(scene, at)
      case .over where takes.contains(scene.view.token(at - 1)?.hash ?? 0): found += acquisition(scene, at)
      case .acquisition, .takeover, .purchase, .investment: found += deed(scene, at)
      case .rights: found += license(scene, at)
      case .sold, .sell, .selling: found += sale(scene, at)
      case .up: found += pickup(scene, at)
      case .memorandum, .mou, .jointly, .partnership, .teamed, .agreed, .collaborate, .partner: found += Partnerships.together(scene, at)
      default:
        let hash = scene.view.tokens[at].hash
        guard others.contains(hash) else { continue }
        if taking.contains(hash) {
          found += acquisition(scene, at)
        } else if hash == venture {
          if scene.word(at - 1) == .joint { found += Partnerships.together(scene, at) }
        } else if hash == stakeNoun {
          found += stakeTaken(scene, at)
        } else if options.contains(hash) {
          found += licensed(scene, verb: at, after: at)
        } else if licensing.contains(hash) {
          found += sale(scene, at)
        } else if hash == two {
          found += Partnerships.two(scene, at)
        } else {
          found += Partnerships.together(scene, at)
        }
      }
    }
    return found
  }

  /// "sold the series to NHK": the buyer holds a licence.
  private static func sale(_ scene: Scene, _ verb: Int) -> [Relation] {
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
  private static func isAlsoTo(_ buyer: NamedSpan, _ scene: Scene) -> Bool {
    let to = (max(scene.tokens.lowerBound, buyer.tokens.lowerBound - 6)..<buyer.tokens.lowerBound).last { scene.word($0) == .to }
    return to.map { scene.word($0 - 1) == .and } ?? false
  }

  /// "to NHK", "to Japan's public broadcaster NHK"
  private static func isAfterTo(_ buyer: NamedSpan, _ scene: Scene) -> Bool {
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
  private static func byTerritory(_ scene: Scene, _ verb: Int) -> [Relation] {
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
  private static func pickup(_ scene: Scene, _ up: Int) -> [Relation] {
    guard picks.contains(scene.view.token(up - 1)?.hash ?? 0) else { return [] }
    return licensed(scene, verb: up - 1, after: up)
  }

  private static func licensed(_ scene: Scene, verb: Int, after at: Int) -> [Relation] {
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
  private static func isAttribute(_ name: NamedSpan, _ scene: Scene) -> Bool {
    guard let next = scene.view.token(name.tokens.upperBound) else { return false }
    return next.kind == .clitic
      || next.kind == .word && next.gap == .space && !next.classes.contains(.stopword)
        && !next.classes.isDisjoint(with: [.workCue, .titleNoun, .businessNoun])
  }

  /// "acquires ‘T’ prodco Orwick": the title only says which company.
  private static func isAdjective(_ title: NamedSpan, _ scene: Scene) -> Bool {
    var at = title.tokens.upperBound
    while let token = scene.view.token(at), token.kind == .quote { at += 1 }
    guard let next = scene.view.token(at), next.kind == .word, next.gap == .space else { return false }
    if let named = scene.context.mention(scene.field, at: at) ?? scene.context.mention(scene.field, at: at + 1) {
      return scene.context.type(named) == .organization
    }
    return next.classes.contains(.organizationCue)
  }

  private static let taking = WordSet(["absorbed", "absorbs", "absorb", "absorbing"])
  /// Any of the words that are looked at only where no other is: asked for every token.
  private static let others = taking.union(merging).union(options).union(licensing).union(WordSet(["two", "venture", "stake"]))
  private static let two = Fold.hash("two")
  private static let venture = Fold.hash("venture")
  private static let stakeNoun = Fold.hash("stake")
  private static let options = WordSet(["optioned", "options"])
  private static let licensing = WordSet(["licensed", "licenses", "licensing"])
  private static let merging = WordSet(["merge", "merged", "merger", "merging", "combine", "swap", "swapped"])
  private static let takes = WordSet(["take", "takes", "took", "taken", "taking"])
  private static let picks = WordSet(["picked", "picks", "snapped", "snaps", "pick", "picking"])

  private static func investment(_ scene: Scene, _ verb: Int) -> [Relation] {
    guard let payer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses) else { return [] }
    guard let preposition = (verb + 1..<min(scene.tokens.upperBound, verb + 14)).first(where: { [.in, .into].contains(scene.word($0)) })
    else { return [] }
    let objects = scene.mentions.filter {
      $0.tokens.lowerBound > preposition && $0.tokens.lowerBound - preposition < 18
        && [.title, .organization].contains(scene.context.type($0))
    }
    guard let first = objects.first, scene.clauses.sameClause(first.tokens.lowerBound, verb), isObject(first, after: preposition, scene)
    else {
      return []
    }
    return scene.joined(payer, before: verb).flatMap { investor in
      scene.list(from: first).map { scene.relation(investor, "invests_in", $0, manual.id, 76) }
    }
  }

  /// "in the start-up Orwick", "in films and Orwick's shows"; not "in local content mirrors Orwick's plan".
  private static func isObject(_ mention: NamedSpan, after preposition: Int, _ scene: Scene) -> Bool {
    let at = mention.tokens.lowerBound - 1
    if (preposition..<mention.tokens.lowerBound).contains(where: { [.through, .via].contains(scene.word($0)) }) { return false }
    // "in Contents First, acquiring 25% of the operator of Orwick"
    if scene.context.namesUnknown(scene.field, at: preposition + 1) { return false }
    guard at > preposition + 1, let before = scene.view.token(at), before.kind == .word, !before.isCapitalized,
      scene.context.mention(scene.field, at: at) == nil
    else { return true }
    return !before.classes.isDisjoint(with: [.organizationCue, .workCue, .stopword, .demonym, .personCue])
  }

  private static func acquisition(_ scene: Scene, _ verb: Int) -> [Relation] {
    // "bought by X": the object stands before.
    if scene.word(verb + 1) == .by || (verb + 1..<verb + 4).contains(where: { scene.word($0) == .by }) {
      guard let payer = scene.next(.organization, after: verb, within: 8), let object = scene.last(.organization, before: verb, within: 5)
      else { return [] }
      return [scene.relation(payer.entity, "acquires", object, manual.id, 78)]
    }
    let works = licensed(scene, verb: verb, after: verb)
    if !works.isEmpty { return works }
    guard let payer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses),
      let object = scene.next(.organization, after: verb, within: 9), object.entity != payer,
      scene.clauses.sameClause(object.tokens.lowerBound, verb),
      !(verb + 1..<object.tokens.lowerBound).contains(where: {
        [.by, .rights, .from, .to, .for, .series, .film, .license].contains(scene.word($0))
      })
    else { return [] }
    // "bought Norvel's Orwick" buys Orwick; "bought Norvel's building" no company.
    if scene.view.token(object.tokens.upperBound)?.kind == .clitic {
      guard let owned = possession(of: object, scene) ?? stake(of: object, scene), owned.entity != payer else { return [] }
      return [scene.relation(payer, "acquires", owned, manual.id, 72)]
    }
    return scene.joined(payer, before: verb).flatMap { buyer in
      scene.list(from: object).map { scene.relation(buyer, "acquires", $0, manual.id, 74) }
    }
  }

  /// The organization right behind an owner's possessive: "Norvel's Orwick", "Norvel's streaming arm Orwick".
  static func possession(of owner: NamedSpan, _ scene: Scene) -> NamedSpan? {
    guard scene.view.token(owner.tokens.upperBound)?.kind == .clitic else { return nil }
    var at = owner.tokens.upperBound + 1
    while at < owner.tokens.upperBound + 6, let token = scene.view.token(at), token.kind == .word || token.kind == .hyphen {
      if let mention = scene.context.mention(scene.field, at: at) { return scene.context.type(mention) == .organization ? mention : nil }
      guard !token.classes.contains(.stopword) else { return nil }
      at += 1
    }
    return nil
  }

  /// "took a 51% stake in Orwick"
  private static func stakeTaken(_ scene: Scene, _ stake: Int) -> [Relation] {
    guard scene.word(stake + 1) == .in,
      let verb = (max(scene.tokens.lowerBound, stake - 8)..<stake).last(where: {
        takes.contains(scene.view.tokens[$0].hash)
      }), let bought = scene.next(.organization, after: stake + 1, within: 8),
      (stake + 2..<bought.tokens.lowerBound).allSatisfy({
        scene.view.tokens[$0].kind == .clitic || isModifier($0, scene)
      }),
      let payer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses), payer != bought.entity
    else { return [] }
    return [scene.relation(payer, "acquires", possession(of: bought, scene) ?? bought, manual.id, 72)]
  }

  /// "buy Norvel's one-third stake in Orwick": what an owner's share is of.
  private static func stake(of owner: NamedSpan, _ scene: Scene) -> NamedSpan? {
    let end = owner.tokens.upperBound
    guard let noun = (end..<min(end + 8, scene.tokens.upperBound)).first(where: { AmountRole.shares.contains(scene.view.tokens[$0].hash) }),
      [.in, .of].contains(scene.word(noun + 1))
    else { return nil }
    return scene.next(.organization, after: noun + 1, within: 3)
  }

  /// "completed its acquisition of Orwick", "Norvel's acquisition of Orwick", "a minority investment in Orwick".
  private static func deed(_ scene: Scene, _ noun: Int) -> [Relation] {
    if scene.word(noun + 1) == .from { return gift(scene, noun) }
    let isPurchase = scene.word(noun + 1) == .of
    guard isPurchase || investments.contains(scene.view.tokens[noun].hash) && scene.word(noun + 1) == .in,
      let object = scene.next(.organization, after: noun + 1, within: 9),
      (noun + 2..<object.tokens.lowerBound).allSatisfy({ isModifier($0, scene) })
    else { return [] }
    // "an alliance with Norvel and a minority investment in Orwick": what the subject has made or has.
    guard let buyer = owner(of: noun, scene) ?? scene.subjects.organization(scene.field, ofVerbAt: noun, scene.clauses),
      buyer != object.entity
    else { return [] }
    if scene.view.token(object.tokens.upperBound)?.kind == .clitic, possession(of: object, scene) == nil { return [] }
    let bought = possession(of: object, scene) ?? object
    return [scene.relation(buyer, isPurchase ? "acquires" : "invests_in", bought, manual.id, 72)]
  }

  /// "Norvel secured an investment from Orwick and Japan's Kolvik": each of them invests.
  private static func gift(_ scene: Scene, _ noun: Int) -> [Relation] {
    guard investments.contains(scene.view.tokens[noun].hash), let giver = scene.next(.organization, after: noun + 1, within: 6),
      (noun + 2..<giver.tokens.lowerBound).allSatisfy({ scene.view.tokens[$0].kind == .clitic || isModifier($0, scene) }),
      let receiver = scene.subjects.organization(scene.field, ofVerbAt: noun, scene.clauses), receiver != giver.entity
    else { return [] }
    return scene.list(from: giver).map { scene.relation($0.entity, "invests_in", receiver, at: $0.tokens, manual.id, 70) }
  }

  /// Whose deed it is: the possessive before the noun, or the subject of "completed", "announced", "made".
  static func owner(of noun: Int, _ scene: Scene) -> Int? {
    var at = noun - 1
    while at >= scene.tokens.lowerBound, noun - at < 6 {
      let token = scene.view.tokens[at]
      if token.kind == .clitic, let mention = scene.context.mention(scene.field, at: at - 1) {
        return scene.context.type(mention) == .organization ? mention.entity : nil
      }
      if token.word == .its { return scene.subjects.coreference.last(.organization, scene.field, before: at) }
      if deals.contains(token.hash) { return scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses) }
      guard token.kind == .word || token.kind == .number || token.kind == .hyphen || token.kind == .currency || token.isMark("%") else {
        return nil
      }
      at -= 1
    }
    return nil
  }

  /// Words that may stand between a preposition and the name: articles, trades, demonyms, places, adjectives.
  private static func isModifier(_ at: Int, _ scene: Scene) -> Bool {
    let token = scene.view.tokens[at]
    guard token.kind == .word || token.kind == .hyphen || token.isMark(".") else { return false }
    if let mention = scene.context.mention(scene.field, at: at), scene.context.type(mention) == .place { return true }
    // "the content division of Orwick"
    if token.word == .of { return parts.contains(scene.view.tokens[at - 1].hash) }
    return [.the, .a, .an].contains(token.word) || !token.classes.contains(.stopword) && token.classes.isDisjoint(with: .reportingVerb)
  }

  private static let parts = WordSet([
    "division", "arm", "unit", "business", "studio", "assets", "operations", "library", "shares", "stake",
  ])
  private static let investments = WordSet(["investment", "investments"])
  private static let deals = WordSet([
    "completed", "completes", "complete", "announced", "announces", "made", "makes", "finalized", "finalised", "closed",
  ])

  /// A lease names the buildings; who rents is the company that the text is about.
  private static func lease(_ scene: Scene, _ at: Int) -> [Relation] {
    let buildings = scene.of(.facility)
    guard !buildings.isEmpty else { return [] }
    let lessee =
      scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses)
      ?? scene.subjects.coreference.last(.organization, scene.field, before: scene.tokens.lowerBound)
    guard let lessee else { return [] }
    return buildings.map { scene.relation(lessee, "leases", $0, manual.id, 72) }
  }

  /// True where another company or work stands between.
  private static func namesOther(_ range: Range<Int>, _ scene: Scene) -> Bool {
    scene.mentions.contains {
      range.contains($0.tokens.lowerBound) && [.title, .organization].contains(scene.context.type($0))
        && range.upperBound - range.lowerBound > 8
    }
  }

  /// "bought the rights to X", "the rights to X went to Y".
  private static func license(_ scene: Scene, _ at: Int) -> [Relation] {
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
}
