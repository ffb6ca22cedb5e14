/// Reads the name of a site from its copyright line: `[ⓒmottokorea All rights reserved]`, `© 2019 Ledger Media, LLC.`,
/// `Copyrights(C) Edaily wowkorea.jp 109`.
enum RightsLine {
  /// - Returns: whether the line is one, and the name in it.
  static func read(_ line: TextLine) -> (isRights: Bool, site: [UInt8]?) {
    guard line.count <= 300 else { return (false, nil) }
    let text = line.text
    if line.contains(" is a part of "), let part = range(of: " is a part of ", in: text), part.lowerBound > 2,
      text.contains(where: { $0 >= 0x80 }) || line.contains("media")
    {
      return (true, Array(text[..<part.lowerBound]))
    }
    if line.contains(" not responsible for the content of external"), let verb = range(of: " is not responsible", in: text) {
      return (true, Array(text[(line.starts(with: "the ") ? 4 : 0)..<verb.lowerBound]))
    }
    guard line.contains("copyright") || holds(text, "(c)") || holds(text, "(C)") || holds(text, "©") || holds(text, "ⓒ") else {
      return (false, nil)
    }
    guard let sign = signEnd(text, line) else { return (false, nil) }
    return (true, name(in: Array(text[sign...])))
  }

  /// The place after the last of the copyright words at the front of the claim.
  private static func signEnd(_ text: [UInt8], _ line: TextLine) -> Int? {
    var end: Int?
    for sign in signs {
      if let found = range(of: sign, in: text), end.map({ found.upperBound > $0 && found.lowerBound <= $0 + 24 }) ?? true {
        end = found.upperBound
      }
    }
    guard let end else { return nil }
    // "the copyright holder said" is prose.
    let hasMark = text.contains(0xa9) || text.contains(0x93) && range(of: "ⓒ", in: text) != nil || range(of: "(c)", in: text) != nil
    let claims =
      line.contains("rights reserved") || line.contains("unauthorized") || line.contains("prohibit") || line.contains("redistribut")
    if hasMark || claims || line.starts(with: "copyright") { return end }
    return nil
  }

  private static let signs = ["copyright holder", "copyrights", "copyright", "(c)", "©", "ⓒ"]

  private static func name(in rest: [UInt8]) -> [UInt8]? {
    var words: [[UInt8]] = []
    for raw in rest.split(separator: 0x20) {
      var word = Array(raw)
      while let first = word.first, "[]()<>\"':;,|-–".utf8.contains(first), first < 0x80 { word.removeFirst() }
      let endsName = [
        UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: ">"),
      ].contains(word.last ?? 0)
      while let last = word.last, ".,][|;)(<>:".utf8.contains(last) { word.removeLast() }
      if word.isEmpty { if endsName, !words.isEmpty { break } else { continue } }
      let folded = word.map(lowered).text
      if stops.contains(folded) { break }
      if word.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "-") || $0 == 0xe2 || $0 == 0x80 || $0 == 0x93 }) {
        if words.isEmpty { continue }
        break
      }
      if words.isEmpty, folded == "by" || folded == "holder" || folded == "c" { continue }
      if companyEndings.contains(folded), !words.isEmpty { break }
      words.append(word)
      if endsName || words.count == 6 { break }
    }
    guard !words.isEmpty else { return nil }
    let name = Array(words.joined(separator: [0x20]))
    return name.count >= 2 ? name : nil
  }

  /// Finds ASCII letters in any case, other characters as they stand.
  private static func range(of phrase: String, in text: [UInt8]) -> Range<Int>? {
    let phrase = Array(phrase.utf8)
    guard text.count >= phrase.count else { return nil }
    for at in 0...(text.count - phrase.count) where lowered(text[at]) == phrase[0] {
      if (0..<phrase.count).allSatisfy({ lowered(text[at + $0]) == phrase[$0] }) { return at..<at + phrase.count }
    }
    return nil
  }

  private static let stops: Set<String> = [
    "all", "unauthorized", "unauthorised", "prohibits", "prohibited", "reserved", "rights", "reproduction", "no", "any", "this", "is",
    "and/or", "무단", "무단전재",
    "무단전재-재배포", "terms", "privacy", "powered",
  ]
  private static let companyEndings: Set<String> = [
    "inc", "ltd", "llc", "limited", "co", "corp", "corporation", "company", "gmbh", "plc", "pty", "sa", "ag", "llp",
  ]
}
