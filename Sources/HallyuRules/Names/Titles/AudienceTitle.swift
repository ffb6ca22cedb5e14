import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works of reports on ratings and receipts: "Salt Lane drew 4 million viewers", "BBC2's Salt Lane", "Salt Lane took $4m from 300 cinemas".
enum AudienceTitle {
  static let manual = RuleManual(
    "title.audience",
    "A capitalised name that draws viewers, takes money at the box office, or that a channel has or shows where an audience is counted.",
    fires: [
      .init("Last night ⟦Salt Gravel⟧ drew 4.2 million viewers on Monday.", "title"),
      .init("Earlier ITV’s ⟦Mr Kettleworth⟧ had 4.2 million viewers.", "title"),
      .init("It lost to BBC2’s ⟦Salt and Pepper⟧, watched by 1.6 million viewers.", "title"),
      .init("BBC Two’s ⟦Dragons’ Kitchen⟧ had 2.7 million viewers.", "title"),
      .init("It beat its BBC1 rival ⟦Gravelday⟧ with a 24% share of the audience.", "title"),
      .init("In second place ⟦Weird Salt and How to Grind It⟧ took $18.5m from 300 cinemas.", "title"),
      .init("At the box office ⟦Gravelkin⟧ kept second spot with $18.5m over the weekend.", "title"),
      .init("At the box office ⟦The Salter 2⟧ came in first with $18.5m.", "title"),
      .init("Universal’s ⟦Fifty Shadows⟧ took $22.6 million over the weekend.", "title"),
      .init("It led the weekend, followed by ⟦Salt Night⟧ with $14.1 million.", "title"),
      .init("⟦Gravel of Salt⟧ reached a peak rating of 24.8 percent.", "title"),
      .init("⟦Gravel Salt⟧ has surpassed 9 million admissions.", "title"),
      .init("At the box office ⟦Gravel Tovak⟧ debuted with Rs 27 crore.", "title"),
      .init("At the box office ⟦Gravel Tovak⟧ concluded its domestic run with around Rs 80 crore.", "title"),
      .init("His best at the box office is ⟦Gravelko⟧, which earned Rs 53 crore.", "title"),
      .init("At the box office they include ⟦Tovaki 3⟧ that collected Rs 13 crore.", "title"),
      .init("Then ⟦Gravelday⟧ – which launched on BBC1 on Sunday – lost viewers.", "title"),
      .init("Then ⟦Gravelday⟧ amused 1.82m (7.2%) on BBC Two, and the audience fell.", "title"),
      .init("⟦Joker⟧ held the second spot with $29 million over the weekend.", "title"),
    ],
    leaves: [
      "Last year Torvend took $4m from a fund.", "ITV’s Ada Quayle had 4 million viewers.",
      "The audience likes Netflix’s Director of Content.",
      "At the box office Kim Tae-ri earned $3 million.", "At the box office Torvend Co. took $3 million.",
      "CNN’s Wisu Tarn had 4 million viewers.", "The host Wisu Tarn averaged 3 million viewers.",
      "BBC2’s Olympic coverage had 5 million viewers.", "In May Universal brought in $20m from cinemas.",
      "Maru Cinemas has sold 9 million tickets.", "Kim Tae-ri drew 4 million viewers.",
      "Last week Torvend – which launched in May – lost viewers.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase, view.tokens.contains(where: { isAudience($0) }) else { return }
    let isBoxOffice = tellsOfBoxOffice(view)
    for at in view.tokens.indices {
      let token = view.tokens[at]
      guard token.kind == .word, token.isCapitalized, token.gap <= .space || view.isSentenceStart(at), board.owner[field][at] < 0,
        at == 0 || board.owner[field][at - 1] >= 0 || !view.isNameWord(at - 1) || token.gap > .space
          || view.isSentenceStart(at - 1) && view.tokens[at - 1].classes.contains(.stopword)
      else { continue }
      let lead = self.lead(view, at, field, board)
      // "ITV's Mr Kettleworth": a form of address opens no title elsewhere.
      guard lead != nil || token.classes.isDisjoint(with: .honorific | .stopword) || token.word == .the,
        var end = TitleRun.end(view, from: at, field: field, board: board)
      else { continue }
      end = extended(view, at, end, isLed: lead != nil, field, board)
      let range = withoutStudio(at..<end, field, &board)
      guard mayBeWork(view, range, isLed: lead != nil) || mayBeFilm(view, range, isBoxOffice), lead == nil || closesPhrase(view, end),
        !isNamedPerson(view, at)
      else { continue }
      let score = max(lead ?? 0, score(view, range, isBoxOffice, field, board))
      guard score > 0, !board.characters.contains(view.key(range)) else { continue }
      let title = view.senses(of: range).first { $0.type == .title }
      board.claim(NameCandidate(field, range, .title, score + (title == nil ? 0 : 15), manual.id, title?.entity))
    }
  }

  /// "Universal's Fifty Kettles": the studio stands before, and is an ordinary word.
  private static func withoutStudio(_ range: Range<Int>, _ field: Int, _ board: inout NameBoard) -> Range<Int> {
    let view = board.views[field]
    let clitic = range.lowerBound + 1
    guard range.upperBound > clitic + 1, view.tokens[clitic].kind == .clitic, tellsOfReceipts(view, clitic),
      let studio = view.senses(of: range.lowerBound..<clitic).first(where: { $0.type == .organization })
    else { return range }
    board.claim(NameCandidate(field, range.lowerBound..<clitic, .organization, 62, KnownNames.manual.id, studio.entity))
    return clitic + 1..<range.upperBound
  }

  /// "ITV's", "its BBC1 rival": how surely what a channel has or competes with is a show, where the sentence counts an audience.
  private static func lead(_ view: FieldView, _ first: Int, _ field: Int, _ board: NameBoard) -> Int? {
    guard let before = view.token(first - 1), view.tokens[first].gap == .space else { return nil }
    let isOwned = before.kind == .clitic
    guard isOwned || before.kind == .word && rivals.contains(before.hash), let channel = board.holder(field, endingAt: first - 1),
      channel.type == .organization, let entity = channel.lexiconEntity,
      view.lexicon.entity(entity).kindBytes.elementsEqual("broadcaster".utf8)
    else { return nil }
    return view.sentenceTokens(of: first).contains { isAudience(view.tokens[$0]) } ? 66 : nil
  }

  /// "Salt and Pepper, watched", "Weird Salt and How to Grind It": a title that an "and" goes on.
  private static func extended(_ view: FieldView, _ first: Int, _ end: Int, isLed: Bool, _ field: Int, _ board: NameBoard) -> Int {
    // "The Harrow 2 came in": a number before a verb.
    if let number = view.token(end), number.kind == .number, number.count == 1, number.gap == .space, let verb = view.token(end + 1),
      taking.contains(verb.hash) || drawing.contains(verb.hash) || verb.word == .has, tellsOfReceipts(view, end)
    {
      return end + 1
    }
    // "Gravel and Me"
    if view.token(end)?.word == .and, view.isNameWord(end + 1), view.tokens[end + 1].classes.contains(.stopword),
      !view.isNameWord(end + 2), end == first + 1
    {
      return end + 2
    }
    guard view.token(end)?.word == .and, view.isNameWord(end + 1), view.tokens[end + 1].gap == .space, board.owner[field][end + 1] < 0
    else { return end }
    if questions.contains(view.tokens[end + 1].hash), let rest = TitleRun.end(view, from: end + 1, field: field, board: board) {
      return rest
    }
    let names: WordClass = .givenName | .surname | .koreanSurname | .place | .organizationSuffix
    guard isLed, end == first + 1, !view.isNameWord(end + 2), view.tokens[first].classes.contains(.common),
      view.tokens[end + 1].classes.isDisjoint(with: names)
    else { return end }
    return end + 2
  }

  /// No noun follows that the name would only describe: "BBC2's Olympic coverage".
  private static func closesPhrase(_ view: FieldView, _ end: Int) -> Bool {
    guard let next = view.token(end), next.kind == .word, next.gap <= .space else { return true }
    return next.classes.contains(.stopword) || drawing.contains(next.hash) || taking.contains(next.hash)
      || !next.classes.isDisjoint(with: .releaseVerb | .performVerb)
  }

  /// "host Wisu Tarn": a profession right before.
  private static func isNamedPerson(_ view: FieldView, _ first: Int) -> Bool {
    guard let before = view.token(first - 1), before.kind == .word else { return false }
    return !before.classes.isDisjoint(with: .personCue | .position | .honorific)
  }

  /// No person, company, post or place by its words; a form of address only where a channel has the work.
  private static func mayBeWork(_ view: FieldView, _ range: Range<Int>, isLed: Bool) -> Bool {
    let first = view.tokens[range.lowerBound]
    let isKnown = view.senses(of: range).contains { $0.type == .title }
    if isKnown { return true }
    let isAddressed = isLed && first.classes.contains(.honorific) && range.count == 2
    guard isAddressed || !PlainRun.isPlain(view, range) else { return false }
    if range.count == 1, first.shape.contains(.allUpper) || view.isOrdinaryStart(range.lowerBound) { return false }
    let others: WordClass =
      .organizationSuffix | .position | .personCue | .awardCue | .eventCue | .organizationCue | .businessNoun | .facilityNoun | .month
      | .weekday
    let words = range.filter { view.tokens[$0].kind == .word }
    guard let last = words.last, view.tokens[last].classes.isDisjoint(with: others),
      isAddressed || !words.contains(where: { view.tokens[$0].classes.contains(.position) && view.tokens[$0].isCapitalized })
    else { return false }
    // "ITV's Ada Quayle"
    let senses = view.senses(of: range)
    if senses.contains(where: { $0.type == .organization || $0.type == .person }) { return false }
    // "CNN's Wisu Tarn": two words at least need one of the language.
    if words.count > 1, !isAddressed, !words.contains(where: { !view.tokens[$0].classes.isDisjoint(with: .common | .stopword | .workCue) })
    {
      return false
    }
    let isPerson =
      !first.classes.isDisjoint(with: .givenName | .koreanSurname) && words.count > 1 && words.count < 4
      && !words.dropFirst().contains { view.tokens[$0].classes.contains(.stopword) }
    if isPerson { return false }
    return words.count > 1 || first.classes.isDisjoint(with: .surname | .givenName | .koreanSurname | .place | .demonym)
  }

  /// "Bang Bang debuted with Rs 27 crore": words of no language, by what is told of them.
  private static func mayBeFilm(_ view: FieldView, _ range: Range<Int>, _ isBoxOffice: Bool) -> Bool {
    let others: WordClass =
      .organizationSuffix | .position | .personCue | .organizationCue | .businessNoun | .facilityNoun | .month | .weekday | .honorific
    return !PlainRun.isPlain(view, range) && range.allSatisfy { view.tokens[$0].classes.isDisjoint(with: others) }
      && !view.tokens[range.lowerBound].shape.contains(.allUpper)
      && !view.senses(of: range).contains { $0.type == .organization || $0.type == .person }
      && takes(view, relative(view, range.upperBound) ?? range.upperBound, isBoxOffice)
      // "Kim Min-jun earned": a family name of people.
      && view.tokens[range.lowerBound].classes.isDisjoint(with: .koreanSurname)
      && (range.count == 1 || !view.tokens[range.upperBound - 1].classes.contains(.surname))
      && (range.count > 1 || relative(view, range.upperBound) != nil && view.tokens[range.lowerBound].classes.isDisjoint(with: .surname))
  }

  /// What stands behind: viewers drawn, money taken, or the channel that shows it.
  private static func score(
    _ view: FieldView, _ range: Range<Int>, _ isBoxOffice: Bool, _ field: Int, _ board: NameBoard
  ) -> Int {
    let end = range.upperBound
    guard let next = view.token(end), next.gap <= .space else { return 0 }
    if isRunnerUp(view, range) { return 56 }
    if let clause = relative(view, end) {
      return isShown(view, clause, field, board) || takes(view, clause, isBoxOffice) ? 58 : 0
    }
    if takes(view, end, isBoxOffice) { return 56 }
    if next.isMark(","), view.token(end + 1)?.hash == watched, view.token(end + 2)?.word == .by { return 58 }
    var verb = end
    while let token = view.token(verb), verb < end + 3, [.has, .have, .had, .also, .then, .only].contains(token.word),
      view.token(verb + 1)?.kind == .word
    { verb += 1 }
    guard let cue = view.token(verb), cue.kind == .word, !cue.isCapitalized else { return 0 }
    let clause = verb + 1..<min(verb + 14, view.sentenceTokens(of: end).upperBound)
    guard !clause.isEmpty else { return 0 }
    if drawing.contains(cue.hash) || passing.contains(cue.hash) || cue.word == .had {
      // "reached a peak rating of 24.8 percent"
      let isRated = passing.contains(cue.hash) && clause.contains { view.tokens[$0].hash == rating }
      let isCounted = clause.contains {
        view.tokens[$0].kind == .number && (isRated || countsAudience(view, $0, clause.upperBound))
      }
      // "It had 4 million viewers": the shorter the verb, the more must stand beside it.
      if isCounted { return 56 }
    }
    // "Casualty rounded off the evening with 4.61m (18.8%)"
    if !cue.classes.contains(.stopword), clause.contains(where: { isShare(view, $0) }) { return 58 }
    // "Kettle continued its strong showing in its third week, with $29.2 million"
    if isKnown(view, range), tellsOfReceipts(view, end), holding.contains(cue.hash),
      clause.contains(where: { view.tokens[$0].kind == .currency || places.contains(view.tokens[$0].hash) })
    {
      return 56
    }
    guard taking.contains(cue.hash), tellsOfReceipts(view, end) else { return 0 }
    return clause.contains { view.tokens[$0].kind == .currency || places.contains(view.tokens[$0].hash) } ? 56 : 0
  }

  private static func isKnown(_ view: FieldView, _ range: Range<Int>) -> Bool { view.senses(of: range).contains { $0.type == .title } }

  /// "4.61m (18.8%)", "1.5 million viewers (7.2%)": how many watched, and which part of the audience they are.
  private static func isShare(_ view: FieldView, _ number: Int) -> Bool {
    guard view.tokens[number].kind == .number,
      let open = (number + 1..<number + 4).first(where: { view.token($0)?.isMark("(") == true }),
      let percent = (open + 2..<open + 5).first(where: { view.token($0)?.isMark("%") == true || view.token($0)?.word == .percent })
    else { return false }
    return view.tokens[open + 1].kind == .number
      && (open + 1..<percent).allSatisfy { view.tokens[$0].kind == .number || view.tokens[$0].isMark(".") }
  }

  /// The verb of ", which earned", "– which launched", "that collected" behind a name, or nil.
  private static func relative(_ view: FieldView, _ end: Int) -> Int? {
    guard let next = view.token(end) else { return nil }
    if next.word == .that { return end + 1 }
    return (next.kind == .dash || next.isMark(",")) && view.token(end + 1)?.word == .which ? end + 2 : nil
  }

  /// "debuted with Rs 27 crore", "concluded its domestic run with $80 million", "which took in $1.3 million": a sum right behind a verb that
  /// the trade has for films, in a text of the box office.
  private static func takes(_ view: FieldView, _ first: Int, _ isBoxOffice: Bool) -> Bool {
    var verb = first
    while let token = view.token(verb), verb < first + 3, [.has, .have, .had, .also, .then, .only].contains(token.word) { verb += 1 }
    guard let cue = view.token(verb), cue.kind == .word, !cue.isCapitalized, filmed.contains(cue.hash) else { return false }
    let clause = verb + 1..<min(verb + 9, view.sentenceTokens(of: first).upperBound)
    guard !clause.isEmpty, let sum = clause.first(where: { isSum(view, $0) }) else { return false }
    return (verb + 1..<sum).allSatisfy { view.tokens[$0].kind == .word && !view.tokens[$0].isCapitalized }
      && (isBoxOffice || tellsOfReceipts(view, first))
  }

  /// "$", "Rs", "15 crore".
  private static func isSum(_ view: FieldView, _ at: Int) -> Bool {
    let token = view.tokens[at]
    return token.kind == .currency || token.classes.contains(.currencyName)
      || token.kind == .number && view.token(at + 1).map { rupees.contains($0.hash) } ?? false
  }

  private static func tellsOfBoxOffice(_ view: FieldView) -> Bool {
    view.tokens.indices.contains { view.tokens[$0].hash == box && view.token($0 + 1)?.hash == office }
  }

  private static let box = Fold.hash("box")
  private static let office = Fold.hash("office")
  private static let rupees = WordSet("crore crores cr lakh lakhs")
  /// What films do with sums, and people and companies seldom.
  private static let filmed = WordSet("grossed collected debuted opened concluded minted netted took raked amassed earned")

  /// "followed by Salt Night with $14.1 million".
  private static func isRunnerUp(_ view: FieldView, _ range: Range<Int>) -> Bool {
    let by = range.lowerBound - 1
    guard view.token(by)?.word == .by, view.token(by - 1)?.hash == followed, tellsOfReceipts(view, by),
      let link = view.token(range.upperBound), link.word == .with || link.word == .at || link.isMark(",") || link.isMark("(")
    else { return false }
    return (range.upperBound + 1..<range.upperBound + 4).contains { view.token($0)?.kind == .currency }
  }

  /// "which launched on BBC1": a verb of release and the channel.
  private static func isShown(_ view: FieldView, _ verb: Int, _ field: Int, _ board: NameBoard) -> Bool {
    guard let cue = view.token(verb), cue.classes.contains(.releaseVerb) || showing.contains(cue.hash), view.token(verb + 1)?.word == .on
    else { return false }
    return board.holder(field, verb + 2)?.type == .organization
  }

  /// "4.2 million viewers", "a 24% share".
  private static func countsAudience(_ view: FieldView, _ number: Int, _ limit: Int) -> Bool {
    (number + 1..<max(number + 1, min(number + 5, limit))).contains { isAudience(view.tokens[$0]) }
  }

  private static func tellsOfReceipts(_ view: FieldView, _ at: Int) -> Bool {
    view.sentenceTokens(of: at).contains { receipts.contains(view.tokens[$0].hash) }
  }

  private static func isAudience(_ token: Token) -> Bool {
    token.kind == .word && !token.isCapitalized && measures.contains(token.hash)
  }

  private static let rating = Fold.hash("rating")
  private static let followed = Fold.hash("followed")
  private static let passing = WordSet(
    "sold reached surpassed passed crossed topped exceeded hit lured mobilized mobilised notched logged tallied recorded posted")
  private static let rivals = WordSet("rival rivals")
  private static let audience = WordSet(
    "viewers audience audiences share ratings rating overnights households viewership moviegoers admissions filmgoers")
  private static let receipts = WordSet(
    "weekend cinemas theaters theatres screens cinemagoers grosses takings spot ticket tickets domestically box")
  private static let measures = audience.union(receipts)
  private static let drawing = WordSet(
    """
    drew attracted mobilized mobilised averaged pulled got managed peaked returned launched began opened debuted premiered kicked ended finished concluded \
    scored earned fell slipped climbed dipped rose saw secured netted
    """)
  private static let taking = WordSet(
    "took grossed earned made collected banked brought pulled raked kept held retained claimed fell dropped slipped landed came added opened"
  )
  private static let holding = WordSet("continued continues holds held remained remains stays stayed rounded rounds")
  private static let places = WordSet("first second third fourth fifth top")
  private static let showing = WordSet("began started ended runs airs starts begins")
  private static let watched = Fold.hash("watched")
  private static let questions = WordSet("where how what when who why")
}
