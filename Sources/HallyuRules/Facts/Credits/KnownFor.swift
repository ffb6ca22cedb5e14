import HallyuAnnotations
import HallyuText

/// "X, whose credits include A and B", "X, best known for T", "X of T fame", "X, whose “T” sold".
enum KnownFor {
  static let manual = RuleManual(
    "credit.known-for", "Works that a person is known for.",
    fires: [
      .init("⟦Han Seo-jin⟧, 77, character actor best known as a clerk in the drama “Quiet Harbor,” died.", "actor Quiet Harbor"),
      .init("It is made by ⟦Oh Tae-sik⟧, a writer and producer whose credits include “Quiet Harbor.”", "writer Quiet Harbor"),
      .init(
        "Director ⟦Oh Tae-sik⟧ made the film “Salt.” Among Oh Tae-sik’s credits was the drama “Quiet Harbor.”",
        "director Salt; director Quiet Harbor"),
      .init(
        "Written by ⟦Oh Tae-sik⟧, whose credits include “Quiet Harbor” and “Night Ferry”, it opens in May.",
        "writer Quiet Harbor; writer Night Ferry"),
      .init(
        "⟦Han Seo-jin⟧ (of the dramas “Quiet Harbor” and “Night Ferry” fame) is here.", "actor Quiet Harbor; actor Night Ferry"),
      .init("It was penned by ⟦Oh Tae-sik⟧ of the series “Quiet Harbor” fame.", "writer Quiet Harbor"),
      .init(
        "“Night Ferry” will be helmed by ⟦Oh Tae-sik⟧ of the film “Quiet Harbor” and written by ⟦Yoo Min-ho⟧.",
        "director Night Ferry; director Quiet Harbor; writer Night Ferry"),
      .init(
        "The film “Night Ferry” stars ⟦Han Seo-jin⟧ of “Quiet Harbor” and “Salt,” and ⟦Yoo Min-ho⟧ of “Tin Moon.”",
        "actor Night Ferry; actor Quiet Harbor; actor Salt; actor Night Ferry; actor Tin Moon"),
      .init(
        "⟦Han Seo-jin⟧, known for playing a cook in the drama “Quiet Harbor” and Prince Salter in the drama “Salt”, arrived.",
        "actor Quiet Harbor; actor Salt as Prince Salter"),
      .init("⟦Han Seo-jin⟧, whose breakthrough came in the 2009 drama “Quiet Harbor”, arrived.", "actor Quiet Harbor"),
      .init(
        "“Night Ferry” was written by ⟦Oh Tae-sik⟧, who is behind the drama “Quiet Harbor”.", "writer Night Ferry; writer Quiet Harbor"),
      .init("⟦Han Seo-jin⟧, best known for the drama “Quiet Harbor”, arrived.", "actor Quiet Harbor"),
      .init(
        "⟦Han Seo-jin⟧ is a prize-winning actress known for such titles as “Quiet Harbor” and most recently “Night Ferry.”",
        "actor Quiet Harbor; actor Night Ferry"),
      .init(
        "⟦Oh Tae-sik⟧’s writing credits include “Quiet Harbor” and “Night Ferry.”", "writer Quiet Harbor; writer Night Ferry"),
      .init(
        "The film “Night Ferry” is directed by ⟦Oh Tae-sik⟧. Oh Tae-sik’s credits include “Quiet Harbor” and “Salt.”",
        "director Night Ferry; director Quiet Harbor; director Salt"),
      .init(
        "“Night Ferry” is directed by ⟦Oh Tae-sik⟧, the mind behind the drama “Quiet Harbor” and films such as “Salt.”",
        "director Night Ferry; director Quiet Harbor; director Salt"),
      .init("⟦Han Seo-jin⟧, known to all for the drama “Quiet Harbor”, arrived.", "actor Quiet Harbor"),
      .init(
        "⟦Han Seo-jin⟧, who will be remembered above all as Cha Mi-rae, the clerk of the drama “Quiet Harbor”, arrived.",
        "actor Quiet Harbor as Cha Mi-rae"),
      .init(
        "⟦Han Seo-jin⟧ - known for portraying a clerk in “Quiet Harbor” and Do Ara in “Night Ferry” - is here.",
        "actor Quiet Harbor; actor Night Ferry as Do Ara"),
      .init(
        "⟦Han Seo-jin⟧ was remembered for Cha Mi-rae in the drama “Quiet Harbor” and for Do Ara in the drama “Night Ferry”.",
        "actor Quiet Harbor as Cha Mi-rae; actor Night Ferry as Do Ara"),
      .init("⟦Han Seo-jin⟧, who made herself known with the drama “Quiet Harbor”, left.", "actor Quiet Harbor"),
      .init("Director ⟦Oh Tae-sik⟧, whose last work was the drama “Quiet Harbor”, is here.", "director Quiet Harbor"),
      .init("Best known for the drama “Quiet Harbor”, ⟦Han Seo-jin⟧ trained in Busan.", "actor Quiet Harbor"),
      .init("He met ⟦Han Seo-jin⟧, from the hit drama “Quiet Harbor”, in Busan.", "actor Quiet Harbor"),
      .init("Actress ⟦Han Seo-jin⟧ is 60. Her films include “Quiet Harbor” and “Night Ferry”.", "actor Quiet Harbor; actor Night Ferry"),
      .init(
        "“Night Ferry” is helmed by ⟦Oh Tae-sik⟧, whose film “Quiet Harbor” sold 6 million tickets.",
        "director Night Ferry; director Quiet Harbor"),
    ],
    leaves: ["Han Seo-jin, whose agency sold “Quiet Harbor”, left.", "Busan, known for “Quiet Harbor”, drew Han Seo-jin."])

