import HallyuCore
import HallyuFormats

/// The descriptions that stand beside the tables of a format.
enum SchemaFiles {
  static func write(_ tables: [TableSchema], _ options: LoadOptions, _ format: OutputFormat) throws -> [LoadSummary.File] {
    try texts(tables, options, format).map { name, bytes in
      let path = "\(format.rawValue)/\(name)"
      try OutputFile.write(bytes, to: "\(options.outputFolder)/\(path)")
      return LoadSummary.File(path: path, bytes: bytes.count)
    }
  }

  private static func texts(
    _ tables: [TableSchema], _ options: LoadOptions, _ format: OutputFormat
  ) -> [(name: String, bytes: [UInt8])] {
    switch format {
    case .csv: [("datapackage.json", DataPackage.json(tables, csv: options.csv))]
    case .jsonl: tables.map { ("\($0.name).schema.json", JSONSchemaText.json($0)) }
    case .xml: tables.map { ("\($0.name).xsd", Array(XMLSchema.text($0).utf8)) }
    case .sqlite, .xlsx, .report: []
    }
  }
}
