import HallyuCore
import HallyuText

/// What a share costs: "cut its target for X to $95", "closed up 10.28% at $13.95", "traded as high as $490".
extension RoleDecision {
  func sharePrice() -> ToldRole? {
    guard !isLarge else { return nil }
    // "from $25 a share to a low of $7.52"
    if let extreme = view.token(amount.lowerBound - 2), RoleDecision.extremes.contains(extreme.hash),
      view.token(amount.lowerBound - 1)?.word == .of, let move = movedStock()
    {
      return ToldRole(.price, cue: move)
    }
    let link = view.token(amount.lowerBound - 1)?.word ?? .unlisted
    if [.at, .to].contains(link), isOpen(below: 60), let cue = word(of: RoleDecision.targets) ?? word(of: RoleDecision.trades, within: 14) {
      return ToldRole(.price, cue: cue)
    }
    // "traded as high as $490"
    if view.tokens[amount.lowerBound].word == .as, let trade = word(of: RoleDecision.trades, within: 4) {
      return ToldRole(.price, cue: trade)
    }
    // "rose 7.05 percent to 37,100 won", "was up 1.2% at $612.30": only a share is so small.
    let isMoved =
      link == .to && word(of: RoleDecision.steps, within: 9) != nil || link == .at && word(of: RoleDecision.states, within: 6) != nil
    guard isMoved, isOpen(below: 40),
      let step = word(of: RoleDecision.steps, within: 9) ?? word(of: RoleDecision.states, within: 6),
      (step..<amount.lowerBound).contains(where: { view.tokens[$0].word == .percent || view.tokens[$0].isMark("%") })
    else { return nil }
    return ToldRole(.price, cue: step)
  }

  /// "its stock plummeted … from", "the shares fell … to": the verb of a share price that moves, before a sum behind "from", "to" or "of".
  func movedStock() -> Int? {
    let link = view.indexBefore(amount.lowerBound)
    guard [.from, .to, .of, .toward].contains(view.token(link)?.word ?? .unlisted) else { return nil }
    let first = view.sentenceTokens(of: amount.lowerBound).lowerBound
    return (first..<amount.lowerBound).first { at in
      RoleDecision.falls.contains(view.tokens[at].hash)
        && (max(first, at - 3)..<at).contains { RoleDecision.papers.contains(view.tokens[$0].hash) }
    }
  }

  private static let papers = WordSet("shares stock stocks share")
  private static let falls = WordSet(
    """
    rose fell climbed jumped surged slid dropped soared plunged plummeted tumbled sank declined slumped skyrocketed spiked rallied crashed     cratered rebounded
    """)
  private static let extremes = WordSet("low high peak")
  private static let targets = WordSet("target")
  private static let steps = WordSet(
    "rose fell climbed jumped surged slid dropped gained lost increase decrease rise fall gain drop soared plunged declined added")
  private static let trades = WordSet("close closes closing closed finished ended trading traded shares stock")
  private static let states = WordSet("up down higher lower off")
}
