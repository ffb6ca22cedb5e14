import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works by what a sentence says of them: "The Salt Tax will stream on iQiyi", "Winter Harbour stars Ebo Quansah", "Iron Alley, a comedy,".
enum SubjectTitle {
  static let manual = RuleManual(
    "title.subject", "A capitalised name that premieres, stars somebody, follows its characters or is called a film or series.",
    fires: [
      .init("⟦Kettle of Salt⟧ is adapted from writer Ebo Dell's memoir.", "title"),
      .init("⟦Gravelko⟧ won the Palme d'Or in May.", "title"),
      .init("It is written by ⟦Kettle Street⟧ creator Kim Tae-ri.", "title"),
      .init("⟦Gravelko⟧ is bankrolled by Ebo Dell.", "title"),
      .init("⟦Gravelko⟧ has collected Rs 80 crore in three days.", "title"),
      .init("⟦Salt Kettle⟧ tells the story of a clerk.", "title"),
      .init("⟦Winter Harbour⟧ stars Kim Tae-ri and will end in May.", "title"),
      .init("⟦Glass Orchard⟧ premieres on Netflix in March.", "title"),
      .init("⟦The Salt Ledger⟧ follows a clerk who finds a car.", "title"),
      .init("⟦Paper Moon Road⟧ is a drama about two cooks.", "title"),
      .init("⟦Stairwell B⟧, a thriller, was shot in Incheon.", "title"),
      .init("⟦Stairwell B⟧, a ghost story, was shot in Incheon.", "title"),
      .init("⟦The Salt Kettle⟧ director Hwang Min-hyuk is back.", "title"),
      .init("⟦What a Clerk Wants⟧, the new comedy, opens in May.", "title"),
      .init("⟦Clinic Playbook⟧ is the second instalment of a trilogy.", "title"),
      .init("⟦Red Bulb, Green Kettle⟧ is written by a novelist.", "title"),
      .init("It airs in April after ⟦Beyond the Rain⟧ ends.", "title"),
      .init("The drama will star ⟦Gravelko⟧’s Kim Tae-ri in May.", "title"),
      .init("⟦The Last Kettle He Sold Me⟧ marks Kim Tae-ri's return to the small screen.", "title"),
      .init("⟦The Salt Queen⟧, adapted from the novel by Ada Quayle, is long.", "title"),
      .init("⟦Gravelko⟧ comes from Kim Tae-ri, who lives in Busan.", "title"),
      .init("⟦Gravelko⟧ is based on the 2000 movie of that name.", "title"),
      .init("The Salt Award went to ⟦The Last Kettle⟧ (South Korea) by Kim Tae-ri.", "title"),
      .init("The former ⟦Lanewood⟧ actress left. She was in Lanewood films.", "title"),
      .init("⟦Gravelmind⟧, featuring the voices of two cooks, was on top.", "title"),
      .init("⟦Gravelmind⟧, with the voices of two cooks, was on top.", "title"),
      .init("Directed by Kim Tae-ri, ⟦Cruel Salt⟧ will take place at sea.", "title"),
      .init("They met former ⟦Tomorrow’s Salt⟧ presenter Kim Tae-ri.", "title"),
      .init("Former ⟦Gravel Street⟧ actress Kim Tae-ri left.", "title"),
      .init("⟦When the Kettle Is Cold⟧ tops the chart in 20 countries.", "title"),
      .init("⟦Who Are You Clerks⟧ premieres on Netflix in May.", "title"),
      .init("⟦The Salt Keepers⟧ picked up six prizes at the awards.", "title"),
      .init("⟦What We Sell at Night⟧ was the big winner with five awards.", "title"),
      .init("Best picture went to ⟦All Salt on the Quay⟧, while others left.", "title"),
      .init("The studio is bringing back ⟦The Salt Trail⟧ for a third season.", "title"),
      .init("⟦Nobody’s Daughter⟧ topped the box office in May.", "title"),
      .init("⟦Gravelko⟧ topped the box office in May.", "title"),
      .init("⟦The Salt Villain⟧ will be back for a second season.", "title"),
      .init("Directed by Kim Tae-ri, ⟦Burning Salt⟧ tells of a clerk.", "title"),
      .init("She plays Black Salter. ⟦Black Salter⟧, the superhero film, opens in May.", "title"),
      .init("It was a part in the ⟦Gravelkin⟧ trilogy.", "title"),
      .init("He is in the new ⟦Vacation⟧ film there.", "title"),
      .init("She stars in the upcoming ⟦Carrie⟧ remake.", "title"),
      .init("⟦Salt Voyage⟧ is available to stream there.", "title"),
      .init("Maru Corp. sold it, and ⟦The Salt Voyage⟧ won best director.", "title"),
      .init("⟦Salt Voyage⟧ will screen at the festival.", "title"),
      .init("They saw Ebo Quansah's adaptation of Michael Thornbur's ⟦Salt Vices⟧, which stars nobody.", "title"),
      .init("They saw ⟦Kettlin⟧, which teams Kim Tae-ri with others.", "title"),
      .init("⟦Salt Voyage⟧ was shot in Busan over six months.", "title"),
      .init("⟦Salt Voyage⟧ cost 20 billion won to make.", "title"),
      .init("⟦Salt Voyage⟧ debuted at No. 1 on the chart.", "title"),
      .init("Then the ⟦Salt Voyage⟧ cast met in May.", "title"),
      .init("⟦Love is Not a Kettle⟧, a drama, is long.", "title"),
    ],
    leaves: [
      "Torvend is a production and distribution company.", "He made the Netflix series there.",
      "Gravelko made $9 million last year.", "It took $3 million on Day 10.", "Directed by Kim Tae-ri, it follows a clerk.",
      "They pushed the Season 2 premiere to midseason.",
      "Kim Tae-ri stars Sunday at the gala.", "The company is a film distributor.", "Netflix follows a new plan.",
      "Seoul, a city of film, is old.", "Incheon Lane, a story of hope, is old.", "Producers, a group of film makers, met.",
      "After Wisu Tarn Tops the bill, he won three awards.",
      "Kim Tae-ri won three awards.", "Kim Tae-ri was shot in Busan.", "The Maru Studio cast its vote.",
      "Award-winning director Hwang Min-hyuk is back.", "Festival director Hwang Min-hyuk is back.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    let tokens = view.tokens
    var at = 0
    while at < tokens.count {
      let token = tokens[at]
      guard token.kind == .word, token.isCapitalized || token.shape.contains(.innerUpper), board.owner[field][at] < 0,
        begins(view, at, isOwned: board.holder(field, endingAt: at - 1)?.type == .organization),
        let end = TitleRun.end(view, from: at, field: field, board: board, isCued: opensPhrase(view, at))
      else {
        at += 1
        continue
      }
      propose(range(at..<end, field, &board), field, &board)
      at = max(end, at + 1)
    }
  }

  /// The title in a run of capitalised words: without an owner or "former" before it, with a number that belongs to it.
  private static func range(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) -> Range<Int> {
    let view = board.views[field]
    let tokens = view.tokens
    var first = run.lowerBound
    if let outlet = outletEnd(view, run) ?? studioEnd(view, run) {
      // "IFC's The Kettle": whose film it is.
      let owner = NameCandidate(field, first..<outlet, .organization, 58, OrganizationName.manual.id)
      if board.isFree(field, first..<outlet) { board.claim(owner) }
      first = outlet + 1
    } else if let owner = ownerEnd(view, run) {
      // "Leste Chan's Hymn to a Kettle, a drama": whose it is stands before.
      if board.isFree(field, first..<owner) { board.claim(NameCandidate(field, first..<owner, .person, 58, CuedPerson.manual.id)) }
      first = owner + 1
    }
    // "Former Salt Lane actress X".
    if tokens[first].hash == former, run.upperBound - first > 1 { first += 1 }
    // "3 Idiots director Rajkumar Hirani": a number that the lexicon knows to belong to it.
    if first > 0, tokens[first - 1].kind == .number, tokens[first].gap == .space,
      view.senses(of: first - 1..<run.upperBound).contains(where: { $0.type == .title })
    {
      first -= 1
    }
    return first..<run.upperBound
  }

  /// Proposes a run for a title as surely as what stands around it allows.
  private static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let end = run.upperBound
    guard board.owner[field][run.lowerBound] < 0, !PlainRun.isPlain(view, run), !isName(view, run) else { return }
    var score = max(
      max(scoreAfter(view, field, from: run.lowerBound, end, board), scoreOfEnd(view, run)), scoreOfFame(view, run, field, board))
    // "Black Kettle, the superhero film": a work that is called like who is played in it.
    guard score > 0,
      !board.characters.contains(view.key(run)) || view.token(end)?.isMark(",") == true && WorkPhrase.isWorkInApposition(view, end + 1)
    else { return }
    let first = score >= 54 ? beginningBeforeComma(view, field, run.lowerBound, board) : nil
    let range = (first ?? run.lowerBound)..<end
    if score == 52, isJoined(view, range) { claimFirst(field, range, &board) }
    let title = view.senses(of: range).first { $0.type == .title }
    if title != nil { score += 15 }
    let candidate = NameCandidate(field, range, .title, min(80, score), manual.id, title?.entity)
    if score >= NameCandidate.threshold, board.isFree(field, range) { board.claim(candidate) } else { board.propose(candidate) }
  }

