import ArgumentParser
import HallyuCore
import HallyuPipeline
import HallyuSystem

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Reports every mistake of the configuration, each with its place.",
    discussion:
      "Rules and vocabulary of your own are read as well, and the examples of the rules are run. Ends with 78 where something is wrong.")

  @OptionGroup var pipeline: PipelineOptions

  mutating func run() throws {
    let programFolder = try PipelineOptions.programFolder()
    let plan = try pipeline.plan()
    let problems = try ReferenceCheck.problems(plan, programFolder: programFolder)
    for problem in problems { try Descriptor.standardError.write(Path.printable(problem.utf8) + "\n") }
    guard problems.isEmpty else { throw ProgramEnd(.configuration) }
    try answer("\(plan.file): no mistake found\n")
  }
}
