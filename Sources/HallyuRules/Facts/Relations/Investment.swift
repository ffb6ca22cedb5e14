import HallyuAnnotations
import HallyuCore
import HallyuText

/// `invests_in`: money that a company puts into another or into a work, by the verb, and what one gets from another.
enum Investment {
  static let manual = RuleManual(
    "relation.investment", "What a company invests in, and from whom it gets an investment.",
    fires: [
      .init("Netflix has invested in the movie ‘⟦Okja⟧’.", "invests_in"),
      .init("Kakao invested 3 billion won in the start-up ⟦Norvel Studios⟧.", "invests_in"),
      .init("Viki is investing 3 billion won in Kakao-owned ⟦Norvel Studios⟧.", "invests_in"),
      .init("Kakao already owned 14.8 per cent of ⟦Norvel Studios⟧.", "invests_in"),
      .init("Norvel Studios secured an investment from ⟦Kakao⟧.", "invests_in"),
      .init("Viki said that its subsidiary Norvel Studios has attracted 3 billion won in investment from ⟦Kakao⟧.", "invests_in"),
      .init("Kakao-backed ⟦Norvel Studios⟧ grew.", "invests_in"),
      .init("Norvel Studios, a start-up backed by Viki and ⟦Kakao⟧, grew.", "invests_in"),
      .init("Norvel Studios had raised money from investors including ⟦Kakao⟧’s venture arm and Viki.", "invests_in"),
      .init("Norvel Studios raised $30 million from Viki and ⟦Kakao⟧.", "invests_in"),
      .init("Norvel Studios, which is backed by ⟦Kakao⟧, grew.", "invests_in"),
      .init("Netflix will invest in and co-produce ‘⟦Okja⟧’.", "invests_in"), .init("Netflix also backed ‘⟦Okja⟧’.", "invests_in"),
      .init("Kakao invested in ⟦Norvel Studios⟧ alongside Viki.", "invests_in"),
      .init("Kakao holds a minority stake in the studio ⟦Norvel Studios⟧.", "invests_in"),
      .init("Kakao led a $25 million round in the Seoul-based animation studio ⟦Norvel Studios⟧.", "invests_in"),
      .init("Kakao took part in a $20 million funding round of ⟦Norvel Studios⟧ with Viki.", "invests_in"),
      .init("Norvel Studios’s original investors include ⟦Kakao⟧, Viki and billionaire Kim Tae-ri.", "invests_in"),
      .init("Kakao, which is one of the biggest investors in ⟦Norvel Studios⟧, grew.", "invests_in"),
      .init("Kakao said that it now owns 8% of ⟦Norvel Studios⟧.", "invests_in"),
      .init("Norvel Studios grew. Norvel Studios met the two funds that hold a majority stake – Viki and ⟦Kakao⟧.", "invests_in"),
      .init("The film ‘Okja’ was financed by Norvel Studios and ⟦Kakao⟧.", "invests_in"),
    ],
    leaves: [
      "Norvel Studios spoke of the two funds that hold a minority view – Kakao and Viki.",
      "Netflix invested in local content through Norvel Studios.", "Kakao invested its time.", "Kakao owns 80% of Norvel Studios.",
    ])

