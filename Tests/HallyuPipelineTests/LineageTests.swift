import Glibc
import HallyuJSON
import HallyuSystem
import Testing

@testable import HallyuPipeline

@Suite struct LineageTests {
  /// The events that a run leaves, in a file that is removed afterwards.
  func events(
    _ text: String = #"{"sources": [{"path": "articles"}]}"#, after earlier: String = "", _ body: (Lineage, PipelinePlan) throws -> Void
  ) throws
    -> [JSONDocument]
  {
    var template = Array("/tmp/hallyu-lineage-XXXXXX".utf8CString)
    let folder = Path(try #require(mkdtemp(&template).map { String(cString: $0) }))
    defer { try? Folder.remove(folder) }
    let file = folder.appending("state").appending("lineage.jsonl")
    if !earlier.isEmpty {
      try Folder.make(file.parent)
      let made = try Descriptor.open(file, O_WRONLY | O_CREAT)
      try made.write(earlier)
      made.close()
    }
    let plan = try PipelinePlan(Array(text.utf8), file: "p.json", processors: 1, environment: { _ in nil })
    try body(try Lineage(plan, file: file), plan)
    let written = try Descriptor.open(file, O_RDONLY)
    defer { written.close() }
    return try written.readAll(limitBytes: 1 << 20).split(separator: 0x0a).dropFirst(earlier.isEmpty ? 0 : 1).map {
      try JSONDocument(Array($0))
    }
  }

  func types(_ events: [JSONDocument]) -> [String?] { events.map { $0.root["eventType"]?.string } }

  @Test func tellsStartAndEndOfOneRun() throws {
    let events = try events { lineage, _ in try lineage.complete(nil) }
    #expect(types(events) == ["START", "COMPLETE"])
    let ids = Set(events.compactMap { $0.root["run"]?["runId"]?.string })
    #expect(ids.count == 1)
    #expect(ids.allSatisfy { $0.utf8.count == 36 && $0.split(separator: "-").map(\.utf8.count) == [8, 4, 4, 4, 12] })
    for event in events {
      let time = try #require(event.root["eventTime"]?.string)
      #expect(time.utf8.count == "2021-01-07T00:00:00.000Z".utf8.count && time.hasSuffix("Z"))
      #expect(event.root["schemaURL"]?.string?.hasSuffix("#/$defs/RunEvent") == true)
      #expect(event.root["job"]?["name"]?.string?.hasSuffix("/p.json") == true)
      #expect(event.root["inputs"]?.elements.first { _ in true }?["name"]?.string?.hasSuffix("/articles") == true)
    }
  }

  @Test func describesEachFileThatWasPublished() throws {
    let events = try events { lineage, plan in
      var manifest = RunManifest(plan: plan)
      manifest.load.files = [("csv/documents.csv", 70), ("hallyu.sqlite", 4096), ("jsonl/documents.jsonl", 90)]
      manifest.load.tables = [("documents", 3)]
      try lineage.complete(manifest)
    }
    let outputs = try #require(events.last?.root["outputs"].map { Array($0.elements) })
    #expect(outputs.map { $0["name"]?.string?.hasSuffix("/output/csv/documents.csv") } == [true, false, false])
    func columns(_ output: JSONValue) -> [String] {
      (output["facets"]?["schema"]?["fields"]).map { $0.elements.compactMap { $0["name"]?.string } } ?? []
    }
    #expect(columns(outputs[0]).first == "doc_id")
    #expect(!columns(outputs[0]).contains("text"), "only JSON Lines hold the text of articles")
    #expect(columns(outputs[1]).isEmpty)
    #expect(columns(outputs[2]).contains("text"))
    let statistics = outputs[0]["outputFacets"]?["outputStatistics"]
    #expect(statistics?["rowCount"]?.integer == 3)
    #expect(statistics?["size"]?.integer == 70)
  }

  @Test func tellsWhyARunFailed() throws {
    let events = try events { lineage, _ in try lineage.fail("disk full") }
    #expect(types(events) == ["START", "FAIL"])
    #expect(events[1].root["run"]?["facets"]?["errorMessage"]?["message"]?.string == "disk full")
  }

  @Test func beginsALineOfItsOwnAfterOneThatAKillCutOff() throws {
    let events = try events(after: #"{"eventType":"ST"#) { lineage, _ in try lineage.abort("ended by SIGTERM") }
    #expect(types(events) == ["START", "ABORT"])
  }
}
