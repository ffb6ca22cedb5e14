/// An HTTP response as a WARC record holds it: status, fields and the body without its codings.
struct HTTPMessage {
  enum Fault: Error {
    case noStatusLine
    case unknownCoding(String)
    case damagedCoding(String)
    case tooLarge
  }

  let status: Int
  let fields: HeaderFields
  let body: [UInt8]

  /// - Parameter block: the whole message.
  init(_ block: [UInt8], limitBytes: Int) throws(Fault) {
    guard block.starts(with: "HTTP/".utf8), let lineEnd = block.firstIndex(of: 0x0a) else { throw .noStatusLine }
    let words = block[..<lineEnd].split(separator: 0x20)
    guard words.count >= 2, words[1].prefix(3).count == 3, words[1].prefix(3).allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .noStatusLine
    }
    status = words[1].prefix(3).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let bodyStart = HTTPMessage.bodyStart(block, from: lineEnd)
    fields = HeaderFields(block[(lineEnd + 1)..<max(lineEnd + 1, bodyStart)])
    var body = Array(block[bodyStart...])
    if fields.text("Transfer-Encoding")?.lowercased().contains("chunked") == true, let whole = HTTPMessage.unchunked(body) { body = whole }
    for coding in HTTPMessage.codings(fields).reversed() { body = try HTTPMessage.decoded(body, coding, limitBytes) }
    self.body = body
  }

  private static func bodyStart(_ block: [UInt8], from first: Int) -> Int {
    var lineEnd = first
    while let next = block[(lineEnd + 1)...].firstIndex(of: 0x0a) {
      let line = block[(lineEnd + 1)..<next]
      if line.isEmpty || (line.count == 1 && line.first == 0x0d) { return next + 1 }
      lineEnd = next
    }
    return block.count
  }

  private static func codings(_ fields: HeaderFields) -> [String] {
    (fields.text("Content-Encoding") ?? "").lowercased().split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
  }

  private static func decoded(_ body: [UInt8], _ coding: String, _ limitBytes: Int) throws(Fault) -> [UInt8] {
    if body.isEmpty || coding == "identity" { return body }
    do throws(InflateError) {
      switch coding {
      case "gzip", "x-gzip":
        // Many writers store the body decoded and keep the field.
        return body.starts(with: [0x1f, 0x8b]) ? try Inflate().all(body, limitBytes: limitBytes) : body
      case "deflate":
        do throws(InflateError) { return try Inflate().piece(body[...], .zlib, limitBytes: limitBytes).out } catch {
          if error == .tooLarge { throw error }
        }
        do throws(InflateError) { return try Inflate().piece(body[...], .deflate, limitBytes: limitBytes).out } catch {
          if error == .tooLarge { throw error }
          return body
        }
      default: break
      }
    } catch { throw error == .tooLarge ? .tooLarge : .damagedCoding(coding) }
    throw .unknownCoding(coding)
  }

  /// The body without its chunks, or nil where it is not chunked: many writers store it whole and keep the field.
  private static func unchunked(_ body: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    var at = 0
    while let lineEnd = body[at...].firstIndex(of: 0x0a) {
      var size = 0
      var digits = 0
      for byte in body[at..<lineEnd] {
        guard let digit = hexadecimalDigit(byte) else { break }
        guard size < 1 << 40 else { return nil }
        size = size << 4 | digit
        digits += 1
      }
      guard digits > 0 else { return nil }
      if size == 0 { return out }
      let start = lineEnd + 1
      // A cut last chunk still gives what it holds.
      let end = min(body.count, start + size)
      out += body[start..<end]
      at = end
      if at < body.count, body[at] == 0x0d { at += 1 }
      guard at < body.count else { break }
      guard body[at] == 0x0a else { return nil }
      at += 1
    }
    return out.isEmpty ? nil : out
  }
}

/// The value of a hexadecimal digit, or nil.
func hexadecimalDigit(_ byte: UInt8) -> Int? {
  switch byte {
  case 0x30...0x39: Int(byte - 0x30)
  case 0x41...0x46: Int(byte - 0x41 + 10)
  case 0x61...0x66: Int(byte - 0x61 + 10)
  default: nil
  }
}
