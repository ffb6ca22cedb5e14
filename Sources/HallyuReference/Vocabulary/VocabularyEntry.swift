/// One name of the user's own vocabulary: a row of a TSV file.
package struct VocabularyEntry: Sendable, Hashable {
  package var type: LexiconType
  /// As the tables print it behind the type: `the-silent-sea-2021`.
  package var id: String
  package var name: String
  package var kind = ""
  /// ISO 3166-1 alpha-2.
  package var country = ""
  package var externalID = ""
  package var year: Int?
  package var aliases: [String] = []
  /// Whether the name needs support from its context; nil where its words decide.
  package var isCommon: Bool?

  package init(type: LexiconType, id: String, name: String) {
    self.type = type
    self.id = id
    self.name = name
  }

  /// The names, the canonical one first.
  var names: [String] { [name] + aliases }
}
