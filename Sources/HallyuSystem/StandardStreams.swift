import Glibc
package import HallyuCore

/// Puts the three standard streams and the signals into a known state; the first thing that a program does.
///
/// A stream that the caller closed gets `/dev/null` in its place, so that no file opened later takes its number; programs that
/// would write there end with code 74 instead of pretending. SIGPIPE and SIGXFSZ become the error codes EPIPE and EFBIG.
package struct StandardStreams: Sendable {
  package let outputWasClosed: Bool
  package let errorWasClosed: Bool

  package init() throws(Failure) {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var closed: [Bool] = []
    for number: Int32 in 0...2 {
      let isClosed = fcntl(number, F_GETFD) < 0 && errno == EBADF
      closed.append(isClosed)
      guard isClosed else { continue }
      // The lowest free number is the one that is missing.
      guard Glibc.open("/dev/null", number == 0 ? O_RDONLY : O_WRONLY) == number else {
        throw Failure(.io, "/dev/null: cannot stand in for closed stream \(number)")
      }
    }
    outputWasClosed = closed[1]
    errorWasClosed = closed[2]
  }

  /// Ends where a stream that results or messages go to is closed.
  package func requireOpen() throws(Failure) {
    if outputWasClosed { throw Failure(.io, "<stdout>: closed by the caller") }
    if errorWasClosed { throw Failure(.io, "<stderr>: closed by the caller") }
  }
}

/// Writes one diagnostic line, or says by its result that it could not.
@discardableResult
package func report(_ program: String, _ message: String) -> Bool {
  do throws(SystemError) {
    try Descriptor.standardError.write("\(program): \(Path.printable(message.utf8))\n")
    return true
  } catch { return false }
}
