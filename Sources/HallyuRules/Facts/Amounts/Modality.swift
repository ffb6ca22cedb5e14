import HallyuAnnotations
import HallyuText

/// How the text holds a sum: told, planned, forecast or denied.
enum Modality {
  static func of(_ view: FieldView, _ tokens: Range<Int>, cue: Int?, _ clauses: Clauses) -> AmountFact.Modality {
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

  private static let plans = WordSet(
    "plans plan planned planning budgeted intends pledged pledges promised promises earmarked aims vowed set")
  private static let forecasts = WordSet("forecast forecasts expects expected predicted predicts estimates projected anticipates")
  private static let denials = WordSet("denied denies deny refuted")
  private static let comparing = WordSet("missing beating topping exceeding surpassing above below than against versus")
  private static let expectations = WordSet("expected forecast predicted")
}
