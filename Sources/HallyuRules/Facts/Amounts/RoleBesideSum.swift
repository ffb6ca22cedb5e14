import HallyuCore
import HallyuText

/// What the words right beside a sum say, whatever else the sentence tells of: "worth $300m", "pay $300m to settle charges".
extension RoleDecision {
  func beside() -> ToldRole? { worth() ?? settlement() ?? smallCost() }

  /// "is thought to be worth 338 billion won"; what a deal is worth is its price.
  private func worth() -> ToldRole? {
    let at = amount.lowerBound - 1
    guard isLarge, view.token(at)?.word == .worth, let before = view.token(at - 1),
      [.be, .is, .was, .are, .were, .been].contains(before.word),
      word(of: RoleDecision.dealt, within: RoleDecision.subjectTokens) == nil
    else { return nil }
    return ToldRole(.valuation, cue: at)
  }

  /// "has offered to pay $300m to settle charges"
  private func settlement() -> ToldRole? {
    let end = amount.upperBound
    guard view.token(end)?.word == .to, let verb = view.token(end + 1), RoleDecision.settling.contains(verb.hash),
      let paid = word(of: RoleDecision.payments, within: 4)
    else { return nil }
    let last = min(view.sentenceTokens(of: amount.lowerBound).upperBound, end + 12)
    guard (end + 2..<max(end + 2, last)).contains(where: { RoleDecision.complaints.contains(view.tokens[$0].hash) }) else { return nil }
    return ToldRole(.fine, cue: paid)
  }

  /// "a licence costing £157.50": what somebody buys, however it is called; "cost $40,000 to make" is no price.
  private func smallCost() -> ToldRole? {
    let at = amount.lowerBound - 1
    guard !isLarge, per.isEmpty, view.token(at).map({ RoleDecision.costing.contains($0.hash) }) ?? false,
      view.token(amount.upperBound)?.word != .to
    else { return nil }
    return ToldRole(.price, cue: at)
  }

  private static let subjectTokens = 12
  private static let dealt = WordSet(
    "deal deals contract contracts agreement order package transaction pact partnership market industry shares stake prize")
  private static let settling = WordSet("settle resolve end")
  private static let complaints = WordSet(
    "charges charge claims claim lawsuit lawsuits suit suits case cases probe allegations investigation dispute complaint complaints")
  private static let costing = WordSet("costing costs cost")
}
