import HallyuText

/// Runs of capitalised words that no surer rule has taken: "Kim Mu Jun", "Sony Pictures Networks India", "Studio 139".
enum NameRuns {
  /// Every run of a field, from left to right. Hyphenated parts stay together; a lower-case particle ("de", "van") joins two capitals.
  static func find(in view: FieldView, field: Int, board: NameBoard) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var at = 0
    while at < view.tokens.count {
      guard begins(view, at), board.owner[field][at] < 0 else {
        at += 1
        continue
      }
      let end = self.end(view, from: at, field: field, board: board)
      runs.append(at..<end)
      at = end
    }
    return runs
  }

  static func begins(_ view: FieldView, _ at: Int) -> Bool {
    guard view.isNameWord(at) else { return false }
    let token = view.tokens[at]
    if token.shape.contains(.uncased) { return false }
    if token.classes.contains(.month) || token.classes.contains(.weekday) { return token.word == .may ? false : token.count < 3 }
    return !view.isOrdinaryStart(at)
  }

  static func end(_ view: FieldView, from first: Int, field: Int, board: NameBoard) -> Int {
    let tokens = view.tokens
    var at = first + 1
    while at < tokens.count, board.owner[field][at] < 0 {
      let token = tokens[at]
      guard token.gap < .line else { break }
      switch token.kind {
      case .hyphen:
        // "Joon-ho", "Paju-si": both sides without a gap.
        guard token.gap == .none, at + 1 < tokens.count, tokens[at + 1].gap == .none, tokens[at + 1].kind == .word,
          board.owner[field][at + 1] < 0
        else { return at }
        at += 2
      case .word:
        if view.isNameWord(at), !token.shape.contains(.uncased), !token.classes.contains(.weekday),
          !(token.classes.contains(.month) && token.word != .may)
        {
          if token.classes.contains(.stopword), token.count > 1, !token.shape.contains(.allUpper) { return at }
          at += 1
        } else if isParticle(token), at + 1 < tokens.count, view.isNameWord(at + 1), board.owner[field][at + 1] < 0 {
          at += 2
        } else {
          return at
        }
      case .mark:
        // An initial's full stop, "Law & Order", "Toys+".
        if token.isMark("."), token.gap == .none, tokens[at - 1].count == 1 || isShortTitle(tokens[at - 1]), at + 1 < tokens.count,
          view.isNameWord(at + 1)
        {
          at += 1
        } else if token.isMark("&"), at + 1 < tokens.count, view.isNameWord(at + 1), board.owner[field][at + 1] < 0 {
          at += 2
        } else {
          return at
        }
      case .number:
        // "Studio 139", "Channel 4": a number after the name, when nothing is counted.
        guard token.gap == .space, at + 1 >= tokens.count || tokens[at + 1].kind != .word || tokens[at + 1].gap == .none,
          tokens[at - 1].classes.contains(.facilityNoun) || tokens[at - 1].classes.contains(.organizationSuffix)
        else { return at }
        return at + 1
      default: return at
      }
    }
    return at
  }

  private static func isParticle(_ token: Token) -> Bool {
    switch token.word {
    case .de, .van, .von, .der, .den, .la, .le, .du, .da, .di, .al, .bin, .el: true
    default: false
    }
  }

  private static func isShortTitle(_ token: Token) -> Bool { token.classes.contains(.honorific) }
}
