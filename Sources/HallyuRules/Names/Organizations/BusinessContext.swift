import HallyuAnnotations
import HallyuReference
import HallyuText

/// Organizations by what a sentence says of them: they own, buy and employ, have shares and subscribers, and deals are made with them.
enum BusinessContext {
  static let manual = RuleManual(
    "organization.business",
    "A capitalised name that buys, owns or invests, has shares, users or staff, or that a deal or a stake belongs to.",
    fires: [
      .init("Last year ⟦Torvend⟧ acquired the studio.", "organization"),
      .init("Nearly a third of ⟦Torvend⟧’s employees will leave.", "organization"),
      .init("It bought a stake in ⟦Kolvik⟧ for $3 million.", "organization"),
      .init("The label signed a deal with ⟦Blue Harrow⟧ in May.", "organization"),
      .init("The rights were licensed by ⟦Torvend⟧ last week.", "organization"),
      .init("⟦QXL⟧ declined to comment.", "organization"),
      .init("Shares of ⟦Torvend⟧ fell.", "organization"),
      .init("Then ⟦Torvend⟧ shares fell 4%.", "organization"),
      .init("She joined ⟦Torvend⟧ in 2016 as head of drama.", "organization"),
      .init("He is producing via ⟦Broad Torvend⟧ there.", "organization"),
      .init("Last week ⟦STAR⟧’s President of Platforms left.", "organization"),
      .init("In May ⟦QXTRO⟧ was asked to help.", "organization"), .init("⟦QXAPF⟧, which accredits festivals, will wait.", "organization"),
      .init("It was a dream, he told ⟦Cinevoria⟧.", "organization"),
      .init("It was a dream, he told the ⟦Daily Salt⟧ then.", "organization"), .init("According to ⟦Torvend⟧, it rains.", "organization"),
      .init("It did not respond to ⟦Torvend⟧’s request for comment.", "organization"),
      .init("According to the ⟦Daily Salt⟧, it rains.", "organization"),
      .init("She worked there before she founded ⟦Salt Meadow⟧ in 2018.", "organization"),
      .init("⟦Dark Torvend⟧ has picked up U.S. rights to it.", "organization"),
      .init("⟦Story Kettle⟧ acquired the firm.", "organization"),
      .init("⟦Film Torvend⟧ has acquired the firm.", "organization"),
      .init("⟦QXZ⟧ is handling world sales.", "organization"),
      .init("Then ⟦GQXZ⟧ will release it abroad.", "organization"),
      .init("⟦Myriad⟧ is selling the title in Busan.", "organization"),
      .init("⟦Gravelko⟧ told Reuters that it had sold more.", "organization"),
      .init("The BBC and ITV own ⟦BritKettle⟧ then.", "organization"),
      .init("Last year it bid for ⟦Lagardor⟧, too.", "organization"),
      .init("Ms. Vink rejoins ⟦Sundial⟧ as head of drama.", "organization"),
    ],
    leaves: [
      "She signed a deal with her manager.", "Shares in the firm fell on Monday.", "Last year he acquired a house.",
      "Buyers in Korea acquired the rights.", "The Internet users in Korea acquired it.", "It has net cash of RMB shares.",
      "The President agreed to resign.", "VFX was asked for.", "They worked with QXR screens.",
      "The debut EP sold a million.", "It was a dream, he told MPs.", "They met JQK’s widow there.",
      "Recently Ondolan picked up a prize.", "She joins Sundial as the lead of the drama.", "The town was founded in May.",
    ])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase, board.isFree(field, run), !(run.count == 1 && isPluralAcronym(view, run.lowerBound)),
      !hasRelative(run, view)
    else { return }
    if isTelling(run, field, board) || run.count == 1 && NameRuns.opensSeller(view, run.lowerBound) || isToldTo(run, view)
      || isAsking(run, view) || isJoined(run, view) || isTraded(run, view) || isProducing(run, view)
    {
      board.claim(NameCandidate(field, run, .organization, 54, manual.id))
      return
    }
    guard let range = core(of: run, view), !isWorkOfMaker(range, view) else { return }
    let form = BrandForm(view, range)
    let before = max(scoreBefore(view, field, range, board), form == .acronym ? BrandForm.scoreOfObject(view, range) : 0)
    let after = max(scoreAfter(view, range.upperBound), form.scoreOfAgent(view, range))
    guard max(before, after) > 0 else { return }
    var score = max(before, after) + min(before, after) / 3 + scoreOfForm(view, range)
    if view.token(range.upperBound)?.hash == fame { return }
    if view.tokens[range.lowerBound].classes.contains(.givenName) { score -= 25 }
    if range.count == 1, form == .plain, view.isSentenceStart(range.lowerBound), view.token(range.upperBound)?.kind == .word { score -= 6 }
    guard score >= 30 else { return }
    // "Well Lit USA": a country right after the name belongs to it.
    if let country = board.holder(field, range.upperBound), country.type == .place, country.tokens.lowerBound == range.upperBound,
      view.tokens[range.upperBound].gap == .space, range.count > 1
    {
      board.propose(NameCandidate(field, range.lowerBound..<country.tokens.upperBound, .organization, min(74, score), manual.id))
      return
    }
    let candidate = NameCandidate(field, range, .organization, min(74, score), manual.id)
    if score >= NameCandidate.threshold { board.claim(candidate) } else { board.propose(candidate) }
  }

  /// "JFK's widow": a person.
  private static func hasRelative(_ run: Range<Int>, _ view: FieldView) -> Bool {
    view.token(run.upperBound)?.kind == .clitic && view.token(run.upperBound + 1).map { relatives.contains($0.hash) } ?? false
  }

  private static let relatives = WordSet("widow widower wife husband son daughter brother sister mother father")

  /// "partnered with Stranger Things creator Matt Duffer": a work that is known, before its maker.
  private static func isWorkOfMaker(_ range: Range<Int>, _ view: FieldView) -> Bool {
    guard let maker = view.token(range.upperBound), maker.kind == .word, maker.classes.contains(.personCue) else { return false }
    return view.senses(of: range).contains { $0.type == .title }
  }

  /// "rejoins Sundial as head of drama": nobody gets a post at a person.
  private static func isJoined(_ run: Range<Int>, _ view: FieldView) -> Bool {
    // "joined Sundial in 2016 as"
    let isDated = view.token(run.upperBound)?.word == .in && view.token(run.upperBound + 1)?.kind == .number
    let link = isDated ? run.upperBound + 2 : run.upperBound
    guard let verb = view.token(run.lowerBound - 1), joining.contains(verb.hash), view.token(link)?.word == .as,
      run.allSatisfy({ view.tokens[$0].classes.isDisjoint(with: .givenName | .surname | .koreanSurname | .month | .weekday | .demonym) })
    else { return false }
    return (link + 1..<link + 6).contains { view.token($0).map { PostWords.kind($0) == .corporate } ?? false }
  }

  /// "Torvend shares fell": what stands before "shares" and a verb.
  private static func isTraded(_ run: Range<Int>, _ view: FieldView) -> Bool {
    guard let shares = view.token(run.upperBound), traded.contains(shares.hash), !shares.isCapitalized,
      let verb = view.token(run.upperBound + 1), moving.contains(verb.hash) || [.were, .are, .was, .have].contains(verb.word)
    else { return false }
    return namesNobody(run, view) && (run.count > 1 || isUnknown(view, run.lowerBound))
  }

  /// "will produce through Salt Tree": whose work it is.
  private static func isProducing(_ run: Range<Int>, _ view: FieldView) -> Bool {
    let first = run.lowerBound
    guard let link = view.token(first - 1), banners.contains(link.hash), !link.isCapitalized, namesNobody(run, view),
      run.count > 1 || isUnknown(view, first)
    else { return false }
    return (max(view.sentenceTokens(of: first).lowerBound, first - 9)..<first).contains { CreditWords.isProducing(view.tokens[$0].hash) }
  }

  private static func namesNobody(_ run: Range<Int>, _ view: FieldView) -> Bool {
    run.allSatisfy {
      view.tokens[$0].classes.isDisjoint(with: .givenName | .surname | .koreanSurname | .month | .weekday | .demonym | .place)
    }
  }

  private static let traded = WordSet("shares stock")
  private static let moving = WordSet(
    "fell rose dropped slipped jumped surged climbed gained plunged closed sank soared tumbled slid traded")
  private static let banners = WordSet("through via")

  private static let joining = WordSet("joined joins joining rejoined rejoins rejoining")

  /// "he told the Daily Moon she was", "according to the Sioux Falls Daily Moon": a person has no article.
  private static func isToldTo(_ run: Range<Int>, _ view: FieldView) -> Bool {
    var article = run.lowerBound - 1
    while article > 0, run.lowerBound - article < 4, view.tokens[article].classes.contains(.place) { article -= 1 }
    guard run.count > 1 || isUnknown(view, run.lowerBound), view.token(article)?.word == .the,
      view.tokens[run.lowerBound].classes.isDisjoint(with: .demonym | .position | .place)
    else { return false }
    let verb = view.token(article - 1)
    if verb?.hash == told || verb?.hash == tells { return run.count > 1 && article == run.lowerBound - 1 }
    return verb?.word == .to && view.token(article - 2)?.word == .according
  }

  /// "Gravelko told Variety": one unknown word that nobody is named by.
  private static func isTelling(_ run: Range<Int>, _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    guard run.count == 1, isUnknown(view, run.lowerBound), view.token(run.upperBound)?.hash == told,
      let paper = board.holder(field, run.upperBound + 1)
    else { return false }
    return paper.type == .organization && paper.tokens.lowerBound == run.upperBound + 1
  }

  /// "MPs", "PDs": several people.
  private static func isPluralAcronym(_ view: FieldView, _ at: Int) -> Bool {
    let token = view.tokens[at]
    let letters = view.text.bytes[Int(token.start)..<Int(token.end)]
    return letters.count > 2 && letters.last == UInt8(ascii: "s")
      && letters.dropLast().allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// A capitalised word that the vocabulary has nowhere.
  private static func isUnknown(_ view: FieldView, _ at: Int) -> Bool {
    view.tokens[at].classes.isEmpty && view.tokens[at].word == .unlisted && view.tokens[at].count > 4
  }

  /// "didn't respond to Torvend's request for comment": the paper itself.
  private static func isAsking(_ run: Range<Int>, _ view: FieldView) -> Bool {
    let clitic = run.upperBound
    return run.count < 4 && view.token(clitic)?.kind == .clitic && view.token(clitic + 1)?.hash == request
      && view.token(clitic + 2)?.word == .for && view.token(clitic + 3)?.hash == comment
      && view.tokens[run.upperBound - 1].classes.isDisjoint(with: .position | .demonym)
  }

  /// The part of a run that could be a company's name, or nil.
  static func core(of run: Range<Int>, _ view: FieldView) -> Range<Int>? {
    let tokens = view.tokens
    var first = run.lowerBound
    while first < run.upperBound, !tokens[first].classes.isDisjoint(with: .demonym | .position | .honorific) { first += 1 }
    let words = (first..<run.upperBound).filter { tokens[$0].kind == .word && tokens[$0].gap != .none || $0 == first }
    guard let only = words.first, words.count <= 4 else { return nil }
    if tokens[only].classes.contains(.currencyName), tokens[only].shape.contains(.allUpper) { return nil }
    let isDealer = words.count > 1 && DealerVerb.follows(view, run.upperBound)
    for word in words
    where !(words.count == 1 && isBrand(tokens[word])) && !(isDealer && word == only && tokens[word].classes.contains(.organizationSuffix))
      && !tokens[word].classes.isDisjoint(with: .month | .weekday | .honorific | .position | .personCue | .awardCue | .demonym | .workCue)
    { return nil }
    // "Co-chief" before "executive"
    let parts = (first..<run.upperBound).filter { tokens[$0].kind == .word }
    if parts.count > 1, words.count == 1, parts.allSatisfy({ tokens[$0].isRole }) { return nil }
    if words.count == 1 {
      if tokens[only].shape.contains(.allUpper), BrandForm.terms.contains(tokens[only].hash) { return nil }
      let isPlain =
        !tokens[only].classes.isDisjoint(
          with: .common | .stopword | .place | .givenName | .surname | .koreanSurname | .organizationSuffix | .organizationCue
            | .facilityNoun
            | .numeral | .businessNoun | .photoCue | .currencyName) || tokens[only].hash == internet
      guard
        !isPlain || tokens[only].shape.contains(.innerUpper) || isBrand(tokens[only])
          || first + 1 < run.upperBound,
        tokens[only].count > 1
      else { return nil }
    } else if view.isSentenceStart(only), !isDealer, words.allSatisfy({ tokens[$0].classes.contains(.common) }) {
      return nil
    }
    return first..<run.upperBound
  }

  /// "STAR", "FLOW": an ordinary word in capitals.
  private static func isBrand(_ token: Token) -> Bool {
    token.shape.contains(.allUpper) && token.count > 2 && !token.classes.isDisjoint(with: .common | .personCue)
      && token.classes.isDisjoint(with: .stopword | .place | .numeral | .businessNoun | .photoCue | .currencyName | .position | .workCue)
  }

  /// How much the words before a name make it an organization: "a member of X", "Taylor of X", "an analyst at X".
  private static func scoreBefore(_ view: FieldView, _ field: Int, _ range: Range<Int>, _ board: NameBoard) -> Int {
    let first = range.lowerBound
    guard let before = view.token(first - 1), before.kind == .word, view.tokens[first].gap == .space else { return 0 }
    let head = view.token(first - 2)
    let isAfterPerson = board.holder(field, endingAt: first - 1)?.type == .person
    switch before.word {
    case .of:
      // "Martin Taylor of Aberdeenshire, Scotland"
      if isAfterPerson { return isBeforePlace(view, range.upperBound) ? 0 : 52 }
      // "a member of FXAF"
      if let noun = head, memberships.contains(noun.hash), BrandForm(view, range) == .acronym { return 50 }
      return head.map { $0.kind == .word && !$0.classes.isDisjoint(with: .businessNoun) } ?? false ? 52 : 0
    case .at:
      return isAfterPerson || head?.classes.contains(.businessNoun) == true ? 50 : 0
    case .for:
      if let bid = head, bids.contains(bid.hash), !bid.isCapitalized { return 50 }
      return isAfterPerson ? 50 : 0
    case .in:
      return follows(view, first - 2, classes: .businessNoun, within: 1) ? 52 : 0
    case .with:
      return follows(view, first - 2, classes: .dealNoun | .businessVerb, within: 4) ? 50 : 0
    case .by:
      return follows(view, first - 2, classes: .businessVerb, within: 2) ? 54 : 0
    case .to:
      if let according = head, according.word == .according, range.count == 1 { return 50 }
      if let verb = head, verb.hash == went || verb.hash == goes {
        return follows(view, first - 3, classes: .businessNoun | .titleNoun, within: 1) ? 52 : 0
      }
      return follows(view, first - 2, classes: .businessVerb, within: 1) ? 48 : 0
    default:
      // "before she founded Salt Meadow"
      if founding.contains(before.hash) || before.hash == found && head?.word == .to { return 52 }
      // "own BritKettle"
      if owning.contains(before.hash), BrandForm(view, range) == .innerCapital { return 52 }
      // "he told Cinewire.": at the end of a clause the word behind is a paper or an agency.
      guard before.hash == told, range.count <= 2, let next = view.token(range.upperBound) else { return 0 }
      return next.isMark(".") || next.isMark(",") || [.in, .on, .at, .after, .during, .last].contains(next.word) ? 50 : 0
    }
  }

  /// ", Scotland": what stands before is a place, too.
  private static func isBeforePlace(_ view: FieldView, _ end: Int) -> Bool {
    guard view.token(end)?.isMark(",") == true, view.token(end + 1) != nil, let match = view.match(beginningAt: end + 1) else {
      return false
    }
    return RegionalName.isPlace(match, view)
  }

  /// True where one of the words that end at a token has one of the classes; a capital or a mark ends the look back.
  private static func follows(_ view: FieldView, _ last: Int, classes: WordClass, within steps: Int) -> Bool {
    var at = last
    while let token = view.token(at), at > last - steps, token.kind == .word, !token.isCapitalized {
      if !token.classes.isDisjoint(with: classes) { return true }
      at -= 1
    }
    return false
  }

  /// How much the words behind a name make it an organization: "X’s employees", "X (NYSE: Y)", "X reported".
  private static func scoreAfter(_ view: FieldView, _ end: Int) -> Int {
    guard let next = view.token(end) else { return 0 }
    if next.kind == .clitic {
      // "Torvend's 12,000 employees"
      var at = end + 1
      while let token = view.token(at), at < end + 4, token.kind == .word || token.kind == .number || token.kind == .hyphen,
        !token.isCapitalized || isPost(token)
      {
        if !token.classes.isDisjoint(with: .businessNoun) || isPost(token) { return 52 }
        at += 1
      }
      return 12
    }
    if next.isMark("(") { return isTicker(view, end + 1) ? 70 : 0 }
    if next.isMark(","), view.token(end + 1)?.word == .which, let verb = view.token(end + 2) {
      if [.it, .they].contains(verb.word), view.token(end + 3)?.classes.contains(.businessVerb) == true { return 52 }
      return verb.classes.contains(.businessVerb) ? 44 : BrandForm.agency.contains(verb.hash) ? 50 : 0
    }
    guard next.kind == .word, next.gap == .space, !next.isCapitalized else { return 0 }
    if isPost(next) { return 54 }
    if next.classes.contains(.businessNoun), !next.classes.contains(.workCue) { return 48 }
    if next.hash == declined { return 52 }
    // "has acquired", "will also buy".
    var at = end
    while let token = view.token(at), at < end + 3, [.has, .have, .had, .will, .also, .is].contains(token.word) { at += 1 }
    guard let verb = view.token(at), verb.kind == .word else { return 0 }
    if verb.classes.contains(.businessVerb) { return DealerVerb.takesPrize(view, at) ? 0 : 52 }
    if DealerVerb.follows(view, end) { return 52 }
    return verb.classes.contains(.reportingVerb) && at == end ? 28 : 0
  }

  /// A post of a company, not a profession of the arts: "chairman", "spokesman"; not "director".
  private static func isPost(_ token: Token) -> Bool {
    token.kind == .word && token.classes.contains(.position)
      && (token.classes.isDisjoint(with: .personCue) || token.hash == chairman || token.hash == president)
  }

  /// "(WBD.O)", "(NASDAQ: NFLX)", "(035760)".
  private static func isTicker(_ view: FieldView, _ at: Int) -> Bool {
    guard let first = view.token(at), let second = view.token(at + 1) else { return false }
    if first.kind == .number, first.count == 6 { return second.isMark(")") || second.isMark(".") }
    guard first.kind == .word, first.shape.contains(.allUpper) else { return false }
    return (second.isMark(".") || second.isMark(":")) && view.token(at + 2)?.shape.contains(.allUpper) == true
      && view.token(at + 3)?.isMark(")") == true
  }

  /// A word with a capital or a digit inside, or all in capitals, looks like a brand.
  private static func scoreOfForm(_ view: FieldView, _ range: Range<Int>) -> Int {
    let token = view.tokens[range.lowerBound]
    if token.shape.contains(.innerUpper) { return 20 }
    if range.contains(where: { view.tokens[$0].kind == .number && view.tokens[$0].gap == .none }) { return 25 }
    return range.count == 1 && token.shape.contains(.allUpper) && token.count >= 2 && token.count <= 6 ? 20 : 0
  }

  private static let memberships = WordSet("member members chapter part affiliate founder chair official officials")
  private static let told = Fold.hash("told")
  private static let tells = Fold.hash("tells")
  private static let founding = WordSet("founded cofounded formed forming")
  private static let owning = WordSet("own owns owned owning")
  private static let bids = WordSet("bid bids bidding")
  private static let found = Fold.hash("found")
  private static let internet = Fold.hash("internet")
  private static let fame = Fold.hash("fame")
  private static let went = Fold.hash("went")
  private static let goes = Fold.hash("goes")
  private static let request = Fold.hash("request")
  private static let comment = Fold.hash("comment")
  private static let declined = Fold.hash("declined")
  private static let chairman = Fold.hash("chairman")
  private static let president = Fold.hash("president")
}
