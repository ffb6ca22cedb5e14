import HallyuAnnotations
import HallyuCore
import HallyuText

/// `licenses`: who buys the rights to a work, or gets them from the seller.
enum Licensing {
  static let manual = RuleManual(
    RelationScene.RuleID.licensing, "Rights to a work that a company buys, and a work that is sold, optioned, picked up or acquired.",
    fires: [
      .init("Norvel Studios bought the rights to the drama ‘⟦Old Salt⟧’.", "licenses"),
      .init("The film ‘Old Salt’ was sold to ⟦Norvel Studios⟧ in May.", "licenses"),
      .init("The film ‘Old Salt’ is liked. Norvel Studios holds the remake ⟦rights⟧.", "licenses"),
      .init("Netflix picked up the drama ‘⟦Old Salt⟧’ for Asia.", "licenses"),
      .init("Norvel Studios has acquired the film ‘⟦Old Salt⟧’.", "licenses"),
      .init("Netflix licensed the sitcom ‘⟦Old Salt⟧’ from Kakao.", "licenses"),
      .init("The film ‘Old Salt’ was sold to Japan (⟦Norvel Studios⟧).", "licenses"),
      .init("The film ‘Old Salt’ is out. Other buyers include ⟦Norvel Studios⟧ (Japan) and Viki (France).", "licenses"),
      .init("Norvel Studios signed a deal with KBS, optioning the rights to two KBS dramas, ‘⟦Old Salt⟧’ and ‘Tin Moon’.", "licenses"),
      .init("Kakao licensed the film ‘Old Salt’ to Viki for the US, ⟦Norvel Studios⟧ for France and Showbox for Japan.", "licenses"),
      .init("The drama ‘Old Salt’ is out. The series has also been sold to ⟦Norvel Studios⟧ in Spain.", "licenses"),
      .init("The film ‘Old Salt’ is out. Kakao sold the film to ⟦Norvel Studios⟧.", "licenses"),
      .init("The film ‘Old Salt’ has been bought by Viki for Asia and by ⟦Norvel Studios⟧ for Spain.", "licenses"),
      .init("The film ‘Old Salt’ was bought for Asia by Viki and for Spain by ⟦Norvel Studios⟧.", "licenses"),
      .init("The film ‘Old Salt’ opens in May. Netflix has bagged the digital ⟦rights⟧ of the film.", "licenses"),
      .init("Netflix has acquired ‘Old Salt’, starring Kim Tae-ri, and ‘⟦Tin Moon⟧’, starring Nam Joo-hyuk.", "licenses"),
      .init("Netflix nabbed the film ‘⟦Old Salt⟧’ in May.", "licenses"),
      .init("Norvel Studios has acquired a long and sad French crime drama ‘⟦Old Salt⟧’.", "licenses"),
      .init("‘Old Salt’, a crime drama set in a town by the sea, has been picked up by Viki and Japan’s ⟦Norvel Studios⟧.", "licenses"),
      .init("Viki in Spain and Netflix in Japan have picked up rights to the film ‘⟦Old Salt⟧’.", "licenses"),
      .init("Kakao has closed deals on the film ‘Old Salt’ with Viki for Asia and ⟦Norvel Studios⟧ for Spain.", "licenses"),
      .init("Kakao and Viki have picked up rights to the film ‘⟦Old Salt⟧’.", "licenses"),
      .init("Kakao has acquired rights to the film ‘Old Salt’, from director Kim Tae-ri; and ‘⟦Tin Moon⟧’, a comedy.", "licenses"),
      .init("Worldwide rights to the film ‘Old Salt’ were snapped up by ⟦Norvel Studios⟧ in May.", "licenses"),
      .init("Netflix has licensed the KBS sitcom ‘⟦Old Salt⟧’.", "licenses"),
      .init("The film ‘Old Salt’ is out. Distribution rights have been picked up in Japan (⟦Norvel Studios⟧).", "distributes"),
    ],
    leaves: [
      "Before its premiere at the Cannes Film Festival, rights for the film ‘Old Salt’ have been sold to several countries.",
      "Norvel Studios bought the rights to Sony Pictures titles.",
      "Showbox also reported that rights for the film ‘Old Salt’ were sold in 11 countries.",
      "The film ‘Old Salt’ is out. Norvel Studios picked up U.S. rights to a hot book.",
      "Norvel Studios won the rights and has hired Kim Tae-ri (‘Old Salt’) as writer.",
      "SEOUL, South Korea (Norvel Studios) -- The film ‘Old Salt’ has been sold to 175 countries.",
      "Netflix nabbed an award for the film ‘Old Salt’.", "Kim Tae-ri sold the company behind the film ‘Old Salt’ to Viki.",
      "Kakao bought the maker of the film ‘Old Salt’.",
      "Kakao is in talks to buy the film ‘Old Salt’.",
      "Kakao presold rights for the film ‘Old Salt’.",
      "The critics sold the film ‘Old Salt’ short, according to Norvel Studios.",
    ])

