import HallyuMarkup

/// Chooses the headline: what stands on the page, told apart from other headings by what the page's head says.
struct TitleChoice {
  /// Without the site's name; nil where the page has none.
  let title: [UInt8]?
  /// The node of the visible headline, or nil.
  let node: Int?
  /// The part of `<title>` that names the site, where one was found.
  let siteInTitle: [UInt8]?

  /// - Parameter host: of the page's address; its name is no part of a headline either.
  init(_ page: PageMetadata, _ data: LinkedData, site: [UInt8]?, host: [UInt8]?) {
    let element = page.titleElement.map(TitleChoice.tidy)
    let stated = [
      data.headline, page.values("og:title").first, page.values("twitter:title").first,
      page.values("dc.title", "dcterms.title", "title").first,
    ]
    .compactMap { $0 }.map(TitleChoice.tidy).filter { !$0.isEmpty }
    let head = stated + (element.map { [$0] } ?? [])
    let visible = TitleChoice.visible(page.headlines, head: head, site: site)
    node = visible?.node
    let split = element.flatMap { TitleChoice.split($0, site: site, known: (visible.map { [$0.text] } ?? []) + stated) }
    siteInTitle = split?.site
    let names = [site, split?.site, host, host.map { Array($0.prefix { $0 != UInt8(ascii: ".") }) }].compactMap { $0 }
    if let visible {
      title = TitleChoice.withoutSite(visible.text, names)
    } else if let first = stated.first {
      title = TitleChoice.withoutSite(first, names)
    } else if let split {
      title = split.title
    } else {
      title = element ?? page.headlines.first { $0.rank != .second }.map { TitleChoice.tidy($0.text) }
    }
  }

  /// The headline that the reader sees: the heading that shares most words with the page's head; one that shares few of them only
  /// where the page marks it as the headline, or has no other heading of the first level.
  private static func visible(_ headlines: [PageMetadata.Headline], head: [[UInt8]], site: [UInt8]?) -> (text: [UInt8], node: Int)? {
    var best: (share: Int, text: [UInt8], node: Int)?
    func look(at headings: some Sequence<PageMetadata.Headline>) {
      for heading in headings {
        let text = tidy(heading.text)
        let share = head.map({ sharedPercent(text, $0) }).max() ?? 0
        if share >= 50, share > best?.share ?? 0 { best = (share, text, heading.node) }
      }
    }
    look(at: headlines.filter({ $0.rank != .second }).prefix(40))
    if best == nil { look(at: headlines.filter({ $0.rank == .second })) }
    if let best { return (best.text, best.node) }
    let marked = headlines.filter { $0.rank == .microdata }
    let first = headlines.filter { $0.rank == .first }
    guard let only = marked.count == 1 ? marked.first : first.count == 1 ? first.first : nil else { return nil }
    let text = tidy(only.text)
    guard words(text).count >= 4 || text.count(where: { $0 >= 0xe3 }) >= 8, site.map({ key($0) != key(text) }) ?? true else { return nil }
    return (text, only.node)
  }

  static func tidy(_ text: [UInt8]) -> [UInt8] { TextNormalizer.squeezed(TextNormalizer.normalized(text).map { $0 == 0x0a ? 0x20 : $0 }) }

  /// Words of the one that stand in the other, in percent of the longer.
  static func sharedPercent(_ one: [UInt8], _ other: [UInt8]) -> Int {
    let a = words(one)
    let b = words(other)
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    let known = Set(b)
    let shared = a.count { known.contains($0) }
    // A title with the site's name behind it is longer by a few words.
    return shared * 100 / max(a.count, max(1, b.count - 5))
  }

  private static func words(_ text: [UInt8]) -> [[UInt8]] {
    TextLine.fold(text).split { !(isLetter($0) || isDigit($0) || $0 >= 0x80) }.map { Array($0) }
  }

  /// Parts `Headline | Site` where one side is the site or the other side is a headline that is known.
  private static func split(_ title: [UInt8], site: [UInt8]?, known: [[UInt8]]) -> (title: [UInt8], site: [UInt8])? {
    let folded = site.map(key)
    let knownKeys = Set(known.map(key))
    for (left, right) in cuts(title) {
      if knownKeys.contains(key(left)) { return (left, lastPart(right)) }
      if let folded, key(right) == folded || key(right).hasPrefix(folded) { return (left, right) }
      if let folded, key(left) == folded { return (right, left) }
      if knownKeys.contains(key(right)) { return (right, left) }
    }
    // Nothing tells which side is the site: a short end behind a long headline.
    if site == nil, let (left, right) = cuts(title).first, right.split(separator: 0x20).count <= 3, left.split(separator: 0x20).count >= 4 {
      return (left, right)
    }
    return nil
  }

  /// A headline without the site's name at either end.
  static func withoutSite(_ title: [UInt8], _ sites: [[UInt8]]) -> [UInt8] {
    let names = Set(sites.map(key).filter { $0.utf8.count >= 2 })
    guard !names.isEmpty else { return title }
    var title = title
    // `Headline | Section | Site`: what stands between goes with the site where the headline is long.
    for (left, right) in cuts(title) {
      if names.contains(key(right)) { title = left } else if names.contains(key(left)) { title = right } else { continue }
      break
    }
    return title
  }

  private static func lastPart(_ text: [UInt8]) -> [UInt8] { cuts(text).last?.1 ?? text }

  /// Every way to part a title at a bar or a dash between spaces, from the last to the first.
  private static func cuts(_ title: [UInt8]) -> [([UInt8], [UInt8])] {
    var found: [([UInt8], [UInt8])] = []
    var at = 0
    while at < title.count {
      let (value, length) = scalar(title, at)
      let isBar = value == 0x7c || value == 0xb7 || value == 0xbb || value == 0xab || value == 0x2022
      let isDash =
        [0x2d, 0x2013, 0x2014, 0x3a, 0x7e].contains(value) && at > 0 && title[at - 1] == 0x20
        && at + length < title.count && title[at + length] == 0x20
      if isBar || isDash {
        let left = title[..<at].trimmed
        let right = title[(at + length)...].trimmed
        if !left.isEmpty, !right.isEmpty { found.append((left, right)) }
      }
      at += length
    }
    return found.reversed()
  }

  /// Letters and digits in lower case, for comparing names.
  static func key(_ text: [UInt8]) -> String {
    var letters = TextLine.fold(text).filter { isLetter($0) || isDigit($0) || $0 >= 0x80 }
    for article in ["the"] where letters.starts(with: article.utf8) && letters.count > 5 { letters.removeFirst(article.utf8.count) }
    return letters.text
  }
}
