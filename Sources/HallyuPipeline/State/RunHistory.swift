import Glibc
import HallyuCore
import HallyuJSON
package import HallyuSystem

/// The last runs, one JSON object a line in `state/runs.jsonl`: what `run.json` leaves out because it differs from run to run.
package struct RunHistory: Sendable {
  package static let fileName = "runs.jsonl"
  /// When the file grows past this, its older half goes.
  private static let limitBytes = 1 << 20

  private let path: Path

  package init(stateFolder: Path) { path = stateFolder.appending(RunHistory.fileName) }

  /// What is told about a run.
  struct Entry: Sendable {
    var startedSeconds = 0
    var durationMilliseconds = 0
    var process: Int32 = 0
    var exitCode: Int32 = 0
    var message = ""
    var jobs = 0
    var documents = DocumentCounts()
    /// Documents whose results were taken from an earlier run.
    var reused = 0
    var stages: [(name: String, processorSeconds: Double, peakBytes: Int)] = []

    func line() -> [UInt8] {
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("started")
      writer.string(utcText(startedSeconds))
      writer.key("exit")
      writer.integer(Int(exitCode))
      writer.key("duration_ms")
      writer.integer(durationMilliseconds)
      writer.key("process")
      writer.integer(Int(process))
      writer.key("version")
      writer.string(hallyuVersion)
      writer.key("jobs")
      writer.integer(jobs)
      writer.key("documents")
      documents.write(into: &writer)
      writer.key("reused")
      writer.integer(reused)
      if !message.isEmpty {
        writer.key("message")
        writer.string(message)
      }
      writer.key("stages")
      writer.beginArray()
      for stage in stages {
        writer.beginObject()
        writer.key("stage")
        writer.string(stage.name)
        writer.key("processor_ms")
        writer.integer(Int(clampedMilliseconds(stage.processorSeconds)))
        writer.key("peak_kib")
        writer.integer(stage.peakBytes / 1024)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
      writer.newline()
      return writer.take()
    }
  }

  /// Appends a run. One write of one line: a kill leaves it whole or leaves a last line that readers pass over.
  func append(_ entry: Entry) throws(SystemError) {
    let file = try Descriptor.open(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW)
    defer { file.close() }
    let sizeBytes = try FileStatus.of(file).sizeBytes
    let isCut = sizeBytes > 0 && lastByte(of: file, sizeBytes) != 0x0a
    try file.write((isCut ? [0x0a] : []) + entry.line())
    if sizeBytes > RunHistory.limitBytes { try shorten(file) }
  }

  /// The newest lines, oldest first.
  package func last(_ count: Int) throws(SystemError) -> [[UInt8]] {
    guard try FileStatus.ifPresent(path) != nil else { return [] }
    let file = try Descriptor.open(path, O_RDONLY | O_NOFOLLOW)
    defer { file.close() }
    let lines = try file.readAll(limitBytes: 4 * RunHistory.limitBytes).split(separator: 0x0a).map(Array.init)
    return Array(lines.suffix(count))
  }

  private func shorten(_ file: Descriptor) throws(SystemError) {
    let lines = try last(.max)
    let fresh = try AtomicFile(path)
    for line in lines.suffix(lines.count / 2) { try fresh.descriptor.write(line + [0x0a]) }
    try fresh.publish()
  }

  private func lastByte(of file: Descriptor, _ sizeBytes: Int) -> UInt8 {
    var byte: UInt8 = 0
    return pread(file.number, &byte, 1, sizeBytes - 1) == 1 ? byte : 0
  }
}

private func clampedMilliseconds(_ seconds: Double) -> Double { seconds.isFinite ? min(max(seconds * 1000, 0), 1e15) : 0 }

/// Seconds since 1970 as `2021-01-07T12:00:00Z`, whatever the time zone of the machine.
func utcText(_ seconds: Int) -> String {
  var time = time_t(seconds)
  var parts = tm()
  guard gmtime_r(&time, &parts) != nil else { return "" }
  func padded(_ value: Int32, _ width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
  let date = "\(padded(parts.tm_year + 1900, 4))-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  return "\(date)T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z"
}
