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
      switch token.word {
      case .will, .would: modality = .planned
      default:
        let text =
          token.classes.contains(.common) || token.classes.contains(.reportingVerb) || token.classes.contains(.negation)
          ? view.text.string(at..<at + 1).lowercased() : ""
        switch text {
        case "plans", "plan", "planned", "planning", "budgeted", "intends", "pledged", "pledges", "earmarked", "aims", "vowed", "set":
          modality = .planned
        case "forecast", "forecasts", "expects", "expected", "predicted", "predicts", "estimates", "projected", "anticipates":
          modality = .forecast
        case "denied", "denies", "deny", "refuted": modality = .denied
        default: break
        }
      }
    }
    for at in tokens.upperBound..<max(tokens.upperBound, min(clauses.sentence.upperBound, tokens.upperBound + 7))
    where view.tokens[at].kind == .word {
      // "the $8.71 billion that analysts had expected"
      let text =
        view.tokens[at].classes.contains(.reportingVerb) || view.tokens[at].classes.contains(.common)
        ? view.text.string(at..<at + 1).lowercased() : ""
      if text == "expected" || text == "forecast" || text == "predicted", clauses.sentence.contains(at) { return .forecast }
    }
    return modality
  }
}
