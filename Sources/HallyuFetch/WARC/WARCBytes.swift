import HallyuSystem

/// The bytes of a WARC file in order, decompressed where it is a row of gzip members; says where members are damaged.
///
/// After a damaged member reading goes on at the next one that decompresses.
struct WARCBytes: Sendable {
  /// A stretch of the file that could not be read.
  struct Damage: Sendable {
    let offset: Int
    let reason: String
  }

  /// Limits: on what is held of the file, and on what may come out of one member.
  static let windowBytes = 64 << 20
  static let memberLimitBytes = 96 << 20
  private static let stepBytes = 1 << 20
  /// Places tried after a damage before the rest of the file is given up.
  private static let attemptLimit = 20_000

  private let descriptor: Descriptor
  let isCompressed: Bool
  /// What is held of the file; the bytes before `head` are done with.
  private var held: [UInt8] = []
  private var head = 0
  /// Offset of the window's first byte in the file.
  private var windowOffset = 0
  private var isAtEnd = false

  init(_ descriptor: Descriptor, isCompressed: Bool) {
    self.descriptor = descriptor
    self.isCompressed = isCompressed
  }

  enum Piece: Sendable {
    /// - offset: where the piece begins in the file.
    case bytes([UInt8], offset: Int)
    case damage(Damage)
  }

  private var window: ArraySlice<UInt8> { held[head...] }

  /// The next stretch of bytes, or nil at the end.
  mutating func next() throws(SystemError) -> Piece? {
    if window.isEmpty { try fill() }
    guard !window.isEmpty else { return nil }
    let offset = windowOffset
    guard isCompressed else {
      let bytes = Array(window)
      drop(window.count)
      return .bytes(bytes, offset: offset)
    }
    let inflate = Inflate()
    while true {
      do throws(InflateError) {
        let (out, used) = try inflate.piece(window, .gzip, limitBytes: WARCBytes.memberLimitBytes)
        drop(max(used, 1))
        return .bytes(out, offset: offset)
      } catch {
        if error == .tooLarge {
          let reason = "a gzip member holds more than \(WARCBytes.memberLimitBytes) bytes"
          drop(1)
          return .damage(try resynchronise(inflate, from: offset, reason))
        }
      }
      // Cut or damaged: only more bytes can tell.
      let isGzip = window.starts(with: [0x1f, 0x8b, 0x08])
      if !isGzip || isAtEnd || window.count >= WARCBytes.windowBytes {
        drop(1)
        return .damage(try resynchronise(inflate, from: offset, isAtEnd && isGzip ? "a gzip member is cut or damaged" : "no gzip member"))
      }
      try fill()
    }
  }

  /// Goes to the next place where a member begins that decompresses.
  private mutating func resynchronise(_ inflate: Inflate, from offset: Int, _ reason: String) throws(SystemError) -> Damage {
    var attempts = 0
    while attempts < WARCBytes.attemptLimit {
      guard let place = nextMagic() else {
        if isAtEnd {
          drop(window.count)
          break
        }
        drop(max(0, window.count - 2))
        try fill()
        continue
      }
      drop(place)
      attempts += 1
      while !isAtEnd, window.count < WARCBytes.stepBytes { try fill() }
      if opensRecord(inflate) { return Damage(offset: offset, reason: reason) }
      drop(1)
    }
    if attempts >= WARCBytes.attemptLimit {
      while !window.isEmpty {
        drop(window.count)
        try fill()
      }
    }
    return Damage(offset: offset, reason: reason)
  }

  /// Whether a member that decompresses begins at the window's start.
  private func opensRecord(_ inflate: Inflate) -> Bool {
    do throws(InflateError) {
      _ = try inflate.piece(window, .gzip, limitBytes: WARCBytes.memberLimitBytes)
      return true
    } catch { return false }
  }

  /// How far the next mark of a gzip member is.
  private func nextMagic() -> Int? {
    var place = head
    while let found = held[place...].firstIndex(of: 0x1f) {
      if held[found...].starts(with: [0x1f, 0x8b, 0x08]) { return found - head }
      place = found + 1
    }
    return nil
  }

  private mutating func drop(_ count: Int) {
    let dropped = min(count, held.count - head)
    head += dropped
    windowOffset += dropped
  }

  private mutating func fill() throws(SystemError) {
    guard !isAtEnd else { return }
    let wanted = max(WARCBytes.stepBytes, window.count)
    let more = try descriptor.readAll(limitBytes: wanted - 1, expectedBytes: wanted)
    if more.isEmpty { isAtEnd = true }
    held = head == held.count ? more : held[head...] + more
    head = 0
  }
}