  static func find(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let token = scene.tokens[at]
    if token.word == .whose {
      whose(at, scene, roles, &board)
    } else if known.contains(token.hash), madeKnown(at, scene, roles, &board) {
      return
    } else if known.contains(token.hash), let link = link(after: at, scene) {
      if !asCharacter(at, link, scene, &board) { knownFor(at, link, scene, roles, &board) }
    } else if PeopleListWords.including.contains(token.hash) {
      creditsInclude(at, scene, roles, &board)
    } else if token.hash == fame {
      ofFame(at, scene, roles, &board)
    } else if token.word == .behind {
      behind(at, scene, roles, &board)
    } else if token.word == .of, case let last = scene.isComma(at - 1) ? at - 2 : at - 1, let person = scene.named(.person, at: last),
      person.tokens.upperBound == last + 1
    {
      ofTitle(at, person, scene, roles, &board)
    } else if token.word == .from {
      fromTitle(at, scene, roles, &board)
    }
  }

  /// "X, who made herself known with T".
  private static func madeKnown(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) -> Bool {
    guard let own = scene.token(at - 1), WorkWords.selves.contains(own.hash), scene.token(at - 2)?.hash == CreditCues.made,
      let link = scene.token(at + 1), [.with, .through, .by].contains(link.word), let subjects = scene.subjects(of: at - 2)
    else { return false }
    for work in scene.works(from: at + 2).works where work.mention != nil {
      for person in subjects.people { add(person.mention, work, scene, roles, &board) }
    }
    return true
  }

  /// The `for` or `as` of "known for", "known to all for", "remembered above all as".
  private static func link(after at: Int, _ scene: FactScene) -> Int? {
    var link = at + 1
    while link < at + 5, let token = scene.token(link), token.kind == .word, scene.mention(at: link) == nil {
      if token.word == .for || token.word == .as { return link }
      guard [.to, .all, .the, .in, .most].contains(token.word) || regions.contains(token.hash) || audiences.contains(token.hash) else {
        return nil
      }
      link += 1
    }
    return nil
  }

  private static func knownFor(_ at: Int, _ link: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    guard let person = person(knownAt: at, scene) else { return }
    let unit = scene.unit(of: at)
    let first = link + 1
    var next = first
    let isRole = scene.tokens[link].word == .as
    // "Comedy director and producer known for T": what the noun for somebody says.
    var part = scene.named(.person, at: person.tokens.lowerBound) == nil ? profession(upTo: person.tokens.lowerBound, unit, scene) : nil
    // "for directing T", "for his role in T", "for starring in T".
    while next < unit.upperBound, next < link + 9, scene.mention(at: next) == nil {
      if let role = CreditWords.makerRole(scene.tokens[next].hash) { part = role }
      let verb = scene.tokens[next]
      if verb.classes.contains(.performVerb) && verb.word != .cast || CuedTitle.plays.contains(verb.hash) { part = .actor }
      if [.in, .on].contains(scene.tokens[next].word) { break }
      next += 1
    }
    guard !isRole || next < unit.upperBound && [.in, .on].contains(scene.tokens[next].word) else { return }
    if isRole { part = .actor }
    let start = next < unit.upperBound && [.in, .on].contains(scene.tokens[next].word) ? next + 1 : part == nil ? first : first + 1
    let named = scene.works(from: start)
    if part == .actor { furtherPart(person, named.end, scene, &board) }
    for work in named.works where work.mention != nil {
      if let part {
        board.add(person, work, part, rule: manual.id, confidencePercent: 80, scene)
      } else {
        add(person, work, scene, roles, &board)
      }
    }
  }

