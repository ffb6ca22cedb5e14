/// Marked sentences of one kind of name: every ⟦name⟧ must be found with the type, and nothing else of that type.
struct NameCorpus: Sendable {
  let type: String
  let positive: [String]
  /// Sentences that hold no name of the type.
  let negative: [String]

  static let all = [people, organizations, titles, places]
}
