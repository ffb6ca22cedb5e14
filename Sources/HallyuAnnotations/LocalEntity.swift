/// An entity as one document knows it: a type, the fullest name that the text gives, and what the lexicon has under it.
@usableFromInline package struct LocalEntity: Sendable, Hashable {
  @usableFromInline package enum Kind: UInt8, Sendable, CaseIterable {
    case person, organization, title, place, facility, award

    /// Derived equality would be a call into this module from every other.
    @inlinable @inline(__always) package static func == (left: Kind, right: Kind) -> Bool {
      unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
    }

    /// As the tables print it. Spelled out: it is asked for in every row, and reflection is slow.
    package var name: String {
      switch self {
      case .person: "person"
      case .organization: "organization"
      case .title: "title"
      case .place: "place"
      case .facility: "facility"
      case .award: "award"
      }
    }
  }

  package var type: Kind
  /// The fullest name in the text.
  package var name: String
  /// Id in the lexicon, or empty.
  package var lexiconID: String
  /// Finer type where the text says so: film, series, band, …
  package var kind: String

  package init(type: Kind, name: String, lexiconID: String = "", kind: String = "") {
    self.type = type
    self.name = name
    self.lexiconID = lexiconID
    self.kind = kind
  }
}

/// A place in the text that names an entity.
package struct Mention: Sendable, Hashable {
  package var entity: Int
  package var place: Place
  package var evidence: Evidence

  package init(entity: Int, place: Place, evidence: Evidence) {
    self.entity = entity
    self.place = place
    self.evidence = evidence
  }
}
