/// Reads the text of a subtree as blocks, leaving out what was dropped.
struct BlockReader {
  let tree: MarkupTree
  let features: PageFeatures
  let isDropped: [Bool]

  private struct Open {
    var text: [UInt8] = []
    var linkBytes = 0
    var needsSpace = false
    var node = 0
    var afterLink = false
  }

  func blocks(in container: Int) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var open = Open()
    var links = 0
    var index = container
    // Ends of open elements that close a block or a link: a stack of (end, node).
    var ends: [(end: Int, node: Int)] = []
    let limit = Int(tree.nodes[container].end)
    while true {
      while let top = ends.last, index >= top.end {
        ends.removeLast()
        if tree.nodes[top.node].tag == .a {
          if tree.value(.href, of: top.node) != nil { links -= 1 }
          open.afterLink = true
        } else if isCell(top.node) {
          endCell(&open)
        } else {
          flush(&open, &blocks)
        }
      }
      guard index < limit else { break }
      let node = tree.nodes[index]
      if isDropped[index] {
        if !node.tag.isInline { flush(&open, &blocks) }
        index = Int(node.end)
        continue
      }
      switch node.tag {
      case .text:
        open.afterLink = false
        append(tree.text(index), &open, isLink: links > 0, index)
      case .a:
        // Two links in a row with nothing between are two items, however they are drawn.
        if open.afterLink, !open.text.isEmpty { open.needsSpace = true }
        if tree.value(.href, of: index) != nil { links += 1 }
        ends.append((Int(node.end), index))
      case .br: lineBreak(&open, &blocks)
      case .td, .th:
        ends.append((Int(node.end), index))
      case _ where !node.tag.isInline:
        flush(&open, &blocks)
        ends.append((Int(node.end), index))
      case .wbr: break
      case .img, .picture:
        if !open.text.isEmpty { open.needsSpace = true }
      default: break
      }
      index += 1
    }
    flush(&open, &blocks)
    return blocks
  }

  private func isCell(_ node: Int) -> Bool { tree.nodes[node].tag == .td || tree.nodes[node].tag == .th }

  private func append(_ text: ArraySlice<UInt8>, _ open: inout Open, isLink: Bool, _ index: Int) {
    let before = open.text.count
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] <= 0x20 {
        open.needsSpace = !open.text.isEmpty
        at += 1
        continue
      }
      let start = at
      while at < text.endIndex, text[at] > 0x20 { at += 1 }
      if open.needsSpace, open.text.last != 0x0a { open.text.append(0x20) }
      open.needsSpace = false
      if open.text.isEmpty { open.node = Int(tree.nodes[index].parent) }
      open.text.append(contentsOf: text[start..<at])
    }
    if isLink { open.linkBytes += open.text.count - before }
  }

  private func lineBreak(_ open: inout Open, _ blocks: inout [TextBlock]) {
    guard let last = open.text.last else { return }
    if last == 0x0a {
      flush(&open, &blocks)
    } else {
      open.text.append(0x0a)
      open.needsSpace = false
    }
  }

  private func endCell(_ open: inout Open) {
    guard !open.text.isEmpty, open.text.last != UInt8(ascii: "|") else { return }
    open.text.append(contentsOf: " |".utf8)
    open.needsSpace = true
  }

  private func flush(_ open: inout Open, _ blocks: inout [TextBlock]) {
    while let last = open.text.last, last <= 0x20 || last == UInt8(ascii: "|") { open.text.removeLast() }
    defer { open = Open() }
    guard !open.text.isEmpty else { return }
    blocks.append(
      TextBlock(kind: kind(open.node), text: open.text, linkPercent: open.linkBytes * 100 / open.text.count, node: open.node))
  }

  private func kind(_ node: Int) -> TextBlock.Kind {
    var place = node
    while place >= 0 {
      switch tree.nodes[place].tag {
      case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
      case .li, .dt, .dd: return .listItem
      case .td, .th, .tr: return .row
      case .blockquote: return .quotation
      case .pre: return .preformatted
      case .figcaption, .caption: return .caption
      case .p, .div, .section, .article, .body:
        if tree.nodes[place].tag != .p { return .paragraph }
      default: break
      }
      place = Int(tree.nodes[place].parent)
    }
    return .paragraph
  }
}
