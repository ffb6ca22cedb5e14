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
  var row: String

  mutating func run() throws {
    let plan = try pipeline.plan()
    var problems: [FileProblem] = []
    let setup = ExtractSetup(
      lexicon: try Lexicon.builtIn(), vocabulary: try DataFiles.read(plan.vocabularyPaths, ending: ".tsv"),
      rules: try DataFiles.read(plan.rulePaths, ending: ".json"), problems: &problems)
    try DataFiles.refuse(problems)
    let lines = try Explanation(tables: PublishedTables(folder: plan.outputFolder.appending("jsonl")), setup: setup).lines(forRow: row)
    try Descriptor.standardOutput.write(lines.map { Path.printable($0.utf8) + "\n" }.joined())
  }
}
