import HallyuAnnotations
import HallyuReference

/// Folds what two spellings of one name may differ in.
enum NameFold {
  /// Letters and digits in lower case, without marks, blanks, a leading article, or an organization's legal suffix;
  /// "Bros." is "Brothers".
  ///
  /// "The Walt Disney Co." and "Walt-Disney Company, Inc." differ by "company" alone; "Disney+" is `disneyplus`. Empty for a name
  /// without letters and digits.
  static func key(_ name: String, _ type: LocalEntity.Kind) -> String {
    var words = NameWords.of(name)
    if words.count > 1, articles.contains(words[0]) { words.removeFirst() }
    if type == .organization {
      while words.count > 1, let last = words.last, legalSuffixes.contains(last) { words.removeLast() }
      words = words.map { $0 == "bros" ? "brothers" : $0 }
    }
    return words.joined()
  }

  private static let articles: Set<String> = ["the", "a", "an"]

  private static let legalSuffixes: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "co", "ltd", "limited", "llc", "llp", "lp", "plc", "gmbh", "ag", "sa", "nv", "bv",
    "kk", "pte", "pty",
  ]
}
