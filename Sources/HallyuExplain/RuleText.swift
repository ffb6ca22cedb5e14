import HallyuRules

/// A rule's id with the sentence that its manual opens with.
enum RuleText {
  static func of(_ id: String) -> String {
    Catalogue.all.first { $0.id == id }.map { "\(id): \($0.summary)" } ?? id
  }
}
