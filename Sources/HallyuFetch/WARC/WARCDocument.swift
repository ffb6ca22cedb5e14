import HallyuCore

/// Makes an article of a WARC record: pages and texts that a server gave, or that stand there as resources or conversions.
enum WARCDocument {
  /// Types of records that can hold an article.
  static func mayHoldArticle(_ record: WARCRecord) -> Bool {
    // Crawlers keep their logs and settings under this scheme.
    if record.target?.starts(with: "metadata:".utf8) == true { return false }
    return ["response", "resource", "conversion"].contains(record.type)
  }

  /// Whether the fields at the top of a record, those of the HTTP message included, speak of a page or a text, or of no type at all.
  static func mentionsText(_ record: WARCRecord) -> Bool {
    let isMessage = record.type == "response"
    let fields = isMessage ? HeaderFields(record.block.prefix(4096)) : record.fields
    guard let type = fields.contentType?.type else { return true }
    return type.hasPrefix("text/") || type.contains("html") || type == "application/octet-stream"
  }

  /// - Parameter sourceURI: of the record, as it was settled.
  /// - Returns: nil for what is no article: other media types, redirects, errors of servers.
  static func article(_ record: WARCRecord, sourceURI: [UInt8]) -> FoundArticle? {
    let stated = record.fields.contentType
    guard record.type == "response", stated?.type == "application/http" || record.block.starts(with: "HTTP/".utf8) else {
      return document(record.block, stated, sourceURI)
    }
    do throws(HTTPMessage.Fault) {
      let message = try HTTPMessage(record.block, limitBytes: WARCReader.blockLimitBytes)
      guard (200..<300).contains(message.status), message.status != 206 else { return nil }
      return document(message.body, message.fields.contentType, sourceURI)
    } catch {
      let (code, detail) = fault(error)
      return .rejection(Rejection(sourceURI, code, "record at byte \(record.offset): \(detail)"))
    }
  }

  private static func document(_ body: [UInt8], _ stated: (type: String, parameters: [String: String])?, _ sourceURI: [UInt8])
    -> FoundArticle?
  {
    guard !body.isEmpty else { return nil }
    var type = stated?.type ?? ""
    if type.isEmpty || type == "application/octet-stream" { type = FileKind.sniffed(body[...]).mediaType }
    guard ["text/html", "application/xhtml+xml", "text/plain"].contains(type) else { return nil }
    return .document(
      RawDocument(sourceURI: sourceURI, mediaType: type, charset: stated?.parameters["charset"], content: .bytes(body)))
  }

  private static func fault(_ fault: HTTPMessage.Fault) -> (code: String, detail: String) {
    switch fault {
    case .noStatusLine: ("http-malformed", "no HTTP status line")
    case .unknownCoding(let name): ("http-coding", "content coding '\(name.prefix(40))' is not read")
    case .damagedCoding(let name): ("http-coding", "the body is no valid \(name)")
    case .tooLarge: ("source-too-large", "the body holds more than \(WARCReader.blockLimitBytes) bytes")
    }
  }
}
