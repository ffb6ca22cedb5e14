import HallyuReference
import HallyuText

/// Where a title that is the subject of a clause may begin: "Paper Moon Road is a drama", "When the Kettle Is Cold tops the chart".
extension SubjectTitle {
  /// Not in the middle of a run of capitals, and no plain word at the beginning of a sentence.
  static func begins(_ view: FieldView, _ at: Int, isOwned: Bool) -> Bool {
    let isBehindParticiple =
      at > 0 && view.isSentenceStart(at - 1) && (view.tokens[at - 1].word == .starring || featuring.contains(view.tokens[at - 1].hash))
    if at > 0, view.isNameWord(at - 1), view.tokens[at].gap == .space, !isBehindParticiple { return false }
    // "Crosses" in "Noughts + Crosses".
    if let before = view.token(at - 1), before.word == .by && !isOfMaker(view, at) || before.isMark("+") { return false }
    // "Yard" in "Goblin's Yard".
    if at > 1, view.tokens[at - 1].kind == .clitic, view.isNameWord(at - 2), view.tokens[at - 2].classes.contains(.common), !isOwned {
      return false
    }
    let token = view.tokens[at]
    // "Featuring Parasite star X", "Starring Korean-American actor X": a sentence opens with a participle.
    if view.isSentenceStart(at), token.word == .starring || featuring.contains(token.hash) { return false }
    if token.kind == .word, token.classes.contains(.stopword) || token.classes.contains(.common), view.isSentenceStart(at) {
      // "What a Lady Wants, the new comedy": a small word between.
      if token.word == .what || token.word == .how || token.classes.contains(.common), let small = view.token(at + 1),
        [.a, .the, .of, .to, .in].contains(small.word), view.isNameWord(at + 2)
      {
        return true
      }
      // "Love is Not a Kettle"
      if token.classes.contains(.common), [.is, .are].contains(view.token(at + 1)?.word), view.isNameWord(at + 2),
        !view.tokens[at + 2].classes.isDisjoint(with: .common | .stopword), view.tokens[at + 2].classes.isDisjoint(with: .demonym | .place)
      {
        return true
      }
      // "Nobody's Kettle topped"
      if view.token(at + 1)?.kind == .clitic, view.isNameWord(at + 2), view.tokens[at + 2].classes.contains(.common),
        view.tokens[at + 2].classes.isDisjoint(with: .position | .personCue | .workCue | .demonym)
      {
        return true
      }
      if conjunctions.contains(token.hash) { return opensClauseTitle(view, at) }
      return view.isNameWord(at + 1) && view.tokens[at + 1].gap == .space && !view.tokens[at + 1].classes.contains(.demonym)
    }
    return token.classes.isDisjoint(with: .demonym | .position | .honorific)
  }

  /// "by Kettle Street creator Kim Tae-ri": a work that says who made the other one.
  private static func isOfMaker(_ view: FieldView, _ first: Int) -> Bool {
    var at = first
    while at < first + 6, view.endsName(at) { at += 1 }
    guard at > first + 1, let noun = view.token(at), !noun.isCapitalized, noun.gap == .space else { return false }
    return CreditWords.professionRole(noun.hash) != nil && view.isNameWord(at + 1)
  }

  /// "When the Kettle Is Cold tops": a clause as a title has capitals on its small words, and no main clause behind a comma.
  private static func opensClauseTitle(_ view: FieldView, _ at: Int) -> Bool {
    var end = at + 1
    var capitals = 0
    while let token = view.token(end), end < at + 12, token.gap == .space || token.kind == .clitic || token.kind == .hyphen {
      if token.kind == .word, !view.isNameWord(end) {
        guard [.the, .a, .of, .in, .to, .my].contains(token.word) else { break }
      } else if token.kind == .word, token.classes.contains(.stopword) {
        return true
      } else if token.kind == .word {
        capitals += 1
      } else if token.kind == .mark {
        break
      }
      end += 1
    }
    return capitals > 1 && !(end..<view.sentenceTokens(of: at).upperBound).contains { view.tokens[$0].isMark(",") }
  }

  /// True for a small word with a capital that opens a question or a clause: more capitals of small words follow in a title.
  static func opensPhrase(_ view: FieldView, _ at: Int) -> Bool {
    guard view.tokens[at].classes.contains(.stopword), view.isNameWord(at + 1), view.tokens[at + 1].gap == .space else { return false }
    return view.tokens[at + 1].classes.contains(.stopword)
  }

  private static let conjunctions = WordSet("when after before until if because since while although though as")
}
