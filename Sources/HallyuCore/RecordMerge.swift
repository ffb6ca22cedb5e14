/// The second half of a stage: takes in what its filter wrote, in any order, and then writes the result of all of it.
///
/// What is written depends on the set of lines taken in, not on their order or on how they were cut into batches.
package protocol RecordMerge: Sendable {
  /// - Parameter lines: whole lines, each with its line feed.
  mutating func absorb(_ lines: [UInt8]) throws(Failure)

  /// Writes whole lines, a chunk a call. Called once, at the end.
  mutating func finish(_ write: ([UInt8]) throws(Failure) -> Void) throws(Failure)
}
