/// What a rule is for, with text that it fires on and text that it leaves alone.
///
/// The manual of rules (`docs/rules.md`) is printed from these values, and a test runs every example.
package struct RuleManual: Sendable {
  /// Family and name, `date.day-month-year`: printed in the column `rule`.
  package let id: String
  /// One sentence: what the rule finds.
  package let summary: String
  package let fires: [Example]
  package let leaves: [String]

  /// A text in which ⟦ and ⟧ stand around what is found, and the value that it must give.
  package struct Example: Sendable {
    package let text: String
    package let value: String

    package init(_ text: String, _ value: String) {
      self.text = text
      self.value = value
    }
  }

  package init(_ id: String, _ summary: String, fires: [Example], leaves: [String]) {
    self.id = id
    self.summary = summary
    self.fires = fires
    self.leaves = leaves
  }
}
