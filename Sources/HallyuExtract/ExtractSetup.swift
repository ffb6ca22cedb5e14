package import HallyuCore
package import HallyuReference
package import HallyuRules

/// What extract works with: reference data with the user's vocabulary, and the user's rules.
package struct ExtractSetup: Sendable {
  package let lexicon: Lexicon
  package let rules: ConfiguredRules

  /// - Parameter problems: receives every mistake of every file.
  package init(lexicon: Lexicon, vocabulary: [DataFile] = [], rules: [DataFile] = [], problems: inout [FileProblem]) {
    self.lexicon = lexicon.adding(vocabulary, problems: &problems)
    self.rules = ConfiguredRules(rules, problems: &problems)
  }

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    rules = ConfiguredRules()
  }

  /// Examples of rules that fail, with what was found instead.
  package func failedExamples() -> [FileProblem] { rules.failedExamples(lexicon: lexicon) }
}
