import HallyuAnnotations
import HallyuText

/// "X, who recently ended the filming of T", "X will stand on the stage of the musical T", "with Y for the first time since the movie T".
enum WorkedOn {
  static let manual = RuleManual(
    "credit.worked-on", "A person who films or performs a work, or works with another person again since one.",
    fires: [
      .init("Actor ⟦Yoo Min-ho⟧, who recently ended the filming of the drama “Quiet Harbor”, left for Tokyo.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ spent the first half of the year shooting the drama “Quiet Harbor” with ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("Writer ⟦Oh Tae-sik⟧ is working on a drama called “Quiet Harbor”.", "writer Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ is currently filming the drama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ spoke of her first project since the drama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ worked together for the film “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧, who shot to stardom through the drama “Quiet Harbor”, left.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ shot to fame in 2018 as surgeon Cha Ho in the drama “Quiet Harbor”.", "actor Quiet Harbor as Cha Ho"),
      .init(
        "Actress ⟦Han Seo-jin⟧ worked with director ⟦Oh Tae-sik⟧ in the film “Quiet Harbor”.", "actor Quiet Harbor; director Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ began her acting career in 2014 with the film “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("It is ⟦Han Seo-jin⟧’s return to the small screen in two years since the drama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init(
        "The film “Night Ferry” reunites ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ for the first time since the drama “Quiet Harbor”.",
        "actor Night Ferry; actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧, who was loved in the drama “Quiet Harbor”, left.", "actor Quiet Harbor"),
      .init(
        "⟦Han Seo-jin⟧ has built her filmography through the movie “Quiet Harbor” and the drama “Night Ferry”.",
        "actor Quiet Harbor; actor Night Ferry"),
      .init("It is the drama “Quiet Harbor”, in which ⟦Han Seo-jin⟧ worked with ⟦Yoo Min-ho⟧.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ has carved out his career through hits such as the drama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧, who rose to fame through roles in the drama “Quiet Harbor”, left.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ was last seen on SBS in the drama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ was last seen in the drama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ will be seen on the drama “Quiet Harbor” as a clerk.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ will share the screen in the drama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ is back in television three years after the drama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init(
        "Actress ⟦Han Seo-jin⟧ will work with ⟦Yoo Min-ho⟧ again after six years since the movie “Quiet Harbor”.", "actor Quiet Harbor"),
    ],
    leaves: ["The crew ended the filming of “Quiet Harbor”, and Yoo Min-ho left.", "Since “Quiet Harbor”, Yoo Min-ho has rested."])

  static func find(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let token = scene.tokens[at]
    if token.word == .after {
      yearsAfter(at, scene, roles, &board)
      return
    }
    if token.word == .since {
      again(at, scene, roles, &board)
      return
    }
    guard nouns.contains(token.hash) else { return }
    let unit = scene.unit(of: at)
    var start = at + 1
    if token.hash == worked || token.hash == working && scene.token(start)?.word == .on {
      workedWith(at, scene, roles, &board)
      return
    }
    if token.hash == name || acclaims.contains(token.hash) {
      madeName(at, scene, roles, &board)
      return
    }
    if token.hash == loved {
      wasLoved(at, scene, roles, &board)
      return
    }
    if token.hash == filmography || token.hash == stardom || token.hash == prominence || token.hash == KnownFor.fame || token.hash == career
    {
      rose(at, scene, roles, &board)
      return
    }
    if token.hash == WorkWords.together {
      // "X and Y worked together for the film T".
      guard let verb = scene.token(at - 1), joint.contains(verb.hash), [.in, .on, .for].contains(scene.token(start)?.word ?? .unlisted)
      else {
        return
      }
      guard let subjects = scene.subjects(of: at - 1), let work = scene.works(from: start + 1).works.first, work.mention != nil,
        !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at)
      else { return }
      for person in subjects.people {
        board.add(
          person.mention, work, roles.role(of: person.mention, in: work.entity) ?? .actor, rule: manual.id, confidencePercent: 72, scene)
      }
      return
    }
    if token.hash == seen {
      guard [.in, .on].contains(scene.token(start)?.word ?? .unlisted) else { return }
      start += 1
      // "last seen on SBS in T".
      if let channel = scene.named(.organization, at: start), scene.token(channel.tokens.upperBound)?.word == .in {
        start = channel.tokens.upperBound + 1
      }
    } else if token.hash == screen {
      // "will share the screen in T".
      guard scene.token(at - 2).map({ sharing.contains($0.hash) }) ?? false, [.in, .on].contains(scene.token(start)?.word ?? .unlisted)
      else { return }
      start += 1
    } else if scene.token(start)?.word == .of || scene.token(start)?.word == .for {
      start += 1
    }
    let isThat = token.hash == seen && [.that, .this, .the].contains(scene.token(start)?.word ?? .unlisted)
    guard start < unit.upperBound, let work = scene.works(from: start).works.first, work.mention != nil || isThat else { return }
    // The verb before the noun: "ended the filming", "will stand on the stage".
    var verb = at
    while verb > unit.lowerBound, at - verb < 5,
      [.the, .on, .a].contains(scene.tokens[verb - 1].word) || verbs.contains(scene.tokens[verb - 1].hash)
        || token.hash == screen && sharing.contains(scene.tokens[verb - 1].hash)
    { verb -= 1 }
    guard let subjects = scene.subjects(of: verb) ?? spent(at, unit, scene),
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at)
    else { return }
    var people = subjects.people
    if let title = work.mention, scene.token(scene.after(title))?.word == .with {
      people += scene.people(from: scene.after(title) + 1).people
    }
    for person in people {
      board.add(
        person.mention, work, roles.role(of: person.mention, in: work.entity) ?? .actor, rule: manual.id, confidencePercent: 72, scene)
    }
  }

