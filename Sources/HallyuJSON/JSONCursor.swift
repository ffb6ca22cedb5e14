/// A walk over the values of an array that counts no references: for lists of many small values.
///
/// Each call takes the next value; one of another kind, or none, gives nil and is passed over. Lives inside `JSONValue.withCursor`.
package struct JSONCursor {
  private let nodes: UnsafePointer<JSONNode>
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The next value's node, and that of the value taken last.
  private var index: Int
  private var takenIndex = 0
  private let end: Int

  fileprivate init(_ nodes: UnsafePointer<JSONNode>, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
    self.nodes = nodes
    self.bytes = bytes
    self.index = index + 1
    end = nodes[index].kind == .array ? Int(nodes[index].next) : 0
  }

  package var isAtEnd: Bool { index >= end }

  package var isAtObject: Bool { index < end && nodes[index].kind == .object }

  package mutating func array() -> JSONCursor? {
    guard let node = next(), node.kind == .array else { return nil }
    return JSONCursor(nodes, bytes, takenIndex)
  }

  package mutating func boolean() -> Bool? {
    guard let node = next(), node.kind == .true || node.kind == .false else { return nil }
    return node.kind == .true
  }

  /// A whole number that fits.
  package mutating func integer() -> Int? {
    guard let digits = number() else { return nil }
    return JSONNumber.integer(digits)
  }

  /// The digits of a number as written.
  package mutating func number() -> UnsafeBufferPointer<UInt8>? {
    guard let node = next(), node.kind == .number else { return nil }
    return slice(node, widenedBy: 0)
  }

  package mutating func string() -> String? {
    guard let node = next() else { return nil }
    switch node.kind {
    case .string: return String(decoding: slice(node, widenedBy: 0), as: UTF8.self)
    case .escapedString: return String(decoding: JSONEscapes.resolved(slice(node, widenedBy: 0)), as: UTF8.self)
    default: return nil
    }
  }

  /// The bytes of the value as they stand in the document.
  package mutating func raw() -> UnsafeBufferPointer<UInt8>? {
    guard let node = next() else { return nil }
    return slice(node, widenedBy: node.kind == .string || node.kind == .escapedString ? 1 : 0)
  }

  @inline(__always)
  private mutating func next() -> JSONNode? {
    guard index < end else { return nil }
    takenIndex = index
    index = Int(nodes[index].next)
    return nodes[takenIndex]
  }

  @inline(__always)
  private func slice(_ node: JSONNode, widenedBy quotes: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(node.start) - quotes..<Int(node.end) + quotes])
  }
}

extension JSONValue {
  /// Walks over the values of an array; over none for anything else.
  package func withCursor<Result>(_ body: (inout JSONCursor) -> Result) -> Result {
    document.bytes.withUnsafeBufferPointer { bytes in
      var cursor = JSONCursor(document.nodes, bytes, index)
      return body(&cursor)
    }
  }
}
