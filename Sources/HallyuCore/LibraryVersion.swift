/// A library of the system that a stage works with, as it is in force while the program runs.
package struct LibraryVersion: Sendable, Hashable {
  package let name: String
  package let version: String

  package init(_ name: String, _ version: String) {
    self.name = name
    self.version = version
  }
}
