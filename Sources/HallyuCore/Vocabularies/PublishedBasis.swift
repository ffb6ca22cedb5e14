/// What the date of an article rests on, in the words of the column `published_basis`.
package enum PublishedBasis: String, Sendable, CaseIterable {
  /// The article's own text, or whoever handed the document in.
  case stated
  /// The page's metadata.
  case metadata
  case feed
  case sidecar
  /// The dates that the text tells of.
  case inferred
  /// Nothing: there is no date.
  case unknown
}
