import HallyuCore
import HallyuJSON
import HallyuPipeline
import HallyuSystem

/// What a stage program tells the driver when it is done.
struct StageCounts: Sendable {
  let stage: String
  private let libraries: [LibraryVersion]
  var recordsRead = 0
  var bytesRead = 0
  private(set) var recordsWritten = 0
  private(set) var bytesWritten = 0

  init(stage: String, libraries: [LibraryVersion] = []) {
    self.stage = stage
    self.libraries = libraries
  }

  mutating func countWritten(_ bytes: [UInt8]) {
    bytesWritten += bytes.count
    recordsWritten += bytes.withUnsafeBytes(StageCounts.lineFeeds)
  }

  /// Eight bytes at a time: the highest bit of a lane stays clear where the byte is a line feed.
  private static func lineFeeds(_ bytes: UnsafeRawBufferPointer) -> Int {
    let low: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
    var count = 0
    var at = 0
    while at + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ 0x0a0a_0a0a_0a0a_0a0a
      count += 8 - (((word & low) &+ low | word) & ~low).nonzeroBitCount
      at += 8
    }
    while at < bytes.count {
      count += bytes[at] == 0x0a ? 1 : 0
      at += 1
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
    writer.string(stage)
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
