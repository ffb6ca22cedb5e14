import HallyuAnnotations
import HallyuText

/// Who bought a territory: "sold to Japan (Kino Kanda), France (Brume Films)".
enum LicenseeName {
  static let manual = RuleManual(
    "organization.territory", "A name in brackets right after a place, in a list of territories.",
    fires: [
      .init("It was sold to Japan (⟦Kino Arashi⟧) and Italy (⟦Rana Film⟧).", "organization"),
      .init("Kino Arashi will release it in Japan, ⟦Rossa Nove⟧ in Italy.", "organization"),
    ],
    leaves: ["It opened in Japan (Tokyo) first.", "He lives in Italy (43)."])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase, board.isFree(field, run), isInBrackets(run, field, view, board) || isInPlaceList(run, field, view, board)
    else { return }
    let words = run.filter { view.tokens[$0].kind == .word }
    guard words.count <= 4,
      words.allSatisfy({ view.tokens[$0].classes.isDisjoint(with: .place | .demonym | .month | .weekday | .position) })
    else { return }
    board.claim(NameCandidate(field, run, .organization, 79, manual.id))
  }

  /// "Japan (Kino Arashi)"
  private static func isInBrackets(_ run: Range<Int>, _ field: Int, _ view: FieldView, _ board: NameBoard) -> Bool {
    view.token(run.lowerBound - 1)?.isMark("(") == true && view.token(run.upperBound)?.isMark(")") == true
      && board.holder(field, endingAt: run.lowerBound - 1)?.type == .place
  }

  /// "Lucky Red in Italy, Curzon in the UK": between one place and the next.
  private static func isInPlaceList(_ run: Range<Int>, _ field: Int, _ view: FieldView, _ board: NameBoard) -> Bool {
    guard view.token(run.upperBound)?.word == .in else { return false }
    var place = run.upperBound + 1
    if view.token(place)?.word == .the { place += 1 }
    guard let market = board.holder(field, place), market.type == .place, market.tokens.lowerBound == place else { return false }
    var before = run.lowerBound - 1
    if view.token(before)?.word == .and { before -= 1 }
    if view.token(before)?.isMark(",") == true { before -= 1 }
    guard before < run.lowerBound - 1, board.holder(field, endingAt: before + 1)?.type == .place else { return false }
    return view.sentenceTokens(of: run.lowerBound).contains(before)
  }
}
