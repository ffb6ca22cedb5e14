package import ArgumentParser
import Glibc
package import HallyuCore
import HallyuSystem

/// Runs one command of the family: parses its flags, maps every ending to a documented exit code.
///
/// Help and version go to standard output and are checked for having arrived; usage errors end with 64.
package enum Program {
  /// Never returns.
  package static func main<Command: ParsableCommand>(_ command: Command.Type) -> Never {
    let name = Command._commandName
    do throws(Failure) {
      let streams = try StandardStreams()
      try streams.requireOpen()
    } catch {
      end(error, of: name)
    }
    guard ChildProcess.followStarter() else { end(.software) }
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments == ["--help-manual"] { tell(ManualPage.text(of: command), of: name) }
    do {
      var parsed = try command.parseAsRoot(arguments)
      try parsed.run()
      end(.ok)
    } catch let failure as Failure {
      end(failure, of: name)
    } catch let error as SystemError {
      end(error.failure(), of: name)
    } catch let code as ProgramEnd {
      _exit(code.status)
    } catch {
      explain(error, command)
    }
  }

  /// Help, version and usage errors, as the argument parser words them.
  private static func explain<Command: ParsableCommand>(_ error: any Error, _ command: Command.Type) -> Never {
    let text = command.fullMessage(for: error) + "\n"
    let isAnswer = command.exitCode(for: error).isSuccess
    do throws(SystemError) {
      try (isAnswer ? Descriptor.standardOutput : .standardError).write(text)
    } catch {
      end(error.failure(), of: command._commandName)
    }
    end(isAnswer ? .ok : .usage)
  }

  /// Writes an answer and ends.
  private static func tell(_ text: String, of name: String) -> Never {
    do throws(SystemError) { try Descriptor.standardOutput.write(text) } catch { end(error.failure(), of: name) }
    end(.ok)
  }

  private static func end(_ failure: Failure, of name: String) -> Never {
    report(name, failure.message)
    end(failure.code)
  }

  /// Ends at once: nothing is buffered by us, and threads that wait for input must not hold the program.
  private static func end(_ code: HallyuCore.ExitCode) -> Never { _exit(code.rawValue) }
}

/// Ends the program with a status after everything was said; thrown by commands.
package struct ProgramEnd: Error {
  package let status: Int32

  package init(_ code: HallyuCore.ExitCode) { status = code.rawValue }

  /// - Parameter status: for a program ended by a signal, 128 and its number.
  package init(status: Int32) { self.status = status }
}
