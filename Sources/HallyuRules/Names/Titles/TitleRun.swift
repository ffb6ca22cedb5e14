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
    let tokens = view.tokens
    guard let token = view.token(first),
      token.kind == .word && (token.isCapitalized || token.shape.contains(.innerUpper)) || token.kind == .number && token.count <= 3
        || isCued && token.kind == .number && view.isSubtitled(first + 1),
      board.owner[field][first] < 0 || board.holder(field, first)?.type == .title
        || isCued && NamesInTitle.mayOpen(view, first, field, board)
    else { return nil }
    // "K-content": a letter is no title, "D.P." is one.
    if token.kind == .word, token.count == 1, view.token(first + 1)?.kind == .hyphen || !view.isNameWord(first + 1) { return nil }
    // "the romance April Snow": after the word for a work a month may begin the name.
    let isNamedMonth =
      isCued && token.classes.contains(.month) && view.isNameWord(first + 1) && tokens[first - 1].classes.contains(.workCue)
    if token.classes.contains(.month) && token.word != .may && !isNamedMonth || token.classes.contains(.weekday)
      || token.classes.contains(.demonym)
    {
      return nil
    }
    // The lexicon knows best where a title ends, unless capitals go on that nothing explains.
    if let match = view.lexicon.longestMatch(in: tokens, at: first, limit: min(tokens.count, first + 14)),
      view.lexicon.senses(of: match, in: tokens).contains(where: { $0.type == .title }), !goesOn(view, match, isExample)
    {
      return extendedBySeason(view, match.endToken)
    }
    var at = first + 1
    var end = at
    while at < tokens.count, at < first + 12 {
      let next = tokens[at]
      guard next.gap < .line else { break }
      if board.owner[field][at] >= 0 {
        guard isCued, let inner = NamesInTitle.end(view, at, field, board) else { break }
        at = inner
        end = at
        continue
      }
      if next.kind == .word, next.isCapitalized || next.shape.contains(.innerUpper) {
        // "films like Winter in July and": among examples the month is a title's.
        if isExample, next.classes.contains(.month), tokens[at - 1].word == .in,
          !tokens[at - 2].classes.isDisjoint(with: .common | .holiday | .season), let after = view.token(at + 1),
          after.isMark(",") || after.word == .and
        {
          return at + 1
        }
        if next.classes.contains(.month), next.word != .may || [.in, .on, .from].contains(tokens[at - 1].word) { break }
        at += 1
        end = at
      } else if next.word == .of, next.kind == .word, let place = board.holder(field, at + 1), place.type == .place,
        place.tokens.lowerBound == at + 1
      {
        // "The Lanterns of Jinju": the place belongs to the title.
        at = place.tokens.upperBound
        end = at
      } else if next.kind == .number, next.gap == .none, next.count <= 2 {
        // "M3GAN"
        at += 1
        end = at
        if let rest = view.token(at), rest.kind == .word, rest.gap == .none {
          at += 1
          end = at
        }
      } else if next.kind == .word, isSmallWord(next.word) {
        if next.word == .to, isBuyer(view, at, first) { break }
        // "produced T with Michael Bayer": people follow.
        if [.with, .from, .by].contains(next.word), let name = view.token(at + 1),
          name.classes.contains(.givenName) || name.classes.contains(.koreanSurname),
          view.isNameWord(at + 2)
        {
          break
        }
        // "A Man by Japanese director": who made it.
        if next.word == .by, let maker = view.token(at + 1), !maker.classes.isDisjoint(with: .demonym | .personCue) { break }
        // "Death of a Clerk from Monday".
        if let day = view.token(at + 1), day.classes.contains(.weekday) || day.classes.contains(.month) && day.word != .may, !isExample {
          break
        }
        at += 1
      } else if next.kind == .hyphen, next.gap == .none, view.token(at + 1)?.gap == Token.Gap.none {
        at += 2
        end = at
      } else if next.kind == .clitic {
        // "My Sister's Keeper", but "Netflix's Okja" does not begin here.
        guard view.isNameWord(at + 1) else { break }
        at += 1
      } else if next.isMark(":"), view.isNameWord(at + 1), view.tokens[at + 1].gap == .space {
        // "the drama Night Ferry: After Oh Tae-sik left": a sentence begins.
        if tokens[at + 1].classes.contains(.stopword), board.holder(field, at + 2)?.type == .person { break }
        at += 1
      } else if next.isMark(":"), view.token(at + 1)?.kind == .number, view.isNameWord(at + 2), tokens[at + 2].gap == .space {
        // "Designated Survivor: 60 Days"
        at += 2
      } else if next.kind == .number, next.gap == .space, next.count <= 4, end == at, view.token(at + 1)?.kind != .word {
        at += 1
        end = at
      } else if isCued, next.kind == .number, next.gap == .space, next.count <= 2, view.isNameWord(at + 1), tokens[at + 1].gap == .space,
        tokens[at + 1].classes.isDisjoint(with: .month | .weekday | .demonym)
      {
        // "Aschenputtel at 3 AM"
        at += 1
      } else if next.isMark("&"), view.isNameWord(at + 1) {
        at += 1
      } else if next.isMark("#"), let number = view.token(at + 1), number.kind == .number, number.gap == .none {
        at += 2
        end = at
      } else if isCued, next.isMark("."), next.gap == .none, tokens[at - 1].classes.contains(.honorific), view.isNameWord(at + 1) {
        at += 1
      } else {
        break
      }
    }
    return extendedBySeason(view, end)
  }

  /// "sold the film T to Orwick": who buys stands behind the last "to", unless the title is all there is.
  private static func isBuyer(_ view: FieldView, _ to: Int, _ first: Int) -> Bool {
    let sentence = view.sentenceTokens(of: to)
    return (max(sentence.lowerBound, first - 10)..<first).contains { selling.contains(view.tokens[$0].hash) }
      && !(to + 1..<min(to + 8, sentence.upperBound)).contains { view.tokens[$0].word == .to }
  }

  private static let selling = WordSet("sold sells sell selling licensed licenses licensing pre-sold presold offloaded")

  /// A capitalised word after a known title that is no name of its own: "Moon" in "Moon Broker", "Tower" in "Tower of God".
  private static func goesOn(_ view: FieldView, _ match: GazetteerMatch, _ isExample: Bool) -> Bool {
    let end = match.endToken
    if view.isSubtitled(end) { return true }
    guard let next = view.token(end), next.kind == .word, next.gap == .space else { return false }
    if next.word == .of, match.tokens.count == 1, view.isNameWord(end + 1), view.matchOfToken[end + 1] < 0 { return true }
    // "Love" in "Love on Paper".
    if next.word == .in, match.tokens.count == 1, view.isNameWord(end + 1), view.tokens[end + 1].classes.contains(.month),
      view.token(end + 2).map({ $0.isMark(",") || $0.word == .and }) == true
    {
      return isExample
    }
    let noun = view.token(end + 1)?.word == .the && view.token(end + 1)?.isCapitalized == false ? end + 2 : end + 1
    if [.on, .in, .to, .from].contains(next.word), match.tokens.count == 1, view.isNameWord(noun),
      view.matchOfToken[noun] < 0, view.tokens[noun].classes.contains(.common),
      view.tokens[noun].classes.isDisjoint(with: .month | .weekday | .season | .place | .demonym | .holiday)
    {
      return true
    }
    guard next.isCapitalized, next.word != .season, next.word != .part,
      next.classes.isDisjoint(with: .season | .month | .weekday | .demonym),
      next.classes.isDisjoint(with: .position | .personCue) || !view.isNameWord(end + 1) && match.tokens.count == 1
    else { return false }
    return view.isUnexplained(at: end)
  }

  /// "Squid Game" + " Season 2", " Part 2".
  static func extendedBySeason(_ view: FieldView, _ end: Int) -> Int {
    guard let next = view.token(end), next.word == .season || next.word == .part || next.word == .volume, next.isCapitalized,
      view.token(end + 1)?.kind == .number || view.token(end + 1)?.classes.contains(.numeral) == true
    else { return end }
    return end + 2
  }

  private static func isSmallWord(_ word: Word) -> Bool {
    switch word {
    case .of, .the, .in, .to, .for, .a, .an, .on, .with, .from, .at, .by, .my: true
    default: false
    }
  }
}
