/// A stage that treats each record alone: one line of JSON in, whole lines of JSON out.
///
/// Values, not objects: a filter holds what it was configured with and nothing that changes, so that any number of workers
/// can share it and any partition of the input gives the same output.
package protocol RecordFilter: Sendable {
  static var stage: StageName { get }

  /// Libraries whose version may change what comes out.
  static var libraries: [LibraryVersion] { get }

  /// - Parameters:
  ///   - lines: some records, handed over together only because that is faster.
  ///   - out: receives zero or more lines for each, in order, each with its line feed.
  func process(_ lines: [RecordLine], into out: inout [UInt8])
}

extension RecordFilter {
  package static var libraries: [LibraryVersion] { [] }

  /// The lines that one record gives.
  package func process(_ line: RecordLine) -> [UInt8] {
    var out: [UInt8] = []
    process([line], into: &out)
    return out
  }
}

/// One record of an input.
package struct RecordLine: Sendable {
  /// Without the line feed.
  package let bytes: [UInt8]
  private let input: String
  private let number: Int

  /// - Parameter number: of the line, from 1.
  package init(_ bytes: [UInt8], input: String, number: Int = 1) {
    self.bytes = bytes
    self.input = input
    self.number = number
  }

  /// Where the line stands, `<stdin>:12`, for the issue that a malformed record becomes.
  package var place: String { "\(input):\(number)" }
}
