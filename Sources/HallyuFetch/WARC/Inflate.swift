import CLibDeflate

/// Compressed bytes that cannot be had.
enum InflateError: Error {
  /// The bytes are not what the format says, or end too early.
  case damaged
  /// More comes out than is allowed.
  case tooLarge
}

/// Decompression through libdeflate, whole pieces at a time, with a limit on what comes out.
final class Inflate {
  enum Format { case gzip, zlib, deflate }

  // Not thread-safe: each user has its own.
  private let decompressor = libdeflate_alloc_decompressor()
  private static let firstGuessBytes = 256 << 10

  deinit { if let decompressor { libdeflate_free_decompressor(decompressor) } }

  /// Decompresses the piece that begins at the start of the bytes.
  /// - Returns: what came out, and how many bytes the piece took.
  func piece(_ bytes: ArraySlice<UInt8>, _ format: Format, limitBytes: Int) throws(InflateError) -> (out: [UInt8], used: Int) {
    guard let decompressor else { throw .tooLarge }
    var capacity = min(limitBytes, max(Inflate.firstGuessBytes, bytes.count.multipliedReportingOverflow(by: 4).partialValue))
    while true {
      var used = 0
      var outcome = LIBDEFLATE_BAD_DATA
      let out = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        bytes.withUnsafeBytes { source in
          switch format {
          case .gzip:
            outcome = libdeflate_gzip_decompress_ex(
              decompressor, source.baseAddress, source.count, buffer.baseAddress, capacity, &used, &count)
          case .zlib:
            outcome = libdeflate_zlib_decompress_ex(
              decompressor, source.baseAddress, source.count, buffer.baseAddress, capacity, &used, &count)
          case .deflate:
            outcome = libdeflate_deflate_decompress_ex(
              decompressor, source.baseAddress, source.count, buffer.baseAddress, capacity, &used, &count)
          }
        }
        if outcome != LIBDEFLATE_SUCCESS { count = 0 }
      }
      switch outcome {
      case LIBDEFLATE_SUCCESS: return (out, used)
      case LIBDEFLATE_INSUFFICIENT_SPACE:
        guard capacity < limitBytes else { throw .tooLarge }
        capacity = min(limitBytes, capacity * 4)
      default: throw .damaged
      }
    }
  }

  /// All pieces of a gzip file, one after the other (RFC 1952 allows several).
  func all(_ bytes: [UInt8], limitBytes: Int) throws(InflateError) -> [UInt8] {
    var out: [UInt8] = []
    var rest = bytes[...]
    while rest.starts(with: [0x1f, 0x8b]) {
      let (piece, used) = try piece(rest, .gzip, limitBytes: limitBytes - out.count)
      out = out.isEmpty ? piece : out + piece
      rest = rest.dropFirst(max(used, 1))
    }
    if out.isEmpty, !bytes.starts(with: [0x1f, 0x8b]) { throw .damaged }
    return out
  }
}
