import HallyuAnnotations
import HallyuCore
import HallyuText

/// What a work took, told by whom or what the sum stands beside: "T ($2.9 billion worldwide)", "opened with", "it has earned".
extension RoleBySubject {
  /// "T ($2.9 billion worldwide)", "needs to reach about $70 million worldwide to turn a profit": where tickets were sold stands behind the sum.
  func gross(_ decided: ToldRole) -> ToldRole? {
    guard view.token(amount.upperBound).map({ RoleBySubject.territories.contains($0.hash) }) ?? false,
      RoleBySubject.unspecific.contains(decided.kind) || decided.cue.map({ $0 >= amount.upperBound }) ?? false,
      isBesideTitle || isAboutTitle() || before?.fact.role == .boxOffice
    else { return nil }
    return ToldRole(.boxOffice)
  }

  /// "made 95 million rupees on its opening day", "Rs 12.5 crore nett": what only films take.
  func onFirstDays(_ decided: ToldRole) -> ToldRole? {
    guard RoleBySubject.unspecific.contains(decided.kind) else { return nil }
    var at = amount.upperBound
    if view.token(at).map({ RoleBySubject.netts.contains($0.hash) }) ?? false { return ToldRole(.boxOffice, cue: decided.cue) }
    if let adverb = view.token(at), RoleBySubject.territories.contains(adverb.hash) || RoleBySubject.nets.contains(adverb.hash) { at += 1 }
    guard let link = view.token(at), [.on, .in, .over, .during].contains(link.word) else { return nil }
    at += 1
    if let article = view.token(at), [.its, .the, .their].contains(article.word) { at += 1 }
    guard let order = view.token(at), RoleBySubject.firstDays.contains(order.hash),
      view.token(at + 1).map({ RoleBySubject.days.contains($0.hash) }) ?? false
    else { return nil }
    return ToldRole(.boxOffice, cue: decided.cue)
  }

  /// "T, which carries a $55 million budget, opened with $96 million"
  func isOpening(after cue: Int?) -> Bool {
    guard let cue, cue < amount.lowerBound else { return false }
    // "made on a budget of $2m and went on to collect $30m"
    if let verb = (max(cue, amount.lowerBound - 3)..<amount.lowerBound).last(where: {
      RoleBySubject.collecting.contains(view.tokens[$0].hash)
    }
    ), (cue..<verb).contains(where: { [.and, .but].contains(view.tokens[$0].word) }) {
      return true
    }
    guard
      let verb = (max(cue, amount.lowerBound - 4)..<amount.lowerBound).last(where: { RoleBySubject.opened.contains(view.tokens[$0].hash) })
    else { return false }
    return [.with, .to, .at].contains(view.tokens[verb + 1].word) && !clauses.sameClause(cue, amount.lowerBound)
      || (cue..<verb).contains { view.tokens[$0].isMark(",") }
  }

  private static let collecting = WordSet(
    "collect collects collected gross grosses grossed rake raked mint minted earn earned took amassed")
  private static let opened = WordSet("opened opens debuted debuts bowed bows launched grossed")

  private static let netts = WordSet("nett")
  private static let nets = WordSet("net gross")
  private static let firstDays = WordSet("opening debut")
  private static let days = WordSet("day weekend week frame")

  /// "T ($2.9 billion", "‘T,’ $2.9 billion": the bracket or the line of a title.
  var isBesideTitle: Bool { parties.bracketedTitle() != nil || parties.chartedTitle() != nil }

  /// "‘T’ opened in second with $3m", "it has accumulated $5m"
  func taking() -> ToldRole? {
    let isCharted = before?.isCharted ?? false
    guard
      isTaking() && (isAboutTitle() || parties.subjectWork() != nil || isCharted && isToldOfWork() || isItOfWork)
        || (isCharted || tellsOfRecord) && followsTitle() || isTaking() && leadsToTitle
        || isBracketed || isShown && (isCharted || isAboutTitle() || isToldOfWork() || parties.subjectWork() != nil)
    else { return nil }
    return ToldRole(.boxOffice)
  }

  /// "has passed ‘T’ ($244 million)", "only ‘T’ ($134 million) opened higher": a bracket of nothing but the sum, where works are ranked.
  private var isBracketed: Bool {
    guard view.token(amount.lowerBound - 1)?.isMark("(") == true, view.token(amount.upperBound)?.isMark(")") == true,
      parties.bracketedTitle() != nil
    else { return false }
    return clauses.sentence.contains { RoleBySubject.rankings.contains(view.tokens[$0].hash) }
  }

