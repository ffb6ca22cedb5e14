import ArgumentParser
import HallyuCore
import HallyuPipeline
import HallyuSystem

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs the pipeline and publishes its tables in one step.",
    discussion: """
      Ends with 0 when the tables are published, with 23 when they are published without articles that were rejected; with --strict, a \
      rejected article ends the run with 65 and nothing is published. 75: another run is at work. 78: the configuration is wrong. \
      66: a source is missing. 73: the output cannot be replaced. 74: reading or writing failed.
      """)

  @OptionGroup var pipeline: PipelineOptions

  @Option(name: .long, help: "Worker threads a stage, instead of those of the configuration.")
  var jobs: Int?

  @Flag(name: .long, help: "Publish nothing when an article was rejected.")
  var strict = false

  @Flag(name: .long, help: "Compute everything anew, also what did not change.")
  var full = false

  @Flag(name: .long, help: "Tell errors only.")
  var quiet = false

  @Option(name: .long, help: "Messages as plain lines or as JSON: plain, json.")
  var logFormat: RunLog.Format = .plain

  @Option(name: .long, help: ArgumentHelp("Where the stage programs are, if not beside this one.", visibility: .hidden))
  var programFolder: String?

  mutating func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs holds \(jobs); 1 to 256 are possible") }
  }

  mutating func run() throws {
    let log = RunLog(logFormat, isQuiet: quiet)
    var options = RunOptions()
    // Before the working folder changes.
    options.programFolder = try programFolder.map { try Path($0).resolved() } ?? PipelineOptions.programFolder()
    let plan = try pipeline.plan()
    options.jobs = jobs
    options.isStrict = strict
    options.isFull = full
    do {
      let ending = try PipelineRun(plan, options: options, log: log).run()
      if ending.exitStatus != 0 { throw ProgramEnd(status: ending.exitStatus) }
    } catch let failure as Failure {
      log.write(.error, failure.message)
      throw ProgramEnd(failure.code)
    }
  }
}

extension RunLog.Format: ExpressibleByArgument {}
