import HallyuJSON
import HallyuSystem

extension RunHistory {
  /// A line of the history for a person, or nil where the line is none of ours.
  package static func summary(_ line: [UInt8]) -> String? {
    guard let document = try? JSONDocument(line), let started = document.root["started"]?.string,
      let exit = document.root["exit"]?.integer
    else { return nil }
    let root = document.root
    let milliseconds = root["duration_ms"]?.integer ?? 0
    let seconds = "\(milliseconds / 1000).\((milliseconds % 1000) / 100) s"
    var text = "\(started)  exit \(exit)  \(seconds)"
    if let documents = root["documents"], exit == 0 {
      func count(_ key: StaticString) -> Int { documents[key]?.integer ?? 0 }
      text +=
        "  \(count("written")) of \(count("read")) documents, \(count("rejected")) rejected, \(root["reused"]?.integer ?? 0) unchanged"
    }
    let peaks = root["stages"].map { stages in stages.elements.map { ($0["peak_kib"]?.integer ?? 0, $0["stage"]?.string ?? "") } } ?? []
    if let peak = peaks.max(by: { $0.0 < $1.0 }), peak.0 > 0 { text += "  peak \(peak.0 >> 10) MiB (\(peak.1))" }
    if let message = root["message"]?.stringBytes { text += "  \(Path.printable(message))" }
    return text + "\n"
  }
}
