import HallyuAnnotations
import HallyuCore
import HallyuText

/// `partners_with`: companies that work together, sign with each other, or have a venture.
enum Partnerships {
  static let manual = RuleManual(
    "relation.partnership", "Companies that work or sign together, by verb or noun, and two companies of which the text goes on to speak.",
    fires: [
      .init("Netflix will work closely with ⟦Viki⟧ on a drama.", "partners_with"),
      .init("Norvel Studios signed a deal with ⟦Viki⟧.", "partners_with"),
      .init("It is a joint venture between Norvel Studios and ⟦Viki⟧.", "partners_with"),
      .init("Norvel Studios and ⟦Viki⟧ have signed a memorandum.", "partners_with"),
      .init("It is a joint venture between three major networks, Kakao, ⟦Viki⟧ and Norvel Studios.", "partners_with"),
      .init("It is a joint venture between Netflix and the three biggest broadcasters, Kakao and ⟦Viki⟧.", "partners_with"),
      .init("The series is a co-production between Kakao and ⟦Norvel Studios⟧.", "partners_with"),
      .init("Kakao and ⟦Norvel Studios⟧ have reached a deal on fees.", "partners_with"),
      .init("Kakao announced a tie-up with ⟦Viki⟧, a large streaming service.", "partners_with"),
      .init("Kakao has tied up with ⟦Viki⟧ on a drama.", "partners_with"),
      .init("Netflix announced the merger of its subsidiaries Kakao and ⟦Norvel Studios⟧.", "partners_with"),
      .init("Netflix is merging its webtoon arm Kakao and novel arm ⟦Norvel Studios⟧.", "partners_with"),
      .init("Kakao, Viki and ⟦Norvel Studios⟧ signed a tripartite business agreement.", "partners_with"),
      .init("In 2021, Kakao and ⟦Norvel Studios⟧ joined forces.", "partners_with"),
      .init("Netflix plans to merge Kakao with ⟦Norvel Studios⟧.", "partners_with"),
      .init("Kakao and ⟦Viki⟧ launched a cross-studio bundle of their services.", "partners_with"),
      .init("Kakao last year merged with ⟦Norvel Studios⟧, a streamer.", "partners_with"),
      .init("Kakao and Viki joined forces with ⟦Norvel Studios⟧.", "partners_with"),
      .init("Kakao established Melon with ⟦Norvel Studios⟧ in 2016.", "partners_with"),
      .init("Kakao signed an agreement with Viki and Southeast Asian streaming platform ⟦Norvel Studios⟧.", "partners_with"),
      .init("Kakao grew. Kakao hires. Other moves include agreements with firms such as ⟦Norvel Studios⟧.", "partners_with"),
    ],
    leaves: [
      "Netflix and Viki spoke of the agreement.", "A merger of Netflix and Viki would have cost much.", "Netflix competes with Viki.",
      "Netflix works with care.", "Kakao and Viki launched new services.", "The venture lost money.",
      "Kakao launched a film with Viki fans.", "Kakao works closely with operators which sell Viki.",
      "Kakao made a deal for the games, which kicks off with Viki globally airing two.",
    ])

  /// "co-produce a series with X" has its noun between.
  private static let nearTokens = 7

