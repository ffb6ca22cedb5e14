/// Knows a picture's caption by how it ends: `The pier at dawn. (Netflix)`, `Visitors at the fair (Salt Films)`, `REUTERS/Jane Doe`.
enum CaptionLine {
  static func isOne(_ index: Int, _ lines: [TextLine]) -> Bool {
    let line = lines[index]
    if line.count <= 320,
      endsWithAgencyPhoto(line.folded) || isCreditedInCapitals(line.text) || opensWithDay(line.text) || isCredited(line)
        || isSignedForAgency(line.text) || isBracketedOwner(line.text) && isUnderCaption(index, lines)
    {
      return true
    }
    guard line.count <= 320, line.kind == .paragraph, line.startsBlock, index + 1 == lines.count || lines[index + 1].startsBlock else {
      return false
    }
    if isSignedByAgency(line.text) { return true }
    guard line.text.last == UInt8(ascii: ")"), let open = line.text.lastIndex(of: UInt8(ascii: "(")),
      case let owner = line.text[(open + 1)...].dropLast(), isOwner(owner), case let before = line.text[..<open].trimmed, !before.isEmpty
    else { return false }
    if [UInt8(ascii: "."), UInt8(ascii: "\"")].contains(before.last) || NewsAgency.isOne(Array(owner)) { return true }
    // A heading such as `Salt Road (Netflix)` is no caption, nor is a line of a list.
    let words = before.split(separator: 0x20)
    let small = words.count { isSmall($0[$0.startIndex]) && $0.count > 3 }
    return small >= 2 && words.count <= 30 && !before.contains(UInt8(ascii: ":")) && isAmongProse(index, lines)
  }

  /// `The director at the opening. AFP Photo |`
  private static func endsWithAgencyPhoto(_ folded: [UInt8]) -> Bool {
    guard folded.suffix(6).elementsEqual(" photo".utf8) || folded.suffix(7).elementsEqual(" photos".utf8) else { return false }
    let before = folded[..<(folded.lastIndex(of: 0x20) ?? 0)]
    let agency = before.lastIndex(of: 0x20).map { before[($0 + 1)...] } ?? before
    return agency.count < before.count && NewsAgency.isOne(Array(agency)) && before.dropLast(agency.count + 1).last == UInt8(ascii: ".")
  }

  /// `May 24, 2021; Gimpo, South Korea; visitors walk through the gate.`
  private static func opensWithDay(_ text: [UInt8]) -> Bool {
    guard let mark = text.prefix(longestDayBytes).firstIndex(of: UInt8(ascii: ";")), let parser = DateParser.first(in: text[..<mark]) else {
      return false
    }
    return parser.strayLetters == 0 && parser.date.day > 0 && text[(mark + 1)...].contains(UInt8(ascii: ";"))
  }

  private static let longestDayBytes = 20

  /// `Visitors at the fair [SALT FILMS]`
  private static func isCreditedInCapitals(_ text: [UInt8]) -> Bool {
    guard text.last == UInt8(ascii: "]"), let open = text.lastIndex(of: UInt8(ascii: "[")), open > 0, text[open - 1] == 0x20 else {
      return false
    }
    let credit = text[(open + 1)...].dropLast()
    return credit.count >= 3 && credit.count <= 40 && credit.allSatisfy { !isSmall($0) && !isDigit($0) }
      && credit.contains(where: isCapital)
  }

  /// `... in Tokyo May 22, 2018. REUTERS/Jane Doe`
  private static func isSignedByAgency(_ text: [UInt8]) -> Bool {
    guard text.suffix(signatureBytes).contains(UInt8(ascii: "/")) else { return false }
    return text.suffix(signatureBytes).split(separator: 0x20).contains { word in
      guard let slash = word.firstIndex(of: UInt8(ascii: "/")), slash > word.startIndex, slash + 1 < word.endIndex else { return false }
      return NewsAgency.isOne(Array(word[..<slash])) && isCapital(word[word.startIndex]) && isCapital(word[slash + 1])
    }
  }

  /// `Visitors at the fair. Credit: Harbour/ Kettle`, `Jane Doe. Photo by Kim Min-ho/Harbour Images.`
  private static func isCredited(_ line: TextLine) -> Bool {
    guard let mark = creditMark(in: line.text) else { return false }
    return line.text[mark...].split(separator: 0x20).count <= 9
  }

