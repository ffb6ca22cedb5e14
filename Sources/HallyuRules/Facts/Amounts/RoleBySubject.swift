import HallyuAnnotations
import HallyuCore
import HallyuText

/// Makes the role that the words decided precise by whom the sum is told of: what a film took is its box office, what a company took revenue.
struct RoleBySubject {
  let parties: AmountParties
  let before: SumBefore?

  func role(_ decided: ToldRole) -> ToldRole {
    if [.revenue, .other].contains(decided.kind), parties.earner() != nil { return ToldRole(.boxOffice) }
    if let found = prize() ?? gross(decided) ?? onFirstDays(decided) ?? screened(decided) ?? called(decided) ?? built(decided) {
      return found
    }
    return switch decided.kind {
    case .other:
      budget() ?? budgetOfNoun(decided) ?? paidForWork() ?? fetched() ?? offered() ?? licence(decided) ?? raid() ?? taking()
        ?? spentOnWork() ?? grant()
        ?? sale()
        ?? charted()
        ?? reported() ?? inBoxOfficeNews(decided) ?? decided
    case .price: (ToldRole.isLarge(view, amount) ? budget() : nil) ?? raid() ?? decided
    case .profit, .loss: budgetOfNoun(decided) ?? decided
    // "T, which carries a $55 million budget, opened with $96 million"
    case .budget where isOpening(after: decided.cue): ToldRole(.boxOffice)
    case .cost where parties.isToMake: ToldRole(.budget)
    case .investment where parties.isSpentOnMaking, .cost where parties.isSpentOnMaking: ToldRole(.budget, cue: decided.cue)
    case .boxOffice: budgetOfNoun(decided) ?? income(decided) ?? decided
    case .investment where isInvestedIn: budgetOfNoun(decided) ?? decided
    case .salary: pocketed() ?? boxOffice(decided) ?? decided
    case .fee where isPayOfOffice(decided): ToldRole(.salary, cue: decided.cue)
    case .fee: rightsPaid(decided) ?? purchase(decided) ?? wages(decided) ?? decided
    case .sales where isTakenByWork: ToldRole(.boxOffice)
    case .revenue: payOfSubject(decided) ?? boxOffice(decided) ?? pay(decided) ?? earned(decided) ?? decided
    case .acquisition: rightsSold(decided) ?? workBought(decided) ?? decided
    default: decided
    }
  }

  /// A sum of which nothing is said, under a headline about the box office.
  private func inBoxOfficeNews(_ decided: ToldRole) -> ToldRole? {
    guard context.entities.contains(where: { $0.type == .title }) else { return nil }
    let headline = context.views[0]
    let isOfOffice = tellsOfTickets(headline, headline.tokens.indices)
    // A text that begins with the box office goes on with large sums of it.
    let isOpened = decided.cue == nil && ToldRole.isLarge(view, amount) && tellsOfTickets(view, 0..<min(90, view.tokens.count))
    return isOfOffice || isOpened ? ToldRole(.boxOffice, isWeak: true) : nil
  }

  /// "box office", "ticket sales"
  private func tellsOfTickets(_ view: FieldView, _ range: Range<Int>) -> Bool {
    range.contains { at in
      let next = view.token(at + 1)?.hash
      return view.tokens[at].hash == RoleBySubject.box && next == RoleBySubject.office
        || view.tokens[at].hash == RoleBySubject.ticketWord && next == RoleBySubject.salesWord
    }
  }

  private static let box = Fold.hash("box")
  private static let office = Fold.hash("office")
  private static let ticketWord = Fold.hash("ticket")
  private static let salesWord = Fold.hash("sales")

  /// "the Salt Award ($10,000)"
  private func prize() -> ToldRole? {
    guard view.token(amount.lowerBound - 1)?.isMark("(") == true, let award = context.mention(field, at: amount.lowerBound - 2),
      context.type(award) == .award
    else { return nil }
    return ToldRole(.prize)
  }

