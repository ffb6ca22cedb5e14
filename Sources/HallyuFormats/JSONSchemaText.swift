package import HallyuCore
import HallyuJSON

/// JSON Schema (draft 2020-12) of one line of a table's JSON Lines file.
package enum JSONSchemaText {
  package static func json(_ table: TableSchema) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("$schema")
    json.string("https://json-schema.org/draft/2020-12/schema")
    json.key("title")
    json.string(table.name)
    json.key("description")
    json.string(table.summary)
    json.key("type")
    json.string("object")
    json.key("properties")
    json.beginObject()
    for column in table.columns { property(column, &json) }
    json.endObject()
    json.key("required")
    json.beginArray()
    for column in table.columns { json.string(column.name) }
    json.endArray()
    json.key("additionalProperties")
    json.boolean(false)
    json.endObject()
    json.newline()
    return json.take()
  }

  private static func property(_ column: Column, _ json: inout JSONWriter) {
    json.key(column.name)
    json.beginObject()
    json.key("description")
    json.string(column.summary)
    json.key("type")
    if column.isRequired {
      json.string(type(column.type))
    } else {
      json.beginArray()
      json.string(type(column.type))
      json.string("null")
      json.endArray()
    }
    if !column.allowed.isEmpty {
      json.key("enum")
      json.beginArray()
      for value in column.allowed { json.string(value) }
      if !column.isRequired { json.null() }
      json.endArray()
    }
    switch column.type {
    case .identifier, .string, .edtf:
      guard column.type == .identifier || column.isRequired, column.allowed.isEmpty else { break }
      json.key("minLength")
      json.integer(1)
    case .date:
      json.key("format")
      json.string("date")
    case .timestamp:
      json.key("format")
      json.string("date-time")
    case .integer, .decimal: break
    }
    json.endObject()
  }

  private static func type(_ type: Column.ValueType) -> String {
    switch type {
    case .identifier, .string, .date, .edtf, .timestamp: "string"
    case .integer: "integer"
    case .decimal: "number"
    }
  }
}
