package import HallyuCore
package import HallyuSystem

/// The folder in which a run builds its output, and the one step that puts it in place of the old.
///
/// It stands beside the output folder, so that both can be exchanged by the kernel: readers see the old tree or the new one,
/// and a kill leaves one of the two. Where the output folder is a mount point, nothing can be exchanged with it; the area then
/// stands inside, and publishing exchanges one entry after the other (see docs/operations.md).
package struct StagingArea: Sendable {
  package let output: Path
  /// What the run fills.
  package let folder: Path
  private let isInside: Bool
  private let lock: FolderLock

  /// Descriptor that keeps the area locked as long as any program holds it.
  package var lockDescriptor: Int32 { lock.descriptor.number }

  private static let name = ".staging"

  /// Makes sure that the output can be replaced, takes the area for this process and clears what a killed run left.
  package init(for path: Path) throws(Failure) {
    let output: Path
    do throws(SystemError) { output = try StagingArea.target(of: path) } catch { throw error.failure(missing: .cannotCreate) }
    self.output = output
    do throws(SystemError) {
      try Folder.make(output.parent)
      isInside = try StagingArea.isMountPoint(output)
      folder =
        isInside
        ? output.appending(StagingArea.name)
        : output.parent.appending([UInt8(ascii: ".")] + output.lastComponent + Array(StagingArea.name.utf8))
      if let refusal = Folder.whyNotWritable(isInside ? output : output.parent) { throw refusal }
      if try FileStatus.ifPresent(output) != nil, let refusal = Folder.whyNotWritable(output) { throw refusal }
      if let status = try FileStatus.ifPresent(folder, followingLinks: false), status.kind != .folder { try Folder.remove(folder) }
      try Folder.make(folder)
    } catch {
      throw Failure(error.number == StagingArea.noSpace ? .io : .cannotCreate, error.description)
    }
    try StagingArea.requireOwnOutput(output)
    lock = try StagingArea.locked(folder, holding: path)
    do throws(SystemError) { try clear() } catch { throw error.failure(missing: .cannotCreate) }
  }

  /// Puts the area in place of the output, in one step, after everything in it is on the disk.
  /// - Parameter companions: files of the state folder that take their names in the same moment.
  package func publish(with companions: [AtomicFile] = []) throws(Failure) {
    do throws(SystemError) {
      try syncAll(try StagingArea.tree(folder) + companions.map(\.unpublished))
      for companion in companions { try companion.rename() }
      let companionFolders = Set(companions.map(\.path.parent)).sorted()
      if isInside {
        try publishEntries()
        try syncAll([output] + companionFolders)
      } else if try FileStatus.ifPresent(output) != nil {
        // The old tree stays locked under the area's name until it is gone.
        let old = try? FolderLock(output)
        try Folder.exchange(folder, output)
        try syncAll([output.parent] + companionFolders)
        // Published is published: what cannot be removed now goes when the next run clears the area.
        try? Folder.remove(folder)
        old?.release()
      } else {
        try Folder.rename(folder, to: output)
        try syncAll([output.parent] + companionFolders)
      }
    } catch { throw error.failure(missing: .io) }
    lock.release()
  }

  /// Removes the area; the output stays as it was.
  package func discard() {
    try? Folder.remove(folder)
    lock.release()
  }

  private func clear() throws(SystemError) {
    for name in try Folder.names(folder) { try Folder.remove(folder.appending(name)) }
  }

  private func publishEntries() throws(SystemError) {
    // The manifest goes first: it is what tells that the folder is a run's.
    let manifest = Array(RunManifest.fileName.utf8)
    let names = try Folder.names(folder).sorted { left, right in left == manifest && right != manifest }
    for name in names {
      let place = output.appending(name)
      if try FileStatus.ifPresent(place, followingLinks: false) != nil {
        try Folder.exchange(folder.appending(name), place)
      } else {
        try Folder.rename(folder.appending(name), to: place)
      }
    }
    let kept = Set(names + [Array(StagingArea.name.utf8), StagingArea.fileSystemsOwn])
    for name in try Folder.names(output) where !kept.contains(name) { try Folder.remove(output.appending(name)) }
    try Folder.remove(folder)
  }

  private static let fileSystemsOwn = Array("lost+found".utf8)
  private static let noSpace: Int32 = 28

  /// The folder itself where the path is a symbolic link to one.
  private static func target(of path: Path) throws(SystemError) -> Path {
    guard let status = try FileStatus.ifPresent(path, followingLinks: false) else { return path }
    guard status.kind == .link else {
      guard status.kind == .folder else { throw SystemError("not a folder", path.description, 20) }
      return path
    }
    return try path.resolved()
  }

  private static func isMountPoint(_ output: Path) throws(SystemError) -> Bool {
    guard let status = try FileStatus.ifPresent(output) else { return false }
    let parent = try FileStatus.of(output.parent)
    if status.device != parent.device { return true }
    return try Folder.isMountPoint(output)
  }

  /// An output folder with files in it must be one that a run wrote: what stands there is going to be removed.
  private static func requireOwnOutput(_ output: Path) throws(Failure) {
    let names: [[UInt8]]
    do throws(SystemError) {
      guard try FileStatus.ifPresent(output) != nil else { return }
      names = try Folder.names(output)
    } catch { throw error.failure(missing: .cannotCreate) }
    let isEmpty = names.allSatisfy { $0 == fileSystemsOwn || $0 == Array(name.utf8) }
    guard isEmpty || names.contains(Array(RunManifest.fileName.utf8)) else {
      throw Failure(
        .cannotCreate, "\(output): holds files that no run wrote (no \(RunManifest.fileName)); empty it or name another folder")
    }
  }

  private static func locked(_ folder: Path, holding output: Path) throws(Failure) -> FolderLock {
    do throws(FolderLock.Refusal) { return try FolderLock(folder) } catch {
      switch error {
      case .held(let process): throw Failure(.busy, "\(output): another run\(process.map { " (process \($0))" } ?? "") is writing it")
      case .system(let error): throw error.failure(missing: .cannotCreate)
      }
    }
  }

  /// A folder and all files and folders in it.
  private static func tree(_ folder: Path) throws(SystemError) -> [Path] {
    var found: [Path] = []
    var pending = [folder]
    while let next = pending.popLast() {
      found.append(next)
      for name in try Folder.names(next) {
        let path = next.appending(name)
        switch try FileStatus.of(path, followingLinks: false).kind {
        case .folder: pending.append(path)
        case .file: found.append(path)
        default: break
        }
      }
    }
    return found
  }
}
