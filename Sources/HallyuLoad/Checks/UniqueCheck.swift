import HallyuCore
import HallyuFormats

/// `unique`: no two rows have the same values in some columns.
final class UniqueCheck: RunningCheck {
  let tables: [Int]
  private let schema: TableSchema
  private let columns: [Int]
  private var seen: Set<[UInt8]> = []
  private var rows = 0
  private var failed = FailedRows()

  init(_ schema: TableSchema, _ table: Int, _ columns: [Int]) {
    tables = [table]
    self.schema = schema
    self.columns = columns
  }

  func see(_ row: Row, table: Int, number: Int) {
    rows += 1
    var key: [UInt8] = []
    for column in columns {
      if row.cells[column].isNull { return }
      let value = row.slice(column)
      // The length first, so that no two lists of values are alike.
      key += "\(value.count):".utf8
      key += value
    }
    if seen.insert(key).inserted { return }
    let values = columns.map { quotedExcerpt(row.string($0) ?? "") }.joined(separator: ", ")
    failed.add(row, schema, number: number, " (\(values))")
  }

  func outcome() -> CheckOutcome? { failed.outcome(of: rows, "repeat what a row before them holds") }
}
