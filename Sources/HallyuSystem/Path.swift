import Glibc

/// A path as the kernel sees it: bytes without NUL, which need not be UTF-8.
package struct Path: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let bytes: [UInt8]

  /// - Parameter bytes: cut at the first NUL, because the kernel would.
  package init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes.prefix { $0 != 0 }) }

  package init(_ bytes: [UInt8]) { self.bytes = bytes.firstIndex(of: 0).map { Array(bytes[..<$0]) } ?? bytes }

  package init(_ text: String) { self.init(Array(text.utf8)) }

  /// The path with one more component, or the component alone where it is absolute or the path is empty or `.`.
  package func appending(_ component: some Collection<UInt8>) -> Path {
    if bytes.isEmpty || component.first == UInt8(ascii: "/") || bytes == [UInt8(ascii: ".")] { return Path(component) }
    if component.isEmpty { return self }
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count + 1 + component.count)
    joined += bytes
    if bytes.last != UInt8(ascii: "/") { joined.append(UInt8(ascii: "/")) }
    joined += component
    return Path(joined)
  }

  package func appending(_ component: String) -> Path { appending(Array(component.utf8)) }

  package var isAbsolute: Bool { bytes.first == UInt8(ascii: "/") }

  /// The part after the last slash (trailing slashes do not count).
  package var lastComponent: ArraySlice<UInt8> {
    var end = bytes.count
    while end > 1, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return start < end ? bytes[start..<end] : bytes[0..<end]
  }

  /// The folder that the path stands in: `.` for a bare name, `/` for a name in the root.
  package var parent: Path {
    var end = bytes.count
    while end > 1, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    guard let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/")) else { return Path(".") }
    return slash == 0 ? Path("/") : Path(bytes[..<slash])
  }

  /// The absolute path with all links followed.
  package func resolved() throws(SystemError) -> Path {
    guard let truth = withCPath(self, { realpath($0, nil) }) else { throw SystemError("resolve", description, errno) }
    defer { free(truth) }
    return Path(UnsafeBufferPointer(start: truth, count: strlen(truth)).map { UInt8(bitPattern: $0) })
  }

  /// A neighbour of the path: same folder, another name.
  package func sibling(_ name: String) -> Path { parent.appending(name) }

  /// Order of the bytes, the same under every locale.
  package static func < (left: Path, right: Path) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }

  /// The path for a person, on one line: control characters, bidirectional marks and bytes that are not UTF-8 are escaped.
  package var description: String { Path.printable(bytes) }

  /// Any bytes made safe for a message: one line, no escape sequences, no hidden direction.
  package static func printable(_ bytes: some Sequence<UInt8>) -> String {
    var text = ""
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .emptyInput: return text
      case .error: text += "\\u{fffd}"
      case .scalarValue(let scalar):
        switch scalar.value {
        case 0..<0x20, 0x7f..<0xa0, 0x200b...0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff:
          text += "\\u{" + String(scalar.value, radix: 16) + "}"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
  }
}
