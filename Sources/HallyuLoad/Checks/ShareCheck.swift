import HallyuFormats

/// `unresolved`: at most a share of the rows has null in a column.
final class ShareCheck: RunningCheck {
  let tables: [Int]
  private let column: Int
  private let maximumPercent: Int
  private var rows = 0
  private var nulls = 0

  init(_ table: Int, _ column: Int, maximumPercent: Int) {
    tables = [table]
    self.column = column
    self.maximumPercent = maximumPercent
  }

  func see(_ row: Row, table: Int, number: Int) {
    rows += 1
    if row.cells[column].isNull { nulls += 1 }
  }

  func outcome() -> CheckOutcome? {
    guard nulls * 100 > rows * maximumPercent else { return nil }
    // Rounded up, so that the figure told is never the one allowed.
    let permille = (nulls * 1000 + rows - 1) / rows
    return CheckOutcome(
      failed: nulls, message: "\(nulls) of \(rows) rows hold nothing, \(permille / 10).\(permille % 10) %; \(maximumPercent) % are allowed")
  }
}
