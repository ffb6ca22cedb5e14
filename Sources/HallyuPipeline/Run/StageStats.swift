package import HallyuCore
package import HallyuJSON

/// Reading what the stage programs told about their work.
extension RunManifest {
  mutating func take(_ results: [StageGroup.Result]) throws(Failure) {
    for result in results {
      let document: JSONDocument
      do throws(JSONError) { document = try JSONDocument(result.stats) } catch {
        throw Failure(.software, "stage '\(result.stage)' ended without its counts")
      }
      let stats = document.root
      libraries += stats["libraries"]?.elements.map { LibraryVersion($0["name"]?.string ?? "", $0["version"]?.string ?? "") } ?? []
      switch result.stage {
      case "fetch": documents.read = stats["records_written"]?.integer ?? 0
      case "load": takeLoad(stats)
      default: break
      }
    }
  }

  private mutating func takeLoad(_ stats: JSONValue) {
    load = LoadAccount(stats)
    documents.written = load.tables.first { $0.table == "documents" }?.rows ?? 0
    documents.rejected = load.issues.filter { $0.severity == "error" }.reduce(0) { $0 + $1.count }
  }
}

extension JSONWriter {
  /// The member `libraries` of a stage's account and of the manifest.
  package mutating func libraries(_ libraries: [LibraryVersion]) {
    objects("libraries", libraries) { writer, library in
      writer.key("name")
      writer.string(library.name)
      writer.key("version")
      writer.string(library.version)
    }
  }
}
