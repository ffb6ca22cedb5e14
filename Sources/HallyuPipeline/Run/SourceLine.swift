import Glibc
import HallyuJSON
import HallyuSystem

/// A record of `fetch` as the driver looks at it: without its stamp for the next stage, with it as the name of a state of the source.
struct SourceLine {
  private let line: ArraySlice<UInt8>
  private let stampStart: Int?
  /// Names the record and the state of the file behind it.
  let digest: Digest128
  /// False where the file changed so recently that a further change might not show in its status.
  let isSettled: Bool

  private static let mark = Array(",\"stamp\":\"".utf8)
  /// Five numbers of 16 hexadecimal digits, the time of the last change of any kind last; nobody can set that.
  private static let stampDigits = 80
  /// Longer than the steps in which file systems count time.
  private static let settledNanoseconds = 100_000_000

  /// - Parameter now: nanoseconds since 1970.
  init(_ line: ArraySlice<UInt8>, now: Int) {
    self.line = line
    stampStart = SourceLine.stampStart(line)
    digest = line.withUnsafeBytes { Digest128($0) }
    guard let start = stampStart else {
      isSettled = true
      return
    }
    let digits = line[(start + SourceLine.mark.count)...].prefix(SourceLine.stampDigits).suffix(16)
    let changed = Int(String(decoding: digits, as: UTF8.self), radix: 16) ?? Int.max
    isSettled = changed < now &- SourceLine.settledNanoseconds
  }

  /// What goes to `clean`, with a line feed.
  var forwarded: [UInt8] { stampStart.map { line[..<$0] + [UInt8(ascii: "}"), 0x0a] } ?? line + [0x0a] }

  private static func stampStart(_ line: ArraySlice<UInt8>) -> Int? {
    // `…,"stamp":"…"}`
    let start = line.endIndex - mark.count - stampDigits - 2
    return start > line.startIndex && line[start...].starts(with: mark) ? start : nil
  }
}

/// Nanoseconds since 1970 by the clock of the machine; to compare with times of files only.
func wallClockNanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
}
