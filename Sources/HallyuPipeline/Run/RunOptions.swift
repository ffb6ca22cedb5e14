package import HallyuSystem

/// What a run can be told besides its configuration.
package struct RunOptions: Sendable {
  /// Where the stage programs are.
  package var programFolder = Path(".")
  /// Overrides `jobs` of the configuration.
  package var jobs: Int?
  /// Whether a rejected document keeps the run from publishing.
  package var isStrict = false
  /// Whether all is computed anew.
  package var isFull = false

  package init() {}
}
