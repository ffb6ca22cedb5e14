/// Division of a word into syllables as Korean names spell them in Latin letters.
enum KoreanSyllables {
  private static let onsets = ["", "b", "c", "ch", "d", "g", "h", "j", "k", "kk", "l", "m", "n", "p", "r", "s", "sh", "ss", "t", "tt", "w", "y"]
  private static let vowels = [
    "a", "ae", "ah", "ai", "ay", "e", "ee", "eo", "eu", "eui", "i", "ie", "o", "oe", "oh", "oo", "ou", "u", "ui", "wa", "wae", "we", "weo",
    "wi", "wo", "woo", "ya", "yae", "ye", "yea", "yeo", "yo", "yoo", "you", "yu",
  ]
  private static let codas = ["", "b", "k", "g", "l", "m", "n", "ng", "p", "t", "h"]

  private static let syllables: Set<String> = {
    var all: Set<String> = []
    for onset in onsets {
      for vowel in vowels { for coda in codas { all.insert(onset + vowel + coda) } }
    }
    return all
  }()

  /// True where a lower-case word is one, two or three such syllables and nothing else.
  static func canDivide(_ word: String, into most: Int = 3) -> Bool {
    if word.isEmpty || word.utf8.count > 15 { return false }
    var reachable: [[Bool]] = [[Bool](repeating: false, count: word.utf8.count + 1)]
    reachable[0][0] = true
    let bytes = Array(word.utf8)
    for step in 1...most {
      var next = [Bool](repeating: false, count: bytes.count + 1)
      for start in bytes.indices where reachable[step - 1][start] {
        for length in 1...min(7, bytes.count - start) where !next[start + length] {
          if syllables.contains(String(decoding: bytes[start..<start + length], as: UTF8.self)) { next[start + length] = true }
        }
      }
      if next[bytes.count] { return true }
      reachable.append(next)
    }
    return false
  }
}
