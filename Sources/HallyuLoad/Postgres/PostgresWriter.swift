import HallyuCore
import HallyuFormats

/// Brings the tables into a PostgreSQL database by COPY, in one transaction: readers see the old rows or all new ones.
///
/// Rows go into temporary tables first; at the end each is added or, where its id is known, changed to what it now says.
/// Tables and columns that the schema lacks are made.
final class PostgresWriter: DatasetWriter {
  private static let pieceBytes = 1 << 20

  private let tables: [TableSchema]
  private let schema: String
  private let connection: PostgresConnection
  private var pending: [PendingRows]

  init(_ tables: [TableSchema], _ target: PostgresTarget) throws {
    self.tables = tables
    schema = target.schema
    connection = try PostgresConnection(target.address)
    pending = tables.map { PendingRows($0) }
    try connection.run("BEGIN; SET LOCAL client_min_messages = warning; SET LOCAL standard_conforming_strings = on")
    try connection.run("CREATE SCHEMA IF NOT EXISTS \(SQLSchema.quoted(schema))")
    for table in tables {
      try connection.run(SQLSchema.createTable(table, .postgres, in: schema))
      if let change = SQLSchema.addMissingColumns(table, in: schema) { try connection.run(change) }
      let place = SQLSchema.qualified(table.name, schema)
      try connection.run("CREATE TEMPORARY TABLE \(PostgresWriter.incoming(table)) (LIKE \(place)) ON COMMIT DROP")
    }
  }

  func append(_ row: Row, table: Int) throws {
    pending[table].append(row)
    if pending[table].byteCount >= PostgresWriter.pieceBytes { try send(table) }
  }

  func remarks() -> [Remark] {
    zip(tables, pending).filter { $1.replacedCharacters > 0 }.map { table, rows in
      Remark(
        code: "characters-replaced", field: table.name,
        detail: "PostgreSQL: \(rows.replacedCharacters) characters U+0000, which it cannot hold, became U+FFFD")
    }
  }

  func finish() throws -> [LoadSummary.File] {
    for table in tables.indices where pending[table].byteCount > 0 { try send(table) }
    for table in tables {
      try connection.run(SQLSchema.upsert(table, from: PostgresWriter.incoming(table), in: schema))
      for statement in SQLSchema.createIndexes(table, in: schema) { try connection.run(statement) }
    }
    try connection.run("COMMIT")
    return []
  }

  private func send(_ table: Int) throws {
    let names = tables[table].columns.map { SQLSchema.quoted($0.name) }.joined(separator: ", ")
    try connection.copy(&pending[table].bytes, into: "COPY \(PostgresWriter.incoming(tables[table])) (\(names)) FROM STDIN")
  }

  private static func incoming(_ table: TableSchema) -> String { SQLSchema.qualified("incoming_" + table.name, "pg_temp") }

  /// Rows of one table that wait for their COPY, of which a connection runs one at a time.
  private final class PendingRows {
    var bytes = ByteBuffer()
    private var encoder = PostgresCopyEncoder()

    init(_ table: TableSchema) { encoder.begin(table, into: &bytes) }

    var byteCount: Int { bytes.count }
    var replacedCharacters: Int { encoder.replacedCharacters }

    func append(_ row: Row) { encoder.append(row, into: &bytes) }
  }
}
