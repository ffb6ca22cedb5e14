import HallyuAnnotations
import HallyuReference

/// An entity of the corpus with its final id and what the tables say about it.
struct ResolvedEntity: Sendable {
  let id: String
  let type: LocalEntity.Kind
  let name: String
  let kind: String
  /// The lexicon's entry, where there is one.
  let lexicon: LexiconEntity?
  /// Surfaces that stand in the texts, sorted by bytes.
  let surfaces: [String]

  /// Filled while the rows are written: what refers to the entity.
  var mentions = 0
  var documents = 0
  var firstDate: String?
  var lastDate: String?
  var isUsed: Bool { documents > 0 }

  /// Counts a document that refers to the entity.
  ///
  /// - Parameters:
  ///   - published: first and last possible day of the document, ISO.
  mutating func count(mentions: Int, published: (first: String?, last: String?)) {
    self.mentions += mentions
    documents += 1
    if let first = published.first { firstDate = min(firstDate ?? first, first) }
    if let last = published.last { lastDate = max(lastDate ?? last, last) }
  }
}
