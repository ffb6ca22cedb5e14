import HallyuAnnotations
import HallyuText

/// What the words between the marks look like by themselves.
extension QuotedTitle {
  /// Above zero for capitals that may name a work; far below it for a prize, a ranking, speech and coinages of the trade.
  static func form(_ words: [Int], _ range: Range<Int>, _ view: FieldView) -> Int {
    var lower = 0
    var capital = 0
    for index in words {
      let token = view.tokens[index]
      if token.isCapitalized || token.shape.contains(.innerUpper) || token.shape.contains(.uncased) {
        capital += 1
      } else if !token.classes.contains(.stopword), token.gap != .none {
        lower += 1
      }
      if token.classes.contains(.awardCue) { return -60 }
    }
    if words.count == 1, view.tokens[words[0]].hash == hallyu { return -60 }
    // "Best Actress": a prize.
    if view.tokens[range.lowerBound].hash == best, let last = words.last,
      !view.tokens[last].classes.isDisjoint(with: .personCue | .position | .workCue)
    {
      return -60
    }
    // "Today's Top 10": a ranking.
    if let last = range.last, view.tokens[last].kind == .number, last > range.lowerBound, view.tokens[last - 1].hash == top { return -60 }
    // "Did you eat?": somebody asks.
    if lower > 0, let last = range.last, view.tokens[last].isMark("?") || view.tokens[last].isMark("!") { return -60 }
    // "He was our hero": somebody speaks.
    if words.count > 3, let first = words.first, spoken.contains(view.tokens[first].word),
      [.was, .is, .are, .were, .have, .has, .had, .will].contains(view.tokens[words[1]].word)
    {
      return -60
    }
    if lower > 0 { return capital > 0 && lower == 1 && words.count <= 4 && view.tokens[words[0]].isCapitalized ? -5 : -60 }
    if capital == 0, !range.contains(where: { view.tokens[$0].kind == .number }) { return -40 }
    let first = view.tokens[range.lowerBound]
    // "K-Original", "K-Monster Syndrome": a coinage of the trade.
    if first.count == 1, first.kind == .word, range.count > 1, view.tokens[range.lowerBound + 1].kind == .hyphen { return -50 }
    return words.count > 2 ? 24 : words.count > 1 ? 18 : 5
  }

  /// A capital and words that English does not have, right after "drama", "film".
  static func isForeign(_ words: [Int], _ span: QuoteSpan, _ view: FieldView) -> Bool {
    guard words.count > 1, words.count < 6, let cue = view.token(span.outerTokens.lowerBound - 1), cue.kind == .word,
      cue.classes.contains(.workCue), view.tokens[words[0]].isCapitalized
    else { return false }
    return words.dropFirst().allSatisfy { view.tokens[$0].classes.isDisjoint(with: .common | .stopword) }
  }

  /// "The Big Kettle Prize": all capitals, an article first and only the last a prize's word; "The Grand Prize" is a prize.
  static func isPrizeInName(_ words: [Int], _ view: FieldView) -> Bool {
    guard words.count > 2, let first = words.first, let last = words.last, view.tokens[first].word == .the,
      view.tokens[last].classes.contains(.awardCue), !grades.contains(view.tokens[words[1]].hash)
    else { return false }
    return words.dropFirst().dropLast().allSatisfy {
      view.tokens[$0].isCapitalized && view.tokens[$0].classes.isDisjoint(with: .awardCue | .personCue)
    }
  }

  private static let grades = WordSet("grand best special jury top main first golden silver")

  /// "I Come with Salt": capitals where a sentence has none, twice at least.
  static func isTitleCased(_ range: Range<Int>, _ view: FieldView) -> Bool {
    let words = range.dropFirst().filter { view.tokens[$0].kind == .word }
    return words.count(where: { view.tokens[$0].isCapitalized }) > 1
      && words.allSatisfy { view.tokens[$0].isCapitalized || view.tokens[$0].classes.contains(.stopword) }
      && words.contains { view.tokens[$0].classes.contains(.common) && view.tokens[$0].classes.isDisjoint(with: .honorific) }
  }

  private static let spoken: [Word] = [.he, .she, .it, .we, .i, .they]
  private static let top = Fold.hash("top")
  private static let best = Fold.hash("best")
  private static let hallyu = Fold.hash("hallyu")
}
