import HallyuAnnotations
import HallyuText

/// Names of characters: "as ’Ashin’", "plays Choi Pal-bong", "the role of Seo Moon Hee". They are kept out of the table of people.
enum CharacterName {
  static let manual = RuleManual(
    "character.cue", "A name after `as`, `plays` or `role of`, where a person acts; noted, so that it is no person.",
    fires: [],
    leaves: ["She plays ‘Ashin’ in the film.", "He returns as ‘Berlin’ in the remake."])

  static func note(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    for at in view.tokens.indices {
      if let range = name(in: view, afterCueAt: at) ?? name(in: view, afterPlotCueAt: at) { board.characters.insert(view.key(range)) }
    }
  }

  /// "Cha Do-hyun (Noh)": the actor's family name in brackets after the character. Runs when the people are known.
  static func noteCastInBrackets(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let brackets = view.tokens.indices.filter { at in
      view.tokens[at].isMark("(") && view.token(at + 2)?.isMark(")") == true && view.isNameWord(at + 1) && view.endsName(at - 1)
    }
    guard !brackets.isEmpty else { return }
    var families: Set<UInt64> = []
    for candidate in board.candidates
    where candidate.field == field && candidate.type == .person && candidate.score >= NameResolver.threshold {
      let tokens = view.tokens[candidate.tokens]
      guard candidate.tokens.count > 1, let first = tokens.first, let last = tokens.last else { continue }
      families.insert(first.hash)
      families.insert(last.hash)
    }
    for bracket in brackets where families.contains(view.tokens[bracket + 1].hash) {
      let end = bracket
      if let holder = board.holder(field, endingAt: end) {
        board.characters.insert(view.key(holder.tokens))
      } else {
        var first = end - 1
        while first > 0, end - first < 6, view.endsName(first - 1) || view.tokens[first - 1].kind == .hyphen { first -= 1 }
        board.characters.insert(view.key(first..<end))
      }
    }
  }

  /// "follows Marguerite Dell", "tells the story of a piano tuner, Cha Do-hyun": whom a plot is about.
  private static func name(in view: FieldView, afterPlotCueAt at: Int) -> Range<Int>? {
    let cue = view.tokens[at]
    guard cue.kind == .word, cue.classes.contains(.plotCue), !cue.isCapitalized else { return nil }
    // A deal follows a meeting, and people tell things: a work must be the subject.
    let sentence = view.sentenceTokens(of: at)
    guard (max(sentence.lowerBound, at - 12)..<at).contains(where: { view.tokens[$0].classes.contains(.workCue) }) else { return nil }
    var first = at + 1
    while let next = view.token(first), first < at + 12, next.gap < .line {
      if view.isNameWord(first), next.classes.isDisjoint(with: .demonym | .stopword) { break }
      guard next.kind == .word || next.isMark(",") || next.kind == .hyphen, next.word != .said, !next.classes.contains(.reportingVerb)
      else { return nil }
      first += 1
    }
    guard view.isNameWord(first), view.tokens[first].classes.isDisjoint(with: .demonym | .stopword) else { return nil }
    return nameRange(view, first)
  }

  /// The name that a cue at a token introduces, or nil.
  static func name(in view: FieldView, afterCueAt at: Int) -> Range<Int>? {
    let tokens = view.tokens
    let token = tokens[at]
    guard token.kind == .word else { return nil }
    var first = at + 1
    if token.word == .as {
      // "films such as ‘Tin Moon’"
      if view.token(at - 1)?.word == .such { return nil }
      // "as Choi": only where the sentence speaks of acting, or in quotation marks.
      let sentence = view.sentenceTokens(of: at)
      guard
        sentence.contains(where: { !tokens[$0].classes.isDisjoint(with: .performVerb | .characterCue) })
          || view.token(first)?.kind == .quote || at == sentence.lowerBound || isAfterName(view, at)
      else { return nil }
    } else if token.classes.contains(.characterCue) {
      // "played by Moon Geun-young" names who acts.
      if view.token(first)?.word == .by { return nil }
      if view.token(first)?.word == .of { first += 1 }
    } else {
      return nil
    }
    // "as the gang leader Sa-ra": at most six lower-case words before the name, no other clause.
    var skipped = 0
    while let next = view.token(first), skipped < 7 {
      if next.kind == .quote {
        first += 1
        break
      }
      if next.kind == .word, !view.isNameWord(first), next.word != .in, next.word != .for, next.word != .and, next.word != .with {
        first += 1
        skipped += 1
      } else if next.kind == .word, let hyphen = view.token(first + 1), hyphen.kind == .hyphen, hyphen.gap == .none,
        let rest = view.token(first + 2), rest.kind == .word,
        !rest.isCapitalized, rest.gap == .none, rest.classes.contains(.common)
      {
        // "the Joseon-era figure C".
        first += 3
        skipped += 1
      } else if next.kind == .hyphen || next.kind == .clitic || (next.kind == .mark && next.isMark(",") && skipped > 0) {
        first += 1
        skipped += 1
      } else {
        break
      }
    }
    guard view.isNameWord(first), view.tokens[first].classes.isDisjoint(with: .demonym | .stopword) else { return nil }
    return nameRange(view, first)
  }

  private static func nameRange(_ view: FieldView, _ first: Int) -> Range<Int> {
    var end = first + 1
    while let next = view.token(end), next.gap < .line, end < first + 8 {
      if next.kind == .hyphen, next.gap == .none, view.token(end + 1)?.gap == Token.Gap.none {
        end += 2
      } else if view.isNameWord(end), next.gap == .space {
        end += 1
      } else {
        break
      }
    }
    return first..<min(end, view.tokens.count)
  }

  /// "Moon Dong Eun": the word before `as` is a name, as in a cast line "Kim Ji-won as Hong Hae-in".
  private static func isAfterName(_ view: FieldView, _ at: Int) -> Bool {
    at > 0 && view.isNameWord(at - 1) && view.tokens[at].gap == .space && view.isNameWord(at + 1)
  }
}
