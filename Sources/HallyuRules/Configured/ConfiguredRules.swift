package import HallyuCore

/// The rules of a user's own files: read once, run in every document, checked against their own examples.
package struct ConfiguredRules: Sendable {
  let rules: [ConfiguredRule]

  /// No rules.
  package init() { rules = [] }

  /// - Parameters:
  ///   - files: a rule each, in the order in which the rules run.
  ///   - problems: receives every mistake of every file.
  package init(_ files: [DataFile], problems: inout [FileProblem]) {
    var rules: [ConfiguredRule] = []
    var fileOfRule: [String: String] = [:]
    for rule in Catalogue.all { fileOfRule[rule.id] = "the built-in rules" }
    for file in files {
      var reader = RuleFileReader(file)
      if let rule = reader.read() {
        if let other = fileOfRule.updateValue(file.name, forKey: rule.id) {
          reader.complain(at: "id", "the rule '\(rule.id)' stands in \(other), too")
        }
        rules.append(rule)
      }
      problems += reader.problems
    }
    self.rules = rules
  }

  package var isEmpty: Bool { rules.isEmpty }

  /// Ids with the files that they stand in, in the order of the files.
  package var names: [(id: String, file: String)] { rules.map { ($0.id, $0.file) } }

  /// Where the rules match; nil where there are none, which costs nothing.
  func hits(in views: [FieldView]) -> RuleHits? { rules.isEmpty ? nil : RuleHits(rules, in: views) }

}
