import HallyuAnnotations
import HallyuText

/// How the text holds a sum: told, planned, forecast or denied.
enum Modality {
  static func of(_ view: FieldView, _ tokens: Range<Int>, cue: Int?, _ clauses: Clauses) -> AmountFact.Modality {
    if isExpectation(view, tokens) { return .forecast }
    let start = max(clauses.sentence.lowerBound, min(tokens.lowerBound, cue ?? tokens.lowerBound) - 12)
    var modality = AmountFact.Modality.reported
    for at in min(start, tokens.lowerBound)..<tokens.lowerBound where clauses.sameClause(at, tokens.lowerBound) {
      let token = view.tokens[at]
      guard token.kind == .word else { continue }
      if token.word == .will || token.word == .would || plans.contains(token.hash) { modality = .planned }
      if forecasts.contains(token.hash) { modality = .forecast }
      if denials.contains(token.hash) { modality = .denied }
    }
    for at in tokens.upperBound..<min(clauses.sentence.upperBound, tokens.upperBound + 7)
    where view.tokens[at].kind == .word {
      // ", missing the forecast of": what follows is of another sum.
      if comparing.contains(view.tokens[at].hash) { break }
      // "the $8.71 billion that analysts had expected"
      if expectations.contains(view.tokens[at].hash) { return .forecast }
    }
    return modality
  }

  /// "the market estimate of 9 billion won", "the 47.9-billion-won market consensus": what others thought the figure would be.
  private static func isExpectation(_ view: FieldView, _ tokens: Range<Int>) -> Bool {
    if view.token(tokens.lowerBound - 1)?.word == .of, let noun = view.token(tokens.lowerBound - 2), consensus.contains(noun.hash) {
      return true
    }
    guard let next = view.token(tokens.upperBound), next.kind == .word, !comparing.contains(next.hash) else { return false }
    return consensus.contains(next.hash)
      || view.token(tokens.upperBound + 1).map { $0.kind == .word && consensus.contains($0.hash) && analysts.contains(next.hash) } ?? false
  }

  private static let consensus = WordSet("consensus estimate estimates expectation expectations forecast forecasts projection projections")
  private static let analysts = WordSet("market analyst analysts street consensus average median")
  private static let plans = WordSet(
    "plans plan planned planning budgeted intends pledged pledges promised promises earmarked aims vowed set")
  private static let forecasts = WordSet(
    "forecast forecasts forecasting expect expects expected expecting calling predict predicted predicts estimates projected projecting anticipates anticipated"
  )
  private static let denials = WordSet("denied denies deny refuted")
  private static let comparing = WordSet("missing beating topping exceeding surpassing above below than against versus")
  private static let expectations = WordSet("expected forecast predicted")
}
