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

  @Option(name: .long, help: "Largest file in bytes; a larger one becomes an issue.")
  var fileLimit: Int = FetchOptions().fileLimitBytes

  @Flag(name: .long, help: ArgumentHelp("Say in each record when its file last changed.", visibility: .hidden))
  var stamps = false

  @OptionGroup var result: ResultOptions

  mutating func validate() throws {
    guard !input.isEmpty else { throw ValidationError("--input is missing: a file, folder or glob") }
    guard SourceKind(rawValue: kind) != nil else { throw ValidationError("--kind holds '\(kind)'") }
  }

  mutating func run() throws {
    var options = FetchOptions()
    options.fileLimitBytes = fileLimit
    options.addsStamps = stamps
    let kind = SourceKind(rawValue: kind) ?? .auto
    try FilterProgram(result).run(Fetch(input.map { SourceRequest(Path($0), kind: kind) }, options: options))
  }
}

Program.main(FetchCommand.self)
