import HallyuText

/// Compiles reference tables into the bytes that `Lexicon` reads.
///
/// Deterministic: the same tables give the same bytes. Slow (a second for 100,000 phrases) and run at build time.
package struct LexiconBuilder {
  private var entities: [EntityDraft] = []
  private var strings = StringPool()
  private var trie = PhraseTrie()
  private var classes: [UInt64: WordClass] = [:]
  private var extraSections: [(name: String, bytes: [UInt8])] = []

  struct EntityDraft {
    var type: LexiconType
    var id: String
    var name: String
    var kind = ""
    var country = ""
    var external = ""
    var detail = ""
    var detail2 = ""
    var year = 0
    var isCommon = false
    var names: [NameDraft] = []
    var aliases: [(name: String, basis: AliasBasis)] = []
    var credits: [(personID: String, name: String, role: CreditRole)] = []
    /// Of a work: who brought it out, and who made it.
    var companies: [(organizationID: String, tie: CompanyTie)] = []
  }

  struct NameDraft {
    var text: String
    var flags: SenseFlags
  }

  package init() {}

  mutating func add(_ entity: EntityDraft) { entities.append(entity) }

  mutating func add(_ word: String, _ bits: WordClass) { classes[Fold.hash(word), default: []].formUnion(bits) }

  /// True for a word that the vocabulary knows as an ordinary one.
  func isOrdinary(_ word: String) -> Bool {
    !(classes[Fold.hash(word)] ?? []).isDisjoint(with: .common | .stopword | .numeral | .month | .weekday | .place | .demonym)
  }

  func isOrdinaryStop(_ word: String) -> Bool { (classes[Fold.hash(word)] ?? []).contains(.stopword) }

  /// A section that other code reads, such as `rates`.
  package mutating func add(section name: String, _ bytes: [UInt8]) { extraSections.append((name, bytes)) }

  /// The lexicon's bytes.
  /// - Throws: `LexiconError` where two entities of one type share an id.
  package mutating func build() throws(LexiconError) -> [UInt8] {
    entities.sort { left, right in
      left.type == right.type ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : left.type.rawValue < right.type.rawValue
    }
    for (left, right) in zip(entities, entities.dropFirst()) where left.type == right.type && left.id == right.id {
      throw LexiconError("two entries of type \(left.type) with id '\(left.id)'")
    }
    var people: [String: UInt32] = [:]
    var organizations: [String: UInt32] = [:]
    for (index, entity) in entities.enumerated() {
      for name in entity.names { insert(name, entity, UInt32(index)) }
      if entity.type == .person { people[entity.id] = UInt32(index) }
      if entity.type == .organization { organizations[entity.id] = UInt32(index) }
    }
    let (entitySection, aliasSection, creditSection) = try encodeEntities(people, organizations)
    let (nodes, senses, transitions) = trie.encode()
    var sections: [(name: String, bytes: [UInt8])] = [
      ("words", encodeWords()), ("entities", entitySection), ("aliases", aliasSection), ("credits", creditSection),
      ("nodes", nodes), ("senses", senses), ("transitions", transitions), ("strings", strings.bytes),
      ("word-count", encodeWordCount()),
    ]
    sections += extraSections
    return LexiconBuilder.assemble(sections)
  }

  private mutating func insert(_ name: NameDraft, _ entity: EntityDraft, _ index: UInt32) {
    let bytes = Array(name.text.utf8)
    let tokens = bytes.withUnsafeBufferPointer { Tokenizer.tokenize($0, vocabulary: nil) }
    let words = tokens.filter { $0.hash != 0 }
    guard let first = words.first else { return }
    var flags = name.flags
    let letters = words.filter { $0.kind == .word }
    if words.count == 1, letters.count == 1, first.shape.contains(.allUpper), !flags.contains(.lowercase) { flags.insert(.exactUpper) }
    trie.insert(words.map(\.hash), entity: index, type: entity.type, flags: flags)
    for word in words { classes[word.hash, default: []].formUnion([]) }
    classes[first.hash, default: []].insert(.phraseStart)
    if flags.contains(.lowercase) { classes[first.hash, default: []].insert(.lowercaseStart) }
  }

  private mutating func encodeEntities(
    _ people: [String: UInt32], _ organizations: [String: UInt32]
  ) throws(LexiconError) -> (entities: [UInt8], aliases: [UInt8], credits: [UInt8]) {
    var out: [UInt8] = []
    var aliases: [UInt8] = []
    var credits: [UInt8] = []
    for entity in entities {
      append(&out, UInt32(entity.type.rawValue) | (entity.isCommon ? 1 << 8 : 0) | UInt32(entity.year) << 16)
      for text in [entity.id, entity.name, entity.kind, entity.country, entity.external, entity.detail, entity.detail2] {
        append(&out, strings.ref(text))
      }
      append(&out, UInt32(aliases.count / LexiconFormat.aliasBytes))
      append(&out, UInt32(entity.aliases.count))
      append(&out, UInt32(credits.count / LexiconFormat.creditBytes))
      append(&out, UInt32(entity.credits.count) | UInt32(entity.companies.count) << 16)
      for alias in entity.aliases {
        append(&aliases, strings.ref(alias.name))
        append(&aliases, alias.basis.rawValue)
      }
      for credit in entity.credits {
        append(&credits, people[credit.personID] ?? LexiconFormat.noEntity)
        append(&credits, strings.ref(credit.name))
        append(&credits, credit.role.rawValue)
      }
      for company in entity.companies {
        guard let index = organizations[company.organizationID] else {
          throw LexiconError("works-companies.tsv: \(entity.id) is tied to '\(company.organizationID)', which is no organization")
        }
        append(&credits, index)
        append(&credits, strings.ref(""))
        append(&credits, company.tie.rawValue)
      }
    }
    return (out, aliases, credits)
  }

  /// The word table holds raw values of `Word`, which another list of words would read as others.
  private func encodeWordCount() -> [UInt8] {
    var out: [UInt8] = []
    append(&out, UInt32(Word.allCases.count))
    return out
  }

  private func encodeWords() -> [UInt8] {
    var all = classes.mapValues { ($0, Word.unlisted) }
    for word in Word.allCases where word != .unlisted {
      let hash = Fold.hash(word.spelling)
      all[hash] = (all[hash]?.0 ?? [], word)
    }
    return WordTable.build(all.map { (hash: $0.key, classes: $0.value.0, word: $0.value.1) }.sorted { $0.hash < $1.hash })
  }

  /// The bytes of a lexicon with these sections and a digest of them.
  static func assemble(_ sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var hash = StableDigest()
    for section in sections { hash.add(section.bytes) }
    let sections = sections + [("digest", Array(hash.text.utf8))]
    var out = LexiconFormat.magic
    append(&out, UInt64(sections.count))
    var offset = (16 + sections.count * 32 + 15) / 16 * 16
    for section in sections {
      let name = Array(section.name.utf8)
      precondition(name.count < 16)
      out += name + [UInt8](repeating: 0, count: 16 - name.count)
      append(&out, UInt64(offset))
      append(&out, UInt64(section.bytes.count))
      offset = (offset + section.bytes.count + 15) / 16 * 16
    }
    for section in sections {
      out += [UInt8](repeating: 0, count: (16 - out.count % 16) % 16)
      out += section.bytes
    }
    return out
  }
}

/// Appends an integer in little-endian order.
func append<T: FixedWidthInteger>(_ bytes: inout [UInt8], _ value: T) {
  withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
}

/// Strings, each once: two bytes of length, then UTF-8. Offset 0 is the empty string.
struct StringPool {
  private(set) var bytes: [UInt8] = [0, 0]
  private var refs: [[UInt8]: UInt32] = [[]: 0]

  mutating func ref(_ text: String) -> UInt32 {
    let utf8 = Array(text.utf8.prefix(Int(UInt16.max)))
    if let known = refs[utf8] { return known }
    let ref = UInt32(bytes.count)
    append(&bytes, UInt16(utf8.count))
    bytes += utf8
    refs[utf8] = ref
    return ref
  }
}