  /// "sold the series to NHK": the buyer holds a licence.
  static func sale(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    // "licensed the film to Norvel for North America and to Orwick for France"
    let buyers = scene.of(.organization).filter {
      $0.tokens.lowerBound > verb && $0.tokens.lowerBound - verb < 26 && isAfterTo($0, scene)
    }
    guard let buyer = buyers.first, buyer.tokens.lowerBound - verb < 18 else { return [] }
    let titles: [NamedSpan]
    if let sold = scene.next(.title, after: verb, within: 10), sold.tokens.lowerBound < buyer.tokens.lowerBound {
      // "sold the company behind T to Norvel"
      if isOfMaker(verb..<sold.tokens.lowerBound, scene) { return [] }
      titles = scene.list(from: sold)
    } else if let last = scene.last(.title, before: verb) {
      // "‘X’ and ‘Y’ have been sold to"
      titles =
        scene.of(.title).first { scene.list(from: $0).contains(last) }.map { scene.list(from: $0).filter { $0.tokens.upperBound <= verb } }
        ?? []
    } else {
      titles = []
    }
    // "sold the film to Norvel": the work told of.
    // "The series has also been sold to Norvel"
    let isPassive = [.been, .was, .were].contains(scene.word(verb - 1))
    let told =
      !titles.isEmpty
      ? nil
      : isPassive
        ? scene.factScene.governingWork(verb)?.entity
        : scene.factScene.works(from: verb + 1).works.first.flatMap { $0.mention == nil ? $0.entity : nil }
    let further = buyers.dropFirst().filter { isAlsoTo($0, scene) } + byMarket(behind: buyer, scene)
    return (titles.map(\.entity) + [told].compactMap { $0 }).flatMap { work in
      (scene.list(from: buyer) + further).map { scene.relation($0.entity, .licenses, work, at: $0.tokens, manual.id, 72) }
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
      // "to U.S. producer Orwick"
      if let place = scene.context.mention(scene.field, at: at), scene.context.type(place) == .place {
        at = place.tokens.lowerBound - 1
        continue
      }
      guard token.kind == .word || token.kind == .clitic, token.word == .the || token.classes.isDisjoint(with: .stopword) else {
        return false
      }
      at -= 1
    }
    return scene.word(at) == .to && scene.word(at - 1) != .according
  }

  /// "T has been bought by Orwick for France and by Norvel for Spain": a work that nobody owns whole.
  static func bought(_ scene: RelationScene, _ verb: Int, by payer: NamedSpan) -> [Relation] {
    guard let work = scene.factScene.governingWork(verb) else { return [] }
    let further = scene.of(.organization).filter { buyer in
      let by = scene.view.indexBefore(buyer.tokens.lowerBound, skippingArticles: true)
      let link = beforeMarket(by - 1, scene)
      return by > payer.tokens.upperBound && scene.word(by) == .by
        && (scene.word(link) == .and || scene.view.token(link)?.isMark(",") == true)
    }
    return (scene.list(from: payer) + further).map { scene.relation($0.entity, .licenses, work.entity, at: $0.tokens, manual.id, 74) }
  }