  /// The mark behind which a credit begins, among the last bytes of a text.
  private static func creditMark(in text: [UInt8]) -> Int? {
    (max(0, text.count - creditBytes)..<text.count).first { at in
      (text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: "/")) && credits.contains { PhraseList.matches($0, text, at) }
    }
  }

  private static let credits = [
    ". Credit: ", ". Photo by ", ". Photo: ", ". Picture: ", ". Image: ", ". Photograph: ", ". Pic credit: ", ". Photo credit: ",
    ". Image credit: ", ". Image source: ", ". Image via ", ". Photo via ", ". Courtesy of ", "/ Courtesy of ", "/Courtesy of ",
  ].map { Array($0.utf8) }

  private static let creditBytes = 96

  /// Agency and name, as far as they go.
  private static let signatureBytes = 48

  /// `The pier at dawn, in this file photo.Jane Doe/The Associated Press`: name and agency at the end.
  private static func isSignedForAgency(_ text: [UInt8]) -> Bool {
    guard let slash = text.suffix(signatureBytes).lastIndex(of: UInt8(ascii: "/")), slash > text.startIndex,
      isLetter(text[slash - 1]), slash + 1 < text.count, isCapital(text[slash + 1])
    else { return false }
    let before = text[..<slash].suffix(signatureBytes).split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: ".") }).suffix(2)
    return before.allSatisfy { isCapital($0[$0.startIndex]) } && NewsAgency.isOne(Array(text[(slash + 1)...]))
  }

  /// `(Netflix)`: a line that is an owner in brackets.
  private static func isBracketedOwner(_ text: [UInt8]) -> Bool {
    guard text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")"), text.count > 4, text.count <= 48 else { return false }
    let owner = text[1...].dropLast()
    return isOwner(owner) && !NewsAgency.isOne(Array(owner))
  }

  /// The first line of all, under furniture, or under words that stand in one block with it: a list has `(Norway)` under a title, too.
  private static func isUnderCaption(_ index: Int, _ lines: [TextLine]) -> Bool {
    index == 0 || lines[index - 1].verdict == .drop || !lines[index].startsBlock && lines[index - 1].wordCount >= 6
  }

  /// Marks what a picture shows where its credit, or the same words with a credit, stands right under it.
  static func markAbove(_ lines: inout [TextLine]) {
    guard let first = lines.firstIndex(where: { $0.verdict == .text && !SectionName.isOne($0) }),
      lines.count < 4 || lines.count(where: \.startsBlock) * 4 > lines.count
    else { return }
    let prose = lines.firstIndex { $0.isProse && $0.verdict == .text } ?? 0
    for index in lines.indices.dropFirst(first + 1) where lines[index].verdict == .drop {
      let above = lines[index - 1]
      // The first line left is the headline, unless another follows.
      if index == first + 1, index >= prose || !lines[index..<prose].contains(where: PageHead.mayBeHeadline) { continue }
      guard above.verdict == .text, above.wordCount >= 3, above.count <= longestCaption, DatedLine.day(above) == nil,
        !above.starts(with: "by ")
      else { continue }
      let isCaption = !lines[index].startsBlock && isCreditAlone(lines[index]) && !ByLine.isBareName(above.text)
      if isCaption || lines[index].count >= above.count && lines[index].text.starts(with: above.text) {
        lines[index - 1].verdict = .drop
      }
    }
  }

  private static let longestCaption = 240

  /// `Photo: Netflix`, `(Netflix)`
  private static func isCreditAlone(_ line: TextLine) -> Bool {
    guard line.wordCount <= 10, !line.endsSentence || line.text.last == UInt8(ascii: ")") else { return false }
    return line.text.first == UInt8(ascii: "(") && line.text.last == UInt8(ascii: ")") || creditLabels.opens(line.folded)
  }

  private static let creditLabels = PhraseList(
    ["photo:", "photo by ", "photo credit", "photograph:", "image:", "image credit", "credit:", "courtesy of "].map { Array($0.utf8) })

  /// One to five words with capitals, as companies and agencies are called.
  private static func isOwner(_ name: ArraySlice<UInt8>) -> Bool {
    let words = name.split(separator: 0x20)
    return (1...5).contains(words.count) && !name.contains(where: isDigit)
      && words.allSatisfy { isCapital($0[$0.startIndex]) || $0.text == "of" || $0.text == "&" }
  }

  /// Running text before and behind it, or nothing.
  private static func isAmongProse(_ index: Int, _ lines: [TextLine]) -> Bool {
    [index - 1, index + 1].allSatisfy { !lines.indices.contains($0) || lines[$0].isProse && lines[$0].text.last != UInt8(ascii: ")") }
  }
}