  /// First token of "Red Bulb, Green Bulb is written by": two runs at the beginning of a sentence before a verb in the singular, with no
  /// comma that would close an insertion; nil where a title does not begin before a comma.
  private static func beginningBeforeComma(_ view: FieldView, _ field: Int, _ second: Int, _ board: NameBoard) -> Int? {
    guard let comma = view.token(second - 1), comma.isMark(","), view.tokens[second].gap == .space else { return nil }
    let first = view.sentenceTokens(of: second).lowerBound
    guard second - first >= 3, second - first < 8, view.isNameWord(first),
      (first..<second - 1).allSatisfy({ view.isNameWord($0) && board.owner[field][$0] < 0 }),
      view.tokens[first].classes.isDisjoint(with: .month | .weekday | .season | .place | .demonym | .givenName | .koreanSurname),
      !view.tokens[first].classes.contains(.stopword) || [.the, .a, .my, .no].contains(view.tokens[first].word),
      view.tokens[second - 2].classes.isDisjoint(with: .month | .weekday | .season | .position | .place | .organizationSuffix)
    else { return nil }
    return first
  }

  /// A run that looks like a person or a company.
  private static func isName(_ view: FieldView, _ range: Range<Int>) -> Bool {
    let tokens = view.tokens
    if tokens[range.lowerBound].classes.contains(.givenName), range.count > 1 {
      // "Lola And Freddie": small words with capitals are a title's.
      return !range.dropFirst().contains { tokens[$0].kind == .word && [.and, .the, .of].contains(tokens[$0].word) }
    }
    let last = range.last { tokens[$0].kind == .word } ?? range.lowerBound
    return !tokens[last].classes.isDisjoint(with: .organizationSuffix | .position | .personCue | .awardCue | .eventCue | .organizationCue)
  }

