package import HallyuCore
import HallyuJSON

/// One quality check, worded as an element of `checks` in `pipeline.json`.
///
/// `{"check": "range", "table": "amounts", "column": "value_usd", "min": 0, "severity": "warning"}`
package struct QualityCheck: Sendable {
  /// What is asked of the rows; the keys that go with each are in docs/operations.md.
  package enum Kind: String, Sendable, CaseIterable {
    /// `column` has a value in every row.
    case notNull = "not_null"
    /// No two rows have the same values in `columns`; rows with a null among them are not compared.
    case unique
    /// Every value of `column` lies from `min` to `max`; null is no value.
    case range
    /// At most `max_percent` of the rows have null in `column`.
    case unresolved
    /// Every reference of a table, or of all, names a row that is there.
    case foreignKeys = "foreign_keys"
    /// The table has `min` to `max` rows and did not shrink or grow too much since the last run.
    case rowCount = "row_count"
  }

  package enum Severity: String, Sendable { case warning, error }

  let kind: Kind
  let severity: Severity
  /// Nil for all tables.
  let table: String?
  let columns: [String]
  /// Numbers or days as they were written.
  let minimum: [UInt8]?
  let maximum: [UInt8]?
  let maximumPercent: Int
  let maximumDropPercent: Int?
  let maximumRisePercent: Int?

  /// - Parameter json: the element of `checks`.
  package init(json: String) throws(Failure) {
    let document: JSONDocument
    do throws(JSONError) { document = try JSONDocument(Array(json.utf8)) } catch {
      throw Failure(.usage, "a check is a JSON object: \(error)")
    }
    let root = document.root
    guard let kind = root["check"]?.string.flatMap(Kind.init) else {
      throw Failure(.usage, "a check names one of \(Kind.allCases.map(\.rawValue).joined(separator: ", ")) as `check`")
    }
    guard let severity = Severity(rawValue: root["severity"]?.string ?? "error") else {
      throw Failure(.usage, "the severity of a check is warning or error")
    }
    self.kind = kind
    self.severity = severity
    table = root["table"]?.string
    columns = (root["column"]?.string).map { [$0] } ?? Array(root["columns"]?.elements.map { $0.string ?? "" } ?? [])
    minimum = QualityCheck.bound(root["min"])
    maximum = QualityCheck.bound(root["max"])
    maximumPercent = root["max_percent"]?.integer ?? 0
    maximumDropPercent = root["max_drop_percent"]?.integer
    maximumRisePercent = root["max_rise_percent"]?.integer
  }

  var comparesRuns: Bool { maximumDropPercent != nil || maximumRisePercent != nil }

  /// `range amounts.value_usd`.
  var name: String {
    var name = kind.rawValue
    if let table { name += " \(table)" }
    if !columns.isEmpty { name += (table == nil ? " " : ".") + columns.joined(separator: "+") }
    return name
  }

  private static func bound(_ value: JSONValue?) -> [UInt8]? { value?.number.map(Array.init) ?? value?.stringBytes }
}

/// What one check found.
package struct QualityFinding: Sendable, Equatable {
  /// `checks[2] range amounts.value_usd`.
  package let check: String
  package let severity: QualityCheck.Severity
  /// Rows, or tables for `row_count`, that are not as they have to be.
  package let failed: Int
  /// Which rows; empty where none failed.
  package let message: String
  /// True where the finding may depend on the run before.
  package let isComparison: Bool
}

/// Thrown where a check of severity `error` found something: no output may be published.
package struct QualityFailure: Error, Sendable {
  /// Those of all checks that failed, those of severity `error` first.
  package let findings: [QualityFinding]
}
