import HallyuText

/// The built-in lexicon with names of the user's own: a copy of its bytes, so that every look-up stays one look-up.
///
/// An entry whose type and id the lexicon has adds to that entity; any other is an entity of its own. Costs a few milliseconds at the start
/// and the size of the lexicon.
extension Lexicon {
  /// - Parameter entries: in any order; two of one type and id are one entity, the first of them names it.
  package func adding(_ entries: [VocabularyEntry]) -> Lexicon {
    guard !entries.isEmpty else { return self }
    var draft = ExtendedLexicon(self)
    draft.add(entries)
    let bytes = draft.encode()
    // Lives as long as the process, as `Lexicon` asks for.
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyBytes(from: bytes)
    guard let extended = try? Lexicon(UnsafeRawBufferPointer(memory)) else { preconditionFailure("an extended lexicon without a header") }
    return extended
  }
}

/// The sections of a lexicon while entries are added.
private struct ExtendedLexicon {
  private let base: Lexicon
  private var sections: [(name: String, bytes: [UInt8])]
  private var words: OpenTable
  private var transitions: OpenTable
  private var entities, aliases, nodes, senses, strings: [UInt8]

  init(_ base: Lexicon) {
    self.base = base
    sections = base.sections.filter { $0.name != "digest" && $0.name != "added" }.map { ($0.name, Array($0.bytes)) }
    func bytes(_ name: String) -> [UInt8] { Array(base.section(name)) }
    words = OpenTable(bytes("words"), recordBytes: WordTable.entryBytes)
    transitions = OpenTable(bytes("transitions"), recordBytes: LexiconFormat.transitionBytes)
    (entities, aliases, nodes, senses, strings) = (bytes("entities"), bytes("aliases"), bytes("nodes"), bytes("senses"), bytes("strings"))
  }

  mutating func add(_ entries: [VocabularyEntry]) {
    var drafts: [VocabularyEntry] = []
    for entry in entries.enumerated().sorted(by: { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }).map(\.element) {
      if let last = drafts.last, last.type == entry.type, last.id == entry.id {
        drafts[drafts.count - 1].aliases += entry.names.filter { !last.names.contains($0) }
      } else {
        drafts.append(entry)
      }
    }
    for draft in drafts {
      let known = base.entity(draft.type, id: draft.id)
      let index = known?.index ?? UInt32(entities.count / LexiconFormat.entityBytes)
      write(draft, over: known)
      for (place, name) in draft.names.enumerated() {
        let isCanonical = place == 0 && (known == nil || known?.name == name)
        insert(name, draft, index, isCanonical ? [.added, .canonical] : .added)
        if draft.type == .person { for variant in KoreanName.variants(of: name) { insert(variant, draft, index, .added) } }
      }
    }
  }

  func encode() -> [UInt8] {
    var added: [UInt8] = []
    append(&added, UInt32(base.entityCount))
    let changed = [
      "words": words.bytes, "transitions": transitions.bytes, "entities": entities, "aliases": aliases, "nodes": nodes, "senses": senses,
      "strings": strings,
    ]
    return LexiconBuilder.assemble(sections.map { ($0.name, changed[$0.name] ?? $0.bytes) } + [("added", added)])
  }

  /// Writes the entity's record and aliases: anew, or in place of what the lexicon has, whose name stays.
  private mutating func write(_ draft: VocabularyEntry, over known: LexiconEntity?) {
    func either(_ own: String, _ other: String?) -> String { own.isEmpty ? other ?? "" : own }
    let firstAlias = UInt32(aliases.count / LexiconFormat.aliasBytes)
    var names = known?.aliases ?? []
    let canonical = known?.name ?? draft.name
    for name in draft.names where name != canonical && !names.contains(where: { $0.name == name }) { names.append((name, .reference)) }
    for alias in names {
      append(&aliases, ref(alias.name))
      append(&aliases, alias.basis.rawValue)
    }
    let isCommon = draft.isCommon ?? known?.isCommon ?? false
    var record: [UInt8] = []
    append(&record, UInt32(draft.type.rawValue) | (isCommon ? 1 << 8 : 0) | UInt32(draft.year ?? known?.year ?? 0) << 16)
    for text in [
      draft.id, canonical, either(draft.kind, known?.kind), either(draft.country, known?.country),
      either(draft.externalID, known?.externalID),
      known?.detail ?? "", known?.detail2 ?? "",
    ] { append(&record, ref(text)) }
    append(&record, firstAlias)
    append(&record, UInt32(names.count))
    guard let known else {
      append(&record, UInt32(0))
      append(&record, UInt32(0))
      entities += record
      return
    }
    let offset = Int(known.index) * LexiconFormat.entityBytes
    entities.replaceSubrange(offset..<offset + record.count, with: record)
  }

