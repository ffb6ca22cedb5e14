/// How a program of the family ends (sysexits.h), with what each code means here.
package enum ExitCode: Int32, Sendable {
  /// All went well.
  case ok = 0
  /// The tables are published, but some documents were rejected. sysexits.h has no code for it; rsync uses this one for a partial transfer.
  case partial = 23
  /// The command line is wrong (EX_USAGE).
  case usage = 64
  /// Input records or checked data are wrong (EX_DATAERR).
  case data = 65
  /// A source cannot be found or opened (EX_NOINPUT).
  case noInput = 66
  /// A fault of the program itself (EX_SOFTWARE).
  case software = 70
  /// The system refused a process, a thread or a descriptor (EX_OSERR).
  case system = 71
  /// An output cannot be made (EX_CANTCREAT).
  case cannotCreate = 73
  /// Reading or writing failed: disk full, closed stream (EX_IOERR).
  case io = 74
  /// Another run holds the output (EX_TEMPFAIL): try again later.
  case busy = 75
  /// Not permitted (EX_NOPERM).
  case notPermitted = 77
  /// The configuration is wrong (EX_CONFIG).
  case configuration = 78
}

/// An error of the machine or the user that ends a program with a documented code and one line on standard error.
package struct Failure: Error, Sendable, CustomStringConvertible {
  package let code: ExitCode
  /// Names the object and the cause, without a full stop.
  package let message: String

  package init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { message }
}
