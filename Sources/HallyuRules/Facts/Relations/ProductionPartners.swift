import HallyuAnnotations
import HallyuCore
import HallyuText

/// Those with whom a company makes a work: "co-produces T with three Seoul studios -- Norvel, Orwick and Kolvik".
enum ProductionPartners {
  static func named(_ scene: RelationScene, behind with: Int) -> [NamedSpan] {
    guard let first = scene.next(.organization, after: with, within: 9),
      (with + 1..<first.tokens.lowerBound).allSatisfy({ describes($0, scene) })
    else { return [] }
    return scene.list(from: first)
  }

  private static func describes(_ at: Int, _ scene: RelationScene) -> Bool {
    let token = scene.view.tokens[at]
    switch token.kind {
    case .number, .dash, .hyphen, .quote: return true
    case .mark: return token.isMark(":") || token.isMark(",") && scene.view.tokens[at - 1].classes.contains(.organizationCue)
    default: return scene.isModifier(at) || token.classes.contains(.numeral)
    }
  }
}
