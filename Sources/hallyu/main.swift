import ArgumentParser
import HallyuCommandLine
import HallyuPipeline

/// The driver with what needs the reference data, which the other programs' shared library does not carry.
struct Hallyu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: HallyuCommand.configuration.commandName, abstract: HallyuCommand.configuration.abstract, version: hallyuVersion,
    subcommands: HallyuCommand.configuration.subcommands + [ExplainCommand.self])
}

Program.main(Hallyu.self)
