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

  /// An element below that its site names as the article's text and that holds most of it.
  private func named(under root: Int) -> Int? {
    var best: Int?
    var index = root
    while index < Int(tree.nodes[root].end) {
      if isDropped[index] {
        index = Int(tree.nodes[index].end)
        continue
      }
      if features.hints[index].contains(.body) || tree.nodes[index].tag == .article,
        features.proseLength[index] > (best.map { features.proseLength[$0] } ?? 0)
      {
        best = index
      }
      index += 1
    }
    guard let best, features.proseLength[best] * 100 >= features.proseLength[root] * 50 else { return nil }
    return best
  }
}
