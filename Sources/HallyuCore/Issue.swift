/// Something about one document that a reader of the tables has to know: work went on, but not as hoped.
///
/// An issue of severity `error` stands for a document that gave no row in `documents`; all others stand beside one.
package struct Issue: Hashable, Sendable {
  package enum Severity: String, Sendable, CaseIterable { case info, warning, error }

  /// Which stage noticed: a `StageName`, or what a record of another program says.
  package let stage: String
  package let severity: Severity
  /// Stable kebab-case word to count by, such as `empty-document` or `no-rate`.
  package let code: String
  /// The column or place that is concerned, or empty.
  package let field: String
  /// One line for a person: what, where, why.
  package let detail: String

  package init(stage: StageName, severity: Severity, code: String, field: String = "", detail: String) {
    self.init(readStage: stage.rawValue, severity: severity, code: code, field: field, detail: detail)
  }

  /// - Parameter stage: as a record has it.
  package init(readStage stage: String, severity: Severity, code: String, field: String, detail: String) {
    self.stage = stage
    self.severity = severity
    self.code = code
    self.field = field
    self.detail = detail
  }
}
