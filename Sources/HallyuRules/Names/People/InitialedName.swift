import HallyuAnnotations
import HallyuText

/// People by initials: "A. R. Dhanraj", "S. Venkatesan", "P.K. Menor".
enum InitialedName {
  static let manual = RuleManual(
    "person.initials", "One or more initials with full stops before a capitalised word.",
    fires: [
      .init("The score is by ⟦A. R. Dhanraj⟧ of Chennai.", "person"), .init("It was shot by ⟦K. Venkatoor⟧ last year.", "person"),
      .init("⟦P.K. Menor⟧ told reporters that it would go on.", "person"),
      .init("Veteran filmmaker ⟦T.V. Chandor⟧ Friday said no.", "person"),
      .init("It adapts a novel by ⟦Timoro N. Murarov⟧ of 2004.", "person"),
      .init("Director ⟦J.J. Thorne⟧ said that he was glad.", "person"), .init("It stars ⟦K.S. Nairo⟧ and V.P. Pillor.", "person"),
      .init("Culture Minister ⟦M.A. Sugar⟧ said that the fair would go on.", "person"),
    ],
    leaves: [
      "They liked Hepatitis B. Then they left.",
      "Plan B. Then they left.", "Vitamin C. Good for you.", "The U.S. Senate met in the L.A. Basin.", "They met at 9 a.m. Korea time.",
      "The U.K. Film Council said no.", "The D.C. Universe grows.",
    ])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    guard board.isFree(field, run), let first = run.first(where: { isInitial(view, $0, run) || isInitials(view, $0) }),
      case let isCalled = isCalling(view.tokens[first - 1]), case let isMiddle = hasGivenName(view, first, run),
      first == run.lowerBound || isCalled || isMiddle,
      isCalled || view.token(first - 1)?.classes.contains(.organizationCue) != true
    else { return }
    var at = first
    while at < run.upperBound {
      if isInitial(view, at, run) { at += 2 } else if isInitials(view, at) { at += 1 } else { break }
    }
    guard at < run.upperBound, tokens[at].kind == .word, tokens[at].isCapitalized, tokens[at].count > 2,
      tokens[at].classes.isDisjoint(with: .stopword | .organizationSuffix | .place | .month | .weekday | .demonym),
      isCalled || tokens[at].classes.isDisjoint(with: .common)
    else { return }
    let end = min(run.upperBound, at + 2)
    let isLonger = end > at + 1 && tokens[end - 1].kind == .word && tokens[end - 1].classes.isDisjoint(with: .common | .organizationSuffix)
    if isMiddle {
      board.claim(NameCandidate(field, first - 1..<at + 1, .person, 68, manual.id))
    } else {
      board.claim(NameCandidate(field, first..<(isLonger ? end : at + 1), .person, 72, manual.id))
    }
  }

  /// "Timeri N. Murari": one initial behind a word that opens the run and means nothing else.
  private static func hasGivenName(_ view: FieldView, _ initial: Int, _ run: Range<Int>) -> Bool {
    guard initial == run.lowerBound + 1, isInitial(view, initial, run), view.tokens[initial].gap == .space else { return false }
    let name = view.tokens[run.lowerBound]
    let others: WordClass =
      .common | .stopword | .place | .demonym | .month | .weekday | .organizationSuffix | .organizationCue | .facilityNoun | .workCue
    return name.kind == .word && name.count > 2 && name.shape.contains(.hasLower) && name.classes.isDisjoint(with: others)
      && !name.classes.contains(.givenName) && !isCalling(name)
  }

  /// "J." in "J. J. Thorne".
  private static func isInitial(_ view: FieldView, _ at: Int, _ run: Range<Int>) -> Bool {
    view.tokens[at].count == 1 && at + 1 < run.upperBound && view.tokens[at + 1].isMark(".")
  }

  /// "J.J.", "T.V.": capitals with a full stop behind each, in one word, that stand for no place or body.
  private static func isInitials(_ view: FieldView, _ at: Int) -> Bool {
    let token = view.tokens[at]
    return token.kind == .word && token.shape.contains(.dotted) && token.shape.contains(.allUpper) && (3...6).contains(token.count)
      && token.classes.isDisjoint(with: .place | .demonym) && !others.contains(token.hash)
  }

  /// "Director", "Minister": what somebody is, before the name.
  private static func isCalling(_ token: Token) -> Bool {
    token.kind == .word && !token.classes.isDisjoint(with: .position | .personCue | .honorific)
  }

  private static let others = WordSet("us uk un la ny nyc dc eu usa uae nj pr rip ok am pm bc ad mgm nbc abc cbs bbc hbo")
}
