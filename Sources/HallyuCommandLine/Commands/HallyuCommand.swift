package import ArgumentParser
import HallyuPipeline

/// The driver: one subcommand a file of this folder.
package struct HallyuCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "hallyu", abstract: "Turns saved news articles into tables, as pipeline.json says.", version: hallyuVersion,
    subcommands: [
      RunCommand.self, PlanCommand.self, ValidateCommand.self, StatusCommand.self, InitCommand.self, DoctorCommand.self,
      SchemaCommand.self, EvaluateCommand.self, DiffCommand.self,
    ],
    defaultSubcommand: nil)

  package init() {}
}
