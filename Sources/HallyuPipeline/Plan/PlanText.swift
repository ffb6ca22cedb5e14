import HallyuSystem

extension PipelinePlan {
  /// The plan for a person: what is read, which programs run, what is written. Secrets stay references.
  package func text() -> String {
    var lines = ["configuration  \(file) (\(digest))"]
    for source in sources { lines.append("source         \(Path(source.path)) (\(source.kind))") }
    for path in referencePaths { lines.append("reference      \(Path(path))") }
    for stage in stages {
      lines.append("stage          " + ([stage.program] + stage.shownArguments.map(shellQuoted)).joined(separator: " "))
    }
    lines.append("jobs           \(jobs) a stage")
    lines.append("incremental    \(isIncremental ? "yes" : "no")")
    lines.append("state          \(stateFolder)")
    lines.append("output         \(outputFolder): \(formats.joined(separator: ", "))")
    return Secret.hidden(secrets, in: lines.map { Path.printable($0.utf8) + "\n" }.joined())
  }
}

/// A word as a shell takes it.
private func shellQuoted(_ word: String) -> String {
  let isPlain =
    !word.isEmpty
    && word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: "-_=./:,+@".utf8.contains(byte)
      }
    }
  guard !isPlain else { return word }
  return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
