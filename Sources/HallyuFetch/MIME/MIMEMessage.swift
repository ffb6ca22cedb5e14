/// A page saved as one file (MHTML, RFC 2557): the part that is the page, decoded.
struct MIMEPage {
  let body: [UInt8]
  let charset: String?
  /// Where the page was, if the file says so.
  let location: [UInt8]?

  private static let depthLimit = 5
  private static let partLimit = 10_000

  /// nil where the file holds no page.
  init?(_ file: [UInt8]) {
    guard let page = MIMEPage.page(MIMEPart(file[...]), depth: 0) else { return nil }
    self = page
  }

  private init(_ part: MIMEPart, location: [UInt8]?) {
    body = part.decodedBody
    charset = part.fields.contentType?.parameters["charset"]
    self.location = part.fields["Content-Location"] ?? location
  }

  /// The first HTML part, parts in parts included.
  private static func page(_ part: MIMEPart, depth: Int) -> MIMEPage? {
    let stated = part.fields.contentType
    let type = stated?.type ?? "text/plain"
    if type == "text/html" || type == "application/xhtml+xml" {
      return MIMEPage(part, location: part.fields["Snapshot-Content-Location"])
    }
    guard type.hasPrefix("multipart/"), let boundary = stated?.parameters["boundary"], !boundary.isEmpty, depth < depthLimit else {
      return nil
    }
    for inner in part.parts(boundary: Array(boundary.utf8)).prefix(partLimit) {
      if let page = page(MIMEPart(inner), depth: depth + 1) {
        return page
      }
    }
    return nil
  }
}

/// Header fields and body of a message or of a part of one (RFC 2045, 2046).
private struct MIMEPart {
  let fields: HeaderFields
  let body: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    var lineStart = bytes.startIndex
    while let lineEnd = bytes[lineStart...].firstIndex(of: 0x0a) {
      let line = bytes[lineStart..<lineEnd]
      if line.isEmpty || (line.count == 1 && line.first == 0x0d) {
        fields = HeaderFields(bytes[bytes.startIndex..<lineStart])
        body = bytes[(lineEnd + 1)...]
        return
      }
      lineStart = lineEnd + 1
    }
    fields = HeaderFields(bytes)
    body = bytes[bytes.endIndex...]
  }

  /// What stands between the boundary lines.
  func parts(boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    let mark = Array("--".utf8) + boundary
    var parts: [ArraySlice<UInt8>] = []
    var partStart: Int?
    var lineStart = body.startIndex
    while lineStart < body.endIndex {
      let lineEnd = body[lineStart...].firstIndex(of: 0x0a) ?? body.endIndex
      if body[lineStart...].starts(with: mark) {
        if let partStart { parts.append(body[partStart..<max(partStart, lineStart - 1)]) }
        if body[(lineStart + mark.count)...].starts(with: "--".utf8) { return parts }
        partStart = min(body.endIndex, lineEnd + 1)
      }
      lineStart = lineEnd + 1
    }
    if let partStart, partStart < body.endIndex { parts.append(body[partStart...]) }
    return parts
  }

  var decodedBody: [UInt8] {
    switch fields.text("Content-Transfer-Encoding")?.lowercased() {
    case "base64": decodedBase64(body)
    case "quoted-printable": decodedQuotedPrintable(body)
    default: Array(body)
    }
  }
}

/// Quoted-printable (RFC 2045, 6.7); what is malformed stays as it is.
func decodedQuotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(text.count)
  var at = text.startIndex
  while at < text.endIndex {
    let byte = text[at]
    guard byte == UInt8(ascii: "=") else {
      out.append(byte)
      at += 1
      continue
    }
    let rest = text[(at + 1)...]
    if rest.starts(with: [0x0d, 0x0a]) {
      at += 3
    } else if rest.first == 0x0a {
      at += 2
    } else if let high = rest.first.flatMap(hexadecimalDigit), let low = rest.dropFirst().first.flatMap(hexadecimalDigit) {
      out.append(UInt8(high << 4 | low))
      at += 3
    } else {
      out.append(byte)
      at += 1
    }
  }
  return out
}
