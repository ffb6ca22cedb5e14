import HallyuAnnotations
import HallyuReference
import HallyuText

/// Korean names in Latin letters, family name first: "Kim Mu Jun", "Bong Joon-ho", "Lee SongGae", "Ok Taecyeon"; or last, with a hyphen: "Ji-won Kim".
enum KoreanPersonName {
  static let manual = RuleManual(
    "person.korean", "A Korean family name with a given name of one or two syllables.",
    fires: [
      .init("The film was directed by ⟦Bong Hae-ryeong⟧.", "person"),
      .init("⟦Kim Mu Jun⟧ will play the lead.", "person"),
      .init("Fans greeted ⟦Lee SongGae⟧ at the airport.", "person"),
      .init("He met ⟦Do-bin Gal⟧ in Tokyo.", "person"),
      .init("The text is by ⟦Tae-hee Lindqvist⟧ of Stockholm.", "person"),
      .init("It was made by ⟦Kim Gok-jae⟧ alone.", "person"),
      .init("It stars ⟦Yunji Kim⟧ and others.", "person"),
      .init("⟦SONG Bit-na⟧ plays a painter.", "person"),
    ],
    leaves: [
      "They walked along Park Avenue.", "The Han River froze.", "Song of the Bandits was renewed.", "He is from Lee County.",
      "No Korean film was shown.", "The K-drama Awards were late.",
      "To Zenor Quade it was no goal.",
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
      var length = tokens[at].classes.contains(.koreanSurname) ? familyFirst(view, at) : 0
      if length == 0 { length = unlistedFamily(view, at) }
      if length == 0 { length = givenFirst(view, at) }
      if length == 0 { length = joinedGivenFirst(view, at) }
      if length > 0, !isInsideLongerName(view, at, length), !isPlace(view, at, length) {
        board.claim(NameCandidate(field, at..<at + length, .person, 84, manual.id))
        at += length
      } else {
        at += 1
      }
    }
  }

  /// "Hong Kong" in "Hong Kong Trade Council": a place that a rule has left to a longer name.
  private static func isPlace(_ view: FieldView, _ first: Int, _ length: Int) -> Bool {
    guard let match = view.match(beginningAt: first), match.tokens.count == length else { return false }
    return view.senses(of: match.tokens).contains { $0.type == .place }
  }

  /// Tokens of "Bong Joon-ho", "Kim Mu Jun", "Ok Taecyeon" at a family name, or 0.
  private static func familyFirst(_ view: FieldView, _ first: Int) -> Int {
    let tokens = view.tokens
    let given = first + 1
    guard let part = view.token(given), part.kind == .word, part.gap == .space, isGivenPart(part) else { return 0 }
    if let second = hyphenated(view, given), second.count <= 6, part.count <= 6 {
      // "Lee Hwan-kyung-min": a third part, too.
      if let third = hyphenated(view, given + 2), third.classes.contains(.koreanGivenSyllable), !third.isCapitalized { return 6 }
      return 4
    }
    if let second = view.token(given + 1), second.kind == .word, second.gap == .space, isGivenPart(second), isSyllable(part),
      isSyllable(second),
      !tokens[first].classes.contains(.stopword)
        || part.classes.contains(.koreanGivenSyllable) && second.classes.contains(.koreanGivenSyllable),
      view.token(given + 2)?.kind != .hyphen || view.tokens[given + 2].gap != .none
    {
      return 3
    }
    // "Lee Song Hee-il": two family names.
    if part.classes.contains(.koreanSurname), let second = view.token(given + 1), second.gap == .space, isSyllable(second),
      let third = hyphenated(view, given + 1), !third.isCapitalized, !view.isNameWord(first - 1)
    {
      return 5
    }
    // One part alone: it must not be an English word, and a family name that is one needs a part that can only be Korean.
    guard part.classes.isDisjoint(with: .common | .place | .stopword), part.count >= 2, part.count <= 12,
      view.token(given + 1)?.kind != .hyphen || view.tokens[given + 1].gap != .none
    else { return 0 }
    guard SpelledSyllables.korean.canDivide(bytes(view, given), most: 3),
      !tokens[first].classes.contains(.stopword) || part.classes.contains(.koreanGivenSyllable) || part.count > 4 && !view.isTitleCase
    else { return 0 }
    return part.classes.contains(.givenName) && !part.classes.contains(.koreanGivenSyllable) ? 0 : 2
  }

  /// "Pyeon Seong-ho": a family name that no list has, before a hyphenated given name with a small second part.
  private static func unlistedFamily(_ view: FieldView, _ first: Int) -> Int {
    let family = view.tokens[first]
    guard family.count >= 2, family.count <= 8,
      family.classes.isDisjoint(with: .common | .stopword | .position | .personCue | .honorific | .place | .demonym),
      let part = view.token(first + 1), part.gap == .space, isSyllable(part), part.isCapitalized, let second = hyphenated(view, first + 1),
      isSyllable(second), !second.isCapitalized, part.classes.contains(.koreanGivenSyllable), second.classes.contains(.koreanGivenSyllable),
      SpelledSyllables.korean.canDivide(bytes(view, first), most: 2)
    else { return 0 }
    return 4
  }

