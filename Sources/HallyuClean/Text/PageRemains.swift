/// What a copied page leaves between the lines of a plain text, told by where it stands: what one line alone does not show.
enum PageRemains {
  /// Joins what a page breaks into lines of their own: `By` and the name, `Published` and the day, a day and its time.
  static func joined(_ lines: [TextLine]) -> [TextLine] {
    var out: [TextLine] = []
    for (index, line) in lines.enumerated() {
      if let last = out.last, line.count <= 80, !line.isProse,
        isLabel(last) || isClock(line) && holdsDate(last)
          || isName(last, and: line, next: index + 1 < lines.count ? lines[index + 1] : nil),
        let joined = TextLine((last.text + [0x20] + line.text)[...], startsBlock: last.startsBlock, kind: last.kind)
      {
        out[out.count - 1] = joined
      } else {
        out.append(line)
      }
    }
    return out
  }

  /// Parts a label and its day from the text that a saving program left behind them: `date 2023-07-29 Big sets mark the film.`
  static func parted(_ lines: [TextLine]) -> [TextLine] {
    let lines = lines.prefix(headLines).map(Glued.parted) + lines.dropFirst(headLines)
    guard let at = lines.prefix(headLines).firstIndex(where: { labelledDay($0) != nil }), let (day, text) = labelledDay(lines[at]) else {
      return lines
    }
    return lines[..<at] + [day, Glued.parted(text)] + lines[(at + 1)...]
  }

  private static func labelledDay(_ line: TextLine) -> (day: TextLine, text: TextLine)? {
    guard line.wordCount >= 4, case let words = line.text.split(separator: 0x20, maxSplits: 2), words.count == 3,
      labels.contains(words[0].map(lowered).text), words[1].count == 10, isDigit(line.text[words[1].startIndex]),
      let parser = DateParser.first(in: words[1]), parser.date.day > 0, parser.strayLetters == 0,
      let day = TextLine(line.text[..<words[1].endIndex], startsBlock: true),
      let text = TextLine(line.text[words[2].startIndex...], startsBlock: true)
    else { return nil }
    return (day, text)
  }

  private static let headLines = 24

  /// Marks lines as furniture that their neighbours give away.
  static func mark(_ lines: inout [TextLine]) {
    for index in lines.indices where lines[index].verdict == .text {
      let line = lines[index]
      // A film may be called “30 Days”.
      if isAge(line.folded) && (isLetter(line.text[0]) || isDigit(line.text[0])) || isHandle(line) || isPictureCredit(line) {
        lines[index].verdict = .drop
      }
      if isShouted(line) || isRubric(line), index > 0, index + 1 < lines.count, lines[index - 1].isProse, lines[index + 1].isProse {
        lines[index].verdict = .drop
      }
    }
    markVideos(&lines)
    markLabelledCaptions(&lines)
    markCaption(&lines)
    markCards(&lines)
    markTags(&lines)
    markTail(&lines)
  }

  /// `22 hours ago`, `2 days`, `Published an hour ago`, `2 min read`: when, seen from a day that nobody knows, or how long.
  static func isAge(_ folded: [UInt8]) -> Bool {
    guard folded.count <= 40 else { return false }
    var words = folded.split { $0 == 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") }.map(\.text)
    // "Reading time: 3 minutes"
    if words.count == 4, words[0] == "reading" || words[0] == "read", words[1] == "time" { words.removeFirst(2) }
    while let first = words.first, ["published", "posted", "updated", "last", "about"].contains(first) { words.removeFirst() }
    if let last = words.last, ["ago", "read", "listen", "watch"].contains(last) { words.removeLast() }
    guard words.count == 2, words[0] == "a" || words[0] == "an" || words[0].utf8.allSatisfy(isDigit) else { return false }
    return units.contains(words[1])
  }

  private static let units: Set<String> = [
    "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day", "days", "week", "weeks", "month",
    "months", "year", "years",
  ]

  /// `@writer`: an account and nothing else.
  static func isHandle(_ line: TextLine) -> Bool {
    line.text.first == UInt8(ascii: "@") && line.wordCount == 1 && line.text.count >= 3
      && line.text.dropFirst().allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
  }

  /// `Photographer | Agency | Getty Images`, `Jane Doe/Norvel`.
  private static func isPictureCredit(_ line: TextLine) -> Bool {
    guard line.count <= 100, !line.endsSentence else { return false }
    let sides = line.text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if line.wordCount <= 4, sides.count == 2, sides[0].contains(0x20), ByLine.isBareName(Array(sides[0])),
      sides[1].split(separator: 0x20, omittingEmptySubsequences: false).allSatisfy({ $0.first.map(isCapital) ?? false })
    {
      return true
    }
    let parts = ByLine.segments(of: line.text)
    guard parts.count >= 2, let last = parts.last else { return false }
    return pictureAgencies.contains(TextLine.fold(last).text)
  }

  private static let pictureAgencies: Set<String> = [
    "getty images", "reuters", "afp", "ap", "ap photo", "associated press", "shutterstock", "istock", "alamy", "yonhap", "epa",
    "bloomberg via getty images",
    "afp via getty images", "getty images for netflix", "wireimage", "newscom", "zuma", "imago", "newsis", "news1",
  ]

  /// The headline of another story between two paragraphs: all capitals, several words, no end mark.
  static func isShouted(_ line: TextLine) -> Bool {
    guard line.wordCount >= 5, line.count <= 160, !line.text.contains(where: isSmall), !line.isWide else { return false }
    if let last = line.text.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ":") { return false }
    return line.text.count(where: isCapital) * 2 > line.text.count
  }