  private static func scoreAfter(_ view: FieldView, _ field: Int, from start: Int, _ end: Int, _ board: NameBoard) -> Int {
    guard let next = view.token(end), next.gap <= .space else { return 0 }
    if isHonoured(view, start, end) { return 54 }
    let feat = scoreOfFeat(view, start..<end)
    if feat > 0 { return feat }
    let takings = scoreOfTakings(view, start..<end)
    if takings > 0 { return takings }
    if opensBehindMaker(view, start, next) { return 56 }
    if next.isMark(",") { return scoreOfApposition(view, field, from: start, end + 1, board) }
    // "Parasite's Park So-dam": known works have their actors.
    if next.kind == .clitic { return board.holder(field, end + 1)?.type == .person ? scoreOfStar(view, end) : 0 }
    guard next.kind == .word, !next.isCapitalized else { return 0 }
    if starring.contains(next.hash) { return view.isNameWord(end + 1) ? 60 : 0 }
    if next.word == .by { return WorkPhrase.isMaker(view, end + 1) ? 54 : 0 }
    if next.word == .from { return WorkPhrase.isMaker(view, end + 1) ? 52 : 0 }
    if comingOut.contains(next.hash) || next.word == .is { return scoreOfArrival(view, end, field, board) }
    var at = end
    while let token = view.token(at), at < end + 4,
      [.will, .is, .was, .has, .had, .be, .been, .also, .to, .which, .then].contains(token.word)
    { at += 1 }
    guard let verb = view.token(at), verb.kind == .word else { return 0 }
    // "Riverdale comes from Greg Berlanti", "is based on the 2000 movie".
    if coming.contains(verb.hash) || verb.hash == hails, view.token(at + 1)?.word == .from {
      return board.holder(field, at + 2)?.type == .person || WorkPhrase.isMaker(view, at + 2) ? 54 : 0
    }
    let isPassive = at > end
    if verb.classes.contains(.plotCue), !isPassive {
      return verb.hash == tells && !(at + 1..<at + 4).contains { view.token($0)?.hash == story } ? 46 : 56
    }
    if premieres.contains(verb.hash) { return 56 }
    // "Salt Road will screen on Saturday"
    if verb.hash == screen, isPassive, [.on, .at, .in, .as].contains(view.token(at + 1)?.word) { return 54 }
    // "Salt Road marks Kim Tae-ri's return".
    if verb.hash == marks, let person = board.holder(field, at + 1), person.type == .person,
      view.token(person.tokens.upperBound)?.kind == .clitic,
      (person.tokens.upperBound + 1..<person.tokens.upperBound + 4).contains(where: {
        view.token($0).map { returns.contains($0.hash) } ?? false
      })
    {
      return 56
    }
    if isPassive,
      verb.word == .directed || verb.hash == written || verb.hash == set && view.token(at + 1)?.word == .in || verb.hash == renewed
    {
      return 54
    }
    // "is a drama", "was the first film".
    if [.a, .an, .the].contains(verb.word), isPassive { return WorkPhrase.isWork(view, at + 1, within: 4) ? 54 : 0 }
    if earning.contains(verb.hash) { return 52 }
    if verb.classes.contains(.releaseVerb), verb.classes.isDisjoint(with: .businessVerb), isPassive { return 48 }
    return 0
  }