  private mutating func ref(_ text: String) -> UInt32 {
    if text.isEmpty { return 0 }
    let offset = UInt32(strings.count)
    let utf8 = Array(text.utf8.prefix(Int(UInt16.max)))
    append(&strings, UInt16(utf8.count))
    strings += utf8
    return offset
  }

  /// The phrase becomes a way through the gazetteer whose first meaning is the entry.
  private mutating func insert(_ name: String, _ draft: VocabularyEntry, _ entity: UInt32, _ flags: SenseFlags) {
    let bytes = Array(name.utf8)
    let tokens = bytes.withUnsafeBufferPointer { Tokenizer.tokenize($0, vocabulary: base.words) }.filter { $0.hash != 0 }
    guard let first = tokens.first else { return }
    var flags = flags
    let isOrdinary = tokens.allSatisfy {
      !$0.classes.isDisjoint(with: .common | .stopword | .numeral | .month | .weekday | .demonym | .place)
    }
    if draft.isCommon ?? (isOrdinary && draft.type != .place) { flags.insert(.common) }
    if first.kind == .word, first.shape.contains(.hasLower), !first.isCapitalized, !first.shape.contains(.innerUpper) {
      flags.insert(.lowercase)
    }
    if tokens.count == 1, first.kind == .word, first.shape.contains(.allUpper) { flags.insert(.exactUpper) }
    var node: UInt32 = 0
    for token in tokens { node = step(node, token.hash) }
    add(entity, draft.type, flags, to: node)
    let classes: WordClass = flags.contains(.lowercase) ? .phraseStart | .lowercaseStart : .phraseStart
    words.update(first.hash) { record in
      let known = record.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      record.storeBytes(of: known | classes.rawValue, toByteOffset: 8, as: UInt64.self)
    }
  }

  private mutating func step(_ node: UInt32, _ word: UInt64) -> UInt32 {
    let fresh = UInt32(nodes.count / LexiconFormat.nodeBytes)
    var next = fresh
    transitions.update(LexiconFormat.transitionKey(node, word)) { record in
      let known = record.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
      // Node 0 is the root, to which no step leads.
      if known != 0 { next = known } else { record.storeBytes(of: fresh, toByteOffset: 8, as: UInt32.self) }
    }
    if next == fresh {
      append(&nodes, UInt32(senses.count / LexiconFormat.senseBytes))
      append(&nodes, UInt32(0))
    }
    return next
  }

  /// The node's meanings move to the end, the new one first; an older one of the same entity goes.
  private mutating func add(_ entity: UInt32, _ type: LexiconType, _ flags: SenseFlags, to node: UInt32) {
    let place = Int(node) * LexiconFormat.nodeBytes
    let (first, count) = (word(nodes, place), word(nodes, place + 4))
    let start = UInt32(senses.count / LexiconFormat.senseBytes)
    var own = UInt32(type.rawValue) << 24 | flags.rawValue
    var list: [(UInt32, UInt32)] = [(entity, own)]
    for index in 0..<Int(count) {
      let offset = (Int(first) + index) * LexiconFormat.senseBytes
      let (other, packed) = (word(senses, offset), word(senses, offset + 4))
      // "Start-Up" and "Start Up": one phrase, and still the canonical name.
      if other == entity { own |= packed & SenseFlags.canonical.rawValue } else { list.append((other, packed)) }
    }
    list[0].1 = own
    for sense in list {
      append(&senses, sense.0)
      append(&senses, sense.1)
    }
    var record: [UInt8] = []
    append(&record, start)
    append(&record, UInt32(list.count))
    nodes.replaceSubrange(place..<place + LexiconFormat.nodeBytes, with: record)
  }

  private func word(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self) }
  }
}

extension VocabularyEntry {
  fileprivate var order: String { "\(type.rawValue) \(id)" }
}
