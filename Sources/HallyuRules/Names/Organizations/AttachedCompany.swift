import HallyuAnnotations
import HallyuText

/// Companies that a phrase adds: "with Range Kettle handling sales", "a co-production of Plan C and Salt Road".
enum AttachedCompany {
  static let manual = RuleManual(
    "organization.attached",
    "Capitals between with and a participle of handling, financing or producing, or behind a noun of working together.",
    fires: [
      .init("It is long, with ⟦Range Kettle⟧ cofinancing.", "organization"),
      .init("It is long, with ⟦Plan C⟧ and ⟦Salt Road⟧ producing.", "organization"),
      .init("It is a co-production of ⟦Harbor Nine⟧ and ⟦Kettle Road⟧.", "organization"),
    ],
    leaves: [
      "It is long, with Wisu Tarn producing.", "It is long, with Kim Tae-ri and Oh Tae-sik producing.", "It rains with Plan B in place.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    for at in view.tokens.indices.dropFirst(2) where [.of, .between, .with].contains(view.tokens[at].word) && view.isNameWord(at + 1) {
      if [.of, .between].contains(view.tokens[at].word) { proposePartners(at, field, &board) }
      guard view.tokens[at].word == .with else { continue }
      let (names, end) = names(at + 1, field, board)
      guard !names.isEmpty, let verb = view.token(end), verb.kind == .word, !verb.isCapitalized,
        dealing.contains(verb.hash) || producing.contains(verb.hash) && names.allSatisfy({ isFirm($0, field, board) })
      else { continue }
      for name in names where board.isFree(field, name) { board.claim(NameCandidate(field, name, .organization, 58, manual.id)) }
    }
  }

  /// "a co-production of A and B", "a joint venture between A and B": companies that a noun of working together has.
  private static func proposePartners(_ preposition: Int, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard let noun = view.token(preposition - 1), noun.kind == .word, !noun.isCapitalized, together.contains(noun.hash),
      view.token(preposition - 2)?.kind == .hyphen || noun.hash != production
    else { return }
    let (names, _) = names(preposition + 1, field, board)
    guard names.count > 1, names.contains(where: { isFirm($0, field, board) }) else { return }
    for name in names where board.isFree(field, name) && (isFirm(name, field, board) || namesNobody(name, view)) {
      board.claim(NameCandidate(field, name, .organization, 58, manual.id))
    }
  }

  /// The capitals that begin at a token, parted by commas and `and`, and the first token behind them.
  private static func names(_ first: Int, _ field: Int, _ board: NameBoard) -> (names: [Range<Int>], end: Int) {
    let view = board.views[field]
    var names: [Range<Int>] = []
    var at = first
    while names.count < 4 {
      let start = at
      if let holder = board.holder(field, at), holder.tokens.lowerBound == at {
        at = holder.tokens.upperBound
      } else {
        while at < start + 5, view.isNameWord(at) || view.token(at)?.kind == .hyphen && view.token(at)?.gap == Token.Gap.none,
          board.owner[field][at] < 0
        { at += 1 }
      }
      guard at > start else { return ([], at) }
      names.append(start..<at)
      let joint = view.token(at)
      let next = joint?.isMark(",") == true && view.token(at + 1)?.word == .and ? at + 2 : at + 1
      guard let joint, joint.isMark(",") || joint.word == .and, view.isNameWord(next) else { break }
      at = next
    }
    return (names, at)
  }

  /// An organization, or free words of which one is an ordinary one or a letter, and none a person's.
  private static func isFirm(_ name: Range<Int>, _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    if let holder = board.holder(field, name.lowerBound) { return holder.type == .organization }
    return namesNobody(name, view)
      && (name.count > 1 && name.contains { view.tokens[$0].classes.contains(.common) || view.tokens[$0].count == 1 })
  }

  private static func namesNobody(_ name: Range<Int>, _ view: FieldView) -> Bool {
    let people: WordClass = .givenName | .koreanSurname | .koreanGivenSyllable | .personCue | .position | .demonym | .place
    return name.allSatisfy { view.tokens[$0].classes.isDisjoint(with: people) }
  }

  private static let production = Fold.hash("production")
  private static let together = WordSet("production coproduction venture merger partnership alliance tieup collaboration")
  private static let dealing = WordSet("handling distributing repping selling financing cofinancing representing")
  private static let producing = WordSet("producing coproducing backing")
}
