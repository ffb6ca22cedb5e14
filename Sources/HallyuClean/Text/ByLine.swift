/// Reads who wrote an article from a line such as `By Jane Doe and John Roe, Media correspondent` or `Reporter Kim Min-ji`.
enum ByLine {
  /// - Returns: names without "By" and job titles, joined by `, `; nil where the line is no by-line.
  static func author(of line: [UInt8], isNearDate: Bool = false) -> [UInt8]? {
    guard line.count <= 200 else { return nil }
    if signsForPaper(line) { return colleague(line) }
    for segment in segments(of: line) {
      if let names = opened(segment, openings) { return names }
      if let name = korean(segment) { return name }
      if let name = trailingTitle(segment) { return name }
    }
    if isNearDate, let name = bareName(before: line) { return name }
    return nil
  }

  /// `Jane Doe` of `By Harbour Mail Reporter and Jane Doe`.
  private static func colleague(_ line: [UInt8]) -> [UInt8]? {
    let words = line.split(separator: 0x20)
    guard let and = words.lastIndex(where: { $0.elementsEqual("and".utf8) }) else { return nil }
    return names(in: Array(words[(and + 1)...].joined(separator: [0x20])))
  }

  /// The same for a line that nothing marks as a by-line: it has to open with "By" or the like.
  static func openedAuthor(of line: [UInt8]) -> [UInt8]? {
    guard line.count <= 200 else { return nil }
    return segments(of: line).lazy.compactMap { opened($0, openings + foreignOpenings) ?? korean($0) }.first
  }

  /// Who is named first in `(Reporting by Jane Doe in Seoul; editing by John Roe)`.
  static func reporter(in contribution: TextLine) -> [UInt8]? {
    guard contribution.starts(with: "reporting by ") || contribution.starts(with: "writing by "),
      let by = contribution.text.firstIndex(of: 0x20).flatMap({ contribution.text[($0 + 1)...].firstIndex(of: 0x20) })
    else { return nil }
    let names = contribution.text[(by + 1)...].prefix { isLetter($0) || $0 >= 0x80 || [0x20, 0x2d, 0x2e, 0x27].contains($0) }
    let words = names.split(separator: 0x20).prefix { !$0.elementsEqual("in".utf8) }
    return openedAuthor(of: Array("By ".utf8) + words.joined(separator: [0x20]))
  }

  /// The names behind one of some openings.
  private static func opened(_ segment: [UInt8], _ openings: [[UInt8]]) -> [UInt8]? {
    let segment = withoutStatus(segment)
    let folded = TextLine.fold(segment)
    for opening in openings where folded.starts(with: opening) {
      guard let rest = remainder(segment, after: opening) else { continue }
      if let names = names(in: rest) { return names }
    }
    return nil
  }

  /// `Updated By Jane Doe` without its first word.
  private static func withoutStatus(_ segment: [UInt8]) -> [UInt8] {
    let words = segment.split(separator: 0x20, maxSplits: 2)
    guard words.count == 3, ["updated", "published", "posted"].contains(words[0].map(lowered).text), words[1].map(lowered).text == "by"
    else {
      return segment
    }
    return Array(words.dropFirst().joined(separator: [0x20]))
  }

  /// A line of names only: `Jane Doe`, `Jane Doe and John Roe`, joined by `, `.
  static func bareNames(_ line: [UInt8]) -> [UInt8]? {
    guard line.count <= 100 else { return nil }
    let parts = parts(of: line).map(withoutSign)
    guard !parts.isEmpty, parts.count <= 4, parts.allSatisfy(isBareName) else { return nil }
    return Array(parts.map(capitalized).joined(separator: Array(", ".utf8)))
  }

  /// `Jane Doe MORNING COURIER` without what is in capitals behind a name that is not.
  private static func withoutSign(_ name: [UInt8]) -> [UInt8] {
    var words = name.split(separator: 0x20)
    while words.count > 2, let last = words.last, last.count > 2, last.allSatisfy(isCapital),
      words.prefix(2).contains(where: { $0.contains(where: isSmall) })
    {
      words.removeLast()
    }
    return Array(words.joined(separator: [0x20]))
  }

  /// `By Jane Doe, a senior editor who covers streaming.`: who signs, and what she does, as a sentence.
  static func described(_ line: TextLine) -> [UInt8]? {
    guard line.count <= 240, line.starts(with: "by "), let comma = line.text.firstIndex(of: UInt8(ascii: ",")), comma <= 60,
      case let rest = line.text[(comma + 1)...], rest.starts(with: " a ".utf8) || rest.starts(with: " an ".utf8)
    else { return nil }
    let name = Array(line.text[3..<comma])
    return isBareName(name) ? capitalized(name) : nil
  }