  /// Who is known: the person before, he or she, or the one after the phrase that opens the sentence.
  static func person(knownAt at: Int, _ scene: FactScene) -> NamedSpan? {
    let unit = scene.unit(of: at)
    var first = at - 1
    while first >= unit.lowerBound, first > at - 7,
      [.is, .was, .also, .most, .who, .are, .be, .will].contains(scene.tokens[first].word) || best.contains(scene.tokens[first].hash)
    {
      first -= 1
    }
    if first < unit.lowerBound { return subjectAfter(at, unit, scene) }
    // "X - known for".
    if first > unit.lowerBound, scene.tokens[first].kind == .dash || scene.tokens[first].kind == .hyphen { first -= 1 }
    if let person = scene.named(.person, at: scene.back(first)) { return person }
    if let verb = predicate(endingAt: first, unit, scene) { return scene.subjects(of: verb)?.people.first?.mention }
    if let person = scene.described(by: first + 1)?.people.first?.mention ?? headlined(first, unit, scene) { return person }
    return [.he, .she].contains(scene.tokens[first].word) ? scene.subjects(of: first + 1)?.people.first?.mention : nil
  }

  /// "X is a two-time winner and actress known for T": the verb before what somebody is.
  private static func predicate(endingAt noun: Int, _ unit: Range<Int>, _ scene: FactScene) -> Int? {
    guard scene.tokens[noun].classes.contains(.personCue), scene.isLower(noun) else { return nil }
    return (max(unit.lowerBound, noun - 9)..<noun).last {
      [.is, .was].contains(scene.tokens[$0].word) && [.a, .an].contains(scene.tokens[$0 + 1].word)
    }
  }

  /// "Comedy director and producer known for T", under a headline that names one person: an obituary’s second line.
  private static func headlined(_ noun: Int, _ unit: Range<Int>, _ scene: FactScene) -> NamedSpan? {
    guard scene.field > 0, scene.tokens[noun].classes.contains(.personCue), noun - unit.lowerBound < 9,
      (unit.lowerBound...noun).allSatisfy({ scene.tokens[$0].kind == .word && scene.mention(at: $0) == nil })
    else { return nil }
    let people = scene.context.mentions[0].filter { scene.type($0) == .person }
    guard let only = people.first, people.allSatisfy({ $0.entity == only.entity }) else { return nil }
    return NamedSpan(field: scene.field, tokens: noun..<noun + 1, entity: only.entity)
  }

  private static func profession(upTo noun: Int, _ unit: Range<Int>, _ scene: FactScene) -> CreditPart? {
    guard scene.tokens[noun].classes.contains(.personCue) else { return nil }
    return (unit.lowerBound...noun).lazy.compactMap { CreditWords.professionRole(scene.tokens[$0].hash) }.first
  }

