import HallyuCore
import HallyuSystem

/// The writing end of a pipe that several threads share, with a list of what was written and not yet answered.
///
/// The program at the other end answers each line with one line, in order, so the list tells what an answer is for.
final class SharedWriter<Ticket: Sendable>: Sendable {
  private struct Queue {
    var open: [Ticket] = []
    var answered = 0
  }

  private let descriptor: Descriptor
  /// Held while writing, so that lines and tickets have one order; counts those who still write.
  private let users: Monitor<Int>
  /// Held for a moment only: an answer must never wait for a write.
  private let queue = Monitor(Queue())

  /// - Parameter users: how many will call `leave`; after the last one the pipe is closed.
  init(_ descriptor: Descriptor, users: Int) {
    self.descriptor = descriptor
    self.users = Monitor(users)
  }

  /// Writes whole lines and notes their tickets, in the same order.
  func write(_ lines: [UInt8], _ tickets: [Ticket]) throws(SystemError) {
    guard !lines.isEmpty else { return }
    try users.withValue { _ throws(SystemError) in
      queue.withValue { $0.open += tickets }
      try descriptor.write(lines)
    }
  }

  /// The ticket of the next answer, or nil where there were more answers than lines.
  func nextAnswered() -> Ticket? {
    queue.withValue { queue in
      guard queue.answered < queue.open.count else { return nil }
      queue.answered += 1
      let ticket = queue.open[queue.answered - 1]
      if queue.answered == 4096 {
        queue.open.removeFirst(queue.answered)
        queue.answered = 0
      }
      return ticket
    }
  }

  func leave() {
    users.withValue { users in
      users -= 1
      if users == 0 { descriptor.close() }
    }
  }
}
