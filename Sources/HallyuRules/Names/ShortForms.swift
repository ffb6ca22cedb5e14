import HallyuAnnotations
import HallyuText

/// Family names and first words that stand for a longer name of the same document: "Suh" for Hallie Suh, "Haeun" for Haeun Pictures.
struct ShortForms {
  static let rule = "name.short-form"
  /// Hash of the short word to the entities that it may stand for.
  private var entities: [UInt64: [Int]] = [:]

  init(_ board: NameBoard, _ resolver: NameResolver) {
    for name in resolver.names where name.hashes.count >= 2 {
      switch resolver.entities[name.entity].type {
      case .person:
        // Korean names give the family name first, Western ones last; either may stand alone, and a Korean given name does not.
        add(name.hashes[0], name.entity)
        if let last = name.hashes.last { add(last, name.entity) }
      case .organization:
        if name.rule == OrganizationName.manual.id { add(name.hashes[0], name.entity) }
      default: break
      }
    }
    for name in resolver.names where name.hashes.count == 1 { entities[name.hashes[0]] = nil }
  }

  private mutating func add(_ hash: UInt64, _ entity: Int) {
    if entities[hash]?.contains(entity) != true { entities[hash, default: []].append(entity) }
  }

  /// Remembers that an entity was named in full.
  func note(_ entity: Int, _ latest: inout [UInt64: Int]) {
    for (hash, list) in entities where list.contains(entity) { latest[hash] = entity }
  }

  /// The entity that a single capitalised word stands for here, or nil. Of several, the one named last.
  func entity(at index: Int, in view: FieldView, _ latest: [UInt64: Int]) -> Int? {
    let token = view.tokens[index]
    guard token.kind == .word, token.isCapitalized, token.hash != 0, let list = entities[token.hash], !view.isTitleCase else { return nil }
    if token.classes.contains(.common), token.classes.isDisjoint(with: .surname | .koreanSurname) { return nil }
    if !token.classes.isDisjoint(with: .stopword | .demonym | .month | .organizationSuffix | .workCue) { return nil }
    // Part of a longer run of capitals: another name.
    if view.isNameWord(index + 1), view.tokens[index + 1].gap == .space { return nil }
    if let next = view.token(index + 1), next.kind == .hyphen, next.gap == .none { return nil }
    if let before = view.token(index - 1), before.kind == .word, before.isCapitalized, !view.isSentenceStart(index - 1),
      before.classes.isDisjoint(with: .honorific | .position)
    {
      return nil
    }
    if let before = view.token(index - 1), before.kind == .hyphen, token.gap == .none { return nil }
    return list.count == 1 ? list[0] : latest[token.hash]
  }
}