  /// "Best known for T, X trained in music": the person after the comma.
  private static func subjectAfter(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> NamedSpan? {
    var look = at + 2
    while look < unit.upperBound, look < at + 26 {
      if let person = scene.named(.person, at: look), person.tokens.lowerBound == look,
        scene.isComma(look - 1) || scene.tokens[look - 1].kind == .quote
      {
        return person
      }
      look += 1
    }
    return nil
  }

  /// "X, who is behind T and T2": who made them, where the text says what X does.
  private static func behind(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let isPredicate = scene.token(at - 1).map { [.is, .was, .also].contains($0.word) } ?? false
    let people = isPredicate ? scene.subjects(of: at)?.people.map(\.mention) ?? [] : minds(behind: at, scene)
    guard !people.isEmpty else { return }
    let first = scene.works(from: at + 1)
    // "behind the drama T and movies such as T2"
    let further = scene.isAnd(first.end) ? scene.works(from: first.end + 1).works : []
    for work in first.works + further where work.mention != nil {
      for person in people {
        guard let part = roles.role(of: person, in: work.entity) ?? (isPredicate ? nil : .creator), part != .actor else { continue }
        board.add(person, work, part, rule: manual.id, confidencePercent: 76, scene)
      }
    }
  }

  /// The people of "X, the mind behind T", "X and Y, the duo behind T".
  private static func minds(behind at: Int, _ scene: FactScene) -> [NamedSpan] {
    guard let noun = scene.token(at - 1), minds.contains(noun.hash) else { return [] }
    var article = at - 2
    while article > at - 5, scene.isLower(article), scene.tokens[article].word != .the { article -= 1 }
    guard scene.token(article)?.word == .the, scene.isComma(article - 1), let person = scene.named(.person, at: article - 2),
      person.tokens.upperBound == article - 1
    else { return [] }
    return pairs.contains(noun.hash) ? scene.people(endingBefore: article - 1) : [person]
  }

  private static let pairs = WordSet("duo team pair trio minds brains")
  private static let minds = WordSet("duo team pair trio brains mind minds mastermind man woman talent force")

  /// "helmed by X of ‘T’".
  private static func ofTitle(_ at: Int, _ person: NamedSpan, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    var next = at + 1
    while let token = scene.token(next), token.word == .the || token.kind == .quote || token.classes.contains(.workCue),
      scene.mention(at: next) == nil
    { next += 1 }
    guard let first = scene.named(.title, at: next) else { return }
    for work in scene.works(
      from: scene.tokens[first.tokens.lowerBound - 1].kind == .quote ? first.tokens.lowerBound - 1 : first.tokens.lowerBound
    ).works {
      guard let title = work.mention, let part = roles.role(of: person, in: title.entity) ?? board.usualPart(of: person.entity)
      else { continue }
      board.add(
        person, FoundWork(named: title, confidencePercent: 84), part, rule: manual.id, confidencePercent: 78, scene)
    }
  }

  /// "his co-star X from T", "X, from the hit drama T,".
  private static func fromTitle(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    let last = scene.isComma(at - 1) ? at - 2 : at - 1
    guard last >= unit.lowerBound, let person = scene.named(.person, at: last), person.tokens.upperBound == last + 1 else { return }
    var next = at + 1
    while next < at + 8, next < unit.upperBound, scene.mention(at: next) == nil,
      scene.tokens[next].word == .the || scene.tokens[next].kind == .quote || scene.tokens[next].kind == .number
        || scene.tokens[next].classes.contains(.workCue) || scene.tokens[next].hash == hit || scene.tokens[next].classes.contains(.demonym)
    { next += 1 }
    guard let title = scene.named(.title, at: next), title.tokens.lowerBound == next else {
      // "know X from films such as T".
      guard scene.token(person.tokens.lowerBound - 1).map({ knowing.contains($0.hash) }) ?? false else { return }
      for work in scene.works(from: at + 1).works where work.mention != nil { add(person, work, scene, roles, &board) }
      return
    }
    let end = scene.after(title)
    if (unit.lowerBound..<at).contains(where: {
      scene.tokens[$0].classes.contains(.awardCue) || AwardLine.winners.contains(scene.tokens[$0].hash)
    }) {
      return
    }
    // "with X, from T mastermind Y": T says who Y is.
    if let noun = scene.token(end), noun.classes.contains(.personCue) || minds.contains(noun.hash), scene.isLower(end) { return }
    // "X from T to T2" tells no credit.
    guard end >= unit.upperBound || scene.token(end)?.word != .to else { return }
    add(person, FoundWork(named: title, confidencePercent: 76), scene, roles, &board)
  }

  private static let knowing = WordSet("know recognise recognize remember")
  private static let hit = Fold.hash("hit")

  private static func ofFame(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    guard let last = scene.named(.title, at: scene.back(at - 1)) else { return }
    var titles = [last]
    var look = scene.back(last.tokens.lowerBound - 1, over: false)
    while titles.count < 6, scene.isAnd(look) || scene.isComma(look), let other = scene.named(.title, at: scene.back(look - 1)) {
      titles.append(other)
      look = scene.back(other.tokens.lowerBound - 1, over: false)
    }
    while look > 0, scene.tokens[look].classes.contains(.workCue) || [.the, .of, .from].contains(scene.tokens[look].word) {
      if [.of, .from].contains(scene.tokens[look].word) {
        let last = scene.tokens[look - 1].isMark("(") ? look - 2 : look - 1
        if let person = scene.named(.person, at: scene.back(last)) {
          for title in titles.reversed() {
            add(person, FoundWork(named: title, confidencePercent: 86), scene, roles, &board)
          }
        }
        return
      }
      look -= 1
    }
  }

  static func add(_ person: NamedSpan, _ work: FoundWork, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    board.add(
      person, work, roles.role(of: person, in: work.entity) ?? board.usualPart(of: person.entity) ?? .actor, rule: manual.id,
      confidencePercent: 80, scene)
  }

  static let known = WordSet("known remembered")
  private static let regions = WordSet("west east abroad overseas home")
  private static let audiences = WordSet(
    "audiences viewers world around above many abroad everyone everywhere best worldwide internationally")
  static let fame = Fold.hash("fame")
  private static let best = WordSet([
    "best", "well", "better", "widely", "mostly", "known", "primarily", "internationally", "popularly", "chiefly", "mainly",
  ])
  static let credits = WordSet([
    "credits", "works", "filmography", "films", "dramas", "projects", "movies", "shows", "hits", "titles",
  ])
}
