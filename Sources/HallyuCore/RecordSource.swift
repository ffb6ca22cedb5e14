/// The first stage: finds things that become records, and writes them down.
///
/// Finding is sequential and keeps its place; writing down takes one finding alone, so that any number of workers can do it and
/// the records come out in the order of the findings.
package protocol RecordSource: Sendable {
  associatedtype Finding: Sendable

  static var stage: StageName { get }

  /// Libraries whose version may change what comes out.
  static var libraries: [LibraryVersion] { get }

  /// The next few findings, or nil at the end. What concerns one source alone is a finding, not an error.
  mutating func next() throws(Failure) -> [Finding]?

  /// Appends whole lines of JSON, each with its line feed.
  static func write(_ finding: Finding, into out: inout [UInt8])
}

extension RecordSource {
  package static var libraries: [LibraryVersion] { [] }
}
