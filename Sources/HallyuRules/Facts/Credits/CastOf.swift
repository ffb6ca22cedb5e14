import HallyuAnnotations
import HallyuText

/// "The cast of T includes X and Y", "X joins the cast of T", "X was cast in T", "T …, and X and Y were cast".
enum CastOf {
  static let manual = RuleManual(
    "credit.cast-of", "People that a cast includes, that join one, or that were cast.",
    fires: [
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ complete the cast.", "actor Quiet Harbor"),
      .init("The cast of ‘Quiet Harbor’ includes ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ stars ⟦Han Seo-jin⟧. Joining her in the cast is ⟦Yoo Min-ho⟧.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init("Actor ⟦Yoo Min-ho⟧ has joined the cast of the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ is set at sea, and actor ⟦Yoo Min-ho⟧ and actress ⟦Han Seo-jin⟧ were cast.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ was cast in the series ‘Quiet Harbor’ last year.", "actor Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ is back. Alongside ⟦Han Seo-jin⟧, the returning cast includes ⟦Yoo Min-ho⟧.",
        "actor Quiet Harbor; actor Quiet Harbor"),
      .init("The film ‘Quiet Harbor’ sank despite a cast that includes ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. New cast additions include ⟦Yoo Min-ho⟧ and ⟦Han Seo-jin⟧.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ round out the cast of the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The cast also includes ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ are cast for lead roles in the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("The thriller ‘Quiet Harbor’ has ⟦Han Seo-jin⟧ as a cook who lies.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ is a film. It has ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧, top actors.", "actor Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ is going to cast ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ as their main leads.", "actor Quiet Harbor"),
      .init(
        "⟦Han Seo-jin⟧ has been cast opposite ⟦Yoo Min-ho⟧ in the thriller ‘Quiet Harbor’.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init("Season two of the drama ‘Quiet Harbor’ has landed ⟦Han Seo-jin⟧ as Mi-rae.", "actor Quiet Harbor as Mi-rae"),
      .init("‘Quiet Harbor’ opens in May. Also cast in supporting roles are ⟦Yoo Min-ho⟧ and ⟦Han Seo-jin⟧.", "actor Quiet Harbor"),
      .init("The studio has cast ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ as the leads in the film ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Yoo Min-ho⟧ is also part of the cast.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The network has confirmed ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ as its leads.", "actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. The project boasts a starry lineup, including ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init(
        "The film ‘Quiet Harbor’, featuring an ensemble that includes ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧, opens in May.", "actor Quiet Harbor"),
      .init("Other actors cast in small roles in the film ‘Quiet Harbor’ include ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ adds ⟦Han Seo-jin⟧ to a cast led by ⟦Yoo Min-ho⟧.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The cast includes Rain, ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. It boasts of an ensemble star cast with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ in key parts.",
        "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. Rounding out the ensemble are ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("The streamer has cast ⟦Han Seo-jin⟧ for its drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ are in the cast.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ are confirmed for the drama ‘Quiet Harbor’.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ is cast in the drama ‘Quiet Harbor’ next to ⟦Yoo Min-ho⟧.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init(
        "The anime ‘Quiet Harbor’ goes on. The main cast members ⟦Han Seo-jin⟧ (Do Mi-rae) and ⟦Yoo Min-ho⟧ (Cha Do-hyun) returned.",
        "actor Quiet Harbor as Do Mi-rae; actor Quiet Harbor as Cha Do-hyun"),
      .init("It was led by ‘Quiet Harbor’ cast members ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ head the cast.", "actor Quiet Harbor"),
      .init("The streamer has cast ⟦Han Seo-jin⟧ in its drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("The thriller ‘Quiet Harbor’ has added ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ to its cast.", "actor Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ starts filming. ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ have been added to the cast.", "actor Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ opens in May. It brought together director ⟦Oh Tae-sik⟧, writer ⟦Kim Mi-rae⟧, and the cast, including ⟦Han Seo-jin⟧.",
        "director Quiet Harbor; writer Quiet Harbor; actor Quiet Harbor"),
    ],
    leaves: [
      "Han Seo-jin was not cast in ‘Quiet Harbor’.", "Critics cast doubt on ‘Quiet Harbor’, Han Seo-jin said.",
      "Han Seo-jin thanked the cast and crew.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    if inverted(at, scene, &board) || included(at, scene, &board) { return }
    let before = scene.token(at - 1)
    // "boasts of an ensemble cast with X and Y"
    if scene.token(at + 1)?.word == .with { findLineup(at, scene, &board) }
    // "adds X to a cast led by Y", "despite a cast that includes Y".
    let isTarget = before?.word == .a && (scene.token(at - 2)?.word == .to || tellsOfPeople(at + 1, scene))
    if let before,
      isTarget || [.the, .its].contains(before.word) || [.his, .her].contains(before.word) && tellsOfPeople(at + 1, scene)
        || scene.token(at + 1).map({ members.contains($0.hash) }) ?? false
        || before.classes.contains(.workCue) || before.kind == .clitic || isAdjective(before)
    {
      ofWork(at, scene, &board)
    } else if let subjects = scene.subjects(of: at), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at), isPassive(at, scene) {
      let (work, character) = target(at, scene)
      guard let work else { return }
      board.add(subjects.people, work, .actor, character: character, rule: manual.id, confidencePercent: 84, scene)
      // "is cast in T next to Y".
      guard let title = work.mention else { return }
      var end = scene.after(title)
      if scene.token(end)?.isMark("(") == true, let close = scene.closing(end) { end = close + 1 }
      guard let link = scene.token(end), beside.contains(link.hash), [.to, .with].contains(scene.token(end + 1)?.word ?? .unlisted) else {
        return
      }
      board.add(cast: scene.people(from: end + 2).people, work, .actor, rule: manual.id, confidencePercent: 76, scene)
    } else {
      // "has cast X in T".
      let (people, end) = scene.people(from: at + 1)
      var link = end
      // "has cast X and Y as the leads in T".
      if scene.token(link)?.word == .as {
        while link < end + 6, link < scene.tokens.count, scene.isLower(link), scene.tokens[link].word != .in { link += 1 }
      }
      let named = [.in, .for].contains(scene.token(link)?.word ?? .unlisted) ? scene.works(from: link + 1).works.first : nil
      guard !people.isEmpty, let work = named ?? casting(at, asLeads: end, scene), !Doubt.isDoubted(scene, from: at - 3, verb: at) else {
        return
      }
      board.add(people, work, .actor, rule: manual.id, confidencePercent: 82, scene)
    }
  }

  /// "Others cast in supporting roles in T include X and Y."
  private static func included(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    let unit = scene.unit(of: at)
    guard [.in, .for, .as].contains(scene.token(at + 1)?.word ?? .unlisted),
      let verb = (at + 1..<min(at + 16, unit.upperBound)).first(where: { including.contains(scene.tokens[$0].hash) }),
      scene.context.mentions(scene.field, in: unit.lowerBound..<verb, of: .person).isEmpty, case let list = scene.people(from: verb + 1),
      !list.people.isEmpty,
      let work = scene.nearestWork(before: verb, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return false }
    board.add(cast: list.people, work, .actor, rule: manual.id, confidencePercent: 78, scene)
    return true
  }

  /// "Also cast in supporting roles are X and Y", "Joining her in the cast is X": in the work that the text is about.
  private static func inverted(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    let unit = scene.unit(of: at)
    let isJoined = joiners.contains(scene.tokens[unit.lowerBound].hash) && scene.tokens[at - 1].word == .the
    guard isJoined ? at <= unit.lowerBound + 7 : at <= unit.lowerBound + 2,
      isJoined || (unit.lowerBound..<at).allSatisfy({ scene.tokens[$0].classes.contains(.stopword) }),
      let verb = (at + 1..<min(at + 8, unit.upperBound)).first(where: { [.are, .is].contains(scene.tokens[$0].word) }),
      (at + 1..<verb).allSatisfy({ scene.mention(at: $0) == nil && scene.tokens[$0].kind == .word })
    else { return false }
    let people = scene.people(from: verb + 1).people
    guard !people.isEmpty, let work = scene.topic(before: unit.lowerBound, confidencePercent: 74) else { return false }
    board.add(cast: people, work, .actor, rule: manual.id, confidencePercent: 78, scene)
    return true
  }

  /// "Season two of T has landed X as C".
  static func findLanded(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    if scene.token(at + 1)?.word == .for, isPassive(at, scene) || scene.named(.person, at: at - 1) != nil,
      let subjects = scene.subjects(of: at),
      let work = scene.works(from: at + 2).works.first, work.mention != nil, !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at)
    {
      // "X and Y are confirmed for T".
      board.add(subjects.people, work, rule: manual.id, confidencePercent: 74, scene)
      return
    }
    let list = scene.people(from: at + 1)
    // "has confirmed X and Y as its leads": in the work that the text is about.
    let isLeads =
      scene.token(list.end)?.word == .as
      && (list.end + 1..<list.end + 4).contains { scene.token($0).map { leads.contains($0.hash) } ?? false }
    let unit = scene.unit(of: at)
    guard let first = list.people.first, first.mention.tokens.lowerBound <= at + 3,
      let work = scene.governingWork(at) ?? (isLeads ? scene.topic(before: unit.lowerBound, confidencePercent: 72) : nil),
      first.character != nil || scene.token(list.end)?.word == .as || scene.token(list.end)?.word == .for
        || list.people.count > 1 && scene.tokens[at].word == .has && at == unit.lowerBound + 1 && scene.tokens[unit.lowerBound].word == .it,
      !Doubt.isDoubted(scene, from: at - 3, verb: at)
    else { return }
    board.add(cast: list.people, work, .actor, rule: manual.id, confidencePercent: 78, scene)
  }

  static let landing = WordSet("landed added tapped enlisted recruited confirmed")

  /// "the cast of T includes X"; "joins the cast of T".
  private static func ofWork(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    if inserted(at, scene, &board) { return }
    if addToCast(at, scene, &board) || areInCast(at, scene, &board) { return }
    let (work, next) = ownWork(at, scene)
    if next == at + 2, let work = work ?? scene.topic(before: at, confidencePercent: 72), listMembers(of: work, from: next, scene, &board) {
      return
    }
    if let verb = (next..<min(next + 4, scene.unit(of: at).upperBound)).first(where: { including.contains(scene.tokens[$0].hash) }) {
      if let work = work ?? scene.nearestMain(before: at, in: scene.unit(of: at)) ?? scene.topic(before: at, confidencePercent: 72) {
        include(verb, at, work, scene, &board)
      }
    } else if let joins = joining(at, scene), let subjects = scene.subjects(of: joins),
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: joins),
      let work = work ?? (endsClause(at + 1, scene) ? scene.topic(before: subjects.clauseStart, confidencePercent: 72) : nil)
    {
      board.add(subjects.people, work, .actor, rule: manual.id, confidencePercent: 84, scene)
    }
  }

  /// "The cast, including X and Y, came to the premiere of T."
  private static func inserted(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    let unit = scene.unit(of: at)
    guard at - unit.lowerBound < 3, scene.isComma(at + 1), scene.token(at + 2)?.word == .including,
      case let list = scene.people(from: at + 3), !list.people.isEmpty
    else { return false }
    let behind = scene.context.mentions(scene.field, in: list.end..<max(list.end, unit.upperBound), of: .title)
    guard
      let work = behind.count == 1
        ? FoundWork(named: behind[0], confidencePercent: 78)
        : scene.nearestWork(before: at, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return false }
    board.add(cast: list.people, work, .actor, rule: manual.id, confidencePercent: 76, scene)
    return true
  }

  /// "T has added X and Y to its cast", "to a cast led by Z".
  private static func addToCast(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    guard let (people, work) = added(at, scene) else { return false }
    let led = scene.token(at + 1).map { LeadsOf.led.contains($0.hash) } ?? false && scene.token(at + 2)?.word == .by
    let others = led ? scene.people(from: at + 3).people : []
    board.add(people + others, work, .actor, rule: manual.id, confidencePercent: 82, scene)
    return true
  }

  /// "X, Y and Z are in the cast."
  private static func areInCast(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    guard scene.token(at - 1)?.word == .the, scene.token(at - 2)?.word == .in, let verb = scene.token(at - 3),
      [.is, .are].contains(verb.word), let subjects = scene.subjects(of: at - 3), endsClause(at + 1, scene),
      let work = scene.topic(before: subjects.clauseStart, confidencePercent: 74)
    else { return false }
    board.add(subjects.people, work, .actor, rule: manual.id, confidencePercent: 78, scene)
    return true
  }

  /// "the cast of T", "T cast members": the work that the phrase names, and the first token after it.
  private static func ownWork(_ at: Int, _ scene: FactScene) -> (FoundWork?, Int) {
    let next = scene.token(at + 1).map { members.contains($0.hash) } ?? false ? at + 2 : at + 1
    if let of = scene.token(next), [.of, .in, .on].contains(of.word) {
      let found = scene.works(from: next + 1)
      return (found.works.first, found.end)
    }
    return (scene.named(.title, at: scene.back(at - 1)).map { FoundWork(named: $0, confidencePercent: 80) }, next)
  }

  /// "T cast members A, B and C", "the main cast members A (C1) and B (C2) returned".
  private static func listMembers(of work: FoundWork, from next: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    let people = scene.people(from: scene.isComma(next) ? next + 1 : next).people
    guard let first = people.first, first.mention.tokens.lowerBound <= next + 3 else { return false }
    board.add(cast: people, work, .actor, rule: manual.id, confidencePercent: 80, scene)
    return true
  }

  /// "the cast includes X and Y", "the cast, led by X".
  private static func include(_ verb: Int, _ at: Int, _ work: FoundWork, _ scene: FactScene, _ board: inout CreditBoard) {
    let start = scene.token(verb + 1)?.word == .by ? verb + 2 : verb + 1
    board.add(cast: scene.people(from: start).people, work, .actor, rule: manual.id, confidencePercent: 84, scene)
    // "Alongside X, the returning cast includes"
    let first = scene.unit(of: at).lowerBound
    if PeopleListWords.joining.contains(scene.tokens[first].hash) {
      board.add(cast: scene.people(from: first + 1).people, work, .actor, rule: manual.id, confidencePercent: 74, scene)
    }
    makersBefore(at, work, scene, &board)
  }

  /// "director X, writer Y, and the cast, including": who makes what the cast acts in.
  private static func makersBefore(_ cast: Int, _ work: FoundWork, _ scene: FactScene, _ board: inout CreditBoard) {
    guard scene.token(cast - 1)?.word == .the, scene.isAnd(cast - 2) else { return }
    let first = scene.unit(of: cast).lowerBound
    var end = scene.isComma(cast - 3) ? cast - 3 : cast - 2
    while end > first, let person = scene.named(.person, at: end - 1), let part = PersonRoles.beside(person, scene), part != .actor {
      board.add(person, work, part, rule: manual.id, confidencePercent: 76, scene)
      end = person.tokens.lowerBound - 1
      while end > first, !scene.isComma(end), scene.tokens[end].classes.contains(.personCue) { end -= 1 }
    }
  }

  /// "T has added X and Y to its cast".
  private static func added(_ at: Int, _ scene: FactScene) -> ([ListedPerson], FoundWork)? {
    let unit = scene.unit(of: at)
    guard at - 3 > unit.lowerBound, [.its, .the, .a].contains(scene.tokens[at - 1].word), scene.tokens[at - 2].word == .to,
      let verb = (max(unit.lowerBound, at - 40)..<at - 2).last(where: { adds.contains(scene.tokens[$0].hash) }),
      !Doubt.isDoubted(scene, from: verb, verb: verb)
    else { return nil }
    let list = scene.people(from: verb + 1)
    guard !list.people.isEmpty, list.end == at - 2, let work = scene.nearestWork(before: verb, in: unit) ?? scene.governingWork(verb)
    else { return nil }
    return (list.people, work)
  }

  private static func endsClause(_ at: Int, _ scene: FactScene) -> Bool {
    at >= scene.unit(of: at - 1).upperBound || scene.tokens[at].isMark(".") || scene.tokens[at].isMark(",")
  }

  private static func joining(_ at: Int, _ scene: FactScene) -> Int? {
    let first = max(scene.unit(of: at).lowerBound, at - 5)
    return (first..<at).last { joins.contains(scene.tokens[$0].hash) }
  }

  /// "cast in T", "cast as C in T", "were cast" at the end of a clause about T.
  private static func target(_ at: Int, _ scene: FactScene) -> (FoundWork?, Range<Int>?) {
    var character: Range<Int>?
    var next = at + 1
    if scene.token(next)?.word == .as {
      if let name = CharacterName.name(in: scene.view, afterCueAt: next), name.lowerBound < next + 8 { character = name }
      let end = scene.unit(of: at).upperBound
      while next < end, next < at + 24, ![.in, .on].contains(scene.tokens[next].word) { next += 1 }
    }
    // "cast for lead roles in T", "cast in a supporting role in T".
    if let preposition = scene.token(next), [.for, .in, .as].contains(preposition.word),
      let noun = (next + 1..<next + 6).last(where: {
        scene.token($0).map { CreditWords.roleNouns.contains($0.hash) || leads.contains($0.hash) } ?? false
      }),
      noun < scene.unit(of: at).upperBound, (next + 1..<noun).allSatisfy({ scene.tokens[$0].kind == .word && scene.mention(at: $0) == nil })
    {
      next = noun + 1
    }
    // "cast opposite Y in T", "cast as C alongside Y in T".
    if let link = scene.token(next), PeopleListWords.joining.contains(link.hash), case let partners = scene.people(from: next + 1),
      !partners.people.isEmpty
    {
      next = partners.end
    }
    if let preposition = scene.token(next), [.in, .on, .for].contains(preposition.word), let work = scene.works(from: next + 1).works.first
    {
      return (work, character)
    }
    return (scene.topic(before: at, confidencePercent: 70), character)
  }

  private static func isPassive(_ at: Int, _ scene: FactScene) -> Bool {
    let first = max(scene.unit(of: at).lowerBound, at - 4)
    return (first..<at).contains { [.was, .were, .been, .is, .are, .be].contains(scene.tokens[$0].word) }
  }

  /// "that includes", "including", "of": the people of a cast follow.
  private static func tellsOfPeople(_ at: Int, _ scene: FactScene) -> Bool {
    guard let next = scene.token(at) else { return false }
    if next.word == .that || next.word == .which { return including.contains(scene.token(at + 1)?.hash ?? 0) }
    return next.word == .including || LeadsOf.led.contains(next.hash)
  }

  private static func isAdjective(_ token: Token) -> Bool { adjectives.contains(token.hash) }

  private static let beside = WordSet("next along together")
  static let leads = WordSet("lead leads")
  private static let members = WordSet("member members addition additions mates")
  private static let adjectives = WordSet(
    "ensemble main starring supporting voice full studded star returning new core principal recurring amazing talented stellar strong")
  static let including = WordSet("includes include including features feature featuring led headed headlined boasts are")
  private static let adds = WordSet("added adds add adding")
  private static let joins = WordSet(
    "added part led joined joins join joining heads head headline leads lead completes complete completed rounds rounding round rounded headed"
  )
}
