import HallyuAnnotations
import HallyuReference
import HallyuText

/// Who bought a territory: "sold to Japan (Kino Kanda), France (Brume Films)".
enum LicenseeName {
  static let manual = RuleManual(
    "organization.territory", "A name in brackets right after a place, or before one, in a list of territories.",
    fires: [
      .init("It was sold to Japan (⟦Kino Tarnvik⟧) and Italy (⟦Rana Film⟧).", "organization"),
      .init("It has been sold to Italy (⟦Parasite⟧) and Japan (Kino Tarnvik).", "organization"),
      .init("Kino Tarnvik will release it in Japan, ⟦Rossa Nove⟧ in Italy.", "organization"),
      .init("Other buyers are ⟦Tarnvik⟧ (Japan) and Rana Film (Italy).", "organization"),
      .init("It sold the film to Arashi for Japan, ⟦Rossa Nove⟧ for Italy and Rana Film for Spain.", "organization"),
      .init("The sales took it to ⟦Tarnvik⟧ in Japan, Rana Film in Italy and Rossa Nove in Spain.", "organization"),
    ],
    leaves: ["It opened in Japan (Tokyo) first.", "He lives in Italy (43).", "The buyers met Salt (Japan) there, a film."])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    if isSoldInBrackets(run, field, view, board) {
      board.takeOver(NameCandidate(field, run, .organization, 90, manual.id))
      return
    }
    guard board.isFree(field, run),
      isInBrackets(run, field, view, board) || isInPlaceList(run, field, view, board) || isBeforeTerritory(run, field, view, board)
    else { return }
    let words = run.filter { view.tokens[$0].kind == .word }
    guard words.count <= 4,
      words.allSatisfy({ view.tokens[$0].classes.isDisjoint(with: .place | .demonym | .month | .weekday | .position) })
    else { return }
    board.claim(NameCandidate(field, run, .organization, 79, manual.id))
  }

  /// "Japan (Kino Tarnvik)"
  private static func isInBrackets(_ run: Range<Int>, _ field: Int, _ view: FieldView, _ board: NameBoard) -> Bool {
    view.token(run.lowerBound - 1)?.isMark("(") == true && view.token(run.upperBound)?.isMark(")") == true
      && board.holder(field, endingAt: run.lowerBound - 1)?.type == .place
  }

  /// "sold to Japan (Kino Tarnvik) and Italy (Shooting Stars)": a buyer that bears the name of a work.
  private static func isSoldInBrackets(_ run: Range<Int>, _ field: Int, _ view: FieldView, _ board: NameBoard) -> Bool {
    guard isInBrackets(run, field, view, board), let holder = board.holder(field, run.lowerBound), holder.type == .title,
      holder.tokens == run
    else { return false }
    return tellsOfSale(before: run.lowerBound, view)
  }

  /// "sold to Kino Tarnvik (Japan), Rana Film (Italy)", "deals with Arashi in Japan, Rana Film in Italy": a place behind each name of a sale.
  private static func isBeforeTerritory(_ run: Range<Int>, _ field: Int, _ view: FieldView, _ board: NameBoard) -> Bool {
    let isBracketed = view.token(run.upperBound)?.isMark("(") == true
    guard isBracketed || isFollowedByLink(run, view) else { return false }
    var place = run.upperBound + 1
    if view.token(place)?.word == .the { place += 1 }
    guard let market = view.match(beginningAt: place), RegionalName.isPlace(market, view) else { return false }
    var next = market.endToken
    if isBracketed {
      guard view.token(next)?.isMark(")") == true else { return false }
      next += 1
    }
    guard let before = view.token(run.lowerBound - 1) else { return false }
    let isListed =
      before.isMark(",") || [.and, .to, .with, .are, .including, .is].contains(before.word) || before.hash == WorkWords.include
    let goesOn = view.token(next).map { $0.isMark(",") || $0.word == .and || isBracketed && $0.isMark(".") } ?? isBracketed
    return isListed && goesOn && tellsOfSale(before: run.lowerBound, view)
  }

  /// "Arashi in Japan", "Arashi for Japan"
  private static func isFollowedByLink(_ run: Range<Int>, _ view: FieldView) -> Bool {
    view.token(run.upperBound).map { $0.word == .in || $0.word == .for } ?? false
  }

  private static func tellsOfSale(before end: Int, _ view: FieldView) -> Bool {
    let sentence = view.sentenceTokens(of: end)
    return (max(sentence.lowerBound, end - saleReachTokens)..<end).contains { sales.contains(view.tokens[$0].hash) }
  }

  private static let saleReachTokens = 60
  private static let sales = WordSet(
    "sold sells sell sales buyers buyer deals deal licensed acquired bought took went goes rights distributors presold pre-sold territories"
  )

  /// "Lucky Red in Italy, Curzon in the UK": between one place and the next.
  private static func isInPlaceList(_ run: Range<Int>, _ field: Int, _ view: FieldView, _ board: NameBoard) -> Bool {
    guard isFollowedByLink(run, view), view.token(run.upperBound)?.word == .in || tellsOfSale(before: run.lowerBound, view) else {
      return false
    }
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
