import HallyuAnnotations
import HallyuText

/// Buildings in a row: "the Traverse, Dominion Cinema, Odeon Lothian Road". What a comma or `and` ties to a building is one, where an article,
/// a chain's name or a building on its other side says so.
enum FacilityList {
  static let manual = RuleManual(
    "facility.list", "A run of capitalised words that a comma or `and` ties to a building.",
    fires: [
      .init("It is shown at the Orim Theatre and the ⟦Lanternhall⟧ in May.", "facility"),
      .init("Guests filled the ⟦Lanternhall⟧ and the Orim Theatre in May.", "facility"),
      .init("It is shown at the Orim Theatre, ⟦Odeon Lantern Road⟧ and the Tarn Theatre.", "facility"),
      .init("It is shown at the Orim Theatre, ⟦Lanternhall⟧, the ⟦Torvend⟧ and the Tarn Theatre.", "facility"),
      .init("Venues are the ⟦Lanternhall⟧, Dominion Cinema, ⟦Odeon Lantern Road⟧ and more.", "facility"),
    ],
    leaves: [
      "They met at the Orim Theatre and Netflix paid.", "At the Orim Theatre, Bo Renko sang.",
      "They met at the Orim Theatre and Japanese fans sang.",
      "They left the Orim Theatre and the Friday crowd.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    var at = 0
    while at < view.tokens.count {
      guard let known = building(field, at, board) else {
        at += 1
        continue
      }
      at = known.upperBound
      var first = known.lowerBound
      while let left = leftMember(first, known.upperBound, field, board) {
        board.takeOver(NameCandidate(field, left, .facility, 64, manual.id))
        first = left.lowerBound
      }
      // What is found here is walked on from, as any other building.
      if let right = rightMember(known.upperBound, field, board) {
        board.takeOver(NameCandidate(field, right, .facility, 64, manual.id))
        at = right.lowerBound
      }
    }
  }

  /// The building that begins at a token.
  private static func building(_ field: Int, _ at: Int, _ board: NameBoard) -> Range<Int>? {
    guard let holder = board.holder(field, at), holder.type == .facility, holder.tokens.lowerBound == at,
      holder.score >= NameCandidate.threshold
    else { return nil }
    return holder.tokens
  }

  /// The run behind "X, ", "X and the ".
  private static func rightMember(_ end: Int, _ field: Int, _ board: NameBoard) -> Range<Int>? {
    let view = board.views[field]
    guard var at = behindJoint(end, view) else { return nil }
    let hasArticle = view.token(at)?.word == .the
    if hasArticle { at += 1 }
    let first = at
    while at < first + longestName, view.isNameWord(at), at == first || view.tokens[at].gap == .space { at += 1 }
    let run = first..<at
    guard isName(run, field, board), building(field, first, board) == nil else { return nil }
    return hasArticle || isOfChain(run, view) || leadsToBuilding(at, field, board) ? run : nil
  }

  /// ", the Gate and the Crawford Gallery": names in a row, the last of them a building.
  private static func leadsToBuilding(_ end: Int, _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    var at = end
    for _ in 0..<longestList {
      guard var next = behindJoint(at, view) else { return false }
      if view.token(next)?.word == .the { next += 1 }
      if building(field, next, board) != nil { return true }
      let first = next
      while next < first + longestName, view.isNameWord(next), next == first || view.tokens[next].gap == .space { next += 1 }
      guard isName(first..<next, field, board) else { return false }
      at = next
    }
    return false
  }

  /// The run before ", X" and "and X", where the list goes on or an article opens it.
  private static func leftMember(_ start: Int, _ end: Int, _ field: Int, _ board: NameBoard) -> Range<Int>? {
    let view = board.views[field]
    var joint = view.token(start - 1)?.word == .the ? start - 2 : start - 1
    if view.token(joint)?.word == .and {
      if view.token(joint - 1)?.isMark(",") == true { joint -= 1 }
    } else {
      // A comma divides clauses as well: "In the Bridgehouse, Orim Theatre is loved".
      guard view.token(joint)?.isMark(",") == true, let after = view.token(end), after.isMark(",") || after.word == .and else { return nil }
    }
    var first = joint
    while joint - first < longestName, first > 0, view.isNameWord(first - 1), first == joint || view.tokens[first].gap == .space {
      first -= 1
    }
    let run = first..<joint
    guard first < joint, isName(run, field, board) else { return nil }
    return view.token(first - 1)?.word == .the || isOfChain(run, view) ? run : nil
  }

  /// First token behind ",", ", and", "and", "or".
  private static func behindJoint(_ end: Int, _ view: FieldView) -> Int? {
    guard let mark = view.token(end) else { return nil }
    if mark.word == .and || mark.word == .or { return end + 1 }
    guard mark.isMark(",") else { return nil }
    return [.and, .or].contains(view.token(end + 1)?.word ?? .unlisted) ? end + 2 : end + 1
  }

  /// Words that nobody else bears, up to a mark or a small word; a chain or a town may be part of them.
  private static func isName(_ run: Range<Int>, _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    guard let last = run.last,
      run.allSatisfy({
        view.tokens[$0].kind == .word && view.tokens[$0].classes.isDisjoint(with: others) && !view.tokens[$0].shape.contains(.allUpper)
      }),
      view.token(last + 1).map({ $0.kind == .mark || $0.classes.contains(.stopword) && $0.kind == .word }) ?? true
    else { return false }
    return run.allSatisfy { at in
      guard let holder = board.holder(field, at) else { return true }
      let isWhole = holder.tokens.lowerBound <= run.lowerBound && holder.tokens.upperBound >= run.upperBound
      return !isWhole && run.contains(holder.tokens.lowerBound) && [.organization, .place].contains(holder.type)
    }
  }

  /// "Odeon Lothian Road"
  private static func isOfChain(_ run: Range<Int>, _ view: FieldView) -> Bool {
    run.count > 1 && FacilityCue.chains.contains(view.tokens[run.lowerBound].hash)
  }

  private static let others: WordClass =
    .stopword | .month | .weekday | .demonym | .position | .honorific | .personCue | .awardCue | .eventCue | .workCue | .legalSuffix
    | .givenName
  private static let longestName = 5
  private static let longestList = 6
}
