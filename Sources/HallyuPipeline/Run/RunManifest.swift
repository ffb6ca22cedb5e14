import Glibc
import HallyuCore
import HallyuJSON
package import HallyuSystem

/// What `output/run.json` says about the run that made the tables.
///
/// Nothing in it depends on the clock, the machine or the number of workers: two runs over the same input publish the same
/// bytes. Times, memory and process ids are in the state folder (`hallyu status`).
package struct RunManifest: Sendable {
  package static let fileName = "run.json"

  var plan: PipelinePlan
  /// Digest of each file of reference data that the configuration names.
  var referenceDigests: [(path: String, digest: String)] = []
  /// Of the stages, in their order.
  var libraries: [LibraryVersion] = []
  var documents = DocumentCounts()
  var load = LoadAccount()
  /// Digest of each stage's program: its rules, its built-in reference data, its code.
  var programs: [(stage: String, digest: String)] = []

  init(plan: PipelinePlan) { self.plan = plan }

  /// How many checks warn, for the history; empty where none does.
  var warningSummary: String {
    let warnings = load.checks.count { $0.failed > 0 }
    return warnings == 0 ? "" : "\(warnings) quality check\(warnings == 1 ? "" : "s") warned"
  }

  /// One line of JSON.
  func bytes() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    member(&writer, "program") { $0.string("hallyu") }
    member(&writer, "version") { $0.string(hallyuVersion) }
    member(&writer, "configuration") { writer in
      writer.beginObject()
      writer.key("file")
      writer.string(plan.file)
      writer.key("digest")
      writer.string(plan.digest)
      writer.endObject()
    }
    writer.objects("programs", programs) { writer, entry in
      writer.key("stage")
      writer.string(entry.stage)
      writer.key("digest")
      writer.string(entry.digest)
    }
    writer.objects("reference", referenceDigests) { writer, entry in
      writer.key("path")
      writer.string(Secret.hidden(plan.secrets, in: entry.path))
      writer.key("digest")
      writer.string(entry.digest)
    }
    writer.libraries(libraries)
    member(&writer, "documents") { documents.write(into: &$0) }
    load.writeCounts(into: &writer)
    // Findings that depend on the run before are told, not kept: the same input gives the same manifest.
    writer.objects("checks", load.checks.filter { !$0.isComparison }) { $1.writeCount(into: &$0) }
    member(&writer, "varying") { writer in
      writer.beginArray()
      writer.endArray()
    }
    writer.endObject()
    writer.newline()
    return writer.take()
  }

  private func member(_ writer: inout JSONWriter, _ key: StaticString, _ body: (inout JSONWriter) -> Void) {
    writer.key(key)
    body(&writer)
  }
}

extension RunManifest {
  /// The manifest of a load without a pipeline: the account of the load alone.
  package static func writeAlone(_ account: [UInt8], into folder: Path) throws(SystemError) {
    try write(account, into: folder)
  }

  func write(into folder: Path) throws(SystemError) { try RunManifest.write(bytes(), into: folder) }

  private static func write(_ bytes: [UInt8], into folder: Path) throws(SystemError) {
    let file = try Descriptor.open(folder.appending(fileName), O_WRONLY | O_CREAT | O_TRUNC)
    try file.write(bytes)
    try file.closeChecked()
  }
}

/// The account of a run: what came in is what came out, plus what was rejected.
package struct DocumentCounts: Sendable, Equatable {
  /// Records that `fetch` wrote: documents and sources that gave none.
  var read = 0
  /// Rows in `documents`.
  var written = 0
  /// Issues of severity `error`.
  var rejected = 0

  var isBalanced: Bool { read == written + rejected }

  func write(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("read")
    writer.integer(read)
    writer.key("written")
    writer.integer(written)
    writer.key("rejected")
    writer.integer(rejected)
    writer.endObject()
  }
}
