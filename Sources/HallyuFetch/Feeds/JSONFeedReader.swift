import HallyuJSON

/// Reads JSON Feed 1.0 and 1.1.
enum JSONFeedReader {
  static func feed(_ bytes: [UInt8]) -> Feed {
    var feed = Feed()
    let body = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
    do throws(JSONError) {
      let root = try JSONDocument(body).root
      feed.title = root["title"]?.stringBytes ?? []
      feed.language = root["language"]?.stringBytes ?? []
      for element in root["items"].map({ Array($0.elements) }) ?? [] {
        guard feed.items.count < Feed.itemLimit else {
          feed.fault = "more than \(Feed.itemLimit) entries"
          break
        }
        feed.items.append(item(element))
      }
    } catch { feed.fault = "byte \(error.offset): \(error.reason)" }
    return feed
  }

  private static func item(_ element: JSONValue) -> FeedItem {
    var item = FeedItem()
    item.title = element["title"]?.stringBytes ?? []
    item.link = element["url"]?.stringBytes ?? []
    item.identifier = element["id"]?.stringBytes ?? []
    item.published = element["date_published"]?.stringBytes ?? []
    item.language = element["language"]?.stringBytes ?? []
    item.summary = element["summary"]?.stringBytes ?? []
    if let html = element["content_html"]?.stringBytes {
      item.content = html
    } else if let text = element["content_text"]?.stringBytes {
      item.content = text
      item.isPlainText = true
    }
    let authors = element["authors"].map { Array($0.elements) } ?? element["author"].map { [$0] } ?? []
    item.author = Array(authors.compactMap { $0["name"]?.stringBytes }.joined(separator: "; ".utf8))
    return item
  }
}
