import Glibc
import HallyuCore
import HallyuFormats
import HallyuSystem

/// A file that is written from its start in large pieces; who publishes the folder has it all on the disk first.
///
/// It is opened at the first piece, so that small tables hold no descriptor while others are filled.
final class OutputFile {
  static let pieceBytes = 1 << 18
  /// What the disk is asked to take at once.
  private static let portionBytes = 1 << 22

  private let path: Path
  private(set) var bytesWritten = 0
  /// What the disk has been asked to take.
  private var bytesUnderWay = 0
  private var descriptor: Descriptor?

  init(path: String) { self.path = Path(path) }

  deinit { descriptor?.close() }

  /// Writes what the buffer holds.
  func drain(_ buffer: inout ByteBuffer) throws {
    try buffer.withBytes { try write($0) }
    buffer.removeAll()
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    try reporting { () throws(SystemError) in
      let file = try opened()
      try file.write(UnsafeRawBufferPointer(bytes))
      bytesWritten += bytes.count
      // The disk works while the next rows are made, so that who syncs the file at the end waits less.
      guard bytesWritten - bytesUnderWay >= OutputFile.portionBytes else { return }
      file.startSync(from: bytesUnderWay, count: bytesWritten - bytesUnderWay)
      bytesUnderWay = bytesWritten
    }
  }

  func finish() throws {
    try reporting { () throws(SystemError) in
      let file = try opened()
      descriptor = nil
      try file.closeChecked()
    }
  }

  /// Writes a whole file.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = OutputFile(path: path)
    try bytes.withUnsafeBufferPointer { try file.write($0) }
    try file.finish()
  }

  /// Size of a file that a library wrote, in bytes.
  static func size(of path: String) throws -> Int { try reporting { () throws(SystemError) in try FileStatus.of(Path(path)).sizeBytes } }

  static func makeFolder(_ path: String) throws { try reporting { () throws(SystemError) in try Folder.make(Path(path)) } }

  static func reason() -> String { String(cString: strerror(errno)) }

  private func opened() throws(SystemError) -> Descriptor {
    if let descriptor { return descriptor }
    let file = try Descriptor.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o644)
    descriptor = file
    return file
  }
}

private func reporting<Value>(_ body: () throws(SystemError) -> Value) throws(Failure) -> Value {
  do { return try body() } catch { throw error.failure(missing: .cannotCreate) }
}
