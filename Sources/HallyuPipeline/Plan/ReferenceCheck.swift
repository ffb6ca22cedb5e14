import Glibc
package import HallyuCore
package import HallyuSystem

/// Has extract look at the user's rules and vocabulary, with the rules' examples, before anything starts.
///
/// What a rule is only the stage knows, so the stage is asked: `hallyu-extract --check` with the arguments of the plan.
package struct ReferenceCheck {
  private static let limitBytes = 1 << 20

  /// Every mistake, a line each; empty where there is none, and where the plan names neither rules nor vocabulary.
  package static func problems(_ plan: PipelinePlan, programFolder: Path) throws(Failure) -> [String] {
    guard !plan.rulePaths.isEmpty || !plan.vocabularyPaths.isEmpty, let stage = plan.stages.first(where: { $0.name == "extract" }) else {
      return []
    }
    let ended: (lines: [String], ending: ChildProcess.Ending)
    do throws(SystemError) { ended = try run(programFolder.appending(stage.program), stage.arguments + ["--check"]) } catch {
      throw error.failure()
    }
    switch ended.ending {
    case .exit(ExitCode.ok.rawValue): return []
    case .exit(ExitCode.configuration.rawValue): return ended.lines
    case .exit(let status):
      throw Failure(ExitCode(rawValue: status) ?? .software, ended.lines.last ?? "\(stage.program) --check ended with code \(status)")
    case .signal(let signal): throw Failure(.software, "\(stage.program) --check was ended by \(Signals.name(signal))")
    }
  }

  /// What a program writes to standard error, and how it ends.
  private static func run(_ program: Path, _ arguments: [String]) throws(SystemError) -> (lines: [String], ending: ChildProcess.Ending) {
    try ChildProcess.reserveDescriptors()
    let messages = try Pipe("\(program)'s messages")
    defer { messages.reading.close() }
    let null = try Descriptor.open(Path("/dev/null"), O_RDWR)
    defer { null.close() }
    let started = Result { () throws(SystemError) in
      try ChildProcess(program, arguments, descriptors: [(null.number, 0), (null.number, 1), (messages.writing.number, 2)])
    }
    messages.writing.close()
    let child = try started.get()
    let bytes = try messages.reading.readAll(limitBytes: limitBytes)
    // What nobody will read is taken in as well: the program must not wait for a reader.
    while try !messages.reading.readAll(limitBytes: limitBytes).isEmpty {}
    return (bytes.split(separator: 0x0a).map { String(decoding: $0, as: UTF8.self) }, child.wait())
  }
}
