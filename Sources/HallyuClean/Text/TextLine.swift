/// One line of an article with what the rules ask of it.
struct TextLine {
  /// Normalised, squeezed, never empty.
  var text: [UInt8]
  /// Lower case, straight quotes, no marks at the ends: the form in which phrases are looked up.
  let folded: [UInt8]
  /// True where a blank line, or the end of an element, stood before.
  var startsBlock: Bool
  /// Gaps of two or more spaces: a line of separate items, not of words.
  let wideGaps: Int
  /// Kind of element that the line came from; a line of plain text is a paragraph.
  let kind: Kind
  /// Share of the text in links, in percent.
  let linkPercent: Int
  /// Characters of the line.
  let count: Int
  let wordCount: Int
  /// True where the line ends as a sentence does, closing quotation marks and brackets aside.
  let endsSentence: Bool
  /// What the furniture rules say of it; set once by the reader.
  var verdict = Verdict.text

  /// Whether a line belongs to the article or to the page around it.
  enum Verdict: Equatable {
    case text
    /// Furniture by itself.
    case drop
    /// Furniture, and so is what follows, until running text sets in again.
    case listHeading
    /// Furniture, and so is all that follows.
    case commentHeading
    /// Running text with a picture credit at its end, which goes.
    case trailingCredit(from: Int)
  }

  enum Kind { case paragraph, heading, listItem, row, quotation, preformatted }

  init?(_ raw: ArraySlice<UInt8>, startsBlock: Bool, kind: Kind = .paragraph, linkPercent: Int = 0) {
    let text = TextNormalizer.squeezed(raw)
    guard !text.isEmpty else { return nil }
    self.text = text
    self.startsBlock = startsBlock
    self.kind = kind
    self.linkPercent = linkPercent
    folded = TextLine.fold(text)
    (count, wordCount) = TextLine.size(of: text)
    endsSentence = TextLine.endsSentence(text)
    // A wide gap was squeezed.
    wideGaps = text.count == raw.count ? 0 : TextLine.wideGaps(in: raw)
  }

  private static func size(of text: [UInt8]) -> (characters: Int, words: Int) {
    text.withUnsafeBufferPointer { text in
      var (tails, spaces) = (0, 0)
      for byte in text {
        tails &+= byte & 0xc0 == 0x80 ? 1 : 0
        spaces &+= byte == 0x20 ? 1 : 0
      }
      return (text.count - tails, spaces + 1)
    }
  }

  private static func wideGaps(in raw: ArraySlice<UInt8>) -> Int {
    var gaps = 0
    var run = 0
    for byte in raw {
      if byte == 0x20 {
        run += 1
      } else {
        if run >= 2 { gaps += 1 }
        run = 0
      }
    }
    return gaps
  }

  /// Cuts plain text at its line feeds.
  static func lines(of text: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var blank = true
    for raw in text.split(separator: 0x0a, omittingEmptySubsequences: false) {
      if let line = TextLine(raw, startsBlock: blank) {
        lines.append(line)
        blank = false
      } else {
        blank = true
      }
    }
    return lines
  }

  private static func endsSentence(_ text: [UInt8]) -> Bool {
    var end = text.count
    while end > 0 {
      switch scalar(text, before: end) {
      case 0x22, 0x27, 0x29, 0x5d, 0x2019, 0x201d, 0xbb, 0x300d, 0x300f, 0xff09:
        end -= 1
        while end > 0, text[end] & 0xc0 == 0x80 { end -= 1 }
      case 0x2e, 0x21, 0x3f, 0x2026, 0x3002, 0xff01, 0xff1f, 0x061f, 0x0964: return true
      default: return false
      }
    }
    return false
  }

  /// A line that reads like running text: a sentence of some length.
  var isProse: Bool {
    if endsSentence { return count >= 60 || count >= 25 && wordCount >= 5 }
    return count >= 160 && wordCount >= 20 || isWide && count >= 40
  }

  /// Mostly Hangul, kana or ideographs, where a character says more.
  var isWide: Bool {
    let wide = text.reduce(0) { $0 + ($1 >= 0xe3 && $1 <= 0xed ? 1 : 0) }
    return wide * 2 > count
  }

  /// True where nearly every word of some length begins with a capital.
  var isTitleCase: Bool {
    let words = text.split(separator: 0x20).filter { $0.count > 3 && isLetter($0[$0.startIndex]) }
    return words.count >= 4 && words.count(where: { isCapital($0[$0.startIndex]) }) * 10 >= words.count * 8
  }

  static func fold(_ text: [UInt8]) -> [UInt8] {
    // Nothing grows: what stands for a mark has no more bytes than the mark.
    [UInt8](unsafeUninitializedCapacity: text.count) { out, count in
      func put(_ byte: UInt8) {
        // Marks at the begin are left out.
        guard count > 0 || !isTrimmed(byte) else { return }
        out[count] = byte
        count += 1
      }
      var at = 0
      while at < text.count {
        let byte = text[at]
        if byte < 0x80 {
          put(lowered(byte))
          at += 1
          continue
        }
        let (value, length) = scalar(text, at)
        switch value {
        case 0x2018, 0x2019, 0x2032: put(0x27)
        case 0x201c, 0x201d, 0x2033: put(0x22)
        case 0x2010...0x2015: put(UInt8(ascii: "-"))
        case 0x2026: for _ in 0..<3 { put(UInt8(ascii: ".")) }
        case 0xb7, 0x2022, 0x25a0, 0x25aa, 0x25cf: if count > 0 { for byte in text[at..<min(at + length, text.count)] { put(byte) } }
        default: for byte in text[at..<min(at + length, text.count)] { put(byte) }
        }
        at += length
      }
      while count > 0, isTrimmed(out[count - 1]) { count -= 1 }
    }
  }

  private static func isTrimmed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"),
      UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  func starts(with phrase: StaticString) -> Bool {
    folded.starts(with: UnsafeBufferPointer(start: phrase.utf8Start, count: phrase.utf8CodeUnitCount))
  }

  func contains(_ phrase: StaticString) -> Bool { holds(folded, phrase) }
}
