import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works beside works and makers: "Hill Road and Gilded Gate" after "credits include", "Ebo Quansah's The Tenth Floor".
enum NeighbouringTitle {
  static let manual = RuleManual(
    "title.list", "A capitalised name that a comma or `and` ties to a title, or that a possessive gives to its maker.",
    fires: [
      .init("His credits include Hill Road and ⟦Gilded Gate⟧.", "title"),
      .init("They saw Kim Tae-ri’s ⟦The Tenth Floor⟧ twice.", "title"),
      .init("It won for Squid Game, ⟦The Last Lamp⟧ and Oldboy.", "title"),
    ],
    leaves: ["She likes Parasite and Korean food.", "They saw Kim Tae-ri’s Korean films.", "He left Squid Game and Netflix."])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    for at in view.tokens.indices.dropFirst() {
      let token = view.tokens[at]
      guard token.kind == .word, token.isCapitalized || token.shape.contains(.innerUpper), board.owner[field][at] < 0, token.gap == .space
      else { continue }
      let score = isListed(view, field, at, board) ? 56 : possessed(view, field, at, board)
      guard score > 0, let end = TitleRun.end(view, from: at, field: field, board: board) else { continue }
      let range = at..<end
      guard !CuedTitle.isPlain(view, range), !board.characters.contains(view.key(range)), looksLikeTitle(view, range, score: score) else {
        continue
      }
      let title = view.senses(of: range).first { $0.type == .title }
      let candidate = NameCandidate(field, range, .title, min(score, 60) + (title == nil ? 0 : 15), manual.id, title?.entity)
      if board.isFree(field, range) { board.claim(candidate) } else { board.propose(candidate) }
    }
  }

  /// "X and", "X,", "X, and 2021 film" before the token, where X is a title.
  private static func isListed(_ view: FieldView, _ field: Int, _ at: Int, _ board: NameBoard) -> Bool {
    var before = at - 1
    guard let joint = view.token(before) else { return false }
    if joint.word == .and || joint.isMark("&") {
      before -= 1
      if view.token(before)?.isMark(",") == true { before -= 1 }
    } else if joint.isMark(",") {
      before -= 1
      // A clause may begin after a comma: the list must go on.
      var end = at
      while let token = view.token(end), end < at + 10, view.endsName(end) || token.kind == .hyphen || token.kind == .clitic { end += 1 }
      guard let after = view.token(end), after.isMark(",") || after.word == .and else { return false }
    } else {
      return false
    }
    if view.token(before)?.isMark(")") == true {
      while let token = view.token(before), before > at - 8, !token.isMark("(") { before -= 1 }
      before -= 1
    }
    while view.token(before)?.kind == .quote { before -= 1 }
    guard let holder = board.holder(field, endingAt: before + 1), holder.type == .title else { return false }
    return holder.score >= NameResolver.threshold
  }

  /// "Kim Tae-ri's The Tenth Floor": only a run that no name of a person or thing looks like.
  private static func possessed(_ view: FieldView, _ field: Int, _ at: Int, _ board: NameBoard) -> Int {
    guard let joint = view.token(at - 1) else { return 0 }
    if joint.word == .for, let winner = board.holder(field, endingAt: at - 1), winner.type == .person {
      // "The award went to Kwon Da-ham for Through My Midwinter".
      return view.sentenceTokens(of: at).contains { view.tokens[$0].classes.contains(.awardCue) } ? 61 : 0
    }
    guard joint.kind == .clitic, let owner = board.holder(field, endingAt: at - 1), owner.type == .person || owner.type == .organization
    else { return 0 }
    // "director Ma Ji-won's Tideland": what a maker has is a work.
    let isMaker = owner.type == .person && view.token(owner.tokens.lowerBound - 1).map { isMakerWord($0) } ?? false
    return isMaker ? 62 : 52
  }

  private static func isMakerWord(_ token: Token) -> Bool {
    token.kind == .word && (token.hash == director || token.hash == filmmaker || token.hash == helmer || token.hash == auteur)
  }

  private static let director = Fold.hash("director")
  private static let filmmaker = Fold.hash("filmmaker")
  private static let helmer = Fold.hash("helmer")
  private static let auteur = Fold.hash("auteur")

  private static func looksLikeTitle(_ view: FieldView, _ range: Range<Int>, score: Int) -> Bool {
    let tokens = view.tokens
    let words = range.filter { tokens[$0].kind == .word }
    let isKnown = view.senses(of: range).contains { $0.type == .title }
    guard let first = words.first, let last = words.last,
      tokens[last].classes.isDisjoint(with: .organizationSuffix | .position | .personCue | .awardCue | .eventCue | .organizationCue)
        || isKnown
    else { return false }
    if isKnown { return true }
    if tokens[first].classes.contains(.givenName) && words.count > 1 { return false }
    if score > 52 { return words.count > 1 || tokens[first].classes.isDisjoint(with: .koreanSurname | .surname | .givenName) }
    let hasSmallWord = words.dropFirst().contains { tokens[$0].classes.contains(.stopword) }
    return [.the, .a, .an, .my].contains(tokens[first].word) && words.count > 1 || hasSmallWord && words.count > 2
  }
}
