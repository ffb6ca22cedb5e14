import HallyuSystem

/// What a file holds, as far as reading it is concerned.
package enum SourceKind: String, Sendable, CaseIterable {
  /// Told by the name and, where the name tells nothing, by the first bytes.
  case auto
  case page
  case text
  case feed
  case warc
  case mhtml
}

/// What a file turned out to be.
struct FileKind: Sendable, Equatable {
  enum Container: Sendable { case feed, warc, mhtml, gzip }

  let mediaType: String
  /// nil where the file is one article.
  let container: Container?
  /// True for the style sheets, scripts and pictures that browsers save beside a page.
  var isFurniture = false
  /// Why files of this kind are not read, if they are not.
  var refusal: String?

  /// The kind that a file name tells, or nil.
  static func named(_ name: [UInt8]) -> FileKind? {
    let lower = name.map { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 }
    guard let dot = lower.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch String(decoding: lower[(dot + 1)...], as: UTF8.self) {
    case "gz" where lower[..<dot].reversed().starts(with: ".warc".utf8.reversed()), "warc":
      return FileKind(mediaType: "application/warc", container: .warc)
    case "html", "htm", "shtml": return FileKind(mediaType: "text/html", container: nil)
    case "xhtml", "xht": return FileKind(mediaType: "application/xhtml+xml", container: nil)
    case "txt", "text", "md": return FileKind(mediaType: "text/plain", container: nil)
    case "rss": return FileKind(mediaType: "application/rss+xml", container: .feed)
    case "atom": return FileKind(mediaType: "application/atom+xml", container: .feed)
    case "mht", "mhtml": return FileKind(mediaType: "multipart/related", container: .mhtml)
    case "gz": return FileKind(mediaType: "application/gzip", container: .gzip)
    case "css", "js", "mjs", "map", "png", "jpg", "jpeg", "gif", "webp", "svg", "ico", "avif", "bmp", "woff", "woff2", "ttf",
      "otf", "eot", "mp4", "webm", "mp3":
      return FileKind(mediaType: "application/octet-stream", container: nil, isFurniture: true)
    default: return nil
    }
  }

  /// The kind that a source's configuration demands.
  static func demanded(_ kind: SourceKind) -> FileKind? {
    switch kind {
    case .auto: nil
    case .page: FileKind(mediaType: "text/html", container: nil)
    case .text: FileKind(mediaType: "text/plain", container: nil)
    case .feed: FileKind(mediaType: "application/xml", container: .feed)
    case .warc: FileKind(mediaType: "application/warc", container: .warc)
    case .mhtml: FileKind(mediaType: "multipart/related", container: .mhtml)
    }
  }

  /// How many bytes `sniffed` looks at.
  static let sniffBytes = 1024

  /// The kind that the first bytes tell (after the MIME Sniffing Standard, for what articles are saved as).
  static func sniffed(_ bytes: ArraySlice<UInt8>) -> FileKind {
    var head = bytes.prefix(sniffBytes)
    if head.starts(with: [0x1f, 0x8b]) { return FileKind(mediaType: "application/gzip", container: .gzip) }
    if head.starts(with: "%PDF-".utf8) { return FileKind(mediaType: "application/pdf", container: nil) }
    if head.starts(with: "filedesc://".utf8) {
      return FileKind(mediaType: "application/x-arc", container: nil, refusal: "ARC, which came before WARC, is not read")
    }
    if head.starts(with: "WARC/1.".utf8) { return FileKind(mediaType: "application/warc", container: .warc) }
    if head.starts(with: [0xef, 0xbb, 0xbf]) { head = head.dropFirst(3) }
    head = head.drop { $0 == 0x20 || (0x09...0x0d).contains($0) }
    let text = String(decoding: head.map { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 }, as: UTF8.self)
    if text.hasPrefix("{"), text.contains("jsonfeed.org/version/") {
      return FileKind(mediaType: "application/feed+json", container: .feed)
    }
    if ["mime-version:", "from: <saved by", "snapshot-content-location:"].contains(where: text.hasPrefix) {
      return FileKind(mediaType: "multipart/related", container: .mhtml)
    }
    if text.hasPrefix("<") {
      for (mark, type) in [("<rss", "rss"), ("<feed", "atom"), ("<rdf:rdf", "rss")] where text.contains(mark) {
        if !text.contains("<html") { return FileKind(mediaType: "application/\(type)+xml", container: .feed) }
      }
      let isXMLOnly = text.hasPrefix("<?xml") && !text.contains("<html")
      return FileKind(mediaType: isXMLOnly ? "application/xml" : "text/html", container: nil)
    }
    let hasUTF16Mark = bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
    if bytes.prefix(sniffBytes).contains(0), !hasUTF16Mark { return FileKind(mediaType: "application/octet-stream", container: nil) }
    let marks = ["<html", "<body", "<p>", "<div", "<!doctype"]
    return FileKind(mediaType: marks.contains(where: text.contains) ? "text/html" : "text/plain", container: nil)
  }
}
