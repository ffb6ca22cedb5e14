/// One value inside a `JSONDocument`.
package struct JSONValue: Sendable {
  package let document: JSONDocument
  let index: Int

  package enum Kind: Sendable { case null, boolean, number, string, array, object }

  private var node: JSONNode { document.nodes[index] }

  package var kind: Kind {
    switch node.kind {
    case .null: .null
    case .true, .false: .boolean
    case .number: .number
    case .string, .escapedString: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Offset of the value's first byte in the document.
  package var offset: Int { Int(node.start) - (kind == .string ? 1 : 0) }

  /// The bytes of the value as they stand in the document, for passing it on unread.
  package var raw: ArraySlice<UInt8> {
    kind == .string ? document.bytes[Int(node.start) - 1..<Int(node.end) + 1] : document.bytes[Int(node.start)..<Int(node.end)]
  }

  package var isNull: Bool { node.kind == .null }

  package var boolean: Bool? {
    switch node.kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The digits of a number as written.
  package var number: ArraySlice<UInt8>? {
    node.kind == .number ? document.bytes[Int(node.start)..<Int(node.end)] : nil
  }

  /// A number that is a whole number and fits, else nil.
  package var integer: Int? {
    let node = node
    guard node.kind == .number else { return nil }
    let isNegative = document.bytes[Int(node.start)] == UInt8(ascii: "-")
    let first = Int(node.start) + (isNegative ? 1 : 0)
    // Eighteen digits always fit.
    guard Int(node.end) - first <= 18 else { return Int(String(decoding: document.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)) }
    var value = 0
    for byte in document.bytes[first..<Int(node.end)] {
      guard byte &- 0x30 < 10 else { return nil }
      value = value &* 10 &+ Int(byte & 15)
    }
    return isNegative ? -value : value
  }

  /// The UTF-8 bytes of a string with escapes resolved; a lone surrogate becomes U+FFFD.
  package var stringBytes: [UInt8]? {
    switch node.kind {
    case .string: Array(document.bytes[Int(node.start)..<Int(node.end)])
    case .escapedString: unescaped(document.bytes[Int(node.start)..<Int(node.end)])
    default: nil
    }
  }

  package var string: String? {
    let node = node
    guard node.kind == .string else { return stringBytes.map { String(decoding: $0, as: UTF8.self) } }
    return document.bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[Int(node.start)..<Int(node.end)]), as: UTF8.self) }
  }

  /// True where the string is exactly these ASCII bytes.
  package func isString(_ other: StaticString) -> Bool {
    guard node.kind == .string || node.kind == .escapedString else { return false }
    if node.kind == .escapedString { return string == "\(other)" }
    let count = other.utf8CodeUnitCount
    guard Int(node.end - node.start) == count else { return false }
    return document.bytes.withUnsafeBufferPointer { bytes in
      for place in 0..<count where bytes[Int(node.start) + place] != other.utf8Start[place] { return false }
      return true
    }
  }

  /// The values of an array; empty for anything else.
  package var elements: JSONElements { JSONElements(document: document, cursor: index + 1, end: node.kind == .array ? Int(node.next) : 0) }

  /// Keys and values of an object in the order of the text; empty for anything else.
  package var members: JSONMembers { JSONMembers(document: document, cursor: index + 1, end: node.kind == .object ? Int(node.next) : 0) }

  /// The first member of that name.
  package subscript(key: StaticString) -> JSONValue? {
    for (name, value) in members where name.isString(key) { return value }
    return nil
  }

  /// Members whose key stood before in the same object (two spellings of one key are one key).
  package var duplicateKeys: [JSONValue] {
    var seen: Set<[UInt8]> = []
    return members.compactMap { key, _ in seen.insert(key.stringBytes ?? []).inserted ? nil : key }
  }
}

package struct JSONElements: Sequence, IteratorProtocol {
  let document: JSONDocument
  var cursor: Int
  let end: Int

  package mutating func next() -> JSONValue? {
    guard cursor < end else { return nil }
    defer { cursor = Int(document.nodes[cursor].next) }
    return JSONValue(document: document, index: cursor)
  }
}

package struct JSONMembers: Sequence, IteratorProtocol {
  package typealias Element = (key: JSONValue, value: JSONValue)

  let document: JSONDocument
  var cursor: Int
  let end: Int

  package mutating func next() -> Element? {
    guard cursor < end else { return nil }
    let key = JSONValue(document: document, index: cursor)
    let value = JSONValue(document: document, index: cursor + 1)
    cursor = Int(document.nodes[cursor + 1].next)
    return (key, value)
  }
}

private func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  var at = bytes.startIndex
  func unit(_ from: Int) -> UInt32? {
    guard from + 6 <= bytes.endIndex, bytes[from] == UInt8(ascii: "\\"), bytes[from + 1] == UInt8(ascii: "u") else { return nil }
    return bytes[from + 2..<from + 6].reduce(0) { $0 << 4 | (hexadecimalValue($1) ?? 0) }
  }
  while at < bytes.endIndex {
    guard bytes[at] == UInt8(ascii: "\\") else {
      out.append(bytes[at])
      at += 1
      continue
    }
    switch bytes[at + 1] {
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0c)
    case UInt8(ascii: "n"): out.append(0x0a)
    case UInt8(ascii: "r"): out.append(0x0d)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "u"):
      var scalar = unit(at) ?? 0xfffd
      at += 6
      if scalar & 0xfc00 == 0xd800, let low = unit(at), low & 0xfc00 == 0xdc00 {
        scalar = 0x10000 + (scalar & 0x3ff) << 10 + (low & 0x3ff)
        at += 6
      }
      out.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{fffd}")!)
      continue
    default: out.append(bytes[at + 1])
    }
    at += 2
  }
  return out
}
