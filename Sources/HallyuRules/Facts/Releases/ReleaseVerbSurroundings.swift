import HallyuAnnotations
import HallyuText

/// What else stands around a verb of release: another verb, an object that is no work, a day that came to nothing.
extension ReleaseVerbs {
  /// "will open a hall in Beijing", "launches its app": the verb has an object that is no work.
  static func hasOtherObject(_ view: FieldView, _ at: Int, _ context: FactContext, _ field: Int) -> Bool {
    guard transitive.contains(view.tokens[at].hash), let next = view.token(at + 1), next.kind == .word,
      [.a, .an, .its, .their, .the].contains(next.word)
    else { return false }
    return !(at + 1..<at + 9).contains { index in
      context.mention(field, at: index).map { context.type($0) == .title } ?? (view.token(index)?.classes.contains(.workCue) ?? false)
    }
  }

  /// "T and T2 find distributors, and Quiver Films launches": a company does; but "T, which Netflix launched", "the drama Viki released".
  static func isOfCompany(_ view: FieldView, _ verb: Int, _ context: FactContext, _ field: Int) -> Bool {
    var first = verb
    if let name = context.mention(field, at: verb - 1), context.type(name) == .organization {
      first = name.tokens.lowerBound
    } else {
      while let token = view.token(first - 1), token.kind == .word, token.isCapitalized, context.mention(field, at: first - 1) == nil {
        first -= 1
      }
    }
    guard verb - first > 1 || context.mention(field, at: first) != nil && first < verb, let before = view.token(first - 1),
      before.isMark(",") && before.gap == .none || before.word == .and, let next = view.token(verb + 1)
    else { return false }
    return next.kind == .mark || [.in, .on, .and].contains(next.word)
  }

  /// "originals that Disney+ will release this year": the noun comes out, not the title before it.
  static func isOfNoun(_ view: FieldView, _ verb: Int, _ clauses: Clauses) -> Bool {
    var at = verb - 1
    while at > clauses.sentence.lowerBound, at > verb - 7,
      view.tokens[at].kind == .word || view.tokens[at].kind == .mark && view.tokens[at].gap == .none
    {
      if view.tokens[at].word == .that { return view.tokens[at - 1].classes.contains(.workCue) && view.isPlural(at - 1) }
      at -= 1
    }
    return false
  }

  /// "was to be released on April 17 but was put off": a day that came to nothing.
  static func isPutOff(_ view: FieldView, _ verb: Int, _ clauses: Clauses) -> Bool {
    let first = max(clauses.sentence.lowerBound, verb - 6)
    if isFormerPlan(view, first...verb) { return true }
    guard
      (first..<verb).contains(where: {
        planned.contains(view.tokens[$0].hash) || view.tokens[$0].word == .was && view.token($0 + 1)?.word == .to
      })
    else { return false }
    return (verb..<clauses.sentence.upperBound).contains {
      delayed.contains(view.tokens[$0].hash) || ReleaseWords.postponing.contains(view.tokens[$0].hash)
        || puts.contains(view.tokens[$0].hash) && offs.contains(view.token($0 + 1)?.hash ?? 0)
    }
  }

  /// "was originally supposed to hit cinemas in June", "had been scheduled to open on April 17": the text goes on with what came of it.
  private static func isFormerPlan(_ view: FieldView, _ range: ClosedRange<Int>) -> Bool {
    range.contains { at in
      let token = view.tokens[at]
      if token.hash == supposed {
        return [.was, .were, .been].contains(view.token(at - 1)?.word ?? .unlisted) || formerly.contains(view.token(at - 1)?.hash ?? 0)
      }
      if formerly.contains(token.hash) {
        return (at + 1..<at + 3).contains { view.token($0).map { planned.contains($0.hash) || $0.word == .to || $0.word == .set } ?? false }
      }
      return token.word == .had && view.token(at + 1)?.word == .been
        && (at + 2..<at + 4).contains { view.token($0).map { planned.contains($0.hash) || $0.word == .set } ?? false }
    }
  }

  /// "is released on 19 May, and is on Netflix": another verb stands between.
  static func isBehindAnother(_ view: FieldView, _ verb: Int, _ place: Int) -> Bool {
    guard place > verb + 2 else { return false }
    return (verb + 1..<place - 1).contains { at in
      guard view.tokens[at].word == .and, let next = view.token(at + 1), next.kind == .word else { return false }
      return [.is, .was, .will, .then, .are].contains(next.word) || goings.contains(next.hash)
        || next.classes.contains(.releaseVerb) && !next.isCapitalized
    }
  }

  /// "starts on tvN on Aug. 17 and will stream worldwide": what stands before the "and" belongs to the first verb.
  static func isOfEarlier(_ view: FieldView, _ place: Int, _ verb: Int, _ clauses: Clauses) -> Bool {
    guard place <= verb, let and = (max(place, verb - 4)..<verb).last(where: { view.tokens[$0].word == .and }),
      (and + 1..<verb).allSatisfy({ [.will, .is, .was, .also, .then, .be, .has].contains(view.tokens[$0].word) })
    else { return false }
    return (clauses.sentence.lowerBound..<place).contains {
      view.tokens[$0].classes.contains(.releaseVerb) || showings.contains(view.tokens[$0].hash)
    }
  }

  private static let transitive = WordSet([
    "open", "opens", "opened", "launch", "launches", "launched", "unveil", "unveils", "unveiled", "roll", "rolls", "rolled",
  ])
  private static let planned = WordSet("originally planned scheduled supposed slated due")
  private static let supposed = Fold.hash("supposed")
  private static let formerly = WordSet("originally initially previously earlier first")
  private static let delayed = WordSet("postponed delayed cancelled canceled shelved scrapped")
  private static let puts = WordSet("put pushed")
  private static let offs = WordSet("off back")
}
