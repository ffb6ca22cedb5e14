package import HallyuSystem

/// What a run does, decided before anything starts: every default filled in, every path settled.
///
/// All paths are relative to the folder of the configuration, which a run makes its working folder.
package struct PipelinePlan: Sendable {
  package struct Source: Sendable, Equatable {
    package let path: String
    package let kind: String
  }

  /// Name of the configuration file, and a hash of the bytes that were read.
  package let file: String
  package let digest: String
  package let sources: [Source]
  package let stages: [StagePlan]
  package let outputFolder: Path
  package let formats: [String]
  /// Where lineage events go, if anywhere.
  package let lineageFile: Path?
  /// Whether a check compares the row counts with those of the run before.
  package let comparesRuns: Bool
  package let stateFolder: Path
  package let isIncremental: Bool
  /// Worker threads a stage, at least 1.
  package let jobs: Int
  /// What the environment gave.
  package let secrets: [Secret]
  /// Files and folders of the user's reference data.
  package let referencePaths: [String]
  /// Those among them that hold rules, and those that hold names.
  package let rulePaths: [String]
  package let vocabularyPaths: [String]
}

/// One program of the sequence with its arguments.
package struct StagePlan: Sendable, Equatable {
  package let name: String
  /// Flags that come from the configuration; those of the run (jobs, folders) are added when it starts.
  package let arguments: [String]
  /// The same, fit to be shown: references to the environment instead of what they stand for.
  package let shownArguments: [String]

  package var program: String { "hallyu-\(name)" }
}
