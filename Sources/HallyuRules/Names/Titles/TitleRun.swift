import HallyuAnnotations
import HallyuReference
import HallyuText

/// How far a title without quotation marks runs: capitalised words with small words of titles between them.
enum TitleRun {
  /// End of the title that begins at a token, or nil where none can begin there.
  ///
  /// - Parameters:
  ///   - isCued: true where the words before say that a title begins: it may then hold names of places and people.
  ///   - isExample: true after "such as", "like", "include", where no day is told: it may then hold a month.
  static func end(_ view: FieldView, from first: Int, field: Int, board: NameBoard, isCued: Bool = false, isExample: Bool = false) -> Int? {
    let scan = TitleScan(view: view, field: field, board: board, first: first, isCued: isCued, isExample: isExample)
    guard scan.mayBegin else { return nil }
    // The lexicon knows best where a title ends, unless capitals go on that nothing explains.
    if let match = view.lexicon.longestMatch(in: view.tokens, at: first, limit: min(view.tokens.count, first + 14)),
      view.lexicon.senses(of: match, in: view.tokens).contains(where: { $0.type == .title }), !goesOn(view, match, isExample),
      ![.is, .are].contains(view.token(match.endToken)?.word ?? .unlisted)
        || !TitleScan.isPredicate(view, match.endToken + 1, field, board)
    {
      return extendedBySeason(view, match.endToken)
    }
    var at = first + 1
    var end = at
    scan: while at < view.tokens.count, at < first + 12, view.tokens[at].gap < .line {
      switch scan.step(at, isOpen: end == at) {
      case .part(let next): (at, end) = (next, next)
      case .link(let next): at = next
      case nil: break scan
      }
    }
    return extendedByNumber(view, extendedBySeason(view, end))
  }

  /// The end of "Tin Moon 2" before what is said of the film: a verb, a mark, a small word.
  private static func extendedByNumber(_ view: FieldView, _ end: Int) -> Int {
    guard let number = view.token(end), number.kind == .number, number.count == 1, number.gap == .space, let next = view.token(end + 1),
      ![.number, .hyphen, .currency].contains(next.kind), !next.isMark("%"), !next.isMark("/"), view.isNameWord(end - 1)
    else { return end }
    let isSaid =
      next.kind != .word || next.gap >= .line
      || !next.classes.isDisjoint(with: [.stopword, .performVerb, .releaseVerb, .businessVerb, .personCue, .titleNoun])
    let counts = next.word == .of || next.word == .to || next.word == .and || next.word == .or || next.word == .at
    return isSaid && !counts ? end + 1 : end
  }

  /// A capitalised word after a known title that is no name of its own: "Moon" in "Moon Broker", "Tower" in "Tower of God".
  private static func goesOn(_ view: FieldView, _ match: GazetteerMatch, _ isExample: Bool) -> Bool {
    let end = match.endToken
    let isArticled = match.tokens.count == 2 && view.tokens[match.firstToken].word == .the
    if view.isSubtitled(end) || goesOnBehindMark(view, match, isArticled) { return true }
    guard let next = view.token(end), next.kind == .word, next.gap == .space else { return false }
    if let goesOn = goesOnBehindLink(view, match, next.word, isArticled, isExample) { return goesOn }
    guard next.isCapitalized, next.word != .season, next.word != .part,
      next.classes.isDisjoint(with: .season | .month | .weekday | .demonym),
      next.classes.isDisjoint(with: .position | .personCue) || !view.isNameWord(end + 1) && match.tokens.count == 1
    else { return false }
    return view.isUnexplained(at: end)
  }

  /// "The Last Stand-In", "Tomorrow" in "Tomorrow's World"
  private static func goesOnBehindMark(_ view: FieldView, _ match: GazetteerMatch, _ isArticled: Bool) -> Bool {
    let end = match.endToken
    guard let mark = view.token(end), view.isNameWord(end + 1) else { return false }
    if mark.kind == .hyphen, mark.gap == .none, view.tokens[end + 1].gap == .none { return true }
    return mark.kind == .clitic && (match.tokens.count == 1 || isArticled) && view.isUnexplained(at: end + 1)
      && !view.tokens[end - 1].classes.isDisjoint(with: .common | .stopword) && view.tokens[end + 1].classes.contains(.common)
      && view.tokens[end + 1].classes.isDisjoint(with: .position | .personCue | .workCue | .surname)
  }

  /// Behind a small word; nil where the word behind the title is none, or leaves it open.
  private static func goesOnBehindLink(
    _ view: FieldView, _ match: GazetteerMatch, _ link: Word, _ isArticled: Bool, _ isExample: Bool
  ) -> Bool? {
    let end = match.endToken
    let isOneWord = match.tokens.count == 1
    switch link {
    case .of where isOneWord || isArticled:
      // "Diary of a Kettle"
      let head = [.a, .an, .the].contains(view.token(end + 1)?.word) && view.token(end + 1)?.isCapitalized == false ? end + 2 : end + 1
      return view.isNameWord(head) && (view.isUnexplained(at: head) || head > end + 1) ? true : nil
    case .and:
      // "The Boy and the Kettle"
      let isPair =
        isArticled && view.token(end + 1)?.word == .the && view.isNameWord(end + 2) && !view.isNameWord(end + 3)
        && view.isUnexplained(at: end + 2)
        && view.tokens[end - 1].classes.isDisjoint(with: .givenName | .surname | .koreanSurname | .place)
      return isPair ? true : nil
    case .the:
      // "Love the Kettles"
      let isObject =
        !view.tokens[end].isCapitalized && isOneWord && view.isNameWord(end + 1) && view.isUnexplained(at: end + 1)
        && !view.tokens[match.firstToken].classes.isDisjoint(with: .common | .stopword) && view.tokens[end + 1].gap == .space
      return isObject ? true : nil
    case .on, .in, .to, .from:
      guard isOneWord else { return nil }
      // "Love" in "Love in May,": only an example has a month in its title.
      if link == .in, view.isNameWord(end + 1), view.tokens[end + 1].classes.contains(.month),
        view.token(end + 2).map({ $0.isMark(",") || $0.word == .and }) == true
      {
        return isExample
      }
      // "Love" in "Love on Paper".
      let noun = view.token(end + 1)?.word == .the && view.token(end + 1)?.isCapitalized == false ? end + 2 : end + 1
      let isPlace =
        view.isNameWord(noun) && view.isUnexplained(at: noun) && (view.tokens[noun].classes.contains(.common) || noun == end + 2)
        && view.tokens[noun].classes.isDisjoint(with: .month | .weekday | .season | .place | .demonym | .holiday)
      return isPlace ? true : nil
    default: return nil
    }
  }

  /// "Squid Game" + " Season 2", " Part 2".
  static func extendedBySeason(_ view: FieldView, _ end: Int) -> Int {
    // "Soundtrack #2"
    if view.token(end)?.isMark("#") == true, let number = view.token(end + 1), number.kind == .number, number.gap == .none {
      return end + 2
    }
    guard let next = view.token(end), next.word == .season || next.word == .part || next.word == .volume, next.isCapitalized,
      view.token(end + 1)?.kind == .number || view.token(end + 1)?.classes.contains(.numeral) == true
    else { return end }
    return end + 2
  }
}
