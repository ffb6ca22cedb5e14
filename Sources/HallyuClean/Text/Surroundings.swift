/// What stands over and under a text, known by its place and shape rather than by its words: tags, rubrics, who the author is.
enum Surroundings {
  /// `JTBC  Kim Tae Ri  Rowoon`: names set apart by wide gaps or commas, no sentence.
  static func isTagList(_ line: TextLine, isPlainText: Bool) -> Bool {
    if line.endsSentence { return false }
    // "tags Korea Film TV": a label that no colon follows.
    if line.text.starts(with: "tags ".utf8), line.wordCount <= 20 { return true }
    if isPlainText, line.wideGaps >= 2 { return true }
    if !isPlainText, line.linkPercent < 50 { return false }
    let parts = line.text.split(separator: UInt8(ascii: ","))
    return parts.count >= 3 && line.count <= 160 && parts.allSatisfy { $0.split(separator: 0x20).count <= 3 }
      || line.text.first == UInt8(ascii: "#") && line.text.split(separator: 0x20).allSatisfy { $0.first == UInt8(ascii: "#") }
  }

  /// A section's name over the by-line: a few words, no sentence, and the by-line or the date comes next.
  static func isKicker(_ line: TextLine, _ index: Int, _ lines: [TextLine]) -> Bool {
    guard line.wordCount <= 4, !line.endsSentence, !line.text.contains(where: isDigit), index + 1 < lines.count else { return false }
    return lines[(index + 1)...].prefix(2).contains { DatedLine.day($0) != nil || $0.starts(with: "by ") }
  }

  /// `Fantasy`, `Adventure`, one under the other over the text: what an article is filed under.
  static func isTag(_ index: Int, _ lines: [TextLine]) -> Bool {
    func isLabel(_ line: TextLine) -> Bool { line.wordCount <= 2 && !line.endsSentence && !line.text.contains(where: isDigit) }
    guard isLabel(lines[index]) else { return false }
    let isBehind = !lines[index].startsBlock && index > 0 && isLabel(lines[index - 1])
    let isBefore = index + 1 < lines.count && !lines[index + 1].startsBlock && isLabel(lines[index + 1])
    return isBehind || isBefore
  }

  /// `Get a quote:`, `Classifieds: | |`, `Your portfolio - Log in`: fields and buttons of the page over the text.
  static func isToolbar(_ line: TextLine) -> Bool {
    guard line.wordCount <= 8, !line.endsSentence, let last = line.text.last else { return false }
    if last == UInt8(ascii: ":") || last == UInt8(ascii: "|") { return line.wordCount <= 6 }
    let parts = line.folded.split(separator: 0x20).split { $0.elementsEqual("-".utf8) || $0.elementsEqual("|".utf8) }
    return parts.count >= 2 && parts.contains { FurniturePhrases.alone.contains(Array($0.joined(separator: [0x20])).text) }
  }

  /// `KOSPI 2590.40 -44.30 -1.68%`: a price and how it moved.
  static func isTicker(_ line: TextLine) -> Bool {
    guard line.wordCount <= 7, line.text.last == UInt8(ascii: "%") else { return false }
    let figures = line.text.split(separator: 0x20).filter { $0.allSatisfy { isDigit($0) || ".,+-%".utf8.contains($0) } }
    return figures.count >= 3 && figures.contains { $0.first == UInt8(ascii: "+") || $0.first == UInt8(ascii: "-") }
  }

  /// The author's name once more, or the name of an account beside it: `janedoe`.
  static func repeats(_ line: TextLine, _ author: [UInt8]) -> Bool {
    guard line.count <= 60, !line.endsSentence else { return false }
    let name = TextLine.fold(author)
    return line.folded == name || line.starts(with: "about ") && line.folded.dropFirst(6).elementsEqual(name)
      || line.wordCount == 1 && ByLine.account(line.text) != nil
  }

  /// What the author does, printed under the article, or over it.
  ///
  /// - Parameter isLast: whether hardly anything follows.
  static func isBiography(_ line: TextLine, _ author: [UInt8]?, isLast: Bool) -> Bool {
    guard let author, line.count <= 400, author.split(separator: 0x20).contains(where: { line.text.starts(with: $0 + [0x20]) })
    else { return false }
    let words = line.folded.split(separator: 0x20).map(\.text)
    guard isLast || line.text.starts(with: author) else { return false }
    // Over the text the whole name stands, and then what she is: "Jane Doe is a senior writer at Norvel."
    if !isLast {
      return ["is", "was"].contains(words[min(author.split(separator: 0x20).count, words.count - 1)])
        && words.prefix(14).contains { ByLine.writers.contains($0) }
    }
    return words.contains { ["covers", "writes", "is", "has", "reports", "joined", "can", "contributed"].contains($0) }
  }
}
