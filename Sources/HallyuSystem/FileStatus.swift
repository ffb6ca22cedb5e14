package import Glibc

/// What stat(2) tells about a path, without opening it.
package struct FileStatus: Sendable, Hashable {
  package enum Kind: Sendable { case file, folder, link, other }

  package let kind: Kind
  package let sizeBytes: Int
  package let device: UInt
  package let inode: UInt
  /// Last change of the contents, and of anything, in nanoseconds since 1970.
  package let modifiedNanoseconds: Int
  package let changedNanoseconds: Int
  /// True where this process owns the file and the owner may read it. Where it is false, only the kernel can tell.
  package let isReadableByOwner: Bool

  package init(_ raw: stat) {
    switch raw.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    sizeBytes = Int(raw.st_size)
    device = UInt(raw.st_dev)
    inode = UInt(raw.st_ino)
    modifiedNanoseconds = raw.st_mtim.tv_sec &* 1_000_000_000 &+ raw.st_mtim.tv_nsec
    changedNanoseconds = raw.st_ctim.tv_sec &* 1_000_000_000 &+ raw.st_ctim.tv_nsec
    isReadableByOwner = raw.st_mode & S_IRUSR != 0 && raw.st_uid == processOwner
  }

  /// The same for two names of one file.
  package var fileID: UInt64 { UInt64(inode) &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(device) }

  /// - Parameter followingLinks: whether a symbolic link stands for what it points at.
  package static func of(_ path: Path, followingLinks: Bool = true) throws(SystemError) -> FileStatus {
    var raw = stat()
    let outcome = withCPath(path) { fstatat(AT_FDCWD, $0, &raw, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) }
    guard outcome == 0 else { throw SystemError("stat", path.description, errno) }
    return FileStatus(raw)
  }

  /// An entry of an open folder itself, not what a link points at.
  ///
  /// - Returns: nil for an entry that is gone.
  static func of(entry name: Path, in folder: Int32) -> Result<FileStatus, SystemError>? {
    var raw = stat()
    if withCPath(name, { fstatat(folder, $0, &raw, AT_SYMLINK_NOFOLLOW) }) == 0 { return .success(FileStatus(raw)) }
    return errno == ENOENT ? nil : .failure(SystemError("stat", name.description, errno))
  }

  /// nil where there is nothing at the path.
  package static func ifPresent(_ path: Path, followingLinks: Bool = true) throws(SystemError) -> FileStatus? {
    do throws(SystemError) {
      return try of(path, followingLinks: followingLinks)
    } catch {
      if error.number == ENOENT || error.number == ENOTDIR { return nil }
      throw error
    }
  }

  package static func of(_ descriptor: Descriptor) throws(SystemError) -> FileStatus {
    var raw = stat()
    guard fstat(descriptor.number, &raw) == 0 else { throw SystemError("stat", descriptor.name, errno) }
    return FileStatus(raw)
  }
}

private let processOwner = geteuid()
