import ArgumentParser
import HallyuBuiltIn
import HallyuCommandLine
import HallyuCore
import HallyuExtract
import HallyuPipeline
import HallyuReference

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hallyu-extract", abstract: "Finds names, figures, dates, quotes and facts in clean documents, one a line.",
    version: hallyuVersion)

  @Option(
    name: [.customLong("rules"), .customLong("rule")],
    help: "A folder of rule files (*.json), or one of them; may be repeated.")
  var rules: [String] = []

  @Option(name: .long, help: "A TSV file of names, or a folder of them (*.tsv); may be repeated.")
  var vocabulary: [String] = []

  @Flag(name: .long, help: "Check rules and vocabulary, run the rules' examples, and end; reads no records.")
  var check = false

  @OptionGroup var stream: StreamOptions

  mutating func run() throws {
    var problems: [FileProblem] = []
    let setup = ExtractSetup(
      lexicon: try Lexicon.builtIn(), vocabulary: try DataFiles.read(vocabulary, ending: ".tsv"),
      rules: try DataFiles.read(rules, ending: ".json"), problems: &problems)
    if check, problems.isEmpty { problems = setup.failedExamples() }
    try DataFiles.refuse(problems)
    if !check { try FilterProgram(stream).run(ExtractFilter(setup)) }
  }
}

Program.main(ExtractCommand.self)
