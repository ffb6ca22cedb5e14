import Glibc

/// Some whole lines of an input, or the beginning of one line that is too long to hold.
package struct LineBatch: Sendable {
  /// Position in the order of batches, from 0.
  package let sequence: Int
  /// Number of the first line, from 1.
  package let firstLine: Int
  package let bytes: [UInt8]
  /// True where `bytes` is only the beginning of a line over the limit.
  package let isOverlong: Bool
}

extension LineBatch {
  /// The lines without their line feeds, in order, with the number of each.
  package func forEachLine<Failure: Error>(_ body: (ArraySlice<UInt8>, Int) throws(Failure) -> Void) throws(Failure) {
    var number = firstLine
    var start = 0
    while start < bytes.count {
      let end = bytes.withUnsafeBytes { buffer in
        memchr(buffer.baseAddress! + start, 0x0a, buffer.count - start).map { UnsafeRawPointer($0) - buffer.baseAddress! } ?? buffer.count
      }
      try body(bytes[start..<end], number)
      number += 1
      start = end + 1
    }
  }
}

/// Cuts a stream into batches of lines at 0x0A and nowhere else; a last line without it counts.
///
/// Memory is bounded by the line limit. Batches (128 lines or 512 KiB) are as large as a stage gains by, and small enough that workers
/// share long records evenly.
package struct LineBatches {
  private let descriptor: Descriptor
  private let limitBytes: Int
  private var buffer: [UInt8]
  /// The part of `buffer` that is filled and not yet handed out.
  private var held = 0..<0
  private var isAtEnd = false
  private var sequence = 0
  private var line = 1

  private static let stepBytes = 512 << 10
  private static let linesInBatch = 128
  /// As much of a line over the limit as is kept, to tell which record it was.
  private static let overlongPrefixBytes = 4096

  package init(_ descriptor: Descriptor, limitBytes: Int) {
    self.descriptor = descriptor
    self.limitBytes = limitBytes
    buffer = [UInt8](repeating: 0, count: LineBatches.stepBytes)
  }

  /// The next batch, or nil at the end.
  package mutating func next() throws(SystemError) -> LineBatch? {
    var searched = held.lowerBound
    while true {
      if let firstEnd = lineEnd(from: searched) {
        return firstEnd - held.lowerBound > limitBytes ? overlong(endingAt: firstEnd) : batch(firstEnd)
      }
      searched = held.upperBound
      if held.count > limitBytes { return try overlongToItsEnd() }
      if isAtEnd {
        guard !held.isEmpty else { return nil }
        return take(held.upperBound, lines: 1, isOverlong: false)
      }
      searched -= try fill()
    }
  }

  /// Position after the next line feed.
  private func lineEnd(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < held.upperBound, let found = memchr(bytes.baseAddress! + start, 0x0a, held.upperBound - start) else { return nil }
      return UnsafeRawPointer(found) - bytes.baseAddress! + 1
    }
  }

  private mutating func batch(_ firstEnd: Int) -> LineBatch {
    var end = firstEnd
    var lines = 1
    while lines < LineBatches.linesInBatch, let next = lineEnd(from: end), next - held.lowerBound <= LineBatches.stepBytes,
      next - end <= limitBytes
    {
      end = next
      lines += 1
    }
    return take(end, lines: lines, isOverlong: false)
  }

  private mutating func take(_ end: Int, lines: Int, isOverlong: Bool) -> LineBatch {
    let kept = isOverlong ? min(end, held.lowerBound + LineBatches.overlongPrefixBytes) : end
    let batch = LineBatch(
      sequence: sequence, firstLine: line, bytes: Array(buffer[held.lowerBound..<kept]), isOverlong: isOverlong)
    held = end..<held.upperBound
    sequence += 1
    line += lines
    return batch
  }

  private mutating func overlong(endingAt end: Int) -> LineBatch { take(end, lines: 1, isOverlong: true) }

  /// Drops the rest of a line that is over the limit.
  private mutating func overlongToItsEnd() throws(SystemError) -> LineBatch {
    let prefix = Array(buffer[held.lowerBound..<min(held.upperBound, held.lowerBound + LineBatches.overlongPrefixBytes)])
    buffer = [UInt8](repeating: 0, count: LineBatches.stepBytes)
    held = 0..<0
    while !isAtEnd {
      _ = try fill()
      if let end = lineEnd(from: held.lowerBound) {
        held = end..<held.upperBound
        break
      }
      held = 0..<0
    }
    defer {
      sequence += 1
      line += 1
    }
    return LineBatch(sequence: sequence, firstLine: line, bytes: prefix, isOverlong: true)
  }

  /// Reads once; returns by how much what is held moved towards the front.
  private mutating func fill() throws(SystemError) -> Int {
    var moved = 0
    if held.lowerBound > 0, buffer.count - held.upperBound < LineBatches.stepBytes / 2 {
      moved = held.lowerBound
      buffer.withUnsafeMutableBytes { bytes in
        _ = memmove(bytes.baseAddress!, bytes.baseAddress! + held.lowerBound, held.count)
      }
      held = 0..<held.count
    }
    if held.upperBound == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
    let filled = held.upperBound
    var outcome = Result<Int, SystemError>.success(0)
    buffer.withUnsafeMutableBytes { bytes in
      do throws(SystemError) {
        outcome = .success(try descriptor.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])))
      } catch { outcome = .failure(error) }
    }
    let count = try outcome.get()
    held = held.lowerBound..<filled + count
    isAtEnd = count == 0
    return moved
  }
}
