/// Guesses the language of a text by its script and, for Latin letters, by its function words. BCP 47 tags.
enum LanguageGuess {
  static func tag(of text: [UInt8]) -> String? {
    var latin = 0
    var hangul = 0
    var kana = 0
    var han = 0
    var others: [String: Int] = [:]
    var at = 0
    let end = min(text.count, 6000)
    while at < end {
      if text[at] < 0x80 {
        if isLetter(text[at]) { latin += 1 }
        at += 1
        continue
      }
      let (value, length) = scalar(text, at)
      at += length
      switch value {
      case 0xc0..<0x250: latin += 1
      case 0xac00..<0xd7a4, 0x1100..<0x1200, 0x3130..<0x3190: hangul += 1
      case 0x3040..<0x3100: kana += 1
      case 0x4e00..<0xa000: han += 1
      case 0x400..<0x530: others["ru", default: 0] += 1
      case 0x370..<0x400: others["el", default: 0] += 1
      case 0x600..<0x700: others["ar", default: 0] += 1
      case 0x590..<0x600: others["he", default: 0] += 1
      case 0xe00..<0xe80: others["th", default: 0] += 1
      case 0x900..<0x980: others["hi", default: 0] += 1
      default: break
      }
    }
    // A syllable or an ideograph says as much as three letters.
    let candidates =
      [
        ("latin", latin), ("ko", hangul * 3), ("ja", kana > 0 && kana * 8 > han ? (kana + han) * 3 : 0),
        ("zh", kana * 8 > han ? 0 : han * 3),
      ]
      + others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    guard let best = candidates.max(by: { $0.1 < $1.1 }), best.1 >= 20 else { return nil }
    return best.0 == "latin" ? latinTag(text.prefix(6000)) : best.0
  }

  private static func latinTag(_ text: ArraySlice<UInt8>) -> String? {
    let functionWords = functionWords
    var counts = [Int](repeating: 0, count: words.count)
    var total = 0
    text.withUnsafeBufferPointer { text in
      var word: UInt64 = 0
      var length = 0
      // One byte more than there is closes the last word.
      for at in 0...text.count {
        if at < text.count, isLetter(text[at]) || text[at] >= 0x80 {
          word = word << 8 | UInt64(lowered(text[at]))
          length += 1
        } else if length > 0 {
          total += 1
          if length <= 5 {
            var languages = functionWords.languages(of: word)
            while languages != 0 {
              counts[languages.trailingZeroBitCount] += 1
              languages &= languages - 1
            }
          }
          word = 0
          length = 0
        }
      }
    }
    guard total >= 8, let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] * 25 >= total else { return nil }
    return words[best].0
  }

  /// Which languages (bits, in the order of `words`) use a word: an open-addressing table, at most a quarter full.
  private struct FunctionWords {
    private var slots = [(word: UInt64, languages: UInt16)](repeating: (0, 0), count: 1024)

    init(_ lists: [(String, Set<String>)]) {
      for (place, entry) in lists.enumerated() {
        for word in entry.1 {
          let word = word.utf8.reduce(0) { $0 << 8 | UInt64(lowered($1)) }
          let slot = slot(of: word)
          slots[slot] = (word, slots[slot].languages | 1 << UInt16(place))
        }
      }
    }

    /// - Parameter word: up to five bytes, lower case, as a number.
    func languages(of word: UInt64) -> UInt16 { slots[slot(of: word)].languages }

    private func slot(of word: UInt64) -> Int {
      var slot = Int(truncatingIfNeeded: (word &* 0x9e37_79b9_7f4a_7c15) >> 54)
      while slots[slot].word != 0, slots[slot].word != word { slot = (slot + 1) & 1023 }
      return slot
    }
  }

  private static let functionWords = FunctionWords(words)

  private static let words: [(String, Set<String>)] = [
    ("en", ["the", "of", "and", "to", "in", "is", "for", "that", "with", "on", "was", "as", "by", "it", "at", "from", "will"]),
    ("de", ["der", "die", "und", "das", "den", "von", "zu", "mit", "ist", "des", "im", "dem", "nicht", "ein", "eine", "auf"]),
    ("fr", ["le", "la", "les", "et", "des", "en", "du", "un", "une", "est", "dans", "pour", "que", "qui", "sur", "au"]),
    ("es", ["el", "la", "los", "de", "que", "y", "en", "un", "una", "por", "con", "para", "las", "del", "se", "su"]),
    ("pt", ["o", "os", "de", "que", "e", "em", "um", "uma", "com", "para", "do", "da", "no", "na", "não", "dos"]),
    ("it", ["il", "di", "che", "e", "la", "un", "una", "per", "del", "con", "non", "sono", "della", "le", "nel", "gli"]),
    ("nl", ["de", "het", "een", "van", "en", "in", "dat", "niet", "op", "te", "voor", "met", "zijn", "aan", "ook"]),
    ("id", ["yang", "dan", "di", "ini", "dari", "itu", "untuk", "pada", "akan", "dalam", "oleh", "juga"]),
    ("tr", ["ve", "bir", "bu", "da", "için", "ile", "de", "olan", "daha", "çok", "gibi"]),
    ("pl", ["i", "w", "na", "z", "do", "nie", "jest", "to", "się", "że", "o", "po"]),
    ("vi", ["là", "của", "và", "có", "các", "cho", "được", "trong", "một", "với"]),
  ]
}
