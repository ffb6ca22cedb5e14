/// Finds the article in a page: which subtrees are furniture, which node holds the text, which blocks of it to keep.
package struct MainContentFinder {
  let tree: MarkupTree
  let options: ContentOptions
  var features: PageFeatures
  /// Roots of subtrees that are not read.
  var isDropped: [Bool]
  /// Running text in the whole page, furniture included.
  let pageProse: Int
  /// False for a reading that goes by tags alone.
  private var trustsNames = true
  /// True once `blocks` found links and teasers where an article should be.
  package private(set) var isIndex = false

  package init(_ tree: MarkupTree, _ options: ContentOptions) {
    self.tree = tree
    self.options = options
    features = PageFeatures(tree)
    isDropped = features.isInvisible
    var prose: Int = 0
    for index in tree.nodes.indices where tree.nodes[index].parent < 0 { prose &+= features.proseLength[index] }
    pageProse = prose
  }

  /// The article's blocks in reading order; empty where the page holds no text.
  /// - Parameter headline: the node of the headline, which tells the story from others beside it.
  package mutating func blocks(headline: Int? = nil) -> [TextBlock] {
    guard !tree.nodes.isEmpty else { return [] }
    var container = choose(headline)
    if features.proseLength[container] < 200, features.textLength[container] < 500, options.favour != .precision {
      // Names may mislead: read once more, trusting tags only, and believe it where it finds much more.
      var plain = MainContentFinder(tree, options)
      plain.trustsNames = false
      let other = plain.choose(headline)
      if plain.features.proseLength[other] > 3 * features.proseLength[container] + 200 {
        self = plain
        container = other
      }
    }
    let reader = BlockReader(tree: tree, features: features, isDropped: isDropped)
    let text = features.textLength[container]
    isIndex = features.linkLength[container] * 100 >= text * 50 && text > 0
    return leads(before: container, headline: headline).flatMap { reader.blocks(in: $0) } + reader.blocks(in: container)
  }

  private mutating func choose(_ headline: Int?) -> Int {
    dropFurniture()
    dropStoryLists()
    dropLinkLists()
    dropCards()
    let container = ContainerChoice(tree: tree, features: features, isDropped: isDropped, headline: headline).container()
    if let headline { dropAbove(headline, in: container) }
    return container
  }

  /// Summaries between the headline and the text that hold running text of their own.
  private func leads(before container: Int, headline: Int?) -> [Int] {
    guard let headline, headline < container, options.favour == .recall else { return [] }  // most sites repeat it
    var found: [Int] = []
    var index = headline + 1
    while index < container {
      let node = tree.nodes[index]
      if isDropped[index] {
        index = Int(node.end)
        continue
      }
      let text = features.textLength[index]
      if features.hints[index].contains(.lead), Int(node.end) <= container, text >= 40, text < 1200, features.linkLength[index] * 4 < text {
        found.append(index)
        index = Int(node.end)
        continue
      }
      index += 1
    }
    return found
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
    let hints = trustsNames ? features.hints[index] : features.hints[index].intersection([.body, .comments])
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
    if features.holdsImage[index], !options.keepsCaptions, isPictureWithCaption(index) { return true }
    if hints.isEmpty || hints.contains(.body) && hints.isDisjoint(with: [.comments]) { return false }
    if !hints.isDisjoint(with: [.furniture, .hidden]) { return !isMuch && !isPostOfSocialMedia(index) }
    if hints.contains(.comments), !options.keepsComments { return prose * 100 <= pageProse * 70 }
    if hints.contains(.caption), !options.keepsCaptions { return !isMuch && features.textLength[index] < 1200 }
    if hints.contains(.about) { return features.textLength[index] < 400 && !isMuch }
    if hints.contains(.stamp) { return prose == 0 && features.textLength[index] < 300 }
    if hints.contains(.suspect) { return features.linkLength[index] * 100 >= features.textLength[index] * 40 && !isMuch }
    return false
  }

  /// A division with a picture and a few words that make no sentence.
  private func isPictureWithCaption(_ index: Int) -> Bool {
    let length = features.textLength[index]
    guard length > 0, length <= 150, features.proseLength[index] == 0 else { return false }
    switch tree.nodes[index].tag {
    case .div, .p, .center, .td, .section: break
    default: return false
    }
    if tree.inside(index).contains(where: { tree.nodes[$0].tag.isHeading || tree.nodes[$0].tag == .li }) { return false }
    guard let last = tree.flatText(index, limit: 300).last else { return false }
    return ![UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\"")].contains(last) && last < 0x80
  }

  /// A post that the article shows (`<div class="social-embed"><blockquote class="twitter-tweet">`) is no share bar.
  private func isPostOfSocialMedia(_ index: Int) -> Bool {
    guard features.textLength[index] >= 40 else { return false }
    return tree.inside(index).contains { tree.nodes[$0].tag == .blockquote }
  }

  private func holdsTable(_ index: Int) -> Bool {
    tree.inside(index).contains { tree.nodes[$0].tag == .table || tree.nodes[$0].tag == .blockquote || tree.nodes[$0].tag == .pre }
  }
}
