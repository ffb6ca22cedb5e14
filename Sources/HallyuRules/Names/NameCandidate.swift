import HallyuAnnotations
import HallyuReference

/// A guess that a run of tokens names something of a type. Rules propose; `NameResolver` decides once for the whole document.
struct NameCandidate: Sendable {
  let field: Int
  let tokens: Range<Int>
  let type: LocalEntity.Kind
  /// How sure the rule is, 0 to 100. Below `NameResolver.threshold` it needs the support of others.
  let score: Int
  let rule: String
  /// The lexicon's entry, where the rule saw one.
  let lexiconEntity: UInt32?

  init(_ field: Int, _ tokens: Range<Int>, _ type: LocalEntity.Kind, _ score: Int, _ rule: String, _ entity: UInt32? = nil) {
    self.field = field
    self.tokens = tokens
    self.type = type
    self.score = score
    self.rule = rule
    lexiconEntity = entity
  }
}

/// What the name rules read and write: the fields, the candidates so far, and which tokens a surer rule has taken.
struct NameBoard: Sendable {
  let views: [FieldView]
  private(set) var candidates: [NameCandidate] = []
  /// Per field and token: index of the candidate that holds it, or -1.
  private(set) var owner: [[Int32]]
  /// Names that the text gives to characters, by key; they are no people of the tables.
  var characters: Set<UInt64> = []

  init(_ views: [FieldView]) {
    self.views = views
    owner = views.map { [Int32](repeating: -1, count: $0.tokens.count) }
  }

  /// Adds a candidate and takes its tokens, unless one of them is taken already by a candidate at least as sure.
  mutating func claim(_ candidate: NameCandidate) {
    for token in candidate.tokens where owner[candidate.field][token] >= 0 {
      let holder = candidates[Int(owner[candidate.field][token])]
      if holder.score >= candidate.score && holder.tokens != candidate.tokens { return }
    }
    let index = Int32(candidates.count)
    candidates.append(candidate)
    for token in candidate.tokens { owner[candidate.field][token] = index }
  }

  /// Adds a candidate beside others on the same tokens.
  mutating func propose(_ candidate: NameCandidate) { candidates.append(candidate) }

  func isFree(_ field: Int, _ range: Range<Int>) -> Bool { range.allSatisfy { owner[field][$0] < 0 } }

  func holder(_ field: Int, _ token: Int) -> NameCandidate? {
    guard token >= 0, token < owner[field].count, owner[field][token] >= 0 else { return nil }
    return candidates[Int(owner[field][token])]
  }
}
