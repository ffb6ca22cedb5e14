import HallyuSystem

/// How a place is written in `source_uri`: UTF-8, no control characters, nothing about the machine.
enum SourceLocation {
  /// The beginning of the locations below a source: a relative path as given, else the last name of the path alone.
  static func prefix(of source: Path) -> [UInt8] {
    var components = source.bytes.split(separator: UInt8(ascii: "/")).map(Array.init)
    components.removeAll { $0 == [UInt8(ascii: ".")] }
    if source.isAbsolute || components.contains(Array("..".utf8)) {
      components = components.last.map { $0 == Array("..".utf8) ? [] : [$0] } ?? []
    }
    return Array(components.joined(separator: [UInt8(ascii: "/")]))
  }

  /// Raw bytes as a location. Bytes that are not UTF-8 and control characters become `%XX`; in such a name `%` does as well.
  static func escaped(_ raw: [UInt8]) -> [UInt8] {
    if raw.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return raw }
    let isPlain = isValidUTF8(raw) && !raw.contains { $0 < 0x20 || $0 == 0x7f }
    if isPlain { return raw }
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    func escape(_ byte: UInt8) { out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    var at = 0
    while at < raw.count {
      let byte = raw[at]
      if byte >= 0x80 {
        let length = (2...4).first { at + $0 <= raw.count && isValidUTF8(Array(raw[at..<at + $0])) }
        if let length {
          out += raw[at..<at + length]
          at += length
          continue
        }
        escape(byte)
      } else if byte < 0x20 || byte == 0x7f || byte == UInt8(ascii: "%") {
        escape(byte)
      } else {
        out.append(byte)
      }
      at += 1
    }
    return out
  }
}
