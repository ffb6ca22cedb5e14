/// Finds the article in a page: which subtrees are furniture, which node holds the text, which blocks of it to keep.
package struct MainContentFinder {
  let tree: MarkupTree
  let options: ContentOptions
  var features: PageFeatures
  /// Roots of subtrees that are not read.
  var isDropped: [Bool]
  /// Running text in the whole page, furniture included.
  let pageProse: Int32

  package init(_ tree: MarkupTree, _ options: ContentOptions) {
    self.tree = tree
    self.options = options
    features = PageFeatures(tree)
    isDropped = features.isInvisible
    var prose: Int32 = 0
    for index in tree.nodes.indices where tree.nodes[index].parent < 0 { prose &+= features.proseLength[index] }
    pageProse = prose
  }

  /// The article's blocks in reading order; empty where the page holds no text.
  package mutating func blocks() -> [TextBlock] {
    guard !tree.nodes.isEmpty else { return [] }
    dropFurniture()
    let container = ContainerChoice(self).container()
    return BlockReader(tree: tree, features: features, isDropped: isDropped).blocks(in: container)
  }

  /// Marks the subtrees that tags and names give away, unless they hold much of the page's text: then the name misleads.
  private mutating func dropFurniture() {
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if isDropped[index] {
        index = Int(node.end)
      } else if node.tag != .text, isFurniture(index) {
        drop(index)
        index = Int(node.end)
      } else {
        index += 1
      }
    }
  }

  mutating func drop(_ index: Int) {
    isDropped[index] = true
    let prose = features.proseLength[index]
    let text = features.textLength[index]
    let links = features.linkLength[index]
    var above = Int(tree.nodes[index].parent)
    while above >= 0 {
      features.proseLength[above] &-= prose
      features.textLength[above] &-= text
      features.linkLength[above] &-= links
      above = Int(tree.nodes[above].parent)
    }
  }

  private func isFurniture(_ index: Int) -> Bool {
    let hints = features.hints[index]
    let prose = features.proseLength[index]
    let isMuch = prose * 100 > pageProse * 35 && prose > 200
    switch tree.nodes[index].tag {
    case .html, .body: return false
    case .button, .dialog, .menu, .iframe, .object, .embed, .audio, .video, .map: return !isMuch
    case .nav, .footer, .form: return !isMuch
    case .aside: return !isMuch
    case .figcaption: return !options.keepsCaptions && !isMuch
    case .figure: if !options.keepsCaptions, features.textLength[index] < 600, !holdsTable(index) { return !isMuch }
    case .header: if prose == 0 { return true }
    default: break
    }
    if hints.isEmpty || hints.contains(.body) && hints.isDisjoint(with: [.comments]) { return false }
    if !hints.isDisjoint(with: [.furniture, .hidden]) { return !isMuch }
    if hints.contains(.comments), !options.keepsComments { return prose * 100 <= pageProse * 70 }
    if hints.contains(.caption), !options.keepsCaptions { return !isMuch && features.textLength[index] < 1200 }
    if hints.contains(.about) { return features.textLength[index] < 400 && !isMuch }
    return false
  }

  private func holdsTable(_ index: Int) -> Bool {
    tree.inside(index).contains { tree.nodes[$0].tag == .table || tree.nodes[$0].tag == .blockquote || tree.nodes[$0].tag == .pre }
  }
}
