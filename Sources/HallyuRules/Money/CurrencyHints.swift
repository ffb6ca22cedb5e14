import HallyuCore
import HallyuText

/// Decides signs that several countries use: `$` in an Australian story, `¥` in a Chinese one.
///
/// The country that the document comes from decides; where it is not known, what the rest of the text names. Looks at the text once, when
/// the first such sign is met.
struct CurrencyHints {
  let home: HomeCountry
  private var dollar: String?
  private var yen: String?
  private var hasLooked = false

  init(home: HomeCountry) { self.home = home }

  mutating func currency(
    _ code: String, _ isBareDollar: Bool, sign bytes: [UInt8], at range: ByteRange, in tokens: [Token]
  ) -> (code: String, isBareDollar: Bool) {
    let isYenSign = code == "JPY" && range.count > 1 && bytes[range.lower..<range.upper].contains(0xa5)
    guard isBareDollar || isYenSign else { return (code, isBareDollar) }
    if let code = isYenSign ? home.yen : home.dollar { return (code, !isYenSign) }
    if !hasLooked { look(tokens) }
    if isYenSign { return (yen ?? code, false) }
    return (dollar ?? code, true)
  }

  private mutating func look(_ tokens: [Token]) {
    hasLooked = true
    var counts = [Int](repeating: 0, count: CurrencyHints.codes.count)
    for token in tokens where !token.classes.isDisjoint(with: CurrencyHints.telling) && token.kind == .word {
      if let place = CurrencyHints.places[token.hash] { counts[place] += 1 }
    }
    func count(_ code: String) -> Int { CurrencyHints.codes.firstIndex(of: code).map { counts[$0] } ?? 0 }
    if count("CNY") > count("JPY") { yen = "CNY" }
    let rivals = CurrencyHints.codes.filter { $0 != "USD" && $0 != "CNY" && $0 != "JPY" }.max { count($0) < count($1) }
    if let rivals, count(rivals) >= 3, count(rivals) > 2 * count("USD") { dollar = rivals }
  }

  private static let telling: WordClass = [.place, .demonym, .currencyName, .phraseStart]

  private static let codes = ["USD", "AUD", "CAD", "SGD", "HKD", "TWD", "NZD", "CNY", "JPY"]

  /// Words of a country, as the place of its currency in `codes`.
  private static let places = WordMap<Int>(
    [
      ("USD", "US USA America American Hollywood Netflix Disney Washington"),
      ("AUD", "Australia Australian Sydney Melbourne Queensland"), ("CAD", "Canada Canadian Toronto Vancouver"),
      ("SGD", "Singapore Singaporean"), ("TWD", "Taiwan Taiwanese Taipei"), ("NZD", "Zealand Auckland"),
      ("CNY", "China Chinese Beijing Shanghai yuan renminbi RMB"), ("JPY", "Japan Japanese Tokyo yen"),
    ].map { code, words in (codes.firstIndex(of: code) ?? 0, WordSet(words)) })
}
