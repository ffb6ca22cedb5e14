import Glibc
package import HallyuCore

/// A call to the kernel that failed: which call, on what, and the error number.
package struct SystemError: Error, Sendable, CustomStringConvertible {
  package let call: String
  package let object: String
  package let number: Int32

  /// - Parameter number: `errno` right after the call.
  package init(_ call: String, _ object: String, _ number: Int32) {
    self.call = call
    self.object = object
    self.number = number
  }

  package var reason: String { strerror(number).map { String(cString: $0) } ?? "error \(number)" }

  package var description: String { "\(object): \(call): \(reason)" }

  /// The exit code that tells the error best.
  /// - Parameter missing: what a path that is not there, or not permitted, means in this place.
  package func failure(missing: ExitCode = .io) -> Failure { Failure(exitCode(missing: missing), description) }

  package func exitCode(missing: ExitCode = .io) -> ExitCode {
    switch number {
    case ENOENT, ENOTDIR, EISDIR, ELOOP, ENAMETOOLONG, EEXIST: missing
    case EACCES, EPERM: missing == .cannotCreate ? .cannotCreate : .notPermitted
    case EROFS: .cannotCreate
    case EMFILE, ENFILE, ENOMEM, EAGAIN: .system
    default: .io
    }
  }
}
