import HallyuAnnotations
import HallyuText

/// Who is in a work together with those that were named before: "Y joins her as a paramedic", "X has joined Y in T".
extension StarsIn {
  /// "Joining them are X and Y", "Y joins her as a paramedic", "X has joined Y in T"; true where the verb has been read.
  static func joinedLeads(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    if findJoiningThem(at, scene, &board) || findJoiningIn(at, scene, &board) || findJoinsHer(at, scene, &board) { return true }
    let partners = scene.people(from: at + 1)
    return findJoinedIn(at, partners, scene, &board) || findIsJoining(at, partners, scene, &board) || findAnnounced(at, scene, &board)
  }

  /// "Joining them are X and Y."
  private static func findJoiningThem(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    let unit = scene.unit(of: at)
    guard at == unit.lowerBound || scene.isAnd(at - 1) || scene.isComma(at - 1), let object = scene.token(at + 1),
      [.him, .her, .them].contains(object.word), let be = behindPlace(at + 2, scene), let verb = scene.token(be),
      beings.contains(verb.word) || verb.word == .will
    else { return false }
    guard let work = scene.topic(before: unit.lowerBound, confidencePercent: 72) else { return true }
    let people = scene.people(from: verb.word == .will ? be + 2 : be + 1).people
    board.add(cast: people, work, .actor, rule: manual.id, confidencePercent: 72, scene)
    return true
  }

  /// First token behind "in the cast", "on screen"; the token itself where none of it stands there.
  private static func behindPlace(_ at: Int, _ scene: FactScene) -> Int? {
    guard let link = scene.token(at), [.in, .on].contains(link.word) else { return at }
    return (at + 1..<at + 4).first {
      scene.token($0).map { $0.word == .cast || screens.contains($0.hash) || $0.classes.contains(.workCue) } ?? false
    }.map { $0 + 1 }
  }

  /// "Leading the series T will be A and B."
  static func findLeading(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    guard at == scene.unit(of: at).lowerBound, leading.contains(scene.tokens[at].hash) else { return false }
    let named = scene.works(from: at + 1)
    guard let work = named.works.first else { return false }
    var verb = named.end
    while let token = scene.token(verb), token.word == .will || token.word == .be { verb += 1 }
    guard verb > named.end || scene.token(verb).map({ beings.contains($0.word) }) ?? false else { return false }
    let people = scene.people(from: verb > named.end ? verb : verb + 1).people
    board.add(cast: people, work, .actor, rule: manual.id, confidencePercent: 78, scene)
    return !people.isEmpty
  }

  private static let leading = WordSet("leading headlining fronting toplining anchoring")

  /// "Joining X in T are Y and Z."
  private static func findJoiningIn(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    guard at == scene.unit(of: at).lowerBound, scene.tokens[at].hash == participle else { return false }
    let partners = scene.people(from: at + 1)
    guard !partners.people.isEmpty else { return false }
    let named = scene.token(partners.end)?.word == .in ? scene.works(from: partners.end + 1) : nil
    let verb = named.map { $0.works.isEmpty ? partners.end : $0.end } ?? partners.end
    guard let being = scene.token(verb), beings.contains(being.word),
      let work = named?.works.first ?? scene.topic(before: at, confidencePercent: 72)
    else { return false }
    board.add(cast: partners.people + scene.people(from: verb + 1).people, work, .actor, rule: manual.id, confidencePercent: 76, scene)
    return true
  }

