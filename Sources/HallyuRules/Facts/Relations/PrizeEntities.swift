import HallyuAnnotations
import HallyuReference
import HallyuText

/// The categories and nameless prizes that somebody won, each an entity of its own: "best actress" of one ceremony is another prize than
/// that of the next.
///
/// Only who won one makes it a prize, so these entities come behind those that the name rules found.
final class PrizeEntities {
  private struct Key: Hashable {
    let name: String
    let ceremony: Int
  }

  private(set) var entities: [LocalEntity] = []
  private(set) var mentions: [Mention] = []
  private(set) lazy var ceremonies = Ceremonies(context)
  private let context: FactContext
  /// Of each entity the ceremony.
  private var homes: [Int] = []
  private var known: [Key: Int] = [:]
  private var told: Set<Told> = []

  private struct Told: Hashable {
    let entity: Int
    let place: Place
  }

  init(_ context: FactContext) { self.context = context }

  /// The entity of a prize that a phrase names: "Newcomer Award: best actress".
  func entity(_ phrase: Range<Int>, _ field: Int, of ceremony: Int, rule: String) -> Int {
    let name = context.views[field].text.string(phrase)
    let key = Key(name: name.lowercased(), ceremony: ceremony)
    let place = context.place(field, phrase)
    let entity = known[key] ?? add(key, name)
    if told.insert(Told(entity: entity, place: place)).inserted {
      mentions.append(Mention(entity: entity, place: place, evidence: Evidence(rule, 70)))
    }
    return entity
  }

  private func add(_ key: Key, _ prize: String) -> Int {
    let entity = context.entities.count + entities.count
    known[key] = entity
    homes.append(key.ceremony)
    let name = key.ceremony == PrizeEntities.nowhere ? prize : "\(ceremonyName(key.ceremony)): \(prize)"
    entities.append(LocalEntity(type: .award, name: name, kind: "award"))
    return entity
  }

  /// "Academy Award", where the text says "Oscars".
  private func ceremonyName(_ ceremony: Int) -> String {
    let entity = context.entities[ceremony]
    guard !entity.lexiconID.isEmpty, let lexicon = context.views.first?.lexicon else { return entity.name }
    let type: LexiconType = entity.type == .award ? .award : .organization
    return lexicon.entity(type, id: entity.lexiconID)?.name ?? entity.name
  }

  /// The ceremony of a category in a text that names none: "the Golden Lion, and best director".
  static let nowhere = -1

  /// Where a prize that has an entity of its own is given, or nil for every other entity.
  func ceremony(of entity: Int) -> Int? {
    let at = entity - context.entities.count
    return homes.indices.contains(at) ? homes[at] : nil
  }
}
