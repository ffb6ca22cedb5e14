/// An article as its text tells it: what stands in the body, and what its own lines say about it.
struct ArticleText {
  var title: [UInt8]?
  var author: [UInt8]?
  var site: [UInt8]?
  var sourceCredit: [UInt8]?
  var published: DateReading?
  /// True where the line of the day says that it is the article's: a page may print its own day over it.
  var isDayLabelled = false
  var lines: [TextLine] = []

  /// Paragraphs parted by one blank line; lines inside a paragraph by a line feed.
  var body: [UInt8] {
    var out: [UInt8] = []
    for line in lines {
      if !out.isEmpty { out.append(contentsOf: line.startsBlock ? [0x0a, 0x0a] : [0x0a]) }
      out.append(contentsOf: line.text)
    }
    return out
  }
}