  /// "teamed up with X", "works closely with X", "signed an MOU with X", "a partnership with X".
  static func partnership(_ scene: RelationScene, _ with: Int) -> [Relation] {
    guard
      let partner = scene.of(.organization).first(where: {
        $0.tokens.lowerBound > with && $0.tokens.lowerBound - with <= 8 && !scene.context.isAdjective($0)
          && !isOfDeed($0, scene) && !isBesides($0, with, scene)
      }),
      scene.view.token(with + 1).map({ !$0.classes.contains(.negation) }) ?? false,
      let cue = (max(scene.tokens.lowerBound, with - nearTokens - width(of: with, scene))..<with).last(where: {
        (together.contains(scene.view.tokens[$0].hash) || isTieUp($0, scene) || founding.contains(scene.view.tokens[$0].hash)
          || isCoProducing($0, scene))
          && scene.context.mention(scene.field, at: $0) == nil
      })
    else { return [] }
    // "established Kolvik with Orwick": with whom; "launched a film with Orwick" says less.
    if founding.contains(scene.view.tokens[cue].hash),
      !(cue..<with).contains(where: { scene.context.mention(scene.field, at: $0).map { scene.context.type($0) == .organization } ?? false })
    {
      return []
    }
    if (cue..<with).contains(where: { [.lease, .rental].contains(scene.word($0)) }) { return [] }
    let list = scene.list(from: partner)
    // "With international rights handled by Norvel, other deals were scored with Japan's Orwick": they license the work told of.
    // "has closed deals on T with Norvel for the U.K."
    let isOfMarket = scene.view.isPlural(cue) && Licensing.isForMarket(partner, scene)
    if saleDeals.contains(scene.view.tokens[cue].hash), isOfMarket || scene.tokens.contains(where: { scene.word($0) == .rights }),
      let work = scene.last(.title, before: isOfMarket ? with : cue)?.entity
        ?? scene.factScene.topic(before: cue, confidencePercent: 70)?.entity
    {
      return (list + Licensing.byMarket(behind: partner, scene)).map {
        scene.relation($0.entity, .licenses, work, at: $0.tokens, RelationScene.RuleID.licensing, 66)
      }
    }
    // "to merge Norvel with Orwick", "the merger of Norvel with Orwick": neither is who does it.
    if mergers.contains(scene.view.tokens[cue].hash), cue + 1 < with {
      guard let merged = scene.of(.organization).last(where: { $0.tokens.lowerBound > cue && $0.tokens.upperBound <= with }) else {
        return []
      }
      return [scene.relation(merged.entity, .partnersWith, partner, manual.id, 70)]
    }
    guard
      let subject = DealNoun.owner(of: cue, scene) ?? scene.subjects.organization(scene.field, ofVerbAt: cue, scene.clauses)
        ?? other(before: cue, scene) ?? told(cue, besides: partner.entity, scene),
      subject != partner.entity
    else { return [] }
    // "a venture with Norvel, Orwick Lab,": what only a comma joins is in apposition.
    let isList =
      list.last.map { [.and, .or].contains(scene.word($0.tokens.lowerBound - 1)) || $0 != partner && isAndBefore($0, scene) } ?? false
    return (isList ? list : [partner]).map { scene.relation(subject, .partnersWith, $0, manual.id, 74) }
  }

  /// "deals on the thriller T with": the tokens of the work between.
  private static func width(of with: Int, _ scene: RelationScene) -> Int {
    scene.last(.title, before: with, within: 3).map { $0.tokens.count + 2 } ?? 0
  }

  /// "works with operators which sell Norvel", "shook hands with Kim Tae-ri, head of Norvel", "begins with Norvel showing games": no partner.
  private static func isBesides(_ name: NamedSpan, _ with: Int, _ scene: RelationScene) -> Bool {
    let isOfClause = (with + 1..<max(with + 1, name.tokens.lowerBound)).contains { at in
      [.which, .that, .who].contains(scene.word(at))
        || scene.context.mention(scene.field, at: at).map { scene.context.type($0) == .person } ?? false
          && scene.word(name.tokens.lowerBound - 1) == .of
    }
    let next = name.tokens.upperBound
    return isOfClause || ends(next, "ing", scene) || ends(next, "ly", scene) && ends(next + 1, "ing", scene)
  }

  private static func ends(_ at: Int, _ suffix: StaticString, _ scene: RelationScene) -> Bool {
    guard let token = scene.view.token(at), token.kind == .word, !token.isCapitalized, token.count > 4 else { return false }
    return suffix.withUTF8Buffer { scene.view.text.bytes[Int(token.end) - $0.count..<Int(token.end)].elementsEqual($0) }
  }

  /// The company named last before a deal, but for one with which another deal of the sentence is.
  private static func other(before cue: Int, _ scene: RelationScene) -> Int? {
    guard let last = scene.last(.organization, before: cue) else { return nil }
    let link = scene.view.indexBefore(last.tokens.lowerBound, skippingArticles: true)
    guard scene.word(link) == .with, scene.view.isPlural(cue) else { return last.entity }
    return scene.subjects.coreference.told(.organization, scene.field, at: scene.tokens.lowerBound)
  }

