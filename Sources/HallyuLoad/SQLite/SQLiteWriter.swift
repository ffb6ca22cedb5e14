import CSQLite
import Glibc
import HallyuCore
import HallyuFormats

/// Writes `hallyu.sqlite`: typed tables with keys, then indexes, the date dimension and the views.
///
/// Whole numbers are integers. Decimals of up to 15 significant digits are numbers, which SQLite gives back exactly; of those
/// with more, SQLite keeps 15, which leaves an issue.
final class SQLiteWriter: DatasetWriter {
  static let fileName = "hallyu.sqlite"

  private let tables: [TableSchema]
  private let types: [[Column.ValueType]]
  private let database: SQLiteDatabase
  private var inserts: [OpaquePointer] = []
  /// Decimals that lost digits, by table and column.
  private var rounded: [[Int]]

  init(_ tables: [TableSchema], outputFolder: String) throws {
    self.tables = tables
    types = tables.map { $0.columns.map(\.type) }
    rounded = tables.map { $0.columns.map { _ in 0 } }
    database = try SQLiteDatabase(path: "\(outputFolder)/\(SQLiteWriter.fileName)")
    for table in tables {
      try database.run(SQLSchema.createTable(table, .sqlite))
      let places = table.columns.map { _ in "?" }.joined(separator: ", ")
      inserts.append(try database.prepare("INSERT INTO \(SQLSchema.quoted(table.name)) VALUES (\(places))"))
    }
  }

  deinit { for statement in inserts { sqlite3_finalize(statement) } }

  func append(_ row: Row, table: Int) throws {
    let statement = inserts[table]
    types[table].withUnsafeBufferPointer { types in
      for (column, type) in types.enumerated() {
        bind(row, column, type, to: statement, table)
      }
    }
    let result = sqlite3_step(statement)
    sqlite3_reset(statement)
    guard result == SQLITE_DONE else { throw database.failure() }
  }

  func remarks() -> [Remark] {
    zip(tables, rounded).flatMap { table, counts in
      zip(table.columns, counts).filter { $1 > 0 }.map { column, count in
        Remark(
          code: "decimal-rounded", field: "\(table.name).\(column.name)",
          detail: "\(SQLiteWriter.fileName): \(count) numbers of more than 15 significant digits; the other formats have them whole")
      }
    }
  }

  func finish() throws -> [LoadSummary.File] {
    for statement in inserts { sqlite3_finalize(statement) }
    inserts = []
    for table in tables {
      for statement in SQLSchema.createIndexes(table) { try database.run(statement) }
    }
    for statement in SQLiteViews.statements { try database.run(statement) }
    return [LoadSummary.File(path: SQLiteWriter.fileName, bytes: try database.finish())]
  }

  @inline(__always)
  private func bind(_ row: Row, _ column: Int, _ type: Column.ValueType, to statement: OpaquePointer, _ table: Int) {
    let cell = row.cells[column]
    let place = Int32(truncatingIfNeeded: column + 1)
    let from = row.bytes + Int(cell.start)
    switch cell.kind {
    case .null: sqlite3_bind_null(statement, place)
    case .text, .plainText:
      // No destructor: the bytes outlive the step.
      from.withMemoryRebound(to: CChar.self, capacity: Int(cell.count) + 1) {
        _ = sqlite3_bind_text(statement, place, $0, Int32(truncatingIfNeeded: cell.count), nil)
      }
    case .number:
      switch DecimalDigits(from, Int(cell.count)).storage {
      case .integer(let value): sqlite3_bind_int64(statement, place, value)
      case .double(let value): sqlite3_bind_double(statement, place, value)
      case .text(let nearest):
        sqlite3_bind_double(statement, place, nearest)
        rounded[table][column] += 1
      }
    }
  }
}
