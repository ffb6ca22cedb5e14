import HallyuJSON

/// What the JSON-LD of a page says about its article (schema.org `Article` and its kinds; where there is none, `WebPage`).
struct LinkedData {
  private(set) var headline: [UInt8]?
  private(set) var authors: [[UInt8]] = []
  private(set) var published: [UInt8]?
  private(set) var publisher: [UInt8]?
  private(set) var section: [UInt8]?
  private(set) var keywords: [[UInt8]] = []
  private(set) var language: [UInt8]?
  private(set) var url: [UInt8]?

  /// `@id` of authors that are given by reference.
  private var authorIDs: [[UInt8]] = []
  /// Names of the objects with an `@id`.
  private var nameOfID: [[UInt8]: [UInt8]] = [:]

  /// Objects that are looked at in one page.
  private static let objectLimit = 4096

  init(_ scripts: [[UInt8]]) {
    var pages: [JSONValue] = []
    for script in scripts {
      guard let document = LinkedData.parse(script) else {
        if let broken = BrokenLinkedData(script) {
          headline = headline ?? broken.headline
          published = published ?? broken.published
          if authors.isEmpty { authors = broken.authors }
        }
        continue
      }
      var pending = [document.root]
      var seen = 0
      while let value = pending.popLast(), seen < LinkedData.objectLimit {
        seen += 1
        switch value.kind {
        case .array: pending.append(contentsOf: Array(value.elements).reversed())
        case .object:
          if let id = value["@id"]?.stringBytes, let name = value["name"]?.stringBytes, nameOfID.count < LinkedData.objectLimit {
            nameOfID[id] = name
          }
          if LinkedData.isArticle(value) { read(value) } else if LinkedData.isPage(value), pages.count < 8 { pages.append(value) }
          for key: StaticString in ["mainEntity", "mainEntityOfPage", "@graph"] {
            if let inner = value[key], inner.kind != .string { pending.append(inner) }
          }
        default: break
        }
      }
    }
    if published == nil {
      for page in pages where page["datePublished"] != nil { read(page) }
    }
    if authors.isEmpty { authors = authorIDs.compactMap { nameOfID[$0] } }
  }

  /// Pages wrap the script in comments, break strings over lines and leave a semicolon behind.
  private static func parse(_ script: [UInt8]) -> JSONDocument? {
    var bytes = script.map { $0 < 0x20 ? 0x20 : $0 }
    guard let first = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else { return nil }
    let closing: UInt8 = bytes[first] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard let last = bytes.lastIndex(of: closing), last > first else { return nil }
    bytes = Array(bytes[first...last])
    if let document = try? JSONDocument(bytes) { return document }
    return try? JSONDocument(withoutTrailingCommas(bytes))
  }

  private static func withoutTrailingCommas(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == 0x22 {
          isInString = false
        }
      } else if byte == 0x22 {
        isInString = true
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        var end = out.count
        while end > 0, out[end - 1] <= 0x20 { end -= 1 }
        if end > 0, out[end - 1] == UInt8(ascii: ",") { out.removeSubrange((end - 1)...) }
      }
      out.append(byte)
    }
    return out
  }

  private static func types(_ value: JSONValue) -> [String] {
    guard let type = value["@type"] else { return [] }
    return type.kind == .array ? type.elements.compactMap(\.string) : type.string.map { [$0] } ?? []
  }

  private static func isArticle(_ value: JSONValue) -> Bool {
    types(value).contains { $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "LiveBlogPosting" || $0 == "Report" || $0 == "Review" }
  }

  private static func isPage(_ value: JSONValue) -> Bool { types(value).contains { $0.hasSuffix("WebPage") } }

  private mutating func read(_ article: JSONValue) {
    headline = headline ?? article["headline"]?.stringBytes ?? article["name"]?.stringBytes
    if authors.isEmpty, let author = article["author"] ?? article["creator"] {
      authors = LinkedData.names(author)
      if authors.isEmpty, authorIDs.isEmpty { authorIDs = LinkedData.references(author) }
    }
    published = published ?? article["datePublished"]?.stringBytes
    publisher = publisher ?? article["publisher"].flatMap { LinkedData.names($0).first }
    if let value = article["articleSection"] { section = section ?? value.stringBytes ?? value.elements.first { _ in true }?.stringBytes }
    if keywords.isEmpty, let value = article["keywords"] {
      keywords = value.kind == .array ? value.elements.compactMap(\.stringBytes) : value.stringBytes.map { [$0] } ?? []
    }
    language = language ?? article["inLanguage"]?.stringBytes
    url = url ?? article["url"]?.stringBytes ?? article["mainEntityOfPage"]?.stringBytes ?? article["mainEntityOfPage"]?["@id"]?.stringBytes
  }

  /// A name, an object with a name, or a list of either.
  private static func names(_ value: JSONValue) -> [[UInt8]] {
    switch value.kind {
    case .string: value.stringBytes.map { [$0] } ?? []
    case .object:
      if let name = value["name"] {
        name.kind == .array ? name.elements.compactMap(\.stringBytes) : name.stringBytes.map { [$0] } ?? []
      } else {
        []
      }
    case .array: value.elements.flatMap { $0.kind == .array ? [] : names($0) }
    default: []
    }
  }

  private static func references(_ value: JSONValue) -> [[UInt8]] {
    value.kind == .array ? value.elements.compactMap { $0["@id"]?.stringBytes } : value["@id"]?.stringBytes.map { [$0] } ?? []
  }
}
