import HallyuAnnotations
import HallyuCore
import HallyuText

/// `leases`: who rents which buildings.
enum Lease {
  static let manual = RuleManual(
    "relation.lease", "The buildings in a sentence that speaks of a lease, and who rents them.",
    fires: [.init("Netflix leased ⟦Norvel Studio⟧ near Seoul for its dramas.", "leases")],
    leaves: ["Netflix leased three cars.", "The lease ran out."])

  /// A lease names the buildings; who rents is the company that the text is about.
  static func find(_ scene: RelationScene, _ at: Int) -> [Relation] {
    let buildings = scene.of(.facility)
    guard !buildings.isEmpty else { return [] }
    let lessee =
      scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses)
      ?? scene.subjects.coreference.last(.organization, scene.field, before: scene.tokens.lowerBound)
    guard let lessee else { return [] }
    return buildings.map { scene.relation(lessee, .leases, $0, manual.id, 72) }
  }
}
