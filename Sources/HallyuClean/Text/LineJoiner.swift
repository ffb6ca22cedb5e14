/// Joins lines that were broken in mid-sentence, where that is safe.
///
/// Safe means: no blank line between, the first line has no end mark, and the second goes on in small letters, or the first
/// ends with a comma or a hyphenated word, or both together make a name that the trade writes in several words. Texts that
/// were wrapped at a fixed width are joined throughout.
enum LineJoiner {
  static func joined(_ lines: [TextLine]) -> [TextLine] {
    let isWrapped = wrapped(lines)
    var out: [TextLine] = []
    for line in lines {
      if let last = out.last, !line.startsBlock, continues(last, line, isWrapped),
        let joined = TextLine((last.text + [0x20] + line.text)[...], startsBlock: last.startsBlock, kind: last.kind)
      {
        out[out.count - 1] = joined
      } else {
        out.append(line)
      }
    }
    return out
  }

  private static func continues(_ first: TextLine, _ second: TextLine, _ isWrapped: Bool) -> Bool {
    if first.endsSentence || first.wideGaps > 0 || second.wideGaps > 0 { return false }
    if first.kind != .paragraph || second.kind != .paragraph { return false }
    guard let last = first.text.last, let next = second.text.first else { return false }
    if isWrapped { return first.count >= 40 && !isListMark(second.text) }
    guard first.count >= 30, first.wordCount >= 5, ByLine.author(of: second.text) == nil else { return false }
    if isSmall(next), last != UInt8(ascii: ":"), !second.starts(with: "http"), second.wordCount >= 3 {
      // "published : 12 May 2021 at 17:42" over "writer: Jane Doe"
      return DatedLine.day(first) == nil
    }
    if last == UInt8(ascii: ","), second.wordCount >= 3 { return true }
    return isSplitName(first, second)
  }

  /// Names of the trade that a line break parts.
  private static func isSplitName(_ first: TextLine, _ second: TextLine) -> Bool {
    guard let head = first.text.split(separator: 0x20).last?.text,
      let tail = second.text.split(separator: 0x20).first?.filter({ isLetter($0) || $0 == UInt8(ascii: "+") }).text
    else {
      return false
    }
    return splitNames[head]?.contains(tail) ?? false
  }

  private static let splitNames: [String: Set<String>] = [
    "Prime": ["Video"], "Apple": ["TV", "TV+"], "Disney": ["Plus"], "Coupang": ["Play"], "Studio": ["Dragon"], "Box": ["Office"],
    "CJ": ["ENM"], "Paramount": ["Plus", "Pictures"], "HBO": ["Max"], "Warner": ["Bros"], "JTBC": ["Studios"],
  ]

  private static func isListMark(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return false }
    return first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || isDigit(first) && text.prefix(4).contains(UInt8(ascii: "."))
  }

  /// Most lines of most blocks end alike, near one width below 100 characters, and without an end mark. Of a text without blank lines
  /// all do but those that end a paragraph.
  private static func wrapped(_ lines: [TextLine]) -> Bool {
    var inner = 0
    var near = 0
    var open = 0
    var openNear = 0
    let widest = lines.map(\.count).max() ?? 0
    guard widest <= 100, lines.count >= 6 else { return false }
    for index in lines.indices.dropLast() where !lines[index + 1].startsBlock {
      inner += 1
      let isNear = lines[index].count * 10 >= widest * 8
      if isNear { near += 1 }
      if !lines[index].endsSentence { (open, openNear) = (open + 1, openNear + (isNear ? 1 : 0)) }
    }
    return inner >= 4 && near * 10 >= inner * 8 && open * 10 >= inner * 7
      || inner >= 10 && openNear * 20 >= open * 17 && open * 10 >= inner * 6
  }
}
