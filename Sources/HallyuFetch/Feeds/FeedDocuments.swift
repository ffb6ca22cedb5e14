import HallyuCore

/// Makes articles of the entries of a feed.
enum FeedDocuments {
  /// - Parameter location: of the feed's file, escaped.
  static func articles(_ bytes: [UInt8], location: [UInt8]) -> [FoundArticle] {
    let isJSON = bytes.first { $0 > 0x20 && $0 != 0xef && $0 != 0xbb && $0 != 0xbf } == UInt8(ascii: "{")
    let feed = isJSON ? JSONFeedReader.feed(bytes) : XMLFeedReader.feed(bytes)
    var articles: [FoundArticle] = []
    var seen: Set<[UInt8]> = []
    for (number, item) in feed.items.enumerated() {
      guard !item.body.isEmpty || !item.title.isEmpty else { continue }
      var uri = SourceLocation.escaped(address(item) ?? location + Array("#\(number + 1)".utf8))
      // Two entries of one address are two articles all the same.
      if !seen.insert(uri).inserted { uri += Array("#\(number + 1)".utf8) }
      articles.append(.document(document(item, of: feed, uri)))
    }
    if let fault = feed.fault {
      articles.append(.rejection(Rejection(location, "feed-malformed", fault)))
    } else if articles.isEmpty {
      articles.append(.rejection(Rejection(location, "feed-empty", "the feed holds no entry")))
    }
    return articles
  }

  /// The entry's own address; nothing else names the article for good.
  private static func address(_ item: FeedItem) -> [UInt8]? {
    for candidate in [item.link, item.identifier] where candidate.starts(with: "http://".utf8) || candidate.starts(with: "https://".utf8) {
      return candidate
    }
    return nil
  }

  private static func document(_ item: FeedItem, of feed: Feed, _ uri: [UInt8]) -> RawDocument {
    var statements = Statements(.feed)
    let language = item.language.isEmpty ? feed.language : item.language
    let address = address(item) ?? []
    for (name, value) in [
      ("published", item.published), ("site", feed.title), ("title", item.title), ("author", item.author), ("language", language),
      ("url", address),
    ] where !value.isEmpty { statements[name] = decodedUTF8(value) }
    return RawDocument(
      sourceURI: uri, mediaType: item.isPlainText ? "text/plain" : "text/html", charset: "utf-8", content: .bytes(item.body),
      statements: statements)
  }

  /// Bytes as valid UTF-8, whatever they hold.
  private static func decodedUTF8(_ bytes: [UInt8]) -> [UInt8] {
    isValidUTF8(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}
