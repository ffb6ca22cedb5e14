import Glibc

/// A file that appears under its name whole, or not at all.
///
/// Bytes go to a neighbour (`.NAME.partial`), which is synced and then takes the name in one rename. The neighbour's name is
/// fixed and held by a kernel lock: what a killed program left is written over by the next, and two programs cannot mix.
package struct AtomicFile: Sendable {
  package let path: Path
  private let partial: Path
  package let descriptor: Descriptor

  /// Throws `EWOULDBLOCK` where another program writes the same file.
  package init(_ path: Path) throws(SystemError) {
    self.path = path
    partial = path.parent.appending([UInt8(ascii: ".")] + path.lastComponent + Array(".partial".utf8))
    while true {
      let opened = try Descriptor.open(partial, O_WRONLY | O_CREAT | O_NOFOLLOW)
      guard flock(opened.number, LOCK_EX | LOCK_NB) == 0 else {
        let number = errno
        opened.close()
        throw SystemError("lock", path.description, number)
      }
      // The holder before us may have renamed or removed what we opened.
      if try FileStatus.ifPresent(partial, followingLinks: false)?.inode == FileStatus.of(opened).inode {
        descriptor = Descriptor(opened.number, name: path.description)
        break
      }
      opened.close()
    }
    guard ftruncate(descriptor.number, 0) == 0 else { throw SystemError("truncate", path.description, errno) }
  }

  /// The file under its temporary name, for whoever syncs many at once before `rename`.
  package var unpublished: Path { partial }

  /// Takes the name; the caller has synced the file and syncs the folder.
  package func rename() throws(SystemError) {
    try Folder.rename(partial, to: path)
    try descriptor.closeChecked()
  }

  /// Syncs, renames, syncs the folder.
  package func publish() throws(SystemError) {
    try descriptor.sync()
    try rename()
    try Folder.sync(path.parent)
  }

  /// Leaves nothing behind.
  package func discard() {
    _ = withCPath(partial, unlink)
    descriptor.close()
  }
}
