/// Clears what a copied page leaves over its headline, and tells how far the head of an article goes.
enum PageHead {
  /// Marks menus, trails and links to other stories over the text as furniture, so that the headline is the first line left.
  static func mark(_ lines: inout [TextLine]) {
    guard let prose = lines.prefix(longest).firstIndex(where: { $0.verdict == .text && $0.isProse }), prose > 0 else { return }
    markTrail(&lines, prose)
    markOverRepeated(&lines, prose)
    markBefore(&lines, prose)
    for index in 0..<prose where lines[index].verdict == .text {
      // "Change" among buttons, "overnights"; a single word is no headline anyway.
      let isButton = lines[index].wordCount == 1 && (isSmall(lines[index].text[0]) || index > 0 && lines[index - 1].verdict == .drop)
      let isPost = lines[index].wordCount <= 3 && ByLine.isJobTitle(lines[index])
      if isButton || isPost || SectionName.isOne(lines[index]), lines[(index + 1)..<prose].contains(where: mayBeHeadline) {
        lines[index].verdict = .drop
      }
    }
    markLinks(&lines, prose)
  }

  /// Lines of a head with a long menu.
  private static let longest = 60

  static func mayBeHeadline(_ line: TextLine) -> Bool {
    line.verdict == .text && line.wordCount >= 4 && line.count <= 200 && !line.starts(with: "by ") && !SectionName.isOne(line)
      && DatedLine.day(line) == nil
  }

  /// `1. Home`, `2. News`, `3. Salt Road is back`: where the page stands among others, a number before each.
  private static func markTrail(_ lines: inout [TextLine], _ prose: Int) {
    guard let first = lines[..<prose].firstIndex(where: { $0.folded.elementsEqual("1. home".utf8) }) else { return }
    for index in first..<prose where lines[index].text.starts(with: "\(index - first + 1). ".utf8) { lines[index].verdict = .drop }
  }

  /// A line that stands twice over the text is the headline: the short ones before it are a menu.
  private static func markOverRepeated(_ lines: inout [TextLine], _ prose: Int) {
    for index in 1..<max(1, prose) where mayBeHeadline(lines[index]) {
      guard lines[(index + 1)..<prose].contains(where: { $0.folded == lines[index].folded }) else { continue }
      for menu in 0..<index where lines[menu].verdict == .text && lines[menu].wordCount <= 4 && !lines[menu].endsSentence {
        lines[menu].verdict = .drop
      }
      return
    }
  }

  /// `Home Film News Salt Road is back in May` over `Salt Road is back in May`: the trail and the headline in one line.
  private static func markBefore(_ lines: inout [TextLine], _ prose: Int) {
    for index in 1..<max(1, prose) where lines[index].verdict == .text && lines[index].wordCount >= 3 {
      let headline = lines[index].folded
      for trail in 0..<index
      where lines[trail].folded.count > headline.count && lines[trail].folded.reversed().starts(with: headline.reversed()) {
        lines[trail].verdict = .drop
      }
    }
  }

  /// `Latest`, `Norvel sets a date 3 hours ago`, `See All`: the author's other stories.
  private static func markLinks(_ lines: inout [TextLine], _ prose: Int) {
    for index in 0..<prose {
      if lines[index].verdict == .text, endsWithAge(lines[index]) { lines[index].verdict = .drop }
      guard lines[index].verdict == .listHeading || lines[index].starts(with: "more stories by "),
        let end = lines[(index + 1)..<prose].prefix(listed).firstIndex(where: { ends.contains($0.folded.text) })
      else { continue }
      for link in (index + 1)..<end { lines[link].verdict = .drop }
    }
  }

  private static let listed = 8
  private static let ends: Set<String> = ["see all", "view all", "show all"]

  /// `Im So-dam joins a drama 3 hours ago`
  private static func endsWithAge(_ line: TextLine) -> Bool {
    guard line.wordCount >= 5, line.wordCount <= 24, line.folded.suffix(4).elementsEqual(" ago".utf8), !line.endsSentence else {
      return false
    }
    let words = line.folded.split(separator: 0x20).suffix(3)
    return PageRemains.isAge(Array(words.joined(separator: [0x20])))
  }

  /// The line behind the last that signs or dates the article, where a standfirst of a sentence or two stands over the by-line.
  ///
  /// - Parameters:
  ///   - first: the first line of running text.
  ///   - last: the last one.
  static func end(_ lines: [TextLine], first: Int, last: Int) -> Int {
    var end = first
    var proseLines = 0
    for index in lines.indices[min(first, lines.count)...].prefix(reach) {
      if lines[index].isProse, lines[index].verdict == .text {
        proseLines += 1
        if proseLines > mostStandfirsts { break }
      } else if index < last, isStamp(lines[index]) {
        end = index + 1
      }
    }
    return end
  }

  private static let reach = 16
  private static let mostStandfirsts = 2

  /// A plain by-line, a day that says that it is the article's, or one with its time.
  private static func isStamp(_ line: TextLine) -> Bool {
    guard line.count <= 100 else { return false }
    if line.starts(with: "by "), line.wordCount <= 8, !line.endsSentence { return true }
    guard let day = DatedLine.day(line) else { return false }
    return day.hour != nil || line.starts(with: "published") || line.starts(with: "posted")
  }
}