  private static let rankings = WordSet(
    """
    passed surpassed overtook overtaken topped topping tops beat beating behind opened opening biggest highest grossing record higher \
    gross grossed weekend blockbuster blockbusters hits top
    """)

  /// "The first film, distributed by Orwick, … earned", "‘T’ made"
  func boxOffice(_ decided: ToldRole) -> ToldRole? {
    let isEarned = decided.cue.map(isEarning) ?? false
    // "so that he was expected to earn $7m": a person's.
    let isPersons = (max(clauses.sentence.lowerBound, amount.lowerBound - 6)..<amount.lowerBound).contains {
      [.he, .she].contains(view.tokens[$0].word)
    }
    guard !isPersons,
      isEarned
        && (parties.subjectWork() != nil || isItOfWork || parties.isOfFilms
          || (countsTickets || before?.isCharted ?? false) && isToldOfWork())
        || (decided.isWeak || isEarned && decided.cue.map { view.tokens[$0].classes.isDisjoint(with: .workCue) } ?? false) && isAboutTitle()
    else { return nil }
    return ToldRole(.boxOffice, cue: decided.cue, isWeak: decided.isWeak)
  }

  /// "earned from three million admissions"
  private var countsTickets: Bool { clauses.sentence.contains { RoleBySubject.tickets.contains(view.tokens[$0].hash) } }

  /// "opened with", "debuted in second with", "added", "has accumulated": how a release fared, told in a sum.
  private func isTaking() -> Bool {
    let first = clauses.sentence.lowerBound
    if (max(first, amount.lowerBound - 4)..<amount.lowerBound).contains(where: { RoleBySubject.takings.contains(view.tokens[$0].hash) }) {
      return true
    }
    guard let link = view.token(linkBefore), link.word == .with || link.word == .to else { return false }
    return (max(first, amount.lowerBound - 10)..<amount.lowerBound).contains { RoleBySubject.openings.contains(view.tokens[$0].hash) }
  }

  /// The token before the sum, past "an additional", "a modest", "another".
  var linkBefore: Int {
    let before = amount.lowerBound - 1
    guard let token = view.token(before), token.kind == .word else { return before }
    if token.word == .another { return before - 1 }
    let isDescription =
      !token.isCapitalized && token.classes.isDisjoint(with: [.stopword, .reportingVerb, .releaseVerb])
      && [.a, .an].contains(view.token(before - 1)?.word ?? .unlisted)
    return isDescription ? before - 2 : before
  }

  /// "With a cumulative total of $52 million, ‘T’ is": the work behind the phrase that opens the sentence.
  private var leadsToTitle: Bool {
    guard view.tokens[clauses.sentence.lowerBound].word == .with, view.token(amount.upperBound)?.isMark(",") == true else { return false }
    var at = amount.upperBound + 1
    while view.token(at)?.kind == .quote { at += 1 }
    return context.mention(field, at: at).map { context.type($0) == .title } ?? false
  }

  /// "The most successful film was ‘T’, with $9m": in a list of what films took.
  private func followsTitle() -> Bool {
    guard view.token(amount.lowerBound - 1)?.word == .with else { return false }
    var at = amount.lowerBound - 2
    while let token = view.token(at), token.isMark(",") || token.kind == .quote { at -= 1 }
    return context.mention(field, at: at).map { context.type($0) == .title } ?? false
  }

  /// "The record was set by ‘T’ with $8.5m"
  private var tellsOfRecord: Bool { clauses.sentence.contains { RoleBySubject.records.contains(view.tokens[$0].hash) } }

  private static let records = WordSet("record records")

  /// "The film … and snared $3m on Friday, including presales": a verb of taking right before the sum.
  var isTakenByWork: Bool {
    guard let verb = view.token(amount.lowerBound - 1), RoleBySubject.takings.contains(verb.hash) || before?.fact.role == .boxOffice else {
      return false
    }
    return isAboutTitle() || isToldOfWork() || parties.subjectWork() != nil
  }

  /// "it", "the film": the nearest subject before the sum stands for a work.
  func isToldOfWork() -> Bool {
    var at = amount.lowerBound - 1
    while at >= clauses.sentence.lowerBound {
      if let mention = context.mention(field, at: at) {
        if context.type(mention) == .title { return true }
        let isNamedInPassing = context.type(mention) == .person && context.isGoverned(mention)
        if [.organization, .person].contains(context.type(mention)), !isNamedInPassing { return false }
      }
      let token = view.tokens[at]
      if token.word == .it { return true }
      if token.classes.contains(.workCue), !token.isCapitalized, standsBehindArticle(at) { return true }
      at -= 1
    }
    return false
  }

