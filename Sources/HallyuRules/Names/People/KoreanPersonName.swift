import HallyuAnnotations
import HallyuText

/// Korean names in Latin letters, family name first: "Kim Mu Jun", "Bong Joon-ho", "Lee SangHee", "Ok Taecyeon"; or last, with a hyphen: "Ji-won Kim".
enum KoreanPersonName {
  static let manual = RuleManual(
    "person.korean", "A Korean family name with a given name of one or two syllables.",
    fires: [
      .init("The film was directed by ⟦Bong Joon-ho⟧.", "person"),
      .init("⟦Kim Mu Jun⟧ will play the lead.", "person"),
      .init("Fans greeted ⟦Lee SangHee⟧ at the airport.", "person"),
      .init("He met ⟦Ji-won Kim⟧ in Tokyo.", "person"),
    ],
    leaves: [
      "They walked along Park Avenue.", "The Han River froze.", "Song of the Bandits was renewed.", "He is from Lee County.",
    ])

  /// Proposes every Korean name of a field. Looks at tokens, not at runs: "Do", "In" and "Jun" are syllables here.
  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    var at = 0
    while at < tokens.count {
      guard tokens[at].kind == .word, tokens[at].isCapitalized, board.owner[field][at] < 0 else {
        at += 1
        continue
      }
      let length = tokens[at].classes.contains(.koreanSurname) ? familyFirst(view, at) : givenFirst(view, at)
      if length > 0, !isInsideLongerName(view, at, length) {
        board.claim(NameCandidate(field, at..<at + length, .person, 84, manual.id))
        at += length
      } else {
        at += 1
      }
    }
  }

  /// Tokens of "Bong Joon-ho", "Kim Mu Jun", "Ok Taecyeon" at a family name, or 0.
  private static func familyFirst(_ view: FieldView, _ first: Int) -> Int {
    let tokens = view.tokens
    let given = first + 1
    guard let part = view.token(given), part.kind == .word, part.gap == .space, isGivenPart(part) else { return 0 }
    if let hyphen = view.token(given + 1), hyphen.kind == .hyphen, hyphen.gap == .none, let second = view.token(given + 2), second.kind == .word,
      second.gap == .none, second.count <= 6, part.count <= 6
    {
      return 4
    }
    if let second = view.token(given + 1), second.kind == .word, second.gap == .space, isGivenPart(second), isSyllable(part), isSyllable(second) {
      return 3
    }
    // One part alone: it must not be an English word, and a family name that is one needs a part that can only be Korean.
    guard part.classes.isDisjoint(with: .common | .place | .stopword), part.count >= 2, part.count <= 12 else { return 0 }
    let isNative = KoreanSyllables.canDivide(view.text.string(given..<given + 1).lowercased())
    guard isNative, !tokens[first].classes.contains(.stopword) || part.classes.contains(.koreanGivenSyllable) || part.count > 4 else { return 0 }
    return part.classes.contains(.givenName) && !part.classes.contains(.koreanGivenSyllable) ? 0 : 2
  }

  /// Tokens of "Ji-won Kim", or 0.
  private static func givenFirst(_ view: FieldView, _ first: Int) -> Int {
    guard isSyllable(view.tokens[first]), let hyphen = view.token(first + 1), hyphen.kind == .hyphen, hyphen.gap == .none,
      let second = view.token(first + 2), second.gap == .none, isSyllable(second), let family = view.token(first + 3), family.isCapitalized,
      family.classes.contains(.koreanSurname), family.gap == .space
    else { return 0 }
    return 4
  }

  /// "Han River Film", "Lee Jung Media": a word of organizations or places follows at once.
  private static func isInsideLongerName(_ view: FieldView, _ first: Int, _ length: Int) -> Bool {
    guard let next = view.token(first + length), next.kind == .word, next.gap == .space, next.isCapitalized, !view.isTitleCase else { return false }
    return !next.classes.isDisjoint(with: .organizationSuffix | .facilityNoun | .awardCue) && next.classes.isDisjoint(with: .position | .personCue)
  }

  private static func isGivenPart(_ token: Token) -> Bool {
    token.isCapitalized && !token.shape.contains(.dotted)
      && (token.classes.contains(.koreanGivenSyllable)
        || token.classes.isDisjoint(with: .stopword | .organizationSuffix | .facilityNoun | .position | .honorific | .month | .weekday | .awardCue))
      && (!token.shape.contains(.allUpper) || token.count > 3)
  }

  private static func isSyllable(_ token: Token) -> Bool {
    guard token.kind == .word, token.count >= 2 || token.classes.contains(.koreanGivenSyllable), token.count <= 6 else { return false }
    return token.classes.contains(.koreanGivenSyllable)
      || token.classes.isDisjoint(with: .common | .stopword | .organizationSuffix | .facilityNoun | .place | .position)
  }
}
