import HallyuCore
import HallyuFormats

/// One check at work.
protocol RunningCheck: AnyObject {
  /// Tables whose rows it wants to see.
  var tables: [Int] { get }
  func see(_ row: Row, table: Int, number: Int)
  /// What is wrong, after the last row; nil where nothing is.
  func outcome() -> CheckOutcome?
}

/// What a check found wrong: how many rows, and in words.
struct CheckOutcome: Equatable {
  let failed: Int
  let message: String
}

/// Rows that failed: how many, and the first of them by name.
struct FailedRows {
  private(set) var count = 0
  private var names: [String] = []
  private static let nameLimit = 10

  mutating func add(_ row: Row, _ schema: TableSchema, number: Int, _ remark: String = "") {
    count += 1
    guard names.count < FailedRows.nameLimit else { return }
    var name = schema.primaryKey == nil ? "row \(number)" : row.string(0) ?? ""
    if let column = schema.index(of: "doc_id"), column > 0, let document = row.string(column) { name += " of \(document)" }
    names.append(name + remark)
  }

  /// `3 of 40 rows hold nothing: a1 of d1, a2 of d1, a7 of d3`.
  func outcome(of rows: Int, _ verb: String) -> CheckOutcome? {
    guard count > 0 else { return nil }
    let more = count > names.count ? " and \(count - names.count) more" : ""
    return CheckOutcome(failed: count, message: "\(count) of \(rows) rows \(verb): \(names.joined(separator: ", "))\(more)")
  }
}

/// A value for a message: quoted, its first 40 characters.
func quotedExcerpt(_ text: String) -> String {
  let scalars = text.unicodeScalars
  return "'\(String(String.UnicodeScalarView(scalars.prefix(40))))\(scalars.count > 40 ? "…" : "")'"
}