  static func find(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard let payer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses) else { return [] }
    guard let preposition = (verb + 1..<min(scene.tokens.upperBound, verb + 14)).first(where: { [.in, .into].contains(scene.word($0)) })
    else { return [] }
    let objects = scene.mentions.filter {
      $0.tokens.lowerBound > preposition && $0.tokens.lowerBound - preposition < 18
        // "in Norvel-owned Orwick"
        && [.title, .organization].contains(scene.context.type($0)) && !scene.context.isAdjective($0)
    }
    guard let first = objects.first, scene.clauses.sameClause(first.tokens.lowerBound, verb), isObject(first, after: preposition, scene)
    else {
      return []
    }
    let partner = partner(first, scene)
    return (scene.joined(payer, before: verb) + (partner.map { [$0.entity] } ?? [])).flatMap { investor in
      scene.list(from: first).map { scene.relation(investor, .investsIn, $0, manual.id, 76) }
    }
  }

  /// "is one of the biggest investors in Orwick"
  static func investor(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    guard scene.word(noun + 1) == .in, let object = scene.next(.organization, after: noun + 1, within: 5),
      (noun + 2..<object.tokens.lowerBound).allSatisfy({ scene.isModifier($0) }),
      let verb = (max(scene.tokens.lowerBound, noun - 8)..<noun).last(where: { [.is, .was, .been].contains(scene.word($0)) }),
      let payer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses), payer != object.entity
    else { return [] }
    return [scene.relation(payer, .investsIn, object, manual.id, 70)]
  }

  /// "now owns 8% of Orwick", "holds a 5 percent stake in Orwick": less than half is no purchase of the whole.
  static func held(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    let first = scene.word(verb + 1) == .a || scene.word(verb + 1) == .about ? verb + 2 : verb + 1
    if first == verb + 2, minorities.contains(scene.view.token(first)?.hash ?? 0) { return heldPart(scene, verb) }
    let sign = scene.word(first + 1) == .per && scene.word(first + 2) == .cent ? first + 2 : first + 1
    guard let number = scene.view.token(first), number.kind == .number, let percent = scene.view.token(sign),
      percent.isMark("%") || [.percent, .cent].contains(percent.word), number.count < 6,
      let share = Double(scene.view.text.string(first..<first + 1)), share < 50,
      let object = scene.next(.organization, after: sign, within: 8),
      (sign + 1..<object.tokens.lowerBound).allSatisfy({
        [.of, .in].contains(scene.word($0)) || ToldRole.shares.contains(scene.view.tokens[$0].hash)
          || scene.view.tokens[$0].kind == .hyphen || scene.isModifier($0)
      }), scene.view.token(object.tokens.upperBound)?.kind != .clitic,
      let payer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses), payer != object.entity
    else { return [] }
    return [scene.relation(payer, .investsIn, object, manual.id, 68)]
  }

  /// "holds a minority stake in the studio Orwick"
  private static func heldPart(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard scene.word(verb + 3) == .stake, scene.word(verb + 4) == .in, let object = scene.next(.organization, after: verb + 4, within: 7),
      (verb + 5..<object.tokens.lowerBound).allSatisfy({ scene.isModifier($0) }),
      scene.view.token(object.tokens.upperBound)?.kind != .clitic,
      let payer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses), payer != object.entity
    else { return [] }
    return [scene.relation(payer, .investsIn, object, manual.id, 68)]
  }

  static func isHolding(_ scene: RelationScene, _ verb: Int) -> Bool { scene.word(verb - 1) == .that || scene.word(verb - 1) == .which }

  /// "the two funds that hold a majority stake – Norvel and Orwick": of whom the text tells.
  static func holders(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard scene.word(verb - 1) == .that || scene.word(verb - 1) == .which, scene.view.isPlural(verb - 2),
      let stake = (verb + 1..<min(verb + 6, scene.tokens.upperBound)).first(where: { scene.word($0) == .stake }),
      let mark = scene.view.token(stake + 1), mark.kind == .dash || mark.isMark(","),
      let first = scene.next(.organization, after: stake + 1, within: 3),
      let own = scene.subjects.coreference.told(.organization, scene.field, at: verb)
        ?? scene.subjects.coreference.last(.organization, scene.field, before: scene.tokens.lowerBound)
    else { return [] }
    return scene.list(from: first).filter { $0.entity != own }.map {
      scene.relation($0.entity, .investsIn, own, at: $0.tokens, manual.id, 68)
    }
  }

  static let minorities = WordSet("minority small significant sizable sizeable")

  /// "invested in Orwick alongside Norvel"
  private static func partner(_ object: NamedSpan, _ scene: RelationScene) -> NamedSpan? {
    guard PeopleListWords.joining.contains(scene.view.token(object.tokens.upperBound)?.hash ?? 0) else { return nil }
    return scene.next(.organization, after: object.tokens.upperBound, within: 2)
  }

  /// "in the start-up Orwick", "in films and Orwick's shows"; not "in local content mirrors Orwick's plan".
  private static func isObject(_ mention: NamedSpan, after preposition: Int, _ scene: RelationScene) -> Bool {
    let at = mention.tokens.lowerBound - 1
    // "will invest in and co-produce T"
    if scene.word(preposition + 1) == .and, at - preposition < 5 { return true }
    if (preposition..<mention.tokens.lowerBound).contains(where: { [.through, .via].contains(scene.word($0)) }) { return false }
    // "in Contents First, acquiring 25% of the operator of Orwick"
    if scene.context.namesUnknown(scene.field, at: preposition + 1) { return false }
    guard at > preposition + 1, let before = scene.view.token(at), before.kind == .word, !before.isCapitalized,
      scene.context.mention(scene.field, at: at) == nil
    else { return true }
    // "in Norvel-owned Orwick"
    if scene.view.tokens[at - 1].kind == .hyphen { return true }
    return !before.classes.isDisjoint(with: [.organizationCue, .workCue, .stopword, .demonym, .personCue])
  }

  /// "Orwick also backed T", "Orwick co-financed T"
  static func backed(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    // "Norvel, a start-up backed by Orwick and Kolvik,", "Norvel is backed by Orwick"
    if scene.word(verb + 1) == .by, let backer = scene.next(.organization, after: verb, within: 5),
      let own = company(backedAt: verb, scene),
      own.entity != backer.entity, (verb + 2..<backer.tokens.lowerBound).allSatisfy({ scene.isModifier($0) })
    {
      return scene.list(from: backer).map { scene.relation($0.entity, .investsIn, own.entity, at: $0.tokens, manual.id, 70) }
    }
    if scene.word(verb + 1) == .by, let backer = scene.next(.organization, after: verb, within: 5),
      let work = scene.factScene.governingWork(verb)
    {
      // "T, which was financed by Orwick and Norvel"
      return scene.list(from: backer).map { scene.relation($0.entity, .investsIn, work.entity, at: $0.tokens, manual.id, 70) }
    }
    guard Tenses.isActive(scene.view, verb: verb), let title = scene.next(.title, after: verb, within: 9),
      !(verb + 1..<title.tokens.lowerBound).contains(where: { scene.view.tokens[$0].isMark(",") || scene.word($0) == .and }),
      let backer = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses)
    else { return [] }
    // "is financing T with Orwick"
    let with = scene.factScene.after(title)
    let partner = scene.word(with) == .with ? scene.next(.organization, after: with, within: 2) : nil
    return ([backer] + (partner.map { [$0.entity] } ?? [])).flatMap { backer in
      scene.list(from: title).map { scene.relation(backer, .investsIn, $0, manual.id, 70) }
    }
  }

  /// The company that a participle before "by" is said of.
  private static func company(backedAt verb: Int, _ scene: RelationScene) -> NamedSpan? {
    if let described = Acquisition.described(scene, verb) { return described }
    var at = verb - 1
    while verb - at < 4, [.is, .was, .also, .been, .has].contains(scene.word(at)) { at -= 1 }
    // "Norvel, which is backed by Orwick"
    if at < verb - 1, scene.word(at) == .which { at -= 1 }
    if at < verb - 1, scene.view.token(at)?.isMark(",") == true { at -= 1 }
    // "Norvel, backed by Orwick"
    if at == verb - 1, scene.view.token(at)?.isMark(",") == true { at -= 1 }
    guard at < verb - 1 else { return nil }
    return scene.of(.organization).first { $0.tokens.upperBound == at + 1 && !scene.context.isGoverned($0) }
  }

  /// "Orwick-backed Norvel", "the Orwick-backed app Norvel"
  static func backedName(_ scene: RelationScene, _ backed: Int) -> [Relation] {
    guard scene.view.token(backed - 1)?.kind == .hyphen, scene.view.tokens[backed].gap == .none,
      let backer = scene.context.mention(scene.field, at: backed - 2), scene.context.type(backer) == .organization,
      let own = scene.next(.organization, after: backed, within: 5), own.entity != backer.entity,
      (backed + 1..<own.tokens.lowerBound).allSatisfy({ scene.isModifier($0) })
    else { return [] }
    return [scene.relation(backer.entity, .investsIn, own, manual.id, 70)]
  }

  /// "raised money from investors including Orwick's venture arm and Norvel"
  static func raised(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    guard
      let from = (verb + 1..<min(verb + 12, scene.tokens.upperBound)).first(where: { scene.word($0) == .from }),
      (verb + 1..<from).contains(where: {
        funds.contains(scene.view.tokens[$0].hash) || raising.contains(scene.view.tokens[verb].hash) && isMoney($0, scene)
      }),
      let giver = scene.next(.organization, after: from, within: 6),
      (from + 1..<giver.tokens.lowerBound).allSatisfy({
        scene.view.tokens[$0].kind == .clitic || [.including, .such, .as, .like].contains(scene.word($0)) || scene.isModifier($0)
      }),
      let receiver = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses), receiver != giver.entity
    else { return [] }
    var givers = scene.list(from: giver)
    // "from Orwick's venture arm and Norvel"
    if givers.count == 1, scene.view.token(giver.tokens.upperBound)?.kind == .clitic,
      let next = scene.next(.organization, after: giver.tokens.upperBound, within: 5), scene.word(next.tokens.lowerBound - 1) == .and
    {
      givers += scene.list(from: next)
    }
    return givers.map { scene.relation($0.entity, .investsIn, receiver, at: $0.tokens, manual.id, 70) }
  }

  /// "$30 million", "30 billion won"
  private static func isMoney(_ at: Int, _ scene: RelationScene) -> Bool {
    scene.view.tokens[at].kind == .currency || scene.view.tokens[at].classes.contains(.currencyName)
  }

  private static let raising = WordSet("raised raises raising")

  /// "took part in a $275 million funding round of Orwick with Norvel", "led an investment round in Orwick"
  static func round(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    // "led a $25 million round in the Seoul-based studio Orwick"
    let isSum = (noun - 3..<noun).contains { scene.view.token($0)?.kind == .number || scene.view.token($0)?.kind == .currency }
    guard isSum || rounds.contains(scene.view.token(noun - 1)?.hash ?? 0), [.of, .in, .for, .by].contains(scene.word(noun + 1)),
      let receiver = scene.next(.organization, after: noun + 1, within: 9),
      (noun + 2..<receiver.tokens.lowerBound).allSatisfy({ scene.isModifier($0) }),
      let verb = (max(scene.tokens.lowerBound, noun - 12)..<noun).last(where: { joining.contains(scene.view.tokens[$0].hash) }),
      let giver = scene.subjects.organization(scene.field, ofVerbAt: verb, scene.clauses), giver != receiver.entity
    else { return [] }
    let end = receiver.tokens.upperBound
    let with = (end..<min(end + 6, scene.tokens.upperBound)).first {
      scene.word($0) == .with || PeopleListWords.joining.contains(scene.view.tokens[$0].hash)
    }
    let partner = with.flatMap { scene.next(.organization, after: $0, within: 2) }
    return ([giver] + (partner.map { scene.list(from: $0).map(\.entity) } ?? [])).map {
      scene.relation($0, .investsIn, receiver, manual.id, 70)
    }
  }

  /// "Norvel's original investors include Orwick and Kolvik"
  static func listed(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    guard let verb = scene.view.token(noun + 1), PeopleListWords.including.contains(verb.hash),
      let owner = (max(scene.tokens.lowerBound, noun - 4)..<noun).first(where: { scene.view.tokens[$0].kind == .clitic }),
      let receiver = scene.context.mention(scene.field, at: owner - 1), scene.context.type(receiver) == .organization,
      let first = scene.next(.organization, after: noun + 1, within: 3)
    else { return [] }
    return scene.list(from: first).map { scene.relation($0.entity, .investsIn, receiver.entity, at: $0.tokens, manual.id, 70) }
  }

  static let investors = WordSet("investors backers shareholders")
  private static let rounds = WordSet("funding investment financing a b c d")
  private static let joining = WordSet("took takes participated joined led leads joins")
  private static let funds = WordSet("money funding funds capital round financing")

  /// "Norvel secured an investment from Orwick and Japan's Kolvik": each of them invests.
  static func gift(_ scene: RelationScene, _ noun: Int) -> [Relation] {
    guard let giver = scene.next(.organization, after: noun + 1, within: 6),
      (noun + 2..<giver.tokens.lowerBound).allSatisfy({ scene.view.tokens[$0].kind == .clitic || scene.isModifier($0) }),
      let receiver = scene.subjects.organization(scene.field, ofVerbAt: gettingVerb(before: noun, scene) ?? noun, scene.clauses),
      receiver != giver.entity
    else { return [] }
    return scene.list(from: giver).map { scene.relation($0.entity, .investsIn, receiver, at: $0.tokens, manual.id, 70) }
  }

  /// "said that its subsidiary Orwick has attracted 100 billion won in investment from": the verb that tells who gets it.
  private static func gettingVerb(before noun: Int, _ scene: RelationScene) -> Int? {
    (max(scene.tokens.lowerBound, noun - 10)..<noun).last { getting.contains(scene.view.tokens[$0].hash) }
  }

  static let getting = WordSet("attracted attracts secured secures received receives raised raises drew landed won gets got")
}
