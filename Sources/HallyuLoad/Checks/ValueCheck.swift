import HallyuCore
import HallyuFormats

/// `not_null` and `range`: looks at one value of each row alone.
final class ValueCheck: RunningCheck {
  let tables: [Int]
  private let schema: TableSchema
  private let column: Int
  private let verb: String
  private let isWrong: (Row, Int) -> Bool
  private var rows = 0
  private var failed = FailedRows()

  private init(_ schema: TableSchema, _ table: Int, _ column: Int, _ verb: String, isWrong: @escaping (Row, Int) -> Bool) {
    tables = [table]
    self.schema = schema
    self.column = column
    self.verb = verb
    self.isWrong = isWrong
  }

  static func notNull(_ schema: TableSchema, _ table: Int, _ column: Int) -> ValueCheck {
    ValueCheck(schema, table, column, "hold nothing") { row, column in row.cells[column].isNull }
  }

  static func range(_ schema: TableSchema, _ table: Int, _ column: Int, _ check: QualityCheck) -> ValueCheck {
    let isDay = schema.columns[column].type == .date
    let verb =
      "lie outside \(check.minimum.map { String(decoding: $0, as: UTF8.self) } ?? "") … \(check.maximum.map { String(decoding: $0, as: UTF8.self) } ?? "")"
    return ValueCheck(schema, table, column, verb) { row, column in
      guard !row.cells[column].isNull else { return false }
      let value = row.slice(column)
      func isBefore(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        isDay ? left.lexicographicallyPrecedes(right) : DecimalOrder.isLess(left, right)
      }
      if let minimum = check.minimum, isBefore(value, minimum) { return true }
      if let maximum = check.maximum, isBefore(maximum, value) { return true }
      return false
    }
  }

  func see(_ row: Row, table: Int, number: Int) {
    rows += 1
    guard isWrong(row, column) else { return }
    failed.add(row, schema, number: number, row.string(column).map { " (\($0))" } ?? "")
  }

  func outcome() -> CheckOutcome? { failed.outcome(of: rows, verb) }
}
