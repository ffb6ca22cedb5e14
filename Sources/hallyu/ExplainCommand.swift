import ArgumentParser
import HallyuBuiltIn
import HallyuCommandLine
import HallyuCore
import HallyuExplain
import HallyuExtract
import HallyuPipeline
import HallyuReference
import HallyuSystem

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tells why a row says what it says: sentence, rule, dates, rate, names, claim.",
    discussion: "Reads the JSON Lines tables of the last run, so `jsonl` has to be among the formats.")

  @OptionGroup var pipeline: PipelineOptions

  @Argument(help: "The id of a row: amount_id, mention_id, …, entity_id, claim_id or doc_id.")
  var row: String?

  @Option(name: .long, help: ArgumentHelp("List what the rules turned away in a document, and why.", valueName: "doc"))
  var rejected: String?

  mutating func validate() throws {
    guard (row == nil) != (rejected == nil) else {
      throw ValidationError("give the id of a row, or --rejected with a doc_id or source_uri")
    }
  }

  mutating func run() throws {
    let plan = try pipeline.plan()
    var problems: [FileProblem] = []
    let setup = ExtractSetup(
      lexicon: try Lexicon.builtIn(), vocabulary: try DataFiles.read(plan.vocabularyPaths, ending: ".tsv"),
      rules: try DataFiles.read(plan.rulePaths, ending: ".json"), problems: &problems)
    try DataFiles.refuse(problems)
    let explanation = Explanation(tables: PublishedTables(folder: plan.outputFolder.appending("jsonl")), setup: setup)
    let lines = try row.map { id throws(Failure) in try explanation.lines(forRow: id) } ?? explanation.rejectedLines(of: rejected ?? "")
    try Descriptor.standardOutput.write(lines.map { Path.printable($0.utf8) + "\n" }.joined())
  }
}
