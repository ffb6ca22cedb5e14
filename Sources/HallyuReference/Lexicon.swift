import HallyuCore
package import HallyuText

/// The compiled reference data: vocabulary, gazetteer, entities with their names and credits, exchange rates.
///
/// Lies in read-only memory and is never parsed: opening it costs a check of the header. Built from the TSV files by
/// `LexiconBuilder`.
package final class Lexicon: @unchecked Sendable {
  // Unchecked: the memory is read-only and lives as long as the process.
  private let memory: UnsafeRawBufferPointer
  package let words: WordTable
  /// The first entity that a vocabulary of the user added; entities are sorted by type and id before it and from it on.
  private let firstAdded: Int
  let entities: UnsafeRawBufferPointer
  let aliases: UnsafeRawBufferPointer
  let credits: UnsafeRawBufferPointer
  let nodes: UnsafeRawBufferPointer
  let senses: UnsafeRawBufferPointer
  let transitions: UnsafeRawBufferPointer
  let strings: UnsafeRawBufferPointer
  /// Stable hash of the whole lexicon, for fingerprints and the run manifest.
  package let digest: String

  /// - Parameter memory: a compiled lexicon that outlives every use.
  /// - Throws: `LexiconError` where the header is not that of this version.
  package init(_ memory: UnsafeRawBufferPointer) throws(LexiconError) {
    self.memory = memory
    guard memory.count >= 24, memory.prefix(8).elementsEqual(LexiconFormat.magic) else {
      throw LexiconError("lexicon of \(memory.count) bytes has no header of this version; run make lexicon")
    }
    let wordCount = Lexicon.section("word-count", memory)
    guard wordCount.count == 4, wordCount.loadUnaligned(as: UInt32.self) == UInt32(Word.allCases.count) else {
      throw LexiconError("lexicon of another list of words; run make lexicon")
    }
    words = WordTable(Lexicon.section("words", memory))
    entities = Lexicon.section("entities", memory)
    aliases = Lexicon.section("aliases", memory)
    credits = Lexicon.section("credits", memory)
    nodes = Lexicon.section("nodes", memory)
    senses = Lexicon.section("senses", memory)
    transitions = Lexicon.section("transitions", memory)
    strings = Lexicon.section("strings", memory)
    let added = Lexicon.section("added", memory)
    firstAdded =
      added.isEmpty ? entities.count / LexiconFormat.entityBytes : Int(added.loadUnaligned(as: UInt32.self))
    digest = String(decoding: Lexicon.section("digest", memory), as: UTF8.self)
  }

  /// Bytes of a named section, empty where there is none.
  package func section(_ name: String) -> UnsafeRawBufferPointer { Lexicon.section(name, memory) }

  /// Names and bytes of all sections, in their order.
  var sections: [(name: String, bytes: UnsafeRawBufferPointer)] {
    (0..<Int(memory.loadUnaligned(fromByteOffset: 8, as: UInt64.self))).map { index in
      let name = String(decoding: memory[16 + index * 32..<32 + index * 32].prefix { $0 != 0 }, as: UTF8.self)
      return (name, section(name))
    }
  }

  private static func section(_ name: String, _ memory: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let count = Int(memory.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    for index in 0..<count {
      let entry = 16 + index * 32
      let field = memory[entry..<entry + 16].prefix { $0 != 0 }
      if field.elementsEqual(name.utf8) {
        let offset = Int(memory.loadUnaligned(fromByteOffset: entry + 16, as: UInt64.self))
        let size = Int(memory.loadUnaligned(fromByteOffset: entry + 24, as: UInt64.self))
        return UnsafeRawBufferPointer(rebasing: memory[offset..<offset + size])
      }
    }
    return UnsafeRawBufferPointer(start: nil, count: 0)
  }

  package var entityCount: Int { entities.count / LexiconFormat.entityBytes }

  package func entity(_ index: UInt32) -> LexiconEntity { LexiconEntity(lexicon: self, index: index) }

  /// The entity of that type and id.
  package func entity(_ type: LexiconType, id: String) -> LexiconEntity? {
    entity(type, id, in: 0..<firstAdded) ?? (firstAdded < entityCount ? entity(type, id, in: firstAdded..<entityCount) : nil)
  }

  private func entity(_ type: LexiconType, _ id: String, in range: Range<Int>) -> LexiconEntity? {
    let index = range.partitioningIndex {
      let candidate = entity(UInt32($0))
      return candidate.type.rawValue > type.rawValue || candidate.type == type && !candidate.idBytes.lexicographicallyPrecedes(id.utf8)
    }
    guard index < range.upperBound else { return nil }
    let found = entity(UInt32(index))
    return found.type == type && found.idBytes.elementsEqual(id.utf8) ? found : nil
  }

  func stringBytes(_ ref: UInt32) -> UnsafeRawBufferPointer {
    let offset = Int(ref)
    let count = Int(strings.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
    return UnsafeRawBufferPointer(rebasing: strings[offset + 2..<offset + 2 + count])
  }

  func string(_ ref: UInt32) -> String { String(decoding: stringBytes(ref), as: UTF8.self) }
}

/// One entry of the lexicon. A view: cheap to pass, reads its columns when asked.
package struct LexiconEntity: Sendable, Hashable {
  package let lexicon: Lexicon
  package let index: UInt32

  package static func == (left: LexiconEntity, right: LexiconEntity) -> Bool { left.index == right.index }
  package func hash(into hasher: inout Hasher) { hasher.combine(index) }

  fileprivate func word(_ place: Int) -> UInt32 {
    lexicon.entities.loadUnaligned(fromByteOffset: Int(index) * LexiconFormat.entityBytes + place * 4, as: UInt32.self)
  }

  package var type: LexiconType { LexiconType(rawValue: UInt8(word(0) & 0xff)) ?? .person }
  /// True where the name itself needs support from its context.
  package var isCommon: Bool { word(0) >> 8 & 1 == 1 }
  /// Year of a work, or nil.
  package var year: Int? { word(0) >> 16 == 0 ? nil : Int(word(0) >> 16) }
  package var idBytes: UnsafeRawBufferPointer { lexicon.stringBytes(word(1)) }
  package var id: String { lexicon.string(word(1)) }
  package var name: String { lexicon.string(word(2)) }
  package var nameBytes: UnsafeRawBufferPointer { lexicon.stringBytes(word(2)) }
  package var kind: String { lexicon.string(word(3)) }
  package var kindBytes: UnsafeRawBufferPointer { lexicon.stringBytes(word(3)) }
  package var countryBytes: UnsafeRawBufferPointer { lexicon.stringBytes(word(4)) }
  package var country: String { lexicon.string(word(4)) }
  package var externalID: String { lexicon.string(word(5)) }
  /// Meaning depends on the type: platform of a work, parent of an organization or place, see `LexiconType`.
  package var detail: String { lexicon.string(word(6)) }
  /// Meaning depends on the type: release date (EDTF) of a work, see `LexiconType`.
  package var detail2: String { lexicon.string(word(7)) }

  package var aliases: [(name: String, basis: AliasBasis)] {
    let first = Int(word(8))
    return (0..<Int(word(9))).map { place in
      let offset = (first + place) * LexiconFormat.aliasBytes
      return (
        lexicon.string(lexicon.aliases.loadUnaligned(fromByteOffset: offset, as: UInt32.self)),
        AliasBasis(rawValue: lexicon.aliases.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)) ?? .reference
      )
    }
  }

  package var creditCount: Int { Int(word(11) & 0xffff) }

  /// The entity of the person of a known credit, where the person is in the lexicon.
  package func creditedPerson(_ place: Int) -> UInt32? {
    let person = lexicon.credits.loadUnaligned(fromByteOffset: (Int(word(10)) + place) * LexiconFormat.creditBytes, as: UInt32.self)
    return person == LexiconFormat.noEntity ? nil : person
  }

  /// A known credit of a work: the person's entity where the person is in the lexicon, and the name.
  package func credit(_ place: Int) -> (person: UInt32?, name: String, role: CreditRole) {
    let offset = (Int(word(10)) + place) * LexiconFormat.creditBytes
    let person = lexicon.credits.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    return (
      person == LexiconFormat.noEntity ? nil : person,
      lexicon.string(lexicon.credits.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)),
      CreditRole(rawValue: lexicon.credits.loadUnaligned(fromByteOffset: offset + 8, as: UInt32.self)) ?? .actor
    )
  }
}

extension LexiconEntity {
  /// Who brought a work out and who made it: the entity of the organization, and which of the two.
  package var companies: [(organization: UInt32, tie: CompanyTie)] {
    (0..<Int(word(11) >> 16)).map { place in
      let offset = (Int(word(10)) + creditCount + place) * LexiconFormat.creditBytes
      let tie = CompanyTie(rawValue: lexicon.credits.loadUnaligned(fromByteOffset: offset + 8, as: UInt32.self))
      return (lexicon.credits.loadUnaligned(fromByteOffset: offset, as: UInt32.self), tie ?? .distributes)
    }
  }

  /// The organization that owns this one, where reference data knows it.
  package var parent: LexiconEntity? { type == .organization && !detail.isEmpty ? lexicon.entity(.organization, id: detail) : nil }
}

/// What a company is to a work, as far as reference data knows.
package enum CompanyTie: UInt32, Sendable, CaseIterable {
  case distributes, produces

  package var name: String { String(describing: self) }
}

/// Parts that reference data knows of.
package enum CreditRole: UInt32, Sendable, CaseIterable {
  case actor, director, writer, creator, producer, host, composer

  package var name: String { String(describing: self) }
}
