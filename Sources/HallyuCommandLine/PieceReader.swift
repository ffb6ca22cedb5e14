package import HallyuCore
import HallyuSystem

/// Reads an input in large pieces, for programs that find the lines themselves.
package struct PieceReader {
  private let descriptor: Descriptor
  private static let pieceBytes = 256 << 10

  /// - Parameter name: `-` is standard input.
  package init(_ name: String) throws(Failure) { descriptor = try openInput(name) }

  package func read(_ take: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: PieceReader.pieceBytes, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try descriptor.read(into: buffer)
      if count == 0 { return }
      try take(UnsafeBufferPointer(rebasing: UnsafeRawBufferPointer(buffer).bindMemory(to: UInt8.self)[..<count]))
    }
  }
}
