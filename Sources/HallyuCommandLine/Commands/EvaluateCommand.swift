import ArgumentParser
import Glibc
import HallyuCore
import HallyuEvaluate
import HallyuSystem

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Compares the tables of a run with facts that you wrote down.",
    discussion: """
      The folder of gold holds one JSON file a document, and maybe _across.json. 'found' counts rows that match a fact, 'full' those that are \
      right in every attribute. To see what a rule gains and loses, keep the --json of the run before and give it as --baseline.
      """)

  @Option(name: .long, help: "Folder of gold files.")
  var gold: String

  @Option(name: .long, help: "Folder of the JSON Lines tables.")
  var output: String = "output/jsonl"

  @Flag(name: .long, help: "List what is missed, wrong or extra.")
  var errors = false

  @Flag(name: .long, help: "Print one JSON object.")
  var json = false

  @Option(name: .long, help: "Exit with 1 where the mean of 'full' is lower.")
  var min: Double = 0

  @Option(name: .long, help: "The --json of an earlier run; prints what was gained and lost.")
  var baseline: String?

  mutating func validate() throws {
    guard (0...1).contains(min) else { throw ValidationError("--min holds \(min); 0 to 1 are possible") }
  }

  mutating func run() throws {
    let tables = try files(in: output, ending: ".jsonl").map { (table: String($0.name.dropLast(6)), bytes: $0.bytes) }
    let evaluation = try Evaluation(try RunTables(tables), gold: try files(in: gold, ending: ".json"))
    if evaluation.documents == 0 { throw Failure(.noInput, "\(gold) holds no gold file (*.json)") }
    if json {
      try Descriptor.standardOutput.write(evaluation.json)
    } else {
      try answer(evaluation.text)
    }
    if errors, !json { try answer(evaluation.errors) }
    if let baseline {
      let comparison = try BaselineComparison(evaluation, baseline: try contents(Path(baseline)))
      try json ? Descriptor.standardError.write(comparison.text) : answer(comparison.text)
    }
    if evaluation.overall.full < min { throw ProgramEnd(status: 1) }
  }

  private static let limitBytes = 2_000_000_000

  /// Files of a folder by name.
  private func files(in folder: String, ending suffix: String) throws -> [(name: String, bytes: [UInt8])] {
    let path = Path(folder)
    guard try FileStatus.ifPresent(path) != nil else { throw Failure(.noInput, "\(folder): no such folder") }
    let names = try Folder.names(path).map { String(decoding: $0, as: UTF8.self) }.filter { $0.hasSuffix(suffix) }.sorted()
    return try names.map { (name: $0, bytes: try contents(path.appending($0))) }
  }

  private func contents(_ path: Path) throws -> [UInt8] {
    let file = try Descriptor.open(path, O_RDONLY)
    defer { file.close() }
    return try file.readAll(limitBytes: EvaluateCommand.limitBytes)
  }
}