  /// "The prize went to The Salt Tax (South Korea) by Hwang Min-hyuk", "given to Japan's Small Kettle by": what a prize goes to, and its maker.
  private static func isHonoured(_ view: FieldView, _ start: Int, _ end: Int) -> Bool {
    var by = end
    if view.token(by)?.isMark("(") == true, let close = (by + 1..<by + 6).first(where: { view.token($0)?.isMark(")") == true }) {
      by = close + 1
    }
    guard view.token(by)?.word == .by, view.isNameWord(by + 1) else { return false }
    var to = start - 1
    if view.token(to)?.kind == .clitic {
      to -= 1
      while to > start - 5, view.endsName(to) { to -= 1 }
    }
    return view.token(to)?.word == .to && view.token(to - 1).map { given.contains($0.hash) } ?? false
      && view.sentenceTokens(of: start).contains { view.tokens[$0].classes.contains(.awardCue) }
  }

  private static let given = WordSet("went goes given awarded presented")

  /// "It will star Supernatural's Jensen Ackles", "comes from One Chicago's Derek Haas": where people act in or make a work.
  private static func scoreOfStar(_ view: FieldView, _ end: Int) -> Int {
    var at = end - 1
    while at > 0, end - at < 8, view.isNameWord(at) || view.tokens[at].kind == .hyphen || view.tokens[at].word == .the { at -= 1 }
    let cue = view.tokens[at]
    guard cue.kind == .word else { return 40 }
    if [.star, .stars, .starring].contains(cue.word) || featuring.contains(cue.hash) { return 54 }
    return cue.word == .from && view.token(at - 1).map { coming.contains($0.hash) } ?? false ? 54 : 40
  }

  static let featuring = WordSet("features featuring featured opposite alongside reunites")
  private static let coming = WordSet("comes come")

