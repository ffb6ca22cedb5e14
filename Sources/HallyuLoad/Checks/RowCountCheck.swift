import HallyuFormats

/// `row_count`: a table has as many rows as expected, by itself and against the run before.
final class RowCountCheck: RunningCheck {
  let tables: [Int]
  private let check: QualityCheck
  private let previous: Int?
  private var rows = 0

  /// - Parameter previous: rows of the run before, where there was one.
  init(_ check: QualityCheck, table: Int, previous: Int?) {
    tables = [table]
    self.check = check
    // Bounded, so that a file that somebody wrote by hand overflows nothing.
    self.previous = previous.map { min(max($0, 0), 1 << 40) }
  }

  func see(_ row: Row, table: Int, number: Int) { rows += 1 }

  func outcome() -> CheckOutcome? {
    let count = Array(String(rows).utf8)
    if let minimum = check.minimum, DecimalOrder.isLess(count, minimum) {
      return CheckOutcome(failed: 1, message: "\(rows) rows; at least \(String(decoding: minimum, as: UTF8.self)) are expected")
    }
    if let maximum = check.maximum, DecimalOrder.isLess(maximum, count) {
      return CheckOutcome(failed: 1, message: "\(rows) rows; at most \(String(decoding: maximum, as: UTF8.self)) are expected")
    }
    guard let previous else { return nil }
    if let percent = check.maximumDropPercent, (previous - rows) * 100 > previous * percent {
      return CheckOutcome(
        failed: 1, message: "\(rows) rows after \(previous) of the run before; a drop of \(percent) % is allowed")
    }
    if let percent = check.maximumRisePercent, (rows - previous) * 100 > previous * percent {
      return CheckOutcome(
        failed: 1, message: "\(rows) rows after \(previous) of the run before; a rise of \(percent) % is allowed")
    }
    return nil
  }
}
