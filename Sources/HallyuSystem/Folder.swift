import CHallyuSystem
import Glibc

/// Folders: listing, making, removing, switching.
package enum Folder {
  /// The names in a folder in byte order, without `.` and `..`.
  package static func names(_ path: Path) throws(SystemError) -> [[UInt8]] {
    try listing(path) { (_, names) in names }
  }

  /// What stands in a folder, in the byte order of the names, each with its status; links are not followed, and what is gone by the
  /// time that it is looked at is left out.
  package static func entries(_ path: Path) throws(SystemError) -> [(name: [UInt8], status: Result<FileStatus, SystemError>)] {
    try listing(path) { (folder, names) in
      names.compactMap { name in FileStatus.of(entry: Path(name), in: folder).map { (name, $0) } }
    }
  }

  /// - Parameter body: takes the open folder and the names in it.
  private static func listing<Found>(_ path: Path, _ body: (Int32, [[UInt8]]) -> Found) throws(SystemError) -> Found {
    guard let stream = withCPath(path, opendir) else { throw SystemError("open folder", path.description, errno) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError("read folder", path.description, errno) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: UInt8.self, capacity: 256) { Array(UnsafeBufferPointer(start: $0, count: strlen($0))) }
      }
      if !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    return body(dirfd(stream), names)
  }

  /// Makes the folder and those above it that are missing.
  package static func make(_ path: Path) throws(SystemError) {
    if withCPath(path, { mkdir($0, 0o777) }) == 0 { return }
    switch errno {
    case EEXIST:
      guard try FileStatus.of(path).kind == .folder else { throw SystemError("make folder", path.description, EEXIST) }
    case ENOENT where path.parent != path:
      try make(path.parent)
      if withCPath(path, { mkdir($0, 0o777) }) != 0, errno != EEXIST {
        throw SystemError("make folder", path.description, errno)
      }
    default: throw SystemError("make folder", path.description, errno)
    }
  }

  /// Removes a file, a link or a folder with all that it holds; nothing there is no error. Links are not followed.
  package static func remove(_ path: Path) throws(SystemError) {
    // An explicit stack: a tree made by others may be deeper than ours.
    var pending = [path]
    while let next = pending.last {
      if withCPath(next, unlink) == 0 || errno == ENOENT {
        pending.removeLast()
        continue
      }
      guard errno == EISDIR || errno == EPERM else { throw SystemError("remove", next.description, errno) }
      if withCPath(next, rmdir) == 0 || errno == ENOENT {
        pending.removeLast()
        continue
      }
      guard errno == ENOTEMPTY || errno == EEXIST else { throw SystemError("remove", next.description, errno) }
      pending.append(contentsOf: try names(next).map { next.appending($0) })
    }
  }

  package static func rename(_ from: Path, to: Path) throws(SystemError) {
    if withCPath(from, { source in withCPath(to) { Glibc.rename(source, $0) } }) != 0 {
      throw SystemError("rename to \(to)", from.description, errno)
    }
  }

  /// Swaps two entries in one step: at no moment is either name missing (renameat2 with RENAME_EXCHANGE).
  package static func exchange(_ first: Path, _ second: Path) throws(SystemError) {
    let outcome = withCPath(first) { left in
      withCPath(second) { right in hallyu_exchange(left, right) }
    }
    if outcome != 0 { throw SystemError("exchange with \(second)", first.description, errno) }
  }

  /// Forces the names in a folder to the disk.
  package static func sync(_ path: Path) throws(SystemError) {
    let folder = try Descriptor.open(path, O_RDONLY | O_DIRECTORY)
    defer { folder.close() }
    try folder.sync()
  }

  /// Whether something is mounted on the folder, also from the same file system (a bind mount).
  package static func isMountPoint(_ path: Path) throws(SystemError) -> Bool {
    guard let truth = try? path.resolved(), let file = try? Descriptor.open(Path("/proc/self/mountinfo"), O_RDONLY) else { return false }
    defer { file.close() }
    let bytes = try file.readAll(limitBytes: 16 << 20)
    // "36 35 98:0 /root /mount/point options …", with blanks and the like as octal escapes.
    var wanted: [UInt8] = []
    for byte in truth.bytes {
      if byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == UInt8(ascii: "\\") {
        let digits = String(byte, radix: 8)
        wanted += Array("\\".utf8) + Array(String(repeating: "0", count: 3 - digits.count).utf8) + Array(digits.utf8)
      } else {
        wanted.append(byte)
      }
    }
    return bytes.split(separator: 0x0a).contains { line in
      line.split(separator: 0x20, maxSplits: 5).dropFirst(4).first.map { $0.elementsEqual(wanted) } ?? false
    }
  }

  /// Whether this process may make and remove entries in the folder; nil when it may, else why not.
  package static func whyNotWritable(_ path: Path) -> SystemError? {
    withCPath(path) { faccessat(AT_FDCWD, $0, W_OK | X_OK, AT_EACCESS) } == 0
      ? nil : SystemError("write to folder", path.description, errno)
  }
}
