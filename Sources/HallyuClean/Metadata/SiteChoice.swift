import HallyuMarkup

/// Chooses the site's name and the article's address, section, tags and language.
enum SiteChoice {
  static func name(_ page: PageMetadata, _ data: LinkedData) -> [UInt8]? {
    let stated = page.values("og:site_name").first ?? data.publisher ?? page.values("application-name", "publisher", "dc.publisher").first
    return stated.map { TitleChoice.tidy(Array($0.drop { $0 == UInt8(ascii: "@") })) }.flatMap {
      $0.isEmpty || $0.count > 80 || $0.starts(with: "http".utf8) ? nil : $0
    }
  }

  static func address(_ page: PageMetadata, _ data: LinkedData) -> [UInt8]? {
    [page.canonical, page.values("og:url").first, data.url].compactMap { $0 }.first { url in
      (url.starts(with: "http://".utf8) || url.starts(with: "https://".utf8)) && url.count <= 2048 && url.allSatisfy { $0 > 0x20 }
    }
  }

  /// `example.com` of `https://www.example.com/a/b`.
  static func host(of url: [UInt8]) -> [UInt8]? {
    guard let start = url.firstIndex(of: UInt8(ascii: ":")), start + 3 < url.count else { return nil }
    var host = Array(
      url[(start + 3)...].prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "?") }.map(lowered))
    if host.starts(with: "www.".utf8) { host.removeFirst(4) }
    return host.contains(UInt8(ascii: ".")) ? host : nil
  }

  static func section(_ page: PageMetadata, _ data: LinkedData) -> [UInt8]? {
    (page.values("article:section", "section", "parsely-section").first ?? data.section).map(TitleChoice.tidy).flatMap {
      $0.isEmpty || $0.count > 120 ? nil : $0
    }
  }

  static func tags(_ page: PageMetadata, _ data: LinkedData) -> [[UInt8]] {
    var lists = page.values("article:tag")
    if lists.isEmpty { lists = data.keywords }
    if lists.isEmpty { lists = page.values("news_keywords", "keywords", "sailthru.tags", "parsely-tags") }
    var tags: [[UInt8]] = []
    var seen: Set<String> = []
    for list in lists {
      for part in list.split(separator: UInt8(ascii: ",")) {
        let tag = TitleChoice.tidy(Array(part))
        guard !tag.isEmpty, tag.count <= 80, seen.insert(TextLine.fold(tag).text).inserted else { continue }
        tags.append(tag)
        if tags.count == 30 { return tags }
      }
    }
    return tags
  }

  /// BCP 47, as the page states it; nil where that is no tag.
  static func language(_ page: PageMetadata, _ data: LinkedData) -> [UInt8]? {
    let stated = page.language ?? page.values("content-language", "og:locale", "dc.language", "language").first ?? data.language
    guard let stated else { return nil }
    let tag = stated.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
      .trimmed
    let parts = tag.split(separator: UInt8(ascii: "-"))
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLetter), parts.count <= 3 else { return nil }
    let second = parts.dropFirst().first { $0.count == 2 && $0.allSatisfy(isLetter) }
    return first.map(lowered) + (second.map { [UInt8(ascii: "-")] + $0.map { isSmall($0) ? $0 & 0xdf : $0 } } ?? [])
  }
}
