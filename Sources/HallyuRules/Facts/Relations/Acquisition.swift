import HallyuAnnotations
import HallyuCore
import HallyuText

/// `acquires`: a company buys another, or a stake in it, by the verb.
enum Acquisition {
  static let manual = RuleManual(
    RelationScene.RuleID.acquisition, "A company as the object of buying, absorbing or taking over, and a stake that is taken in one.",
    fires: [
      .init("Kakao acquired ⟦Melon⟧ in 2016.", "acquires"),
      .init("The service ⟦Norvel Studios⟧ was bought by Kakao in 2016.", "acquires"),
      .init("Kakao took a 51% stake in ⟦Norvel Studios⟧.", "acquires"),
      .init("Kakao has bought a 26% stake in South Korean talent management firm ⟦Norvel Studios⟧.", "acquires"),
      .init("Kakao has snapped up a majority stake in ⟦Norvel Studios⟧.", "acquires"),
      .init("Firms move in, with Kakao buying a piece of the effects company ⟦Norvel Studios⟧.", "acquires"),
      .init("Kakao bought Norvel Studios’ ⟦Melon⟧.", "acquires"),
      .init("⟦Norvel Studios⟧, the video-streaming website purchased by Kakao, grew.", "acquires"),
      .init("It includes ⟦Norvel Studios⟧, which Kakao acquired last year.", "acquires"),
      .init("He ran the agency ⟦Norvel Studios⟧, which was later sold to Kakao.", "acquires"),
      .init("Kakao snapped up the Dutch producer ⟦Norvel Studios⟧ in 2020.", "acquires"),
      .init("Kakao sold the music service ⟦Norvel Studios⟧ to Viki.", "acquires"),
      .init("Kakao sold its 40% stake in the music service ⟦Norvel Studios⟧ to Viki.", "acquires"),
      .init("Kim Tae-ri has agreed to sell his company ⟦Norvel Studios⟧ – the studio behind a hit – to Viki.", "acquires"),
      .init("Kakao has offloaded the music service ⟦Norvel Studios⟧ to Viki for $40 million.", "acquires"),
      .init("Kim Tae-ri bought the agency ⟦Norvel Studios⟧ in 2016.", "acquires"),
      .init("Kim Tae-ri and his late partner Nam Joo-hyuk won control of ⟦Norvel Studios⟧ in 2016.", "acquires"),
      .init("Since being acquired by Kakao last year, ⟦Norvel Studios⟧ has grown.", "acquires"),
      .init("Kakao took full control of ⟦Norvel Studios⟧ in 2016.", "acquires"),
      .init("Kakao has agreed to buy a minority stake in ⟦Norvel Studios⟧.", "invests_in"),
      .init("Kakao became the majority owner of the production company ⟦Norvel Studios⟧.", "acquires"),
    ],
    leaves: [
      "Kakao is a leading candidate to buy Norvel Studios.",
      "Kakao has an option to buy Melon.", "Kakao is mulling a sweeping new venture with the BBC by buying Melon.",
      "Kakao wants to thwart Naver management firm Melon.",
      "Kakao considered buying Melon for $3 million.", "Kakao denied that it would acquire Melon.", "Kakao bought nothing from Naver.",
      "Kakao bought Naver’s building.", "Kakao acquired Old Salt 12 at the Busan International Film Festival.",
      "Kakao sold its stake to Viki.", "Kakao took a stake.", "Kakao bought Moon Quarry (Naver) for Asia.",
      "Kakao became the owner of a dog in Naver.", "Kim Tae-ri bought shares of Naver.", "Kim Tae-ri lost control of Naver.",
      "Kakao vice chair Kim Tae-ri will take over as chair of Melon.",
    ])

