/// Chooses the node that holds the article.
struct ContainerChoice {
  let tree: MarkupTree
  let features: PageFeatures
  let isDropped: [Bool]
  /// The node of the page's headline, where it is known.
  let headline: Int?

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

  /// The element below that its site names as the article's text, or what joins several parts of one text.
  private func named(under root: Int) -> Int? {
    let total = features.proseLength[root]
    var bodies: [Int] = []
    var articles: [Int] = []
    var innermost: Int?
    var articleEnd = 0
    var index = root
    while index < Int(tree.nodes[root].end) {
      let node = tree.nodes[index]
      if isDropped[index] {
        index = Int(node.end)
        continue
      }
      let prose = features.proseLength[index]
      let isBody = features.hints[index].contains(.body)
      if prose > 0, isBody || node.tag == .article {
        if prose * 100 >= total * 90 {
          innermost = index  // the innermost one that still holds nearly all
          articleEnd = 0
          bodies = []
          articles = []
        } else {
          if node.tag == .article, index >= articleEnd {
            articles.append(index)
            articleEnd = Int(node.end)
          }
          if isBody {
            bodies.append(index)
            index = Int(node.end)
            continue
          }
        }
      }
      index += 1
    }
    if let innermost { return innermost }
    return joined(bodies, total) ?? chosen(among: articles, total)
  }

  /// Several parts of one text: what joins them, unless it holds much besides; else the largest if it holds half.
  private func joined(_ bodies: [Int], _ total: Int) -> Int? {
    guard let first = bodies.first, let last = bodies.last else { return nil }
    let sum = bodies.reduce(0) { $0 &+ features.proseLength[$1] }
    if sum * 100 >= total * 50 {
      let ancestor = commonAncestor(first, last)
      if features.proseLength[ancestor] * 100 <= sum * 115, !holdsSeveralStories(ancestor) { return ancestor }
    }
    let largest = bodies.max { features.proseLength[$0] < features.proseLength[$1] } ?? first
    return features.proseLength[largest] * 100 >= total * 50 ? largest : chosen(among: bodies, total)
  }

  /// One of several stories: the one with the headline, or one that holds half of all text.
  private func chosen(among stories: [Int], _ total: Int) -> Int? {
    if let headline, let story = stories.first(where: { $0 <= headline && headline < Int(tree.nodes[$0].end) }),
      features.proseLength[story] * 100 >= total * 15
    {
      return story
    }
    return stories.first { features.proseLength[$0] * 100 >= total * 50 }
  }

  private func holdsSeveralStories(_ index: Int) -> Bool {
    var count = 0
    for place in tree.inside(index) where tree.nodes[place].tag == .article && !isDropped[place] && features.proseLength[place] > 200 {
      count += 1
    }
    return count > 1
  }

  private func commonAncestor(_ first: Int, _ last: Int) -> Int {
    var place = first
    while Int(tree.nodes[place].end) <= last { place = Int(tree.nodes[place].parent) }
    return place
  }
}
