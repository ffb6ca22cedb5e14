/// What the names that a site gives its elements (`class`, `id`, `role`, …) say of their content.
struct ClassHint: OptionSet, Sendable {
  let rawValue: UInt16

  /// The article's text.
  static let body = ClassHint(rawValue: 1)
  /// Never part of an article's text: navigation, share bars, advertisements, related stories.
  static let furniture = ClassHint(rawValue: 2)
  /// Readers' comments.
  static let comments = ClassHint(rawValue: 4)
  /// Text that belongs to a picture.
  static let caption = ClassHint(rawValue: 8)
  /// By-line and biography: true of the article, not part of its text.
  static let about = ClassHint(rawValue: 16)
  /// Hidden from sight.
  static let hidden = ClassHint(rawValue: 32)
  /// The headline.
  static let headline = ClassHint(rawValue: 64)
  /// Furniture where it is mostly links: names that some sites give to parts of an article.
  static let suspect = ClassHint(rawValue: 256)
  /// Date, section, reading time: never running text.
  static let stamp = ClassHint(rawValue: 512)
  /// The paragraph that sums the article up, which may stand outside its text.
  static let lead = ClassHint(rawValue: 1024)
  /// One story of several.
  static let story = ClassHint(rawValue: 128)

  /// Reads a list of names: words are parted at anything but letters and digits and at a capital after a small letter;
  /// single words and pairs of neighbours are looked up.
  static func read(_ names: ArraySlice<UInt8>) -> ClassHint {
    var found: ClassHint = []
    var previous: UInt64 = 0
    var current: UInt64 = 0
    var wasSmall = false
    var words = 0
    names.withUnsafeBufferPointer { names in
      for byte in names.prefix(600) {
        if isLetter(byte) || isDigit(byte) || byte >= 0x80 {
          let isCapital = byte &- 0x41 < 26
          if isCapital, wasSmall { found.formUnion(close(&previous, &current, &words)) }
          wasSmall = !isCapital
          current = WordHash.extended(current, lowered(byte))
        } else {
          wasSmall = false
          found.formUnion(close(&previous, &current, &words))
          if byte <= 0x20 { found.formUnion(endName(&previous, &words)) }
        }
      }
    }
    found.formUnion(close(&previous, &current, &words))
    found.formUnion(endName(&previous, &words))
    return found
  }

  /// A name of one word is looked up once more as such: `hidden` hides, `hidden-xs` hides on some screens only.
  @inline(__always) private static func endName(_ previous: inout UInt64, _ words: inout Int) -> ClassHint {
    defer {
      previous = 0
      words = 0
    }
    return words == 1 ? ClassVocabulary.shared.hint(WordHash.alone(previous)) : []
  }

  @inline(__always) private static func close(_ previous: inout UInt64, _ current: inout UInt64, _ words: inout Int) -> ClassHint {
    guard current != 0 else { return [] }
    words += 1
    var found = ClassVocabulary.shared.hint(current)
    if previous != 0 { found.formUnion(ClassVocabulary.shared.hint(WordHash.joined(previous, current))) }
    previous = current
    current = 0
    return found
  }
}

/// A 64-bit hash of a word, grown byte by byte, and of two words in a row.
enum WordHash {
  @inline(__always) static func extended(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    ((hash == 0 ? 0xcbf2_9ce4_8422_2325 : hash) ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  @inline(__always) static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9e37_79b9_7f4a_7c15) ^ second
  }

  static func alone(_ word: UInt64) -> UInt64 { word ^ 0x5e5e_5e5e_5e5e_5e5e }

  /// - Parameter words: as `ClassVocabulary` writes them: hyphens join, a leading `^` means a name of this word only.
  static func of(_ words: Substring) -> UInt64 {
    if words.first == "^" { return alone(of(words.dropFirst())) }
    var previous: UInt64 = 0
    for word in words.split(separator: "-") {
      let hash = word.utf8.reduce(UInt64(0)) { extended($0, $1) }
      previous = previous == 0 ? hash : joined(previous, hash)
    }
    return previous
  }
}
