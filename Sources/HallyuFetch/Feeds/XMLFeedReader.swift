import HallyuMarkup

/// Reads RSS 0.9x, 1.0 and 2.0 and Atom: what stands before damage is kept.
struct XMLFeedReader {
  private var feed = Feed()
  private var item: FeedItem?
  /// Names of the open elements, without prefixes but for those that change the meaning.
  private var path: [String] = []
  private var text: [UInt8] = []
  /// Depth at which markup inside an element (Atom's xhtml) is collected as it is written, or nil.
  private var markupDepth: Int?
  private var atomContentType = ""

  static func feed(_ bytes: [UInt8]) -> Feed {
    var reader = XMLFeedReader()
    reader.read(EncodingSniffer.decode(bytes, transportLabel: declaredEncoding(bytes)).text.bytes)
    return reader.feed
  }

  private mutating func read(_ bytes: [UInt8]) {
    var reader = XMLPullReader(bytes)
    do throws(XMLPullReader.Fault) {
      while let event = try reader.next(), feed.items.count < Feed.itemLimit { take(event) }
    } catch { feed.fault = "byte \(error.offset): \(error.reason)" }
    if feed.fault == nil, feed.items.count >= Feed.itemLimit { feed.fault = "more than \(Feed.itemLimit) entries" }
  }

  private mutating func take(_ event: XMLPullReader.Event) {
    switch event {
    case .text(let bytes): text += markupDepth == nil ? bytes : escapedMarkup(bytes)
    case .start(let name, let attributes, let isEmpty):
      if markupDepth != nil {
        text += tag(name, isEmpty: isEmpty)
        if !isEmpty { path.append("") }
        return
      }
      start(XMLFeedReader.plainName(name), attributes)
      if isEmpty { end() }
    case .end(let name):
      guard !path.isEmpty else { return }
      if let depth = markupDepth, path.count > depth {
        text += Array("</".utf8) + name + [UInt8(ascii: ">")]
        path.removeLast()
        return
      }
      end()
    }
  }

  private mutating func start(_ name: String, _ attributes: [(name: ArraySlice<UInt8>, value: [UInt8])]) {
    func attribute(_ wanted: String) -> [UInt8]? { attributes.first { $0.name.elementsEqual(wanted.utf8) }?.value }
    path.append(name)
    text = []
    switch name {
    case "item", "entry":
      item = FeedItem()
      item?.language = attribute("xml:lang") ?? []
    case "link":
      // Atom: the address is an attribute.
      if let address = attribute("href"), (attribute("rel") ?? Array("alternate".utf8)).elementsEqual("alternate".utf8),
        item?.link.isEmpty == true
      {
        item?.link = address
      }
    case "feed", "rss": feed.language = attribute("xml:lang") ?? []
    case "content", "summary", "title":
      atomContentType = attribute("type").map { String(decoding: $0, as: UTF8.self) } ?? ""
      if atomContentType == "xhtml" { markupDepth = path.count }
    default: break
    }
  }

  private mutating func end() {
    let name = path.removeLast()
    let value = XMLFeedReader.trimmed(text)
    text = []
    markupDepth = nil
    if name == "item" || name == "entry" {
      if let item { feed.items.append(item) }
      item = nil
      return
    }
    guard item != nil else {
      let isChannel = ["channel", "feed"].contains(path.last)
      if name == "title", isChannel, feed.title.isEmpty { feed.title = value }
      if name == "language", isChannel { feed.language = value }
      return
    }
    let isDirect = path.last == "item" || path.last == "entry"
    switch name {
    case "title" where isDirect: item?.title = value
    case "link" where isDirect && !value.isEmpty: item?.link = value
    case "guid", "id": if isDirect { item?.identifier = value }
    case "encoded": item?.content = value
    case "content" where isDirect:
      item?.content = value
      item?.isPlainText = atomContentType == "text"
    case "description", "summary": if isDirect { item?.summary = value }
    case "pubDate", "published", "date", "issued": if isDirect, item?.published.isEmpty == true { item?.published = value }
    case "creator", "author": if isDirect { add(author: value) }
    case "name": if path.last == "author" { add(author: value) }
    default: break
    }
  }

  private mutating func add(author: [UInt8]) {
    guard var known = item?.author, !author.isEmpty else { return }
    if !known.isEmpty { known += Array("; ".utf8) }
    item?.author = known + author
  }

  /// The name without its prefix, except where another vocabulary uses a name of ours (`media:content`, `itunes:summary`).
  private static func plainName(_ name: ArraySlice<UInt8>) -> String {
    let text = String(decoding: name, as: UTF8.self)
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return text }
    let prefix = text[..<colon].lowercased()
    return ["media", "itunes", "media_rss", "georss", "image", "g"].contains(prefix) ? text : String(text[text.utf8.index(after: colon)...])
  }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    var value = text[...].drop { $0 <= 0x20 }
    while let last = value.last, last <= 0x20 { value = value.dropLast() }
    return Array(value)
  }

  /// The encoding of the XML declaration.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(200).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
    guard let mark = head.range(of: "encoding=") else { return nil }
    let value = head[mark...].dropFirst("encoding=".count)
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }
}

/// Markup characters of text as references, for text that becomes part of HTML.
private func escapedMarkup(_ text: [UInt8]) -> [UInt8] {
  var out: [UInt8] = []
  for byte in text {
    switch byte {
    case UInt8(ascii: "&"): out += Array("&amp;".utf8)
    case UInt8(ascii: "<"): out += Array("&lt;".utf8)
    default: out.append(byte)
    }
  }
  return out
}

private func tag(_ name: ArraySlice<UInt8>, isEmpty: Bool) -> [UInt8] {
  [UInt8(ascii: "<")] + name + Array((isEmpty ? "/>" : ">").utf8)
}

extension String {
  /// Where a text occurs first.
  fileprivate func range(of other: String) -> String.Index? {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(other) { return rest.startIndex }
      rest = rest.dropFirst()
    }
    return nil
  }
}
