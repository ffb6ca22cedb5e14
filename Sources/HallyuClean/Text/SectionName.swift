/// Knows the names that sites give to their parts: `Entertainment`, `TV & Radio`, `Business News›`, `CultureEntertainment`.
enum SectionName {
  /// True for a line that is made of such words and nothing else.
  static func isOne(_ line: TextLine) -> Bool {
    guard line.count <= 48, line.wordCount <= 6, !line.endsSentence, isCapital(line.text[0]) else { return false }
    let words = split(line.text)
    return !words.isEmpty && !line.text.contains(where: isDigit) && words.allSatisfy { SectionName.words.contains($0.map(lowered).text) }
  }

  /// Words of letters; a capital behind a small letter begins a new one, since menus are saved without what divides them.
  private static func split(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var start: Int?
    for at in 0...text.count {
      let isInside = at < text.count && (isLetter(text[at]) || text[at] == UInt8(ascii: "-") && start != nil)
      if let first = start, !isInside || isCapital(text[at]) && isSmall(text[at - 1]) {
        words.append(text[first..<at])
        start = nil
      }
      if isInside, start == nil { start = at }
    }
    return words
  }

  /// `More From Resonate`, `Popular on Screen Ledger`: a heading that names the site.
  static func site(in line: TextLine) -> [UInt8]? {
    for opening in ["More From ", "More from ", "Popular on ", "Popular On ", "Trending on ", "Latest from ", "Latest From ", "MORE FROM "]
    where line.text.starts(with: opening.utf8) {
      let name = Array(line.text.dropFirst(opening.utf8.count))
      let words = name.split(separator: 0x20)
      guard words.count <= 3, words.allSatisfy({ isCapital($0.first ?? 0) }) else { return nil }
      return words.contains { notSites.contains($0.map(lowered).text) } ? nil : name
    }
    return nil
  }

  private static let notSites: Set<String> = [
    "author", "business", "culture", "entertainment", "news", "world", "tv", "film", "movies", "music", "sports", "sport", "technology",
    "tech", "politics", "lifestyle", "opinion", "celebrity", "fashion", "this", "the", "us", "our", "asia", "korea", "web", "variety's",
  ]

  private static let words: Set<String> = [
    "home", "news", "entertainment", "business", "culture", "tv", "television", "radio", "film", "films", "movie", "movies", "cinema",
    "music", "arts", "art", "media", "technology", "tech", "markets", "market", "investing", "finance", "money", "economy", "world",
    "local", "national", "politics", "sport", "sports", "lifestyle", "life", "style", "opinion", "features", "reviews", "review",
    "interviews", "interview", "industry", "web", "series", "shows", "drama", "dramas", "streaming", "celebrity", "celebrities", "celebs",
    "gaming", "games", "books", "theatre", "theater", "hollywood", "bollywood", "kollywood", "tollywood", "hindi", "korean", "asia", "us",
    "uk", "u", "s", "k", "international", "global", "people", "exclusive", "breaking", "explained", "explainers", "recaps", "analysis",
    "and", "k-pop", "kpop", "k-drama", "k-dramas", "pop", "trending", "top", "stories", "latest", "companies", "company", "town",
    "telecom", "internet", "digital", "podcasts", "photos", "magazine", "weekend", "science", "travel", "fashion", "press", "office",
    "releases", "watchlist", "settings", "newsletters", "awards", "ott", "general", "hallyu", "showbiz", "regional", "south", "cinemas",
  ]
}
