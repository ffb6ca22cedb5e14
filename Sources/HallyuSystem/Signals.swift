import CHallyuSystem
import Glibc

/// SIGINT, SIGTERM, SIGHUP and SIGCHLD as something to wait for, instead of as interruptions.
package struct Signals: Sendable {
  package let descriptor: Descriptor

  package init() throws(SystemError) {
    let number = hallyu_signal_descriptor()
    guard number >= 0 else { throw SystemError("signalfd", "<signals>", errno) }
    descriptor = Descriptor(number, name: "<signals>")
  }

  /// The next signal that came, or nil.
  package func next() -> Int32? {
    let signal = hallyu_next_signal(descriptor.number)
    return signal == 0 ? nil : signal
  }

  package static let childEnded = SIGCHLD

  package static func name(_ signal: Int32) -> String {
    switch signal {
    case SIGINT: "SIGINT"
    case SIGTERM: "SIGTERM"
    case SIGHUP: "SIGHUP"
    case SIGKILL: "SIGKILL"
    case SIGSEGV: "SIGSEGV"
    case SIGILL: "SIGILL"
    case SIGTRAP: "SIGTRAP"
    case SIGABRT: "SIGABRT"
    case SIGBUS: "SIGBUS"
    case SIGFPE: "SIGFPE"
    case SIGPIPE: "SIGPIPE"
    case SIGXCPU: "SIGXCPU"
    case SIGXFSZ: "SIGXFSZ"
    default: "signal \(signal)"
    }
  }
}

/// Waits until one of the descriptors can be read, or the time is over.
/// - Returns: those that can be read or have ended.
package func waitForInput(_ descriptors: [Descriptor], milliseconds: Int) throws(SystemError) -> [Descriptor] {
  var requests = descriptors.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
  let count = poll(&requests, nfds_t(requests.count), Int32(clamping: milliseconds))
  if count < 0, errno != EINTR { throw SystemError("poll", "<pipes>", errno) }
  guard count > 0 else { return [] }
  return zip(descriptors, requests).filter { $0.1.revents != 0 }.map(\.0)
}

/// Nanoseconds on a clock that only goes forward; for durations, never for results.
package func monotonicNanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  // Any clock, also one that a test has set to the year 9999: only differences mean something.
  return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
}
