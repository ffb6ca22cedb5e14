/// Chooses the node that holds the article.
struct ContainerChoice {
  private let tree: MarkupTree
  private let features: PageFeatures
  private let isDropped: [Bool]

  init(_ finder: MainContentFinder) {
    tree = finder.tree
    features = finder.features
    isDropped = finder.isDropped
  }

  func container() -> Int {
    let root = deepest(from: 0)
    return named(under: root) ?? root
  }

  /// Walks down while one child holds nearly all running text.
  private func deepest(from start: Int) -> Int {
    var current = start
    while true {
      let prose = features.proseLength[current]
      guard prose > 0 else { return current }
      var best = -1
      var child = current + 1
      while child < Int(tree.nodes[current].end) {
        if tree.nodes[child].tag != .text, !isDropped[child], best < 0 || features.proseLength[child] > features.proseLength[best] {
          best = child
        }
        child = Int(tree.nodes[child].end)
      }
      guard best >= 0, !tree.nodes[best].tag.isInline || tree.nodes[best].tag == .other else { return current }
      switch tree.nodes[best].tag {
      case .p, .blockquote, .ul, .ol, .li, .pre, .dl, .h1, .h2, .h3, .h4, .h5, .h6: return current
      default: break
      }
      guard features.proseLength[best] * 100 >= prose * 90 else { return current }
      current = best
    }
  }

  /// The elements below that their site names as the article's text: one that holds nearly all of it, or what joins several.
  private func named(under root: Int) -> Int? {
    let total = features.proseLength[root]
    var best: Int?
    var first = -1
    var last = -1
    var sum: Int32 = 0
    var index = root
    while index < Int(tree.nodes[root].end) {
      let node = tree.nodes[index]
      if isDropped[index] {
        index = Int(node.end)
        continue
      }
      let prose = features.proseLength[index]
      if prose > 0, features.hints[index].contains(.body) || node.tag == .article {
        if prose * 100 >= total * 90 {
          best = index  // the innermost one that still holds nearly all
          index += 1
          continue
        }
        if first < 0 { first = index }
        last = index
        sum &+= prose
        index = Int(node.end)
        continue
      }
      index += 1
    }
    if let best { return best }
    guard first >= 0, sum * 100 >= total * 50 else { return nil }
    return commonAncestor(first, last)
  }

  private func commonAncestor(_ first: Int, _ last: Int) -> Int {
    var place = first
    while Int(tree.nodes[place].end) <= last { place = Int(tree.nodes[place].parent) }
    return place
  }
}
