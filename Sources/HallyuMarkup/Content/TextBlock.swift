/// One paragraph, heading, list item, row or quotation of a page, in reading order.
package struct TextBlock: Sendable {
  package enum Kind: Sendable { case paragraph, heading, listItem, row, quotation, preformatted, caption, comment }

  package var kind: Kind
  /// UTF-8; a line feed only where the page breaks the line.
  package var text: [UInt8]
  /// Share of the text that stands in links, in percent.
  package var linkPercent: Int
  /// The element that holds the block.
  package var node: Int
}
