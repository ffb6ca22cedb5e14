/// Reads well-formed-enough XML event by event: no document type, no entities but the five of XML, no network.
///
/// For feeds, which are small and come from strangers. A document type without declarations is passed over; one that declares
/// entities ends the reading. References that XML does not know stay as they are written, because feeds use those of HTML.
/// Names keep their prefix as written; who reads decides by the prefix or the end of the name.
package struct XMLPullReader {
  package enum Event {
    case start(name: ArraySlice<UInt8>, attributes: [(name: ArraySlice<UInt8>, value: [UInt8])], isEmpty: Bool)
    case end(name: ArraySlice<UInt8>)
    case text([UInt8])
  }

  /// Why reading stopped, and at which byte.
  package struct Fault: Error, Sendable {
    package let offset: Int
    package let reason: String
  }

  private static let depthLimit = 256
  private static let attributeLimit = 512

  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  /// - Parameter bytes: UTF-8 without a byte order mark.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next event, or nil at the end.
  package mutating func next() throws(Fault) -> Event? {
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else { return text() }
      let rest = bytes[(at + 1)...]
      if rest.starts(with: "!--".utf8) {
        try skip(past: "-->", from: at + 4, "a comment does not end")
      } else if rest.starts(with: "![CDATA[".utf8) {
        let start = at + 9
        try skip(past: "]]>", from: start, "a CDATA section does not end")
        return .text(Array(bytes[start..<(at - 3)]))
      } else if rest.first == UInt8(ascii: "?") {
        try skip(past: "?>", from: at + 2, "a processing instruction does not end")
      } else if rest.first == UInt8(ascii: "!") {
        try skipDocumentType()
      } else if rest.first == UInt8(ascii: "/") {
        return try endTag()
      } else {
        return try startTag()
      }
    }
    return nil
  }

  private mutating func text() -> Event {
    let end = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    defer { at = end }
    return .text(XMLPullReader.resolved(bytes[at..<end]))
  }

  private mutating func endTag() throws(Fault) -> Event {
    guard let close = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else { throw Fault(offset: at, reason: "a tag does not end") }
    let name = bytes[(at + 2)..<close].prefix { !XMLPullReader.isSpace($0) }
    at = close + 1
    depth = max(0, depth - 1)
    return .end(name: name)
  }

  private mutating func startTag() throws(Fault) -> Event {
    let start = at
    at += 1
    let name = word()
    guard !name.isEmpty else { throw Fault(offset: start, reason: "'<' begins no tag") }
    var attributes: [(name: ArraySlice<UInt8>, value: [UInt8])] = []
    while true {
      skipSpace()
      guard at < bytes.count else { throw Fault(offset: start, reason: "a tag does not end") }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        guard depth < XMLPullReader.depthLimit else {
          throw Fault(offset: start, reason: "more than \(XMLPullReader.depthLimit) elements in each other")
        }
        depth += 1
        return .start(name: name, attributes: attributes, isEmpty: false)
      }
      if bytes[at] == UInt8(ascii: "/"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: ">") {
        at += 2
        return .start(name: name, attributes: attributes, isEmpty: true)
      }
      let attribute = word()
      skipSpace()
      guard !attribute.isEmpty, at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
        throw Fault(offset: at, reason: "an attribute without a value")
      }
      at += 1
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'"),
        let close = bytes[(at + 1)...].firstIndex(of: bytes[at])
      else { throw Fault(offset: at, reason: "an attribute's value is not in quotation marks") }
      guard attributes.count < XMLPullReader.attributeLimit else {
        throw Fault(offset: at, reason: "more than \(XMLPullReader.attributeLimit) attributes")
      }
      attributes.append((attribute, XMLPullReader.resolved(bytes[(at + 1)..<close])))
      at = close + 1
    }
  }

  /// Passes over `<!DOCTYPE …>`; declarations inside it end the reading.
  private mutating func skipDocumentType() throws(Fault) {
    guard let end = bytes[at...].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") }) else {
      throw Fault(offset: at, reason: "a declaration does not end")
    }
    guard bytes[end] == UInt8(ascii: ">") else {
      throw Fault(offset: at, reason: "the document type declares entities or elements of its own")
    }
    at = end + 1
  }

  private mutating func skip(past mark: StaticString, from start: Int, _ reason: String) throws(Fault) {
    let mark = Array("\(mark)".utf8)
    var place = start
    while place < bytes.count, let found = bytes[place...].firstIndex(of: mark[0]) {
      if bytes[found...].starts(with: mark) {
        at = found + mark.count
        return
      }
      place = found + 1
    }
    throw Fault(offset: at, reason: reason)
  }

  private mutating func word() -> ArraySlice<UInt8> {
    let start = at
    while at < bytes.count, !XMLPullReader.isSpace(bytes[at]), !"<>/=\"'".utf8.contains(bytes[at]) { at += 1 }
    return bytes[start..<at]
  }

  private mutating func skipSpace() { while at < bytes.count, XMLPullReader.isSpace(bytes[at]) { at += 1 } }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d }

  /// Text with the five entities of XML and references by number put in.
  static func resolved(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] == UInt8(ascii: "&"), let end = text[at...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let value = value(of: text[(at + 1)..<end])
      {
        out += value
        at = end + 1
      } else {
        out.append(text[at])
        at += 1
      }
    }
    return out
  }

  private static func value(of reference: ArraySlice<UInt8>) -> [UInt8]? {
    if reference.first == UInt8(ascii: "#") {
      let isHexadecimal = reference.dropFirst().first == UInt8(ascii: "x") || reference.dropFirst().first == UInt8(ascii: "X")
      let digits = String(decoding: reference.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
      guard let number = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(number),
        number >= 0x20 || number == 9 || number == 10 || number == 13
      else { return Array("\u{fffd}".utf8) }
      return Array(String(Character(scalar)).utf8)
    }
    switch String(decoding: reference, as: UTF8.self) {
    case "amp": return [UInt8(ascii: "&")]
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    default: return nil
    }
  }
}
