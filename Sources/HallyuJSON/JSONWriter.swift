/// Appends JSON to a byte buffer: one object a line, members in the order of the calls, no white space.
///
/// Strings are escaped as little as RFC 8259 allows; U+2028 and U+2029 are escaped as well, because some readers cut lines there.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  /// Continues a buffer that is handed over and back, so that it is never copied.
  package init(appendingTo buffer: consuming [UInt8]) { bytes = buffer }

  package mutating func take() -> [UInt8] {
    defer {
      bytes = []
      needsComma = false
    }
    return bytes
  }

  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  package mutating func newline() {
    bytes.append(0x0a)
    needsComma = false
  }

  package mutating func key(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func key(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// The colon after a key that was written as `raw`.
  package mutating func colon() {
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func null() { raw("null".utf8) }
  package mutating func boolean(_ value: Bool) { raw((value ? "true" : "false").utf8) }
  package mutating func integer(_ value: Int) { raw(String(value).utf8) }

  /// Bytes that are JSON already: a number's digits, a value passed on unread.
  package mutating func raw(_ json: ArraySlice<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  package mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  package mutating func raw(_ json: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  package mutating func raw(_ json: Substring.UTF8View) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  package mutating func raw(_ json: String.UTF8View) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  package mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { string($0) }
  }

  package mutating func string(_ value: [UInt8]) { value.withUnsafeBufferPointer { string($0) } }

  package mutating func string(_ value: ArraySlice<UInt8>) { value.withUnsafeBufferPointer { string($0) } }

  /// - Parameter value: valid UTF-8.
  package mutating func string(_ value: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var clean = 0
    var at = 0
    while at < value.count {
      if at + 8 <= value.count, !JSONWriter.needsEscape(UnsafeRawPointer(value.baseAddress! + at).loadUnaligned(as: UInt64.self)) {
        at += 8
        continue
      }
      let byte = value[at]
      let isLineSeparator = byte == 0xe2 && at + 2 < value.count && value[at + 1] == 0x80 && value[at + 2] & 0xfe == 0xa8
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || isLineSeparator else {
        at += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[clean..<at]))
      if isLineSeparator {
        bytes.append(contentsOf: (value[at + 2] == 0xa8 ? "\\u2028" : "\\u2029").utf8)
        at += 3
      } else {
        escape(byte)
        at += 1
      }
      clean = at
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[clean...]))
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0a: bytes.append(UInt8(ascii: "n"))
    case 0x0d: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(byte < 0x10 ? 0x30 : 0x31)
      let low = byte & 15
      bytes.append(low < 10 ? 0x30 + low : 0x61 + low - 10)
    }
  }

  /// True where one of eight bytes is a quotation mark, a backslash, a control or 0xE2 (which may begin U+2028).
  @inline(__always) private static func needsEscape(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let quote = word ^ (ones &* 0x22)
    let slash = word ^ (ones &* 0x5c)
    let lead = word ^ (ones &* 0xe2)
    let below = (word &- ones &* 0x20) & ~word
    return (((quote &- ones) & ~quote) | ((slash &- ones) & ~slash) | ((lead &- ones) & ~lead) | below) & tops != 0
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
}
