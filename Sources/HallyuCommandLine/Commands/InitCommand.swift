import ArgumentParser
import HallyuPipeline
import HallyuSystem

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Makes a project folder: a configuration with every key explained, a folder for articles.")

  @Argument(help: "The folder; made where it is missing.")
  var folder: String

  mutating func run() throws {
    let made = try ProjectFolder(Path(folder)).make()
    try answer(made.map { "\($0)\n" }.joined())
  }
}
