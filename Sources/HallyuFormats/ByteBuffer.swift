/// A growing run of bytes that encoders write through a raw cursor.
///
/// An encoder reserves once for a row and then writes without a check for each byte. Every reservation holds
/// `slackBytes` more than asked for, so that short runs can be copied sixteen bytes at a time.
package struct ByteBuffer: ~Copyable {
  package static var slackBytes: Int { 32 }

  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  package private(set) var count = 0

  package init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  package var isEmpty: Bool { count == 0 }

  /// Makes room for so many more bytes and the slack.
  package mutating func reserve(_ extraBytes: Int) {
    let wanted = count + extraBytes + ByteBuffer.slackBytes
    if wanted > capacity { grow(to: wanted) }
  }

  /// Where the next byte goes; valid until the next call that may grow the buffer.
  package var cursor: UnsafeMutablePointer<UInt8> { base + count }

  /// Takes over what was written from `cursor` on.
  package mutating func advance(to end: UnsafeMutablePointer<UInt8>) {
    count = end - base
    precondition(count <= capacity)
  }

  package mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  package mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  package mutating func removeAll() { count = 0 }

  package borrowing func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// A copy, for tests and small texts.
  package borrowing func copy() -> [UInt8] { withBytes { Array($0) } }

  private mutating func grow(to wanted: Int) {
    let larger = max(wanted, capacity + capacity / 2)
    let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    fresh.update(from: base, count: count)
    base.deallocate()
    base = fresh
    capacity = larger
  }
}