  /// "Y joins her as a paramedic": in the work that the text is about.
  private static func findJoinsHer(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    guard let object = scene.token(at + 1), [.him, .her].contains(object.word), scene.token(at + 2)?.word == .as,
      let subjects = scene.subjects(of: at), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at),
      let work = scene.topic(before: scene.unit(of: at).lowerBound, confidencePercent: 72)
    else { return false }
    board.add(subjects.people, work, .actor, rule: manual.id, confidencePercent: 70, scene)
    return true
  }

  /// "X has joined Y in T".
  private static func findJoinedIn(
    _ at: Int, _ partners: (people: [ListedPerson], end: Int), _ scene: FactScene, _ board: inout CreditBoard
  ) -> Bool {
    // "joins previously announced cast members Y and Z in T".
    guard let first = partners.people.first, first.mention.tokens.lowerBound <= at + 6,
      first.mention.tokens.lowerBound <= at + 3 || (at + 1..<first.mention.tokens.lowerBound).allSatisfy({ scene.isLower($0) }),
      [.in, .for, .on].contains(scene.token(partners.end)?.word ?? .unlisted),
      let work = scene.works(from: partners.end + 1).works.first, work.mention != nil, let subjects = scene.subjects(of: at),
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at)
    else { return false }
    board.add(cast: subjects.people + partners.people, work, .actor, rule: manual.id, confidencePercent: 76, scene)
    return true
  }

  /// "X and Y are joining Z, who": in the work that the text is about.
  private static func findIsJoining(
    _ at: Int, _ partners: (people: [ListedPerson], end: Int), _ scene: FactScene, _ board: inout CreditBoard
  ) -> Bool {
    let unit = scene.unit(of: at)
    guard scene.tokens[at].hash == participle, let first = partners.people.first, first.mention.tokens.lowerBound == at + 1,
      let verb = scene.token(at - 1), beings.contains(verb.word) || verb.word == .be,
      partners.end >= unit.upperBound || scene.isComma(partners.end) || scene.tokens[partners.end].isMark("."),
      let subjects = scene.subjects(of: at), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at),
      let work = scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return false }
    board.add(subjects.people + partners.people, work, .actor, rule: manual.id, confidencePercent: 70, scene)
    return true
  }

  /// "They join previously announced leads Y and Z": in the work that the text is about.
  private static func findAnnounced(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    let unit = scene.unit(of: at)
    guard let cue = (at + 1..<min(at + 6, unit.upperBound)).last(where: { announced.contains(scene.tokens[$0].hash) }),
      (at + 1..<cue).allSatisfy({ scene.isLower($0) }), case (let leads, let end) = scene.people(from: cue + 1),
      let first = leads.first, first.mention.tokens.lowerBound <= cue + 2,
      let work = scene.token(end)?.word == .in
        ? scene.works(from: end + 1).works.first : scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return false }
    let subjects = scene.subjects(of: at)
    if !Doubt.isDoubted(scene, from: subjects?.clauseStart ?? at, verb: at) {
      board.add(cast: (subjects?.people ?? []) + leads, work, .actor, rule: manual.id, confidencePercent: 74, scene)
    }
    return true
  }

  /// "X and Y are already on board": in the work that the text is about.
  static func findOnBoard(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    guard scene.token(at - 1)?.word == .on,
      let verb = (max(unit.lowerBound, at - 4)..<at - 1).last(where: { beings.contains(scene.tokens[$0].word) }),
      let subjects = scene.subjects(of: verb), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: verb)
    else { return }
    // "is on board as executive producer"
    let part =
      scene.token(at + 1)?.word == .as
      ? (at + 2..<at + 5).lazy.compactMap { scene.token($0).flatMap { CreditWords.professionRole($0.hash) } }.first : nil
    let named = [.for, .as].contains(scene.token(at + 1)?.word ?? .unlisted) ? scene.works(from: at + 2).works.first : nil
    // "X has the lead in T; Y and Z are also on board."
    let nearest = scene.tokens[..<subjects.clauseStart].suffix(1).contains { $0.isMark(";") }
    guard
      let work = named ?? (nearest ? scene.nearestWork(before: subjects.clauseStart - 1, in: unit) : nil)
        ?? scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return }
    if let part, part != .actor {
      board.add(subjects.people, work, part, rule: manual.id, confidencePercent: 72, scene)
    } else {
      board.add(subjects.people, work, rule: manual.id, confidencePercent: 72, scene)
    }
  }

  private static let beings: Set<Word> = [.is, .are, .was, .were]
  private static let participle = Fold.hash("joining")
  static let board = Fold.hash("board")
  private static let announced = WordSet("announced cast leads confirmed castmates")
}
