/// Text made safe for HTML.
enum HTML {
  /// Safe between tags and inside quoted attributes.
  static func escaped(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): out += "&amp;".utf8
      case UInt8(ascii: "<"): out += "&lt;".utf8
      case UInt8(ascii: ">"): out += "&gt;".utf8
      case UInt8(ascii: "\""): out += "&quot;".utf8
      case UInt8(ascii: "'"): out += "&#39;".utf8
      case 0x00..<0x09, 0x0b, 0x0c, 0x0e..<0x20: out += "\u{fffd}".utf8
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A box that scrolls sideways where it is narrow, also by keyboard; ends with `</div>`.
  static func scrollOpening(_ label: String) -> String {
    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(escaped(label))\">"
  }

  /// JSON that can stand in a script element: `<` occurs in strings only, where an escape says the same.
  static func scriptSafe(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(UInt8(ascii: "<")) else { return json }
    var out: [UInt8] = []
    out.reserveCapacity(json.count + 64)
    for byte in json {
      if byte == UInt8(ascii: "<") { out += "\\u003c".utf8 } else { out.append(byte) }
    }
    return out
  }
}
