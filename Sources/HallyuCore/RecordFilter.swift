/// A stage that treats each record alone: one line of JSON in, whole lines of JSON out.
///
/// Values, not objects: a filter holds what it was configured with and nothing that changes, so that any number of workers
/// can share it and any partition of the input gives the same output.
package protocol RecordFilter: Sendable {
  /// Name of the stage, as `issues.stage` prints it.
  static var stage: String { get }

  /// Libraries whose version may change what comes out.
  static var libraries: [LibraryVersion] { get }

  /// - Parameters:
  ///   - line: one record without its line feed.
  ///   - place: where the line stands (`<stdin>:12`), for the issue that a malformed record becomes.
  ///   - out: receives zero or more lines, each with its line feed.
  func process(_ line: [UInt8], at place: @autoclosure () -> String, into out: inout [UInt8])
}

extension RecordFilter {
  package static var libraries: [LibraryVersion] { [] }
}
