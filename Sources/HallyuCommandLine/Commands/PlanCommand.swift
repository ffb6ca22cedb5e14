import ArgumentParser
import HallyuPipeline

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Prints what a run would do, and does nothing.")

  @OptionGroup var pipeline: PipelineOptions

  mutating func run() throws { try answer(try pipeline.plan().text()) }
}