  /// "the film", "the fourth film", "the Ada Dell film"
  private func standsBehindArticle(_ noun: Int) -> Bool {
    let person = context.mention(field, at: noun - 1).flatMap { context.type($0) == .person ? $0 : nil }
    var at = (person?.tokens.lowerBound ?? noun) - 1
    if view.token(at).map({ FigureSubject.orders.contains($0.hash) }) ?? false { at -= 1 }
    return view.token(at)?.word == .the
  }

  /// "“T” slipped to fourth. It earned $3m", "After three weeks, it has": the sentence before begins with a work.
  private var isItOfWork: Bool {
    let first = clauses.sentence.lowerBound
    guard first > 0, let it = (first..<min(amount.lowerBound, first + 10)).first(where: { view.tokens[$0].word == .it }),
      it == first || view.tokens[it - 1].isMark(","), context.mentions(field, in: first..<it).isEmpty
    else { return false }
    let before = view.sentenceTokens(of: first - 1)
    let subject = context.mentions(field, in: before).first {
      [.title, .organization, .person].contains(context.type($0)) && view.token($0.tokens.upperBound)?.kind != .clitic
        && !isMakers($0, before)
    }
    return subject.map { context.type($0) == .title } ?? false
  }

  /// "Orwick Entertainment comedy “T”", "the title, which Orwick tracks": a name that only says whose the work is.
  private func isMakers(_ name: NamedSpan, _ sentence: Range<Int>) -> Bool {
    guard context.type(name) == .organization, let noun = view.token(name.tokens.upperBound), noun.kind == .word else { return false }
    return noun.classes.contains(.workCue) && noun.classes.isDisjoint(with: [.releaseVerb, .performVerb])
  }

  func isEarning(_ at: Int) -> Bool {
    [.took, .made, .makes, .make, .earned].contains(view.tokens[at].word) || RoleBySubject.taking.contains(view.tokens[at].hash)
      || view.tokens[at].kind == .word && view.tokens[at].word == .unlisted
  }

  /// True where a title is the subject before the sum; "Kim's thriller ‘T’ has earned": the maker's possessive leads to the work.
  func isAboutTitle() -> Bool {
    // "distributed ‘T,’ which earned": the relative pronoun points to it.
    let antecedent = clauses.antecedentOfClause[clauses.clause(of: amount.lowerBound)]
    if antecedent >= 0 {
      var at = antecedent
      while let token = view.token(at), token.kind == .quote || token.isMark(",") { at -= 1 }
      // "‘T’ (Orwick), which collected"
      if view.token(at)?.isMark(")") == true, let open = (max(0, at - 6)..<at).last(where: { view.tokens[$0].isMark("(") }) {
        at = open - 1
        while view.token(at)?.kind == .quote { at -= 1 }
      }
      return context.mention(field, at: at).map { context.type($0) == .title } ?? false
    }
    let before = context.mentions(field, in: clauses.sentence.lowerBound..<amount.lowerBound)
    let subject = before.first {
      [.title, .organization, .person].contains(context.type($0)) && !isModifier($0)
    }
    return subject.map { context.type($0) == .title } ?? false
  }

  /// "Kim's thriller", "the Kim Min-jun-starring film", "the Kim Min-jun comedy": a name that only describes the noun behind it.
  private func isModifier(_ mention: NamedSpan) -> Bool {
    let next = view.token(mention.tokens.upperBound)?.kind
    return next == .clitic || next == .hyphen
      || context.type(mention) == .person && view.token(mention.tokens.lowerBound - 1)?.word == .the
      // "Made by Norvel and distributed by Orwick, ‘T’ earned"
      || context.type(mention) != .title && view.token(mention.tokens.lowerBound - 1)?.word == .by
  }

  private static let takings = WordSet(
    "added adds accumulated amassed racked raked pulled scored collected collect collects collecting hauled notched banked garnered drew clocked tallied netted snared snagged posted logged adding minted mints total cumulative haul taking grossing earning"
  )
  private static let unspecific: Set<AmountRole> = [.other, .revenue, .sales, .salary]
  private static let territories = WordSet("worldwide domestically internationally globally overseas stateside locally nationwide")
  private static let tickets = WordSet("admissions tickets moviegoers viewers spectators entries")
  private static let taking = WordSet("take takes taken taking")
  private static let openings = WordSet(
    "opened opens open opening debuted debuts debut bowed bows bow followed launched launch total tally finished ended landed placed slipped slid dropped tumbled held"
  )
}
