import HallyuMarkup

/// Chooses the authors: the by-line that the reader sees where it can be read, else what the page's head says.
enum AuthorChoice {
  /// - Returns: names joined by `, `, and an agency that stands in their place.
  static func choose(_ page: PageMetadata, _ data: LinkedData, near headline: Int?, body: Range<Int>, site: [UInt8]?) -> (
    author: [UInt8]?, agency: [UInt8]?
  ) {
    var agency: [UInt8]?
    let visible = seen(page, near: headline, body: body, site: site, &agency)
    let linked = names(data.authors, site: site, &agency)
    let meta = names(
      page.values("author", "parsely-author", "sailthru.author", "article:author", "dc.creator", "dcterms.creator", "byl", "article:author_name", "twitter:data1", "og:article:author")
        .filter { value in !value.starts(with: "http".utf8) && !value.contains(UInt8(ascii: "/")) }, site: site, &agency)
    let stated = linked.isEmpty ? meta : linked
    // The by-line wins where it names as many; the head knows better where the by-line is only a part of it.
    var chosen = distinct(!stated.isEmpty && (visible.isEmpty || covers(stated, visible)) ? stated : visible)
    // One word beside an agency is the place of a dateline.
    if agency != nil { chosen.removeAll { !$0.contains(0x20) && $0.allSatisfy { $0 < 0x80 } } }
    return (chosen.isEmpty ? nil : Array(chosen.joined(separator: Array(", ".utf8))), agency)
  }

  private static func covers(_ stated: [[UInt8]], _ visible: [[UInt8]]) -> Bool {
    let keys = Set(stated.map(TitleChoice.key))
    return visible.allSatisfy { keys.contains(TitleChoice.key($0)) } || visible.contains { keys.contains(TitleChoice.key($0)) } && visible.count <= stated.count
  }

  /// Names in by-lines and author links close to the headline or the text.
  private static func seen(_ page: PageMetadata, near headline: Int?, body: Range<Int>, site: [UInt8]?, _ agency: inout [UInt8]?) -> [[UInt8]] {
    let first = (headline ?? body.lowerBound) - 150
    let last = max(body.upperBound, body.lowerBound)
    var found: [[UInt8]] = []
    var keys: Set<String> = []
    for note in page.notes where note.kind == .author && note.node >= first && note.node <= last {
      let text = TitleChoice.tidy(note.text)
      guard text.count <= 160 else { continue }
      if ByLine.isAgency(text) {
        agency = agency ?? text
        continue
      }
      let reading = ByLine.author(of: text) ?? (text.count <= 60 && ByLine.isBareName(text) ? ByLine.names(in: text) : nil)
      for name in names(reading.map { [$0] } ?? [], site: site, &agency) where keys.insert(TitleChoice.key(name)).inserted { found.append(name) }
      if found.count >= 4 { break }
    }
    return found
  }

  /// Without names that are a part of another, and with a name that was printed twice once.
  private static func distinct(_ names: [[UInt8]]) -> [[UInt8]] {
    let halved = names.map { name -> [UInt8] in
      let words = name.split(separator: 0x20)
      let half = words.count / 2
      guard words.count >= 4, words.count % 2 == 0, words[..<half].elementsEqual(words[half...]) else { return name }
      return Array(words[..<half].joined(separator: [0x20]))
    }
    var kept: [[UInt8]] = []
    for (place, name) in halved.enumerated() {
      let words = Set(name.split(separator: 0x20).map { $0.map(lowered) })
      let isPart = halved.enumerated().contains { other, longer in
        let set = Set(longer.split(separator: 0x20).map { $0.map(lowered) })
        return other != place && words.isSubset(of: set) && (words.count < set.count || other < place)
      }
      if !isPart { kept.append(name) }
    }
    return kept
  }

  /// Cut at commas and "and", without "By", job titles, addresses, agencies and the site itself.
  private static func names(_ raw: [[UInt8]], site: [UInt8]?, _ agency: inout [UInt8]?) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var keys: Set<String> = []
    for value in raw {
      var text = TitleChoice.tidy(value)
      if TextLine.fold(text).starts(with: "by ".utf8) { text = Array(text.drop { $0 != 0x20 }.dropFirst()) }
      if ByLine.isAgency(text) {
        agency = agency ?? text
        continue
      }
      for segment in ByLine.segments(of: text) {
        let segment = withoutOpening(segment)
        let isOneName = !segment.contains(UInt8(ascii: ",")) && segment.first.map { $0 >= 0x80 } ?? false && segment.count <= 40
        guard let joined = isOneName ? segment : ByLine.names(in: segment) else { continue }
        for name in split(joined) where !isSite(name, site) && keys.insert(TitleChoice.key(name)).inserted { found.append(name) }
      }
      if found.count >= 8 { break }
    }
    return found
  }

  /// What follows "by" in `Analysis by Jane Doe`.
  private static func withoutOpening(_ segment: [UInt8]) -> [UInt8] {
    let words = segment.split(separator: 0x20)
    guard let place = words.prefix(4).firstIndex(where: { $0.map(lowered) == Array("by".utf8) }), place + 1 < words.count else { return segment }
    return Array(words[(place + 1)...].joined(separator: [0x20]))
  }

  private static func split(_ joined: [UInt8]) -> [[UInt8]] { joined.split(separator: UInt8(ascii: ",")).map(\.trimmed) }

  private static func isSite(_ name: [UInt8], _ site: [UInt8]?) -> Bool {
    guard let site else { return false }
    let (a, b) = (TitleChoice.key(name), TitleChoice.key(site))
    return a == b || a.count > 4 && b.hasPrefix(a)
  }
}