  /// "a deal with Norvel's purchase of a stake"
  private static func isOfDeed(_ name: NamedSpan, _ scene: RelationScene) -> Bool {
    scene.view.token(name.tokens.upperBound)?.kind == .clitic
      && [.purchase, .acquisition, .takeover, .investment].contains(scene.word(name.tokens.upperBound + 1))
  }

  /// "to co-produce a series with"
  private static func isCoProducing(_ at: Int, _ scene: RelationScene) -> Bool {
    scene.view.tokens[at].kind == .hyphen && scene.view.token(at - 1)?.hash == WorkWords.co
      && producing.contains(scene.view.token(at + 1)?.hash ?? 0)
  }

  /// "a co-production between"
  private static func isCoProduction(_ at: Int, _ scene: RelationScene) -> Bool {
    scene.view.tokens[at].kind == .hyphen && scene.view.token(at - 1)?.hash == WorkWords.co && scene.view.token(at + 1)?.hash == production
  }

  private static let production = Fold.hash("production")
  private static let producing = WordSet("produce produces produced producing develop financed")

  /// "and the streaming platform Orwick"
  private static func isAndBefore(_ name: NamedSpan, _ scene: RelationScene) -> Bool {
    (max(scene.tokens.lowerBound, name.tokens.lowerBound - 5)..<name.tokens.lowerBound).contains {
      (scene.word($0) == .and || scene.view.tokens[$0].isMark("&")) && scene.context.mention(scene.field, at: $0) == nil
    }
  }

  /// "The deal with Orwick covers": whom the sentences before tell of.
  private static func told(_ cue: Int, besides partner: Int, _ scene: RelationScene) -> Int? {
    // "Other moves include agreements with Orwick": of whom the text tells.
    if scene.view.isPlural(cue), scene.of(.organization).allSatisfy({ $0.tokens.lowerBound > cue }),
      (max(scene.tokens.lowerBound, cue - 3)..<cue).contains(where: { WorkWords.include == scene.view.tokens[$0].hash })
    {
      return scene.subjects.coreference.told(.organization, scene.field, at: scene.tokens.lowerBound)
    }
    // In speech it is the speaker's.
    guard scene.view.spanOfToken[cue] < 0, scene.word(cue - 1) == .the, cue - scene.tokens.lowerBound < 3,
      signed.contains(scene.view.tokens[cue].hash)
    else { return nil }
    return scene.subjects.coreference.last(.organization, scene.field, before: scene.tokens.lowerBound, besides: partner)
  }

  private static let saleDeals = WordSet(["deal", "deals", "agreements", "pacts"])
  private static let signed = WordSet(["deal", "agreement", "contract", "pact", "partnership", "alliance"])

  /// "The two companies also signed a business deal": those of the sentence before, where it names two.
  static func two(_ scene: RelationScene, _ two: Int) -> [Relation] {
    guard pairs.contains(scene.view.token(two + 1)?.hash ?? 0),
      (two + 2..<min(two + 10, scene.tokens.upperBound)).contains(where: { together.contains(scene.view.tokens[$0].hash) })
    else { return [] }
    // "Norvel invested in Orwick, and the two companies agreed": those of this sentence, else of the one before.
    let isHere = scene.of(.organization).contains { $0.tokens.upperBound <= two }
    guard isHere || scene.tokens.lowerBound > 0 else { return [] }
    let before =
      isHere ? scene.tokens.lowerBound..<two : scene.view.sentenceTokens(of: scene.tokens.lowerBound - 1)
    var pair = named(scene, before, [])
    // "Kakao bought a part of SM. The company paid 20 billion won to SM. The two companies": one of them has only a noun.
    if !isHere, pair.count == 1, before.lowerBound > 0 { pair = named(scene, scene.view.sentenceTokens(of: before.lowerBound - 1), pair) }
    guard pair.count == 2 else { return [] }
    // Told in the order in which the text brings them up.
    let first = scene.context.mentions.joined().first { $0.entity == pair[0].entity || $0.entity == pair[1].entity }
    if !isHere, first?.entity == pair[1].entity { pair.swapAt(0, 1) }
    return [scene.relation(pair[0].entity, .partnersWith, pair[1].entity, at: two..<two + 2, manual.id, 66)]
  }

