import ArgumentParser
import HallyuClean
import HallyuCommandLine
import HallyuPipeline

struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hallyu-clean", abstract: "Turns raw documents into the text of their articles with metadata, one a line.",
    version: hallyuVersion)

  @Flag(name: .long, inversion: .prefixedNo, help: "Keep captions and credits of pictures.")
  var keepCaptions = false

  @Flag(name: .long, inversion: .prefixedNo, help: "Keep readers' comments.")
  var keepComments = false

  @Option(name: .long, help: "Which way to err: precision, balanced, recall.")
  var favour: CleanOptions.Favour = .balanced

  @OptionGroup var stream: StreamOptions

  mutating func run() throws {
    let options = CleanOptions(keepsCaptions: keepCaptions, keepsComments: keepComments, favour: favour)
    try FilterProgram(stream).run(CleanFilter(options: options))
  }
}

extension CleanOptions.Favour: ExpressibleByArgument {}

Program.main(CleanCommand.self)
