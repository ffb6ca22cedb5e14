import HallyuAnnotations
import HallyuText

/// `remakes`: a title that is a remake, a version or an adaptation of another.
enum Derivation {
  static let manual = RuleManual(
    "relation.remakes", "A title with remake of, adapted from or based on the film before another title.",
    fires: [.init("The film ‘Tin Moon’ is a remake of the Japanese film ‘⟦Old Salt⟧’.", "remakes")],
    leaves: [
      "The film ‘Tin Moon’ is based on a true story.",
      "The director of ‘Tin Moon’ is developing an English remake of her own hit, ‘Old Salt’.",
      "The dramas are ‘Tin Moon’, based on a novel by Kim Tae-ri, and ‘Old Salt’.",
      "‘Tin Moon’ is based on Kim Tae-ri’s (“Old Salt”) play.",
    ])

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
        guard scene.word(at + 1) == .of || scene.word(at + 1) == .by, isSaidOfTitle(scene, at) else { continue }
      case .adapted, .remade:
        guard scene.word(at + 1) == .from else { continue }
      case .based:
        guard scene.word(at + 1) == .on else { continue }
      default: continue
      }
      if let original = scene.next(.title, after: at, within: 10), !isFilmography(scene, original), !isBeside(scene, at, original),
        let copy = scene.last(.title, before: at), copy.entity != original.entity
      {
        found.append(scene.relation(copy.entity, "remakes", original, manual.id, 78))
      }
    }
    return found
  }

  /// "T is a remake of", "T, the Thai remake of": not "is developing a remake of", whose remake has no name yet.
  private static func isSaidOfTitle(_ scene: RelationScene, _ noun: Int) -> Bool {
    guard
      let article = (max(scene.tokens.lowerBound, noun - 6)..<noun).last(where: { [.a, .an, .the].contains(scene.word($0)) }),
      !(article..<noun).contains(where: { scene.view.tokens[$0].kind == .mark })
    else { return true }
    var at = article - 1
    while let token = scene.view.token(at), at >= scene.tokens.lowerBound, token.isMark(",") || token.kind == .quote { at -= 1 }
    guard at >= scene.tokens.lowerBound, let before = scene.view.token(at), before.kind == .word, !before.isCapitalized,
      scene.context.mention(scene.field, at: at) == nil
    else { return true }
    return [.is, .was, .are, .were, .be, .been, .as, .and, .but].contains(before.word)
  }

  /// "T, based on a novel by X, and T2": the title behind "and" is another work.
  private static func isBeside(_ scene: RelationScene, _ cue: Int, _ title: NamedSpan) -> Bool {
    var at = title.tokens.lowerBound - 1
    while scene.view.token(at)?.kind == .quote { at -= 1 }
    return scene.word(at) == .and
      && (cue..<at).contains {
        scene.word($0) == .by || scene.context.mention(scene.field, at: $0).map { scene.context.type($0) == .person } ?? false
      }
  }

  /// "based on Jack Graham's (Forest, Quiz) play": the bracket says who the maker is.
  private static func isFilmography(_ scene: RelationScene, _ title: NamedSpan) -> Bool {
    scene.factScene.enclosingBracket(title.tokens.lowerBound) != nil
  }
}
