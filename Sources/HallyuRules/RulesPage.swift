/// The manual of rules as a page: `docs/rules.md` is printed from the catalogue.
package enum RulesPage {
  package static func markdown(_ rules: [RuleManual]) -> String {
    var page = """
      # Rules

      Printed from the manuals beside the rules; a test holds the two to each other. ⟦ ⟧ stand around what a rule finds, `→` before the value
      that it gives. The column `rule` of a table holds these ids.

      """
    var family = ""
    for rule in rules {
      let own = String(rule.id.prefix { $0 != "." })
      if own != family {
        family = own
        page += "\n## \(family)\n"
      }
      page += "\n### `\(rule.id)`\n\n\(rule.summary)\n"
      if !rule.fires.isEmpty {
        page += "\nFires on:\n\n" + rule.fires.map { "- \($0.text) → `\($0.value)`\n" }.joined()
      }
      if !rule.leaves.isEmpty {
        page += "\nLeaves alone:\n\n" + rule.leaves.map { "- \($0)\n" }.joined()
      }
    }
    return page
  }
}
