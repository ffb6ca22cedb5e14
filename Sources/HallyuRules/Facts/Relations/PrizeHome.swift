import HallyuAnnotations
import HallyuText

/// Which awards or festival a category belongs to that stands without them: "won best actress".
enum PrizeHome {
  /// The ceremony, `PrizeEntities.nowhere` where the text names only a prize of it that has no categories, or nil in other texts.
  static func find(_ scene: RelationScene, _ at: Int) -> Int? {
    let own = scene.of(.award).filter { Ceremonies.givesMany($0, scene.context) }
    if let near = own.min(by: { abs($0.tokens.lowerBound - at) < abs($1.tokens.lowerBound - at) }) { return near.entity }
    let ceremonies = scene.prizes.ceremonies
    if let headlined = ceremonies.headlined { return headlined }
    if let leading = scene.context.leading(.award, scene.field, at: at), ceremonies.contains(leading, scene.field) { return leading }
    return ceremonies.last(scene.field, before: at) ?? festival(scene) ?? ceremonies.first(scene.field) ?? nowhere(scene)
  }

  /// For a text that tells of a Golden Lion: somewhere.
  static func nowhere(_ scene: RelationScene) -> Int? { scene.prizes.ceremonies.hasSingle ? PrizeEntities.nowhere : nil }

  /// A festival of the sentence, else the first that the text names.
  static func festival(_ scene: RelationScene) -> Int? {
    scene.of(.organization).first { scene.isFestival($0.entity) }?.entity ?? scene.prizes.ceremonies.festival
  }

  /// "the Golden Lion"
  static func isStatue(_ award: Int, _ scene: RelationScene) -> Bool {
    scene.context.entities[award].name.split(separator: " ").contains { statues.contains(Fold.hash(String($0))) }
  }

  private static let statues = WordSet("lion bear palm palme leopard shell")
}
