import HallyuAnnotations
import HallyuText

/// Nouns that tell of a release: "had its world premiere", "a theatrical release", "a March 14 premiere date for T", "his screen debut".
enum ReleaseNouns {
  /// Status of a noun at a token with what it needs before it, or nil where none of these phrases stands there.
  static func status(_ view: FieldView, _ at: Int, _ clauses: Clauses) -> Release.Status? {
    guard nouns.contains(view.tokens[at].hash) else { return nil }
    var look = at - 1
    while look > clauses.sentence.lowerBound, at - look < 5, view.tokens[look].kind == .word, kinds.contains(view.tokens[look].hash) {
      look -= 1
    }
    guard look > clauses.sentence.lowerBound, view.tokens[look].kind == .word else { return nil }
    let isKind = look < at - 1
    switch view.tokens[look].word {
    case .its:
      // "had its world premiere", "will have its premiere".
      let verb = view.tokens[look - 1]
      if [.had, .has].contains(verb.word) || held.contains(verb.hash) { return .released }
      return view.token(look - 2)?.word == .will && verb.word == .have ? .upcoming : nil
    case .a, .the:
      // "plans a theatrical release".
      if let next = view.token(at + 1), planned.contains(next.hash) { return .upcoming }
      return isKind && plans.contains(view.tokens[look - 1].hash) ? .upcoming : nil
    default: return nil
    }
  }

  /// "a March 14 premiere date for T": true at the noun of release before `date`.
  static func isDateOf(_ view: FieldView, _ at: Int) -> Bool {
    nouns.contains(view.tokens[at].hash) && view.token(at + 1)?.hash == date && view.token(at + 2)?.word == .for
  }

  /// "his Hollywood debut", "her first launch": of a person.
  static func isOfPerson(_ view: FieldView, _ at: Int) -> Bool {
    guard debuts.contains(view.tokens[at].hash) else { return false }
    return (max(0, at - 4)..<at).contains { [.his, .her].contains(view.tokens[$0].word) }
  }

  private static let nouns = WordSet(["premiere", "release", "debut", "launch", "bow"])
  private static let debuts = WordSet(["debut", "comeback"])
  private static let kinds = WordSet([
    "world", "international", "north", "american", "european", "asian", "domestic", "theatrical", "wide", "limited", "global", "worldwide",
    "streaming", "festival", "fall", "spring", "winter", "autumn", "local", "national", "nationwide", "day-and-date", "summer",
    "simultaneous",
  ])
  private static let plans = WordSet(["plans", "planned", "planning", "set", "eyes", "sets"])
  private static let planned = WordSet(["planned", "slated", "scheduled", "due", "expected"])
  private static let held = WordSet(["made", "held", "received"])
  private static let date = Fold.hash("date")
}
