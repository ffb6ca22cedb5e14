import HallyuAnnotations
import HallyuText

/// Folds what two spellings of one name may differ in.
enum NameFold {
  /// Letters and digits in lower case, without marks, blanks, a leading article, or an organization's legal suffix.
  ///
  /// "The Walt Disney Co." and "Walt-Disney Company, Inc." differ by "company" alone; "Disney+" is `disneyplus`. Empty for a name
  /// without letters and digits.
  static func key(_ name: String, _ type: LocalEntity.Kind) -> String {
    var words = words(name)
    if words.count > 1, articles.contains(words[0]) { words.removeFirst() }
    if type == .organization {
      while words.count > 1, let last = words.last, legalSuffixes.contains(last) { words.removeLast() }
    }
    return words.joined()
  }

  /// The words of a name in lower case and with hyphens between them, for ids.
  static func slug(_ name: String) -> String { words(name).joined(separator: "-") }

  /// Runs of letters and digits, folded. An apostrophe joins; `&` is "and"; `+` is "plus".
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    func close() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7a: word.unicodeScalars.append(scalar)
      case 0x41...0x5a: word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case 0x27, 0x2019, 0x2018, 0x60, 0x2e: continue
      case 0x26:
        close()
        words.append("and")
      case 0x2b:
        close()
        words.append("plus")
      case 0..<0x80: close()
      case 0xc0...0x17f where Fold.baseLetter(scalar.value) != 0: word.unicodeScalars.append(Unicode.Scalar(Fold.baseLetter(scalar.value)))
      default:
        let properties = scalar.properties
        if properties.generalCategory == .nonspacingMark { continue }
        if properties.isAlphabetic || properties.numericType != nil {
          word += properties.lowercaseMapping
        } else {
          close()
        }
      }
    }
    close()
    return words
  }

  private static let articles: Set<String> = ["the", "a", "an"]

  private static let legalSuffixes: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "co", "ltd", "limited", "llc", "llp", "lp", "plc", "gmbh", "ag", "sa", "nv", "bv",
    "kk", "pte", "pty",
  ]
}
