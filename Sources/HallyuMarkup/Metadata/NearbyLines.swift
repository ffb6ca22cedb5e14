/// The short lines of a stretch of a page as the reader sees them, for what stands unmarked around a headline: a by-line in a plain
/// `<small>`, a date between two elements.
package enum NearbyLines {
  /// Elements that may stand in a line around a text.
  private static let depthLimit = 24

  /// - Parameters:
  ///   - range: nodes; text of the block that holds the first of them counts from there.
  ///   - limitBytes: longer lines are running text and left out.
  /// - Returns: lines in document order, white space squeezed, with the node of their first text.
  package static func read(_ tree: MarkupTree, _ range: Range<Int>, limitBytes: Int = 200) -> [PageMetadata.Note] {
    var lines: [PageMetadata.Note] = []
    var line = SqueezedText()
    var first = 0
    var block = -1
    func close() {
      if !line.bytes.isEmpty, line.bytes.count <= limitBytes {
        lines.append(PageMetadata.Note(kind: .about, text: line.bytes, node: first))
      }
      line.clear()
    }
    for index in range.clamped(to: tree.nodes.indices) {
      let node = tree.nodes[index]
      guard node.tag == .text else {
        if !node.tag.isInline || node.tag == .br { close() }
        continue
      }
      let parent = blockAround(tree, index)
      if parent != block { close() }
      block = parent
      let text = tree.text(index)
      if line.bytes.isEmpty, text.contains(where: { !isSpace($0) }) { first = index }
      // One byte above the limit tells that a line is too long.
      for byte in text where line.bytes.count <= limitBytes { line.append(byte) }
    }
    close()
    return lines
  }

  /// The nearest element around a text that is no part of a line.
  private static func blockAround(_ tree: MarkupTree, _ index: Int) -> Int {
    var parent = Int(tree.nodes[index].parent)
    var depth = 0
    while parent >= 0, depth < depthLimit, tree.nodes[parent].tag.isInline {
      parent = Int(tree.nodes[parent].parent)
      depth += 1
    }
    return parent
  }
}
