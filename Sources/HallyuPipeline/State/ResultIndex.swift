import HallyuSystem

/// Where a stored line stands, and what it is.
struct StoredLine: Sendable, Equatable {
  let offset: UInt64
  let count: UInt32
  /// Of the line's bytes: names what the next stage makes of it, and tells a damaged store.
  let digest: Digest128
}

/// Key → line, as a sorted array: small, read in one piece, searched without building anything.
struct ResultIndex: Sendable {
  /// Bytes of the data file that the entries may point into; what stands behind was left by a killed run.
  let dataBytes: UInt64
  private let bytes: [UInt8]

  private static let magic = Array("hallyu-results-1".utf8)
  private static let headerBytes = 16 + 8 + 16
  private static let entryBytes = 16 + 8 + 4 + 16

  static let empty = ResultIndex(dataBytes: 0, bytes: [UInt8](repeating: 0, count: headerBytes))

  private init(dataBytes: UInt64, bytes: [UInt8]) {
    self.dataBytes = dataBytes
    self.bytes = bytes
  }

  /// nil where the bytes are none of ours, damaged or cut.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= ResultIndex.headerBytes, bytes.starts(with: ResultIndex.magic),
      (bytes.count - ResultIndex.headerBytes) % ResultIndex.entryBytes == 0
    else { return nil }
    let body = bytes.withUnsafeBytes { Digest128(UnsafeRawBufferPointer(rebasing: $0[ResultIndex.headerBytes...])) }
    let stated = bytes.withUnsafeBytes { Digest128(high: word($0, 24), low: word($0, 32)) }
    guard body == stated else { return nil }
    self.init(dataBytes: bytes.withUnsafeBytes { word($0, 16) }, bytes: bytes)
  }

  var count: Int { (bytes.count - ResultIndex.headerBytes) / ResultIndex.entryBytes }

  func line(_ key: Digest128) -> StoredLine? {
    bytes.withUnsafeBytes { bytes in
      var from = 0
      var to = count
      while from < to {
        let middle = (from + to) / 2
        let at = ResultIndex.headerBytes + middle * ResultIndex.entryBytes
        let found = Digest128(high: word(bytes, at), low: word(bytes, at + 8))
        if found == key {
          let line = StoredLine(
            offset: word(bytes, at + 16),
            count: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at + 24, as: UInt32.self)),
            digest: Digest128(high: word(bytes, at + 28), low: word(bytes, at + 36)))
          return line.offset &+ UInt64(line.count) <= dataBytes ? line : nil
        }
        if found < key { from = middle + 1 } else { to = middle }
      }
      return nil
    }
  }

  /// The file's bytes for a set of entries.
  static func encoded(_ entries: [Digest128: StoredLine], dataBytes: UInt64) -> [UInt8] {
    var body: [UInt8] = []
    body.reserveCapacity(entries.count * entryBytes)
    for (key, line) in entries.sorted(by: { $0.key < $1.key }) {
      append(key, to: &body)
      append(line.offset, to: &body)
      withUnsafeBytes(of: line.count.littleEndian) { body.append(contentsOf: $0) }
      append(line.digest, to: &body)
    }
    var out = magic
    append(dataBytes, to: &out)
    append(Digest128(body), to: &out)
    return out + body
  }

  private static func append(_ word: UInt64, to out: inout [UInt8]) {
    withUnsafeBytes(of: word.littleEndian) { out.append(contentsOf: $0) }
  }

  private static func append(_ digest: Digest128, to out: inout [UInt8]) {
    append(digest.high, to: &out)
    append(digest.low, to: &out)
  }
}

private func word(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
  UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
}
