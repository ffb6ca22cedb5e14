import HallyuAnnotations
import HallyuText

/// "X and Y worked together for the film T", "X worked with director Y in T", "X, who worked on T".
enum WorkedOn {
  static let manual = RuleManual(
    "credit.worked-on", "A person who works on a work, with another person in it, or is honoured for it.",
    fires: [
      .init("Writer ⟦Oh Tae-sik⟧ is working on a drama called “Quiet Harbor”.", "writer Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ worked together for the film “Quiet Harbor”.", "actor Quiet Harbor"),
      .init(
        "Actress ⟦Han Seo-jin⟧ worked with director ⟦Oh Tae-sik⟧ in the film “Quiet Harbor”.", "actor Quiet Harbor; director Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ were recognized for their work in the drama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("It is the drama “Quiet Harbor”, in which ⟦Han Seo-jin⟧ worked with ⟦Yoo Min-ho⟧.", "actor Quiet Harbor; actor Quiet Harbor"),
    ],
    leaves: ["Yoo Min-ho worked on his garden.", "They watched “Quiet Harbor” together, and Yoo Min-ho left."])

  static func find(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    guard nouns.contains(scene.tokens[at].hash) else { return }
    if scene.tokens[at].hash == WorkWords.together {
      together(at, scene, roles, &board)
    } else if scene.token(at + 1)?.word == .on {
      on(at, scene, roles, &board)
    } else if scene.tokens[at].hash == worked {
      with(at, scene, roles, &board)
    }
  }

  /// "X and Y worked together for the film T"
  private static func together(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    guard let verb = scene.token(at - 1), joint.contains(verb.hash), [.in, .on, .for].contains(scene.token(at + 1)?.word ?? .unlisted),
      let subjects = scene.subjects(of: at - 1), let work = scene.works(from: at + 2).works.first, work.mention != nil,
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at)
    else { return }
    board.add(subjects.people, work, by: roles, rule: manual.id, confidencePercent: 72, scene)
  }

  /// "X, who previously worked on A and B": in the part that the text gives X.
  private static func on(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    guard let subjects = scene.subjects(of: at), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at) else { return }
    for work in scene.works(from: at + 2).works where work.mention != nil {
      for person in subjects.people {
        guard let part = roles.role(of: person.mention, in: work.entity) else { continue }
        board.add(person.mention, work, part, rule: manual.id, confidencePercent: 76, scene)
      }
    }
  }

  /// "X previously worked with director Y in the 2005 film T"
  private static func with(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
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
    board.add(subjects.people + partners, work, by: roles, rule: manual.id, confidencePercent: 72, scene)
  }

  /// "X and Y were recognized for their work in T".
  static func findHonoured(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    guard let owner = scene.token(at + 1), [.his, .her, .their].contains(owner.word), at > scene.unit(of: at).lowerBound,
      let noun = (at + 2..<at + 5).first(where: { scene.token($0).map { work.contains($0.hash) } ?? false }),
      owner.word == .their || !CreditWords.roleNouns.contains(scene.tokens[noun].hash),
      [.in, .on].contains(scene.token(noun + 1)?.word ?? .unlisted),
      let verb = (max(scene.unit(of: at).lowerBound, at - 9)..<at).last(where: { honoured.contains(scene.tokens[$0].hash) }),
      let subjects = scene.subjects(of: verb), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: verb)
    else { return }
    let works = scene.works(from: noun + 2).works.filter { $0.mention != nil }
    let isPaired = works.count == subjects.people.count && scene.isRespective(from: noun)
    for (index, work) in works.enumerated() {
      let people = isPaired ? [subjects.people[index]] : subjects.people
      board.add(people, work, by: roles, rule: manual.id, confidencePercent: 74, scene)
    }
  }

  private static let work = CreditWords.roleNouns.union(WordSet("work acting turns"))
  private static let honoured = WordSet(
    """
    recognized recognised honored honoured praised lauded awarded nominated feted celebrated acclaimed won shared received \
    earned shortlisted
    """)
  static let nouns = WordSet("together worked working")
  private static let worked = Fold.hash("worked")
  private static let joint = WordSet("worked acted collaborated appeared played")
}
