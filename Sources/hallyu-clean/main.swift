import ArgumentParser
import HallyuClean
import HallyuCommandLine
import HallyuPipeline

struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hallyu-clean", abstract: "Turns raw documents into the text of their articles with metadata, one a line.",
    version: hallyuVersion)

  @OptionGroup var stream: StreamOptions

  mutating func run() throws { try FilterProgram(stream).run(CleanFilter(options: CleanOptions())) }
}

Program.main(CleanCommand.self)
