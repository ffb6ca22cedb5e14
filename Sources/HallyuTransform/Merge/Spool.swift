import Glibc
import HallyuCore
import HallyuSystem

/// Keeps lines until they are read again by their place: a little in memory, the rest in a file without a name.
///
/// The file lies in `TMPDIR`, or in `/tmp` where that cannot be written, and is unlinked as soon as it is open: nothing is left
/// behind, however the program ends. A corpus that fits the buffer makes no file.
struct Spool: Sendable {
  private var file: Descriptor?
  private var fileBytes = 0
  private var buffer: [UInt8] = []
  private static let bufferBytes = 8 << 20

  struct Place: Sendable {
    let offset: Int
    let count: Int
  }

  mutating func append(_ line: ArraySlice<UInt8>) throws(SystemError) -> Place {
    if buffer.count + line.count > Spool.bufferBytes, !buffer.isEmpty { try flush() }
    let place = Place(offset: fileBytes + buffer.count, count: line.count)
    buffer.append(contentsOf: line)
    return place
  }

  func read(_ place: Place) throws(SystemError) -> [UInt8] {
    if place.offset >= fileBytes { return Array(buffer[place.offset - fileBytes..<place.offset - fileBytes + place.count]) }
    guard let file else { return [] }
    var bytes = [UInt8](repeating: 0, count: place.count)
    var done = 0
    while done < place.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(file.number, $0.baseAddress! + done, place.count - done, off_t(place.offset + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemError("read", file.name, count < 0 ? errno : EIO) }
      done += count
    }
    return bytes
  }

  func close() { file?.close() }

  private mutating func flush() throws(SystemError) {
    if file == nil { file = try Spool.openFile() }
    try file?.write(buffer)
    fileBytes += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  private static func openFile() throws(SystemError) -> Descriptor {
    var folders = [Path("/tmp")]
    if let folder = getenv("TMPDIR").map({ String(cString: $0) }), !folder.isEmpty { folders.insert(Path(folder), at: 0) }
    var failure = SystemError("open", "/tmp", ENOENT)
    for folder in folders {
      var template = folder.appending("hallyu-transform-XXXXXX").bytes.map { CChar(bitPattern: $0) } + [0]
      let number = mkstemp(&template)
      guard number >= 0 else {
        failure = SystemError("open", folder.description, errno)
        continue
      }
      _ = fcntl(number, F_SETFD, FD_CLOEXEC)
      unlink(template)
      return Descriptor(number, name: folder.description + "/<unlinked>")
    }
    throw failure
  }
}
