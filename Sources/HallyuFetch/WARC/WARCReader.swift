import HallyuSystem

/// The records of a WARC 1.0 or 1.1 file, plain or gzipped by record, in order; after damage it goes on at the next record.
///
/// A record whose length is wrong is not trusted: the reader goes back to its header and looks for the next one from there.
struct WARCReader: Sendable {
  enum Step: Sendable {
    case record(WARCRecord)
    case damage(WARCBytes.Damage)
  }

  private static let headerLimitBytes = 64 << 10
  /// A longer block is skipped and reported.
  static let blockLimitBytes = 64 << 20
  private static let opening = Array("WARC/1.".utf8)

  private var source: WARCBytes
  private var buffer: [UInt8] = []
  private var at = 0
  /// Where pieces of the buffer come from: buffer position → file offset.
  private var origins: [(position: Int, offset: Int)] = []
  private var isAtEnd = false
  private var pending: [Step] = []

  init(_ source: WARCBytes) { self.source = source }

  mutating func next() throws(SystemError) -> Step? {
    while true {
      if !pending.isEmpty { return pending.removeFirst() }
      skipLineEnds()
      if at == buffer.count {
        guard try fill() else { return pending.isEmpty ? nil : pending.removeFirst() }
        continue
      }
      if try !begins(with: WARCReader.opening) {
        return .damage(try resynchronise(from: at, "no WARC record begins here"))
      }
      guard let headerEnd = try findHeaderEnd() else {
        return .damage(try resynchronise(from: at + 1, "a record's header does not end"))
      }
      return try record(headerEnd)
    }
  }

  private mutating func record(_ headerEnd: Int) throws(SystemError) -> Step {
    let start = at
    let offset = fileOffset(start)
    let firstLine = buffer[start..<headerEnd].firstIndex(of: 0x0a).map { $0 + 1 } ?? headerEnd
    let fields = HeaderFields(buffer[firstLine..<headerEnd])
    guard let count = WARCReader.length(fields) else {
      at = headerEnd
      return .damage(try resynchronise(from: headerEnd, "the record's Content-Length is missing or no number", offset: offset))
    }
    guard count <= WARCReader.blockLimitBytes else {
      at = headerEnd
      return .damage(try resynchronise(from: headerEnd, "the record is longer than \(WARCReader.blockLimitBytes) bytes", offset: offset))
    }
    // With the two line ends, and the begin of the next record.
    while buffer.count - headerEnd < count + 4 + WARCReader.opening.count, try fill() {}
    let end = headerEnd + count
    guard end <= buffer.count else {
      at = headerEnd
      return .damage(try resynchronise(from: headerEnd, "the record ends too early", offset: offset))
    }
    var after = end
    while after < buffer.count, buffer[after] == 0x0d || buffer[after] == 0x0a { after += 1 }
    // The empty lines that end a record, or the next one: either shows that the length is right.
    let isFollowed =
      buffer[end...].starts(with: [0x0d, 0x0a, 0x0d, 0x0a]) || after == buffer.count || buffer[after...].starts(with: WARCReader.opening)
    guard isFollowed else {
      at = headerEnd
      return .damage(try resynchronise(from: headerEnd, "the record is not as long as its header says", offset: offset))
    }
    let record = WARCRecord(offset: offset, fields: fields, block: Array(buffer[headerEnd..<end]))
    at = after
    release()
    return .record(record)
  }

  /// A length of digits alone, said once or twice alike.
  private static func length(_ fields: HeaderFields) -> Int? {
    guard let value = fields["Content-Length"], fields.count(of: "Content-Length") == 1, !value.isEmpty, value.count <= 18,
      value.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return value.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Goes to the next line that opens a record.
  private mutating func resynchronise(from start: Int, _ reason: String, offset: Int? = nil) throws(SystemError) -> WARCBytes.Damage {
    let offset = offset ?? fileOffset(at)
    at = start
    while true {
      var place = at
      while let found = buffer[place...].firstIndex(of: WARCReader.opening[0]) {
        place = found
        if buffer.count - found < WARCReader.opening.count { break }
        let isLineStart = found == 0 || buffer[found - 1] == 0x0a || origins.contains { $0.position == found }
        if isLineStart, buffer[found...].starts(with: WARCReader.opening) {
          at = found
          release()
          return WARCBytes.Damage(offset: offset, reason: reason)
        }
        place = found + 1
      }
      at = max(at, buffer.count - WARCReader.opening.count)
      release()
      if try !fill() {
        at = buffer.count
        return WARCBytes.Damage(offset: offset, reason: reason)
      }
    }
  }

  /// Position after the empty line that ends the header.
  private mutating func findHeaderEnd() throws(SystemError) -> Int? {
    var searched = at
    while true {
      while let lineEnd = buffer[searched...].firstIndex(of: 0x0a) {
        let next = lineEnd + 1
        if next < buffer.count, buffer[next] == 0x0a { return next + 1 }
        if next + 1 < buffer.count, buffer[next] == 0x0d, buffer[next + 1] == 0x0a { return next + 2 }
        if buffer.count - next < 2, !isAtEnd { break }
        searched = next
        if searched - at > WARCReader.headerLimitBytes { return nil }
      }
      if buffer.count - at > WARCReader.headerLimitBytes { return nil }
      guard try fill() else { return nil }
    }
  }

  private mutating func begins(with bytes: [UInt8]) throws(SystemError) -> Bool {
    while buffer.count - at < bytes.count, try fill() {}
    return buffer[at...].starts(with: bytes)
  }

  private mutating func skipLineEnds() {
    while at < buffer.count, buffer[at] == 0x0d || buffer[at] == 0x0a { at += 1 }
  }

  /// Appends the next piece; false at the end. Damage in the compressed layer is told after what came before it.
  private mutating func fill() throws(SystemError) -> Bool {
    while !isAtEnd {
      switch try source.next() {
      case nil: isAtEnd = true
      case .damage(let damage): pending.append(.damage(damage))
      case .bytes(let bytes, let offset):
        guard !bytes.isEmpty else { continue }
        origins.append((buffer.count, offset))
        buffer = buffer.isEmpty ? bytes : buffer + bytes
        return true
      }
    }
    return false
  }

  /// Lets go of what was read.
  private mutating func release() {
    guard at > 1 << 20 || at == buffer.count else { return }
    let moved = at
    buffer.removeFirst(moved)
    let current = origins.last { $0.position <= moved }
    origins = origins.filter { $0.position > moved }.map { ($0.position - moved, $0.offset) }
    if let current { origins.insert((min(0, current.position - moved), current.offset), at: 0) }
    at = 0
  }

  private func fileOffset(_ position: Int) -> Int {
    guard let origin = origins.last(where: { $0.position <= position }) else { return position }
    return source.isCompressed ? origin.offset : origin.offset + position - origin.position
  }
}
