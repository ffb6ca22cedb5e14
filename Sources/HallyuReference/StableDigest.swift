import HallyuCore

/// A short name for a large run of bytes, for fingerprints.
struct StableDigest {
  private var hash = StableHash()

  mutating func add(_ bytes: [UInt8]) { hash.add(bytes) }

  var text: String { hash.hexadecimal }
}
