import HallyuCore
import HallyuFormats

/// Makes a `DatasetWriter` of any `TableEncoder`: a folder for the format, a file a table.
///
/// Not generic over the encoder: a generic class would look up its type anew at every row.
final class EncodedTables: DatasetWriter {
  private let outputFolder: String
  private let format: OutputFormat
  private let tables: [EncodedTable]

  /// - Parameter encoder: as it is before the first table.
  init(_ schemas: [TableSchema], format: OutputFormat, outputFolder: String, encoder: any TableEncoder) throws {
    self.outputFolder = outputFolder
    self.format = format
    try OutputFile.makeFolder("\(outputFolder)/\(format.rawValue)")
    tables = schemas.map { schema in
      EncodedTable(schema, encoder, OutputFile(path: "\(outputFolder)/\(format.rawValue)/\(schema.name).\(format.rawValue)"))
    }
  }

  func append(_ row: Row, table: Int) throws { try tables[table].append(row) }

  func remarks() -> [Remark] {
    tables.compactMap { table in
      let count = table.replacedCharacters
      guard count > 0 else { return nil }
      return Remark(
        code: "characters-replaced", field: table.schema.name,
        detail: "\(format.rawValue)/\(table.schema.name).\(format.rawValue): \(count) characters that \(format.rawValue.uppercased())"
          + " cannot hold became U+FFFD")
    }
  }

  func finish() throws -> [LoadSummary.File] {
    try tables.map { table in
      try table.finish()
      return LoadSummary.File(path: "\(format.rawValue)/\(table.schema.name).\(format.rawValue)", bytes: table.file.bytesWritten)
    }
  }
}

/// One table and its file.
private final class EncodedTable {
  let schema: TableSchema
  let file: OutputFile
  private var pending: Pending

  /// The encoder with what is not written yet: one value, so that a row costs one check of access.
  private struct Pending: ~Copyable {
    var encoder: any TableEncoder
    var buffer = ByteBuffer()

    init(_ schema: TableSchema, _ encoder: any TableEncoder) {
      self.encoder = encoder
      self.encoder.begin(schema, into: &buffer)
    }

    mutating func append(_ row: Row, _ file: OutputFile) throws {
      encoder.append(row, into: &buffer)
      if buffer.count >= OutputFile.pieceBytes { try file.drain(&buffer) }
    }

    mutating func end(_ file: OutputFile) throws {
      encoder.end(into: &buffer)
      try file.drain(&buffer)
    }
  }

  init(_ schema: TableSchema, _ encoder: any TableEncoder, _ file: OutputFile) {
    self.schema = schema
    self.file = file
    pending = Pending(schema, encoder)
  }

  var replacedCharacters: Int { pending.encoder.replacedCharacters }

  func append(_ row: Row) throws { try pending.append(row, file) }

  func finish() throws {
    try pending.end(file)
    try file.finish()
  }
}