  /// Who is no person but signs in a person's place: `by European Space Agency`.
  static func group(_ line: [UInt8]) -> [UInt8]? {
    let words = line.split(separator: 0x20)
    guard line.count <= 60, (3...7).contains(words.count), words[0].map(lowered).elementsEqual("by".utf8),
      !NewsAgency.signs(line)
    else { return nil }
    let name = words.dropFirst()
    let isName = name.allSatisfy { isCapital($0.first ?? 0) || ["of", "for", "and", "the"].contains($0.map(lowered).text) }
    let last = name.last!.map(lowered).text
    guard isName, !line.contains(where: isDigit), !jobs.contains(last) || last == "agency" || signsForPaper(line) else { return nil }
    return Array(name.joined(separator: [0x20]))
  }

  /// `By Harbour Mail Reporter`: a paper's own, without a name.
  static func signsForPaper(_ line: [UInt8]) -> Bool {
    guard line.count <= 80, line.count > 3, lowered(line[0]) == UInt8(ascii: "b"), lowered(line[1]) == UInt8(ascii: "y"), line[2] == 0x20
    else { return false }
    var words = line.split(separator: 0x20).map { $0.map(lowered).text }
    // `By Harbour Mail Reporter and Jane Doe`
    if let and = words.lastIndex(of: "and"), words.count - and <= 3 { words.removeSubrange(and...) }
    return (4...6).contains(words.count) && words[0] == "by" && !line.contains(UInt8(ascii: ","))
      && ["reporter", "correspondent"].contains(words[words.count - 1])
      && PaperName.isLike(Array(words[1..<words.count - 1].joined(separator: " ").utf8))
  }

