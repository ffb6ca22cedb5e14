/// One parsed JSON text: its bytes and a flat list of nodes in document order.
///
/// The parser is strict (RFC 8259, valid UTF-8), iterative and bounded. Numbers and strings stay bytes until asked for, so
/// exact decimals survive and a member that nobody reads costs only the scan.
package final class JSONDocument: @unchecked Sendable {
  package let bytes: [UInt8]
  /// Never changed after `init`.
  let nodes: UnsafePointer<JSONNode>

  /// - Parameters:
  ///   - bytes: one JSON value with white space around it; fewer than 2^31 bytes.
  ///   - depthLimit: how many arrays and objects may stand in each other.
  package init(_ bytes: [UInt8], depthLimit: Int = 64) throws(JSONError) {
    var parser = JSONParser(depthLimit: depthLimit, byteCount: bytes.count)
    let outcome = bytes.withUnsafeBufferPointer { buffer in parser.parse(buffer) }
    self.bytes = bytes
    nodes = UnsafePointer(parser.nodes.base)
    if let outcome { throw outcome }
  }

  deinit { nodes.deallocate() }

  /// Line and column (both from 1, columns in code points) of a byte offset, for messages.
  package func position(of offset: Int) -> (line: Int, column: Int) { JSONDocument.position(of: offset, in: bytes) }

  package static func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == 0x0a {
        line += 1
        column = 1
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
