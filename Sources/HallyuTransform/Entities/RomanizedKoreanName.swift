import HallyuReference

/// A Korean name of three syllables in Latin letters, with everything that it may be in Hangul.
///
/// The press mixes Revised Romanization, McCune-Reischauer and spellings of its own: 정 is jeong, chŏng, jung and chung. So a name is
/// read as the set of names that its letters can stand for, and two names may be one where their sets meet: "Lee Jung-jae" and
/// "Yi Chŏng-jae", but not "Kim Jong-un" and "Kim Jung-eun".
struct RomanizedKoreanName {
  /// Family name and two syllables, each a number below 2^16.
  let readings: Set<UInt64>

  /// Family name first or last, given name in one word, two words, or with a hyphen; nil for any other name.
  init?(_ name: String) {
    guard RomanizedKoreanName.mayHoldFamily(name.utf8) else { return nil }
    let parts = name.utf8.split(separator: 0x20)
    guard 2...3 ~= parts.count, case let words = parts.map({ NameWords.of(String(Substring($0))) }),
      words.allSatisfy({ 1...2 ~= $0.count })
    else { return nil }
    var readings: [UInt64] = []
    for (family, given) in [(words.first, words.dropFirst()), (words.last, words.dropLast())] {
      guard let family, family.count == 1 else { continue }
      let families = KoreanSyllable.families(family[0].utf8)
      guard !families.isEmpty else { continue }
      for (first, second) in RomanizedKoreanName.givenNames(given.flatMap { $0 }) {
        for family in families { readings.append(UInt64(family) << 32 | UInt64(first) << 16 | UInt64(second)) }
      }
    }
    guard !readings.isEmpty else { return nil }
    self.readings = Set(readings)
  }

  /// False where no word is a family name, which is so for most names; asked before they are cut up.
  private static func mayHoldFamily(_ name: String.UTF8View) -> Bool {
    // The letters of the word so far, or nil where the word holds anything but them.
    var word: UInt64? = 0
    for byte in name {
      if byte == 0x20 {
        if word.map(KoreanSyllable.isFamily) ?? true { return true }
        word = 0
      } else {
        let letter = byte | 0x20
        word = 0x61...0x7a ~= letter ? word.map { $0 << 8 | UInt64(letter) } : nil
      }
    }
    return word.map(KoreanSyllable.isFamily) ?? true
  }

  /// A name of three syllables in Hangul.
  init?(hangul name: String) {
    var codes: [UInt16] = []
    for scalar in name.unicodeScalars where scalar != " " {
      guard let code = KoreanSyllable.code(scalar), codes.count < 3 else { return nil }
      codes.append(code)
    }
    guard codes.count == 3 else { return nil }
    readings = [UInt64(codes[0]) << 32 | UInt64(codes[1]) << 16 | UInt64(codes[2])]
  }

  /// Pairs of syllables that the parts of a given name may be: two parts, or one that falls into two.
  private static func givenNames(_ parts: [String]) -> [(UInt16, UInt16)] {
    if parts.count == 2 { return pairs(parts[0].utf8, parts[1].utf8) }
    guard parts.count == 1, 4...14 ~= parts[0].utf8.count, parts[0].utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
    let letters = Array(parts[0].utf8)
    return (2...letters.count - 2).flatMap { pairs(letters[..<$0], letters[$0...]) }
  }

  private static func pairs(_ first: some Collection<UInt8>, _ second: some Collection<UInt8>) -> [(UInt16, UInt16)] {
    let seconds = KoreanSyllable.readings(second)
    return seconds.isEmpty ? [] : KoreanSyllable.readings(first).flatMap { first in seconds.map { (first, $0) } }
  }
}
