import HallyuAnnotations
import HallyuText

/// "Director X of T and writer Y will team up for T2", "X and Y, who will be seen together in T": several who do one work.
enum TeamsUp {
  static let manual = RuleManual(
    "credit.teams-up", "Two people or more who team up, join hands, meet or are seen together, and the work for which they do.",
    fires: [
      .init(
        "Director ⟦Oh Tae-sik⟧ and writer ⟦Kim Mi-rae⟧ will team up for the drama ‘Quiet Harbor’.",
        "director Quiet Harbor; writer Quiet Harbor"),
      .init(
        "Director ⟦Oh Tae-sik⟧ of ‘Night Ferry’ and writer ⟦Kim Mi-rae⟧ have joined hands for ‘Quiet Harbor’.",
        "director Night Ferry; director Quiet Harbor; writer Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ will be seen together in the drama ‘Quiet Harbor’.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ are coming together for the drama ‘Quiet Harbor’.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ will meet in the drama ‘Quiet Harbor’.", "actor Quiet Harbor; actor Quiet Harbor"),
    ],
    leaves: [
      "Han Seo-jin and Yoo Min-ho met for dinner after ‘Quiet Harbor’.",
      "Norvel and Orwick will team up for ‘Quiet Harbor’, Han Seo-jin said.",
      "Han Seo-jin and Yoo Min-ho are in talks to team up for ‘Quiet Harbor’.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    guard scene.mention(at: at) == nil, scene.isLower(at), let form = forms[scene.tokens[at].hash] else { return }
    var link = at + 1
    var verb = at
    switch form {
    case .joint:
      guard scene.token(at + 1).map({ objects.contains($0.hash) }) ?? false else { return }
      link += 1
    case .alone: break
    case .together:
      guard scene.token(at - 1).map({ seen.contains($0.hash) }) ?? false else { return }
      verb = at - 1
    }
    guard [.for, .in, .on].contains(scene.token(link)?.word ?? .unlisted), let work = scene.works(from: link + 1).works.first,
      work.mention != nil, let subjects = scene.subjects(of: verb), subjects.people.count > 1,
      !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: verb)
    else { return }
    for person in subjects.people {
      let part = PersonRoles.beside(person.mention, scene) ?? roles.role(of: person.mention, in: work.entity) ?? .actor
      board.add(person.mention, work, part, rule: manual.id, confidencePercent: 74, scene)
    }
  }

  private enum Form { case joint, alone, together }

  static let verbs = WordSet(
    "team teams teamed teaming join joined joining meet meets collaborate collaborated collaborating pair together")
  private static let forms = WordMap<Form>([
    (.joint, "team teams teamed teaming join joined joining pair"), (.alone, "meet meets collaborate collaborated collaborating"),
    (.together, "together"),
  ])
  private static let objects = WordSet("up hands forces")
  private static let seen = WordSet("seen featured paired cast coming come comes")
}
