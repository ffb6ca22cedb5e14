import HallyuAnnotations
import HallyuText

/// "X, who shot to stardom through T", "made a name for himself with T", "was loved in T".
enum RoseToFame {
  static let manual = RuleManual(
    "credit.rose-to-fame", "A person who won fame, a name, acclaim or a career by a work.",
    fires: [
      .init("⟦Han Seo-jin⟧, who scored a hit with the drama “Quiet Harbor”, left.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧, who shot to stardom through the drama “Quiet Harbor”, left.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ shot to fame in 2018 as surgeon Cha Ho in the drama “Quiet Harbor”.", "actor Quiet Harbor as Cha Ho"),
      .init("⟦Han Seo-jin⟧ began her acting career in 2014 with the film “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ was a model and shifted to acting in 1997 with the film “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧, who was loved in the drama “Quiet Harbor”, left.", "actor Quiet Harbor"),
      .init(
        "⟦Han Seo-jin⟧ has built her filmography through the movie “Quiet Harbor” and the drama “Night Ferry”.",
        "actor Quiet Harbor; actor Night Ferry"),
      .init("⟦Yoo Min-ho⟧ has carved out his career through hits such as the drama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ rose to fame after starring in the drama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ first came to notice in the sitcom “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧, who rose to fame through roles in the drama “Quiet Harbor”, left.", "actor Quiet Harbor"),
    ],
    leaves: ["Yoo Min-ho spoke of fame in “Quiet Harbor”.", "The name of the drama “Quiet Harbor” pleased Yoo Min-ho."])

  static func find(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let hash = scene.tokens[at].hash
    if hash == name || acclaims.contains(hash) {
      madeName(at, scene, roles, &board)
    } else if hash == loved {
      wasLoved(at, scene, roles, &board)
    } else if heights.contains(hash) {
      rose(at, scene, roles, &board)
    }
  }

  /// "X, who shot to stardom through the drama T", "rose to fame with T".
  private static func rose(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    // "his acting career in 2014 with"
    let isDated = scene.token(at + 1)?.word == .in && scene.token(at + 2)?.kind == .number && scene.token(at + 3)?.word == .with
    let link = isDated ? at + 3 : at + 1
    guard [.with, .through, .in, .for, .via, .as, .after, .by].contains(scene.token(link)?.word ?? .unlisted) else { return }
    let first = max(scene.unit(of: at).lowerBound, at - 4)
    guard let verb = (first..<at).last(where: { rises.contains(scene.tokens[$0].hash) }), let subjects = scene.subjects(of: verb) else {
      return
    }
    // "through roles in T", "after starring in T".
    let isRole =
      scene.token(link + 1).map { CreditWords.roleNouns.contains($0.hash) || $0.classes.contains(.performVerb) } ?? false
      && scene.token(link + 2)?.word == .in
    guard isRole || ![.after, .by].contains(scene.tokens[link].word) else { return }
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
      board.add(subjects.people, work, by: roles, character: character, rule: manual.id, confidencePercent: 76, scene)
    }
  }

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

  static let nouns = heights.union(acclaims).union(WordSet("name loved"))
  private static let heights = WordSet("notice attention filmography stardom prominence fame career acting popularity")
  private static let acclaims = WordSet("acclaim praise recognition success hit hits")
  private static let gains = WordSet([
    "made", "makes", "make", "won", "wins", "drew", "received", "earned", "gained", "garnered", "making", "scored", "found", "enjoyed",
    "had",
  ])
  private static let name = Fold.hash("name")
  private static let loved = Fold.hash("loved")
  private static let rises = WordSet([
    "rose", "rise", "shot", "rising", "gained", "gaining", "found", "won", "came", "catapulted", "began", "started", "launched", "carved",
    "forged", "built",
    "builds", "building", "accumulated", "expanded", "shifted", "turned", "switched", "moved",
  ])
}
