import ArgumentParser
import HallyuCore
import HallyuPipeline
import HallyuSystem

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tells which rows two runs do not share, and what made the difference.",
    discussion: """
      Compares the JSON Lines of two output folders. A run replaces its output, so keep the old one first: cp -r output output.old, \
      hallyu run, hallyu diff output.old output. Ends with 0, also where rows differ, or with 1 if --exit-code is given and they do; \
      66: a folder holds no run or no JSON Lines; 65: a file is damaged.
      """)

  @Argument(help: "Output folder of the earlier run.")
  var old: String

  @Argument(help: "Output folder of the later run.")
  var new: String = "output"

  @Option(name: .long, help: "As text or as one JSON object: text, json.")
  var format: Format = .text

  @Option(name: .long, help: "How many rows of each table are listed.")
  var rows: Int = 20

  @Flag(name: .long, help: "End with 1 where a row differs.")
  var exitCode = false

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  mutating func validate() throws {
    guard rows >= 0 else { throw ValidationError("--rows holds \(rows); 0 or more are possible") }
  }

  mutating func run() throws {
    let difference = try RunDifference(old: RunFolder(Path(old)), new: RunFolder(Path(new)))
    switch format {
    case .text: try answer(difference.text(rowLimit: rows))
    case .json: try Descriptor.standardOutput.write(difference.json(rowLimit: rows))
    }
    if exitCode, !difference.isEmpty { throw ProgramEnd(status: 1) }
  }
}
