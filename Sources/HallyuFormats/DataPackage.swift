package import HallyuCore
import HallyuJSON

/// `datapackage.json` of the CSV files: Frictionless Data Package version 2 with Table Schemas, keys and foreign keys.
///
/// Source: datapackage.org, profiles `datapackage/2.0` and `tableschema/2.0`.
package enum DataPackage {
  package static func json(_ tables: [TableSchema], csv options: CSVOptions) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    member("$schema", "https://datapackage.org/profiles/2.0/datapackage.json", &json)
    member("name", "hallyu", &json)
    member("title", "Facts found in news articles about streaming and Korean film and television", &json)
    json.key("resources")
    json.beginArray()
    for table in tables { resource(table, options, &json) }
    json.endArray()
    json.endObject()
    json.newline()
    return json.take()
  }

  private static func resource(_ table: TableSchema, _ options: CSVOptions, _ json: inout JSONWriter) {
    json.beginObject()
    member("name", table.name, &json)
    member("type", "table", &json)
    member("path", table.name + ".csv", &json)
    member("description", table.summary, &json)
    member("format", "csv", &json)
    member("mediatype", "text/csv", &json)
    member("encoding", "utf-8", &json)
    json.key("dialect")
    json.beginObject()
    member("delimiter", String(decoding: [options.separator.byte], as: UTF8.self), &json)
    member("lineTerminator", "\r\n", &json)
    member("quoteChar", "\"", &json)
    json.key("doubleQuote")
    json.boolean(true)
    json.key("header")
    json.boolean(true)
    json.endObject()
    json.key("schema")
    schema(table, options, &json)
    json.endObject()
  }

  private static func schema(_ table: TableSchema, _ options: CSVOptions, _ json: inout JSONWriter) {
    json.beginObject()
    member("$schema", "https://datapackage.org/profiles/2.0/tableschema.json", &json)
    json.key("fields")
    json.beginArray()
    for column in table.columns where !column.isLarge { field(column, options, &json) }
    json.endArray()
    json.key("missingValues")
    json.beginArray()
    json.string("")
    json.endArray()
    if !table.key.isEmpty {
      json.key("primaryKey")
      json.beginArray()
      for column in table.key { json.string(table.columns[column].name) }
      json.endArray()
    }
    let references = table.columns.filter { $0.references != nil }
    if !references.isEmpty {
      json.key("foreignKeys")
      json.beginArray()
      for column in references { foreignKey(column, &json) }
      json.endArray()
    }
    json.endObject()
  }

  private static func foreignKey(_ column: Column, _ json: inout JSONWriter) {
    guard let target = column.target else { return }
    json.beginObject()
    json.key("fields")
    json.beginArray()
    json.string(column.name)
    json.endArray()
    json.key("reference")
    json.beginObject()
    member("resource", target.table, &json)
    json.key("fields")
    json.beginArray()
    json.string(target.column)
    json.endArray()
    json.endObject()
    json.endObject()
  }

  private static func field(_ column: Column, _ options: CSVOptions, _ json: inout JSONWriter) {
    json.beginObject()
    member("name", column.name, &json)
    member("type", type(column.type), &json)
    member("description", column.summary, &json)
    switch column.type {
    case .decimal where options.usesDecimalComma: member("decimalChar", ",", &json)
    case .edtf: member("rdfType", "http://id.loc.gov/datatypes/edtf", &json)
    default: break
    }
    if column.isRequired || !column.allowed.isEmpty {
      json.key("constraints")
      json.beginObject()
      if column.isRequired {
        json.key("required")
        json.boolean(true)
      }
      if !column.allowed.isEmpty {
        json.key("enum")
        json.beginArray()
        for value in column.allowed { json.string(value) }
        json.endArray()
      }
      json.endObject()
    }
    json.endObject()
  }

  private static func type(_ type: Column.ValueType) -> String {
    switch type {
    case .identifier, .string, .edtf: "string"
    case .integer: "integer"
    case .decimal: "number"
    case .date: "date"
    case .timestamp: "datetime"
    }
  }

  private static func member(_ key: StaticString, _ value: String, _ json: inout JSONWriter) {
    json.key(key)
    json.string(value)
  }
}
