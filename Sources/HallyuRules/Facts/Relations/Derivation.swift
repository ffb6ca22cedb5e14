import HallyuAnnotations
import HallyuText

/// `remakes`: a title that is a remake, a version or an adaptation of another.
enum Derivation {
  static let manual = RuleManual(
    "relation.remakes", "A title with remake of, adapted from or based on the film before another title.",
    fires: [.init("The film ‘Tin Moon’ is a remake of the Japanese film ‘⟦Old Salt⟧’.", "remakes")],
    leaves: ["The film ‘Tin Moon’ is based on a true story.", "‘Tin Moon’ is based on Kim Tae-ri’s (“Old Salt”) play."])

  static func find(_ scene: RelationScene) -> [Relation] {
    let titles = scene.of(.title)
    guard !titles.isEmpty else { return [] }
    var found: [Relation] = []
    for at in scene.tokens {
      // "Summit will remake X"
      if scene.word(at) == .remake, [.will, .to].contains(scene.word(at - 1)), scene.word(at - 2) != .rights,
        let original = scene.next(.title, after: at, within: 8),
        let maker = scene.subjects.organization(scene.field, ofVerbAt: at, scene.clauses)
      {
        found.append(scene.relation(maker, "remakes", original, manual.id, 74))
        continue
      }
      switch scene.word(at) {
      case .remake, .version, .adaptation:
        guard scene.word(at + 1) == .of || scene.word(at + 1) == .by else { continue }
      case .adapted, .remade:
        guard scene.word(at + 1) == .from else { continue }
      case .based:
        guard scene.word(at + 1) == .on else { continue }
      default: continue
      }
      if let original = scene.next(.title, after: at, within: 10), !isFilmography(scene, original),
        let copy = scene.last(.title, before: at), copy.entity != original.entity
      {
        found.append(scene.relation(copy.entity, "remakes", original, manual.id, 78))
      }
    }
    return found
  }

  /// "based on Jack Graham's (Forest, Quiz) play": the bracket says who the maker is.
  private static func isFilmography(_ scene: RelationScene, _ title: NamedSpan) -> Bool {
    scene.factScene.enclosingBracket(title.tokens.lowerBound) != nil
  }
}
