import HallyuCore
import HallyuMarkup

/// Cleans a document that is a page of HTML.
struct PageCleaner {
  let options: CleanOptions

  /// - Parameter bytes: UTF-8 without U+0000.
  func clean(_ bytes: [UInt8], hints: Hints, _ record: inout CleanRecord) {
    let tree = MarkupParser.parse(bytes)
    if tree.isTruncated {
      record.note(.warning, "page-too-complex", field: "text", "the page nests deeper or has more elements than are read")
    }
    var finder = MainContentFinder(tree, contentOptions)
    let blocks = finder.blocks()
    let reader = ArticleReader(
      findsTitle: false, knownTitle: hints.title ?? record.title, keepsCaptions: options.keepsCaptions, keepsComments: options.keepsComments)
    let article = reader.read(lines(of: blocks))
    record.text = article.body
  }

  private var contentOptions: ContentOptions {
    ContentOptions(
      keepsCaptions: options.keepsCaptions, keepsComments: options.keepsComments,
      favour: options.favour == .precision ? .precision : options.favour == .recall ? .recall : .balanced)
  }

  /// Blocks as lines: a block of its own each, save items of one list.
  private func lines(of blocks: [TextBlock]) -> [TextLine] {
    var lines: [TextLine] = []
    var previous: TextBlock.Kind?
    for block in blocks {
      let kind: TextLine.Kind =
        switch block.kind {
        case .heading: .heading
        case .listItem: .listItem
        case .row: .row
        case .quotation: .quotation
        case .preformatted: .preformatted
        default: .paragraph
        }
      var opens = !(block.kind == previous && (block.kind == .listItem || block.kind == .row))
      for raw in TextNormalizer.normalized(block.text).split(separator: 0x0a) {
        guard let line = TextLine(raw, startsBlock: opens, kind: kind, linkPercent: block.linkPercent) else { continue }
        lines.append(line)
        opens = false
      }
      previous = block.kind
    }
    return lines
  }
}
