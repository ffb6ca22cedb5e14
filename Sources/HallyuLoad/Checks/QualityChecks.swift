import HallyuCore
import HallyuFormats

/// All quality checks of a load, at work while the rows go by.
struct QualityChecks {
  private let checks: [QualityCheck]
  private let running: [any RunningCheck]
  private let rowCheckers: [[any RunningCheck]]

  /// - Parameters:
  ///   - previousRows: rows by table of the run before, where there was one.
  init(_ checks: [QualityCheck], _ tables: [TableSchema], previousRows: [String: Int]?) throws(Failure) {
    self.checks = checks
    var running: [any RunningCheck] = []
    for check in checks { running.append(try QualityChecks.running(check, tables, previousRows)) }
    self.running = running
    rowCheckers = tables.indices.map { table in running.filter { $0.tables.contains(table) } }
  }

  /// - Parameter number: the row's place in its table, from 1.
  func see(_ row: Row, table: Int, number: Int) {
    for check in rowCheckers[table] { check.see(row, table: table, number: number) }
  }

  /// To be called after the last row. Throws where a check of severity `error` failed.
  func findings() throws(QualityFailure) -> [QualityFinding] {
    var findings: [QualityFinding] = []
    for (place, check) in checks.enumerated() {
      let outcome = running[place].outcome()
      let name = "checks[\(place)] \(check.name)"
      findings.append(
        QualityFinding(
          check: name, severity: check.severity, failed: outcome?.failed ?? 0, message: outcome.map { "\(name): \($0.message)" } ?? "",
          isComparison: check.comparesRuns))
    }
    let failed = findings.filter { $0.failed > 0 }
    let errors = failed.filter { $0.severity == .error }
    if !errors.isEmpty { throw QualityFailure(findings: errors + failed.filter { $0.severity == .warning }) }
    return findings
  }

  private static func running(
    _ check: QualityCheck, _ tables: [TableSchema], _ previousRows: [String: Int]?
  ) throws(Failure) -> any RunningCheck {
    if check.kind == .foreignKeys, check.table == nil { return ForeignKeyCheck(tables, of: Array(tables.indices)) }
    guard let table = tables.firstIndex(where: { $0.name == check.table }) else {
      throw Failure(.usage, "check \(check.name): there is no table '\(check.table ?? "")'")
    }
    let schema = tables[table]
    var columns: [Int] = []
    for name in check.columns {
      guard let column = schema.index(of: name) else {
        throw Failure(.usage, "check \(check.name): table '\(schema.name)' has no column '\(name)'")
      }
      columns.append(column)
    }
    switch check.kind {
    case .foreignKeys: return ForeignKeyCheck(tables, of: [table])
    case .rowCount: return RowCountCheck(check, table: table, previous: previousRows?[schema.name])
    case .unique where !columns.isEmpty: return UniqueCheck(schema, table, columns)
    case .notNull where columns.count == 1: return ValueCheck.notNull(schema, table, columns[0])
    case .range where columns.count == 1: return ValueCheck.range(schema, table, columns[0], check)
    case .unresolved where columns.count == 1: return ShareCheck(table, columns[0], maximumPercent: check.maximumPercent)
    default: throw Failure(.usage, "check \(check.name): names no column")
    }
  }
}
