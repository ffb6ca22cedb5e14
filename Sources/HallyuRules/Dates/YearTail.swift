import HallyuAnnotations
import HallyuText

/// The year behind a day or a month: ", 2020", "of last year", "this year", "two thousand and eighteen".
enum YearTail {
  /// - Returns: the year's meaning and the first token after it.
  static func read(_ view: TokenView, _ at: Int, afterDay: Bool) -> (meaning: DateMeaning, end: Int)? {
    var at = at
    // "April 23-25. In 1956" is two sentences.
    if view.isMark(at, "."), view.isJoined(at), view.isNumber(at + 1) { at += 1 }
    let comma = view.isMark(at, ",")
    if comma { at += 1 }
    if let year = digits(view, at) {
      if afterDay || !isCounted(view, at) { return (.year(year), at + 1) }
    }
    if view[at].kind == .quote, view.isJoined(at + 1), view[at + 1].count == 2, view.smallNumber(at + 1) >= 0 {
      let short = view.smallNumber(at + 1)
      return (.year(short < 50 ? 2_000 + short : 1_900 + short), at + 2)
    }
    if let (year, end) = YearWords.read(view, at) { return (.year(year), end) }
    if view.isWord(at, .of, .in) {
      if let year = digits(view, at + 1) { return (.year(year), at + 2) }
      return RelativeYear.read(view, at + 1)
    }
    return RelativeYear.read(view, at)
  }

  /// A number of four digits that can be a year.
  static func digits(_ view: TokenView, _ at: Int) -> Int? {
    guard view.isNumber(at), view[at].count == 4 else { return nil }
    let year = view.smallNumber(at)
    return 1_000...2_200 ~= year ? year : nil
  }

  /// "May 2000 people": the number counts what follows.
  private static func isCounted(_ view: TokenView, _ at: Int) -> Bool {
    view.meaning(at + 1).magnitude > 2 || view.isMark(at + 1, "%") || view.isWord(at + 1, .people, .percent)
  }
}

/// "this year", "last year", "that year", "the following year" behind a date.
enum RelativeYear {
  static func read(_ view: TokenView, _ first: Int) -> (meaning: DateMeaning, end: Int)? {
    let hasArticle = view.word(first) == .the
    let at = hasArticle ? first + 1 : first
    // "the third quarter of the last fiscal year"
    let end = view.word(at + 1) == .fiscal ? at + 3 : at + 2
    guard view.word(end - 1) == .year else { return nil }
    switch view.word(at) {
    case .this, .current: return (.unit(.year, 0, .article), end)
    case .last: return (.unit(.year, -1, .article), end)
    case .next, .coming: return (.unit(.year, 1, hasArticle ? .told : .article), end)
    case .that, .same: return (.unit(.year, 0, .told), end)
    case .following: return (.unit(.year, 1, .told), end)
    case .previous: return (.unit(.year, -1, hasArticle ? .told : .article), end)
    default: return nil
    }
  }
}

/// Years in words: "two thousand and eighteen", "nineteen seventy two", "seventeen hundred thirty three".
enum YearWords {
  static func read(_ view: TokenView, _ first: Int) -> (year: Int, end: Int)? {
    let head = Int(view.meaning(first).number)
    guard head >= 2 else { return nil }
    if view.word(first) == .two, view.word(first + 1) == .thousand {
      guard let (value, end) = WordNumber.read(view, first), let year = value.integer, 2_000...2_100 ~= year else { return nil }
      return (year, end)
    }
    guard 15...20 ~= head else { return nil }
    if view.word(first + 1) == .hundred {
      let at = view.word(first + 2) == .and ? first + 3 : first + 2
      guard let (rest, end) = twoDigits(view, at) else { return (head * 100, first + 2) }
      return (head * 100 + rest, end)
    }
    guard let (rest, end) = twoDigits(view, first + 1), rest >= 10 else { return nil }
    return (head * 100 + rest, end)
  }

  private static func twoDigits(_ view: TokenView, _ at: Int) -> (value: Int, end: Int)? {
    let tens = Int(view.meaning(at).number)
    guard tens >= 1 else { return nil }
    let next = view.isDash(at + 1) && view.isJoined(at + 1) ? at + 2 : at + 1
    if tens >= 20, 1...9 ~= view.meaning(next).number { return (tens + Int(view.meaning(next).number), next + 1) }
    return (tens, at + 1)
  }
}
