/// Parts what a saved page runs together in the lines about the article: a name and its day, a day and its time, a name and its post.
enum Glued {
  static func parted(_ line: TextLine) -> TextLine {
    guard line.count <= 100, line.wordCount >= 3, !line.endsSentence else { return line }
    var line = dayParted(line)
    if let mark = line.text.first, mark == UInt8(ascii: "*") || mark == 0xe2, let bare = withoutBullet(line.text) {
      // "* Jane Doe", "• harbour.example, Monday 12 May 2008"
      line = with(bare, in: line)
    }
    if line.text.contains(where: isDigit) {
      line = with(dayAlone(timeParted(line.text)), in: line)
    } else if line.starts(with: "by "), let source = line.text.indices.dropFirst(4).first(where: { isGlued(sourceLabel, line.text, $0) }) {
      // "By Jane DoeSource: Harbour"
      line = with(line.text[..<source] + Array(" | ".utf8) + line.text[source...], in: line)
    } else if line.starts(with: "by "), let post = postStart(line.text) {
      line = with(line.text[..<post] + Array(", ".utf8) + line.text[post...], in: line)
    } else if line.wordCount <= 5, line.folded.suffix(3).elementsEqual(" by".utf8), ByLine.isBareName(Array(line.text.dropLast(3))) {
      // "Jane Doe By"
      line = with(Array("By ".utf8) + line.text.dropLast(3), in: line)
    }
    return line
  }

  /// `May 4, 202112:33 PM EDTUpdated Tue, May 4`: blanks before the time and the next label.
  private static func timeParted(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for at in text.indices {
      if isYearEnd(text, at) || at > 0 && (isLetter(text[at - 1]) || isDigit(text[at - 1])) && PhraseList.matches(updated, text, at) {
        out += isDigit(text[at]) ? [0x20] : Array(" | ".utf8)
      }
      out.append(text[at])
    }
    return out
  }

  /// A by-line or a dated line without the bullet before it.
  private static func withoutBullet(_ text: [UInt8]) -> [UInt8]? {
    let bare = text.drop { $0 == UInt8(ascii: "*") || $0 == 0xe2 || $0 == 0x80 || $0 == 0xa2 || $0 == 0x20 }
    guard bare.count < text.count, bare.startIndex <= 4 else { return nil }
    return ByLine.isBareName(Array(bare)) || SignedLine(Array(bare)) != nil ? Array(bare) : nil
  }

  /// A day without the minutes that a text takes before it, without the section behind it, and apart from the name before it:
  /// `2 min read . Updated: 12 May 2021`, `May 12, 2021 - Economy & Business`, `Jane Doe May 12, 2021`.
  private static func dayAlone(_ text: [UInt8]) -> [UInt8] {
    let words = text.split(separator: 0x20)
    if words.count > 5, isDigit(text[0]), words[1].elementsEqual("min".utf8), words[2].elementsEqual("read".utf8) {
      let rest = text[words[2].endIndex...].drop { !isLetter($0) && !isDigit($0) }
      return Array(rest)
    }
    if let dash = words.lastIndex(where: { $0.elementsEqual("-".utf8) }), dash > 2, dash + 1 < words.count,
      let section = TextLine(text[words[dash + 1].startIndex...], startsBlock: false), SectionName.isOne(section),
      let parser = DateParser.first(in: text[..<words[dash].startIndex]), parser.strayLetters == 0
    {
      return text[..<words[dash].startIndex].trimmed
    }
    if let month = words.firstIndex(where: { DateParser.months[$0.map(lowered).text] != nil }), (2...3).contains(month),
      words.count == month + 3, words[..<month].allSatisfy({ isCapital($0[$0.startIndex]) }),
      ByLine.isBareName(Array(text[..<words[month].startIndex].trimmed)),
      let parser = DateParser.first(in: text[words[month].startIndex...]), parser.strayLetters == 0, parser.date.day > 0
    {
      return Array("By ".utf8) + text[..<words[month].startIndex].trimmed + Array(" | ".utf8) + text[words[month].startIndex...]
    }
    return text
  }

  private static let updated = Array("Updated".utf8)

  /// True behind `2021` where a time of the day follows.
  private static func isYearEnd(_ text: [UInt8], _ at: Int) -> Bool {
    guard at >= 4, at + 2 < text.count, isDigit(text[at]), text[at - 4] == UInt8(ascii: "2"), text[at - 3] == UInt8(ascii: "0"),
      isDigit(text[at - 2]), isDigit(text[at - 1]), at == 4 || !isDigit(text[at - 5])
    else { return false }
    return text[at + 1] == UInt8(ascii: ":") || isDigit(text[at + 1]) && text[at + 2] == UInt8(ascii: ":")
  }

  /// Where the post begins that stands behind a name without a blank: `By Jane DoeStaff Writer`.
  private static func postStart(_ text: [UInt8]) -> Int? {
    text.indices.dropFirst(4).first { at in
      isSmall(text[at - 1]) && isCapital(text[at]) && posts.contains { PhraseList.matches($0, text, at) }
    }
  }

  /// True where a label stands right behind a small letter.
  private static func isGlued(_ label: [UInt8], _ text: [UInt8], _ at: Int) -> Bool {
    isSmall(text[at - 1]) && PhraseList.matches(label, text, at)
  }

  private static let sourceLabel = Array("Source: ".utf8)

  private static let posts = ["Staff", "Senior", "Contribut", "Correspondent", "Reporter", "Deputy", "Editor", "Media "].map {
    Array($0.utf8)
  }

  private static func with(_ text: [UInt8], in line: TextLine) -> TextLine {
    text == line.text ? line : TextLine(text[...], startsBlock: line.startsBlock, kind: line.kind) ?? line
  }

  /// Parts the day from the name that it is glued to: `Jane Doe3 July 2019`.
  private static func dayParted(_ line: TextLine) -> TextLine {
    guard case let words = line.text.split(separator: 0x20), words.count >= 4,
      let at = words.indices.dropFirst().dropLast(2).first(where: { DateParser.months[words[$0 + 1].map(lowered).text] != nil }),
      case let name = words[at].prefix(while: { !isDigit($0) }), case let day = words[at].dropFirst(name.count),
      name.last.map(isLetter) ?? false, 1...2 ~= day.count,
      day.allSatisfy(isDigit), words[at + 2].prefix(4).count(where: isDigit) == 4
    else { return line }
    let text = line.text[..<name.endIndex] + [0x20] + line.text[name.endIndex...]
    return TextLine(text, startsBlock: line.startsBlock, kind: line.kind) ?? line
  }
}