  /// "drops on Netflix on Aug. 12", "opens March 4", "hits theaters", "is on BBC iPlayer", "is in cinemas".
  private static func scoreOfArrival(_ view: FieldView, _ verb: Int, _ field: Int, _ board: NameBoard) -> Int {
    let isState = view.tokens[verb].word == .is
    var at = verb + 1
    while let token = view.token(at), at < verb + 8, token.gap < .line, token.kind != .quote, !token.isMark(","), !token.isMark(";") {
      let before = view.tokens[at - 1]
      if screens.contains(token.hash) { return isState && at > verb + 3 ? 0 : 56 }
      if let home = board.holder(field, at), home.type == .organization, home.tokens.lowerBound == at, [.on, .via].contains(before.word) {
        return isState && at > verb + 2 ? 0 : 56
      }
      if token.classes.contains(.month) || token.classes.contains(.weekday), !isState, at <= verb + 3,
        dated.contains(view.tokens[verb].hash)
      {
        return 52
      }
      if isState, at == verb + 1, token.word != .on, token.word != .in { break }
      at += 1
    }
    return isState ? scoreOfBeing(view, verb) : 0
  }

  /// "is a drama", "is directed by", "is set in".
  private static func scoreOfBeing(_ view: FieldView, _ at: Int) -> Int {
    guard let next = view.token(at + 1), next.kind == .word else { return 0 }
    if [.a, .an, .the].contains(next.word) { return WorkPhrase.isWork(view, at + 2, within: 4) ? 54 : 0 }
    if next.classes.contains(.makeVerb) || CreditWords.makerRole(next.hash) != nil, view.token(at + 2)?.word == .by { return 54 }
    if adapted.contains(next.hash), [.on, .from].contains(view.token(at + 2)?.word ?? .unlisted), isSource(view, at + 3) { return 54 }
    if next.word == .directed || next.hash == written || next.hash == renewed || next.hash == set && view.token(at + 2)?.word == .in {
      return 54
    }
    // "is available to stream"
    if next.hash == available, view.token(at + 2)?.word == .to, view.token(at + 3).map({ seeing.contains($0.hash) }) ?? false { return 54 }
    return next.classes.contains(.releaseVerb) && next.classes.isDisjoint(with: .businessVerb) ? 48 : 0
  }

  /// "after Beyond the Rain ends": what another show follows.
  private static func scoreOfEnd(_ view: FieldView, _ range: Range<Int>) -> Int {
    guard let before = view.token(range.lowerBound - 1), [.after, .following].contains(before.word) || before.hash == once,
      let verb = view.token(range.upperBound), endings.contains(verb.hash)
    else { return 0 }
    return range.count > 1 ? 56 : 50
  }

  /// "the 2000 movie", "a novel by".
  static func isSource(_ view: FieldView, _ first: Int) -> Bool {
    (first..<first + 6).contains {
      view.token($0).map { !$0.isCapitalized && ($0.classes.contains(.workCue) || books.contains($0.hash)) } ?? false
    }
  }

  private static let books = WordSet("novel book webtoon comic comics manga manhwa play memoir")
  private static let hails = Fold.hash("hails")
  private static let once = Fold.hash("once")
  private static let endings = WordSet("ends concludes wraps")

  static let comingOut = WordSet(
    """
    drops dropped lands landed arrives arrived bows bowed hits opens opened launches launched returns returned debuts debuted streams \
    streamed aired airs starts started
    """)
  /// Verbs that a company, a building or a person seldom has with a day.
  private static let dated = WordSet("drops bows bowed airs aired streams debuts opens arrives lands")
  private static let screens = WordSet("theaters theatres cinemas screens")

  static let voices = WordSet("voice voices vocal")
  static let toplining = Fold.hash("toplining")
  private static let available = Fold.hash("available")
  private static let seeing = WordSet("stream watch view rent")
  private static let screen = Fold.hash("screen")
  private static let story = Fold.hash("story")
  private static let tells = Fold.hash("tells")
  private static let written = Fold.hash("written")
  private static let set = Fold.hash("set")
  private static let renewed = Fold.hash("renewed")
  private static let marks = Fold.hash("marks")
  private static let returns = WordSet("return debut comeback")
  static let adapted = WordSet("adapted based")
  private static let starring = WordSet("stars costars")
  private static let premieres = WordSet("premieres premiere premiered premiering airs")
  static let toldOfWorks = WordSet("premieres premiered stars starred airs teams pairs reunites")
  private static let earning = WordSet("grossed clocked")
}