  /// The account of `by harbourfan`: one word in small letters that is somebody's.
  static func account(_ name: [UInt8]) -> [UInt8]? {
    let isWord = name.count > 4 && name.allSatisfy { isSmall($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    return isWord && !nobody.contains(name.text) && !jobs.contains(name.text) ? name : nil
  }

  /// The name of a line that is one, or of one that stands before a comma: `Lee Chae-yoon, The Han River Dispatch`.
  static func bareName(before line: [UInt8]) -> [UInt8]? {
    // `Jane Doe jane.doe@harbour.example`: the address behind the name.
    if line.count <= 80, line.contains(UInt8(ascii: "@")), case let words = line.split(separator: 0x20), words.count > 2,
      words[words.count - 1].contains(UInt8(ascii: "@"))
    {
      let name = Array(words.dropLast().joined(separator: [0x20]))
      return isBareName(name) ? capitalized(name) : nil
    }
    // `Jane Doe@janedoe`: the account behind the name, with or without a space.
    let line = line.contains(UInt8(ascii: ".")) ? line : line.prefix { $0 != UInt8(ascii: "@") }.trimmed
    if isBareName(line) { return capitalized(line) }
    guard line.count <= 80, let comma = line.firstIndex(of: UInt8(ascii: ",")), isBareName(Array(line[..<comma])) else { return nil }
    return capitalized(Array(line[..<comma]))
  }

  /// `Jane Doe - Harbour Screen`: who signs, and for which paper.
  static func nameAndPaper(_ line: [UInt8]) -> (author: [UInt8], site: [UInt8])? {
    let parts = dashed(line)
    guard line.count <= 80, parts.count == 2, isBareName(parts[0]), isBareName(parts[1]) || PaperName.isLike(parts[1]) else { return nil }
    return (capitalized(parts[0]), parts[1])
  }

  /// The site that a by-line names: `By Jane Doe for Showbiz Weekend Online`, `Harbour Daily / Reporter Kim Min-ji`.
  static func site(of line: [UInt8]) -> [UInt8]? {
    let paper = segments(of: line).first { TextLine($0[...], startsBlock: false).map(PaperName.stands) ?? false }
    if let paper { return paper }
    let words = line.split(separator: 0x20)
    guard TextLine.fold(line).starts(with: "by ".utf8), let place = words.firstIndex(where: { $0.map(lowered) == Array("for".utf8) }),
      place >= 2
    else { return nil }
    var name = Array(words[(place + 1)...])
    if name.last.map({ $0.map(lowered).text }) == "online" { name.removeLast() }
    guard (1...4).contains(name.count), name.allSatisfy({ isCapital($0.first ?? 0) }) else { return nil }
    return capitalized(Array(name.joined(separator: [0x20])))
  }

  /// Parts of a line that a bar, a bullet, a slash between spaces or a wide gap sets apart.
  static func segments(of line: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    var at = 0
    while at < line.count {
      let (value, length) = scalar(line, at)
      let isBar: Bool =
        switch value {
        case 0x7c, 0xb7, 0x2022, 0x2219, 0x25cf, 0x30fb: true
        case 0x2f, 0x2013, 0x2014: at > 0 && line[at - 1] == 0x20 && at + length < line.count && line[at + length] == 0x20
        default: false
        }
      if isBar {
        parts.append(line[start..<at].trimmed)
        start = at + length
      }
      at += length
    }
    parts.append(line[start...].trimmed)
    return parts.filter { !$0.isEmpty }
  }

  /// Parts of a line that a hyphen between spaces sets apart.
  static func dashed(_ line: [UInt8]) -> [[UInt8]] {
    line.split(separator: 0x20).split { $0.count == 1 && $0.first == UInt8(ascii: "-") }.map { Array($0.joined(separator: [0x20])) }
  }

  /// Names in what follows "By": cut at job titles, dates and addresses.
  static func names(in text: [UInt8]) -> [UInt8]? {
    var names: [[UInt8]] = []
    for part in parts(of: text) {
      guard let name = name(in: part, isFirst: names.isEmpty) else { break }
      names.append(name)
      if names.count == 6 { break }
    }
    guard !names.isEmpty else { return nil }
    return Array(names.joined(separator: Array(", ".utf8)))
  }

  /// Cut at commas, "and", "&", "with".
  private static func parts(of text: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    for word in text.split(separator: 0x20) {
      let folded = word.map(lowered).text
      if folded == "and" || folded == "&" || folded == "with" || folded == "und" || folded == "et" {
        parts.append([])
        continue
      }
      var word = Array(word)
      let isLast = word.last == UInt8(ascii: ",") || word.last == UInt8(ascii: ";")
      if isLast { word.removeLast() }
      if !parts[parts.count - 1].isEmpty { parts[parts.count - 1].append(0x20) }
      parts[parts.count - 1].append(contentsOf: word)
      if isLast { parts.append([]) }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// The leading capitalised words, if they can be a person's name.
  private static func name(in part: [UInt8], isFirst: Bool) -> [UInt8]? {
    var words: [ArraySlice<UInt8>] = []
    var part = part
    if signsForATeam(part) { return nil }
    part = NewsAgency.removed(from: part)
    if let colon = part.firstIndex(of: UInt8(ascii: ":")), part[colon...].count > 4, !part[..<colon].contains(0x20) {
      part = part[(colon + 1)...].trimmed
    }
    for word in part.split(separator: 0x20) {
      let folded = word.map(lowered).text
      if ends.contains(folded) || word.contains(UInt8(ascii: "@")) || isDigit(word.first ?? 0) { break }
      guard let first = word.first else { break }
      let isNamePart = isCapital(first) || first >= 0xc3 || particles.contains(folded)
      guard isNamePart else { break }
      words.append(word)
    }
    // `Jane Doe Staff Writer`: the title goes.
    if isFirst, words.count >= 3, let last = words.last, writers.contains(last.map(lowered).text) {
      repeat { words.removeLast() } while words.count > 2 && titleWords.contains(words.last!.map(lowered).text)
    }
    while let last = words.last, !isCapital(last.first ?? 0), particles.contains(last.map(lowered).text), words.count > 1 {
      words.removeLast()
    }
    guard !words.isEmpty, words.count <= 5 else { return nil }
    let plain = words.map { $0.filter { $0 != UInt8(ascii: ".") }.map(lowered).text }
    if plain.contains(where: { jobs.contains($0) || organizations.contains($0) || $0.hasPrefix("editor") || $0.hasSuffix("'s") }) {
      return nil
    }
    if !isFirst, words.count == 1 { return nil }
    if words.count == 1, nobody.contains(plain[0]) || plain[0].utf8.count <= 2 && plain[0].utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    let whole = plain.joined(separator: " ")
    if NewsAgency.isOne(Array(whole.utf8)) || nobody.contains(whole) { return nil }
    var name = Array(words.joined(separator: [0x20]))
    while let last = name.last, last == UInt8(ascii: ".") && words.last!.count > 3 || last == UInt8(ascii: ":") { name.removeLast() }
    guard name.contains(where: { isLetter($0) || $0 >= 0x80 }) else { return nil }
    return capitalized(name)
  }

  /// `Science X staff`, `News Desk`: nobody in particular.
  private static func signsForATeam(_ part: [UInt8]) -> Bool {
    let last = part.split(separator: 0x20).last?.map(lowered).text ?? ""
    return ["staff", "team", "desk", "newsroom", "bureau", "editors", "reporters"].contains(last)
  }

  /// `홍길동 기자`: the reporter's name before the word for reporter.
  private static func korean(_ segment: [UInt8]) -> [UInt8]? {
    let words = segment.split(separator: 0x20)
    guard let place = words.firstIndex(where: { $0.starts(with: "기자".utf8) || $0.starts(with: "특파원".utf8) }), place > 0 else { return nil }
    let name = words[place - 1].drop { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }
    guard characterCount(name) >= 2, characterCount(name) <= 4, name.allSatisfy({ $0 >= 0x80 }), words.count <= 6 else { return nil }
    return Array(name)
  }

  /// `Kim Min-ji, Staff Reporter` and `Kim Min-ji Reporter`: a name and a job title, nothing else.
  private static func trailingTitle(_ segment: [UInt8]) -> [UInt8]? {
    let all = segment.split(separator: 0x20)
    let words = all.first?.map(lowered).text == "by" ? Array(all.dropFirst()) : all
    guard words.count >= 3, words.count <= 7, segment.last != UInt8(ascii: ".") else { return nil }
    let lowerWords = words.map { $0.filter { isLetter($0) }.map(lowered).text }
    guard let last = lowerWords.last, writers.contains(last) else { return nil }
    var end = words.count - 1
    // "Jane Doe, Harbour staff writer": the name goes as far as the comma.
    if let comma = words.firstIndex(where: { $0.last == UInt8(ascii: ",") }), (1...2).contains(comma) { end = comma + 1 }
    while end > 0, jobs.contains(lowerWords[end - 1]) || titleWords.contains(lowerWords[end - 1]) { end -= 1 }
    guard end >= 2, end <= 3 else { return nil }
    let name = Array(words[..<end].joined(separator: [0x20])).filter { $0 != UInt8(ascii: ",") }
    return words[..<end].allSatisfy { isCapital($0.first ?? 0) } ? name : nil
  }

  /// Two to four capitalised words and nothing else; an initial may stand without a space: `J.Doe`.
  static func isBareName(_ line: [UInt8]) -> Bool {
    let isGlued = line.count > 3 && line[1] == UInt8(ascii: ".") && isCapital(line[2]) && !line.contains(0x20)
    let words = isGlued ? [line[..<2], line[2...]] : line.split(separator: 0x20)
    guard words.count >= 2, words.count <= 4 else { return false }
    return words.allSatisfy { word in
      let folded = word.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }.map(lowered).text
      return (isCapital(word.first ?? 0) || (word.first ?? 0) >= 0xc3) && !word.contains(where: isDigit) && !jobs.contains(folded)
        && !notNames.contains(folded) && !organizations.contains(folded) && !folded.hasSuffix("'s")
        && word.allSatisfy { isLetter($0) || $0 >= 0x80 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "'") }
    }
  }

  /// A name in capitals in the way names are written: `JEAN MARIE OUDIN` becomes `Jean Marie Oudin`.
  private static func capitalized(_ name: [UInt8]) -> [UInt8] {
    let letters = name.filter(isLetter)
    guard letters.count > 3, letters.allSatisfy(isCapital), name.contains(0x20) else { return name }
    var out: [UInt8] = []
    var startsWord = true
    for byte in name {
      out.append(startsWord || !isCapital(byte) ? byte : byte | 0x20)
      startsWord = byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'")
    }
    return out
  }

  private static func remainder(_ segment: [UInt8], after opening: [UInt8]) -> [UInt8]? {
    // The folded form may have lost marks at the front: find the opening's last word in the segment itself.
    var at = 0
    var matched = 0
    while at < segment.count, matched < opening.count {
      if lowered(segment[at]) == opening[matched] { matched += 1 } else if matched > 0 { return nil }
      at += 1
    }
    let rest = segment[at...].drop { $0 == 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") }
    return rest.isEmpty ? nil : Array(rest)
  }

  static func isJobTitle(_ line: TextLine) -> Bool {
    let words = line.folded.split(separator: 0x20).map { $0.filter { isLetter($0) || $0 >= 0x80 }.text }
    guard words.count <= 6, !line.endsSentence, let last = words.last else { return false }
    // "Co-Editor-in-Chief, TV"
    if words.count <= 4, let comma = line.text.firstIndex(of: UInt8(ascii: ",")) {
      let post = line.text[..<comma].split(separator: 0x20).last?.map(lowered).text ?? ""
      if writers.contains(post) || post.hasSuffix("editor-in-chief") { return true }
    }
    return writers.contains(last) || words.contains("desk") && words.count <= 4 || last == "bureau"
  }
}
