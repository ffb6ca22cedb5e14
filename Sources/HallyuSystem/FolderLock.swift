import Glibc

/// A folder that this process holds for itself, by a lock of the kernel that ends with the process.
///
/// Nothing is written: a lock cannot be left behind, be unreadable or belong to a process that is gone.
package struct FolderLock: Sendable {
  package let descriptor: Descriptor

  /// Why a folder cannot be had.
  package enum Refusal: Error, Sendable {
    /// Another process holds it; its id where the system tells.
    case held(by: Int32?)
    case system(SystemError)
  }

  private static let attempts = 200
  private static let attemptsForNobody = 30

  /// Takes the lock at once or throws. Where the holder has ended and only programs that it started remain, these get a
  /// moment to end as well.
  package init(_ path: Path) throws(Refusal) {
    for attempt in 0..<FolderLock.attempts {
      let opened: Descriptor
      do throws(SystemError) { opened = try Descriptor.open(path, O_RDONLY | O_DIRECTORY) } catch { throw .system(error) }
      if flock(opened.number, LOCK_EX | LOCK_NB) == 0 {
        do throws(SystemError) {
          // The holder before us may have renamed or removed what we opened.
          if try FileStatus.ifPresent(path)?.inode == FileStatus.of(opened).inode {
            descriptor = opened
            return
          }
        } catch { throw .system(error) }
        opened.close()
        continue
      }
      let number = errno
      let holder = FolderLock.holder(of: opened)
      opened.close()
      guard number == EWOULDBLOCK || number == EINTR else { throw .system(SystemError("lock", path.description, number)) }
      // Nobody is named where the lock went free just now, or where the holder lives in another namespace.
      let mayEndSoon = holder.map { !FolderLock.isRunning($0) } ?? (attempt < FolderLock.attemptsForNobody)
      guard mayEndSoon else { throw .held(by: holder) }
      usleep(10_000)
    }
    throw .held(by: nil)
  }

  package func release() { descriptor.close() }

  /// The process that took a lock on the folder, as `/proc/locks` tells.
  private static func holder(of descriptor: Descriptor) -> Int32? {
    guard let status = try? FileStatus.of(descriptor), let file = try? Descriptor.open(Path("/proc/locks"), O_RDONLY) else { return nil }
    defer { file.close() }
    guard let bytes = try? file.readAll(limitBytes: 4 << 20) else { return nil }
    // "1: FLOCK  ADVISORY  WRITE 1234 08:01:5678 0 EOF"
    for line in bytes.split(separator: 0x0a) {
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard words.count >= 6, words[1] == "FLOCK", let inode = words[5].split(separator: ":").last, inode == "\(status.inode)" else {
        continue
      }
      return Int32(words[4]).flatMap { $0 > 0 ? $0 : nil }
    }
    return nil
  }

  private static func isRunning(_ process: Int32) -> Bool {
    guard let file = try? Descriptor.open(Path("/proc/\(process)/stat"), O_RDONLY) else { return kill(process, 0) == 0 }
    defer { file.close() }
    // "1234 (name) S …": a zombie has ended.
    guard let bytes = try? file.readAll(limitBytes: 4096), let bracket = bytes.lastIndex(of: UInt8(ascii: ")")) else { return true }
    let state = bytes[bracket...].dropFirst(2).first
    return state != UInt8(ascii: "Z") && state != UInt8(ascii: "X")
  }
}
