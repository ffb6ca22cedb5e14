import HallyuCore
import HallyuJSON
import HallyuSystem

/// A raw document as `hallyu-fetch` wrote it: the parsed line, and its content in bytes.
struct RawRecord {
  let document: JSONDocument

  /// Members that this stage reads and replaces; all others are passed on as they stand.
  static let consumed: Set<String> = [
    "doc_id", "source_uri", "media_type", "charset", "body", "path", "path_bytes", "published", "published_at", "published_basis",
    "published_basis_hint", "site", "title", "author", "source_credit", "language", "url", "text", "word_count",
    "content_sha256", "section", "tags", "sketch", "issues",
  ]

  enum Content {
    /// The document's bytes.
    case bytes([UInt8])
    /// Text that an earlier stage decoded.
    case text([UInt8])
    case missing(Issue)
  }

  func string(_ key: StaticString) -> [UInt8]? {
    guard let value = document.root[key]?.stringBytes else { return nil }
    return value.contains { $0 > 0x20 } ? value : nil
  }

  var issues: [Issue] { document.root["issues"]?.elements.compactMap(Issue.init) ?? [] }

  func content(limitBytes: Int) -> Content {
    if let body = document.root["body"], body.kind == .string {
      let raw = body.raw.dropFirst().dropLast()
      guard raw.count / 4 * 3 <= limitBytes else { return .missing(tooLarge(raw.count / 4 * 3, limitBytes)) }
      if let bytes = Base64.decode(raw) { return .bytes(bytes) }
      if let escaped = body.stringBytes, let bytes = Base64.decode(escaped[...]) { return .bytes(bytes) }
      return .missing(issue("body-unreadable", "body", "the member body is no base64"))
    }
    if let path = string("path") ?? string("path_bytes").flatMap({ Base64.decode($0[...]) }) {
      return file(Path(path), limitBytes)
    }
    if let text = document.root["text"]?.stringBytes { return .text(text) }
    return .missing(issue("no-content", "body", "the record has neither body nor path nor text"))
  }

  private func file(_ path: Path, _ limitBytes: Int) -> Content {
    do throws(SystemError) {
      let status = try FileStatus.of(path)
      guard status.kind == .file else { return .missing(issue("not-a-file", "path", "the path is no regular file")) }
      guard status.sizeBytes <= limitBytes else { return .missing(tooLarge(status.sizeBytes, limitBytes)) }
      let descriptor = try Descriptor.open(path, 0)
      defer { descriptor.close() }
      return .bytes(try descriptor.readAll(limitBytes: limitBytes, expectedBytes: status.sizeBytes))
    } catch {
      return .missing(issue("file-unreadable", "path", "\(error.call): \(error.reason)"))
    }
  }

  private func tooLarge(_ count: Int, _ limit: Int) -> Issue {
    issue("document-too-large", "text", "\(count) bytes, the limit is \(limit)")
  }

  private func issue(_ code: String, _ field: String, _ detail: String) -> Issue {
    Issue(stage: .clean, severity: .warning, code: code, field: field, detail: detail)
  }
}
