import HallyuAnnotations
import HallyuText

/// Organizations whose kind stands first: "Studio Barun", "Management Haru", "Ministry of Trade and Ports", "University of Namsan".
enum StudioName {
  static let manual = RuleManual(
    "organization.prefix", "Studio, Management or Team before a name, or Ministry, Bank or University with `of` and a name.",
    fires: [
      .init("It is co-produced with ⟦Studio Haneul⟧ in Seoul.", "organization"),
      .init("The ⟦Ministry of Oceans and Ports⟧ said so.", "organization"),
      .init("The ⟦Department for Culture⟧ will pay.", "organization"),
      .init("She teaches at the ⟦University of Namsan⟧ now.", "organization"),
    ],
    leaves: ["They met in Studio A.", "The studio Haneul is small.", "He read Management for Beginners."])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase, board.isFree(field, run) else { return }
    studio(run, field, view, &board)
    office(run, field, view, &board)
  }

  private static func studio(_ run: Range<Int>, _ field: Int, _ view: FieldView, _ board: inout NameBoard) {
    let first = view.tokens[run.lowerBound]
    if board.holder(field, endingAt: run.lowerBound)?.type == .organization { return }
    filmsOf(run, field, view, &board)
    guard first.hash == studioWord || first.hash == managementWord || first.hash == teamWord,
      !view.isSentenceStart(run.lowerBound) || run.count > 1
    else { return }
    let name = run.dropFirst().filter { view.tokens[$0].kind == .word }
    guard let head = name.first, name.count <= 2, view.tokens[head].count > 1, view.tokens[head].gap == .space,
      name.allSatisfy({ view.tokens[$0].classes.isDisjoint(with: .stopword | .month | .weekday | .position | .demonym) })
    else { return }
    board.claim(NameCandidate(field, run, .organization, 77, manual.id))
  }

  /// "Les Films du Lac", "Filmes de Abril": a particle after the kind.
  private static func filmsOf(_ run: Range<Int>, _ field: Int, _ view: FieldView, _ board: inout NameBoard) {
    let tokens = view.tokens
    guard let kind = run.first(where: { tokens[$0].classes.contains(.organizationSuffix) }), kind - run.lowerBound <= 1,
      kind + 2 < run.upperBound,
      [.du, .de, .la, .di, .da].contains(tokens[kind + 1].word), !tokens[kind + 1].isCapitalized
    else { return }
    board.claim(NameCandidate(field, run, .organization, 77, manual.id))
  }

  /// "Ministry of Oceans and Ports": the kind, `of`, and a name that may hold an `and`.
  private static func office(_ run: Range<Int>, _ field: Int, _ view: FieldView, _ board: inout NameBoard) {
    let tokens = view.tokens
    guard let last = run.last, tokens[last].classes.contains(.organizationSuffix), tokens[last].classes.isDisjoint(with: .legalSuffix),
      let of = view.token(last + 1), of.word == .of || of.word == .for && isOfficeWord(tokens[last]), of.gap == .space
    else { return }
    var at = last + 2
    if view.token(at)?.word == .the { at += 1 }
    guard view.isNameWord(at), tokens[at].gap == .space else { return }
    var end = at + 1
    while end < at + 10, let token = view.token(end), token.gap == .space || token.isMark(",") {
      if view.isNameWord(end), token.classes.isDisjoint(with: .month | .weekday) {
        end += 1
      } else if token.word == .and || token.isMark(","), view.isNameWord(end + 1), isOfficeWord(tokens[last]),
        !tokens[end + 1].classes.contains(.givenName)
      {
        end += 2
      } else {
        break
      }
    }
    board.claim(NameCandidate(field, run.lowerBound..<end, .organization, 86, manual.id))
  }

  /// Only a ministry's or commission's field is a list of words.
  private static func isOfficeWord(_ token: Token) -> Bool {
    token.hash == ministry || token.hash == department || token.hash == commission
  }

  private static let studioWord = Fold.hash("studio")
  private static let managementWord = Fold.hash("management")
  private static let teamWord = Fold.hash("team")
  private static let ministry = Fold.hash("ministry")
  private static let department = Fold.hash("department")
  private static let commission = Fold.hash("commission")
}
