import HallyuCore
import HallyuFormats

/// Makes a `DatasetWriter` of any `TableEncoder`: a folder for the format, a file a table.
///
/// Not generic over the encoder: a generic class would look up its type anew at every row.
final class EncodedTables: DatasetWriter {
  private let outputFolder: String
  private let format: OutputFormat
  private let tables: [EncodedTable]
  private let behind: WriteBehind?

  /// - Parameters:
  ///   - encoder: as it is before the first table.
  ///   - behind: who writes, where another thread does.
  init(
    _ schemas: [TableSchema], format: OutputFormat, outputFolder: String, encoder: any TableEncoder, behind: WriteBehind?
  ) throws {
    self.outputFolder = outputFolder
    self.format = format
    self.behind = behind
    try OutputFile.makeFolder("\(outputFolder)/\(format.rawValue)")
    tables = schemas.map { schema in
      EncodedTable(schema, encoder, OutputFile(path: "\(outputFolder)/\(format.rawValue)/\(schema.name).\(format.rawValue)"), behind)
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
    for table in tables { try table.finish() }
    try behind?.finish()
    return tables.map { table in
      LoadSummary.File(path: "\(format.rawValue)/\(table.schema.name).\(format.rawValue)", bytes: table.file.bytesWritten)
    }
  }
}

/// One table and its file.
private final class EncodedTable {
  let schema: TableSchema
  let file: OutputFile
  private let behind: WriteBehind?
  private var pending: Pending

  /// The encoder with what is not written yet: one value, so that a row costs one check of access.
  private struct Pending: ~Copyable {
    var encoder: any TableEncoder
    var buffer = ByteBuffer()

    init(_ schema: TableSchema, _ encoder: any TableEncoder) {
      self.encoder = encoder
      self.encoder.begin(schema, into: &buffer)
    }

    mutating func append(_ row: Row, _ file: OutputFile, _ behind: WriteBehind?) throws {
      encoder.append(row, into: &buffer)
      guard buffer.count >= OutputFile.pieceBytes else { return }
      if let behind { try behind.take(&buffer, for: file, isLast: false) } else { try file.drain(&buffer) }
    }

    mutating func end(_ file: OutputFile, _ behind: WriteBehind?) throws {
      encoder.end(into: &buffer)
      if let behind { return try behind.take(&buffer, for: file, isLast: true) }
      try file.drain(&buffer)
      try file.finish()
    }
  }

  init(_ schema: TableSchema, _ encoder: any TableEncoder, _ file: OutputFile, _ behind: WriteBehind?) {
    self.schema = schema
    self.file = file
    self.behind = behind
    pending = Pending(schema, encoder)
  }

  var replacedCharacters: Int { pending.encoder.replacedCharacters }

  func append(_ row: Row) throws { try pending.append(row, file, behind) }

  func finish() throws { try pending.end(file, behind) }
}