  /// The companies of a range, each once, behind those already found.
  private static func named(_ scene: RelationScene, _ range: Range<Int>, _ found: [NamedSpan]) -> [NamedSpan] {
    var pair = found
    for mention in scene.context.mentions(scene.field, in: range, of: .organization)
    where !scene.context.isReporter[mention.entity] && !pair.contains(where: { $0.entity == mention.entity })
      && scene.view.token(mention.tokens.lowerBound - 1)?.isMark("(") != true
    {
      pair.append(mention)
    }
    return pair
  }

  /// True for a sentence that begins with "The two companies" or "Both companies".
  static func speaksOfTwo(_ view: FieldView, _ sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<min(sentence.lowerBound + 3, sentence.upperBound)).contains { pairs.contains(view.tokens[$0].hash) }
  }

  private static let pairs = WordSet(["companies", "firms", "sides", "studios", "broadcasters", "groups"])

  /// "a joint venture between Norvel and Orwick", "the merger between Norvel and Orwick"
  static func venture(_ scene: RelationScene, _ between: Int) -> [Relation] {
    guard
      (max(scene.tokens.lowerBound, between - 6)..<between).contains(where: {
        together.contains(scene.view.tokens[$0].hash) || scene.view.tokens[$0].hash == merger || isCoProduction($0, scene)
      }),
      let first = scene.next(.organization, after: between, within: 5) ?? counted(scene, between)
    else { return [] }
    let list = scene.list(from: first)
    let others = list.count > 1 ? Array(list.dropFirst()) : described(scene, behind: first)
    return others.map { scene.relation(first.entity, .partnersWith, $0, manual.id, 74) }
  }

  /// "between Norvel and the country's biggest broadcasters, Orwick, Kolvik and Tarn"
  private static func described(_ scene: RelationScene, behind first: NamedSpan) -> [NamedSpan] {
    let end = first.tokens.upperBound
    guard scene.word(end) == .and,
      let comma = (end + 2..<min(end + 9, scene.tokens.upperBound)).first(where: { scene.view.tokens[$0].isMark(",") }),
      scene.view.isPlural(comma - 1), scene.view.tokens[comma - 1].classes.contains(.organizationCue),
      let next = scene.next(.organization, after: comma, within: 2)
    else { return [] }
    return scene.list(from: next)
  }

  /// "the merger of its subsidiaries Norvel and Orwick", "merging its webtoon arm Norvel and its novel arm Orwick"
  static func merged(_ scene: RelationScene, _ cue: Int) -> [Relation] {
    let isNoun = scene.view.tokens[cue].hash == merger
    guard mergers.contains(scene.view.tokens[cue].hash), !isNoun || scene.word(cue + 1) == .of,
      !scene.tokens.contains(where: { scene.word($0) == .would && scene.word($0 + 1) == .have }),
      let first = scene.next(.organization, after: cue, within: 8),
      (cue + 1..<first.tokens.lowerBound).allSatisfy({ [.its, .of, .the, .two].contains(scene.word($0)) || scene.isModifier($0) }),
      let and = (first.tokens.upperBound..<first.tokens.upperBound + 3).first(where: { scene.word($0) == .and }),
      let second = scene.next(.organization, after: and, within: 5), second.entity != first.entity,
      (and + 1..<second.tokens.lowerBound).allSatisfy({ scene.word($0) == .its || scene.isModifier($0) })
    else { return [] }
    return [scene.relation(first.entity, .partnersWith, second, manual.id, 70)]
  }

  /// "between three major Korean networks, A, B and C": the first name behind the comma.
  private static func counted(_ scene: RelationScene, _ between: Int) -> NamedSpan? {
    guard let comma = (between + 2..<min(between + 8, scene.tokens.upperBound)).first(where: { scene.view.tokens[$0].isMark(",") }),
      scene.view.isPlural(comma - 1), scene.view.tokens[comma - 1].classes.contains(.organizationCue)
    else { return nil }
    return scene.next(.organization, after: comma, within: 2)
  }

  /// "CJ ENM and SK Square have signed a memorandum": the subjects that "and" joins.
  static func together(_ scene: RelationScene, _ at: Int) -> [Relation] {
    let before = scene.of(.organization).filter { $0.tokens.upperBound <= at && at - $0.tokens.upperBound < 18 }
    guard before.count >= 2, let first = before.first(where: { scene.list(from: $0).count >= 2 }) else { return [] }
    let list = scene.list(from: first)
    guard list.last.map({ scene.word($0.tokens.lowerBound - 1) == .and }) == true else { return [] }
    // "Norvel and Orwick join forces with Kolvik": each with Kolvik.
    if let with = (at + 1..<min(at + 4, scene.tokens.upperBound)).first(where: { scene.word($0) == .with }),
      let partner = scene.next(.organization, after: with, within: 5), !list.contains(partner)
    {
      return list.map { scene.relation($0.entity, .partnersWith, partner, manual.id, 70) }
    }
    // "Norvel and Orwick, together with Kolvik, have signed"
    let beside = before.filter { name in
      let with = name.tokens.lowerBound - 1
      return scene.word(with) == .with && [WorkWords.together, along].contains(scene.view.token(with - 1)?.hash ?? 0)
    }
    return (list.dropFirst() + beside).map {
      // "Norvel and Kolvik's Orwick have signed"
      scene.relation(first.entity, .partnersWith, scene.possession(of: $0) ?? $0, manual.id, 70)
    }
  }

  /// "Norvel and Orwick launched a bundle", "Norvel, Orwick and Kolvik are also launching the service": one thing that several bring out.
  static func launched(_ scene: RelationScene, _ verb: Int) -> [Relation] {
    var start = verb - 1
    while start > verb - 5,
      [.are, .is, .will, .also, .have, .has, .to, .jointly, .both].contains(scene.word(start)) || scene.view.token(start)?.hash == plan
    {
      start -= 1
    }
    // "Orwick Corp. are"
    if scene.view.token(start).map({ $0.isMark(".") && $0.gap == .none }) ?? false, scene.context.mention(scene.field, at: start) == nil {
      start -= 1
    }
    guard let last = scene.of(.organization).first(where: { $0.tokens.upperBound == start + 1 }),
      [.a, .the, .an, .their].contains(scene.word(verb + 1)),
      (verb + 2..<min(verb + 8, scene.tokens.upperBound)).contains(where: { jointThings.contains(scene.view.tokens[$0].hash) }),
      let first = scene.of(.organization).first(where: { $0 != last && scene.list(from: $0).last == last })
    else { return [] }
    let list = scene.list(from: first)
    guard scene.word(last.tokens.lowerBound - 1) == .and, list.count <= 4 else { return [] }
    return list.indices.flatMap { one in
      list[(one + 1)...].map { scene.relation(list[one].entity, .partnersWith, $0, manual.id, 70) }
    }
  }

  private static let plan = Fold.hash("plan")
  private static let jointThings = WordSet("bundle venture service platform streamer fund studio partnership alliance")

  /// "announced a tie-up with Orwick"
  private static func isTieUp(_ at: Int, _ scene: RelationScene) -> Bool {
    scene.view.tokens[at].hash == tie && scene.view.token(at + 1)?.kind == .hyphen
  }

  /// "have signed a tripartite business agreement", "joined forces": what the subjects did together.
  static func isSigned(_ scene: RelationScene, _ noun: Int) -> Bool {
    (max(scene.tokens.lowerBound, noun - 5)..<noun).contains { signing.contains(scene.view.tokens[$0].hash) }
  }

  /// "have reached a deal on ratings": what two agree on, and not whom or what they buy.
  static func isAgreed(_ scene: RelationScene, _ noun: Int) -> Bool {
    guard isSigned(scene, noun), let next = scene.view.token(noun + 1) else { return false }
    return next.kind == .mark || [.on, .that, .over, .in].contains(next.word)
  }

  static let signables = WordSet("forces agreement pact alliance contract")
  private static let signing = WordSet("signed sign inked struck reached formed joined join joining")
  private static let founding = WordSet("established founded formed launched created cofounded")
  private static let tie = Fold.hash("tie")
  private static let along = Fold.hash("along")
  private static let merger = Fold.hash("merger")
  private static let mergers = WordSet("merge merges merged merging merger")
  private static let together = WordSet(
    """
    linked links linking tied paired pairing hands allied allies agreements deals contracts alliances pacts partnerships collaborations closely partner partners partnered partnering partnership team teamed teaming join joins joining collaborate collaborated collaborating collaboration cooperate \
    joint jointly venture coproduce coproduced working works mou agreement deal contract alliance pact memorandum understanding merged merge merging merger co-production coproduction
    """)
}
