import HallyuAnnotations
import HallyuCore
import HallyuText

/// The awards and festivals of a text, gathered once: every prize that somebody won is looked for among them.
struct Ceremonies {
  /// Awards in several categories, by field, in the order of the text.
  private let many: [[NamedSpan]]
  private let manyEntities: [Set<Int>]
  /// Every award, once, in the order of the text.
  let awards: [Int]
  /// The only ones in several categories; `PrizeEntities.nowhere` where there are more, nil where there are none.
  let only: Int?
  /// The first festival.
  let festival: Int?
  /// True where the text names a prize that is given once: a Golden Lion.
  let hasSingle: Bool

  init(_ context: FactContext) {
    many = context.mentions.map { $0.filter { Ceremonies.givesMany($0, context) } }
    manyEntities = many.map { Set($0.lazy.map(\.entity)) }
    let all = manyEntities.reduce(into: Set<Int>()) { $0.formUnion($1) }
    only = all.count > 1 ? PrizeEntities.nowhere : all.first
    var seen: Set<Int> = []
    awards = context.mentions.joined().filter { context.type($0) == .award && seen.insert($0.entity).inserted }.map(\.entity)
    festival =
      context.mentions.joined().first {
        context.type($0) == .organization && context.kindOfOrganization[$0.entity].contains(.festival)
      }?.entity
    hasSingle = awards.contains { Ceremonies.isSingle($0, context) }
  }

  /// The awards of the headline.
  var headlined: Int? { many.first?.first?.entity }

  func contains(_ award: Int, _ field: Int) -> Bool { manyEntities[field].contains(award) }

  func first(_ field: Int) -> Int? { many[field].first?.entity }

  /// The last ones that stand before a token, and not far.
  func last(_ field: Int, before token: Int) -> Int? {
    let end = many[field].partitioningIndex { $0.tokens.upperBound > token }
    guard end > 0, case let award = many[field][end - 1], token - award.tokens.lowerBound < Ceremonies.nearTokens else { return nil }
    return award.entity
  }

  /// Awards that the text tells of, not what somebody once had or hopes for: "its Oscar submission", "the Emmy-winning star".
  static func givesMany(_ award: NamedSpan, _ context: FactContext) -> Bool {
    guard context.type(award) == .award, !isSingle(award.entity, context) else { return false }
    let view = context.views[award.field]
    var next = award.tokens.upperBound
    if view.token(next)?.kind == .hyphen { next += 1 }
    return !(view.token(next).map { asides.contains($0.hash) } ?? false)
  }

  /// A prize that is given once has no categories: "the Golden Lion", "the Silver Kettle award".
  private static func isSingle(_ award: Int, _ context: FactContext) -> Bool {
    let entity = context.entities[award]
    return entity.name.split(separator: " ").contains {
      let word = Fold.hash(String($0))
      return single.contains(word) || word == one && entity.lexiconID.isEmpty
    }
  }

  private static let nearTokens = 400
  private static let single = WordSet("lion bear palm palme leopard shell prize prix jury")
  private static let one = Fold.hash("award")
  private static let asides = WordSet(
    "submission submissions entry contender contenders hopeful hopefuls bid nominee nominees nominated nomination nominations nod nods "
      + "winner winners winning bait race season favorite favourite")
}
