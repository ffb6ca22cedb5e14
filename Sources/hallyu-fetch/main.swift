import ArgumentParser
import HallyuCommandLine
import HallyuFetch
import HallyuPipeline
import HallyuSystem

struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hallyu-fetch", abstract: "Finds articles in files and folders and writes raw documents, one a line.",
    version: hallyuVersion)

  @Option(name: .long, help: "A file, folder or glob to read; may be repeated.")
  var input: [String] = []

  @Option(name: .long, help: "What the inputs are: \(SourceKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: String = "auto"

  @Option(name: .long, help: "A source with its kind, as KIND:PATH; may be repeated.")
  var source: [String] = []

  @Option(name: .long, help: "Largest file in bytes; a larger one becomes an issue.")
  var fileLimit: Int = FetchOptions().fileLimitBytes

  @Flag(name: .long, help: ArgumentHelp("Say in each record when its file last changed.", visibility: .hidden))
  var stamps = false

  @OptionGroup var result: ResultOptions

  mutating func validate() throws {
    guard !input.isEmpty || !source.isEmpty else { throw ValidationError("--input is missing: a file, folder or glob") }
    guard SourceKind(rawValue: kind) != nil else { throw ValidationError("--kind holds '\(kind)'") }
  }

  private func requests() throws -> [SourceRequest] {
    let kind = SourceKind(rawValue: kind) ?? .auto
    let named = try source.map { text in
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let kind = SourceKind(rawValue: String(parts[0])) else {
        throw ValidationError("--source holds '\(text)'; KIND:PATH is needed")
      }
      return SourceRequest(Path(parts[1].utf8), kind: kind)
    }
    return named + input.map { SourceRequest(Path($0), kind: kind) }
  }

  mutating func run() throws {
    var options = FetchOptions()
    options.fileLimitBytes = fileLimit
    options.addsStamps = stamps
    try FilterProgram(result).run(Fetch(try requests(), options: options))
  }
}

Program.main(FetchCommand.self)
