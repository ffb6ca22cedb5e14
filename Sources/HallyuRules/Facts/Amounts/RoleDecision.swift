import HallyuCore
import HallyuText

/// Decides what a sum is: the strongest cue of its sentence, unless the words right around the sum say more.
struct RoleDecision {
  let view: FieldView
  let amount: Range<Int>
  let per: String
  let cues: [ToldRole.Cue]
  /// The strongest cue with its score, or nil.
  let best: (score: Int, cue: ToldRole.Cue)?
  /// True where "for" stands before the sum.
  let isPrice: Bool
  /// True for sums in millions and more.
  let isLarge: Bool

  init(view: FieldView, amount: Range<Int>, per: String, cues: [ToldRole.Cue]) {
    self.view = view
    self.amount = amount
    self.per = per
    self.cues = cues
    isLarge = ToldRole.isLarge(view, amount)
    isPrice = RoleDecision.standsAfterFor(view, amount)
    best = RoleDecision.strongest(cues, view, amount, isPrice: isPrice, isLarge: isLarge)
  }

  func role() -> ToldRole {
    if per == "share" { return perShare() }
    if let found = beside() ?? perTime() ?? perEpisode() ?? payment() ?? purchase() ?? making() ?? deal() ?? smallPrice() { return found }
    guard let best, best.score > 0 else { return ToldRole(.other, isWeak: true) }
    return ToldRole(best.cue.role, cue: best.cue.token, isWeak: best.score < 40)
  }

  // MARK: - The strongest cue

  private static func strongest(
    _ cues: [ToldRole.Cue], _ view: FieldView, _ amount: Range<Int>, isPrice: Bool, isLarge: Bool
  ) -> (score: Int, cue: ToldRole.Cue)? {
    var best: (score: Int, cue: ToldRole.Cue)?
    // "lost $8m in adjusted EBITDA terms"
    let isLost = cues.contains { $0.role == .loss && $0.isBefore && $0.distance == 0 }
    for told in cues where (!isLost || told.isBefore) && !isOfNextSum(told, view) && !isMeasure(told, view) {
      var cue = told
      // "shares worth 150 billion won", "content costs fell to $3.8 billion": no price of anything that one buys.
      if cue.role == .price, isLarge, !priced.contains(view.tokens[cue.token].hash) {
        guard view.tokens[cue.token].hash == costs else { continue }
        cue.role = .cost
      }
      let score = score(cue, view, amount, isPrice: isPrice)
      if let best, best.score >= score { continue }
      best = (score, cue)
    }
    return best
  }

  /// "Sales were $9m with an operating profit of $3m": a noun behind the sum that leads to another.
  private static func isOfNextSum(_ cue: ToldRole.Cue, _ view: FieldView) -> Bool {
    guard !cue.isBefore, cue.distance > 0 else { return false }
    return (cue.token + 1..<cue.token + 3).contains { at in
      guard view.token(at)?.word == .of, let next = view.token(at + 1) else { return false }
      return next.kind == .currency || next.kind == .number || next.classes.contains(.currencyName)
    }
  }

  /// "$5m worth of content was sold"
  private static func isMeasure(_ cue: ToldRole.Cue, _ view: FieldView) -> Bool {
    !cue.isBefore && cue.distance == 0 && view.tokens[cue.token].word == .worth && view.token(cue.end)?.word == .of
  }

  private static func score(_ cue: ToldRole.Cue, _ view: FieldView, _ amount: Range<Int>, isPrice: Bool) -> Int {
    // "Revenue from the parks, …, fell 5% to $7m": a sentence that begins with its figure speaks of it however far.
    let opens = cue.isBefore && cue.isOwnClause && results.contains(cue.role) && isOpening(view, cue.token, amount)
    var score = cue.weight * 10 - (opens ? min(cue.distance, 8) : cue.distance) * 5
    if !cue.isOwnClause { score -= 45 }
    // "invested $5m", "$5m investment", "$5m in revenue": a cue before binds farther than one behind.
    if cue.isBefore { score += 12 } else if cue.distance > 3 { score -= 25 }
    // "$8m in revenue", "£15bn of historic losses" say it all.
    if !cue.isBefore, cue.distance <= 2, results.contains(cue.role), [.in, .of].contains(view.token(amount.upperBound)?.word ?? .unlisted) {
      score += 35
    }
    // "on a $3m budget": the noun that the sum stands before as an adjective.
    if !cue.isBefore, cue.distance == 0, isAdjective(view, amount) { score += 35 }
    if cue.isDivided { score -= cue.isBefore ? 12 : 40 }
    // "acquired 51% of X, …, for 62 million euros": the price stands after "for", however far.
    if isPrice, cue.isBefore, cue.isOwnClause, cue.role == .acquisition || cue.role == .rights { score = max(score, 70) + 45 }
    return score
  }

  /// "a $3m budget", "its $5m loss"
  private static func isAdjective(_ view: FieldView, _ amount: Range<Int>) -> Bool {
    guard let before = view.token(amount.lowerBound - 1) else { return false }
    return [.a, .an, .the, .its, .their].contains(before.word)
  }

  /// True for the first word of a sentence or the one after an article, where the verb of the figure still comes: "fell 5% to $7m".
  private static func isOpening(_ view: FieldView, _ cue: Int, _ amount: Range<Int>) -> Bool {
    let first = view.sentenceTokens(of: amount.lowerBound).lowerBound
    guard cue - first < 3 else { return false }
    guard let before = view.token(amount.lowerBound - 1), amount.lowerBound - 1 > first else { return false }
    return [.to, .at, .of].contains(before.word)
  }

  /// True where "for" stands before a sum, an approximation aside: "for about $5m", "for a total of $5m".
  private static func standsAfterFor(_ view: FieldView, _ amount: Range<Int>) -> Bool {
    var at = amount.lowerBound - 1
    var steps = 0
    while let token = view.token(at), steps < 3, token.kind == .word {
      if token.word == .for { return true }
      if !wholes.contains(token.hash) { steps += 1 }
      at -= 1
    }
    return false
  }

  /// Roles that "in" leads to: "$8m in losses".
  private static let results: Set<AmountRole> = [.revenue, .profit, .loss, .sales, .boxOffice, .debt, .funding, .fine]
  private static let priced = WordSet("price prices priced")
  private static let costs = Fold.hash("costs")
  private static let wholes = WordSet("a of total sum combined the")

  // MARK: - What all parts look for

  /// The nearest word of a set among the few before the sum.
  func word(of words: WordSet, within tokens: Int = 8) -> Int? {
    let first = max(view.sentenceTokens(of: amount.lowerBound).lowerBound, amount.lowerBound - tokens)
    return (first..<amount.lowerBound).last { words.contains(view.tokens[$0].hash) }
  }

  func isPaying(_ at: Int) -> Bool { RoleDecision.payments.contains(view.tokens[at].hash) }

  /// True where no cue, or none of at least a score, speaks.
  func isOpen(below score: Int) -> Bool { best.map { $0.score < score } ?? true }

  static let payments = WordSet("paid pays pay paying shelled shelling forked plunked ponied coughed")
}