  /// `TALKING TV: What to see on the weekend`: another story under its rubric.
  private static func isRubric(_ line: TextLine) -> Bool {
    guard line.wordCount <= 16, !line.endsSentence, let colon = line.text.firstIndex(of: UInt8(ascii: ":")), colon >= 4,
      colon + 2 < line.text.count, line.text[colon + 1] == 0x20
    else { return false }
    return line.text[..<colon].allSatisfy { isCapital($0) || $0 == 0x20 } && !line.text.contains(UInt8(ascii: ","))
  }

  private static func isLabel(_ line: TextLine) -> Bool { labels.contains(line.folded.text) }

  private static let labels: Set<String> = [
    "by", "written by", "posted by", "published", "posted", "updated", "last updated", "published on", "posted on", "first published",
    "date", "published by",
  ]

  /// `By Jane Doe`, `and`, `John Roe`.
  private static func isName(_ byLine: TextLine, and line: TextLine, next: TextLine?) -> Bool {
    guard byLine.starts(with: "by "), byLine.count <= 80 else { return false }
    if line.folded == Array("and".utf8) { return next.map { ByLine.isBareName($0.text) } ?? false }
    return TextLine.fold(byLine.text).suffix(4) == Array(" and".utf8)[...]
  }

  /// A time of the day and nothing else.
  private static func isClock(_ line: TextLine) -> Bool {
    guard line.count <= 20, let first = line.text.first, isDigit(first), line.text.contains(UInt8(ascii: ":")) else { return false }
    return line.folded.split { isDigit($0) || $0 == 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }.allSatisfy {
      $0.count <= 4
    }
  }

  private static func holdsDate(_ line: TextLine) -> Bool {
    guard line.count <= 60, let parser = DateParser.first(in: line.text) else { return false }
    return parser.strayLetters <= 6 && parser.date.hour == nil
  }

  /// A video's label, its title and what it shows, which begins as the title does.
  private static func markVideos(_ lines: inout [TextLine]) {
    for index in lines.indices.dropLast(2) where ["video", "watch", "play", "play video"].contains(lines[index].folded.text) {
      let title = lines[index + 1].folded.split(separator: 0x20)
      let shows = lines[index + 2].folded.split(separator: 0x20)
      guard !lines[index + 1].endsSentence, title.count >= 3, lines[index + 2].count <= 300, shows.count > 3,
        shows.prefix(3).elementsEqual(title.prefix(3))
      else { continue }
      lines[index + 1].verdict = .drop
      lines[index + 2].verdict = .drop
    }
  }

  /// `Image caption,` and what it labels; everything from `Enlarge this image` to `hide caption`.
  private static func markLabelledCaptions(_ lines: inout [TextLine]) {
    for index in lines.indices.dropLast() where lines[index].count <= longestLabel {
      if lines[index].folded.elementsEqual("image caption".utf8) || lines[index].folded.elementsEqual("open this photo in gallery".utf8) {
        lines[index].verdict = .drop
        if !lines[index + 1].isProse { lines[index + 1].verdict = .drop }
      } else if lines[index].folded.elementsEqual("enlarge this image".utf8),
        let end = lines[(index + 1)...].prefix(4).firstIndex(where: { $0.folded.elementsEqual("hide caption".utf8) })
      {
        for caption in index...end { lines[caption].verdict = .drop }
      } else if newsletters.contains(lines[index].folded.text), lines[index + 1].count <= longestOffer {
        lines[index + 1].verdict = .drop
      } else if lines[index].folded.elementsEqual("toggle caption".utf8), lines[index + 1].wordCount <= 4, !lines[index + 1].endsSentence {
        lines[index + 1].verdict = .drop
      }
    }
  }

  private static let longestLabel = 30
  private static let longestOffer = 250
  /// Over what a newsletter offers.
  private static let newsletters: Set<String> = ["free weekly newsletter", "free daily newsletter", "free newsletter"]

  private static let standfirstWords = 30

  /// A short sentence before the by-line under a dateline is what a picture shows: a standfirst is longer.
  private static func markCaption(_ lines: inout [TextLine]) {
    guard let byLine = lines.prefix(12).firstIndex(where: { $0.starts(with: "by ") && $0.count <= 80 && !$0.endsSentence }), byLine >= 2
    else { return }
    let line = lines[byLine - 1]
    // A by-line at the end signs the article, whose last sentence may be short.
    if lines[..<byLine].contains(where: { $0.isProse && $0.wordCount > PageRemains.standfirstWords }) { return }
    let isUnderDate = lines[..<(byLine - 1)].contains { $0.starts(with: "posted ") || $0.starts(with: "published ") || holdsDate($0) }
    if isUnderDate, line.verdict == .text, line.endsSentence, line.wordCount <= 9 { lines[byLine - 1].verdict = .drop }
  }

