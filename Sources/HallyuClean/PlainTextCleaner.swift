import HallyuCore

/// Cleans a document that is plain text: a page as somebody copied or saved it, with what stood around the article.
struct PlainTextCleaner {
  let options: CleanOptions

  /// - Parameter bytes: UTF-8.
  func clean(_ bytes: [UInt8], hints: Hints, _ record: inout CleanRecord) {
    let lines = PageRemains.joined(PageRemains.parted(LineJoiner.joined(TextLine.lines(of: TextNormalizer.normalized(bytes)))))
    let reader = ArticleReader(
      findsTitle: true, knownTitle: hints.title, keepsCaptions: options.keepsCaptions, keepsComments: options.keepsComments)
    let article = reader.read(lines)
    record.text = article.body
    record.title = article.title
    record.author = article.author
    record.site = article.site
    record.sourceCredit = article.sourceCredit
    record.setPublished(article.published, .stated, assuming: options.assumedOffset)
  }
}
