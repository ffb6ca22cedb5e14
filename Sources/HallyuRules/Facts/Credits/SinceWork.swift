import HallyuAnnotations
import HallyuText

/// "with Y for the first time since the movie T", "returns four years after T".
enum SinceWork {
  static let manual = RuleManual(
    "credit.since-work", "A person who works again, alone or with another, since or years after a work.",
    fires: [
      .init("⟦Han Seo-jin⟧ spoke of her first project since the drama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init("It is ⟦Han Seo-jin⟧’s return to the small screen in two years since the drama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init(
        "The film “Night Ferry” reunites ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ for the first time since the drama “Quiet Harbor”.",
        "actor Night Ferry; actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ is back in television three years after the drama “Quiet Harbor”.", "actor Quiet Harbor"),
      .init(
        "Actress ⟦Han Seo-jin⟧ will work with ⟦Yoo Min-ho⟧ again after six years since the movie “Quiet Harbor”.", "actor Quiet Harbor"),
    ],
    leaves: ["Since “Quiet Harbor”, Yoo Min-ho has rested.", "Yoo Min-ho left three years after “Quiet Harbor”."])

  /// "for the first time in 6 years since the movie T": both have a part in T.
  static func findSince(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
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
  static func findYearsAfter(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    guard scene.token(at - 1).map({ years.contains($0.hash) }) == true else { return }
    let first = max(scene.unit(of: at).lowerBound, at - 14)
    guard let verb = (first..<at).last(where: { returning.contains(scene.tokens[$0].hash) }), let subjects = scene.subjects(of: verb),
      let work = scene.works(from: at + 1).works.first, work.mention != nil
    else { return }
    board.add(subjects.people, work, by: roles, rule: manual.id, confidencePercent: 70, scene)
  }

  private static let years = WordSet("years year months")
  private static let returning = WordSet("back return returns returned returning comes came comeback")

  private static let reuniting = WordSet("reunites reunited reunite reuniting")
  private static let reunions = WordSet("time again reunite reunites reunion reuniting together years")
  private static let firsts = WordSet("first return comeback")
}
