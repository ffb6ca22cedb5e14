import Glibc
import HallyuFormats

/// A strict, bounded scan over the JSON of one line that may be written to: texts with escapes are resolved in place.
///
/// The bytes after `end` are zeroes, at least `ByteBuffer.slackBytes`, so that no look ahead needs a check.
struct LineScanner {
  struct Text {
    let start: UnsafeMutablePointer<UInt8>
    let count: Int
    /// Printable ASCII without quotation mark and backslash.
    let isPlain: Bool
    /// Lone surrogates that U+FFFD stands for.
    var replaced = 0

    func equals(_ other: [UInt8]) -> Bool {
      count == other.count && other.withUnsafeBufferPointer { count == 0 || memcmp($0.baseAddress!, start, count) == 0 }
    }

    func equals(_ other: StaticString) -> Bool {
      count == other.utf8CodeUnitCount && memcmp(other.utf8Start, start, count) == 0
    }
  }

  private static let depthLimit = 64

  private let base: UnsafeMutablePointer<UInt8>
  private let end: UnsafeMutablePointer<UInt8>
  var at: UnsafeMutablePointer<UInt8>
  private(set) var hasFailed = false

  init(base: UnsafeMutablePointer<UInt8>, end: UnsafeMutablePointer<UInt8>) {
    self.base = base
    self.end = end
    at = base
  }

  /// The place where the grammar was broken.
  var fault: RowFault { RowFault(reason: .notJSON, offset: max(0, at - base), count: end - at) }

  var isAtEnd: Bool { at >= end }
  @inline(__always) var peek: UInt8 { at.pointee }
  /// True where a key begins at once, without white space.
  @inline(__always) var isTight: Bool { at.pointee == UInt8(ascii: "\"") }

  mutating func skipSpace() {
    while at.pointee == 0x20 || at.pointee == 0x09 || at.pointee == 0x0d || at.pointee == 0x0a { at += 1 }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard at.pointee == byte else { return fail() }
    at += 1
    return true
  }

  /// A comma between members; false at anything else, which is no failure yet.
  @inline(__always) mutating func comma() -> Bool {
    if at.pointee != UInt8(ascii: ",") {
      skipSpace()
      if at.pointee != UInt8(ascii: ",") { return false }
    }
    at += 1
    if at.pointee != UInt8(ascii: "\"") { skipSpace() }
    return true
  }

  mutating func colon() -> Bool {
    skipSpace()
    guard take(UInt8(ascii: ":")) else { return false }
    skipSpace()
    return true
  }

  mutating func endOfObject() -> Bool {
    skipSpace()
    guard take(UInt8(ascii: "}")) else { return false }
    skipSpace()
    return at == end ? true : fail()
  }

  mutating func literal(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard memcmp(at, word.utf8Start, count) == 0 else { return fail() }
    at += count
    return true
  }

