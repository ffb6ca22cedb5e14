import HallyuAnnotations
import HallyuText

/// `remakes`: a title that is a remake, a version or an adaptation of another.
enum Derivation {
  static let manual = RuleManual(
    "relation.remakes", "A title with remake of, adapted from or based on the film before another title.",
    fires: [.init("The film ‘Tin Moon’ is a remake of the Japanese film ‘⟦Old Salt⟧’.", "remakes")],
    leaves: ["The film ‘Tin Moon’ is based on a true story."])

  static func find(_ scene: Scene) -> [Relation] {
    let titles = scene.of(.title)
    guard titles.count >= 2 else { return [] }
    var found: [Relation] = []
    for at in scene.tokens {
      switch scene.word(at) {
      case .remake, .version, .adaptation:
        guard scene.word(at + 1) == .of || scene.word(at + 1) == .by else { continue }
      case .adapted, .remade:
        guard scene.word(at + 1) == .from else { continue }
      case .based:
        guard scene.word(at + 1) == .on else { continue }
      default: continue
      }
      if let original = scene.next(.title, after: at, within: 10), let copy = scene.last(.title, before: at), copy.entity != original.entity {
        found.append(scene.relation(copy.entity, "remakes", original, manual.id, 78))
      }
    }
    return found
  }
}
