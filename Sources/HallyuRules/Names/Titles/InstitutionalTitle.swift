import HallyuAnnotations
import HallyuText

/// Works that are called like a house or a club: "the drama Bad Kettle Club", "a role on Silver Lane".
enum InstitutionalTitle {
  /// End of such a name that begins at a token behind a cue; nil where none does.
  static func end(_ view: FieldView, _ first: Int, _ score: Int, _ field: Int, _ board: NameBoard) -> Int? {
    guard score >= 54, let holder = board.holder(field, first), holder.tokens.lowerBound == first || isArticled(view, first, holder),
      holder.type == .organization || holder.type == .facility, holder.lexiconEntity == nil, holder.tokens.count > 1,
      case let end = holder.tokens.upperBound, houses.contains(view.tokens[end - 1].hash),
      view.tokens[first - 1].classes.contains(.workCue) || WorkWords.episodes.contains(view.tokens[first - 1].hash) || score == 55
    else { return nil }
    // "the drama Salt Club made": whose it is.
    guard let next = view.token(end), next.gap < .line else { return end }
    return next.kind != .word || [.and, .in, .on, .with, .as, .from, .for, .which, .is, .was, .will, .has].contains(next.word) ? end : nil
  }

  private static func isArticled(_ view: FieldView, _ first: Int, _ holder: NameCandidate) -> Bool {
    view.tokens[first].word == .the && holder.tokens.lowerBound == first + 1
  }

  private static let houses = WordSet(
    """
    club line lane street road house hotel hospital school academy society station park tower court palace bridge hall inn mansion avenue \
    square office ward clinic market
    """)
}
