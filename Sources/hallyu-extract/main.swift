import ArgumentParser
import HallyuBuiltIn
import HallyuCommandLine
import HallyuExtract
import HallyuPipeline
import HallyuReference

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hallyu-extract", abstract: "Finds names, figures, dates, quotes and facts in clean documents, one a line.",
    version: hallyuVersion)

  @OptionGroup var stream: StreamOptions

  mutating func run() throws {
    try FilterProgram(stream).run(ExtractFilter(lexicon: try Lexicon.builtIn()))
  }
}

Program.main(ExtractCommand.self)
