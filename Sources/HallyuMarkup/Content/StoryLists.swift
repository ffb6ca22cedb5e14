/// Drops what leads to other stories: lists under telling headings, link lists, cards, and what stands above the headline.
extension MainContentFinder {
  /// Headings of story lists that are followed up in one page.
  static let sectionLimit = 64

  /// Drops a heading such as "Related articles" and what follows it, up to the end of its parent.
  mutating func dropStoryLists() {
    var index = 0
    var sections = 0
    var proseBefore: Int = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if isDropped[index] {
        index = Int(node.end)
        continue
      }
      if node.tag == .text || node.tag.isInline && node.tag != .a {
        index += 1
        continue
      }
      let length = features.textLength[index]
      if length > 0, length <= 60, !node.tag.isInline, sections < MainContentFinder.sectionLimit, let kind = headingKind(index) {
        sections += 1
        index = dropSection(index, kind, proseBefore: proseBefore)
        continue
      }
      if length >= 60, !holdsBlocks(index) { proseBefore &+= length &- features.linkLength[index] }
      index += 1
    }
  }

  private enum HeadingKind { case stories, faintStories, comments }

  private func headingKind(_ index: Int) -> HeadingKind? {
    let key = ListHeadings.fold(tree.flatText(index, limit: 120))
    if ListHeadings.faint.contains(key) { return .faintStories }
    if ListHeadings.stories.contains(key) { return .stories }
    if !options.keepsComments, ListHeadings.comments.contains(key) { return .comments }
    return nil
  }

  private func holdsBlocks(_ index: Int) -> Bool {
    var child = index + 1
    while child < Int(tree.nodes[index].end) {
      if !tree.nodes[child].tag.isInline { return true }
      child = Int(tree.nodes[child].end)
    }
    return false
  }

  /// - Returns: where reading goes on.
  private mutating func dropSection(_ heading: Int, _ kind: HeadingKind, proseBefore: Int) -> Int {
    // A heading in a wrapper of its own speaks for what follows the wrapper.
    var top = heading
    while case let parent = Int(tree.nodes[top].parent), parent >= 0, features.textLength[parent] == features.textLength[top],
      tree.nodes[parent].tag != .body
    {
      top = parent
    }
    let parent = Int(tree.nodes[top].parent)
    guard parent >= 0 else { return Int(tree.nodes[heading].end) }
    let end = Int(tree.nodes[parent].end)
    var following: Int = 0
    var links: Int = 0
    var text: Int = 0
    var place = Int(tree.nodes[top].end)
    var stop = end
    let level = tree.nodes[heading].tag
    while place < end {
      if tree.nodes[place].tag.isHeading, level.isHeading, tree.nodes[place].tag.rawValue <= level.rawValue {
        stop = place
        break
      }
      if !isDropped[place] {
        following &+= features.proseLength[place]
        links &+= features.linkLength[place]
        text &+= features.textLength[place]
      }
      place = Int(tree.nodes[place].end)
    }
    // A list of links, or anything after a telling heading once the text has been read.
    let isList = text == 0 || links * 100 >= text * 40 || following == 0 && kind != .faintStories
    let isAfterText = proseBefore >= 300 && following * 100 <= pageProse * 92 && stop == end
    guard isList || kind != .faintStories && isAfterText else {
      if kind != .faintStories { drop(top) }
      return Int(tree.nodes[top].end)
    }
    drop(top)
    place = Int(tree.nodes[top].end)
    while place < stop {
      if !isDropped[place] { drop(place) }
      place = Int(tree.nodes[place].end)
    }
    return stop
  }

  /// Drops lists, divisions and tables that hold hardly anything but links.
  mutating func dropLinkLists() {
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if isDropped[index] {
        index = Int(node.end)
        continue
      }
      switch node.tag {
      case .ul, .ol, .dl, .div, .section, .table, .center, .header, .summary, .details:
        let text = features.textLength[index]
        let links = features.linkLength[index]
        if text > 0, features.proseLength[index] == 0, links * 100 >= text * 70, linkCount(index) >= 2 || node.tag != .div {
          drop(index)
          index = Int(node.end)
          continue
        }
      default: break
      }
      index += 1
    }
  }

  private func linkCount(_ index: Int) -> Int { tree.inside(index).count { tree.nodes[$0].tag == .a } }

  /// Drops rows of cards: three or more like children of one element, each opening with a link of some length.
  mutating func dropCards() {
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if isDropped[index] {
        index = Int(node.end)
        continue
      }
      if node.tag != .text, features.linkLength[index] >= 45, node.tag != .p { dropCards(of: index) }
      index += 1
    }
  }

  private mutating func dropCards(of parent: Int) {
    var cards: [Int] = []
    var others = 0
    var prose: Int = 0
    var child = parent + 1
    while child < Int(tree.nodes[parent].end) {
      if !isDropped[child], features.textLength[child] > 0 {
        if isCard(child) {
          cards.append(child)
          prose &+= features.proseLength[child]
        } else {
          others += 1
        }
      }
      child = Int(tree.nodes[child].end)
    }
    // Inside the article a row of cards may be its list of things; beside it, it is other stories, as long as a text remains.
    let isFew = prose * 100 <= pageProse * 35
    let leavesText = cards.count >= 4 && pageProse &- prose >= 300 && !isInStory(parent)
    guard cards.count >= 3, cards.count >= others, isFew || leavesText else { return }
    for card in cards { drop(card) }
  }

  private func isInStory(_ index: Int) -> Bool {
    var above = index
    while above >= 0 {
      if tree.nodes[above].tag == .article || features.hints[above].contains(.body) { return true }
      above = Int(tree.nodes[above].parent)
    }
    return false
  }

  private func isCard(_ index: Int) -> Bool {
    switch tree.nodes[index].tag {
    case .div, .li, .article, .section, .dd, .td, .tr: break
    default: return false
    }
    let length = features.textLength[index]
    guard length >= 25, length <= 600, features.linkLength[index] >= 15 else { return false }
    for place in tree.inside(index).prefix(60) where tree.nodes[place].tag == .text && features.textLength[place] > 0 {
      var above = Int(tree.nodes[place].parent)
      while above > index {
        // The link is a line of its own: whatever holds it holds nothing else, or it is a heading.
        if tree.nodes[above].tag == .a { return features.linkLength[above] >= 15 && isLineOfItsOwn(above, in: index) }
        above = Int(tree.nodes[above].parent)
      }
      return false
    }
    return false
  }

  private func isLineOfItsOwn(_ link: Int, in card: Int) -> Bool {
    if tree.inside(link).contains(where: { !tree.nodes[$0].tag.isInline }) { return true }
    let parent = Int(tree.nodes[link].parent)
    if parent == card { return features.textLength[card] == features.linkLength[card] }
    return features.linkLength[parent] * 100 >= features.textLength[parent] * 90
  }

  /// Drops what ends before the headline, if most of the text stands after it.
  mutating func dropAbove(_ headline: Int, in container: Int) {
    guard container < headline, headline < Int(tree.nodes[container].end) else { return }
    var above: [Int] = []
    var prose: Int = 0
    var index = container + 1
    while index < headline {
      if Int(tree.nodes[index].end) <= headline {
        if !isDropped[index] {
          above.append(index)
          prose &+= features.proseLength[index]
        }
        index = Int(tree.nodes[index].end)
      } else {
        index += 1
      }
    }
    guard prose * 2 <= features.proseLength[container] else { return }
    for place in above { drop(place) }
  }
}
