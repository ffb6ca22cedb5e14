import HallyuAnnotations
import HallyuReference
import HallyuText

/// Names of works alone in lines of a list: "10. Return to Suwon", "Nov. 4: Dr Salt".
extension HeadingTitle {
  /// "10. Return to Suwon" among other such lines: a ranking of works.
  static func proposeNumbered(_ lines: [Range<Int>], _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    var ranges: [Range<Int>] = []
    for line in lines where tokens[line.lowerBound].kind == .number && tokens[line.lowerBound].count <= 3 && ranges.count < 200 {
      var first = line.lowerBound + 1
      guard let mark = view.token(first), mark.isMark(".") || mark.isMark(")") else { continue }
      first += 1
      guard view.token(first)?.gap == .space, view.isNameWord(first) || view.token(first)?.kind == .quote else { continue }
      if view.token(first)?.kind == .quote { first += 1 }
      var end = first
      while let token = view.token(end), end < first + 10, token.gap < .line, !token.isMark("("), token.kind != .quote,
        !opensSum(end, view), !opensHome(end, field, board)
      { end += 1 }
      guard end > first, isName(first..<end, view),
        view.token(end).map({
          $0.gap >= .line || $0.isMark("(") || $0.kind == .quote || opensSum(end, view) || opensHome(end, field, board)
        }) ?? true
      else { continue }
      ranges.append(first..<end)
    }
    guard ranges.count >= 3, tokens.contains(where: { $0.classes.contains(.workCue) && !$0.isCapitalized }) else { return }
    for range in ranges where !PlainRun.isPlain(view, range) { claim(range, unlistedScore: 60, field, &board) }
  }

  /// "— $36 million", "- 4.2m" behind a name in a chart.
  private static func opensSum(_ dash: Int, _ view: FieldView) -> Bool {
    let mark = view.tokens[dash]
    guard mark.kind == .dash || mark.kind == .hyphen && mark.gap == .space, let sum = view.token(dash + 1) else { return false }
    return sum.kind == .currency || sum.kind == .number || sum.classes.contains(.currencyName)
  }

  /// "– Netflix" behind a name in a list of what is to come.
  private static func opensHome(_ dash: Int, _ field: Int, _ board: NameBoard) -> Bool {
    let mark = board.views[field].tokens[dash]
    guard mark.kind == .dash || mark.kind == .hyphen && mark.gap == .space else { return false }
    return board.holder(field, dash + 1)?.type == .organization
  }

  /// "“Tin Moon”" alone in its line, above short lines of which one says when it opened or who made it.
  static func proposeQuoted(_ lines: [Range<Int>], _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    for (index, line) in lines.enumerated() where line.count > 2 && line.count <= 14 && view.tokens[line.lowerBound].kind == .quote {
      let name = line.lowerBound + 1..<line.upperBound - 1
      guard view.tokens[line.upperBound - 1].kind == .quote, name.allSatisfy({ view.tokens[$0].kind != .quote }) else { continue }
      let entry = lines[(index + 1)...].prefix(entryLines).prefix { $0.count <= 8 }
      guard entry.contains(where: { isLabel($0.lowerBound, field, board) }) else { continue }
      let title = view.senses(of: name).first { $0.type == .title }
      board.claim(NameCandidate(field, name, .title, 92, manual.id, title?.entity))
    }
  }

  /// Country, day, genre and maker, a line each.
  private static let entryLines = 4

  /// "King of Salt" and "Nov. 4: Dr Salt", each above a paragraph, where the text lists dramas or films: three such lines at least,
  /// two where each has its day.
  static func proposeEntries(_ lines: [Range<Int>], _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard view.tokens.count > 40, listsWorks(board.views) else { return }
    var ranges: [Range<Int>] = []
    var dated = 0
    for (line, next) in zip(lines, lines.dropFirst()) where line.count < 14 && next.count >= 9 && ranges.count < 200 {
      guard let range = entryName(view, withoutBracket(line, view)) else { continue }
      ranges.append(range)
      if range.lowerBound > line.lowerBound { dated += 1 }
    }
    guard ranges.count >= 3 || dated == ranges.count && dated > 1 else { return }
    for range in ranges where !PlainRun.isPlain(view, range) && !board.characters.contains(view.key(range)) {
      claim(range, unlistedScore: 60, field, &board)
    }
  }

  /// The name in a line that is a name alone, after a day and a colon at most.
  private static func entryName(_ view: FieldView, _ line: Range<Int>) -> Range<Int>? {
    var first = line.lowerBound
    let colon = line.prefix(5).first { view.tokens[$0].isMark(":") }
    if let colon, line.lowerBound..<colon != line, (line.lowerBound..<colon).contains(where: { view.tokens[$0].classes.contains(.month) }) {
      first = colon + 1
    }
    guard first < line.upperBound, line.upperBound - first <= 9, !hasLabel(first..<line.upperBound, view), view.isNameWord(first),
      !openers.contains(view.tokens[first].hash),
      // "LEADING ACTOR": the name of a prize.
      (first..<line.upperBound).allSatisfy({ view.tokens[$0].classes.isDisjoint(with: .personCue | .awardCue | .position) }),
      view.tokens[line.upperBound - 1].hash != performance,
      isName(first..<line.upperBound, view)
    else { return nil }
    return first..<line.upperBound
  }

  /// The headline or the first sentence speaks of dramas, shows, films.
  private static func listsWorks(_ views: [FieldView]) -> Bool {
    views.contains { view in view.tokens.prefix(view.isHeadline ? 40 : 60).contains { listings.contains($0.hash) } }
  }

  private static let performance = Fold.hash("performance")
  private static let listings = WordSet("dramas kdramas shows series movies films originals premieres reviews contenders nominees titles")
  private static let openers = WordSet(
    """
    how why what where when who more also related read watch final conclusion about verdict photo image credit share follow subscribe \
    comments
    """)
}
