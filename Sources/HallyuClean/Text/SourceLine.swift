/// Reads whom an article credits: a line `Source: Korea Star Daily`, or the agency of a wire dateline, `SEOUL (Reuters) -`.
enum SourceLine {
  /// - Returns: whether the line is a credit, and whom it names (nil for `Source (1) (2)`).
  static func read(_ line: TextLine) -> (isCredit: Bool, name: [UInt8]?) {
    if let agency = inputs(line) { return (true, agency) }
    // "SOURCE Norvel Pictures" closes a release.
    if line.count <= 80, line.text.starts(with: "SOURCE ".utf8), !line.text.contains(UInt8(ascii: ":")), !line.endsSentence {
      return (true, nil)
    }
    guard line.count <= 120, line.starts(with: "source") || line.starts(with: "via") || line.starts(with: "출처") else { return (false, nil) }
    let text = line.text
    guard let colon = text.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }), colon <= 9 else {
      let rest = line.folded.drop { isLetter($0) }
      return (rest.allSatisfy { !isLetter($0) }, nil)
    }
    let name = behindVia(text[(colon + 1)...].trimmed)
    guard !name.isEmpty, name.split(separator: 0x20).count <= 8, !line.endsSentence || name.last == UInt8(ascii: ".") else {
      return (name.isEmpty, nil)
    }
    if name.starts(with: "http".utf8) { return (true, nil) }
    return (true, name.last == UInt8(ascii: ".") ? Array(name.dropLast()) : name)
  }

  /// `By Jane Doe | Source: Harbour`: the credit beside the by-line.
  static func beside(_ line: TextLine) -> [UInt8]? {
    guard line.contains("source: ") else { return nil }
    return ByLine.segments(of: line.text).lazy.compactMap { TextLine($0[...], startsBlock: false).flatMap { read($0).name } }.first
  }

  /// `(With inputs from PTI)`, `With ANI inputs`: the agency that a paper wrote its story from.
  private static func inputs(_ line: TextLine) -> [UInt8]? {
    guard line.count <= 50, line.starts(with: "with ") else { return nil }
    let words = line.folded.split(separator: 0x20)
    guard let at = words.firstIndex(where: { $0.elementsEqual("inputs".utf8) || $0.elementsEqual("input".utf8) }) else { return nil }
    let agency = at == words.count - 1 ? words[1..<at] : words[(at + 2 <= words.count ? at + 2 : words.count)...]
    let name = Array(agency.joined(separator: [0x20]))
    return NewsAgency.isOne(name) ? name.map { isSmall($0) ? $0 & 0xdf : $0 } : nil
  }

  /// `NEW YORK, Jan. 5, 2021 /Norvelwire/ -- `: the service that sends a release out.
  private static func betweenSlashes(_ head: [UInt8]) -> [UInt8]? {
    let words = head.split(separator: 0x20)
    // "LYON, France / NORVELWIRE / Jan. 5, 2021 /"
    if let open = words.firstIndex(where: { $0.elementsEqual([UInt8(ascii: "/")]) }), (1...8).contains(open), open + 2 < words.count,
      words[open + 2].elementsEqual([UInt8(ascii: "/")]), words[open + 1].allSatisfy({ !isSmall($0) }),
      let month = words.dropFirst(open + 3).first, DateParser.months[month.filter(isLetter).map(lowered).text] != nil
    {
      return Array(words[open + 1])
    }
    guard let place = words.firstIndex(where: { $0.count > 4 && $0.first == UInt8(ascii: "/") && $0.last == UInt8(ascii: "/") }),
      (1...8).contains(place), let dash = words.dropFirst(place + 1).first,
      dash.allSatisfy({ $0 == UInt8(ascii: "-") || $0 >= 0x80 })
    else { return nil }
    return Array(words[place].dropFirst().dropLast())
  }

  /// `Norvel via Reel Courier`: who told it, and who passed it on.
  private static func behindVia(_ name: [UInt8]) -> [UInt8] {
    let words = name.split(separator: 0x20)
    guard let via = words.firstIndex(where: { $0.map(lowered).elementsEqual("via".utf8) }), via > 0 else { return name }
    return Array(words[..<via].joined(separator: [0x20]))
  }

  /// The agency at the end of a story: `who will come to the opening. — AFP`, `(Norvel News)`.
  ///
  /// - Returns: the agency, and the text before it, perhaps none.
  static func closing(_ paragraph: [UInt8]) -> (text: [UInt8], agency: [UInt8])? {
    let tail = paragraph.suffix(closingBytes)
    if paragraph.last == UInt8(ascii: ")"), let open = tail.lastIndex(of: UInt8(ascii: "(")) {
      let agency = Array(paragraph[(open + 1)...].dropLast())
      return NewsAgency.isOne(agency) && isEnd(paragraph[..<open]) ? (paragraph[..<open].trimmed, agency) : nil
    }
    guard let dash = tail.lastIndex(where: { $0 == UInt8(ascii: "-") || $0 == 0xe2 }) else { return nil }
    let agency = paragraph[dash...].drop { $0 == UInt8(ascii: "-") || $0 == 0x20 || $0 >= 0x80 }
    guard agency.count < paragraph.count, isEnd(paragraph[..<dash]), NewsAgency.isOne(Array(agency)) else { return nil }
    return (paragraph[..<dash].trimmed, Array(agency))
  }

  /// Nothing, or a sentence that is over.
  private static func isEnd(_ text: ArraySlice<UInt8>) -> Bool {
    guard let line = TextLine(text, startsBlock: false) else { return true }
    return line.endsSentence
  }

  private static let closingBytes = 32

  /// The agency in brackets before the dash that opens a wire story.
  static func wire(in paragraph: [UInt8]) -> [UInt8]? {
    let head = Dateline.spaced(paragraph.prefix(130))
    if let service = betweenSlashes(head) { return service }
    guard let open = head.firstIndex(of: UInt8(ascii: "(")), let close = head[open...].firstIndex(of: UInt8(ascii: ")")), close > open + 1
    else {
      return nil
    }
    // "(Norvel Corp. - May 18, 2023)": the day may stand in the bracket, too.
    let name = Array(head[(open + 1)..<close]).beforeDash
    let words = name.split(separator: 0x20)
    guard words.count <= 4, words.allSatisfy({ isCapital($0.first ?? 0) }), !name.contains(where: isDigit) else { return nil }
    // Before the bracket a place, perhaps with a day; after it a dash.
    let place = head[..<open].trimmed
    guard place.isEmpty || isCapital(place[0]), Dateline.isPlaces(place) else { return nil }
    // "SEOUL (Norvel)Orwick has grown": the text stuck to the bracket.
    if let next = head.dropFirst(close + 1).first, isCapital(next), words.count <= 3, name.count(where: isCapital) > 1 { return name }
    let rest = head[(close + 1)...].drop { $0 == 0x20 }
    let hasDash = rest.first == UInt8(ascii: "-") || rest.starts(with: [0xe2, 0x80, 0x93]) || rest.starts(with: [0xe2, 0x80, 0x94])
    // "Mumbai, June 8 (IANS) She played": an agency that is known needs no dash.
    return hasDash || !place.isEmpty && NewsAgency.isOne(name) ? name : nil
  }
}

extension Array where Element == UInt8 {
  /// What stands before a hyphen between blanks; all of it where there is none.
  fileprivate var beforeDash: [UInt8] {
    guard let at = indices.first(where: { self[$0...].starts(with: " - ".utf8) }) else { return self }
    return Array(self[..<at])
  }
}