  /// "Orwick's $25 million purchase of ‘T’", "the $28 million debut of ‘T’": the noun between the sum and the work.
  private func called(_ decided: ToldRole) -> ToldRole? {
    guard let noun = parties.sumNoun() else { return nil }
    if AmountParties.saleNouns.contains(view.tokens[noun].hash) { return ToldRole(.rights, cue: noun) }
    return AmountParties.openingNouns.contains(view.tokens[noun].hash) && decided.kind != .boxOffice ? ToldRole(.boxOffice) : nil
  }

  // MARK: - What a work costs

  /// "the $25 million “T”", "T costs $19 million to make"
  private func budget() -> ToldRole? {
    parties.isPriceOfWork() ? ToldRole(.budget) : nil
  }

  /// "a $57 million film that grossed $28 million", and no film fund: an article before the sum, a noun for a work behind it.
  private func budgetOfNoun(_ decided: ToldRole) -> ToldRole? {
    // "profits will make the $245 million picture pay": nothing stands between.
    let isBeside = view.token(amount.upperBound)?.classes.contains(.workCue) ?? false
    guard isBeside || isInvestedIn || decided.cue.map({ $0 >= amount.upperBound }) ?? true, let article = view.token(amount.lowerBound - 1),
      [.a, .an, .the, .its].contains(article.word)
    else { return nil }
    let reach = amount.upperBound..<min(view.tokens.count, amount.upperBound + 3)
    guard let noun = reach.first(where: { view.tokens[$0].classes.contains(.workCue) }),
      (amount.upperBound..<noun).allSatisfy({ view.tokens[$0].kind == .word || view.tokens[$0].kind == .hyphen }),
      view.token(noun + 1).map({
        $0.kind != .word || $0.word != .and && !$0.classes.isDisjoint(with: [.stopword, .performVerb, .releaseVerb])
      }) ?? true
    else { return nil }
    return ToldRole(.budget)
  }

  /// "invested 3 billion won in the $8.5m film": what the money of the sentence goes into.
  private var isInvestedIn: Bool { [.in, .into].contains(view.token(amount.lowerBound - 2)?.word ?? .unlisted) }

  /// "opened a $155 million production complex", "a £700m film and TV studios facility": what is put into a building.
  private func built(_ decided: ToldRole) -> ToldRole? {
    guard [.other, .funding].contains(decided.kind), ToldRole.isLarge(view, amount), let article = view.token(amount.lowerBound - 1),
      [.a, .an, .the, .its].contains(article.word) || article.isMark("(") || RoleBySubject.building.contains(article.hash),
      case let end = view.token(amount.upperBound)?.isMark(")") == true ? amount.upperBound + 1 : amount.upperBound,
      let noun = (end..<min(end + 6, clauses.sentence.upperBound)).first(where: { RoleBySubject.buildings.contains(view.tokens[$0].hash) }),
      (end..<noun).allSatisfy({
        view.tokens[$0].kind == .hyphen || view.tokens[$0].isMark("&")
          || view.tokens[$0].kind == .word && (view.tokens[$0].word == .and || !view.tokens[$0].classes.contains(.stopword))
      })
    else { return nil }
    return ToldRole(.investment, cue: noun)
  }

  private static let building = WordSet("new planned proposed")
  static let buildings = WordSet(
    """
    complex studio studios facility facilities campus theatre theater cinema multiplex stage stages soundstage soundstages resort backlot \
    expansion redevelopment refurbishment
    """)

  // MARK: - Rights to a work

  /// "‘T’ has been picked up by Orwick in a deal worth $150,000"
  private func licence(_ decided: ToldRole) -> ToldRole? {
    guard let cue = decided.cue, cue < amount.lowerBound,
      let verb = (clauses.sentence.lowerBound..<cue).last(where: { RoleBySubject.licensing.contains(view.tokens[$0].hash) }),
      !context.mentions(field, in: clauses.sentence.lowerBound..<verb, of: .title).isEmpty || isObject(of: verb)
    else { return nil }
    return ToldRole(.rights, cue: verb)
  }

