import HallyuReference
import HallyuText

/// Works without quotation marks behind a verb of acting and what is played: "plays three strangers in X", "returns as Rocky in X".
extension CuedTitle {
  /// "play three strangers in X", "reprises his role as Rocky in X", "returns as Rocky in X": who is played, then two words or one up to a
  /// mark.
  static func scoreOfPlayed(_ view: FieldView, _ at: Int, _ preposition: Int) -> Int {
    let first = max(view.sentenceTokens(of: at).lowerBound, preposition - 14)
    var look = preposition - 1
    while look > first {
      let token = view.tokens[look]
      guard token.kind == .word || token.kind == .hyphen || token.kind == .clitic else { return 0 }
      if token.kind == .word, !token.isCapitalized {
        if idle.contains(token.hash) && !isRole(view, look) || stops.contains(token.word) { return 0 }
        if WorkWords.isPartOf(view, look) { break }
        if plays.contains(token.hash) || directing.contains(token.hash) && view.isNameWord(look + 1) || reprising.contains(token.hash)
          || token.word == .as && (isRole(view, look - 1) || isActed(view, look - 1) || view.token(look - 1)?.word == .back)
        {
          break
        }
      }
      look -= 1
    }
    guard look > first, look < preposition - 1, let object = view.token(look + 1),
      isPlayed(object, view, look + 1) || view.tokens[look].word == .as && (isRole(view, look - 1) || isActed(view, look - 1))
        || WorkWords.isPartOf(view, look)
    else { return 0 }
    var end = at
    while view.endsName(end) || view.token(end)?.kind == .number || view.token(end)?.kind == .hyphen, end < at + 8 { end += 1 }
    // "Beasts of the Valley".
    let isLong = view.token(end)?.word == .of && (view.isNameWord(end + 1) || view.isNameWord(end + 2))
    return end > at + 1 || isLong || [.the, .a].contains(view.tokens[at].word) || view.token(end)?.kind == .mark
      || view.token(end)?.word == .and
      ? 54 : 0
  }

  /// "a", "three", "his", "as", "Rocky", "villain": what may follow a verb of acting.
  private static func isPlayed(_ token: Token, _ view: FieldView, _ at: Int) -> Bool {
    // "plays the Palace Theatre in": a stage.
    if token.word == .the { return !view.isNameWord(at + 1) }
    return [.a, .an, .his, .her, .their, .as].contains(token.word) || token.classes.contains(.numeral)
      || token.classes.contains(.personCue) || view.isNameWord(at)
  }

  private static func isRole(_ view: FieldView, _ at: Int) -> Bool {
    view.token(at).map { CreditWords.roleNouns.contains($0.hash) } ?? false
  }

  /// "appeared as the Monster in T".
  private static func isActed(_ view: FieldView, _ at: Int) -> Bool { view.token(at).map { acted.contains($0.hash) } ?? false }

  private static let acted = WordSet(
    "appeared appears appearing starred stars starring seen cast featured fame stardom prominence known famous remembered")
  private static let directing = WordSet("directs directed")
  private static let stops: Set<Word> = [.in, .on, .at, .with, .by, .who, .that, .which, .to]
  private static let reprising = WordSet("reprise reprises reprised reprising voices voiced voicing returns returned")
}

extension WorkWords {
  /// "the part of Lyra", "the role of the boxer Rocky": what somebody plays.
  static func isPartOf(_ view: FieldView, _ at: Int) -> Bool {
    guard let noun = view.token(at), noun.kind == .word, CreditWords.roleNouns.contains(noun.hash), !noun.isCapitalized,
      view.token(at + 1)?.word == .of
    else { return false }
    return view.isNameWord(at + 2) || [.the, .a].contains(view.token(at + 2)?.word) && view.token(at - 1)?.word == .the
  }
}
