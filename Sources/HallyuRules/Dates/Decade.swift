import HallyuAnnotations
import HallyuText

/// Decades and centuries: "the 1980s", "the ’90s", "the nineties", "the 21st century".
enum Decade {
  static let manual = RuleManual(
    "date.decade", "A decade or a century by its number.",
    fires: [
      .init("more than in ⟦the 1870s⟧", "at 187X"), .init("songs of ⟦the 90s⟧", "at 199X"), .init("in ⟦the nineties⟧", "at 199X"),
      .init("from a ⟦21st century⟧ perspective", "at 20XX"),
      .init("It is set in ⟦1920’s⟧ Korea.", "at 192X"), .init("films of the sixties and ⟦seventies⟧", "at 197X"),
      .init("in the early ⟦’00s⟧", "at 200X"),
    ],
    leaves: [
      "people in their 20s", "he is in his forties", "women in their mid-50s", "she is in her late thirties", "3 centuries",
      "the 1500 meter race", "Boeing 747s",
    ])

  static func match(_ view: TokenView, _ first: Int) -> ReadDate? {
    if view.isNumber(first) {
      return view.word(first + 1) == .s && view.isJoined(first + 1) || isClitic(view, first + 1)
        ? digits(view, first) : century(view, first)
    }
    if view.meaning(first).ordinal > 0 || view.meaning(first).number >= 20 { return century(view, first) }
    return words(view, first)
  }

  /// "the 1990s", "the ’90s", "mid-80s"; "the 1900s" is a century.
  private static func digits(_ view: TokenView, _ first: Int) -> ReadDate? {
    let year = view.smallNumber(first)
    guard year >= 0, year % 10 == 0 else { return nil }
    let start = view.word(first - 1) == .the && first - 1 >= view.floor ? first - 1 : first
    if view[first].count == 4, 1_500...2_100 ~= year {
      // "the 1900s" is the century.
      let unknown = year % 100 == 0 && year < 2_000 ? 2 : 1
      return ReadDate(
        .absolute(.date(EDTFDate(year: year, unknownYearDigits: unknown))), start, first + 2, unknown == 2 ? .century : .decade, manual)
    }
    let hasQuote = view[first - 1].kind == .quote && view.isJoined(first)
    guard view[first].count == 2, year > 0 || hasQuote, hasQuote || !isDegrees(view, start), !isAge(view, first),
      hasQuote || view.word(first - 1) == .the || view.isWord(first - 1, .and, .or, .to) && view.word(first - 2) == .s
        || view.isWord(first - 1, .early, .late, .mid) || view.isDash(first - 1) && view.word(first - 2) == .mid
    else { return nil }
    let from = hasQuote ? (view.word(first - 2) == .the ? first - 2 : first - 1) : start
    return ReadDate(
      .absolute(.date(EDTFDate(year: (year < 20 ? 2_000 : 1_900) + year, unknownYearDigits: 1))), max(view.floor, from), first + 2, .decade,
      manual)
  }

  /// "in his forties", "their mid-50s", "her early 30s".
  private static func isAge(_ view: TokenView, _ first: Int) -> Bool {
    var at = first - 1
    if view.isDash(at) { at -= 1 }
    if view.isWord(at, .early, .late, .mid) { at -= 1 }
    return view.isWord(at, .his, .her, .their, .my, .our, .your)
  }

  /// "highs in the 20s", "in the low 40s" of a weather report.
  private static func isDegrees(_ view: TokenView, _ start: Int) -> Bool {
    for at in max(view.lower, start - 4)..<max(view.lower, start) where weather.contains(view[at].hash) { return true }
    return false
  }

  private static let weather = WordSet("highs lows high low temperatures temperature upper mercury")

  /// "the nineties".
  private static func words(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard let decade = ofWord(view.word(first)) else { return nil }
    guard
      view.word(first - 1) == .the || view.isWord(first - 1, .early, .late, .mid) || view.word(first) == .nineties
        || view.word(first) == .noughties || view.word(first - 1) == .nineteen
        || view.isWord(first - 1, .and, .or, .to) && view.word(first - 3) == .the && ofWord(view.word(first - 2)) != nil,
      !isAge(view, first)
    else { return nil }
    let start = view.word(first - 1) == .the && first - 1 >= view.floor ? first - 1 : first
    return ReadDate(
      .absolute(.date(EDTFDate(year: decade, unknownYearDigits: 1))), start, first + 1, .decade, manual, confidencePercent: 75)
  }

  private static func ofWord(_ word: Word) -> Int? {
    switch word {
    case .noughties: 2_000
    case .twenties: 1_920
    case .thirties: 1_930
    case .forties: 1_940
    case .fifties: 1_950
    case .sixties: 1_960
    case .seventies: 1_970
    case .eighties: 1_980
    case .nineties: 1_990
    default: nil
    }
  }

  private static func century(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard let ordinal = DayNumber.ordinal(view, first), 10...22 ~= ordinal.rank else { return nil }
    let at = view.isDash(ordinal.end) && view.isJoined(ordinal.end) ? ordinal.end + 1 : ordinal.end
    guard view.word(at) == .century else { return nil }
    let start = view.word(first - 1) == .the && first - 1 >= view.floor && at == ordinal.end ? first - 1 : first
    return ReadDate(
      .absolute(.date(EDTFDate(year: (ordinal.rank - 1) * 100, unknownYearDigits: 2))), start, at + 1, .century, manual,
      confidencePercent: 88)
  }

  private static func isClitic(_ view: TokenView, _ at: Int) -> Bool {
    guard view[at].kind == .clitic, view[at].count > 1, view.smallNumber(at - 1) % 10 == 0 else { return false }
    // "1990's Tin Moon" is of a year, "1920's Algiers" is not.
    let isOfPlace =
      view[at - 1].count == 4 && view.smallNumber(at - 1) < 2_000 && view.isWord(at - 2, .in, .of)
      && !view[at + 1].classes.isDisjoint(with: [.place, .demonym])
    return (view.word(at - 2) == .the || isOfPlace) && view.smallNumber(at - 1) != 2_000 + 10
  }
}
