import Glibc
import HallyuCore
import HallyuJSON
import HallyuSystem

/// OpenLineage events of one run (RunEvent of the specification 2-0-2), added to a file, a line each.
///
/// A run begins with START and ends with COMPLETE, FAIL or ABORT; a killed one ends with none. Datasets are files, named by
/// absolute path in the namespace `file`. The file is none of the outputs: it tells times and a random run id.
struct Lineage {
  private let plan: PipelinePlan
  private let file: Path
  private let runID: String
  private let folder: String

  private static let producer = "urn:hallyu:\(hallyuVersion)"
  private static let eventSchema = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"

  /// Tells that the run began.
  init(_ plan: PipelinePlan, file: Path) throws(SystemError) {
    self.plan = plan
    self.file = file
    runID = randomUUID()
    folder = String(decoding: try Path(".").resolved().bytes, as: UTF8.self)
    try send("START", manifest: nil, error: nil)
  }

  /// - Parameter manifest: what was published; nil where nothing had changed.
  func complete(_ manifest: RunManifest?) throws(SystemError) { try send("COMPLETE", manifest: manifest, error: nil) }

  func fail(_ message: String) throws(SystemError) { try send("FAIL", manifest: nil, error: message) }

  func abort(_ message: String) throws(SystemError) { try send("ABORT", manifest: nil, error: message) }

  private func send(_ type: String, manifest: RunManifest?, error: String?) throws(SystemError) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.text("eventTime", nowText())
    writer.text("eventType", type)
    writer.text("producer", Lineage.producer)
    writer.text("schemaURL", Lineage.eventSchema)
    writer.object("run") { run in
      run.text("runId", runID)
      run.object("facets") { facets in
        facets.facet("processing_engine", "1-1-1/ProcessingEngineRunFacet") {
          $0.text("version", hallyuVersion)
          $0.text("name", "hallyu")
        }
        if let error {
          facets.facet("errorMessage", "1-0-1/ErrorMessageRunFacet") {
            $0.text("message", error)
            $0.text("programmingLanguage", "Swift")
          }
        }
      }
    }
    writer.object("job") { job in
      job.text("namespace", "hallyu")
      job.text("name", "\(folder)/\(plan.file)")
      job.object("facets") { facets in
        facets.facet("jobType", "2-0-3/JobTypeJobFacet") {
          $0.text("processingType", "BATCH")
          $0.text("integration", "HALLYU")
          $0.text("jobType", "JOB")
        }
      }
    }
    writer.objects("inputs", plan.sources.map(\.path) + plan.referencePaths) { writer, path in
      writer.text("namespace", "file")
      writer.text("name", absolute(Secret.hidden(plan.secrets, in: path)))
    }
    writer.objects("outputs", manifest?.load.files ?? []) { writer, entry in
      writer.text("namespace", "file")
      writer.text("name", absolute(String(decoding: plan.outputFolder.appending(entry.path).bytes, as: UTF8.self)))
      describe(entry, of: manifest, &writer)
    }
    writer.endObject()
    writer.newline()
    try append(writer.take())
  }

  /// Columns and counts of a file.
  private func describe(_ entry: (path: String, bytes: Int), of manifest: RunManifest?, _ writer: inout JSONWriter) {
    let table = plan.table(inFile: entry.path)
    if let table {
      writer.object("facets") { facets in
        facets.facet("schema", "1-1-1/SchemaDatasetFacet") { schema in
          let holdsLarge = entry.path.hasPrefix("jsonl/")
          schema.objects("fields", table.columns.filter { holdsLarge || !$0.isLarge }) { writer, column in
            writer.text("name", column.name)
            writer.text("type", column.type.rawValue)
            writer.text("description", column.summary)
          }
        }
      }
    }
    writer.object("outputFacets") { facets in
      facets.facet("outputStatistics", "1-0-2/OutputStatisticsOutputDatasetFacet") { statistics in
        if let rows = manifest?.load.tables.first(where: { $0.table == table?.name })?.rows { statistics.number("rowCount", rows) }
        statistics.number("size", entry.bytes)
      }
    }
  }

  private func absolute(_ path: String) -> String {
    var path = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    while path.hasSuffix("/"), path.utf8.count > 1 { path.removeLast() }
    return path
  }

  /// One write of one line, after the end of a line that a kill cut off.
  private func append(_ line: [UInt8]) throws(SystemError) {
    try Folder.make(file.parent)
    let descriptor = try Descriptor.open(file, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW)
    defer { descriptor.close() }
    let sizeBytes = try FileStatus.of(descriptor).sizeBytes
    let lastByte = sizeBytes > 0 ? try descriptor.read(at: UInt64(sizeBytes - 1), count: 1) : [0x0a]
    try descriptor.write((lastByte == [0x0a] ? [] : [0x0a]) + line)
  }

  /// UTC with milliseconds, RFC 3339.
  private func nowText() -> String {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let milliseconds = String(now.tv_nsec / 1_000_000)
    return utcText(now.tv_sec).dropLast() + "." + String(repeating: "0", count: 3 - milliseconds.utf8.count) + milliseconds + "Z"
  }
}

extension PipelinePlan {
  /// The table that a file of the output holds, where it holds one: `csv/amounts.csv`.
  fileprivate func table(inFile path: String) -> TableSchema? {
    let flag = "--reporting-currency="
    let load = stages.first { $0.name == "load" }?.arguments ?? []
    let currencies = load.filter { $0.hasPrefix(flag) }.map { String($0.dropFirst(flag.count)) }
    return Tables.all(reportingCurrencies: currencies).first { table in
      ["csv", "jsonl", "xml"].contains { path == "\($0)/\(table.name).\($0)" }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func text(_ key: StaticString, _ value: String) {
    self.key(key)
    string(value)
  }

  fileprivate mutating func number(_ key: StaticString, _ value: Int) {
    self.key(key)
    integer(value)
  }

  fileprivate mutating func object(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    beginObject()
    body(&self)
    endObject()
  }

  /// - Parameter schema: version and name of the facet in the specification.
  fileprivate mutating func facet(_ key: StaticString, _ schema: String, _ body: (inout JSONWriter) -> Void) {
    let name = schema.split(separator: "/").last.map(String.init) ?? schema
    object(key) { facet in
      facet.text("_producer", "urn:hallyu:\(hallyuVersion)")
      facet.text("_schemaURL", "https://openlineage.io/spec/facets/\(schema).json#/$defs/\(name)")
      body(&facet)
    }
  }
}

/// A random name of a run (RFC 9562, version 4).
private func randomUUID() -> String {
  var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
  bytes[6] = bytes[6] & 0x0f | 0x40
  bytes[8] = bytes[8] & 0x3f | 0x80
  var text = ""
  for (place, byte) in bytes.enumerated() {
    if [4, 6, 8, 10].contains(place) { text += "-" }
    text += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
  }
  return text
}