  /// "paid $469 million for two sequels to ‘T’"
  private func rightsPaid(_ decided: ToldRole) -> ToldRole? {
    guard ToldRole.isLarge(view, amount), let cue = decided.cue, RoleBySubject.giving.contains(view.tokens[cue].hash),
      view.token(amount.upperBound)?.kind == .word
    else { return nil }
    let end = min(view.sentenceTokens(of: amount.lowerBound).upperBound, amount.upperBound + 14)
    guard let link = (amount.upperBound..<end).first(where: { view.tokens[$0].word == .for }),
      !context.mentions(field, in: link..<end, of: .title).isEmpty || isForMatches(link..<end)
    else { return nil }
    return ToldRole(.rights, cue: cue, isWeak: decided.isWeak)
  }

  /// "outbid Orwick, paying $14 million for ‘T’", "gave $12 million for ‘T’"
  private func paidForWork() -> ToldRole? {
    guard
      let verb = (max(clauses.sentence.lowerBound, amount.lowerBound - 3)..<amount.lowerBound).last(where: {
        RoleBySubject.giving.contains(view.tokens[$0].hash)
      }), view.token(amount.upperBound)?.word == .for
    else { return nil }
    return rightsPaid(ToldRole(.fee, cue: verb))
  }

  private static let giving = RoleDecision.payments.union(
    WordSet("gave gives give giving spent dropped drops shelled plunked ponied forked splashed laid"))

  /// "‘T’ fetched $5 million", "‘T’ went for $2 million"
  private func fetched() -> ToldRole? {
    guard ToldRole.isLarge(view, amount),
      let verb = (max(clauses.sentence.lowerBound, amount.lowerBound - 4)..<amount.lowerBound).last(where: {
        RoleBySubject.fetching.contains(view.tokens[$0].hash)
          || view.tokens[$0].hash == RoleBySubject.went && view.tokens[$0 + 1].word == .for
      }), isAboutTitle()
    else { return nil }
    return ToldRole(.rights, cue: verb)
  }

  private static let fetching = WordSet("fetched fetches fetch")
  private static let went = Fold.hash("went")

  /// "for its package of league games"
  private func isForMatches(_ range: Range<Int>) -> Bool {
    context.mentions(field, in: range, of: .organization).contains { context.kindOfOrganization[$0.entity].contains(.sports) }
      && range.contains { RoleBySubject.matches.contains(view.tokens[$0].hash) }
  }

  private static let matches = WordSet("games matches rights package telecasts tournament season")

  /// "owns the cosmetics maker Orwick, for which it paid $187m"
  private func purchase(_ decided: ToldRole) -> ToldRole? {
    parties.paidFor() == nil ? nil : ToldRole(.acquisition, cue: decided.cue)
  }

  /// "paid its chief executive $65 million last year": the holder of a post is paid for it.
  private func isPayOfOffice(_ decided: ToldRole) -> Bool {
    guard let cue = decided.cue, cue < amount.lowerBound, amount.lowerBound - cue < 8,
      RoleDecision.payments.contains(view.tokens[cue].hash),
      view.token(amount.upperBound)?.word != .for, let noun = view.token(amount.lowerBound - 1)
    else { return false }
    return PostWords.kind(noun) == .corporate || noun.hash == RoleBySubject.executive
  }

  private static let executive = Fold.hash("executive")

  /// "A drama sold to China at a record $3.2 million"
  private func sale() -> ToldRole? {
    let first = clauses.sentence.lowerBound
    guard (max(first, amount.lowerBound - 3)..<amount.lowerBound).contains(where: { [.at, .for].contains(view.tokens[$0].word) }),
      let verb = (max(first, amount.lowerBound - 10)..<amount.lowerBound).last(where: { ToldRole.sales.contains(view.tokens[$0].hash) }),
      (first..<verb).contains(where: {
        view.tokens[$0].classes.contains(.workCue) || context.mention(field, at: $0).map { context.type($0) == .title } ?? false
      })
    else { return nil }
    return ToldRole(.rights, cue: verb)
  }

