/// One record of a WARC file (ISO 28500): its header fields and its block.
struct WARCRecord: Sendable {
  /// Where the record, or the gzip member that holds it, begins in the file.
  let offset: Int
  let fields: HeaderFields
  let block: [UInt8]

  var type: String { fields.text("WARC-Type").map { $0.lowercased() } ?? "" }

  /// The address, without the angle brackets that some writers put around it.
  var target: [UInt8]? {
    guard var value = fields["WARC-Target-URI"] else { return nil }
    if value.first == UInt8(ascii: "<"), value.last == UInt8(ascii: ">") { value = Array(value.dropFirst().dropLast()) }
    return value.isEmpty ? nil : value
  }
}

/// Header fields as WARC, HTTP and MIME write them: `Name: value`, folded lines joined, names in any case.
struct HeaderFields: Sendable {
  private var fields: [(name: [UInt8], value: [UInt8])] = []

  init(_ lines: ArraySlice<UInt8>) {
    for var line in lines.split(separator: 0x0a, omittingEmptySubsequences: true) {
      if line.last == 0x0d { line = line.dropLast() }
      if let first = line.first, first == 0x20 || first == 0x09, let last = fields.indices.last {
        fields[last].value += [0x20] + HeaderFields.trimmed(line)
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      fields.append((line[..<colon].map(HeaderFields.lower), HeaderFields.trimmed(line[(colon + 1)...])))
    }
  }

  /// The first field of that name.
  subscript(name: String) -> [UInt8]? {
    let wanted = name.utf8.map(HeaderFields.lower)
    return fields.first { $0.name == wanted }?.value
  }

  func text(_ name: String) -> String? { self[name].map { String(decoding: $0, as: UTF8.self) } }

  func count(of name: String) -> Int {
    let wanted = name.utf8.map(HeaderFields.lower)
    return fields.reduce(0) { $0 + ($1.name == wanted ? 1 : 0) }
  }

  /// The media type of a `Content-Type`, in lower case, and its parameters.
  var contentType: (type: String, parameters: [String: String])? {
    guard let value = text("Content-Type") else { return nil }
    var parts = value.split(separator: ";", omittingEmptySubsequences: false)[...]
    let type = parts.popFirst().map(HeaderFields.word) ?? ""
    var parameters: [String: String] = [:]
    for part in parts {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      var text = pair[1].drop { $0 == " " || $0 == "\t" }
      while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
      if text.first == "\"", text.last == "\"", text.count >= 2 { text = text.dropFirst().dropLast() }
      parameters[HeaderFields.word(pair[0])] = String(text)
    }
    return (type, parameters)
  }

  private static func word(_ text: Substring) -> String {
    String(decoding: text.utf8.filter { $0 != 0x20 && $0 != 0x09 }.map(lower), as: UTF8.self)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var value = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = value.last, last == 0x20 || last == 0x09 || last == 0x0d { value = value.dropLast() }
    return Array(value)
  }

  static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }
}