  /// The token before "for the UK", where that ends at a token; else the token itself.
  private static func beforeMarket(_ end: Int, _ scene: RelationScene) -> Int {
    guard let place = scene.context.mention(scene.field, at: end), scene.context.type(place) == .place else { return end }
    let link = scene.view.indexBefore(place.tokens.lowerBound, skippingArticles: true)
    return [.for, .in].contains(scene.word(link)) ? link - 1 : end
  }

  /// "picked up T", "acquired T for Japan": a work as the object is licensed.
  static func pickup(_ scene: RelationScene, _ up: Int) -> [Relation] {
    if scene.word(up - 1) == .it, picks.contains(scene.view.token(up - 2)?.hash ?? 0) { return pickedUp(scene, up) }
    guard picks.contains(scene.view.token(up - 1)?.hash ?? 0) else { return [] }
    return licensed(scene, verb: up - 1, after: up)
  }

  /// "T aired on Norvel, and Orwick picked it up": a platform, and the work of the clause before.
  private static func pickedUp(_ scene: RelationScene, _ up: Int) -> [Relation] {
    guard let buyer = scene.last(.organization, before: up - 2, within: 2), scene.context.isPlatform(buyer.entity),
      let work = scene.last(.title, before: buyer.tokens.lowerBound)?.entity
        ?? scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)?.entity
    else { return [] }
    return [
      scene.relation(buyer.entity, .licenses, work, at: buyer.tokens, manual.id, 66),
      scene.relation(buyer.entity, .distributes, work, at: buyer.tokens, RelationScene.RuleID.distribution, 62),
    ]
  }

  /// "acquired T", "optioned T", "optioned by X": a work as the object of the verb.
  static func licensed(_ scene: RelationScene, verb: Int, after at: Int) -> [Relation] {
    if picks.contains(scene.view.tokens[verb].hash), scene.isPlace(at + 1), !isOfRights(at + 1, scene),
      let work = scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70),
      let buyer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses)
    {
      // "Orwick picked up Singapore and Malaysia": the markets of the work told of.
      return [scene.relation(buyer, .licenses, work.entity, at: at..<at + 1, manual.id, 66)]
    }
    // "the rights to T were snapped up by Orwick"
    // "T, a crime series set in Norvel, has been picked up by Orwick and Kolvik"
    if scene.word(at + 1) == .by, [.was, .were, .been].contains(scene.word(verb - 1)),
      let work = scene.last(.title, before: verb, within: 9)?.entity ?? scene.factScene.governingWork(verb)?.entity,
      let buyer = scene.next(.organization, after: at, within: 4)
    {
      return scene.list(from: buyer).map { scene.relation($0.entity, .licenses, work, at: $0.tokens, manual.id, 70) }
    }
    guard let title = scene.mentions.first(where: { $0.tokens.lowerBound > at && !isAttribute($0, scene) }),
      scene.context.type(title) == .title,
      title.tokens.lowerBound - at < reach(behind: at, to: title, scene),
      scene.clauses.sameClause(title.tokens.lowerBound, verb), !isAdjective(title, scene), !isOfMaker(at..<title.tokens.lowerBound, scene)
    else { return [] }
    if scene.word(at + 1) == .by, let buyer = scene.next(.organization, after: at, within: 4), let work = scene.last(.title, before: at) {
      return [scene.relation(buyer.entity, .licenses, work, manual.id, 70)]
    }
    guard let buyer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses) else { return [] }
    let listed = scene.list(from: title)
    let works = listed + scene.worksApart(behind: listed)
    let licences = scene.joined(buyer, before: verb).flatMap { buyer in works.map { scene.relation(buyer, .licenses, $0, manual.id, 70) } }
    // A platform that picks a work up shows it, a distributor brings it out.
    let isOutlet = scene.context.isPlatform(buyer) || scene.context.kindOfOrganization[buyer].contains(.cinema)
    guard isOutlet, !options.contains(scene.view.tokens[verb].hash) else { return licences }
    return licences + works.map { scene.relation(buyer, .distributes, $0, RelationScene.RuleID.distribution, 62) }
  }

  /// How far behind its verb a work may stand: further behind names, and where a noun says what it is, "the Danish crime drama T".
  private static func reach(behind at: Int, to title: NamedSpan, _ scene: RelationScene) -> Int {
    if scene.mentions.contains(where: { (at + 1..<at + 6).contains($0.tokens.upperBound) }) { return 12 }
    return scene.view.token(scene.factScene.back(title.tokens.lowerBound - 1, over: false))?.classes.contains(.workCue) == true ? 10 : 7
  }

  /// "picked up U.S. and Canadian rights": no market of the work told of before.
  private static func isOfRights(_ place: Int, _ scene: RelationScene) -> Bool {
    (place..<min(place + 9, scene.tokens.upperBound)).contains { scene.word($0) == .rights }
  }

  /// "buy the maker of the T franchise": what is bought makes the work.
  private static func isOfMaker(_ range: Range<Int>, _ scene: RelationScene) -> Bool {
    range.dropLast().contains {
      (scene.view.tokens[$0].classes.contains(.organizationCue) || WorkWords.makers.contains(scene.view.tokens[$0].hash))
        && [.of, .behind].contains(scene.word($0 + 1))
    }
  }

  private static let options = WordSet("optioned options option")

  /// "Orwick licensed T from Norvel"
  static func taken(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard let title = scene.next(.title, after: verb, within: 7), Tenses.isActive(scene.view, verb: verb),
      let last = scene.list(from: title).last
    else { return [] }
    // "has licensed the sitcom T": a platform, which sells nothing.
    let link = scene.word(scene.factScene.after(last))
    let isShown =
      link != .to && scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses).map(scene.context.isPlatform) ?? false
    guard link == .from || isShown else { return [] }
    return licensed(scene, verb: verb, after: verb)
  }

  /// "rights to Sony's feature films", "rights to Sony Pictures titles": the works are what is licensed.
  private static func isAttribute(_ name: NamedSpan, _ scene: RelationScene) -> Bool {
    guard let next = scene.view.token(name.tokens.upperBound) else { return false }
    return next.kind == .clitic || scene.possessor(at: name.tokens.upperBound) != nil
      || next.kind == .word && next.gap == .space && !next.classes.contains(.stopword)
        && !next.classes.isDisjoint(with: [.workCue, .titleNoun, .businessNoun])
  }

  /// "acquires ‘T’ prodco Orwick": the title only says which company.
  private static func isAdjective(_ title: NamedSpan, _ scene: RelationScene) -> Bool {
    var at = title.tokens.upperBound
    while let token = scene.view.token(at), token.kind == .quote { at += 1 }
    // "licensed T from Orwick"
    guard let next = scene.view.token(at), next.kind == .word, next.gap == .space, !next.classes.contains(.stopword) else { return false }
    if let named = scene.context.mention(scene.field, at: at) ?? scene.context.mention(scene.field, at: at + 1) {
      return scene.context.type(named) == .organization
    }
    return next.classes.contains(.organizationCue)
  }

  /// "bought the rights to X", "the rights to X went to Y".
  static func rights(_ scene: RelationScene, _ at: Int) -> [Relation] {
    // "Norvel Rights has licensed"
    if scene.context.mention(scene.field, at: at) != nil { return [] }
    // "sold the rights to X": the holder gives them away.
    if (scene.tokens.lowerBound..<at).contains(where: {
      ([.sold, .sell, .selling].contains(scene.word($0)) || scene.view.tokens[$0].hash == presold) && scene.clauses.sameClause($0, at)
        && !isBehindOther($0, at, scene)
    }) {
      return []
    }
    if RightsPassed.isLost(at, scene) { return RightsPassed.passedOn(scene, at) }
    // "Orwick reported that rights for T were sold": nobody says to whom.
    if (at + 1..<scene.tokens.upperBound).contains(where: {
      scene.word($0) == .sold && [.was, .were, .been].contains(scene.word($0 - 1)) && scene.clauses.sameClause($0, at)
    }) {
      return []
    }
    guard
      let object = scene.mentions.first(where: {
        $0.tokens.lowerBound > at && $0.tokens.lowerBound - at < (scene.context.type($0) == .title ? 26 : 9)
          && !namesOther(at..<$0.tokens.lowerBound, scene)
          // "won the rights and hired Kim Tae-ri (T)"
          && scene.factScene.enclosingBracket($0.tokens.lowerBound).map { $0 < at } ?? true
          && ([.title].contains(scene.context.type($0)) || scene.word($0.tokens.lowerBound - 1) == .to)
          && scene.context.type($0) != .place && scene.context.type($0) != .person
          && (scene.context.type($0) == .title || !isAttribute($0, scene))
      })
    else { return held(scene, at) }
    guard
      let holder = optioner(at, scene) ?? scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses)
        ?? scene.last(.organization, before: at)?.entity,
      holder != object.entity
    else { return [] }
    let works = scene.list(from: object)
    return scene.joined(holder, before: at).flatMap { holder in
      (works + scene.worksApart(behind: works)).map { scene.relation(holder, .licenses, $0, manual.id, 66) }
    }
  }

  /// "has sold the film to France, and Orwick has bought the rights": a buyer with a verb of its own.
  private static func isBehindOther(_ sale: Int, _ rights: Int, _ scene: RelationScene) -> Bool {
    (sale..<rights).contains { holding.contains(scene.view.tokens[$0].hash) }
      && (sale..<rights).contains { scene.word($0) == .and && scene.view.token($0 - 1)?.isMark(",") == true }
  }

  /// "Norvel signed a deal with Orwick, optioning the rights to T": who did the first.
  private static func optioner(_ rights: Int, _ scene: RelationScene) -> Int? {
    guard let verb = (max(scene.tokens.lowerBound, rights - 5)..<rights).last(where: { scene.view.tokens[$0].hash == optioning }),
      scene.view.token(verb - 1)?.isMark(",") == true,
      let main = (scene.tokens.lowerBound..<verb).first(where: { signed.contains(scene.view.tokens[$0].hash) })
    else { return nil }
    return scene.subjects.organization(scene.field, ofVerbAt: main, scene.clauses)
  }

  private static let presold = Fold.hash("presold")
  private static let optioning = Fold.hash("optioning")
  private static let signed = WordSet("signed struck inked closed reached made")

  /// "Universal holds the remake rights.": to the work told of.
  private static func held(_ scene: RelationScene, _ at: Int) -> [Relation] {
    // "the remake rights to the film", "bought the rights in a deal"
    let isToWork = [.to, .of, .for].contains(scene.word(at + 1)) && [.the, .this].contains(scene.word(at + 2))
    let told = isToWork ? scene.factScene.works(from: at + 2).works.first { $0.mention == nil } : nil
    // "bought the remake rights for $150,000"
    let isPriced = scene.word(at + 1) == .for && scene.view.token(at + 2).map { $0.kind == .currency || $0.kind == .number } ?? false
    guard
      told != nil || isPriced || scene.word(at + 1) == .in || scene.view.token(at + 1).map({ $0.isMark(".") || $0.isMark(",") }) ?? true,
      let verb = (max(scene.tokens.lowerBound, at - 5)..<at).first(where: { holding.contains(scene.view.tokens[$0].hash) }),
      let holder = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses),
      let work = told ?? scene.factScene.topic(before: scene.tokens.lowerBound, confidencePercent: 70)
    else { return [] }
    return [scene.relation(holder, .licenses, work.entity, at: at..<at + 1, manual.id, 66)]
  }

  private static let holding = WordSet("holds hold owns own retains bought buys acquired picked secured landed bagged bags snapped")

  /// True where another company or work stands between.
  private static func namesOther(_ range: Range<Int>, _ scene: RelationScene) -> Bool {
    scene.mentions.contains {
      range.contains($0.tokens.lowerBound) && [.title, .organization].contains(scene.context.type($0))
        && range.upperBound - range.lowerBound > 8
    }
  }

  private static let picks = WordSet(["picked", "picks", "snapped", "snaps", "pick", "picking"])
}