  /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
  mutating func number() -> Bool {
    if at.pointee == UInt8(ascii: "-") { at += 1 }
    if at.pointee == UInt8(ascii: "0") {
      at += 1
    } else {
      guard digits() else { return false }
    }
    if at.pointee == UInt8(ascii: ".") {
      at += 1
      guard digits() else { return false }
    }
    if at.pointee | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at.pointee == UInt8(ascii: "+") || at.pointee == UInt8(ascii: "-") { at += 1 }
      guard digits() else { return false }
    }
    return true
  }

  private mutating func digits() -> Bool {
    guard ValueSyntax.isDigit(at.pointee) else { return fail() }
    while ValueSyntax.isDigit(at.pointee) { at += 1 }
    return true
  }

  /// A string at its quotation mark; resolves escapes in place. Nil where it is malformed.
  @inline(__always) mutating func string() -> Text? {
    guard at.pointee == UInt8(ascii: "\"") else {
      hasFailed = true
      return nil
    }
    let start = at + 1
    var here = start
    while true {
      let word = WordScan.word(here)
      let marks =
        WordScan.equal(word, UInt8(ascii: "\"")) | WordScan.equal(word, UInt8(ascii: "\\")) | WordScan.below(word, 0x20)
        | WordScan.above(word)
      if marks == 0 {
        here += 8
        continue
      }
      here += marks.trailingZeroBitCount / 8
      if here.pointee == UInt8(ascii: "\"") {
        at = here + 1
        return Text(start: start, count: here - start, isPlain: true)
      }
      at = here
      return unusualString(from: start)
    }
  }

  /// The rest of a string from its first byte that is not plain: `at`.
  private mutating func unusualString(from start: UnsafeMutablePointer<UInt8>) -> Text? {
    var write = at
    var replaced = 0
    while at < end {
      let word = WordScan.word(at)
      let marks =
        WordScan.equal(word, UInt8(ascii: "\"")) | WordScan.equal(word, UInt8(ascii: "\\")) | WordScan.below(word, 0x20)
        | WordScan.above(word)
      if marks == 0 {
        UnsafeMutableRawPointer(write).storeBytes(of: word, as: UInt64.self)
        write += 8
        at += 8
        continue
      }
      let byte = at.pointee
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return Text(start: start, count: write - start, isPlain: false, replaced: replaced)
      case UInt8(ascii: "\\"):
        guard unescape(to: &write, &replaced) else { return nil }
      case 0x00..<0x20:
        hasFailed = true
        return nil
      case 0x20..<0x80:
        write.pointee = byte
        write += 1
        at += 1
      default:
        let length = UTF8Check.lengthOfScalar(at, end - at)
        guard length > 0 else {
          hasFailed = true
          return nil
        }
        for _ in 0..<length {
          write.pointee = at.pointee
          write += 1
          at += 1
        }
      }
    }
    hasFailed = true
    return nil
  }

  private mutating func unescape(to write: inout UnsafeMutablePointer<UInt8>, _ replaced: inout Int) -> Bool {
    let byte: UInt8
    switch at[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte = at[1]
    case UInt8(ascii: "b"): byte = 0x08
    case UInt8(ascii: "f"): byte = 0x0c
    case UInt8(ascii: "n"): byte = 0x0a
    case UInt8(ascii: "r"): byte = 0x0d
    case UInt8(ascii: "t"): byte = 0x09
    case UInt8(ascii: "u"):
      guard var scalar = UTF8Check.unit(at + 2) else { return fail() }
      at += 6
      if scalar & 0xfc00 == 0xd800, at[0] == UInt8(ascii: "\\"), at[1] == UInt8(ascii: "u"),
        let low = UTF8Check.unit(at + 2), low & 0xfc00 == 0xdc00
      {
        scalar = 0x10000 + (scalar & 0x3ff) << 10 + (low & 0x3ff)
        at += 6
      }
      if scalar & 0xf800 == 0xd800, scalar < 0x10000 {
        scalar = 0xfffd
        replaced += 1
      }
      UTF8Check.put(scalar, to: &write)
      return true
    default: return fail()
    }
    write.pointee = byte
    write += 1
    at += 2
    return true
  }

  /// Passes over one value of any type; containers may stand in each other to a depth of 64.
  mutating func skipValue() -> Bool {
    var depth = 0
    var kinds: UInt64 = 0  // one bit a level: 1 is an object
    while true {
      skipSpace()
      switch at.pointee {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard depth < LineScanner.depthLimit else { return fail() }
        let isObject = at.pointee == UInt8(ascii: "{")
        at += 1
        skipSpace()
        kinds = kinds << 1 | (isObject ? 1 : 0)
        depth += 1
        if at.pointee != (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          if isObject, !key() { return false }
          continue
        }
      case UInt8(ascii: "\""): guard string() != nil else { return false }
      case UInt8(ascii: "t"): guard literal("true") else { return false }
      case UInt8(ascii: "f"): guard literal("false") else { return false }
      case UInt8(ascii: "n"): guard literal("null") else { return false }
      default: guard number() else { return false }
      }
      while true {
        if depth == 0 { return true }
        skipSpace()
        let isObject = kinds & 1 == 1
        if at.pointee == UInt8(ascii: ",") {
          at += 1
          skipSpace()
          if isObject, !key() { return false }
          break
        }
        guard take(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { return false }
        depth -= 1
        kinds >>= 1
      }
    }
  }

  private mutating func key() -> Bool { string() != nil && colon() }

  private mutating func fail() -> Bool {
    hasFailed = true
    return false
  }
}
