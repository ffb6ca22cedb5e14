import HallyuCore
import HallyuFormats

/// Makes a `DatasetWriter` of any `TableEncoder`: a folder for the format, a file a table.
final class EncodedTables<Encoder: TableEncoder>: DatasetWriter {
  private let outputFolder: String
  private let format: OutputFormat
  private var tables: [EncodedTable<Encoder>] = []

  init(
    _ schemas: [TableSchema], format: OutputFormat, outputFolder: String, makeEncoder: (TableSchema) -> Encoder
  ) throws {
    self.outputFolder = outputFolder
    self.format = format
    try OutputFile.makeFolder("\(outputFolder)/\(format.rawValue)")
    for schema in schemas {
      let path = "\(outputFolder)/\(format.rawValue)/\(schema.name).\(format.rawValue)"
      tables.append(EncodedTable(schema, makeEncoder(schema), OutputFile(path: path)))
    }
  }

  func append(_ row: Row, table: Int) throws { try tables[table].append(row) }

  func remarks() -> [Remark] {
    tables.compactMap { table in
      let count = table.encoder.replacedCharacters
      guard count > 0 else { return nil }
      return Remark(
        code: "characters-replaced", field: table.schema.name,
        detail: "\(format.rawValue)/\(table.schema.name).\(format.rawValue): \(count) characters that \(format.rawValue.uppercased())"
          + " cannot hold became U+FFFD")
    }
  }

  func finish() throws -> [LoadSummary.File] {
    let files = try tables.map { table in
      try table.finish()
      return LoadSummary.File(
        path: "\(format.rawValue)/\(table.schema.name).\(format.rawValue)", bytes: table.file.bytesWritten)
    }
    return files
  }
}

/// One table, its encoder, what is not written yet, and its file.
private final class EncodedTable<Encoder: TableEncoder> {
  let schema: TableSchema
  let file: OutputFile
  private(set) var encoder: Encoder
  private var buffer = ByteBuffer()

  init(_ schema: TableSchema, _ encoder: Encoder, _ file: OutputFile) {
    self.schema = schema
    self.encoder = encoder
    self.file = file
    self.encoder.begin(schema, into: &buffer)
  }

  func append(_ row: Row) throws {
    encoder.append(row, into: &buffer)
    if buffer.count >= OutputFile.pieceBytes { try file.drain(&buffer) }
  }

  func finish() throws {
    encoder.end(into: &buffer)
    try file.drain(&buffer)
    try file.finish()
  }
}
