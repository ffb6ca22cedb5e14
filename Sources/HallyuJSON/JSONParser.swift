/// Strict recogniser of one JSON value; fills a flat list of nodes. No recursion, no copies.
struct JSONParser {
  private(set) var nodes: JSONNodeList
  private let depthLimit: Int
  /// Indices of the open containers.
  private var open: [Int] = []

  /// - Parameter byteCount: of the text, to make room for its nodes.
  init(depthLimit: Int, byteCount: Int) {
    self.depthLimit = depthLimit
    nodes = JSONNodeList(capacity: min(byteCount, 1 << 24) / 16 + 16)
  }

  private enum Expectation { case value, valueOrEnd, key, keyOrEnd, separator }

  /// Returns what is wrong, or nil.
  mutating func parse(_ text: UnsafeBufferPointer<UInt8>) -> JSONError? {
    guard text.count < Int(Int32.max) else { return JSONError(offset: 0, reason: "text of 2 GiB or more") }
    var at = 0
    var expect = Expectation.value
    while true {
      while at < text.count, text[at] == 0x20 || text[at] == 0x0a || text[at] == 0x0d || text[at] == 0x09 { at += 1 }
      if nodes.count > 0, open.isEmpty, expect == .separator {
        return at == text.count ? nil : JSONError(offset: at, reason: "text after the JSON value")
      }
      guard at < text.count else { return JSONError(offset: at, reason: "JSON ends too early") }
      let byte = text[at]
      switch expect {
      case .separator:
        let isObject = nodes.base[open[open.count - 1]].kind == .object
        if byte == UInt8(ascii: ",") {
          at += 1
          expect = isObject ? .key : .value
        } else if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          at += 1
          close(at)
        } else {
          return JSONError(offset: at, reason: isObject ? "expected ',' or '}'" : "expected ',' or ']'")
        }
      case .key, .keyOrEnd:
        if byte == UInt8(ascii: "}"), expect == .keyOrEnd {
          at += 1
          close(at)
          expect = .separator
          continue
        }
        guard byte == UInt8(ascii: "\"") else { return JSONError(offset: at, reason: "expected a key in quotation marks") }
        if let error = string(text, &at) { return error }
        while at < text.count, text[at] == 0x20 || text[at] == 0x0a || text[at] == 0x0d || text[at] == 0x09 { at += 1 }
        guard at < text.count, text[at] == UInt8(ascii: ":") else {
          return JSONError(offset: at, reason: "expected ':' after the key")
        }
        at += 1
        expect = .value
      case .value, .valueOrEnd:
        if byte == UInt8(ascii: "]"), expect == .valueOrEnd {
          at += 1
          close(at)
          expect = .separator
          continue
        }
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          guard open.count < depthLimit else { return JSONError(offset: at, reason: "nested deeper than \(depthLimit)") }
          open.append(nodes.count)
          let isObject = byte == UInt8(ascii: "{")
          append(isObject ? .object : .array, at, at)
          at += 1
          expect = isObject ? .keyOrEnd : .valueOrEnd
        default:
          if let error = scalar(text, &at) { return error }
          expect = .separator
        }
      }
    }
  }

  private mutating func append(_ kind: JSONNode.Kind, _ start: Int, _ end: Int) { nodes.append(kind, start, end) }

  private mutating func close(_ end: Int) { nodes.close(open.removeLast(), end: end) }

  private mutating func scalar(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> JSONError? {
    switch text[at] {
    case UInt8(ascii: "\""): return string(text, &at)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number(text, &at)
    case UInt8(ascii: "t"): return word("true", .true, text, &at)
    case UInt8(ascii: "f"): return word("false", .false, text, &at)
    case UInt8(ascii: "n"): return word("null", .null, text, &at)
    default: return JSONError(offset: at, reason: "expected a value")
    }
  }

  private mutating func word(
    _ word: StaticString, _ kind: JSONNode.Kind, _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int
  ) -> JSONError? {
    let count = word.utf8CodeUnitCount
    guard text.count - at >= count else { return JSONError(offset: at, reason: "expected a value") }
    for place in 0..<count where text[at + place] != word.utf8Start[place] {
      return JSONError(offset: at, reason: "expected a value")
    }
    append(kind, at, at + count)
    at += count
    return nil
  }

  private mutating func number(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> JSONError? {
    let start = at
    func digits() -> Int {
      let first = at
      while at < text.count, text[at] &- 0x30 < 10 { at += 1 }
      return at - first
    }
    if text[at] == UInt8(ascii: "-") { at += 1 }
    let leadingZero = at < text.count && text[at] == 0x30
    let whole = digits()
    guard whole > 0, !(leadingZero && whole > 1) else { return JSONError(offset: start, reason: "malformed number") }
    if at < text.count, text[at] == UInt8(ascii: ".") {
      at += 1
      guard digits() > 0 else { return JSONError(offset: start, reason: "malformed number") }
    }
    if at < text.count, text[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < text.count, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at += 1 }
      guard digits() > 0 else { return JSONError(offset: start, reason: "malformed number") }
    }
    append(.number, start, at)
    return nil
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> JSONError? {
    at += 1
    let start = at
    var hasEscape = false
    while true {
      // Eight bytes at a time while none is a quotation mark, a backslash, a control or above ASCII.
      while at + 8 <= text.count {
        let word = UnsafeRawPointer(text.baseAddress! + at).loadUnaligned(as: UInt64.self)
        if JSONParser.needsLook(word) { break }
        at += 8
      }
      guard at < text.count else { return JSONError(offset: start - 1, reason: "string without an end") }
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "\""):
        append(hasEscape ? .escapedString : .string, start, at)
        at += 1
        return nil
      case UInt8(ascii: "\\"):
        hasEscape = true
        if let error = escape(text, &at) { return error }
      case 0..<0x20: return JSONError(offset: at, reason: "control character in a string")
      case 0x20..<0x80: at += 1
      default:
        let length = JSONParser.lengthOfScalar(text, at)
        guard length > 0 else { return JSONError(offset: at, reason: "invalid UTF-8") }
        at += length
      }
    }
  }

  @inline(__always) private static func needsLook(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let quote = word ^ (ones &* 0x22)
    let slash = word ^ (ones &* 0x5c)
    let below = (word &- ones &* 0x20) & ~word
    return (((quote &- ones) & ~quote) | ((slash &- ones) & ~slash) | below | word) & tops != 0
  }

  private func escape(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> JSONError? {
    guard at + 1 < text.count else { return JSONError(offset: at, reason: "string without an end") }
    switch text[at + 1] {
    case UInt8(ascii: "u"):
      guard at + 6 <= text.count else { return JSONError(offset: at, reason: "malformed escape") }
      for place in at + 2..<at + 6 where hexadecimalValue(text[place]) == nil {
        return JSONError(offset: at, reason: "malformed escape")
      }
      at += 6
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 2
    default: return JSONError(offset: at, reason: "malformed escape")
    }
    return nil
  }

  /// Bytes of the UTF-8 sequence at a byte above ASCII, or 0 where it is malformed (RFC 3629).
  private static func lengthOfScalar(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    func tail(_ offset: Int) -> Bool { at + offset < text.count && text[at + offset] & 0xc0 == 0x80 }
    let lead = text[at]
    switch lead {
    case 0xc2...0xdf: return tail(1) ? 2 : 0
    case 0xe0...0xef:
      guard tail(1), tail(2) else { return 0 }
      if lead == 0xe0, text[at + 1] < 0xa0 { return 0 }
      if lead == 0xed, text[at + 1] > 0x9f { return 0 }
      return 3
    case 0xf0...0xf4:
      guard tail(1), tail(2), tail(3) else { return 0 }
      if lead == 0xf0, text[at + 1] < 0x90 { return 0 }
      if lead == 0xf4, text[at + 1] > 0x8f { return 0 }
      return 4
    default: return 0
    }
  }
}

/// The value of a hexadecimal digit, or nil.
func hexadecimalValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - 0x30)
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - 0x61 + 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - 0x41 + 10)
  default: nil
  }
}
