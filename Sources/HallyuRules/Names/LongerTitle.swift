import HallyuReference
import HallyuText

/// Known words that are only a part of a longer title that the text has: "Moon" in "Moon Broker", "Alone" in "Alone on the Pier".
extension KnownNames {
  /// "Moon" in "Moon Broker", "The Weekend" in "The Weekend Away": capitals that no name explains stand beside it.
  static func isInsideLongerTitle(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    func continues(_ index: Int, gap: Int) -> Bool {
      guard let token = view.token(index), token.kind == .word, token.isCapitalized, view.tokens[gap].gap == .space,
        view.isUnexplained(at: index)
      else { return false }
      return token.classes.isDisjoint(with: .position | .personCue | .workCue | .demonym | .honorific | .season | .month | .weekday)
        && token.word != .season && token.word != .part
    }
    if continues(match.endToken, gap: match.endToken) || goesOn(match, view) || isAfterOf(match, view) { return true }
    return continues(match.firstToken - 1, gap: match.firstToken) && !view.isSentenceStart(match.firstToken - 1)
  }

  /// "Alone" in "Alone on the Pier", "Broker" in "Broker's Son", "Svaha" in "Svaha: The Sixth Finger": a word of a longer title.
  private static func goesOn(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    if view.isSubtitled(match.endToken), !view.isSentenceStart(match.firstToken) { return true }
    // "The Woman" of "The Woman in the Yard" as well.
    let isArticled = match.tokens.count == 2 && view.tokens[match.firstToken].word == .the
    guard isArticled || match.tokens.count == 1 && view.tokens[match.firstToken].classes.contains(.common),
      var next = view.token(match.endToken)
    else { return false }
    var at = match.endToken
    if next.kind == .clitic {
      guard view.isNameWord(at + 1), view.isUnexplained(at: at + 1) else { return false }
      return view.tokens[at + 1].classes.contains(.common)
        && view.tokens[at + 1].classes.isDisjoint(with: .position | .personCue | .workCue | .surname)
    }
    guard [.on, .of, .in, .at].contains(next.word) else { return false }
    at += 1
    next = view.token(at) ?? next
    if next.word == .the { at += 1 }
    return view.isNameWord(at) && view.isUnexplained(at: at) && view.tokens[at].classes.isDisjoint(with: .month | .weekday | .demonym)
  }

  /// "Planet of the Apes" in "Kingdom of the Planet of the Apes": a capital, `of` and `the` before.
  private static func isAfterOf(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    var at = match.firstToken - 1
    if view.token(at)?.word == .the { at -= 1 }
    guard view.token(at)?.word == .of, let head = view.token(at - 1), head.kind == .word, head.isCapitalized, view.tokens[at].gap == .space
    else { return false }
    return head.classes.isDisjoint(with: .position | .personCue | .workCue | .titleNoun | .season) && head.word != .season
      && view.token(match.firstToken - 1)?.word == .the
  }
}
