import HallyuAnnotations
import HallyuText

/// Which awards or festival a category belongs to that stands without them: "won best actress".
enum PrizeHome {
  /// The ceremony, `PrizeEntities.nowhere` where the text names only a prize of it that has no categories, or nil in other texts.
  static func find(_ scene: RelationScene, _ at: Int) -> Int? {
    let own = scene.of(.award).filter { givesMany($0, scene) }
    if let near = own.min(by: { abs($0.tokens.lowerBound - at) < abs($1.tokens.lowerBound - at) }) { return near.entity }
    if let headlined = headlined(scene) { return headlined }
    let context = scene.context
    let all = context.mentions[scene.field].filter { givesMany($0, scene) }
    if let leading = context.leading(.award, scene.field, at: at), all.contains(where: { $0.entity == leading }) { return leading }
    let before = all.last { $0.tokens.upperBound <= at && at - $0.tokens.lowerBound < nearTokens }
    return before?.entity ?? festival(scene) ?? all.first?.entity ?? nowhere(scene)
  }

  /// The awards of the headline.
  static func headlined(_ scene: RelationScene) -> Int? { scene.context.mentions[0].first { givesMany($0, scene) }?.entity }

  /// For a text that tells of a Golden Lion: somewhere.
  static func nowhere(_ scene: RelationScene) -> Int? {
    scene.context.mentions.joined().contains { scene.context.type($0) == .award && isSingle($0.entity, scene) }
      ? PrizeEntities.nowhere : nil
  }

  /// A festival of the sentence, else the first that the text names.
  static func festival(_ scene: RelationScene) -> Int? {
    if let own = scene.of(.organization).first(where: { scene.isFestival($0.entity) }) { return own.entity }
    return scene.context.mentions.joined().first {
      scene.context.type($0) == .organization && scene.isFestival($0.entity)
    }?.entity
  }

  /// Awards that the text tells of, not what somebody once had or hopes for: "its Oscar submission", "the Emmy-winning star".
  static func givesMany(_ award: NamedSpan, _ scene: RelationScene) -> Bool {
    guard scene.context.type(award) == .award, !isSingle(award.entity, scene) else { return false }
    let view = scene.context.views[award.field]
    var next = award.tokens.upperBound
    if view.token(next)?.kind == .hyphen { next += 1 }
    return !(view.token(next).map { asides.contains($0.hash) } ?? false)
  }

  /// A prize that is given once has no categories: "the Golden Lion", "the Silver Kettle award".
  private static func isSingle(_ award: Int, _ scene: RelationScene) -> Bool {
    let entity = scene.context.entities[award]
    return entity.name.split(separator: " ").contains {
      let word = Fold.hash(String($0))
      return single.contains(word) || word == one && entity.lexiconID.isEmpty
    }
  }

  /// "the Golden Lion"
  static func isStatue(_ award: Int, _ scene: RelationScene) -> Bool {
    scene.context.entities[award].name.split(separator: " ").contains { statues.contains(Fold.hash(String($0))) }
  }

  private static let statues = WordSet("lion bear palm palme leopard shell")
  private static let nearTokens = 400
  private static let single = WordSet("lion bear palm palme leopard shell prize prix jury")
  private static let one = Fold.hash("award")
  private static let asides = WordSet(
    "submission submissions entry contender contenders hopeful hopefuls bid nominee nominees nominated nomination nominations nod nods "
      + "winner winners winning bait race season favorite favourite")
}
