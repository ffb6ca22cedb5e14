import HallyuText

/// Noun phrases that say that a name is a work or who made it: "the BBC's comedy thriller", "from writer-director".
enum WorkPhrase {
  /// "a comedy", "the BBC's comedy thriller", "ITV Studios' six-part drama".
  static func isWorkInApposition(_ view: FieldView, _ at: Int) -> Bool {
    guard let first = view.token(at), first.kind == .word else { return false }
    var next = at
    if [.a, .an, .the, .his, .her, .its].contains(first.word) { next += 1 } else if !first.isCapitalized { return false }
    var owner = next
    while view.endsName(owner) || view.token(owner)?.kind == .number || owner > next && view.token(owner)?.kind == .hyphen,
      owner < next + 6
    { owner += 1 }
    if owner > next, let mark = view.token(owner), mark.kind == .clitic || mark.kind == .quote && mark.gap == .none {
      return isWork(view, owner + 1, within: 6)
    }
    return next > at && isWork(view, next, within: 6)
  }

  /// True where a phrase's head is a word for a work: "a small film" is one, "a film distributor" is none.
  static func isWork(_ view: FieldView, _ first: Int, within most: Int) -> Bool {
    var at = first
    var words = 0
    while let token = view.token(at), words <= most, token.kind != .quote,
      token.kind != .mark || token.isMark("$") || token.isMark(".") && token.gap == .none, token.kind != .clitic
    {
      if instalments.contains(token.hash) { return true }
      // "a ghost story", "a coming-of-age tale".
      if stories.contains(token.hash), at > first, !view.tokens[at - 1].isCapitalized,
        !view.tokens[at - 1].classes.contains(.stopword)
      {
        return true
      }
      if token.classes.contains(.workCue) {
        guard let next = view.token(at + 1) else { return true }
        if next.kind != .word { return next.kind != .hyphen }
        // "a production and distribution company"
        if next.word == .and, (at + 2..<at + 4).contains(where: { view.token($0)?.classes.contains(.organizationCue) == true }) {
          return false
        }
        if next.classes.isDisjoint(with: .workCue) {
          return next.classes.contains(.stopword) || next.isCapitalized || WorkWords.prefixes.contains(next.hash)
            || !next.classes.isDisjoint(with: .releaseVerb | .performVerb | .makeVerb)
        }
      } else if token.classes.contains(.stopword), !token.isCapitalized, view.token(at + 1)?.kind != .hyphen,
        token.word != .of, token.word != .first,
        token.word != .second, token.word != .part,
        !token.classes.contains(.numeral)
      {
        return false
      }
      at += 1
      // "a much-praised period drama": a compound is one word.
      if view.token(at)?.gap != Token.Gap.none { words += 1 }
    }
    return false
  }

  /// "by Malaysian filmmaker", "from writer-director".
  static func isMaker(_ view: FieldView, _ first: Int) -> Bool {
    var at = first
    while let token = view.token(at), at < first + 3, token.kind == .word, token.classes.contains(.demonym) { at += 1 }
    guard let token = view.token(at), token.kind == .word, !token.isCapitalized else { return false }
    return makerWords.contains(token.hash)
  }

  private static let makerWords = WordSet("filmmaker director writer creator creators showrunner directors filmmakers")
  private static let instalments = WordSet(
    "retelling retooling reworking instalment installment sequel prequel remake spinoff adaptation version reimagining premiere")
  private static let stories = WordSet("story tale")
}
