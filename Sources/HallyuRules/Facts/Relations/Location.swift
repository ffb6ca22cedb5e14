import HallyuAnnotations
import HallyuText

/// `located_in`: a building or company that the text places somewhere.
enum Location {
  static let manual = RuleManual(
    "relation.located-in", "A building with located in or in before a place; a company that is based there.",
    fires: [.init("The show was shot at the Charlotte Theater in ⟦Seoul⟧.", "located_in")],
    leaves: ["The Charlotte Theater was full. Seoul was cold."])

  static func find(_ scene: Scene) -> [Relation] {
    var found: [Relation] = []
    for building in scene.of(.facility) {
      var at = building.tokens.upperBound
      while let token = scene.view.token(at), token.kind == .quote || token.isMark(",") { at += 1 }
      if [.located, .situated, .based].contains(scene.word(at)) { at += 1 }
      guard scene.word(at) == .in, let place = scene.context.mention(scene.field, at: at + 1), scene.context.type(place) == .place else { continue }
      found.append(scene.relation(building.entity, "located_in", place, manual.id, 76))
    }
    for company in scene.of(.organization) {
      let end = company.tokens.upperBound
      guard let cue = (end..<min(end + 4, scene.tokens.upperBound)).first(where: { [.headquartered, .based].contains(scene.word($0)) }),
        scene.word(cue + 1) == .in, let place = scene.context.mention(scene.field, at: cue + 2), scene.context.type(place) == .place
      else { continue }
      found.append(scene.relation(company.entity, "located_in", place, manual.id, 74))
    }
    return found
  }
}
