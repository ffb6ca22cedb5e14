/// What is wrong with a row or with one cell of it.
struct RowFault: Equatable, Sendable {
  enum Reason: String, Sendable {
    case notJSON = "malformed-row"
    case noTable = "row-without-table"
    case unknownTable = "unknown-table"
    case duplicateMember = "duplicate-member"
    case missingValue = "missing-value"
    case wrongType = "wrong-type"
    case notAllowed = "value-not-allowed"
    case duplicateKey = "duplicate-row"
    case unknownColumn = "unknown-column"
    case loneSurrogate = "lone-surrogate"

    var message: String {
      switch self {
      case .notJSON: "not one JSON object from here"
      case .noTable: "member 'table' is missing"
      case .unknownTable: "no such table"
      case .duplicateMember: "member stands twice"
      case .missingValue: "column needs a value"
      case .wrongType: "value is not of the column's type"
      case .notAllowed: "value is not in the column's list"
      case .duplicateKey: "a row of this key stands before"
      case .unknownColumn: "no such column"
      case .loneSurrogate: "half of a surrogate pair became U+FFFD"
      }
    }
  }

  let reason: Reason
  /// Index of the column concerned, or -1.
  var column = -1
  /// Where in the line the matter stands.
  var offset = 0
  /// How many bytes of the line to show.
  var count = 0
}