  static func find(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    if let told = relative(scene, verb) { return [told] }
    // "bought by X": the object stands before.
    let isPassive = [.was, .were, .been, .is, .be].contains(scene.word(verb - 1))
    if scene.word(verb + 1) == .by || (verb + 1..<verb + (isPassive ? 6 : 4)).contains(where: { scene.word($0) == .by }) {
      guard let payer = scene.next(.organization, after: verb, within: 8) else { return [] }
      if let object = scene.last(.organization, before: verb, within: 5) ?? described(scene, verb) ?? follower(scene, verb, payer),
        !scene.context.isGoverned(object)
      {
        return [scene.relation(payer.entity, .acquires, object, manual.id, 78)]
      }
      return Licensing.bought(scene, verb, by: payer)
    }
    // "has bought a 26% stake in the talent agency Orwick"
    let share = stake(after: verb, scene)
    if share == nil {
      let works = Licensing.licensed(scene, verb: verb, after: verb)
      if !works.isEmpty { return works }
    }
    let start = share ?? verb
    if share == nil {
      let people = Buyers.people(scene, verb)
      if !people.isEmpty { return Buyers.bought(scene, by: people, verb) }
    }
    guard let payer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses),
      let object = scene.next(.organization, after: start, within: 9), object.entity != payer,
      scene.factScene.enclosingBracket(object.tokens.lowerBound).map({ $0 < verb }) ?? true,
      scene.clauses.sameClause(object.tokens.lowerBound, verb),
      !(start + 1..<object.tokens.lowerBound).contains(where: {
        [.by, .rights, .from, .to, .for, .at, .with, .series, .film, .license].contains(scene.word($0))
          && !(scene.word($0) == .film && scene.view.token($0 + 1)?.classes.contains(.organizationCue) == true)
      })
    else { return [] }
    // "bought Norvel's Orwick" buys Orwick; "bought Norvel's building" no company.
    if scene.view.token(object.tokens.upperBound)?.kind == .clitic {
      guard let owned = scene.possession(of: object) ?? stake(of: object, scene), owned.entity != payer else { return [] }
      return [scene.relation(payer, .acquires, owned, manual.id, 72)]
    }
    // "buying into the distributor Orwick", "bought a minority stake in Orwick"
    let isPart = share.map { (verb + 1..<$0).contains { Investment.minorities.contains(scene.view.tokens[$0].hash) } } ?? false
    let predicate: RelationPredicate = scene.word(verb + 1) == .into || isPart ? .investsIn : .acquires
    return scene.joined(payer, before: verb).flatMap { buyer in
      scene.list(from: object).map { scene.relation(buyer, predicate, $0, manual.id, 74) }
    }
  }

  /// "Norvel, which Orwick acquired last year"
  private static func relative(_ scene: RelationScene, _ verb: Int) -> Relation? {
    guard let buyer = scene.last(.organization, before: verb, within: 3), scene.word(buyer.tokens.lowerBound - 1) == .which,
      [buyer.tokens.lowerBound - 2, buyer.tokens.lowerBound - 3].contains(where: { scene.view.token($0)?.isMark(",") == true }),
      let bought = scene.context.mention(scene.field, at: scene.factScene.back(buyer.tokens.lowerBound - 2))
    else { return nil }
    // "the film T, which Orwick acquired at Cannes"
    if scene.context.type(bought) == .title {
      return scene.relation(buyer.entity, .licenses, bought.entity, at: buyer.tokens, Licensing.manual.id, 70)
    }
    guard scene.context.type(bought) == .organization else { return nil }
    return scene.relation(buyer.entity, .acquires, bought, manual.id, 76)
  }

  /// "Norvel snapped up the Dutch producer Orwick"
  static func snapped(_ scene: RelationScene, _ up: Int) -> [Relation] {
    guard snaps.contains(scene.view.token(up - 1)?.hash ?? 0), let bought = scene.next(.organization, after: up, within: 6),
      (up + 1..<bought.tokens.lowerBound).allSatisfy({ scene.isModifier($0) && scene.word($0) != .of }),
      scene.view.token(bought.tokens.upperBound).map({ $0.kind == .mark || $0.classes.contains(.stopword) }) ?? true,
      let payer = scene.subjects.organization(scene.field, ofVerbAt: up - 1, scene.clauses), payer != bought.entity
    else { return [] }
    return [scene.relation(payer, .acquires, bought, manual.id, 70)]
  }

  private static let snaps = WordSet("snapped snaps scooped scoops snapping gobbled")

  /// "Norvel, which was later sold to Orwick"
  static func sold(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    let handed = handedOver(scene, verb) + stakeSold(scene, verb)
    if !handed.isEmpty { return handed }
    guard scene.word(verb + 1) == .to, let buyer = scene.next(.organization, after: verb + 1, within: 6),
      (verb + 2..<buyer.tokens.lowerBound).allSatisfy({ scene.view.tokens[$0].kind == .clitic || scene.isModifier($0) })
    else { return [] }
    var at = verb - 1
    while at > verb - 4, scene.view.token(at).map({ later.contains($0.hash) }) ?? false { at -= 1 }
    guard [.was, .been].contains(scene.word(at)) else { return [] }
    while at > verb - 7, [.was, .been, .has, .had].contains(scene.word(at)) { at -= 1 }
    let end = scene.word(at) == .which && scene.view.token(at - 1)?.isMark(",") == true ? at - 1 : at + 1
    guard let sold = scene.of(.organization).first(where: { $0.tokens.upperBound == end }), sold.entity != buyer.entity,
      end == at - 1 || !scene.context.isGoverned(sold)
    else { return [] }
    return [scene.relation(buyer.entity, .acquires, sold, manual.id, 72)]
  }

  /// "Norvel sold the music service Orwick to Kolvik"
  private static func handedOver(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard let sold = scene.next(.organization, after: verb, within: 7), let to = giving(behind: sold, scene),
      (verb + 1..<sold.tokens.lowerBound).allSatisfy({ isOwned($0, scene) }),
      let buyer = scene.next(.organization, after: to, within: 5), buyer.entity != sold.entity,
      (to + 1..<buyer.tokens.lowerBound).allSatisfy({ scene.isModifier($0) }),
      scene.view.token(buyer.tokens.upperBound)?.kind != .clitic
    else { return [] }
    return [scene.relation(buyer.entity, .acquires, sold, manual.id, 70)]
  }

  /// The `to` behind what is sold, and behind an aside about it: "Norvel – the company behind T – to Orwick".
  private static func giving(behind sold: NamedSpan, _ scene: RelationScene) -> Int? {
    let end = sold.tokens.upperBound
    guard let mark = scene.view.token(end), mark.kind == .dash || mark.isMark(",") else { return scene.word(end) == .to ? end : nil }
    let close = (end + 1..<min(end + 16, scene.tokens.upperBound)).first {
      let token = scene.view.tokens[$0]
      return mark.kind == .dash ? token.kind == .dash : token.isMark(",")
    }
    return close.flatMap { scene.word($0 + 1) == .to ? $0 + 1 : nil }
  }

  /// "sold its 40% stake in the agency Orwick to Kolvik"
  private static func stakeSold(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard let link = stake(after: verb, scene), let sold = scene.next(.organization, after: link, within: 6),
      (link + 1..<sold.tokens.lowerBound).allSatisfy({ scene.isModifier($0) }), scene.word(sold.tokens.upperBound) == .to,
      let buyer = scene.next(.organization, after: sold.tokens.upperBound, within: 5), buyer.entity != sold.entity,
      (sold.tokens.upperBound + 1..<buyer.tokens.lowerBound).allSatisfy({ scene.isModifier($0) })
    else { return [] }
    return [scene.relation(buyer.entity, .acquires, sold, manual.id, 72)]
  }

  /// "its", "the music service": what stands before the name of what is sold.
  private static func isOwned(_ at: Int, _ scene: RelationScene) -> Bool {
    [.its, .his, .her, .their].contains(scene.word(at))
      || scene.isModifier(at) && scene.word(at) != .of && !ToldRole.shares.contains(scene.view.tokens[at].hash)
        && (!scene.view.tokens[at].classes.contains(.workCue) || scene.view.token(at + 1)?.classes.contains(.organizationCue) == true)
  }

  private static let later = WordSet("later recently then eventually subsequently finally since")

  /// "Since being acquired by Norvel, Orwick has grown": whom the main clause is about.
  private static func follower(_ scene: RelationScene, _ verb: Int, _ payer: NamedSpan) -> NamedSpan? {
    guard verb - scene.tokens.lowerBound < 4,
      let comma = (payer.tokens.upperBound..<min(payer.tokens.upperBound + 9, scene.tokens.upperBound))
        .first(where: { scene.view.tokens[$0].isMark(",") })
    else { return nil }
    return scene.of(.organization).first {
      $0.tokens.lowerBound > comma && $0.tokens.lowerBound - comma < 3 && scene.view.token($0.tokens.upperBound)?.kind != .clitic
    }
  }

  /// The company of "Orwick, the video-streaming website bought by".
  static func described(_ scene: RelationScene, _ verb: Int) -> NamedSpan? {
    // "a start-up backed by"
    let isStartUp = scene.word(verb - 1) == .up && scene.view.token(verb - 2)?.kind == .hyphen
    guard isStartUp || scene.view.token(verb - 1)?.classes.contains(.organizationCue) == true,
      let name = scene.last(.organization, before: verb, within: 10), scene.view.token(name.tokens.upperBound)?.isMark(",") == true,
      [.a, .an, .the].contains(scene.word(name.tokens.upperBound + 1)),
      (name.tokens.upperBound + 1..<verb).allSatisfy({ scene.view.tokens[$0].kind == .word || scene.view.tokens[$0].kind == .hyphen })
    else { return nil }
    return name
  }

  /// "became the majority owner of Orwick", "is the largest shareholder in Orwick"
  static func owner(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    guard [.of, .in].contains(scene.word(noun + 1)), majorities.contains(scene.view.token(noun - 1)?.hash ?? 0),
      let verb = (max(scene.tokens.lowerBound, noun - 5)..<noun).last(where: { becomes.contains(scene.view.tokens[$0].hash) }),
      let bought = scene.next(.organization, after: noun + 1, within: 8),
      (noun + 2..<bought.tokens.lowerBound).allSatisfy({ scene.isModifier($0) }),
      let payer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses), payer != bought.entity
    else { return [] }
    return [scene.relation(payer, .acquires, scene.possession(of: bought) ?? bought, manual.id, 70)]
  }

  /// "won control of Orwick at auction"
  static func control(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    // "took full control of"
    let verb = wholes.contains(scene.view.token(noun - 1)?.hash ?? 0) ? noun - 2 : noun - 1
    guard scene.word(noun + 1) == .of, controls.contains(scene.view.token(verb)?.hash ?? 0),
      let bought = scene.next(.organization, after: noun + 1, within: 4),
      (noun + 2..<bought.tokens.lowerBound).allSatisfy({ scene.isModifier($0) }),
      scene.view.token(bought.tokens.upperBound)?.kind != .clitic
    else { return [] }
    let people = Buyers.people(scene, verb)
    let buyers = people.isEmpty ? [scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses)].compactMap { $0 } : people
    return buyers.filter { $0 != bought.entity }.map { scene.relation($0, .acquires, bought, manual.id, 70) }
  }

  private static let controls = WordSet("won took gained seized secured acquired bought wins takes gains")

  private static let wholes = WordSet("full complete sole total majority")
  static let owners = WordSet("owner shareholder stakeholder")
  private static let majorities = WordSet("majority largest biggest controlling top sole new")
  private static let becomes = WordSet("became become becomes becoming")

  /// The "in" or "of" that a stake behind a verb leads to: "a 26% stake in".
  private static func stake(after verb: Int, _ scene: RelationScene) -> Int? {
    (verb + 1..<min(verb + 9, scene.tokens.upperBound)).first {
      ToldRole.shares.contains(scene.view.tokens[$0].hash) && [.in, .of].contains(scene.word($0 + 1))
    }.map { $0 + 1 }
  }

  /// True for "snapped up a majority stake in": what is picked up is no work.
  static func isOfStake(_ up: Int, _ scene: RelationScene) -> Bool {
    stake(after: up, scene).map { $0 - up < 8 } ?? false
  }

  /// "took a 51% stake in Orwick"
  static func stakeTaken(_ scene: RelationScene, _ stake: Int) -> [Relation] {
    guard scene.word(stake + 1) == .in,
      let verb = (max(scene.tokens.lowerBound, stake - 8)..<stake).last(where: {
        takes.contains(scene.view.tokens[$0].hash)
      }), let bought = scene.next(.organization, after: stake + 1, within: 8),
      (stake + 2..<bought.tokens.lowerBound).allSatisfy({
        scene.view.tokens[$0].kind == .clitic || scene.isModifier($0)
      }),
      let payer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses), payer != bought.entity
    else { return [] }
    return [scene.relation(payer, .acquires, scene.possession(of: bought) ?? bought, manual.id, 72)]
  }

  /// "buy Norvel's one-third stake in Orwick": what an owner's share is of.
  private static func stake(of owner: NamedSpan, _ scene: RelationScene) -> NamedSpan? {
    let end = owner.tokens.upperBound
    guard let noun = (end..<min(end + 8, scene.tokens.upperBound)).first(where: { ToldRole.shares.contains(scene.view.tokens[$0].hash) }),
      [.in, .of].contains(scene.word(noun + 1))
    else { return nil }
    return scene.next(.organization, after: noun + 1, within: 3)
  }

  /// "take over"
  static let takings = WordSet(["take", "takes", "took", "taken", "taking"])
  /// "took a stake", "paid for its stake"
  private static let takes = takings.union(WordSet(["paid", "raised", "increased", "boosted", "upped", "lifted"]))
}
