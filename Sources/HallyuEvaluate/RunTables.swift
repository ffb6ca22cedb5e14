package import HallyuCore
import HallyuJSON

/// The tables of a run, as its JSON Lines files hold them, with the names that each entity goes by.
package struct RunTables: Sendable {
  private let tables: [String: [JSONValue]]
  private let rowsOfDocument: [String: [String: [JSONValue]]]
  private let documents: [String: JSONValue]
  private let typeOfEntity: [String: String]
  private let names: [String: Set<String>]

  /// - Parameter files: name of each table and the bytes of its file.
  /// - Throws: `Failure` with `.data` where a line is no JSON object, or no document is there.
  package init(_ files: [(table: String, bytes: [UInt8])]) throws(Failure) {
    var tables: [String: [JSONValue]] = [:]
    var rowsOfDocument: [String: [String: [JSONValue]]] = [:]
    for file in files {
      let rows = try RunTables.rows(file.table, file.bytes)
      tables[file.table] = rows
      for row in rows {
        if let document = row["doc_id"]?.string { rowsOfDocument[file.table, default: [:]][document, default: []].append(row) }
      }
    }
    guard let found = tables["documents"], !found.isEmpty else { throw Failure(.data, "no documents.jsonl with rows in the output") }
    var documents: [String: JSONValue] = [:]
    for row in found {
      let source = row["source_uri"]?.string ?? ""
      let name = source.isEmpty ? row["doc_id"]?.string ?? "" : source
      documents[String(name.split(separator: "/").last ?? "")] = row
    }
    var types: [String: String] = [:]
    var names: [String: Set<String>] = [:]
    for row in tables["entities"] ?? [] {
      guard let id = row["entity_id"]?.string else { continue }
      types[id] = row["type"]?.string
      names[id, default: []].insert(NameFolding.name(row["name"]?.string ?? ""))
    }
    for (table, column): (String, StaticString) in [("aliases", "alias"), ("mentions", "surface")] {
      for row in tables[table] ?? [] {
        guard let id = row["entity_id"]?.string else { continue }
        names[id, default: []].insert(NameFolding.name(row[column]?.string ?? ""))
      }
    }
    self.tables = tables
    self.rowsOfDocument = rowsOfDocument
    self.documents = documents
    self.names = names
    typeOfEntity = types
  }

  private static func rows(_ table: String, _ bytes: [UInt8]) throws(Failure) -> [JSONValue] {
    var rows: [JSONValue] = []
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
      do throws(JSONError) {
        rows.append(try JSONDocument(Array(line)).root)
      } catch {
        throw Failure(.data, "\(table).jsonl, line \(number + 1): \(error)")
      }
    }
    return rows
  }

  /// The document of a gold file: by file name, with or without its extension.
  func document(_ name: String) -> JSONValue? {
    if let found = documents[name] { return found }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    return documents[String(name[..<dot])]
  }

  func rows(_ table: String, of document: String?) -> [JSONValue] {
    document.flatMap { rowsOfDocument[table]?[$0] } ?? []
  }

  /// Entities that a document mentions, by type, sorted by id.
  func mentioned(_ type: String, in document: String?) -> [String] {
    var ids: Set<String> = []
    for row in rows("mentions", of: document) {
      if let id = row["entity_id"]?.string, typeOfEntity[id] == type { ids.insert(id) }
    }
    return ids.sorted()
  }

  /// The rule behind an entity's first mention in a document.
  func rule(ofEntity entity: String, in document: String?) -> String {
    rows("mentions", of: document).first { $0["entity_id"]?.string == entity }.map(RowText.rule) ?? ""
  }

  func names(of entity: String) -> Set<String> { names[entity] ?? [] }

  /// True where the entity goes by one of the names.
  func isEntity(_ id: String?, _ options: [String]) -> Bool {
    guard let id, let names = names[id] else { return false }
    return options.contains { names.contains(NameFolding.name($0)) }
  }

  /// Names of an entity for a message.
  func label(_ id: String?) -> String { id ?? "null" }
}