  /// "He spent the first half of the year shooting T".
  private static func spent(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> ClauseSubjects? {
    guard let verb = (max(unit.lowerBound, at - 12)..<at).last(where: { spending.contains(scene.tokens[$0].hash) }) else { return nil }
    return scene.subjects(of: verb)
  }

  private static let spending = WordSet("spent spends spend spending")

  /// "X, who made a name for himself with T", "X, who won acclaim for T".
  private static func madeName(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    var link = at + 1
    if scene.tokens[at].hash == name {
      guard scene.token(link)?.word == .for, scene.token(link + 1).map({ WorkWords.selves.contains($0.hash) }) ?? false else { return }
      link += 2
    }
    guard [.with, .through, .for, .in].contains(scene.token(link)?.word ?? .unlisted),
      let verb = (max(scene.unit(of: at).lowerBound, at - 4)..<at).last(where: { gains.contains(scene.tokens[$0].hash) }),
      let subjects = scene.subjects(of: verb), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: verb)
    else { return }
    for work in scene.works(from: link + 1).works where work.mention != nil {
      for person in subjects.people {
        let known = roles.role(of: person.mention, in: work.entity)
        board.add(person.mention, work, known ?? .actor, rule: manual.id, confidencePercent: known == nil ? 66 : 78, scene)
      }
    }
  }

  /// "X, who was loved in T": machine translation of "was well liked".
  private static func wasLoved(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    guard let link = scene.token(at + 1), [.in, .for, .through].contains(link.word), let verb = scene.token(at - 1),
      [.was, .been].contains(verb.word), let subjects = scene.subjects(of: at - 1)
    else { return }
    for work in scene.works(from: at + 2).works where work.mention != nil {
      board.add(subjects.people, work, .actor, rule: manual.id, confidencePercent: 72, scene)
    }
  }

  private static let loved = Fold.hash("loved")
  private static let filmography = Fold.hash("filmography")
  private static let name = Fold.hash("name")
  private static let acclaims = WordSet(["acclaim", "praise", "recognition"])
  private static let gains = WordSet([
    "made", "makes", "make", "won", "wins", "drew", "received", "earned", "gained", "garnered", "making",
  ])