  /// "sold ‘T’ to Orwick for $5m"; not "sold its stake in X, which shows ‘T’, for".
  private func rightsSold(_ decided: ToldRole) -> ToldRole? {
    guard let cue = decided.cue, ToldRole.sales.contains(view.tokens[cue].hash),
      !context.mentions(field, in: clauses.sentence, of: .title).isEmpty,
      cue >= amount.lowerBound
        || !(cue..<min(cue + 8, amount.lowerBound)).contains(where: { ToldRole.shares.contains(view.tokens[$0].hash) })
    else { return nil }
    return ToldRole(.rights, cue: cue, isWeak: decided.isWeak)
  }

  /// "bought the film ‘T’", "snapped up ‘T’": a title with nothing but what it is between it and the verb.
  private func isObject(of verb: Int) -> Bool {
    context.mentions(field, in: verb..<clauses.sentence.upperBound, of: .title).contains { title in
      title.tokens.lowerBound - verb < 8
        && (verb + 1..<title.tokens.lowerBound).allSatisfy {
          let token = view.tokens[$0]
          return token.kind == .quote || [.the, .up].contains(token.word) || token.kind == .hyphen
            || token.kind == .word && !token.classes.contains(.stopword) && !token.classes.contains(.organizationCue)
              && context.mention(field, at: $0).map({ context.type($0) != .organization }) ?? true
        }
    }
  }

  /// "which bought ‘T’ at Cannes for $20 million", "‘T’ was bought by Orwick for $20 million": a work, and no company.
  private func workBought(_ decided: ToldRole) -> ToldRole? {
    guard let cue = decided.cue, cue < amount.lowerBound, RoleBySubject.licensing.contains(view.tokens[cue].hash) else { return nil }
    // "bought the film for $18m"
    if amount.lowerBound - cue < 5, [.the, .this].contains(view.token(cue + 1)?.word ?? .unlisted), let noun = view.token(cue + 2),
      noun.classes.contains(.workCue), noun.classes.isDisjoint(with: .organizationCue), view.token(cue + 3)?.word == .for
    {
      return ToldRole(.rights, cue: cue, isWeak: decided.isWeak)
    }
    guard
      !context.mentions(field, in: clauses.sentence, of: .title).isEmpty
    else { return nil }
    let isSubject =
      [.was, .were, .been].contains(view.tokens[max(0, cue - 1)].word) && isAboutTitle()
      && context.mentions(field, in: clauses.sentence.lowerBound..<cue, of: .organization).isEmpty
    return isObject(of: cue) || isSubject ? ToldRole(.rights, cue: cue, isWeak: decided.isWeak) : nil
  }

  // MARK: - Companies

  /// "Sky's £940m ITV share raid": the noun of taking over behind a company's name right after a sum, where a possessive stands before the sum.
  private func raid() -> ToldRole? {
    guard view.token(amount.lowerBound - 1)?.kind == .clitic, let target = context.mention(field, at: amount.upperBound),
      context.type(target) == .organization
    else { return nil }
    let end = target.tokens.upperBound
    let noun = (end..<min(end + 3, view.tokens.count)).first { RoleBySubject.raids.contains(view.tokens[$0].hash) }
    return noun.map { ToldRole(.acquisition, cue: $0) }
  }

  /// "If it sells its shares, Orwick will pocket $3m": no person's pay.
  private func pocketed() -> ToldRole? {
    let isOfShares = clauses.sentence.contains { ToldRole.shares.contains(view.tokens[$0].hash) }
    guard isOfShares, context.mentions(field, in: clauses.sentence, of: .person).isEmpty else { return nil }
    return ToldRole(.other, isWeak: true)
  }

  /// "Orwick received 2 billion won for the drama": what a company gets is meant to be spent.
  private func grant() -> ToldRole? {
    guard let verb = parties.gettingVerb(), parties.subjects.organization(field, ofVerbAt: verb, clauses) != nil else { return nil }
    return ToldRole(.funding, cue: verb)
  }

