/// Strict recogniser of one JSON value; fills a flat list of nodes. No recursion, no copies.
struct JSONParser {
  private(set) var nodes: JSONNodeList
  private let depthLimit: Int
  private var depth = 0
  /// The innermost open container, or -1. Until it is closed, its node's `next` holds the container around it.
  private var container = -1
  private var isInObject = false

  /// - Parameter byteCount: of the text, to make room for its nodes.
  init(depthLimit: Int, byteCount: Int) {
    self.depthLimit = depthLimit
    nodes = JSONNodeList(capacity: min(byteCount, 1 << 24) / 6 + 16)
  }

  /// Returns what is wrong, or nil.
  mutating func parse(_ text: UnsafeBufferPointer<UInt8>) -> JSONError? {
    guard text.count < Int(Int32.max) else { return JSONError(offset: 0, reason: "text of 2 GiB or more") }
    var at = 0
    while true {
      JSONParser.skipSpace(text, &at)
      guard at < text.count else { return JSONParser.tooEarly(at) }
      let byte = text[at]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        guard depth < depthLimit else { return JSONError(offset: at, reason: "nested deeper than \(depthLimit)") }
        open(byte == UInt8(ascii: "{") ? .object : .array, at)
        at += 1
        JSONParser.skipSpace(text, &at)
        guard at < text.count else { return JSONParser.tooEarly(at) }
        if text[at] == byte &+ 2 {
          at += 1
          close(at)
        } else {
          if isInObject, let error = key(text, &at) { return error }
          continue
        }
      } else if let error = scalar(text, &at) {
        return error
      }
      if let outcome = afterValue(text, &at) { return outcome.error }
    }
  }

  private enum Outcome {
    case complete
    case malformed(JSONError)

    var error: JSONError? { if case .malformed(let error) = self { error } else { nil } }
  }

  /// Closes what ends behind a value and goes on to the next one; the outcome where there is none.
  @inline(__always)
  private mutating func afterValue(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Outcome? {
    while container >= 0 {
      JSONParser.skipSpace(text, &at)
      guard at < text.count else { return .malformed(JSONParser.tooEarly(at)) }
      if text[at] == UInt8(ascii: ",") {
        at += 1
        guard isInObject else { return nil }
        JSONParser.skipSpace(text, &at)
        guard at < text.count else { return .malformed(JSONParser.tooEarly(at)) }
        return key(text, &at).map { .malformed($0) }
      }
      guard text[at] == (isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        return .malformed(JSONError(offset: at, reason: isInObject ? "expected ',' or '}'" : "expected ',' or ']'"))
      }
      at += 1
      close(at)
    }
    JSONParser.skipSpace(text, &at)
    return at == text.count ? .complete : .malformed(JSONError(offset: at, reason: "text after the JSON value"))
  }

  private mutating func open(_ kind: JSONNode.Kind, _ start: Int) {
    let opened = nodes.count
    nodes.append(kind, start, start)
    nodes.base[opened].next = UInt32(truncatingIfNeeded: container)
    container = opened
    isInObject = kind == .object
    depth += 1
  }

  private mutating func close(_ end: Int) {
    let around = Int(Int32(truncatingIfNeeded: nodes.base[container].next))
    nodes.close(container, end: end)
    container = around
    isInObject = around >= 0 && nodes.base[around].kind == .object
    depth -= 1
  }

  @inline(__always)
  private static func skipSpace(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) {
    while at < text.count, text[at] <= 0x20, text[at] == 0x20 || text[at] == 0x0a || text[at] == 0x0d || text[at] == 0x09 { at += 1 }
  }

  private static func tooEarly(_ at: Int) -> JSONError { JSONError(offset: at, reason: "JSON ends too early") }

  /// A key with its colon.
  private mutating func key(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> JSONError? {
    guard text[at] == UInt8(ascii: "\"") else { return JSONError(offset: at, reason: "expected a key in quotation marks") }
    if let error = string(text, &at) { return error }
    JSONParser.skipSpace(text, &at)
    guard at < text.count, text[at] == UInt8(ascii: ":") else { return JSONError(offset: at, reason: "expected ':' after the key") }
    at += 1
    return nil
  }

  @inline(__always)
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
    nodes.append(kind, at, at + count)
    at += count
    return nil
  }

  private mutating func number(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> JSONError? {
    let start = at
    if text[at] == UInt8(ascii: "-") { at += 1 }
    let whole = at
    JSONParser.skipDigits(text, &at)
    guard at > whole, at == whole + 1 || text[whole] != 0x30 else { return JSONError(offset: start, reason: "malformed number") }
    if at < text.count, text[at] == UInt8(ascii: ".") {
      at += 1
      let fraction = at
      JSONParser.skipDigits(text, &at)
      guard at > fraction else { return JSONError(offset: start, reason: "malformed number") }
    }
    if at < text.count, text[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < text.count, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at += 1 }
      let exponent = at
      JSONParser.skipDigits(text, &at)
      guard at > exponent else { return JSONError(offset: start, reason: "malformed number") }
    }
    nodes.append(.number, start, at)
    return nil
  }

  @inline(__always)
  private static func skipDigits(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) {
    while at < text.count, text[at] &- 0x30 < 10 { at += 1 }
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> JSONError? {
    at += 1
    let start = at
    var hasEscape = false
    while true {
      // Eight bytes at a time up to a quotation mark, a backslash, a control or a byte above ASCII.
      while at + 8 <= text.count {
        let marks = JSONParser.special(UnsafeRawPointer(text.baseAddress! + at).loadUnaligned(as: UInt64.self).littleEndian)
        at += marks.trailingZeroBitCount >> 3
        if marks != 0 { break }
      }
      guard at < text.count else { return JSONError(offset: start - 1, reason: "string without an end") }
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "\""):
        nodes.append(hasEscape ? .escapedString : .string, start, at)
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

  /// The top bit of the first byte of eight that is a quotation mark, a backslash, a control or above ASCII, and perhaps of some behind it.
  @inline(__always) private static func special(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let quote = word ^ (ones &* 0x22)
    let slash = word ^ (ones &* 0x5c)
    let below = (word &- ones &* 0x20) & ~word
    return (((quote &- ones) & ~quote) | ((slash &- ones) & ~slash) | below | word) & tops
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
