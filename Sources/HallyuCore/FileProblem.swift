/// One mistake in a file of the user's own data: where it stands and what is wrong.
package struct FileProblem: Sendable, Hashable, CustomStringConvertible {
  package let file: String
  /// From 1; 0 for the whole file.
  package let line: Int
  package let message: String

  package init(_ file: String, _ line: Int, _ message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  /// As compilers print it.
  package var description: String { line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)" }
}

/// A file of the user's own data, read once.
package struct DataFile: Sendable {
  /// For messages.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
