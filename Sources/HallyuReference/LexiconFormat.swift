/// How the compiled lexicon is laid out. Little-endian; every record has a fixed size; strings are referred to by offset.
///
///     magic (8) | section count (8) | { name (16, zero-padded), offset (8), byte count (8) } … | sections, each aligned to 16
enum LexiconFormat {
  static let magic = Array("HALLYUL1".utf8)

  /// type | flags << 8 | year << 16, then refs: id, name, kind, country, external, detail, detail2, then first and count of aliases,
  /// first and count of credits, with the count of companies << 16, which follow them.
  static let entityBytes = 48
  /// string ref, basis.
  static let aliasBytes = 8
  /// person entity or `noEntity`, string ref of the name, role; of a company the organization, no name, and its tie.
  static let creditBytes = 12
  /// first sense, count of senses.
  static let nodeBytes = 8
  /// entity, flags.
  static let senseBytes = 8
  /// key (8), node (4), spare (4).
  static let transitionBytes = 16

  static let noEntity: UInt32 = .max

  /// Key of the step from a node over a word; never 0.
  @inline(__always) static func transitionKey(_ node: UInt32, _ word: UInt64) -> UInt64 {
    var key = word ^ (UInt64(node) &+ 1) &* 0x9e37_79b9_7f4a_7c15
    key = (key ^ (key >> 32)) &* 0xd6e8_feb8_6659_fd93
    key ^= key >> 32
    return key == 0 ? 1 : key
  }
}

/// What an entry of the lexicon is. The first six are the entity types of the tables.
@usableFromInline package enum LexiconType: UInt8, Sendable, CaseIterable {
  case person, organization, title, place, facility, award
  /// id: ISO 4217 code; detail: exponent.
  case currency
  /// id: code of the whole; name: the part; detail: how many make one whole.
  case subunit
  /// id: canonical name; kind: dimension; external: UCUM; detail: SI factor; detail2: SI unit.
  case unit
  /// id: the counted noun, singular.
  case noun
  /// id: phrase; kind: an `AmountRole`; detail: how strongly it speaks for the role.
  case amountCue

  /// Derived equality would be a call into this module from every other.
  @inlinable @inline(__always) package static func == (left: LexiconType, right: LexiconType) -> Bool {
    unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
  }
}

/// What a name says about the entity it names.
package struct SenseFlags: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The name is an ordinary word or somebody else's name: it needs support from its context.
  package static let common = SenseFlags(rawValue: 1)
  /// Only in capitals: "US", "MBC".
  package static let exactUpper = SenseFlags(rawValue: 2)
  /// Also in lower case: "won", "studio dragon".
  package static let lowercase = SenseFlags(rawValue: 4)
  /// "Korean": names the place but is no mention of it.
  package static let demonym = SenseFlags(rawValue: 8)
  /// A sign or code beside a number: "$", "KRW".
  package static let sign = SenseFlags(rawValue: 16)
  /// A name that the user's own vocabulary gives.
  package static let added = SenseFlags(rawValue: 64)
  /// The entity's canonical name.
  package static let canonical = SenseFlags(rawValue: 32)
}

/// Why a name is a name of an entity; raw values are those of the column `aliases.basis`.
package enum AliasBasis: UInt32, Sendable, CaseIterable {
  case reference, transliteration, translation, spelling

  package var name: String { String(describing: self) }
}
