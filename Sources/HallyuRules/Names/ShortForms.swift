import HallyuAnnotations
import HallyuText

/// Family names and first words that stand for a longer name of the same document: "Suh" for Hallie Suh, "Haeun" for Haeun Pictures.
struct ShortForms {
  static let manual = RuleManual(
    "name.short-form", "A family name, or the first word of an organization, that stands for the full name elsewhere in the document.",
    fires: [
      .init("Hallie Suh, 47, left. ⟦Suh⟧ had run it since May.", "person"),
      .init("Haeun Pictures made it. ⟦Haeun⟧ sold it, too.", "organization"),
      .init("Kim Gok-jae wrote it, and ⟦Kim⟧ said so.", "person"),
      .init("Patrick Suh Jr., 55, left. ⟦Suh⟧ had run it since May.", "person"),
    ],
    leaves: [
      "Hallie Suh left. Korea Suh Group stayed.", "Min Hee-jin left. Jin is another singer.", "Global Pictures grew. Global trade fell.",
    ])
  /// Hash of the short word to the entity that it stands for; -1 where it may be one of several.
  private var entityOfWord: [UInt64: Int] = [:]
  private(set) var shortWords = WordFilter()
  /// Per entity its short words.
  private var words: [Int: [UInt64]] = [:]

  init(_ board: NameBoard, _ resolver: NameResolver) {
    var fullNames: Set<UInt64> = []
    for name in resolver.names {
      guard name.hashes.count >= 2, let last = name.hashes.last else {
        fullNames.insert(name.hashes[0])
        continue
      }
      switch resolver.entities[name.entity].type {
      case .person where name.rule == PersonAlias.manual.id: break
      case .person:
        // Korean names give the family name first, Western ones last; either may stand alone, and a Korean given name does not.
        add(name.hashes[0], name.entity)
        // "Carlin" of Patrick Carlin Jr.
        let isJunior = NameParts.generations.contains(last) && name.hashes.count > 2
        if !name.isFamilyFirst { add(isJunior ? name.hashes[name.hashes.count - 2] : last, name.entity) }
      case .organization:
        if resolver.entities[name.entity].lexiconID.isEmpty { add(name.hashes[0], name.entity) }
      default: break
      }
    }
    for word in fullNames { entityOfWord[word] = nil }
    for word in entityOfWord.keys { shortWords.insert(word) }
  }

  private mutating func add(_ word: UInt64, _ entity: Int) {
    if let known = entityOfWord[word] {
      if known == entity { return }
      entityOfWord[word] = -1
    } else {
      entityOfWord[word] = entity
    }
    words[entity, default: []].append(word)
  }

  /// Remembers that an entity was named in full.
  func note(_ entity: Int, _ latest: inout [UInt64: Int]) {
    for word in words[entity] ?? [] { latest[word] = entity }
  }

  /// The entity that a single capitalised word stands for here, or nil. Of several, the one named last.
  func entity(at index: Int, in view: FieldView, _ latest: [UInt64: Int]) -> Int? {
    let token = view.tokens[index]
    guard token.kind == .word, token.isCapitalized, token.hash != 0, shortWords.mayContain(token.hash),
      let entity = entityOfWord[token.hash], !view.isTitleCase
    else { return nil }
    if token.classes.contains(.common), token.classes.isDisjoint(with: .surname | .koreanSurname) { return nil }
    if !token.classes.isDisjoint(with: .stopword | .demonym | .month | .organizationSuffix | .workCue | .place) { return nil }
    // Part of a longer run of capitals: another name.
    if view.isNameWord(index + 1), view.tokens[index + 1].gap == .space { return nil }
    if let next = view.token(index + 1), next.kind == .hyphen, next.gap == .none { return nil }
    if let before = view.token(index - 1), before.kind == .word, before.isCapitalized, token.gap == .space,
      !view.isSentenceStart(index - 1),
      before.classes.isDisjoint(with: .honorific | .position)
    {
      return nil
    }
    if let before = view.token(index - 1), before.kind == .hyphen, token.gap == .none { return nil }
    return entity >= 0 ? entity : latest[token.hash]
  }
}
