import HallyuAnnotations
import HallyuText

/// Characters by who plays them: "Denver will be played by X", "Do Dell, an heiress (played by X)", "played the likes of Y and Z".
extension CharacterName {
  static func noteCast(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    for at in view.tokens.indices.dropFirst(2) {
      let token = view.tokens[at]
      guard token.word == .by || token.word == .of || token.isMark("(") || view.isNameWord(at + 1) else { continue }
      if token.word == .by, let name = played(before: at, view) {
        note(name, view, &board)
      } else if token.isMark("("), isCasting(view, at + 1), let name = described(before: at, view) {
        note(name, view, &board)
        // "Gu Won" of Jung Gu Won.
        if name.count > 2 { note(name.dropFirst(), view, &board) }
      } else if !token.isCapitalized, view.isNameWord(at + 1), villains.contains(token.hash),
        (max(0, at - 3)..<at).contains(where: { view.tokens[$0].word == .as })
      {
        note(nameRange(view, at + 1), view, &board)
      } else if view.isNameWord(at + 1), CuedTitle.including.contains(token.hash), view.tokens[at - 1].hash == roles {
        // "his roles included Lord Dell"
        let name = nameRange(view, at + 1)
        note(name, view, &board)
        if name.count > 1, view.tokens[at + 1].classes.contains(.honorific) { note(name.dropFirst(), view, &board) }
      } else if token.word == .of, view.tokens[at - 1].hash == likes, (max(0, at - 6)..<at).contains(where: { isPlaying(view.tokens[$0]) })
      {
        noteList(at + 1, view, &board)
      }
    }
  }

  private static func note(_ name: Range<Int>, _ view: FieldView, _ board: inout NameBoard) {
    board.characters.insert(view.key(name))
    board.parts.insert(view.key(name))
    board.played.insert(view.key(name))
  }

  /// "Denver" in "Moscow's son, Denver, will be played by".
  private static func played(before by: Int, _ view: FieldView) -> Range<Int>? {
    guard casts.contains(view.tokens[by - 1].hash) else { return nil }
    var at = by - 2
    while at > by - 5, at > 0, [.is, .was, .be, .been, .being, .will, .to].contains(view.tokens[at].word) { at -= 1 }
    guard at < by - 2, at > 0 else { return nil }
    if view.tokens[at].isMark(",") { at -= 1 }
    return name(endingAt: at + 1, view)
  }

  /// "Do Dell" in "Do Dell, an heiress who trusts nobody (played by X)".
  private static func described(before bracket: Int, _ view: FieldView) -> Range<Int>? {
    let start = max(view.sentenceTokens(of: bracket).lowerBound, bracket - 18)
    guard start < bracket,
      let comma = (start..<bracket).last(where: {
        view.tokens[$0].isMark(",") && [.a, .an, .the].contains(view.token($0 + 1)?.word)
      })
    else { return nil }
    return name(endingAt: comma, view)
  }

  private static func name(endingAt end: Int, _ view: FieldView) -> Range<Int>? {
    var first = end
    while first > 0, end - first < 5, view.endsName(first - 1) || view.tokens[first - 1].kind == .hyphen && first < end,
      first == end || view.tokens[first].gap <= .space
    { first -= 1 }
    return first < end && view.isNameWord(first) ? first..<end : nil
  }

  /// "Mummy, Fu Manchu and Rasputin".
  private static func noteList(_ start: Int, _ view: FieldView, _ board: inout NameBoard) {
    var at = start
    while view.isNameWord(at), at < start + 24 {
      let name = nameRange(view, at)
      note(name, view, &board)
      at = name.upperBound
      if view.token(at)?.isMark(",") == true { at += 1 }
      if view.token(at)?.word == .and { at += 1 }
    }
  }

  private static func isPlaying(_ token: Token) -> Bool { casts.contains(token.hash) || plays.contains(token.hash) }

  private static let casts = WordSet("played portrayed")
  private static let plays = WordSet("play plays playing portray portrays portraying")
  private static let villains = WordSet("villain villainess hero heroine antagonist protagonist henchman sidekick")
  private static let roles = Fold.hash("roles")
  private static let likes = Fold.hash("likes")

  /// "Cha Do-hyun (Noh)": the actor's family name in brackets after the character. Runs when the people are known.
  static func noteCastInBrackets(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let brackets = view.tokens.indices.filter { at in
      view.tokens[at].isMark("(") && view.token(at + 2)?.isMark(")") == true && view.isNameWord(at + 1) && view.endsName(at - 1)
    }
    guard !brackets.isEmpty else { return }
    var families: Set<UInt64> = []
    for candidate in board.candidates
    where candidate.field == field && candidate.type == .person && candidate.score >= NameCandidate.threshold {
      let tokens = view.tokens[candidate.tokens]
      guard candidate.tokens.count > 1, let first = tokens.first, let last = tokens.last else { continue }
      families.insert(first.hash)
      families.insert(last.hash)
    }
    for bracket in brackets where families.contains(view.tokens[bracket + 1].hash) {
      let end = bracket
      board.actors.insert(view.key(bracket + 1..<bracket + 2))
      if let holder = board.holder(field, endingAt: end) {
        board.characters.insert(view.key(holder.tokens))
      } else {
        var first = end - 1
        while first > 0, end - first < 6, view.endsName(first - 1) || view.tokens[first - 1].kind == .hyphen { first -= 1 }
        board.characters.insert(view.key(first..<end))
      }
    }
  }
}
