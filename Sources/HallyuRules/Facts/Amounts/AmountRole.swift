import HallyuCore
import HallyuReference
import HallyuText

/// The role of a sum, with the word that told it.
struct AmountRole {
  var name: String
  /// Token of the word that decided, or nil.
  var cue: Int?
  /// True where the word is far away, or vague.
  var isWeak: Bool

  struct Cue {
    let role: String
    let weight: Int
    let token: Int
    /// Tokens between the cue and the sum.
    let distance: Int
    let isBefore: Bool
    let isOwnClause: Bool
    /// True where a comma or "and" stands between.
    let isDivided: Bool
  }

  /// The words of the sentence that speak for a role.
  static func cues(_ view: FieldView, around amount: Range<Int>, _ clauses: Clauses) -> [Cue] {
    var cues: [Cue] = []
    var at = clauses.sentence.lowerBound
    while at < clauses.sentence.upperBound {
      guard let match = view.match(beginningAt: at) else {
        at += 1
        continue
      }
      for place in 0..<view.lexicon.senseCount(match.node) {
        let sense = view.lexicon.sense(match.node, place)
        guard sense.type == .amountCue else { continue }
        let entry = view.lexicon.entity(sense.entity)
        let isBefore = match.endToken <= amount.lowerBound
        let distance = isBefore ? amount.lowerBound - match.endToken : match.firstToken - amount.upperBound
        let between = isBefore ? match.endToken..<amount.lowerBound : amount.upperBound..<max(amount.upperBound, match.firstToken)
        let isDivided = between.contains { view.tokens[$0].isMark(",") || view.tokens[$0].word == .and }
        cues.append(
          Cue(
            role: entry.kind, weight: Int(entry.detail) ?? 5, token: match.firstToken, distance: max(0, distance), isBefore: isBefore,
            isOwnClause: clauses.sameClause(match.firstToken, amount.lowerBound), isDivided: isDivided))
      }
      at = match.endToken
    }
    return cues
  }

  static func decide(_ cues: [Cue], per: String, _ view: FieldView, _ amount: Range<Int>) -> AmountRole {
    if per == "share" { return AmountRole(name: cues.contains { $0.role == "profit" } ? "earnings_per_share" : "price", cue: amount.lowerBound, isWeak: false) }
    var best: (score: Int, cue: Cue)?
    for cue in cues {
      var score = cue.weight * 10 - cue.distance * 5
      if !cue.isOwnClause { score -= 45 }
      // "invested $5m", "$5m investment", "$5m in revenue": a cue before binds farther than one behind.
      if cue.isBefore { score += 12 } else if cue.distance > 3 { score -= 25 }
      if cue.isDivided { score -= cue.isBefore ? 12 : 40 }
      if let best, best.score >= score { continue }
      best = (score, cue)
    }
    let monthly = per == "month" || per == "year"
    if monthly, best.map({ ["price", "other", "cost", "investment"].contains($0.cue.role) || $0.score < 40 }) ?? true {
      return AmountRole(name: "price", cue: best?.cue.token, isWeak: best == nil)
    }
    if per == "episode", best.map({ ["investment", "price", "cost"].contains($0.cue.role) || $0.score < 30 }) ?? true {
      return AmountRole(name: best?.cue.role == "budget" ? "budget" : "fee", cue: best?.cue.token, isWeak: best == nil)
    }
    guard let best, best.score > 0 else { return AmountRole(name: "other", cue: nil, isWeak: true) }
    return AmountRole(name: best.cue.role, cue: best.cue.token, isWeak: best.score < 40)
  }
}
