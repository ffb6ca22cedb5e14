/// Spellings of Korean names in Latin letters.
///
/// Family name first or last, given name as one word, with a hyphen or in two words: "Son Ye-jin", "Son Ye Jin", "Son Yejin", "Ye-jin Son". The
/// gazetteer passes over hyphens, so "Ye-jin" and "Ye Jin" are one phrase.
package enum KoreanName {
  /// Further spellings of a name of three syllables in the order family, given; empty for any other name.
  package static func variants(of name: String) -> [String] {
    let parts = name.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.count <= 6 && $0.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a } })
    else { return [] }
    let joined = parts[1] + parts[2].lowercased()
    return ["\(parts[0]) \(joined)", "\(joined) \(parts[0])", "\(parts[1]) \(parts[2]) \(parts[0])"]
  }
}