  /// Tokens of "Ji-won Kim", "Tae-hee Lindqvist", or 0.
  private static func givenFirst(_ view: FieldView, _ first: Int) -> Int {
    guard isSyllable(view.tokens[first]), let second = hyphenated(view, first), isSyllable(second), let family = view.token(first + 3),
      family.kind == .word, family.isCapitalized, family.gap == .space
    else { return 0 }
    if family.classes.contains(.koreanSurname) { return 4 }
    // Any family name after a given name that can only be Korean.
    let isName =
      !second.isCapitalized && second.classes.contains(.koreanGivenSyllable) && view.tokens[first].classes.contains(.koreanGivenSyllable)
      && family.classes.isDisjoint(
        with: .common | .stopword | .position | .personCue | .workCue | .organizationSuffix | .facilityNoun | .awardCue | .place | .demonym
          | .month | .weekday)
      && family.count >= 3 && !family.shape.contains(.allUpper)
      && (view.token(first - 1)?.isCapitalized != true || view.isSentenceStart(first - 1))
    return isName ? 4 : 0
  }

  /// The word that a hyphen without gaps ties to a token, or nil.
  /// Tokens of "Yunji Kim", "Minha Kwon": a given name in one word that can only be Korean before a family name that is no word, or 0.
  private static func joinedGivenFirst(_ view: FieldView, _ first: Int) -> Int {
    let given = view.tokens[first]
    guard given.count >= 4, given.count <= 12, given.shape.contains(.hasLower), !given.shape.contains(.innerUpper), !view.isTitleCase,
      given.classes.isDisjoint(
        with: .common | .stopword | .place | .demonym | .position | .personCue | .month | .weekday | .surname | .koreanSurname
          | .organizationCue
          | .organizationSuffix | .facilityNoun | .honorific | .workCue),
      let family = view.token(first + 1), family.kind == .word, family.gap == .space, family.isCapitalized,
      family.shape.contains(.hasLower),
      family.classes.contains(.koreanSurname), family.classes.isDisjoint(with: .common | .stopword | .givenName), family.count >= 3,
      !view.isNameWord(first + 2) || view.tokens[first + 2].gap > .space, view.token(first + 2)?.kind != .hyphen,
      view.token(first - 1).map({ !$0.isCapitalized || view.tokens[first].gap > .space }) ?? true,
      SpelledSyllables.korean.canDivide(bytes(view, first), most: 3), view.isUnexplained(at: first)
    else { return 0 }
    return 2
  }

  private static func hyphenated(_ view: FieldView, _ at: Int) -> Token? {
    guard let hyphen = view.token(at + 1), hyphen.kind == .hyphen, hyphen.gap == .none, let second = view.token(at + 2),
      second.kind == .word,
      second.gap == .none
    else { return nil }
    return second
  }

  /// "Han River Film", "Lee Jung Media": a word of organizations or places follows at once; or a given name stands before: "Cornelius Won Riedel".
  private static func isInsideLongerName(_ view: FieldView, _ first: Int, _ length: Int) -> Bool {
    if let before = view.token(first - 1), before.kind == .word, before.isCapitalized, view.tokens[first].gap == .space,
      before.classes.contains(.givenName), before.classes.isDisjoint(with: .koreanSurname | .position | .personCue)
    {
      return true
    }
    guard let next = view.token(first + length), next.kind == .word, next.gap == .space, next.isCapitalized, !view.isTitleCase else {
      return false
    }
    return !next.classes.isDisjoint(with: .organizationSuffix | .facilityNoun | .awardCue)
      && next.classes.isDisjoint(with: .position | .personCue)
  }

  private static func isGivenPart(_ token: Token) -> Bool {
    token.isCapitalized && !token.shape.contains(.dotted)
      && (token.classes.contains(.koreanGivenSyllable)
        || token.classes.isDisjoint(
          with: .stopword | .organizationSuffix | .facilityNoun | .position | .honorific | .month | .weekday | .awardCue | .demonym))
      && (!token.shape.contains(.allUpper) || token.count > 3)
  }

  private static func isSyllable(_ token: Token) -> Bool {
    guard token.kind == .word, token.count >= 2 || token.classes.contains(.koreanGivenSyllable), token.count <= 6 else { return false }
    return token.classes.contains(.koreanGivenSyllable)
      || token.classes.isDisjoint(with: .common | .stopword | .organizationSuffix | .facilityNoun | .place | .position)
  }

  private static func bytes(_ view: FieldView, _ at: Int) -> ArraySlice<UInt8> {
    view.text.bytes[Int(view.tokens[at].start)..<Int(view.tokens[at].end)]
  }
}
