/// Reads a line over the text that says who publishes or signs it, and the day: `The Harbour Times, 21 October 2023`,
/// `Screen Orient, 2 March 2020, by Jane Doe`, `Jane Doe, Monday, 19th January 2015`, `2020/10/21 6:00 (JST) Culture Desk`.
struct SignedLine {
  let day: DateReading
  private(set) var author: [UInt8]?
  private(set) var site: [UInt8]?

  /// Nil where words stand beside the day that are no name.
  init?(_ line: [UInt8]) {
    guard line.count <= 100, DateParser.mayStand(in: line), let last = line.last, last != UInt8(ascii: "."),
      !line.contains(UInt8(ascii: "?"))
    else { return nil }
    let parts = SignedLine.paperBeforeDay(line) ?? line.split(separator: UInt8(ascii: ",")).map(\.trimmed).filter { !$0.isEmpty }
    guard parts.count <= 7, let (days, found) = SignedLine.day(among: parts) else { return nil }
    day = found.date
    var names = Array(parts[..<days.lowerBound] + parts[days.upperBound...])
    // "2020/10/21 6:00 (JST) Culture Desk"
    if found.strayLetters > 0 { names.append(SignedLine.behindDay(parts[days.upperBound - 1])) }
    guard !names.isEmpty, names.allSatisfy(SignedLine.isName) else { return nil }
    for name in names {
      if let signed = ByLine.openedAuthor(of: name) {
        author = author ?? signed
      } else if SignedLine.isPaper(name) {
        site = site ?? SignedLine.withoutLabel(name)
      } else if author == nil, ByLine.isBareName(name), !SignedLine.isDesk(name) {
        author = name
      }
    }
  }

  /// `Harbour Newswire 2005/04/15 17:42 KST`: a paper's name and a day with nothing between them.
  private static func paperBeforeDay(_ line: [UInt8]) -> [[UInt8]]? {
    guard !line.contains(UInt8(ascii: ",")), let first = line.firstIndex(where: isDigit), first > 1, line[first - 1] == 0x20,
      let name = TextLine(line[..<first], startsBlock: false), PaperName.stands(alone: name)
    else { return nil }
    return [name.text, Array(line[first...])]
  }

  /// The run of parts that make a date with no other word, or one part that opens with a date and ends in a desk.
  private static func day(among parts: [[UInt8]]) -> (Range<Int>, DateParser)? {
    for first in parts.indices {
      for end in (first + 1...min(parts.count, first + 4)).reversed() {
        let text = Array(parts[first..<end].joined(separator: Array(", ".utf8)))
        guard let parser = DateParser.first(in: text), parser.date.day > 0 else { continue }
        if parser.strayLetters == 0 || isDigit(text[0]) && isDesk(behindDay(parts[end - 1])) { return (first..<end, parser) }
      }
    }
    return nil
  }

  /// The capitalised words at the end of a part.
  private static func behindDay(_ part: [UInt8]) -> [UInt8] {
    let words = part.split(separator: 0x20)
    let tail = words.suffix(while: { isCapital($0.first ?? 0) && $0.allSatisfy(isLetter) })
    return Array(tail.joined(separator: [0x20]))
  }

  /// One to seven words with capitals, small words and a label aside: `Source: Evening News`, `by Jane Doe`.
  private static func isName(_ part: [UInt8]) -> Bool {
    if isAddress(part) { return true }
    let words = withoutLabel(part).split(separator: 0x20)
    return (1...7).contains(words.count)
      && words.allSatisfy { isCapital($0.first ?? 0) || ($0.first ?? 0) >= 0x80 || small.contains($0.map(lowered).text) }
      && words.contains { isCapital($0.first ?? 0) || ($0.first ?? 0) >= 0x80 } && !part.contains(where: isDigit)
  }

  /// `harbour.example`: the site's address in place of its name.
  private static func isAddress(_ part: [UInt8]) -> Bool {
    guard let dot = part.lastIndex(of: UInt8(ascii: ".")), dot > 2, (2...7).contains(part.count - dot - 1) else { return false }
    return part.allSatisfy { isSmall($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }

  private static func withoutLabel(_ part: [UInt8]) -> [UInt8] {
    guard let colon = part.firstIndex(of: UInt8(ascii: ":")), labels.contains(part[..<colon].map(lowered).text) else { return part }
    return part[(colon + 1)...].trimmed
  }

  private static func isDesk(_ name: [UInt8]) -> Bool {
    name.split(separator: 0x20).last.map { desks.contains($0.map(lowered).text) } ?? false
  }

  /// `The Harbour Times`, `Source: Kettle`: named as papers are.
  private static func isPaper(_ name: [UInt8]) -> Bool {
    !isDesk(name) && (isAddress(name) || name.count != withoutLabel(name).count || PaperName.isLike(name))
  }

  private static let small: Set<String> = ["of", "the", "and", "for", "by", "in", "&", "de", "van", "von", "la"]
  private static let labels: Set<String> = ["source", "from", "via", "publisher"]
  private static let desks: Set<String> = ["desk", "team", "staff", "department", "bureau", "editors"]
}

extension Collection {
  /// The longest run of elements at the end that satisfy a condition.
  fileprivate func suffix(while condition: (Element) -> Bool) -> SubSequence where Self: BidirectionalCollection {
    var first = endIndex
    while first > startIndex, condition(self[index(before: first)]) { first = index(before: first) }
    return self[first...]
  }
}
