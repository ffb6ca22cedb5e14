import HallyuAnnotations
import HallyuText

/// "T, a drama from creator X", "T, from director X and writer Y".
enum FromMaker {
  static let manual = RuleManual(
    "credit.from-maker", "A work from a person whose profession the text names.",
    fires: [
      .init(
        "The film ‘Quiet Harbor’ is the directorial debut of ‘Night Ferry’ and ‘Salt’ star ⟦Oh Tae-sik⟧.",
        "director Quiet Harbor; actor Night Ferry; actor Salt"),
      .init("‘Quiet Harbor’, the upcoming film from ⟦Oh Tae-sik⟧, won in May.", "director Quiet Harbor"),
      .init("It ordered the series ‘Quiet Harbor’, an eight-part drama from creator ⟦Oh Tae-sik⟧.", "creator Quiet Harbor"),
      .init("It bought ‘Quiet Harbor’, the second feature from Greek director ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init("The film ‘Quiet Harbor’, the debut feature from artist and activist ⟦Oh Tae-sik⟧, opens in May.", "director Quiet Harbor"),
      .init("The film ‘Quiet Harbor’, from director ⟦Oh Tae-sik⟧, opens in May.", "director Quiet Harbor"),
      .init("The film ‘Quiet Harbor’ is the feature debut of Korean director ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ opens in May, marking the television debut of actor ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("The film ‘Quiet Harbor’ is the first film of director ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ opens in May. It comes from the pen of ⟦Oh Tae-sik⟧.", "writer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ opens in May. It comes from ‘Night Ferry’ creator ⟦Oh Tae-sik⟧.",
        "creator Quiet Harbor; creator Night Ferry"),
      .init("‘Quiet Harbor’ opens in May. The series comes from writer ⟦Oh Tae-sik⟧.", "writer Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. From ⟦Yoo Min-ho⟧, the writer of many plays, and director ⟦Oh Tae-sik⟧ comes this mystery.",
        "writer Quiet Harbor; director Quiet Harbor"),
      .init(
        "The film ‘Quiet Harbor’ is the new feature from director and screenwriter ⟦Oh Tae-sik⟧.",
        "writer Quiet Harbor; director Quiet Harbor"),
      .init("‘Quiet Harbor’, a political thriller from ⟦Oh Tae-sik⟧, opens in May.", "creator Quiet Harbor"),
      .init("It has a drama from ⟦Oh Tae-sik⟧ and ⟦Yoo Min-ho⟧ called ‘Quiet Harbor’.", "creator Quiet Harbor; creator Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The drama, about a cook, comes from ⟦Oh Tae-sik⟧.", "creator Quiet Harbor"),
      .init("The hit of the year is the film ‘Quiet Harbor’ of director ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init("The film ‘Quiet Harbor’, from writer-director ⟦Oh Tae-sik⟧, opens in May.", "writer Quiet Harbor; director Quiet Harbor"),
    ],
    leaves: [
      "‘Quiet Harbor’ opens in May. It is a new adaptation of the Oh Tae-sik tale.",
      "‘Quiet Harbor’ opens in May. The idea comes from Oh Tae-sik.", "‘Quiet Harbor’ drew praise from director Oh Tae-sik.",
      "‘Quiet Harbor’ differs from what Oh Tae-sik wrote.", "‘Quiet Harbor’ opens in May. He likes a drama from Oh Tae-sik’s company.",
    ])

  /// "‘T’ of director X is": a title, `of` and a maker's profession with the name.
  static func findOfMaker(_ of: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard let title = scene.named(.title, at: scene.back(of - 1, over: false)), scene.after(title) == of,
      let noun = scene.token(of + 1), let part = CreditWords.professionRole(noun.hash), part != .actor,
      let person = scene.named(.person, at: of + 2), person.tokens.lowerBound == of + 2
    else { return }
    board.add(
      person, FoundWork(named: title, confidencePercent: 86), part, rule: manual.id, confidencePercent: 82, scene)
  }

  /// "The drama, about a cook, comes from X": who thought of what the sentence is about.
  private static func comesFrom(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    let unit = scene.unit(of: at)
    guard at > unit.lowerBound, comes.contains(scene.tokens[at - 1].hash), let person = scene.named(.person, at: at + 1),
      person.tokens.lowerBound == at + 1, scene.token(person.tokens.upperBound)?.kind != .clitic
    else { return false }
    let first = scene.skipQuotes(unit.lowerBound)
    let isTold = scene.tokens[first].word == .the && scene.token(first + 1)?.classes.contains(.workCue) == true
    // "The film ‘T’ comes from X".
    let named = scene.named(.title, at: isTold ? scene.skipQuotes(first + 2) : first)
    guard
      let work = named.map({ FoundWork(named: $0, confidencePercent: 80) })
        ?? (isTold ? scene.topic(before: unit.lowerBound, confidencePercent: 72) : nil)
    else { return false }
    for one in scene.people(from: at + 1).people {
      board.add(one.mention, work, partAfter(one.mention, scene) ?? .creator, rule: manual.id, confidencePercent: 70, scene)
    }
    return true
  }

  /// "T is the feature debut of X", "The first film of X": who made it first.
  static func findDebut(_ of: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard of > 2, let noun = scene.token(of - 1), scene.mention(at: of - 1) == nil else { return }
    let isFirst = (of - 3..<of - 1).contains { scene.token($0).map { firsts.contains($0.hash) } ?? false }
    guard debuts.contains(noun.hash) || noun.classes.contains(.workCue) && isFirst, !WorkWords.derived.contains(noun.hash) else { return }
    let unit = scene.unit(of: of)
    let people = scene.people(from: of + 1).people
    guard let first = people.first, first.mention.tokens.lowerBound <= of + 14 else { return }
    var at = of - 2
    while at > unit.lowerBound, of - at < 6, ![.the, .is, .was].contains(scene.tokens[at].word), !scene.isComma(at) { at -= 1 }
    let work =
      at <= unit.lowerBound
      ? scene.topic(before: unit.lowerBound, confidencePercent: 74)
      : scene.nearestWork(before: at, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 70)
    guard let work else { return }
    let isActing = (max(unit.lowerBound, of - 3)..<of - 1).contains { acting.contains(scene.tokens[$0].hash) }
    for person in people.prefix(2) where isActing {
      // "the television debut of X".
      board.add(person.mention, work, .actor, rule: manual.id, confidencePercent: 74, scene)
    }
    if isActing { return }
    // "It is the second project of X and Y": of those whose part the text has told it tells none.
    for person in people.prefix(2) where !board.ties(person.mention.entity, to: work.entity) {
      board.add(person.mention, work, .director, rule: manual.id, confidencePercent: 78, scene)
    }
  }

  private static let debuts = WordSet("debut")
  private static let acting = WordSet("television tv acting screen drama")
  private static let firsts = WordSet("first second third fourth latest newest sophomore new upcoming forthcoming recent")

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    if penOf(at, scene, &board) || ofOther(at, scene, &board) || opening(at, scene, &board) || comesFrom(at, scene, &board) { return }
    if debutFrom(at, scene, &board) || describedFrom(at, scene, &board) || WorkFrom.find(at, scene, &board) { return }
    guard let next = scene.token(at + 1), next.word == .the || leadsToProfession(at + 1, scene) else { return }
    let people = scene.people(from: at + 1).people
    guard let first = people.first, let part = PersonRoles.beside(first.mention, scene), part != .actor else { return }
    let unit = scene.unit(of: at)
    let isVerb = at - 1 > unit.lowerBound && comes.contains(scene.tokens[at - 1].hash)
    let before = scene.back(isVerb ? at - 2 : at - 1)
    guard before >= unit.lowerBound else { return }
    let touches =
      scene.named(.title, at: before) != nil || scene.tokens[before].classes.contains(.workCue) && scene.mention(at: before) == nil
    guard touches, let work = scene.governingWork(isVerb ? at - 1 : at), work.mention != nil || work.confidencePercent > 65 else { return }
    let isBoth = isWriterDirector(first.mention, scene)
    for person in people {
      board.add(person.mention, work, PersonRoles.beside(person.mention, scene) ?? part, rule: manual.id, confidencePercent: 84, scene)
    }
    if isBoth {
      for part in [CreditPart.director, .writer] { board.add(first.mention, work, part, rule: manual.id, confidencePercent: 84, scene) }
    }
  }

  /// "“T,” a thriller from X", "a drama from X and Y called “T”": who thought of it, where no profession is told.
  private static func describedFrom(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    let unit = scene.unit(of: at)
    guard at - 1 > unit.lowerBound, scene.tokens[at - 1].classes.contains(.workCue), scene.isLower(at - 1),
      let person = scene.named(.person, at: at + 1), person.tokens.lowerBound == at + 1,
      case let list = scene.people(from: at + 1), scene.token(list.end)?.kind != .clitic
    else { return false }
    var article = at - 2
    while article > unit.lowerBound, at - article < 7, ![.a, .an, .the].contains(scene.tokens[article].word),
      scene.isLower(article) || scene.tokens[article].kind == .hyphen
    { article -= 1 }
    guard [.a, .an].contains(scene.tokens[article].word) else { return false }
    let before = scene.named(.title, at: scene.back(article - 1)).flatMap {
      scene.isComma(article - 1) || scene.endsWithInnerComma($0) ? $0 : nil
    }
    let name = scene.skipQuotes(list.end + 1)
    let behind = scene.token(list.end).map { WorkWords.naming.contains($0.hash) } == true ? scene.named(.title, at: name) : nil
    guard let title = before ?? behind else { return false }
    for one in list.people {
      board.add(one.mention, FoundWork(named: title, confidencePercent: 84), .creator, rule: manual.id, confidencePercent: 70, scene)
    }
    return true
  }

  /// "T, the debut feature from artist and activist X": who made it, whatever the person's trade.
  private static func debutFrom(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    let unit = scene.unit(of: at)
    guard at - 3 > unit.lowerBound, scene.tokens[at - 1].classes.contains(.workCue), scene.mention(at: at - 1) == nil,
      (at - 4..<at - 1).contains(where: { scene.tokens[$0].hash == debut || firsts.contains(scene.tokens[$0].hash) }),
      let person = scene.context.mentions(scene.field, in: at + 1..<min(at + 9, unit.upperBound), of: .person).first,
      (at + 1..<person.tokens.lowerBound).allSatisfy({
        scene.isLower($0) || scene.tokens[$0].kind == .hyphen || scene.tokens[$0].classes.contains(.demonym)
      }), scene.token(person.tokens.upperBound)?.kind != .clitic,
      PersonRoles.beside(person, scene).map({ $0 == .actor }) ?? true,
      let work = scene.nearestMain(before: at - 1, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return false }
    // "the upcoming series from X": who thought of it.
    let isSeries = scene.tokens[at - 1].word == .series || serials.contains(scene.tokens[at - 1].hash)
    board.add(person, work, isSeries ? .creator : .director, rule: manual.id, confidencePercent: 76, scene)
    return true
  }

  private static let serials = WordSet("sitcom show miniseries dramedy drama")
  private static let debut = Fold.hash("debut")

  /// "director", "Korean filmmaker", "musically-inclined Montreal director": a word for a maker within some words.
  private static func leadsToProfession(_ start: Int, _ scene: FactScene) -> Bool {
    var at = start
    while at < start + 9, let token = scene.token(at) {
      if let mention = scene.mention(at: at) {
        // "from “T” director X"
        guard scene.type(mention) == .place || scene.type(mention) == .title && at == start else { return false }
        at = scene.after(mention)
        continue
      }
      if token.classes.contains(.personCue) { return true }
      guard token.kind == .hyphen || token.classes.contains(.demonym) || scene.isLower(at) && !token.classes.contains(.stopword) else {
        return false
      }
      at += 1
    }
    return false
  }

  /// "From X, the writer of T1, and director Y comes this thriller": the makers of what comes.
  private static func opening(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    let unit = scene.unit(of: at)
    guard at == unit.lowerBound, let verb = (at..<min(unit.upperBound, at + 40)).first(where: { comes.contains(scene.tokens[$0].hash) }),
      let work = scene.works(from: verb + 1).works.first
    else { return false }
    for person in scene.context.mentions(scene.field, in: at..<verb, of: .person)
    where scene.enclosingBracket(person.tokens.lowerBound) == nil {
      guard let part = PersonRoles.beside(person, scene) ?? partAfter(person, scene), part != .actor else { continue }
      board.add(person, work, part, rule: manual.id, confidencePercent: 76, scene)
    }
    return true
  }

  /// "X, the writer of".
  private static func partAfter(_ person: NamedSpan, _ scene: FactScene) -> CreditPart? {
    let at = person.tokens.upperBound
    guard scene.isComma(at), [.the, .a].contains(scene.token(at + 1)?.word ?? .unlisted), scene.token(at + 3)?.word == .of else {
      return nil
    }
    return scene.token(at + 2).flatMap { CreditWords.professionRole($0.hash) }
  }

  /// "comes from the pen of X": the writer of the work that the text is about.
  private static func penOf(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    guard scene.token(at + 1)?.word == .the, scene.token(at + 2)?.hash == pen, scene.token(at + 3)?.word == .of,
      let person = scene.named(.person, at: at + 4),
      let work = scene.governingWork(at - 1) ?? scene.topic(before: at, confidencePercent: 72)
    else { return false }
    board.add(person, work, .writer, rule: manual.id, confidencePercent: 82, scene)
    return true
  }

  /// "The drama comes from ‘T’ creator X", "from ‘T’’s X": in the work that the text is about.
  private static func ofOther(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    guard at > scene.unit(of: at).lowerBound, comes.contains(scene.tokens[at - 1].hash) else { return false }
    let start = scene.token(at + 1)?.word == .the ? at + 2 : at + 1
    guard let title = scene.named(.title, at: scene.skipQuotes(start)) else { return false }
    var next = scene.after(title)
    var part = CreditPart.creator
    if scene.token(next)?.kind == .clitic { next += 1 }
    if let noun = scene.token(next), scene.mention(at: next) == nil, let role = CreditWords.professionRole(noun.hash) {
      part = role
      next += 1
    }
    guard let person = scene.named(.person, at: next), person.tokens.lowerBound == next, part != .actor,
      let work = scene.governingWork(at - 1) ?? scene.topic(before: at, confidencePercent: 72), work.entity != title.entity
    else { return false }
    board.add(person, work, part, rule: manual.id, confidencePercent: 76, scene)
    return true
  }

  private static let pen = Fold.hash("pen")

  /// "writer-director X", "writer/director X".
  static func isWriterDirector(_ person: NamedSpan, _ scene: FactScene) -> Bool {
    let at = person.tokens.lowerBound
    guard at >= 3, scene.tokens[at - 2].kind == .hyphen || scene.tokens[at - 2].isMark("/") || scene.isAnd(at - 2) else { return false }
    let parts = [at - 3, at - 1].map { CreditWords.professionRole(scene.tokens[$0].hash) }
    return parts == [.writer, .director] || parts == [.director, .writer]
  }

  private static let comes = WordSet("comes came hails come")
}
