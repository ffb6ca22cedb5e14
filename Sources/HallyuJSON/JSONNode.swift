/// Start, end and extent of one value. `next` is the index of the node after the value and all that it holds.
struct JSONNode: Sendable {
  enum Kind: UInt8 { case null, `true`, `false`, number, string, escapedString, array, object }
  var kind: Kind
  /// First byte (of a string: after the quotation mark).
  var start: UInt32
  /// Byte after the last (of a string: the closing quotation mark).
  var end: UInt32
  var next: UInt32
}

/// Nodes in a block of memory that grows by doubling. An array would ask at each node whether it is shared.
struct JSONNodeList {
  private(set) var base: UnsafeMutablePointer<JSONNode>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  @inline(__always)
  mutating func append(_ kind: JSONNode.Kind, _ start: Int, _ end: Int) {
    if count == capacity { grow() }
    (base + count).initialize(
      to: JSONNode(
        kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: count + 1)))
    count += 1
  }

  /// Ends a container, which holds all nodes after it.
  mutating func close(_ index: Int, end: Int) {
    base[index].end = UInt32(truncatingIfNeeded: end)
    base[index].next = UInt32(truncatingIfNeeded: count)
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<JSONNode>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
