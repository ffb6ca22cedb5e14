/// One mistake in a configuration: where it stands and which rule it breaks.
package struct ConfigProblem: Error, Sendable, Equatable {
  /// From 1; columns in code points.
  package let line: Int
  package let column: Int
  /// `stages[2].timeout`; empty for the whole file.
  package let path: String
  package let message: String
}

/// All mistakes of a configuration, in the order in which they stand in the file.
package struct ConfigError: Error, Sendable {
  package let file: String
  package let problems: [ConfigProblem]

  /// A line each, as compilers print them.
  package var lines: [String] {
    problems.map { problem in
      let path = problem.path.isEmpty ? "" : "\(problem.path): "
      return "\(file):\(problem.line):\(problem.column): \(path)\(problem.message)"
    }
  }
}
