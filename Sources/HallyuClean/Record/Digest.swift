internal import CCrypto

/// SHA-256 (FIPS 180-4) of some bytes as 64 lower-case hexadecimal digits, computed by libcrypto.
func sha256(_ bytes: [UInt8]) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  _ = bytes.withUnsafeBufferPointer { SHA256($0.baseAddress, $0.count, &digest) }
  let digits = Array("0123456789abcdef".utf8)
  return digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
}
