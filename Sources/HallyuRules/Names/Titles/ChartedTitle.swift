import HallyuText

/// Works as the box office tells of them: "Gravelko earned Rs 12 crore", "beat Salt Road into second place".
extension SubjectTitle {
  /// "Salt Road took $9m", "Gravelko has collected Rs 80 crore": takings where the sentence speaks of cinemas.
  static func scoreOfTakings(_ view: FieldView, _ range: Range<Int>) -> Int {
    guard takesSum(view, range.upperBound) else { return 0 }
    return range.count > 1 ? looksLikeWork(view, range) ? 54 : 0 : isUnknown(view, range) ? 52 : 0
  }

  /// "took $9m", "has only earned Rs 80 crore" from a token on.
  static func takesSum(_ view: FieldView, _ first: Int) -> Bool {
    var verb = first
    while let token = view.token(verb), verb < first + 4, auxiliaries.contains(token.word) || [.only, .just, .also].contains(token.word) {
      verb += 1
    }
    guard let cue = view.token(verb), takings.contains(cue.hash), tellsOfCharts(view, verb) else { return false }
    return (verb + 1..<verb + 5).contains { at in
      view.token(at).map { $0.kind == .currency || $0.classes.contains(.currencyName) } ?? false
    }
  }

  static func tellsOfCharts(_ view: FieldView, _ at: Int) -> Bool {
    view.sentenceTokens(of: at).contains { charts.contains(view.tokens[$0].hash) && !view.isNameWord($0) }
  }

  private static let auxiliaries: Set<Word> = [.has, .had, .have, .could, .will]
  private static let takings = WordSet(
    "earned earns took takes grossed collected collects made minted mints raked netted pulled garnered bagged managed added")
  private static let charts = WordSet(
    "office weekend chart charts crore crores cr cinemas theaters theatres moviegoers opening opener tickets screens release rankings")
}
