/// Reads the day of a line that says little else: `Published 12 May 2021, 18:22`, `By Jane Doe | October 17, 2024`.
enum DatedLine {
  /// A line that holds a date and next to nothing else.
  static func day(_ line: TextLine) -> DateReading? {
    guard line.count <= 140, line.wordCount <= 22, DateParser.mayStand(in: line.text), !works.opens(line.folded) else { return nil }
    var found: DateReading?
    for segment in ByLine.segments(of: line.text) {
      if let signed = nameAndDay(segment) {
        found = found ?? signed.day
      } else if let parser = DateParser.first(in: segment) {
        let rest = segment[parser.end...]
        let stray = parser.strayLetters
        // A heading may bear a date; a dateline bears little else.
        guard stray <= 6, rest.filter({ isLetter($0) }).count <= 24 else { return nil }
        if found == nil { found = parser.date }
      } else if ByLine.author(of: segment) == nil, segment.split(separator: 0x20).count > (line.endsSentence ? 3 : 6) {
        return nil
      }
    }
    // A dash may part the day from its time.
    if let day = found, day.hour == nil, let whole = DateParser.first(in: line.text), whole.strayLetters <= 6, whole.date.hour != nil,
      whole.date.edtf == day.edtf
    {
      found = whole.date
    }
    return found
  }

  /// `Salt Road – July 31, 2020` among lines of the same form with other days: a list that dates works.
  static func isInList(_ index: Int, _ lines: [TextLine]) -> Bool {
    guard let day = listed(lines[index]) else { return false }
    return [index - 1, index + 1].contains { lines.indices.contains($0) && listed(lines[$0]).map { $0.edtf != day.edtf } ?? false }
  }

  /// The day behind a name and a dash or a colon.
  private static func listed(_ line: TextLine) -> DateReading? {
    guard line.count <= 100, line.wordCount >= 4, let last = line.text.last, isDigit(last), !line.starts(with: "by "),
      !line.starts(with: "published"), !line.starts(with: "posted"), !line.starts(with: "updated"), !line.starts(with: "last "),
      let mark = line.text.split(separator: 0x20).dropFirst().first(where: { dividers.contains($0.text) }),
      let parser = DateParser.first(in: line.text[mark.endIndex...])
    else { return nil }
    return parser.strayLetters == 0 && parser.date.day > 0 && parser.date.hour == nil ? parser.date : nil
  }

  private static let dividers: Set<String> = ["–", "—", "-"]

  /// What begins the line of a list that dates a work, not the article: `Release date: June 4, 2021`.
  private static let works = PhraseList(
    [
      "release", "premiere", "air date", "airdate", "airing", "aired", "first aired", "broadcast", "opening", "opens", "opened", "launch",
      "theatrical", "original run", "filming", "born", "birth", "date of birth", "run:", "air:", "on air", "in cinemas", "streaming",
    ].map { Array($0.utf8) })

  /// `By Jane Doe, April 25, 2023`, `By Jane Doe - 4/25/23 09:15 AM`: cut at the first comma or dash with nothing but a date behind it.
  ///
  /// Or the other way round: `posted on 2023-07-20 06:30 EDT by Jane Doe`. The author is nil where nobody but a desk signs: `By the Online Team, April 25, 2023`.
  static func nameAndDay(_ segment: [UInt8]) -> (author: [UInt8]?, day: DateReading)? {
    for comma in segment.indices where segment[comma] == UInt8(ascii: ",") || isDash(segment, comma) {
      guard let parser = DateParser.first(in: segment[(comma + 1)...]), parser.strayLetters <= countryLetters else {
        continue
      }
      let name = segment[..<comma].trimmed
      if let author = ByLine.openedAuthor(of: name) { return (author, parser.date) }
      let words = TextLine.fold(name).split(separator: 0x20)
      let isSigned = words.count <= 6 && words.prefix(2).contains { $0.elementsEqual("by".utf8) }
      return isSigned ? (nil, parser.date) : nil
    }
    let words = segment.split(separator: 0x20)
    if let signed = nameOutletAndDay(segment) { return signed }
    // `By Jane Doe November 18, 2019`
    if let name = words.firstIndex(where: { DateParser.months[$0.map(lowered).text] != nil }), name > 2, words.count - name <= 6,
      // "By Jane Doe 18 November 2019"
      case let month = words[name - 1].count <= 2 && words[name - 1].allSatisfy(isDigit) ? name - 1 : name,
      let parser = DateParser.first(in: Array(words[month...].joined(separator: [0x20]))), parser.strayLetters == 0,
      let author = ByLine.openedAuthor(of: Array(words[..<month].joined(separator: [0x20])))
    {
      return (author, parser.date)
    }
    // `Jane Doe and John Roe 2021. 11. 29. 15:15`
    if let year = words.firstIndex(where: { $0.first.map(isDigit) ?? false }), year > 1, words.count - year <= 5,
      let parser = DateParser.first(in: Array(words[year...].joined(separator: [0x20]))), parser.strayLetters == 0,
      case let names = Array(words[..<year].joined(separator: [0x20])),
      let author = ByLine.openedAuthor(of: names) ?? ByLine.bareNames(names)
    {
      return (author, parser.date)
    }
    guard let by = words.firstIndex(where: { $0.map(lowered).elementsEqual("by".utf8) }), by > 0, words.count - by <= 6,
      let parser = DateParser.first(in: Array(words[..<by].joined(separator: [0x20]))), parser.strayLetters == 0
    else { return nil }
    // `02/21/2021 by odilia`: a name that is none of a person signs, too.
    let author = ByLine.openedAuthor(of: Array(words[by...].joined(separator: [0x20])))
    return author == nil && words.count - by > 3 ? nil : (author, parser.date)
  }

  /// `by Jane Doe, Reel Jan. 11, 2016 4 min read`: the paper stands between.
  private static func nameOutletAndDay(_ segment: [UInt8]) -> (author: [UInt8]?, day: DateReading)? {
    guard let comma = segment.firstIndex(of: UInt8(ascii: ",")), let author = ByLine.openedAuthor(of: segment[..<comma].trimmed) else {
      return nil
    }
    let words = segment[(comma + 1)...].split(separator: 0x20)
    guard let month = words.firstIndex(where: { DateParser.months[$0.filter(isLetter).map(lowered).text] != nil }), (1...3).contains(month),
      words[..<month].allSatisfy({ isCapital($0[$0.startIndex]) }),
      let parser = DateParser.first(in: Array(words[month..<min(words.count, month + 3)].joined(separator: [0x20]))), parser.date.day > 0
    else { return nil }
    return (author, parser.date)
  }

  /// A hyphen between spaces.
  private static func isDash(_ segment: [UInt8], _ at: Int) -> Bool {
    segment[at] == UInt8(ascii: "-") && at > 0 && segment[at - 1] == 0x20 && at + 1 < segment.count && segment[at + 1] == 0x20
  }

  /// `18:22, UK`: what may stand behind the day of a by-line.
  private static let countryLetters = 2
}
