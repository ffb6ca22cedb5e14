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

  /// Length of a Korean name that begins at a token, in tokens, or 0.
  static func length(_ view: FieldView, _ first: Int, end: Int) -> Int {
    let tokens = view.tokens
    guard tokens[first].classes.contains(.koreanSurname), tokens[first].isCapitalized, first + 1 < end, tokens[first + 1].kind == .word,
      tokens[first + 1].gap == .space
    else { return 0 }
    let given = first + 1
    guard isGivenPart(tokens[given]) else { return 0 }
    // "Joon-ho": hyphen and a part in either case.
    if given + 2 < end, tokens[given + 1].kind == .hyphen, tokens[given + 1].gap == .none, tokens[given + 2].kind == .word,
      tokens[given + 2].count <= 6
    {
      return 4
    }
    // "Mu Jun": two short parts.
    if given + 1 < end, tokens[given + 1].kind == .word, tokens[given + 1].gap == .space, tokens[given + 1].isCapitalized,
      isSyllable(tokens[given]), isSyllable(tokens[given + 1])
    {
      return 3
    }
    // "Taecyeon", "Bin": one part. It must not be an English word.
    let part = tokens[given]
    guard !part.classes.contains(.common), !part.classes.contains(.place), part.count >= 2, part.count <= 12 else { return 0 }
    let isNative = part.classes.contains(.koreanGivenSyllable) || looksKorean(view, given)
    return isNative ? 2 : 0
  }

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    var at = run.lowerBound
    while at < run.upperBound {
      let length = self.length(view, at, end: run.upperBound)
      if length > 0 {
        board.claim(NameCandidate(field, at..<at + length, .person, 84, manual.id))
        at += length
        continue
      }
      // Given name first: "Ji-won Kim".
      if at + 3 < run.upperBound, view.tokens[at + 1].kind == .hyphen, view.tokens[at + 3].classes.contains(.koreanSurname),
        isSyllable(view.tokens[at]), isSyllable(view.tokens[at + 2])
      {
        board.claim(NameCandidate(field, at..<at + 4, .person, 82, manual.id))
        at += 4
        continue
      }
      at += 1
    }
  }

  private static func isGivenPart(_ token: Token) -> Bool {
    token.isCapitalized && !token.shape.contains(.dotted) && !token.classes.contains(.stopword)
      && token.classes.isDisjoint(with: [.organizationSuffix, .facilityNoun, .position, .honorific, .month, .weekday, .awardCue])
      && (!token.shape.contains(.allUpper) || token.count > 3)
  }

  private static func isSyllable(_ token: Token) -> Bool {
    guard token.kind == .word, token.count >= 2 || token.classes.contains(.koreanGivenSyllable), token.count <= 6 else { return false }
    return token.classes.contains(.koreanGivenSyllable)
      || token.classes.isDisjoint(with: [.common, .stopword, .organizationSuffix, .facilityNoun, .place, .position])
  }

  /// Letter groups that romanised Korean has and English names rarely end in.
  private static func looksKorean(_ view: FieldView, _ index: Int) -> Bool {
    let token = view.tokens[index]
    let bytes = view.text.bytes[Int(token.start)..<Int(token.end)]
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return KoreanSyllables.canDivide(text)
  }
}
