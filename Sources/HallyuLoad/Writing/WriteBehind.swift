import HallyuCore
import HallyuFormats
import HallyuSystem

/// A thread that writes pieces of files while the next rows are made: half the time of a load is the system's, taking bytes in.
///
/// Pieces reach each file in the order in which they were handed over. What goes wrong is thrown by the next call.
final class WriteBehind: Sendable {
  private struct Queue {
    var waiting: [Piece] = []
    /// Written, with room for the next bytes.
    var spare: [Piece] = []
    var isWriting = false
    var isOver = false
    var failure: Failure?
  }

  /// Bytes for a file, the last ones or not.
  private final class Piece {
    var file: OutputFile?
    var bytes = ByteBuffer()
    var isLast = false

    func write() throws {
      try file?.drain(&bytes)
      if isLast { try file?.finish() }
      file = nil
    }
  }

  /// Pieces that may wait: 4 MiB.
  private static let limit = (4 << 20) / OutputFile.pieceBytes

  private let queue = Monitor(Queue())

  /// - Returns: nil where the system refuses another thread.
  init?() {
    let queue = queue
    let isStarted = startThread {
      while let piece = WriteBehind.next(queue) {
        var failure: Failure?
        do { try piece.write() } catch { failure = error as? Failure ?? Failure(.software, "\(error)") }
        queue.change { queue in
          queue.isWriting = false
          queue.spare.append(piece)
          if let failure, queue.failure == nil {
            queue.failure = failure
            queue.waiting = []
          }
        }
      }
    }
    if !isStarted { return nil }
  }

  /// Nothing is written afterwards, so that who failed can remove the files.
  deinit {
    queue.change { queue in
      queue.isOver = true
      queue.waiting = []
    }
    queue.wait { $0.isWriting ? nil : () }
  }

  /// Takes what a buffer holds and leaves an empty one.
  /// - Parameter isLast: whether the file ends with it.
  func take(_ bytes: inout ByteBuffer, for file: OutputFile, isLast: Bool) throws(Failure) {
    let piece = queue.wait { queue -> Piece? in
      if queue.waiting.count >= WriteBehind.limit, queue.failure == nil { return nil }
      return queue.spare.popLast() ?? Piece()
    }
    swap(&piece.bytes, &bytes)
    piece.file = file
    piece.isLast = isLast
    let failure = queue.change { queue in
      if queue.failure == nil { queue.waiting.append(piece) }
      return queue.failure
    }
    if let failure { throw failure }
  }

  /// Returns when everything is written.
  func finish() throws(Failure) {
    let failure: Failure? = queue.wait { queue in
      if let failure = queue.failure { return .some(failure) }
      return queue.waiting.isEmpty && !queue.isWriting ? .some(nil) : nil
    }
    if let failure { throw failure }
  }

  /// The piece to write next; nil when there will be none.
  private static func next(_ queue: Monitor<Queue>) -> Piece? {
    queue.wait { queue in
      if queue.isOver { return .some(nil) }
      guard !queue.waiting.isEmpty else { return nil }
      queue.isWriting = true
      return .some(queue.waiting.removeFirst())
    }
  }
}
