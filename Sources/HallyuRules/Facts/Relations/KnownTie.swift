import HallyuAnnotations
import HallyuCore
import HallyuReference
import HallyuText

/// `distributes`, `produces`: a company and a work that one sentence names, and that the reference data ties.
enum KnownTie {
  static let manual = RuleManual(
    "relation.known",
    "A company and a work of one sentence, which the reference data ties and no other rule did; or its owner, for what it brings out.",
    fires: [
      .init("At Warner Bros. they liked the work on the film ‘⟦The Dark Knight⟧’.", "distributes")
    ],
    leaves: [
      "At Showbox they liked the work on the film ‘The Dark Knight’.", "Warner Bros. might like the film ‘The Dark Knight’.",
      "The drama ‘My Dearest’ won a prize at the MBC Drama Awards.",
    ])

  static func find(_ scene: RelationScene) -> [Relation] {
    // Only what the lexicon has can be known.
    func known(_ type: LocalEntity.Kind) -> [(name: NamedSpan, id: String)] {
      scene.of(type).map { ($0, scene.context.entities[$0.entity].lexiconID) }.filter { !$0.id.isEmpty }
    }
    let works = known(.title)
    let companies = works.isEmpty ? [] : known(.organization).filter { !isOfAward($0.name, scene) }
    guard !companies.isEmpty, companies.count * works.count <= mostPairs,
      !Doubt.isSpoken(of: scene.tokens, scene.factScene)
    else { return [] }
    let lexicon = scene.view.lexicon
    var found: [Relation] = []
    for work in works {
      guard let entry = lexicon.entity(.title, id: work.id), !entry.isCommon else { continue }
      for (organization, tie) in entry.companies {
        for company in companies where isSame(company.id, lexicon.entity(organization), tie) {
          found.append(scene.relation(company.name.entity, tie == .distributes ? .distributes : .produces, work.name, manual.id, 60))
        }
      }
    }
    return found
  }

  /// True for the company itself, and for the owner that its name bears, where it brings the work out: "Disney" of Walt Disney Studios.
  private static func isSame(_ id: String, _ company: LexiconEntity, _ tie: CompanyTie) -> Bool {
    if company.id == id { return true }
    guard tie == .distributes, let owner = company.parent, owner.id == id else { return false }
    return company.name.split(separator: " ").contains { $0 == owner.name }
  }

  /// "the MBC Drama Awards": who hosts a prize, not who brings the work out.
  private static func isOfAward(_ company: NamedSpan, _ scene: RelationScene) -> Bool {
    scene.of(.award).contains { $0.tokens.overlaps(company.tokens) || $0.tokens.lowerBound == company.tokens.upperBound }
  }

  /// Pairs that one sentence may have: a long list is no news about each of them.
  private static let mostPairs = 100
}
