import HallyuCore
import HallyuFormats

/// `foreign_keys`: every reference names a row that is there.
///
/// Rows may come before those that they name, so values are kept and compared after the last row.
final class ForeignKeyCheck: RunningCheck {
  private struct Reference {
    let column: Int
    let target: Int
  }

  private struct Missing {
    var count = 0
    /// Table, column and name of the first row that holds the value.
    let first: String
  }

  let tables: [Int]
  private let schemas: [TableSchema]
  private let references: [[Reference]]
  private let targets: [(table: Int, column: Int)]
  /// By target, values that are there.
  private var known: [Set<[UInt8]>]
  /// By target, values that were named before they were seen.
  private var wanted: [[[UInt8]: Missing]]
  private var checkedRows = 0

  /// - Parameter sources: tables whose references are checked.
  init(_ schemas: [TableSchema], of sources: [Int]) {
    self.schemas = schemas
    var targets: [(table: Int, column: Int)] = []
    var references: [[Reference]] = schemas.map { _ in [] }
    for source in sources {
      for (column, declared) in schemas[source].columns.enumerated() {
        guard let name = declared.target, let table = schemas.firstIndex(where: { $0.name == name.table }),
          let targetColumn = schemas[table].index(of: name.column)
        else { continue }
        let place = targets.firstIndex { $0 == (table, targetColumn) } ?? targets.count
        if place == targets.count { targets.append((table, targetColumn)) }
        references[source].append(Reference(column: column, target: place))
      }
    }
    self.references = references
    self.targets = targets
    known = targets.map { _ in [] }
    wanted = targets.map { _ in [:] }
    tables = Set(sources + targets.map(\.table)).sorted()
  }

  func see(_ row: Row, table: Int, number: Int) {
    for (place, target) in targets.enumerated() where target.table == table && !row.cells[target.column].isNull {
      let value = Array(row.slice(target.column))
      known[place].insert(value)
      wanted[place][value] = nil
    }
    if !references[table].isEmpty { checkedRows += 1 }
    for reference in references[table] where !row.cells[reference.column].isNull {
      let value = Array(row.slice(reference.column))
      if known[reference.target].contains(value) { continue }
      let schema = schemas[table]
      wanted[reference.target][
        value,
        default: Missing(
          first:
            "\(schema.name).\(schema.columns[reference.column].name) of \(schema.primaryKey == nil ? "row \(number)" : row.string(0) ?? "")"
        )
      ].count += 1
    }
  }

  func outcome() -> CheckOutcome? {
    let missing = wanted.flatMap { $0 }.sorted {
      $0.value.first == $1.value.first ? $0.key.lexicographicallyPrecedes($1.key) : $0.value.first < $1.value.first
    }
    guard !missing.isEmpty else { return nil }
    let limit = 10
    let count = missing.reduce(0) { $0 + $1.value.count }
    let named = missing.prefix(limit).map { "\($0.value.first) names \(quotedExcerpt(String(decoding: $0.key, as: UTF8.self)))" }
    let more = missing.count > limit ? " and \(missing.count - limit) more values" : ""
    return CheckOutcome(
      failed: count, message: "\(count) references in \(checkedRows) rows name no row: \(named.joined(separator: ", "))\(more)")
  }
}
