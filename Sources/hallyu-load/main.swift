import ArgumentParser
import HallyuCommandLine
import HallyuCore
import HallyuFormats
import HallyuLoad
import HallyuPipeline
import HallyuSystem

struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hallyu-load", abstract: "Writes fact rows, one a line, as tables.", version: hallyuVersion)

  @Option(name: .long, help: "Read rows from FILE; `-` is standard input.")
  var input: String = "-"

  @Option(name: .long, help: "Folder that the tables replace as a whole, in one step.")
  var output: String = "output"

  @Option(name: .long, help: ArgumentHelp("Write into this existing folder instead.", visibility: .hidden))
  var into: String?

  @Option(name: .long, help: "A format to write; may be repeated. Known: \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: [OutputFormat] = OutputFormat.allCases

  @Option(name: .long, help: "A currency besides USD, of which `amounts` has columns; may be repeated.")
  var reportingCurrency: [String] = []

  @OptionGroup var csv: CSVFlags

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A PostgreSQL database that takes the rows as well, such as postgres://user@localhost/news; a password belongs into PGPASSWORD or ~/.pgpass.",
      valueName: "address"))
  var to: String?

  @Option(name: .long, help: "The schema in that database.")
  var schema: String = "hallyu"

  @Option(
    name: .long, help: ArgumentHelp("A quality check, as an element of `checks` in pipeline.json; may be repeated.", valueName: "json"))
  var check: [String] = []

  @Option(name: .long, help: ArgumentHelp("The run.json that row counts are compared with; it may be missing.", valueName: "file"))
  var previousRun: String?

  @Option(name: .long, help: "Threads; with more than one, another writes the files while rows are made.")
  var jobs: Int = 1

  @Option(name: .long, help: ArgumentHelp("Write counts as one line of JSON to this open descriptor.", visibility: .hidden))
  var statsDescriptor: Int32?

  mutating func run() throws {
    do { try load() } catch let failure as QualityFailure {
      for finding in failure.findings { report("hallyu-load", "\(finding.severity.rawValue): \(finding.message)") }
      throw Failure(.data, "quality checks failed: \(failure.findings.count { $0.severity == .error }); nothing was published")
    }
  }

  private func load() throws {
    let reader = try PieceReader(input)
    let target = try LoadTarget(output: output, into: into)
    try target.fill { folder in
      var options = LoadOptions(outputFolder: folder, formats: Set(format), reportingCurrencies: reportingCurrency)
      options.csv = csv.options
      options.jobs = jobs
      options.postgres = to.map { PostgresTarget(address: $0, schema: schema) }
      options.checks = try check.map(QualityCheck.init(json:))
      options.previousRows = try previousRun.flatMap { try PreviousRun.rows(Path($0)) }
      var loader = try Loader(options: options)
      try reader.read { try loader.append(bytes: $0) }
      let summary = try loader.finish()
      return LoadAccount(
        tables: summary.tables.map { ($0.name, $0.rows) }, issues: summary.issues, files: summary.files.map { ($0.path, $0.bytes) },
        checks: summary.checks.map {
          CheckResult(
            name: $0.check, severity: $0.severity.rawValue, failed: $0.failed, message: $0.message, isComparison: $0.isComparison)
        }, libraries: LoadLibraries.all)
    } andTell: {
      statsDescriptor
    }
  }
}

struct CSVFlags: ParsableArguments {
  @Option(name: .customLong("csv-separator"), help: "Between cells of CSV: comma, semicolon or tab.")
  var separator: CSVOptions.Separator = .comma

  @Flag(name: .customLong("csv-decimal-comma"), inversion: .prefixedNo, help: "Decimals of CSV as 12,5.")
  var decimalComma = false

  @Flag(name: .customLong("csv-byte-order-mark"), inversion: .prefixedNo, help: "Begin CSV with U+FEFF.")
  var byteOrderMark = false

  @Flag(name: .customLong("csv-guard-formulas"), inversion: .prefixedNo, help: "Make text harmless that a spreadsheet would run.")
  var guardFormulas = true

  var options: CSVOptions {
    CSVOptions(
      separator: separator, usesDecimalComma: decimalComma, writesByteOrderMark: byteOrderMark, guardsFormulas: guardFormulas)
  }
}

extension OutputFormat: ExpressibleByArgument {}
extension CSVOptions.Separator: ExpressibleByArgument {}

Program.main(LoadCommand.self)
