/// Every rule of the house, sorted by id.
package enum Catalogue {
  package static let all: [RuleManual] = families.flatMap { $0 }.sorted { $0.id < $1.id }

  /// The manuals of each family, one line a family.
  private static let families: [[RuleManual]] = [
    CreditFinder.manuals,
    FactRules.manuals,
    NameRules.manuals,
    NormalizationRules.all,
    PositionFinder.manuals,
    QuoteRules.manuals,
  ]
}
