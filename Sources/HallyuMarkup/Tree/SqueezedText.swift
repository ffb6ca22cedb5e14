/// Text that is put together byte by byte: one space for every run of white space, none at the ends.
struct SqueezedText {
  private(set) var bytes: [UInt8] = []
  private var needsSpace = false

  /// A space, should more follow.
  mutating func space() { needsSpace = !bytes.isEmpty }

  mutating func append(_ byte: UInt8) {
    guard !isSpace(byte) else { return space() }
    if needsSpace { bytes.append(0x20) }
    needsSpace = false
    bytes.append(byte)
  }

  mutating func append(_ text: ArraySlice<UInt8>) {
    for byte in text { append(byte) }
  }

  mutating func clear() { self = SqueezedText() }
}
