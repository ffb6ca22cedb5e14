import ArgumentParser
import HallyuBuiltIn
import HallyuCommandLine
import HallyuCore
import HallyuPipeline
import HallyuReference
import HallyuSystem
import HallyuTransform

struct TransformCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hallyu-transform",
    abstract: "Reconciles annotated documents and links them with each other; writes fact rows, one a line.",
    discussion: """
      The work has two halves. --map does the first, which treats each document alone, and writes partial records; --reduce does the \
      second on partial records in any order. Without either, both are done.
      """,
    version: hallyuVersion)

  @Flag(name: .long, help: "Write partial records.")
  var map = false

  @Flag(name: .long, help: "Read partial records and write the rows of them all.")
  var reduce = false

  @Option(
    name: [.customLong("judgements"), .customLong("judgement")],
    help: "Pairs of entities that you judge `same` or `different`: a TSV file with left, right, judgement; may be repeated.")
  var judgements: [String] = []

  @Option(name: .long, help: "Also give sums in this currency (ISO 4217); may be repeated.")
  var reportingCurrency: [String] = []

  @Option(name: .long, help: "A TSV file of names, or a folder of them (*.tsv), as extract was given; may be repeated.")
  var vocabulary: [String] = []

  @Option(
    name: [.customLong("rates"), .customLong("rate")],
    help: "A CSV file of date,currency,rate (units for one euro) that fills holes of the built-in rates; may be repeated.")
  var rates: [String] = []

  @OptionGroup var stream: StreamOptions

  mutating func validate() throws {
    guard !(map && reduce) else { throw ValidationError("--map and --reduce are halves of one work; give one of them or none") }
    for code in reportingCurrency where code.utf8.count != 3 || !code.utf8.allSatisfy({ 0x41...0x5a ~= $0 }) {
      throw ValidationError("--reporting-currency holds '\(code)'; an ISO 4217 code has three capitals")
    }
  }

  mutating func run() throws {
    var problems: [FileProblem] = []
    let lexicon = try Lexicon.builtIn().adding(try DataFiles.read(vocabulary, ending: ".tsv"), problems: &problems)
    try DataFiles.refuse(problems)
    let program = FilterProgram(stream)
    let merge = map ? nil : TransformMerge(lexicon: lexicon, judgements: try readJudgements(lexicon))
    if reduce {
      try program.run(PartialFilter(), then: merge)
    } else {
      try program.run(TransformFilter(lexicon: lexicon, options: try readOptions()), then: merge)
    }
  }

  private func readJudgements(_ lexicon: Lexicon) throws -> Judgements {
    var all = Judgements()
    for name in judgements { all.add(try Judgements(readFile(name), name: name, lexicon: lexicon)) }
    return all
  }

  private func readOptions() throws(Failure) -> TransformOptions {
    var options = TransformOptions()
    var seen: Set = ["USD"]
    options.reportingCurrencies = reportingCurrency.filter { seen.insert($0).inserted }
    for name in rates {
      var problems: [Issue] = []
      options.userRates.append(
        UserRates(source: String(decoding: Path(name).lastComponent, as: UTF8.self), csv: try readFile(name), issues: &problems))
      guard problems.isEmpty else { throw Failure(.configuration, problems.map(\.detail).joined(separator: "\n")) }
    }
    return options
  }

  private func readFile(_ name: String) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      let file = try Descriptor.open(Path(name), 0)
      defer { file.close() }
      return try file.readAll(limitBytes: 1 << 26)
    } catch { throw error.failure(missing: .noInput) }
  }
}

Program.main(TransformCommand.self)
