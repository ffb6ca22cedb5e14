import Glibc
package import HallyuCore
package import HallyuSystem

/// What runs remember between them: the history of runs and the results of articles that did not change.
///
/// Nothing in it is needed for a right result. A folder that a newer version wrote is refused; anything else that cannot be
/// read is built anew, and the log says so.
package struct StateFolder: Sendable {
  package let path: Path
  private let lock: FolderLock

  static let versionFile = "version"
  static let version = 1
  private static let versionPrefix = "hallyu-state "

  package var lockDescriptor: Int32 { lock.descriptor.number }

  /// Makes the folder, takes it for this process, looks at its version.
  package init(_ path: Path, log: RunLog) throws(Failure) {
    self.path = path
    do throws(SystemError) {
      try Folder.make(path)
      if let refusal = Folder.whyNotWritable(path) { throw refusal }
    } catch { throw Failure(error.number == ENOSPC ? .io : .cannotCreate, error.description) }
    do throws(FolderLock.Refusal) { lock = try FolderLock(path) } catch {
      switch error {
      case .held(let process):
        throw Failure(.busy, "\(path): another run\(process.map { " (process \($0))" } ?? "") is at work")
      case .system(let error): throw error.failure(missing: .cannotCreate)
      }
    }
    try checkVersion(log)
  }

  private func checkVersion(_ log: RunLog) throws(Failure) {
    let file = path.appending(StateFolder.versionFile)
    let found: String?
    do throws(SystemError) {
      if try FileStatus.ifPresent(file, followingLinks: false)?.kind == .file {
        let descriptor = try Descriptor.open(file, O_RDONLY | O_NOFOLLOW)
        defer { descriptor.close() }
        found = String(decoding: try descriptor.readAll(limitBytes: 64), as: UTF8.self)
      } else {
        found = try Folder.names(path).isEmpty ? nil : ""
      }
    } catch { throw error.failure(missing: .cannotCreate) }
    if let found {
      let number =
        found.hasPrefix(StateFolder.versionPrefix) ? Int(found.dropFirst(StateFolder.versionPrefix.count).prefix { $0.isNumber }) : nil
      if number == StateFolder.version { return }
      if let number, number > StateFolder.version {
        throw Failure(
          .configuration,
          "\(path): written by a newer version (state \(number), this program knows \(StateFolder.version)); "
            + "name another state folder or update the program")
      }
      log.write(.warning, "\(path): not the state of this version; what it remembers is built anew")
    }
    do throws(SystemError) {
      if let status = try FileStatus.ifPresent(file, followingLinks: false), status.kind != .file { try Folder.remove(file) }
      try ResultStore.remove(from: path)
      let version = try AtomicFile(file)
      try version.descriptor.write("\(StateFolder.versionPrefix)\(StateFolder.version)\n")
      try version.publish()
    } catch { throw error.failure(missing: .cannotCreate) }
  }
}
