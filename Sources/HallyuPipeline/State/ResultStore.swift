import HallyuSystem

/// The results of single articles, kept from run to run.
enum ResultStore {
  static let fileNames: [String] = []

  /// Removes what is kept; the next run computes everything.
  static func remove(from folder: Path) throws(SystemError) {
    for name in fileNames { try Folder.remove(folder.appending(name)) }
  }
}
