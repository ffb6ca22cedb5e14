import HallyuSystem

/// The regular files of a folder and of all folders in it, in the byte order of their paths.
///
/// Nothing is opened but folders. Symbolic links are followed to files inside the root and nowhere else; a link to a folder of
/// the root is passed over, because the folder is walked under its own name.
struct FolderWalk: Sendable {
  struct File: Sendable {
    let path: Path
    /// The path below the source, in raw bytes.
    let location: [UInt8]
    let status: FileStatus
    let folder: Folder
  }

  /// A folder as it was listed.
  final class Folder: Sendable {
    let path: Path
    let sidecar: Sidecar

    init(_ path: Path, _ sidecar: Sidecar) {
      self.path = path
      self.sidecar = sidecar
    }
  }

  enum Step: Sendable {
    case file(File)
    case refused(location: [UInt8], code: String, detail: String)
  }

  private struct Entry: Sendable {
    let name: [UInt8]
    let status: FileStatus
    /// Order of the whole path: a folder sorts as if a slash followed its name.
    var sortKey: [UInt8] { status.kind == .folder ? name + [UInt8(ascii: "/")] : name }
  }

  private struct Level: Sendable {
    let folder: Folder
    let location: [UInt8]
    let entries: [Entry]
    var next = 0
  }

  private static let depthLimit = 128

  private let root: Path
  private let rootTruth: [UInt8]?
  private var levels: [Level] = []
  private var refusals: [Step] = []

  /// - Parameters:
  ///   - root: the folder.
  ///   - location: how its path begins in `source_uri`.
  init(_ root: Path, location: [UInt8]) throws(SystemError) {
    self.root = root
    rootTruth = try? root.resolved().bytes
    try enter(root, location)
  }

  mutating func next() -> Step? {
    while true {
      if let refusal = refusals.popLast() { return refusal }
      guard let level = levels.last else { return nil }
      guard level.next < level.entries.count else {
        levels.removeLast()
        continue
      }
      levels[levels.count - 1].next += 1
      if let step = step(level.entries[level.next], level) { return step }
    }
  }

  private mutating func step(_ entry: Entry, _ level: Level) -> Step? {
    let path = level.folder.path.appending(entry.name)
    let location = FolderWalk.location(level.location, entry.name)
    switch entry.status.kind {
    case .file: return .file(File(path: path, location: location, status: entry.status, folder: level.folder))
    case .folder:
      guard levels.count < FolderWalk.depthLimit else {
        return .refused(location: location, code: "folder-too-deep", detail: "more than \(FolderWalk.depthLimit) folders in each other")
      }
      do throws(SystemError) { try enter(path, location) } catch {
        return .refused(location: location, code: "unreadable-folder", detail: error.reason)
      }
      return nil
    case .link: return followed(path, location, level)
    case .other:
      return .refused(location: location, code: "no-regular-file", detail: "a pipe, socket or device is never opened")
    }
  }

  private func followed(_ path: Path, _ location: [UInt8], _ level: Level) -> Step? {
    let status: FileStatus
    do throws(SystemError) { status = try FileStatus.of(path) } catch {
      return .refused(location: location, code: "dangling-link", detail: error.reason)
    }
    guard let truth = try? path.resolved().bytes, let rootTruth, truth.starts(with: rootTruth + [UInt8(ascii: "/")]) || truth == rootTruth
    else {
      return .refused(location: location, code: "link-out-of-source", detail: "the link leads out of the source folder")
    }
    switch status.kind {
    case .file: return .file(File(path: path, location: location, status: status, folder: level.folder))
    case .folder: return nil
    default: return .refused(location: location, code: "no-regular-file", detail: "a pipe, socket or device is never opened")
    }
  }

  private static func location(_ folder: [UInt8], _ name: [UInt8]) -> [UInt8] {
    folder.isEmpty ? name : folder + [UInt8(ascii: "/")] + name
  }

  /// Lists a folder: its entries with their status, its sidecar read.
  private mutating func enter(_ path: Path, _ location: [UInt8]) throws(SystemError) {
    let listing = try HallyuSystem.Folder.entries(path)
    var entries: [Entry] = []
    entries.reserveCapacity(listing.count)
    var sidecar = Sidecar()
    for (name, found) in listing {
      let status: FileStatus
      do throws(SystemError) { status = try found.get() } catch {
        refusals.append(
          .refused(location: FolderWalk.location(location, name), code: "unreadable-source", detail: error.reason))
        continue
      }
      if name == Sidecar.fileName, status.kind == .file {
        do throws(SidecarError) { sidecar = try Sidecar(path.appending(name)) } catch {
          refusals.append(
            .refused(location: FolderWalk.location(location, name), code: "sidecar-malformed", detail: error.reason))
        }
        continue
      }
      entries.append(Entry(name: name, status: status))
    }
    // The names come in order; only folders stand elsewhere than their names.
    if entries.contains(where: { $0.status.kind == .folder }) {
      entries.sort { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
    }
    refusals.reverse()
    levels.append(Level(folder: Folder(path, sidecar), location: location, entries: entries))
  }
}
