import Glibc

/// Appends a short run sixteen bytes at a time; both sides must have `ByteBuffer.slackBytes` to spare.
@inline(__always) func copy(_ from: UnsafePointer<UInt8>, _ count: Int, to: inout UnsafeMutablePointer<UInt8>) {
  if count <= 16 {
    copySixteen(from, to)
  } else if count <= 64 {
    var at = 0
    while at < count {
      copySixteen(from + at, to + at)
      at += 16
    }
  } else {
    memcpy(to, from, count)
  }
  to += count
}

@inline(__always) func put(_ byte: UInt8, to: inout UnsafeMutablePointer<UInt8>) {
  to.pointee = byte
  to += 1
}

@inline(__always) func put(_ text: StaticString, to: inout UnsafeMutablePointer<UInt8>) {
  to.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
  to += text.utf8CodeUnitCount
}

@inline(__always) private func copySixteen(_ from: UnsafePointer<UInt8>, _ to: UnsafeMutablePointer<UInt8>) {
  let source = UnsafeRawPointer(from)
  let low = source.loadUnaligned(as: UInt64.self)
  let high = source.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
  let target = UnsafeMutableRawPointer(to)
  target.storeBytes(of: low, as: UInt64.self)
  target.storeBytes(of: high, toByteOffset: 8, as: UInt64.self)
}
