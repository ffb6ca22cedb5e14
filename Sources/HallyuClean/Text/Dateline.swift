/// Reads the day that opens a press release or a wire story: `LYON, France – 9 December 2008 – Norvel today announced`,
/// `(Seoul, March 4, 2020) –`, `NEW YORK, Jan. 5, 2021 /Norvelwire/ --`, `London, 14 May 2012:`.
enum Dateline {
  /// - Parameter paragraph: the first of the running text.
  /// - Returns: the day; nil where no place stands before it, or nothing divides it from the text.
  static func day(_ paragraph: [UInt8]) -> DateReading? {
    let head = spaced(paragraph.prefix(reachBytes))
    let words = head.split(separator: 0x20)
    guard let (date, end) = opening(words), isDivided(words, behind: end) else { return nil }
    return date
  }

  /// The same with a blank on either side of each long dash: `SEOUL--(NORVELWIRE)--Mar 5, 2021--Orwick`.
  static func spaced(_ head: some Collection<UInt8>) -> [UInt8] {
    let text = Array(head)
    var out: [UInt8] = []
    var at = 0
    while at < text.count {
      let length = text[at] == doubleHyphen[0] || text[at] == emDash[0] ? dashLength(text[at...]) : 0
      if length > 0 {
        out += [0x20] + text[at..<at + length] + [0x20]
        at += length
      } else {
        out.append(text[at])
        at += 1
      }
    }
    return out
  }

  /// Bytes of the long dash that opens a text, or 0.
  private static func dashLength(_ text: ArraySlice<UInt8>) -> Int {
    [doubleHyphen, emDash].first { text.starts(with: $0) }?.count ?? 0
  }

  private static let doubleHyphen = Array("--".utf8)
  private static let emDash = Array("—".utf8)

  /// A dateline that is a line of its own, its place in capitals: `PARIS, 14 March 2025, Agence Lumen-Screen`.
  ///
  /// - Returns: the day, and whom the rest of the line names.
  static func line(_ text: [UInt8]) -> (date: DateReading, credit: [UInt8]?)? {
    let words = text.split(separator: 0x20)
    guard let (date, end) = opening(words), !words[0].contains(where: isSmall) else { return nil }
    if end == words.count || isDivided(words, behind: end) { return (date, nil) }
    guard words[end - 1].last == UInt8(ascii: ",") else { return nil }
    let credit = words[end...].joined(separator: [0x20]).prefix { $0 != UInt8(ascii: ",") }
    return (date, credit.first.map(isCapital) == true ? Array(credit) : nil)
  }

  /// Place and day.
  ///
  /// - Returns: the day, and the word behind it.
  private static func opening(_ words: [ArraySlice<UInt8>]) -> (date: DateReading, end: Int)? {
    guard let from = words.prefix(mostWords).firstIndex(where: isPartOfDate), from > 0 || words.first?.first == UInt8(ascii: "("),
      words[..<from].allSatisfy(isPartOfPlace), !openings.contains(words[0].filter(isLetter).map(lowered).text)
    else { return nil }
    let end = words[from...].firstIndex { !isPartOfDate($0) } ?? words.count
    guard end - from <= 4, let parser = DateParser.first(in: Array(words[from..<end].joined(separator: [0x20]))),
      parser.strayLetters == 0, parser.date.day > 0
    else { return nil }
    return (parser.date, end)
  }

  /// `December`, `9th`, `2008`, `Tuesday,`, with the marks around them.
  private static func isPartOfDate(_ word: ArraySlice<UInt8>) -> Bool {
    let bare = word.filter { isLetter($0) || isDigit($0) }.map(lowered)
    guard let first = bare.first else { return false }
    if isDigit(first) { return bare.count <= 4 && bare.drop(while: isDigit).count <= 2 }
    let name = bare.text
    return DateParser.months[name] != nil || weekdays.contains(name)
  }

  /// What may stand before the agency of a wire story: a place, perhaps with its day, or several places.
  static func isPlaces(_ text: [UInt8]) -> Bool {
    let words = text.split(separator: 0x20)
    return words.count <= 6 || words.count < mostWords && words.allSatisfy(isPartOfPlace)
  }

  /// A name, a small word inside one, or a mark between two.
  private static func isPartOfPlace(_ word: ArraySlice<UInt8>) -> Bool {
    if word.last == UInt8(ascii: ":") || word.contains(where: isDigit) { return false }
    guard let first = word.first(where: isLetter) else { return true }
    return isCapital(first) || small.contains(word.text) || word.first.map { $0 >= 0x80 } ?? false
  }

  /// Behind the day a dash, a colon, a slash, or the agency in brackets; a bracket around it closes.
  private static func isDivided(_ words: [ArraySlice<UInt8>], behind end: Int) -> Bool {
    let last = words[end - 1]
    if last.last == UInt8(ascii: ":") || last.last == UInt8(ascii: ")") || isDash(last.suffix(3)) || isDash(last.suffix(1)) { return true }
    guard let next = words.dropFirst(end).first, let mark = next.first else { return false }
    return isDash(next.prefix(3)) || isDash(next.prefix(1))
      || [UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ":")].contains(mark)
  }

  private static func isDash(_ mark: ArraySlice<UInt8>) -> Bool {
    mark.elementsEqual([UInt8(ascii: "-")]) || mark.elementsEqual([0xe2, 0x80, 0x93]) || mark.elementsEqual([0xe2, 0x80, 0x94])
  }

  /// Places with their regions and countries, the service that sends the release out, the day, and the marks between them.
  private static let mostWords = 15
  private static let reachBytes = 160
  private static let small: Set<String> = ["de", "of", "the", "and", "la", "del", "da", "do"]
  /// A sentence, and no place, begins with these.
  private static let openings: Set<String> = [
    "in", "on", "at", "the", "a", "an", "after", "before", "since", "from", "by", "as", "when", "until", "between", "during", "for", "this",
    "it", "he", "she", "last", "next", "about", "originally", "updated", "released", "premiered", "born",
  ]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs",
    "fri", "sat", "sun",
  ]
}