  /// `Music`, `A song for the sea`, `It was on top for a week.`, `May 3, 2021`: another story between the paragraphs.
  private static func markCards(_ lines: inout [TextLine]) {
    guard let first = lines.firstIndex(where: { $0.isProse && $0.verdict == .text }) else { return }
    for index in lines.indices.dropFirst(first + 1) where lines[index].verdict == .text && SectionName.isOne(lines[index]) {
      guard let day = lines[(index + 1)...].prefix(3).firstIndex(where: { $0.wordCount <= 6 && DatedLine.day($0) != nil }), day > index + 1,
        lines[(index + 1)..<day].allSatisfy({ $0.count <= 160 })
      else { continue }
      for line in index...day { lines[line].verdict = .drop }
    }
  }

  /// `Topics`, `Asia Pacific`, `Netflix`: what an article is filed under, a label each, with no running text behind them.
  private static func markTags(_ lines: inout [TextLine]) {
    guard let first = lines.firstIndex(where: { $0.isProse && $0.verdict == .text }) else { return }
    for label in lines.indices[(first + 1)...] where lines[label].count <= longestLabel && tagLabels.contains(lines[label].folded.text) {
      let end = lines[(label + 1)...].firstIndex { !isTag($0) } ?? lines.count
      guard end == lines.count || lines[end].verdict != .text || !lines[end].isProse else { continue }
      for tag in label..<end where lines[tag].verdict == .text { lines[tag].verdict = .drop }
    }
  }

  private static func isTag(_ line: TextLine) -> Bool {
    line.verdict == .text && line.wordCount <= 4 && !line.endsSentence && !RightsLine.read(line).isRights && DatedLine.day(line) == nil
  }

  private static let tagLabels: Set<String> = [
    "topics", "tags", "keywords", "filed under", "related topics", "read more about", "labels", "categories", "source (1", "sources (1",
    "source 1", "in this article", "more about", "read more news on",
  ]

  /// Headlines of other stories after the last paragraph: several in a row, without days, numbers and sentences, or each with its day.
  private static func markTail(_ lines: inout [TextLine]) {
    guard let last = lines.lastIndex(where: { $0.isProse && $0.verdict == .text }), last >= 4, lines[last].text.last != UInt8(ascii: ":")
    else { return }
    let tail = lines[(last + 1)...].filter { $0.verdict == .text && !RightsLine.read($0).isRights }
    if isRow(ofHeadlines: tail) || isRow(ofDatedHeadlines: tail) || isRow(ofLabels: lines[(last + 1)...]) {
      for index in lines.indices[(last + 1)...] { lines[index].verdict = .drop }
    }
  }

  private static func isHeadline(_ line: TextLine) -> Bool { line.wordCount >= 4 && !line.endsSentence }

  private static func isRow(ofHeadlines tail: [TextLine]) -> Bool {
    let isList = tail.contains { line in
      line.text.contains(where: isDigit) || line.kind != .paragraph || !line.startsBlock || line.text.contains(UInt8(ascii: "|"))
        || line.wideGaps > 0
        || line.folded.text.utf8.split(separator: 0x20).contains { $0.elementsEqual("as".utf8) } || line.text.starts(with: "- ".utf8)
        || line.text.starts(with: "•".utf8)
    }
    return tail.count >= 4 && tail.count(where: isHeadline) * 3 >= tail.count * 2 && !isList
  }

  /// `Twitter`, `Instagram`, `Contact us`: the foot of a page.
  private static func isRow(ofLabels tail: ArraySlice<TextLine>) -> Bool {
    tail.count >= 4 && tail.count { networks.contains($0.folded.text) } >= 2 && tail.allSatisfy { $0.wordCount <= 3 && !$0.endsSentence }
  }

  private static let networks: Set<String> = [
    "facebook", "twitter", "instagram", "youtube", "linkedin", "pinterest", "whatsapp", "telegram", "reddit", "tiktok", "email", "rss",
    "threads", "x",
  ]

  /// Two or more headlines with as many days in lines of their own among them, besides words for parts of the site.
  private static func isRow(ofDatedHeadlines tail: [TextLine]) -> Bool {
    let others = tail.filter { DatedLine.day($0) == nil && !isShortDay($0) }
    return tail.count - others.count >= 2 && others.count(where: isHeadline) >= 2
      && others.allSatisfy { isHeadline($0) || $0.wordCount <= 2 && !$0.endsSentence }
  }

  /// `03 Sep 04 | Entertainment`: a year of two digits dates no article, but a link.
  private static func isShortDay(_ line: TextLine) -> Bool {
    let words = line.folded.split(separator: 0x20, maxSplits: 3)
    return line.count <= 60 && words.count >= 3 && words[0].count <= 2 && words[0].allSatisfy(isDigit)
      && DateParser.months[words[1].text] != nil && words[2].count == 2 && words[2].allSatisfy(isDigit)
  }
}
