import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works by what stands in brackets after them: "Parasite (2019)", "The Glory Part 2 (Netflix, March 10)", "Hellbound (starring Yoo Ah In)"; and
/// works in brackets after a person: "Byun Sung Hyun (The Merciless)".
enum ListedTitle {
  static let manual = RuleManual(
    "title.bracket", "A name with its year, platform, maker or cast in brackets after it, or in brackets after a person.",
    fires: [
      .init("⟦Paper Tiger⟧ (2019) made him known.", "title"),
      .init("⟦Salt Road⟧ (Netflix, March 10)", "title"),
      .init("the leads are Kim Tae Ri (⟦Tin Moon⟧) and others.", "title"),
      .init("the thriller ⟦Ash Garden⟧ (starring Yoo Ah In) comes next.", "title"),
    ],
    leaves: ["Netflix (2019) reported a loss.", "He met Kim Tae Ri (43).", "the won (Korean currency) fell."])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    for at in view.tokens.indices where view.tokens[at].isMark("(") && at > 0 {
      before(at, field, &board)
      inside(at, field, &board)
    }
  }

  /// The run that ends at a bracket whose content speaks of a work.
  private static func before(_ bracket: Int, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase, let next = view.token(bracket + 1) else { return }
    var score = 0
    if next.kind == .number, next.count == 4, view.token(bracket + 2)?.isMark(")") == true { score = 56 }
    if next.classes.contains(.performVerb) || next.classes.contains(.makeVerb) || next.classes.contains(.personCue), next.kind == .word {
      score = 62
    }
    // "Oldboy (Park Chan-wook, 2003)".
    if let maker = board.holder(field, bracket + 1), maker.type == .person, view.token(maker.tokens.upperBound)?.isMark(",") == true,
      let year = view.token(maker.tokens.upperBound + 1), year.kind == .number, year.count == 4,
      view.token(maker.tokens.upperBound + 2)?.isMark(")") == true
    {
      score = 60
    }
    if view.isSentenceStart(lineStart(view, bracket)), let holder = board.holder(field, bracket + 1), holder.type == .organization {
      score = 60
    }
    guard score > 0 else { return }
    // Walk back over the capitalised run.
    var first = bracket
    while first > 0, let token = view.token(first - 1), token.gap < .line || first - 1 == lineStart(view, bracket) {
      if view.isNameWord(first - 1) || token.kind == .hyphen || token.kind == .clitic || token.kind == .number && token.count < 4
        || token.isMark(":") || token.isMark("&")
        || ([.of, .the, .in, .to, .for, .a, .on, .and, .my].contains(token.word) && first > 1 && view.isNameWord(first - 2))
      {
        first -= 1
        if first == lineStart(view, bracket) { break }
      } else {
        break
      }
    }
    while first < bracket, view.tokens[first].kind == .mark { first += 1 }
    guard first < bracket, bracket - first <= 10 else { return }
    // "SEOUL, June 16 (Agency)": a dateline, no title.
    guard
      !(first..<bracket).contains(where: { !view.tokens[$0].classes.isDisjoint(with: .month | .weekday) && view.tokens[$0].word != .may })
    else { return }
    let range = first..<bracket
    for token in range {
      if let holder = board.holder(field, token), holder.type != .title, holder.tokens != range, holder.score > 60 { return }
    }
    let senses = view.senses(of: range)
    if senses.contains(where: { $0.type != .title && !$0.flags.contains(.common) }) { return }
    let title = senses.first { $0.type == .title }
    board.claim(NameCandidate(field, range, .title, score + (title == nil ? 0 : 15) + (range.count > 1 ? 10 : 0), manual.id, title?.entity))
  }

  private static func lineStart(_ view: FieldView, _ at: Int) -> Int {
    var start = at
    while start > 0, at - start < 24, view.tokens[start].gap < .line { start -= 1 }
    return start
  }

  /// The runs in brackets after a person or a maker: "(The Merciless)", "(Cold Comfort, Under Glass)", "Jack Graham's (Forest, Quiz) play".
  private static func inside(_ bracket: Int, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let isOwned = view.token(bracket - 1)?.kind == .clitic
    guard let holder = board.holder(field, isOwned ? bracket - 2 : bracket - 1), holder.type == .person || holder.type == .organization,
      view.isNameWord(bracket + 1)
    else { return }
    var ranges: [Range<Int>] = []
    var at = bracket + 1
    while ranges.count < 8, let end = TitleRun.end(view, from: at, field: field, board: board), let after = view.token(end),
      after.isMark(")") || after.isMark(",")
    {
      ranges.append(at..<end)
      at = end + 1
      guard after.isMark(",") else { break }
      if view.token(at)?.word == .and { at += 1 }
    }
    let isList = ranges.count > 1 && view.token(at - 1)?.isMark(")") == true
    guard holder.type == .person || isList else { return }
    for range in isList ? ranges[...] : ranges.prefix(1) where isWork(range, holder, isList, view) {
      board.claim(NameCandidate(field, range, .title, 60, manual.id, view.senses(of: range).first { $0.type == .title }?.entity))
    }
  }

  private static func isWork(_ range: Range<Int>, _ holder: NameCandidate, _ isList: Bool, _ view: FieldView) -> Bool {
    let senses = view.senses(of: range)
    if senses.contains(where: { $0.type != .title && $0.type != .noun && !$0.flags.contains(.common) }),
      !senses.contains(where: { $0.type == .title })
    {
      return false
    }
    let word = view.tokens[range.lowerBound]
    guard range.count == 1 else { return true }
    // "Cha Do-hyun (Noh)" tells who plays, "Jang Sung-rak (DUBU)" a pen name.
    if !word.classes.isDisjoint(with: .place | .position | .month | .demonym | .koreanSurname) || word.shape.contains(.allUpper) {
      return false
    }
    if !isList, !word.classes.isDisjoint(with: .surname | .givenName) { return false }
    return view.tokens[holder.tokens].allSatisfy { $0.hash != word.hash }
  }
}
