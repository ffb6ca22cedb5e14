import HallyuText

/// "won best actress for T", "the supporting actress prize for T", "was nominated for T": what a prize for people is given for.
enum TitleOfPrize {
  /// True where `for`, at a token, leads from a prize of a person to the work.
  static func isGiven(_ view: FieldView, for link: Int) -> Bool {
    let first = max(view.sentenceTokens(of: link).lowerBound, link - 26)
    guard let noun = view.token(link - 1), noun.kind == .word, link > first else { return false }
    if noun.hash == nominated { return (first..<link).contains { isOfPerson(view.tokens[$0]) } }
    guard let category = (first..<link).last(where: { isCategory($0, link, view) }) else { return false }
    // "took the actress prize for", "best director went to X for".
    return (first..<link).contains { giving.contains(view.tokens[$0].hash) }
      && (category..<link).allSatisfy { !view.tokens[$0].isMark(",") && !view.tokens[$0].isMark(";") && view.tokens[$0].kind != .quote }
  }

  /// Two words, an article, or one word up to a mark: no "for Netflix" in mid-sentence. Not another category.
  static func goesOn(_ view: FieldView, _ at: Int) -> Bool {
    guard !grades.contains(view.tokens[at].hash), view.tokens[at].classes.isDisjoint(with: .awardCue) else { return false }
    return view.isNameWord(at + 1) || view.tokens[at].word == .the || view.token(at + 1)?.kind == .mark
      || view.token(at + 1)?.word == .and
  }

  /// "best actress", "supporting actor", "acting prize", "director award".
  static func isCategory(_ at: Int, _ limit: Int, _ view: FieldView) -> Bool {
    guard let token = view.token(at), token.kind == .word, isOfPerson(token) || crafts.contains(token.hash) else { return false }
    if at + 1 < limit, let next = view.token(at + 1), prizes.contains(next.hash) { return true }
    return (max(0, at - 4)..<at).contains { grades.contains(view.tokens[$0].hash) && view.tokens[$0 + 1].gap <= .space }
  }

  private static func isOfPerson(_ token: Token) -> Bool {
    token.classes.contains(.personCue) && CreditWords.professionRole(token.hash) != nil
  }

  private static let nominated = Fold.hash("nominated")
  static let crafts = WordSet("acting directing screenplay script writing cinematography score")
  static let prizes = WordSet("prize prizes award awards trophy trophies honour honours honor honors gong statuette nod nomination")
  static let grades = WordSet("best outstanding supporting top")
  private static let giving = WordSet(
    """
    won win wins winning took takes take taking went goes go awarded given named crowned earned bagged scooped received collected landed \
    honoured honored picked claimed presented handed nominated shortlisted shared
    """)
}
