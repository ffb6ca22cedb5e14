import CHallyuSystem
package import Glibc

/// An open file, pipe or terminal; whoever opened it closes it.
///
/// All calls survive interruption by signals and short transfers.
package struct Descriptor: Sendable, Hashable {
  package let number: Int32
  /// How messages name it.
  package let name: String

  package init(_ number: Int32, name: String) {
    self.number = number
    self.name = name
  }

  package static let standardInput = Descriptor(0, name: "<stdin>")
  package static let standardOutput = Descriptor(1, name: "<stdout>")
  package static let standardError = Descriptor(2, name: "<stderr>")

  /// Opens a path; the descriptor is not inherited by programs that are started.
  /// - Parameter flags: of open(2); `O_CLOEXEC` is added.
  package static func open(_ path: Path, _ flags: Int32, mode: mode_t = 0o666) throws(SystemError) -> Descriptor {
    while true {
      let number = withCPath(path) { Glibc.open($0, flags | O_CLOEXEC, mode) }
      if number >= 0 { return Descriptor(number, name: path.description) }
      if errno != EINTR { throw SystemError("open", path.description, errno) }
    }
  }

  /// Reads what is there, at most `buffer.count` bytes; 0 at the end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    while true {
      let count = Glibc.read(number, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EAGAIN: try wait(for: Int16(POLLIN))
      default: throw SystemError("read", name, errno)
      }
    }
  }

  /// Reads to the end, but stops after `limitBytes + 1` bytes so that the caller can tell that there was more.
  package func readAll(limitBytes: Int, expectedBytes: Int = 0) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(expectedBytes, 0), limitBytes) + 1)
    var step = min(max(expectedBytes + 1, 1 << 12), 1 << 20)
    while bytes.count <= limitBytes {
      let wanted = min(step, limitBytes + 1 - bytes.count)
      let filled = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: wanted))
      var outcome = Result<Int, SystemError>.success(0)
      bytes.withUnsafeMutableBytes { buffer in
        do throws(SystemError) {
          outcome = .success(try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])))
        } catch { outcome = .failure(error) }
      }
      let count = try outcome.get()
      bytes.removeLast(wanted - count)
      if count == 0 { break }
      // Behind a short answer comes mostly the end.
      step = count == wanted ? 1 << 16 : max(wanted - count, 1 << 9)
    }
    return bytes
  }

  /// Writes all bytes or throws.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(number, bytes.baseAddress! + done, bytes.count - done)
      if count >= 0 {
        done += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: try wait(for: Int16(POLLOUT))
      default: throw SystemError("write", name, errno)
      }
    }
  }

  package func write(_ bytes: [UInt8]) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { buffer in
      do throws(SystemError) { try write(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Writes all bytes at a place of a file or throws.
  package func write(_ bytes: [UInt8], at offset: UInt64) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { pwrite(number, $0.baseAddress! + done, bytes.count - done, off_t(offset) + off_t(done)) }
      if count >= 0 { done += count } else if errno != EINTR { throw SystemError("write", name, errno) }
    }
  }

  /// Reads bytes at a place of a file; fewer where it ends.
  package func read(at offset: UInt64, count: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes { pread(number, $0.baseAddress! + done, count - done, off_t(offset) + off_t(done)) }
      if got == 0 { break }
      if got > 0 { done += got } else if errno != EINTR { throw SystemError("read", name, errno) }
    }
    bytes.removeLast(count - done)
    return bytes
  }

  package func write(_ text: String) throws(SystemError) { try write(Array(text.utf8)) }

  /// Forces what was written to the disk; a failed sync is final and never tried again.
  package func sync() throws(SystemError) {
    while fsync(number) != 0 {
      // Pipes, terminals and some file systems have nothing to sync.
      if errno == EINVAL || errno == ENOTSUP { return }
      if errno != EINTR { throw SystemError("fsync", name, errno) }
    }
  }

  /// Has the disk begin to take a part of the file, in bytes, and does not wait. Only an advice: nothing is promised before `sync`.
  package func startSync(from offset: Int, count: Int) { hallyu_start_sync(number, Int64(offset), Int64(count)) }

  /// Closes and reports what the file system held back until now.
  package func closeChecked() throws(SystemError) {
    if Glibc.close(number) != 0, errno != EINTR { throw SystemError("close", name, errno) }
  }

  package var isTerminal: Bool { isatty(number) == 1 }

  package func close() { _ = Glibc.close(number) }

  private func wait(for events: Int16) throws(SystemError) {
    var request = pollfd(fd: number, events: events, revents: 0)
    while poll(&request, 1, -1) < 0 {
      if errno != EINTR { throw SystemError("poll", name, errno) }
    }
  }
}

/// Calls with the path as a C string.
@inline(__always)
package func withCPath<Value>(_ path: Path, _ body: (UnsafePointer<CChar>) -> Value) -> Value {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: path.bytes.count + 1) { buffer in
    path.bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
    buffer[path.bytes.count] = 0
    return body(buffer.baseAddress!)
  }
}