  /// "X, who shot to stardom through the drama T", "rose to fame with T".
  private static func rose(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    // "his acting career in 2014 with"
    let isDated = scene.token(at + 1)?.word == .in && scene.token(at + 2)?.kind == .number && scene.token(at + 3)?.word == .with
    let link = isDated ? at + 3 : at + 1
    guard [.with, .through, .in, .for, .via, .as].contains(scene.token(link)?.word ?? .unlisted) else { return }
    let first = max(scene.unit(of: at).lowerBound, at - 4)
    guard let verb = (first..<at).last(where: { rises.contains(scene.tokens[$0].hash) }), let subjects = scene.subjects(of: verb) else {
      return
    }
    // "through roles in T".
    let isRole = scene.token(link + 1).map { RoleInTitle.nouns.contains($0.hash) } ?? false && scene.token(link + 2)?.word == .in
    var works = scene.works(from: isRole ? link + 3 : link + 1).works
    var character: Range<Int>?
    if works.isEmpty, let role = (at + 1..<min(at + 5, scene.unit(of: at).upperBound)).first(where: { scene.tokens[$0].word == .as }) {
      // "shot to fame in 2018 as surgeon Cha Ho in T".
      var first = role + 1
      while first < role + 6, scene.isLower(first) { first += 1 }
      character = scene.characterName(from: first)
      let start = character?.upperBound ?? role + 1
      guard let link = (start..<min(start + 10, scene.unit(of: at).upperBound)).first(where: { scene.tokens[$0].word == .in }) else {
        return
      }
      works = scene.works(from: link + 1).works
    }
    for work in works where work.mention != nil {
      for person in subjects.people {
        board.add(
          person.mention, work, roles.role(of: person.mention, in: work.entity) ?? .actor, character: character, rule: manual.id,
          confidencePercent: 76, scene)
      }
    }
  }