  /// "posted 389 billion won in web novels": what a company reports without a word for it, it took in.
  private func reported() -> ToldRole? {
    // The verb of another paragraph is none of this sentence's.
    guard let verb = view.token(amount.lowerBound - 1), RoleBySubject.reporting.contains(verb.hash),
      clauses.sentence.contains(amount.lowerBound - 1),
      parties.subjects.organization(field, ofVerbAt: amount.lowerBound - 1, clauses) != nil
    else { return nil }
    return ToldRole(.revenue, cue: amount.lowerBound - 1)
  }

  /// "offered Kim $20 million for two more seasons"
  private func offered() -> ToldRole? {
    guard let name = context.mention(field, at: amount.lowerBound - 1), context.type(name) == .person,
      let verb = view.token(name.tokens.lowerBound - 1), RoleDecision.bids.contains(verb.hash)
    else { return nil }
    return ToldRole(.fee, cue: name.tokens.lowerBound - 1)
  }

  /// "For the last two seasons of T, Kim earned $75 million": a person alone before the verb.
  private func payOfSubject(_ decided: ToldRole) -> ToldRole? {
    guard let cue = decided.cue, cue < amount.lowerBound, view.tokens[cue].word == .earned,
      let name = context.mention(field, at: cue - 1), context.type(name) == .person,
      name.tokens.lowerBound == clauses.sentence.lowerBound || view.tokens[name.tokens.lowerBound - 1].isMark(",")
    else { return nil }
    return ToldRole(.salary, cue: cue)
  }

  /// "Kim earned $10 million for the show": what a person earns.
  private func pay(_ decided: ToldRole) -> ToldRole? {
    // "the £160,000 Ann Pryce earned"
    if let name = context.mention(field, at: amount.upperBound), context.type(name) == .person,
      view.token(name.tokens.upperBound).map({ RoleBySubject.earnings.contains($0.hash) }) ?? false
    {
      return ToldRole(.salary, cue: name.tokens.upperBound)
    }
    guard let cue = decided.cue, cue < amount.lowerBound, isEarning(cue) else { return nil }
    if isEarnedByStaff(cue) || view.tokens[cue].word == .earned && view.tokens[cue - 1].word == .who { return ToldRole(.salary, cue: cue) }
    // "Kim has earned", and not "the Kim biopic took".
    let last = view.tokens[cue - 1].classes.contains(.stopword) ? cue - 2 : cue - 1
    guard let name = context.mention(field, at: last), context.type(name) == .person, !context.isGoverned(name) else { return nil }
    return ToldRole(.salary, cue: cue)
  }

  /// "Orwick earned $1.5 billion, or 82 cents a share", "earned $1.5 billion in the quarter": what is left, and not what came in.
  private func earned(_ decided: ToldRole) -> ToldRole? {
    guard let cue = decided.cue, cue < amount.lowerBound, RoleBySubject.earnings.contains(view.tokens[cue].hash),
      context.mentions(field, in: clauses.sentence, of: .title).isEmpty,
      let next = view.token(amount.upperBound), next.word != .from, next.word != .on,
      (amount.upperBound..<min(amount.upperBound + 9, clauses.sentence.upperBound)).contains(where: {
        RoleBySubject.ofReports.contains(view.tokens[$0].hash)
      }), parties.subjects.organization(field, ofVerbAt: cue, clauses) != nil
    else { return nil }
    return ToldRole(.profit, cue: cue, isWeak: decided.isWeak)
  }

  private static let earnings = WordSet("earned earns")
  private static let ofReports = WordSet("quarter cents share period fiscal")

  var context: FactContext { parties.context }
  var field: Int { parties.field }
  var view: FieldView { parties.view }
  var amount: Range<Int> { parties.amount }
  var clauses: Clauses { parties.clauses }

  private static let licensing = WordSet("picked acquired bought licensed snapped landed nabbed purchased buy acquire buying acquiring")
  private static let reporting = WordSet("posted recorded reported logged")
  private static let raids = WordSet("raid bid takeover buyout acquisition stake purchase merger swoop")
}
