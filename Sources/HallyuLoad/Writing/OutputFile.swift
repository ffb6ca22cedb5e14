import Glibc
import HallyuCore
import HallyuFormats

/// A file that is written from its start in large pieces; who publishes the folder has it all on the disk first.
///
/// It is opened at the first piece, so that small tables hold no descriptor while others are filled.
final class OutputFile {
  static let pieceBytes = 1 << 18

  let path: String
  private(set) var bytesWritten = 0
  private var descriptor: Int32 = -1

  init(path: String) { self.path = path }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Writes what the buffer holds, if it is worth a call or the last piece.
  func drain(_ buffer: inout ByteBuffer) throws {
    try buffer.withBytes { try write($0) }
    buffer.removeAll()
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    try openIfNeeded()
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(.io, "write")
      }
      done += count
    }
    bytesWritten += bytes.count
  }

  func finish() throws {
    try openIfNeeded()
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0 || errno == EINTR else { throw failure(.io, "write") }
  }

  /// Writes a whole file.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = OutputFile(path: path)
    try bytes.withUnsafeBufferPointer { try file.write($0) }
    try file.finish()
  }

  /// Size of a file that a library wrote, in bytes.
  static func size(of path: String) throws -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Failure(.io, "cannot read \(path): \(reason())") }
    return Int(status.st_size)
  }

  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw Failure(errno == EACCES || errno == EROFS ? .cannotCreate : .io, "cannot create \(path): \(reason())")
    }
  }

  static func reason() -> String { String(cString: strerror(errno)) }

  private func openIfNeeded() throws {
    guard descriptor < 0 else { return }
    repeat {
      descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    } while descriptor < 0 && errno == EINTR
    guard descriptor < 0 else { return }
    let isShortOfDescriptors = errno == EMFILE || errno == ENFILE
    throw failure(isShortOfDescriptors ? .system : errno == ENOSPC || errno == EIO ? .io : .cannotCreate, "create")
  }

  private func failure(_ code: ExitCode, _ verb: String) -> Failure {
    Failure(code, "cannot \(verb) \(path): \(OutputFile.reason())")
  }
}