  private static let rises = WordSet([
    "rose", "rise", "shot", "rising", "gained", "gaining", "found", "won", "came", "catapulted", "began", "started", "launched", "carved",
    "forged", "built",
    "builds", "building", "accumulated", "expanded",
  ])
  /// "X previously worked with director Y in the 2005 film T".
  private static func workedWith(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    if scene.token(at + 1)?.word == .on {
      // "X, who previously worked on A and B": in the part that the text gives X.
      guard let subjects = scene.subjects(of: at), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at) else { return }
      for work in scene.works(from: at + 2).works where work.mention != nil {
        for person in subjects.people {
          guard let part = roles.role(of: person.mention, in: work.entity) else { continue }
          board.add(person.mention, work, part, rule: manual.id, confidencePercent: 76, scene)
        }
      }
      return
    }
    guard scene.token(at + 1)?.word == .with, let subjects = scene.subjects(of: at),
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at)
    else { return }
    let (partners, end) = scene.people(from: at + 2)
    // "T, in which she worked with Y".
    let unit = scene.unit(of: at)
    let which = (max(unit.lowerBound, at - 8)..<at).first { scene.tokens[$0].word == .which && scene.token($0 - 1)?.word == .in }
    let named = [.in, .on, .for].contains(scene.token(end)?.word ?? .unlisted) ? scene.works(from: end + 1).works.first : nil
    guard !partners.isEmpty, let work = named ?? which.flatMap({ scene.nearestWork(before: $0, in: unit) }), work.mention != nil else {
      return
    }
    for person in subjects.people + partners {
      board.add(
        person.mention, work, roles.role(of: person.mention, in: work.entity) ?? .actor, rule: manual.id, confidencePercent: 72, scene)
    }
  }

  private static let working = Fold.hash("working")
  private static let worked = Fold.hash("worked")
  private static let career = Fold.hash("career")
  private static let stardom = Fold.hash("stardom")
  private static let prominence = Fold.hash("prominence")

  /// "for the first time in 6 years since the movie T": both have a part in T.
  private static func again(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    guard let work = scene.works(from: at + 1).works.first, work.mention != nil else { return }
    let unit = scene.unit(of: at)
    func add(_ person: NamedSpan, _ confidencePercent: Int) {
      let role = roles.role(of: person, in: work.entity) ?? .actor
      board.add(person, work, role, rule: manual.id, confidencePercent: confidencePercent, scene)
    }
    // "his first drama since T".
    let window = max(unit.lowerBound, at - 7)..<at
    if let owner = window.last(where: { [.his, .her].contains(scene.tokens[$0].word) }),
      (owner..<at).contains(where: { firsts.contains(scene.tokens[$0].hash) }),
      let person = scene.context.mentions(scene.field, in: unit.lowerBound..<owner, of: .person).first
    {
      return add(person, 68)
    }
    // "X's return to the small screen in two years since T".
    let long = max(unit.lowerBound, at - 12)..<at
    if let noun = long.last(where: { firsts.contains(scene.tokens[$0].hash) }), scene.token(noun - 1)?.kind == .clitic,
      let person = scene.named(.person, at: noun - 2)
    {
      return add(person, 70)
    }
    if let verb = (max(unit.lowerBound, at - 24)..<at).last(where: { reuniting.contains(scene.tokens[$0].hash) }) {
      // "T reunites X and Y for the first time since T2".
      let people = scene.people(from: verb + 1).people
      for person in people {
        for work in [scene.governingWork(verb), work].compactMap({ $0 }) {
          board.add(person.mention, work, .actor, rule: manual.id, confidencePercent: 70, scene)
        }
      }
      if !people.isEmpty { return }
    }
    guard (max(unit.lowerBound, at - 9)..<at).contains(where: { reunions.contains(scene.tokens[$0].hash) }),
      let with = (unit.lowerBound..<at).last(where: { scene.tokens[$0].word == .with })
    else { return }
    let people = scene.people(from: with + 1).people.map(\.mention) + (scene.subjects(of: with)?.people.map(\.mention) ?? [])
    for person in people { add(person, 66) }
  }

  /// "is back in a drama three years after T", "returns four years after T".
  private static func yearsAfter(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    guard scene.token(at - 1).map({ years.contains($0.hash) }) == true else { return }
    let first = max(scene.unit(of: at).lowerBound, at - 14)
    guard let verb = (first..<at).last(where: { returning.contains(scene.tokens[$0].hash) }), let subjects = scene.subjects(of: verb),
      let work = scene.works(from: at + 1).works.first, work.mention != nil
    else { return }
    for person in subjects.people {
      board.add(
        person.mention, work, roles.role(of: person.mention, in: work.entity) ?? .actor, rule: manual.id, confidencePercent: 70, scene)
    }
  }

  private static let years = WordSet("years year months")
  private static let returning = WordSet("back return returns returned returning comes came comeback")

  static let nouns = WordSet([
    "filming", "shooting", "stage", "seen", "together", "stardom", "prominence", "fame", "career", "worked", "working",
    "loved", "filmography", "name", "acclaim", "praise", "recognition", "screen",
  ])
  private static let screen = Fold.hash("screen")
  private static let sharing = WordSet("share shares shared sharing")
  private static let joint = WordSet(["worked", "acted", "collaborated", "appeared", "played"])
  private static let firsts = WordSet(["first", "return", "comeback"])
  private static let seen = Fold.hash("seen")
  private static let verbs = WordSet([
    "ended", "finished", "wrapped", "completed", "stand", "stands", "stood", "began", "started", "currently", "is", "busy",
  ])
  private static let reuniting = WordSet("reunites reunited reunite reuniting")
  private static let reunions = WordSet(["time", "again", "reunite", "reunites", "reunion", "reuniting", "together", "years"])
}
