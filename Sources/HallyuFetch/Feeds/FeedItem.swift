/// One entry of a feed: what it says about an article, and the article if it holds it.
struct FeedItem {
  var title: [UInt8] = []
  var link: [UInt8] = []
  var identifier: [UInt8] = []
  var author: [UInt8] = []
  var published: [UInt8] = []
  var language: [UInt8] = []
  /// HTML, unless `isPlainText`.
  var content: [UInt8] = []
  var summary: [UInt8] = []
  var isPlainText = false

  /// The article: full content where there is one, else what the summary says.
  var body: [UInt8] { content.isEmpty ? summary : content }
}

/// A feed as it was read; `fault` tells where reading stopped.
struct Feed {
  var title: [UInt8] = []
  var language: [UInt8] = []
  var items: [FeedItem] = []
  var fault: String?

  /// More entries than any feed has.
  static let itemLimit = 100_000
}
