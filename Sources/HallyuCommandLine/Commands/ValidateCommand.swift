import ArgumentParser
import HallyuPipeline

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Reports every mistake of the configuration, each with its place.")

  @OptionGroup var pipeline: PipelineOptions

  mutating func run() throws {
    let plan = try pipeline.plan()
    try answer("\(plan.file): no mistake found\n")
  }
}
