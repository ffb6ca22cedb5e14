import HallyuCore
import HallyuJSON

/// The issues that loading itself adds, kept until the rows of the stages are written.
struct LoadIssues {
  /// Rows of `issues` as lines, in the order in which they came up.
  private(set) var lines: [[UInt8]] = []
  private var counts: [String: Int] = [:]
  /// Members that no column takes: table and name, and how often.
  private var unknownColumns: [String: Int] = [:]
  private static let unknownColumnLimit = 1000

  var byCode: [(code: String, count: Int)] {
    counts.sorted { $0.key < $1.key }.map { (code: $0.key, count: $0.value) }
  }

  mutating func add(_ severity: Issue.Severity, code: String, docID: String, field: String, detail: String) {
    var hash = StableHash()
    for part in [code, docID, field, detail] { hash.add(part.utf8) }
    hash.add(counts[code, default: 0])
    var json = JSONWriter()
    json.beginObject()
    func member(_ key: StaticString, _ value: String) {
      json.key(key)
      if value.isEmpty { json.null() } else { json.string(value) }
    }
    member("table", "issues")
    member("issue_id", hash.hexadecimal)
    member("doc_id", docID)
    member("stage", "load")
    member("severity", severity.rawValue)
    member("code", code)
    member("field", field)
    member("detail", detail)
    json.endObject()
    lines.append(json.take())
    counts[code, default: 0] += 1
  }

  mutating func addUnknownColumn(_ name: String, table: String) {
    let field = "\(table).\(name)"
    guard unknownColumns.count < LoadIssues.unknownColumnLimit || unknownColumns[field] != nil else { return }
    unknownColumns[field, default: 0] += 1
  }

  /// Turns the counts of unknown members into issues.
  mutating func closeCounts() {
    for (field, count) in unknownColumns.sorted(by: { $0.key < $1.key }) {
      add(.info, code: RowFault.Reason.unknownColumn.rawValue, docID: "", field: field, detail: "no such column; \(count) values left out")
    }
    unknownColumns = [:]
  }
}
