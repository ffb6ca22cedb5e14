/// Syllables of Hangul and the Latin letters that stand for them.
///
/// A code is the syllable's place in the Unicode block (U+AC00 first), with the codas of one sound as one.
enum KoreanSyllable {
  /// Codes that a spelled syllable may have; empty where it is none.
  static func readings(_ letters: some Collection<UInt8>) -> [UInt16] { packed(letters).flatMap { codes[$0] } ?? [] }

  /// Codes that a spelled family name may have.
  static func families(_ letters: some Collection<UInt8>) -> [UInt16] {
    packed(letters).flatMap { irregularFamilies[$0] ?? codes[$0] } ?? []
  }

  /// - Parameter letters: in small letters, the last one in the lowest byte; of a longer word the last eight, which are no name.
  static func isFamily(_ letters: UInt64) -> Bool { irregularFamilies[letters] != nil || codes[letters] != nil }

  /// Code of a syllable in Hangul; nil for anything else.
  static func code(_ scalar: Unicode.Scalar) -> UInt16? {
    guard 0xac00...0xd7a3 ~= scalar.value else { return nil }
    let place = Int(scalar.value) - 0xac00
    return UInt16(place - place % 28 + sounds[place % 28])
  }

  /// The coda that stands for all codas of its sound: 0 none, 1 ㄱ, 4 ㄴ, 7 ㄷ, 8 ㄹ, 16 ㅁ, 17 ㅂ, 21 ㅇ.
  private static let sounds = [0, 1, 1, 1, 4, 4, 4, 7, 8, 1, 16, 8, 8, 8, 17, 8, 16, 17, 17, 7, 7, 21, 7, 7, 1, 7, 17, 7]

  /// For every spelling of a syllable its codes.
  private static let codes: [UInt64: [UInt16]] = {
    var codes: [UInt64: [UInt16]] = [:]
    for onset in onsets {
      for vowel in vowels {
        for coda in codas {
          guard let spelling = packed(onset.letters + vowel.letters + coda.letters) else { continue }
          for vowel in vowel.jamo.prefix(coda.letters.isEmpty && isLoose(vowel.letters) ? 1 : vowel.jamo.count) {
            for onset in onset.jamo {
              let code = UInt16((onset * 21 + vowel) * 28 + coda.jamo)
              if codes[spelling]?.contains(code) != true { codes[spelling, default: []].append(code) }
            }
          }
        }
      }
    }
    return codes
  }()

  /// One to seven letters as one number.
  private static func packed(_ letters: some Collection<UInt8>) -> UInt64? {
    1...7 ~= letters.count ? letters.reduce(0) { $0 << 8 | UInt64($1) } : nil
  }

  private typealias Spelling = (letters: [UInt8], jamo: [Int])

  private static func spellings(_ table: [(String, [Int])]) -> [Spelling] { table.map { (Array($0.0.utf8), $0.1) } }

  /// Place of the initial consonant: ㄱ 0, ㄲ 1, ㄴ 2, ㄷ 3, ㄸ 4, ㄹ 5, ㅁ 6, ㅂ 7, ㅃ 8, ㅅ 9, ㅆ 10, ㅇ 11, ㅈ 12, ㅉ 13, ㅊ 14, ㅋ 15, ㅌ 16, ㅍ 17, ㅎ 18.
  private static let onsets = spellings([
    ("", [11]), ("g", [0]), ("k", [0, 15]), ("kk", [1]), ("n", [2]), ("d", [3]), ("t", [3, 16]), ("tt", [4]), ("r", [5]), ("l", [5]),
    ("m", [6]), ("b", [7]), ("p", [7, 17]), ("pp", [8]), ("s", [9]), ("sh", [9]), ("ss", [10]), ("j", [12]), ("ch", [12, 14]),
    ("jj", [13]), ("h", [18]),
  ])

  /// Place of the vowel: ㅏ 0, ㅐ 1, ㅑ 2, ㅓ 4, ㅔ 5, ㅕ 6, ㅖ 7, ㅗ 8, ㅘ 9, ㅙ 10, ㅚ 11, ㅛ 12, ㅜ 13, ㅝ 14, ㅞ 15, ㅟ 16, ㅠ 17, ㅡ 18, ㅢ 19, ㅣ 20.
  private static let vowels = spellings([
    ("a", [0]), ("ah", [0]), ("ae", [1]), ("ai", [1]), ("ya", [2]), ("eo", [4]), ("uh", [4]), ("e", [5, 1]), ("yeo", [6]), ("yuh", [6]),
    ("ye", [7]), ("o", [8]), ("oh", [8]), ("wa", [9]), ("wae", [10]), ("oe", [11]), ("yo", [12]), ("u", [13, 4, 18]), ("oo", [13]),
    ("woo", [13]), ("wu", [13]), ("ou", [4, 13]), ("wo", [14]), ("weo", [14]), ("we", [15]), ("wi", [16]), ("yu", [17, 6]),
    ("yoo", [17]), ("you", [6, 17]), ("eu", [18]), ("ui", [19]), ("eui", [19]), ("i", [20]), ("ee", [20, 19]), ("yi", [20, 19]),
  ])

  /// "u" and "yu" stand for ㅓ and ㅕ before a consonant only: Jung may be 정, but Ju is 주.
  private static func isLoose(_ vowel: [UInt8]) -> Bool { vowel.elementsEqual("u".utf8) || vowel.elementsEqual("yu".utf8) }

  private static let codas: [(letters: [UInt8], jamo: Int)] = [
    ("", 0), ("g", 1), ("k", 1), ("c", 1), ("ck", 1), ("n", 4), ("t", 7), ("d", 7), ("s", 7), ("l", 8), ("r", 8), ("m", 16), ("b", 17),
    ("p", 17), ("ng", 21),
  ].map { (Array($0.0.utf8), $0.1) }

  /// Family names that people spell against every system.
  private static let irregularFamilies: [UInt64: [UInt16]] = [
    "lee": "이리", "yi": "이", "rhee": "이리", "ree": "이리", "li": "이리", "ri": "이리", "park": "박", "bark": "박", "choi": "최", "chey": "최",
    "hur": "허", "her": "허", "huh": "허", "noh": "노로", "roh": "노로", "no": "노로", "yoo": "유류", "yu": "유류", "you": "유류", "ryu": "유류",
    "ryoo": "유류", "lyu": "유류", "lim": "임림", "rim": "임림", "im": "임림", "yim": "임", "kim": "김", "woo": "우", "oh": "오", "ok": "옥",
    "yoon": "윤", "youn": "윤", "yun": "윤", "sun": "선", "koh": "고", "cho": "조초", "joe": "조", "chang": "장창", "chung": "정",
    "jung": "정", "joung": "정", "chun": "전천", "jun": "전", "shim": "심", "sim": "심",
  ].reduce(into: [:]) { table, family in
    if let spelling = packed(family.key.utf8) { table[spelling] = family.value.unicodeScalars.compactMap(code) }
  }
}
