import HallyuAnnotations
import HallyuReference

/// A guess that a run of tokens names something of a type. Rules propose; `NameResolver` decides once for the whole document.
struct NameCandidate: Sendable {
  let field: Int
  let tokens: Range<Int>
  let type: LocalEntity.Kind
  /// How sure the rule is, 0 to 100. Below `threshold` it needs the support of others.
  private(set) var score: Int
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

  /// Least score at which a candidate stands alone.
  static let threshold = 50

  /// The same guess, too weak to stand without another.
  func weakened() -> NameCandidate {
    var weak = self
    weak.score = min(score, 30)
    return weak
  }
}
