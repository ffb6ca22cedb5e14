/// What the content finder knows of every node after one pass down and one pass up.
struct PageFeatures {
  /// Hints of the node's own names.
  var hints: [ClassHint]
  /// Visible characters below, white space not counted.
  var textLength: [Int]
  /// Those of them that stand in links.
  var linkLength: [Int]
  /// Text of running sentences below: the measure of where an article is.
  var proseLength: [Int]
  /// True where a picture stands below.
  var holdsImage: [Bool]
  /// Nodes that no reader sees.
  var isInvisible: [Bool]

  init(_ tree: MarkupTree) {
    let count = tree.nodes.count
    hints = Array(repeating: [], count: count)
    textLength = Array(repeating: 0, count: count)
    linkLength = Array(repeating: 0, count: count)
    proseLength = Array(repeating: 0, count: count)
    isInvisible = Array(repeating: false, count: count)
    holdsImage = Array(repeating: false, count: count)
    readNames(tree)
    countText(tree)
  }

  private mutating func readNames(_ tree: MarkupTree) {
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.parent >= 0, isInvisible[Int(node.parent)] { isInvisible[index] = true }
      guard node.tag != .text else { continue }
      switch node.tag {
      case .head, .script, .style, .noscript, .template, .noframes: isInvisible[index] = true
      default: break
      }
      var hint: ClassHint = []
      for place in Int(node.attributeStart)..<Int(node.attributeEnd) {
        let attribute = tree.attributes[place]
        let value = tree.characters[Int(attribute.start)..<Int(attribute.end)]
        switch attribute.name {
        case .class, .id, .dataName: hint.formUnion(ClassHint.read(value))
        case .role: hint.formUnion(PageFeatures.role(value))
        case .itemprop: hint.formUnion(PageFeatures.property(value))
        case .hidden: isInvisible[index] = true
        case .ariaHidden where contains("true", value): hint.insert(.hidden)
        case .style where PageFeatures.isDisplayNone(value): hint.insert(.hidden)
        default: break
        }
      }
      hints[index] = hint
    }
  }

  private static func role(_ value: ArraySlice<UInt8>) -> ClassHint {
    for word: StaticString in ["navigation", "banner", "search", "complementary", "contentinfo", "dialog", "menu", "toolbar", "alert"]
    where hasPrefix(word, value, value.startIndex) {
      return .furniture
    }
    return []
  }

  private static func property(_ value: ArraySlice<UInt8>) -> ClassHint {
    if contains("articlebody", value) { return .body }
    if contains("headline", value) { return .headline }
    if contains("author", value) { return .about }
    if contains("datepublished", value) || contains("datemodified", value) { return .stamp }
    if contains("description", value) || contains("abstract", value) { return .lead }
    if contains("caption", value) { return .caption }
    return []
  }

  private static func isDisplayNone(_ style: ArraySlice<UInt8>) -> Bool {
    var squeezed: [UInt8] = []
    for byte in style where !isSpace(byte) { squeezed.append(lowered(byte)) }
    return contains("display:none", squeezed[...])
  }

  /// Adds up text from the leaves; a block's own text counts as prose where it reads like sentences.
  private mutating func countText(_ tree: MarkupTree) {
    var marks = [Int](repeating: 0, count: tree.nodes.count)
    var inBlocks = [Int](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() where !isInvisible[index] {
      let node = tree.nodes[index]
      if node.tag == .text {
        (textLength[index], marks[index]) = PageFeatures.measure(tree.text(index))
      } else if node.tag == .a {
        // An anchor without an address is no link; a link around blocks is a card, whatever it says.
        if tree.value(.href, of: index) != nil { linkLength[index] = textLength[index] }
        if linkLength[index] > 0, textLength[index] < 1500 { proseLength[index] = 0 }
      } else if node.tag == .img || node.tag == .picture {
        holdsImage[index] = true
      } else if !node.tag.isInline {
        let own = textLength[index] - inBlocks[index]
        if own >= 80 && marks[index] > 0 || own >= 140, linkLength[index] * 2 < textLength[index] { proseLength[index] &+= own }
      }
      let parent = Int(node.parent)
      guard parent >= 0 else { continue }
      textLength[parent] &+= textLength[index]
      linkLength[parent] &+= linkLength[index]
      proseLength[parent] &+= proseLength[index]
      if holdsImage[index] { holdsImage[parent] = true }
      if node.tag.isInline {
        marks[parent] &+= marks[index]
        inBlocks[parent] &+= inBlocks[index]
      } else {
        inBlocks[parent] &+= textLength[index]
      }
    }
  }

  /// Characters that are no white space (an ideograph or a Hangul syllable counts twice), and full stops and commas.
  private static func measure(_ text: ArraySlice<UInt8>) -> (Int, Int) {
    text.withUnsafeBufferPointer { text in
      var length: Int = 0
      var marks: Int = 0
      for byte in text where byte > 0x20 && byte & 0xc0 != 0x80 {
        length &+= byte >= 0xe3 && byte <= 0xed ? 2 : 1
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") { marks &+= 1 }
      }
      return (length, marks)
    }
  }
}
