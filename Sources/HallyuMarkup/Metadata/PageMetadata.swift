/// What a page says about its article outside the text: `<meta>`, `<title>`, `<link>`, microdata, by-lines, times, headings.
///
/// Everything is reported as found, in document order; the clean stage decides whom to believe.
package struct PageMetadata: Sendable {
  /// Names in lower case (`og:title`, `article:published_time`, `author`, …) with their values.
  package private(set) var properties: [(name: String, value: [UInt8])] = []
  package private(set) var titleElement: [UInt8]?
  package private(set) var canonical: [UInt8]?
  package private(set) var language: [UInt8]?
  /// Texts of headings: `<h1>`, what is named as the headline, and the first of the second level.
  package private(set) var headlines: [Headline] = []
  package private(set) var times: [Time] = []
  /// Microdata, links of `rel=author`, and elements named as by-line or date, with their text.
  package private(set) var notes: [Note] = []

  package struct Headline: Sendable {
    /// `microdata`: `itemprop=headline`; `named`: by its class; `second`: an `<h2>` that says nothing else.
    package enum Rank: Sendable { case microdata, first, named, second }
    package let text: [UInt8]
    package let node: Int
    package let rank: Rank
  }

  package struct Time: Sendable {
    /// The machine-readable value, or nil.
    package let value: [UInt8]?
    package let text: [UInt8]
    package let node: Int
    /// True where a name says that it is the time of publication.
    package let isPublication: Bool
    /// True where a name or the text says that it is the time of a change.
    package let isChange: Bool
  }

  package struct Note: Sendable {
    package enum Kind: Sendable { case author, date, about }
    package let kind: Kind
    package let text: [UInt8]
    package let node: Int
  }

  /// Headings of the second level that were looked at.
  private var seconds = 0

  package init(_ tree: MarkupTree) {
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .text: continue
      case .meta: readMeta(tree, index)
      case .title: if titleElement == nil { titleElement = nonEmpty(tree.flatText(index)) }
      case .link: readLink(tree, index)
      case .html: language = tree.value(.lang, of: index).map(Array.init)
      case .time: readTime(tree, index)
      default: readElement(tree, index)
      }
    }
  }

  /// The values of the first of these names that the page has.
  package func values(_ names: String...) -> [[UInt8]] {
    for name in names {
      let found = properties.filter { $0.name == name }.map(\.value)
      if !found.isEmpty { return found }
    }
    return []
  }

  private mutating func readMeta(_ tree: MarkupTree, _ index: Int) {
    guard let content = tree.value(.content, of: index), let value = nonEmpty(squeezed(content)) else { return }
    for attribute in [MarkupAttributeName.property, .name, .itemprop, .httpEquiv] {
      guard let name = tree.value(attribute, of: index), !name.isEmpty else { continue }
      properties.append((String(decoding: name.prefix(80).map(lowered), as: UTF8.self), value))
    }
  }

  private mutating func readLink(_ tree: MarkupTree, _ index: Int) {
    guard canonical == nil, let rel = tree.value(.rel, of: index), contains("canonical", rel), let href = tree.value(.href, of: index)
    else {
      return
    }
    canonical = nonEmpty(squeezed(href))
  }

  private mutating func readTime(_ tree: MarkupTree, _ index: Int) {
    let text = tree.flatText(index, limit: 120)
    var isPublication = tree.value(.pubdate, of: index) != nil
    var isChange = false
    for attribute in [MarkupAttributeName.class, .itemprop, .id] {
      guard let name = tree.value(attribute, of: index) else { continue }
      if contains("publi", name) || contains("posted", name) || contains("created", name) || contains("entry-date", name) {
        isPublication = true
      }
      if contains("modif", name) || contains("updat", name) { isChange = true }
    }
    if isChange, isPublication, let name = tree.value(.class, of: index), contains("published", name) { isChange = false }
    if contains("updated", text[...]) || contains("modified", text[...]) { isChange = true }
    times.append(
      Time(
        value: tree.value(.datetime, of: index).map(Array.init), text: text, node: index, isPublication: isPublication, isChange: isChange))
  }

  private mutating func readElement(_ tree: MarkupTree, _ index: Int) {
    let node = tree.nodes[index]
    guard node.tag == .h1 || node.tag == .h2 || node.attributeEnd > node.attributeStart else { return }
    var kind: Note.Kind?
    var rank: Headline.Rank? = node.tag == .h1 ? .first : node.tag == .h2 && seconds < 12 ? .second : nil
    for place in Int(node.attributeStart)..<Int(node.attributeEnd) {
      let attribute = tree.attributes[place]
      let value = tree.characters[Int(attribute.start)..<Int(attribute.end)]
      switch attribute.name {
      case .itemprop:
        if contains("author", value) || contains("creator", value) { kind = .author }
        if contains("datepublished", value) { noteMicrodataDate(tree, index) }
        if contains("headline", value), !contains("alternativeheadline", value) { rank = .microdata }
      case .rel where contains("author", value) && node.tag == .a: kind = .author
      case .class, .id, .dataName:
        let hint = ClassHint.read(value)
        if hint.contains(.headline), node.tag.isHeading, rank == nil || rank == .second { rank = .named }
        if !hint.isDisjoint(with: [.about, .stamp]), kind == nil {
          kind =
            contains("author", value) || contains("byline", value) || contains("writer", value) || contains("by-line", value)
            ? .author : contains("date", value) || contains("time", value) || contains("publish", value) ? .date : .about
        }
      default: break
      }
    }
    if rank == .second { seconds += 1 }
    if let rank, let text = nonEmpty(tree.flatText(index, limit: 600)), text.count < 600 {
      headlines.append(Headline(text: text, node: index, rank: rank))
    }
    if let kind, notes.count < 200 {
      let text = tree.flatText(index, limit: 300)
      if !text.isEmpty, text.count < 300 { notes.append(Note(kind: kind, text: text, node: index)) }
    }
  }

  /// `<span itemprop="datePublished" content="2019-11-18">`.
  private mutating func noteMicrodataDate(_ tree: MarkupTree, _ index: Int) {
    let value = tree.value(.content, of: index) ?? tree.value(.datetime, of: index)
    times.append(
      Time(value: value.map(Array.init), text: tree.flatText(index, limit: 120), node: index, isPublication: true, isChange: false))
  }

  private func nonEmpty(_ bytes: [UInt8]) -> [UInt8]? { bytes.isEmpty ? nil : bytes }

  private func squeezed(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var text = SqueezedText()
    text.append(value)
    return text.bytes
  }
}
