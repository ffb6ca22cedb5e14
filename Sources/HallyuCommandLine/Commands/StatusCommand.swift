import ArgumentParser
import HallyuPipeline

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tells the last runs: when, how long, how they ended, what they counted.")

  @OptionGroup var pipeline: PipelineOptions

  @Option(name: .long, help: "How many runs.")
  var last: Int = 10

  @Flag(name: .long, help: "The lines of the history as they are, JSON.")
  var json = false

  mutating func validate() throws {
    guard (1...10_000).contains(last) else { throw ValidationError("--last holds \(last); 1 to 10000 are possible") }
  }

  mutating func run() throws {
    let history = RunHistory(stateFolder: try pipeline.plan().stateFolder)
    let lines = try history.last(last)
    if json {
      try answer(lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined())
    } else {
      try answer(lines.isEmpty ? "no run yet\n" : lines.compactMap(RunHistory.summary).joined())
    }
  }
}
