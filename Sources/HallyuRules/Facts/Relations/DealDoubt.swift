import HallyuText

/// Deals that were only thought of, refused or broken off: "considered buying", "denied that it would acquire".
enum DealDoubt {
  /// True for a verb, noun or sum of a deal a few words behind a word of doubt.
  static func covers(_ at: Int, _ view: FieldView, _ clauses: Clauses) -> Bool {
    // "in merger talks"
    if let next = view.token(at + 1), talks.contains(next.hash) { return true }
    return (max(clauses.sentence.lowerBound, at - reachTokens)..<at).contains { isDoubt(view, $0) && clauses.sameClause($0, at) }
  }

  private static func isDoubt(_ view: FieldView, _ at: Int) -> Bool {
    let token = view.tokens[at]
    return doubting.contains(token.hash) || token.word == .had && bids.contains(view.token(at + 1)?.hash ?? 0)
      || talks.contains(token.hash) && [view.token(at - 1)?.word, view.token(at - 2)?.word].contains(.in)
      || token.hash == option && view.token(at + 1)?.word == .to
      || token.classes.contains(.negation) && plans.contains(view.token(at + 1)?.hash ?? 0)
  }

  /// "has an option to buy"
  private static let option = Fold.hash("option")
  /// "has no plan to buy", "does not intend to"
  private static let plans = WordSet("plan plans intention intentions intend interest immediate")
  /// "had offered $900m": somebody else bought.
  private static let bids = WordSet("offered bid proposed")
  /// "in early talks to buy"
  private static let talks = WordSet("talks negotiations discussions")
  private static let reachTokens = 10
  private static let doubting = WordSet(
    """
    candidate candidates suitor suitors explore explores contemplates contemplating considered considering considers denied denies denying rejected rejects refused scrapped abandoned mulling mulled weighing weighed \
    explored exploring eyeing eyed failed dropped drops blocked scuttled halted
    """)
}
