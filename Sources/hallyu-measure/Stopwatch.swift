import Glibc

/// Processor time of this thread: what other work on the machine takes does not count.
enum Stopwatch {
  /// The least nanoseconds that a piece of work took.
  static func best(of times: Int, _ work: () -> Void) -> Int {
    (0..<times).map { _ in
      let began = now()
      work()
      return max(1, now() - began)
    }.min() ?? 1
  }

  /// Megabytes a second, with one decimal.
  static func rate(_ bytes: Int, _ nanoseconds: Int) -> String { decimal(bytes * 10_000 / nanoseconds) }

  /// How many times longer, with one decimal of a hundredth.
  static func ratio(_ long: Int, _ short: Int) -> String {
    let hundredths = long * 100 / short
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static func decimal(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
