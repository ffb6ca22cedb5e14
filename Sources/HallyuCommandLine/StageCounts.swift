import Glibc
import HallyuCore
import HallyuJSON
import HallyuPipeline
import HallyuSystem

/// What a stage program tells the driver when it is done.
struct StageCounts: Sendable {
  let stage: StageName
  private let libraries: [LibraryVersion]
  var recordsRead = 0
  var bytesRead = 0
  private(set) var recordsWritten = 0
  private(set) var bytesWritten = 0

  init(stage: StageName, libraries: [LibraryVersion] = []) {
    self.stage = stage
    self.libraries = libraries
  }

  mutating func countWritten(_ bytes: [UInt8]) {
    bytesWritten += bytes.count
    recordsWritten += bytes.withUnsafeBytes(StageCounts.lineFeeds)
  }

  private static func lineFeeds(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard var rest = bytes.baseAddress else { return 0 }
    let end = rest + bytes.count
    var count = 0
    while let found = memchr(rest, 0x0a, end - rest) {
      count += 1
      rest = UnsafeRawPointer(found) + 1
    }
    return count
  }

  mutating func add(_ other: StageCounts) {
    recordsRead += other.recordsRead
    bytesRead += other.bytesRead
    recordsWritten += other.recordsWritten
    bytesWritten += other.bytesWritten
  }

  /// Best effort: the driver misses the counts of a stage that fails, and says so by the stage's exit code.
  func send(to descriptor: Int32) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("stage")
    writer.string(stage.rawValue)
    for (key, value) in [
      ("records_read", recordsRead), ("bytes_read", bytesRead), ("records_written", recordsWritten),
      ("bytes_written", bytesWritten),
    ] {
      writer.key(key)
      writer.integer(value)
    }
    writer.libraries(libraries)
    writer.endObject()
    writer.newline()
    do throws(SystemError) { try Descriptor(descriptor, name: "<stats>").write(writer.take()) } catch { return }
  }
}
