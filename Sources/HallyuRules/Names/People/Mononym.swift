import HallyuReference
import HallyuText

/// The one name that a singer or actor goes by, where something beside it says so: "actor Rowoon", "EXO's Kai", "Miyeon of (G)I-DLE",
/// "Kim Woo-bin and Suzy", "4. Hyeri" on a line of its own.
enum Mononym {
  /// True where something beside the name says whose it is.
  static func matches(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    guard match.tokens.count == 1, view.tokens[match.firstToken].isCapitalized, !view.isTitleCase else { return false }
    // "actress Jin Seo-a"
    if view.isNameWord(match.endToken), view.tokens[match.endToken].gap == .space { return false }
    let before = view.token(match.firstToken - 1)
    // "Jin" in "says Dal Yong Jin".
    if let before, before.kind == .word, before.isCapitalized, view.tokens[match.firstToken].gap == .space,
      !view.isSentenceStart(match.firstToken - 1), !before.classes.contains(.personCue)
    {
      return false
    }
    // "Miyeon of (G)I-DLE"
    if view.token(match.endToken)?.word == .of, isBand(view, beginningAt: match.endToken + 1) { return true }
    if before?.kind == .clitic, isBand(view, endingAt: match.firstToken - 1) { return true }
    if let before, before.kind == .word, before.gap < .line, before.classes.contains(.personCue),
      view.tokens[match.firstToken].gap == .space
    {
      return true
    }
    // "4. Hyeri"
    let endsLine = view.token(match.endToken).map { $0.gap >= .line } ?? true
    if let before, before.isMark("."), let number = view.token(match.firstToken - 2), number.kind == .number, number.gap >= .line, endsLine
    {
      return true
    }
    return PersonPredicate.score(view, match.endToken) >= 50 || isBesidePerson(match, view)
  }

  /// "Suzy" in "with Kim Woo-bin and Suzy": joined to a person whom the reference data has by a full name.
  private static func isBesidePerson(_ match: GazetteerMatch, _ view: FieldView) -> Bool {
    func isPerson(_ token: Int) -> Bool {
      guard token >= 0, token < view.tokens.count, view.matchOfToken[token] >= 0 else { return false }
      let other = view.matches[Int(view.matchOfToken[token])]
      guard other.tokens.count > 1, let sense = view.lexicon.senses(of: other, in: view.tokens).first(where: { $0.type == .person }) else {
        return false
      }
      return !sense.flags.contains(.common)
    }
    let (before, after) = (match.firstToken - 1, match.endToken)
    return view.token(before)?.word == .and && isPerson(before - 1) || view.token(after)?.word == .and && isPerson(after + 1)
  }

  /// "Le Sserafim" in "Chaewon of Le Sserafim".
  static func isBand(_ view: FieldView, beginningAt first: Int) -> Bool {
    guard first < view.tokens.count, view.matchOfToken[first] >= 0 else { return false }
    return isBand(view, view.matches[Int(view.matchOfToken[first])])
  }

  /// "EXO" in "EXO's Kai": what a band owns is mostly its member.
  static func isBand(_ view: FieldView, endingAt end: Int) -> Bool {
    guard end > 0, view.matchOfToken[end - 1] >= 0 else { return false }
    let match = view.matches[Int(view.matchOfToken[end - 1])]
    return match.endToken == end && isBand(view, match)
  }

  private static func isBand(_ view: FieldView, _ match: GazetteerMatch) -> Bool {
    (0..<view.lexicon.senseCount(match.node)).contains { place in
      let sense = view.lexicon.sense(match.node, place)
      return sense.type == .organization && view.lexicon.entity(sense.entity).kindBytes.elementsEqual("band".utf8)
    }
  }
}
