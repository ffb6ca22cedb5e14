import HallyuAnnotations
import HallyuCore
import HallyuText

/// Who pays, who is paid, and what a sum is about.
struct AmountParties {
  let context: FactContext
  let subjects: Subjects
  let scene: FactScene
  let amount: Range<Int>
  let clauses: Clauses
  /// Where the sum before this one in the sentence ends, or nil.
  let sumBefore: Int?

  var field: Int { scene.field }
  var view: FieldView { scene.view }

  /// Roles in which somebody spends; in the others the money comes in, or is a value.
  private static let paid: Set<AmountRole> = [
    .investment, .acquisition, .rights, .lease, .funding, .donation, .fine, .budget, .cost, .advance,
  ]

  /// Who spends a sum: nil for the roles in which the money comes in, or is a value.
  func payer(_ role: ToldRole) -> Int? {
    if let source = source(role) ?? employer(role) ?? payerBehind(role) { return source }
    // "The building has undergone a £2 million refurbishment": by whom nobody says.
    if role.kind == .investment, let cue = role.cue, RoleBySubject.buildings.contains(view.tokens[cue].hash), !isBuilt { return nil }
    guard AmountParties.paid.contains(role.kind) || ([.fee, .salary].contains(role.kind) && isPaying(role)) else { return nil }
    if [.budget, .cost].contains(role.kind), let backer = backer() { return backer }
    if role.kind == .rights, let taker = taker() ?? soldTo() { return taker }
    if role.kind == .budget || role.kind == .cost, !hasSpendingVerb(role) { return nil }
    if isRaised(role) { return giver() }
    if isSold(role) || isForSale(role) { return buyer(role) }
    if role.kind == .fine, let fined = fined(role) { return fined }
    // "Orwick was fined £200,000 by the regulator"
    if role.kind == .fine, let cue = role.cue, cue < amount.lowerBound, isPassive(cue),
      let fined = subjects.organization(field, ofVerbAt: cue, clauses)
    {
      return fined
    }
    if role.kind == .acquisition, let bidder = bidder() ?? investorBefore() { return bidder }
    if role.kind == .investment, let investor = investor() { return investor }
    // "bought by X for", "a tender offer by X".
    // "settled a suit by X": X is paid.
    let isSettled = role.kind == .fine && role.cue.map { AmountParties.settling.contains(view.tokens[$0].hash) } ?? false
    if !isSettled, let agent = agent(after: role.cue) { return agent }
    if role.kind == .donation, let donor = donor(role) { return donor }
    // "Netflix’s $500 million investment", "Netflix’s investment, … which has reached".
    if let owner = possessor(before: role.cue) ?? owner(of: role) { return owner }
    let verb = owing(role) ?? verb(role)
    // "with X contributing up to $8 million"
    if isParticiple(verb),
      let beside = context.mentions(field, in: clauses.sentence, of: .organization).last(where: {
        // "outbid Norvel, paying": behind a comma it is the subject of the sentence that pays.
        $0.tokens.upperBound <= verb && verb - $0.tokens.upperBound < 2 && view.token(verb - 1)?.isMark(",") != true
      })
    {
      return beside.entity
    }
    if let subject = subjects.organization(field, ofVerbAt: verb, clauses) ?? mainSubject() { return subject }
    // "X would have to pay Orwick a fee": a payer that no rule knew is not who is paid.
    if owing(role) != nil { return nil }
    if hasCommonSubject(verb) { return nil }
    // "By investing in X": the subject of the sentence's main clause.
    if let first = context.mentions(field, in: behindSource..<clauses.sentence.upperBound, of: .organization).first(where: {
      $0.tokens.lowerBound < amount.lowerBound && !isObject($0) && !context.isReporter[$0.entity]
        && view.token($0.tokens.lowerBound - 1)?.word != .of && !subjects.ownsSubject(view, $0, before: amount.lowerBound)
    }) {
      return first.entity
    }
    // "the biggest purchase in Orwick's history"
    if let owner = historian() { return owner }
    // What stands in a headline refers to nothing before it.
    return role.kind == .investment && !isParticiple(verb) && view.text.field != .title
      ? subjects.coreference.last(.organization, field, before: clauses.sentence.lowerBound, besides: target()) : nil
  }

  /// "a $100 million investment by Orwick", "an investment of a Norvel unit, dubbed Orwick": whose the noun behind the sum is.
  func investor() -> Int? {
    if let known = investorBefore() { return known }
    guard view.token(amount.upperBound)?.hash == AmountParties.investing,
      [.by, .of, .from].contains(view.token(amount.upperBound + 1)?.word ?? .unlisted),
      let name = context.mentions(field, in: amount.upperBound..<clauses.sentence.upperBound, of: .organization).first,
      name.tokens.lowerBound - amount.upperBound < 5
    else { return nil }
    var at = name.tokens.upperBound
    guard let noun = view.token(at), noun.kind == .word, noun.hash == AmountParties.subsidiary || noun.classes.contains(.organizationCue)
    else {
      return name.entity
    }
    at += 1
    while at < name.tokens.upperBound + 4, let token = view.token(at), token.isMark(",") || AmountParties.naming.contains(token.hash) {
      at += 1
    }
    return context.mention(field, at: at).flatMap { context.type($0) == .organization ? $0.entity : nil } ?? name.entity
  }

  /// "investments by the state's fund, Orwick, of $5 billion for a stake in Norvel": who is named between the noun and the sum.
  func investorBefore() -> Int? {
    guard view.token(amount.lowerBound - 1)?.word == .of else { return nil }
    let first = max(clauses.sentence.lowerBound, amount.lowerBound - 16)
    guard
      let by = (first..<amount.lowerBound - 1).last(where: {
        view.tokens[$0].word == .by && AmountParties.investments.contains(view.token($0 - 1)?.hash ?? 0)
      })
    else { return nil }
    return context.mentions(field, in: by..<amount.lowerBound, of: .organization).last {
      view.token($0.tokens.upperBound)?.kind != .clitic
    }?
    .entity
  }

  /// "opened a $155 million complex", "to build a £700m facility"
  private var isBuilt: Bool {
    (max(clauses.sentence.lowerBound, amount.lowerBound - 6)..<amount.lowerBound).contains {
      AmountParties.building.contains(view.tokens[$0].hash)
    }
  }

  private static let building = WordSet(
    "open opens opened opening build builds built building plans planned plan unveiled unveils announced launched create creating develop")
  private static let investments = WordSet("investment investments")
  private static let investing = Fold.hash("investment")
  private static let subsidiary = Fold.hash("subsidiary")
  private static let naming = WordSet("dubbed called named")

  /// Where a sentence begins behind "According to a report by Orwick,".
  private var behindSource: Int {
    let first = clauses.sentence.lowerBound
    guard first < clauses.sentence.upperBound, view.tokens[first].word == .according else { return first }
    return clauses.sentence.first { view.tokens[$0].isMark(",") } ?? first
  }

  /// "an investment of $8 billion into Orwick": what the sum goes to.
  private func target() -> Int? {
    guard [.in, .into].contains(view.token(amount.upperBound)?.word ?? .unlisted) else { return nil }
    return context.mention(field, at: amount.upperBound + 1).flatMap { context.type($0) == .organization ? $0.entity : nil }
  }

  /// Where the verb is looked for: at the cue, or, where that stands in another clause, before the sum, which then has a verb of its own.
  private func verb(_ role: ToldRole) -> Int {
    guard let cue = role.cue, cue < amount.lowerBound, !clauses.sameClause(cue, amount.lowerBound),
      clauses.antecedentOfClause[clauses.clause(of: amount.lowerBound)] < 0
    else { return role.cue ?? amount.lowerBound }
    return amount.lowerBound
  }

  /// What a sum in a role is about: the work that costs or earns it, the company whose figure it is, what changes hands for it.
  func subject(_ role: ToldRole, payer: Int?) -> Int? {
    if role.kind == .investment, isRaised(role) {
      return subjects.organization(field, ofVerbAt: gettingVerb() ?? amount.lowerBound, clauses) ?? title()
        ?? (isInvestmentFrom() ? nearestOrganizationBefore() : nil)
    }
    if isSold(role), let cue = role.cue { return role.kind == .rights ? soldTitle(since: cue) ?? title() : sold(cue, payer: payer) }
    switch role.kind {
    case .budget where !context.mentions.contains(where: { $0.contains { context.type($0) == .title } }):
      return owner(of: role) ?? recipient(role)
    case .boxOffice where isOfAll, .budget where isAverage, .cost where isAverage: return title()
    case .boxOffice, .budget, .advance:
      return openedWork() ?? abroadWork() ?? ownSubjectWork() ?? title() ?? subjectWork() ?? (role.kind == .budget ? spender() : nil)
        ?? subjects.coreference.last(.title, field, before: clauses.sentence.lowerBound)
    case .sales: return owner(of: role) ?? title() ?? holder(role).flatMap { isOfGovernment($0) ? nil : $0 }
    case .investment: return ownTitle() ?? workBehind() ?? object(of: role, besides: payer)
    case .rights:
      return title() ?? workBehind() ?? (saleVerb() == nil ? object(of: role, besides: payer) : nil)
        // "Orwick took North American rights for $3m": of the work told of.
        ?? (view.token(amount.lowerBound - 1)?.word == .for || view.token(amount.upperBound)?.word == .for
          ? subjects.coreference.last(.title, field, before: clauses.sentence.lowerBound) : nil)
    case .cost:
      if let work = title() ?? subjectWork()
        ?? (isOfIt(role) ? subjects.coreference.last(.title, field, before: clauses.sentence.lowerBound) : nil)
      {
        return work
      }
      // "Content costs at Orwick fell to $3.8 billion": a figure of its report.
      return payer == nil ? holder(role) : nil
    case .fee, .salary, .economicImpact: return title() ?? workBehind()
    case .funding where isRaised(role):
      return raisedFor() ?? subjects.organization(field, ofVerbAt: gettingVerb() ?? role.cue ?? amount.lowerBound, clauses) ?? holder(role)
    case .acquisition, .funding, .lease:
      return object(of: role, besides: payer) ?? (role.kind == .lease || namesOther(than: payer) ? nil : title())
        ?? (role.kind == .funding ? fundedWork() : nil)
    case .valuation where role.cue.map { AmountParties.fortunes.contains(view.tokens[$0].hash) } ?? false: return nil
    case .price, .revenue, .profit, .loss, .debt, .valuation, .earningsPerShare: return holder(role)
    // "The Board has declared an interim dividend of 2.52p"
    case .other where isDividend:
      return nearestOrganizationBefore() ?? subjects.coreference.told(.organization, field, at: amount.lowerBound)
    default: return nil
    }
  }

  /// "KOFIC reported exports of $20m": a council tells of its whole industry.
  private func isOfGovernment(_ entity: Int) -> Bool { context.kindOfOrganization[entity].contains(.government) }

  /// "Overall box office gross was $9m", "The country's cinemas took": no work's.
  private var isOfAll: Bool { FigureSubject.tellsOfAll(view, clauses.sentence.lowerBound..<amount.lowerBound) || isOfFilms }

  /// "The top 12 films took": several works together.
  var isOfFilms: Bool {
    let last = amount.lowerBound - 2
    guard let noun = view.token(last), AmountParties.films.contains(noun.hash), last > clauses.sentence.lowerBound,
      case let before = view.tokens[last - 1]
    else { return false }
    return before.kind == .number || before.classes.contains(.numeral) || AmountParties.ranked.contains(before.hash)
  }

  private static let films = WordSet("films movies pictures releases titles features")
  private static let ranked = WordSet("top other new all these both local foreign")

  /// "the average film's budget was $3m"
  private var isAverage: Bool {
    (clauses.sentence.lowerBound..<amount.lowerBound).contains { view.tokens[$0].hash == AmountParties.average }
  }

  private static let fortunes = WordSet("wealth fortune")
  private static let average = Fold.hash("average")

  /// "X was sold to Y", "Z sold X to Y": the company that is sold.
  private func sold(_ cue: Int, payer: Int?) -> Int? {
    let all = context.mentions(field, in: clauses.sentence, of: .organization)
    let own = isPassive(cue) ? all.last { $0.tokens.upperBound <= cue } : all.first { $0.tokens.lowerBound > cue && $0.entity != payer }
    if let own { return own.entity }
    // "sold its production arm to Norvel": a part of the seller.
    if cue < amount.lowerBound,
      (cue + 1..<min(cue + 3, amount.lowerBound)).contains(where: {
        view.tokens[$0].word == .its && view.token($0 + 1).map { !ToldRole.shares.contains($0.hash) } ?? false
      }),
      let seller = subjects.organization(field, ofVerbAt: cue, clauses), seller != payer
    {
      return seller
    }
    if cue >= amount.upperBound { return subjects.coreference.last(.organization, field, before: cue) }
    // "X sold a $760 million stake to Y": a stake in itself.
    let isShare = view.token(amount.upperBound).map { ToldRole.shares.contains($0.hash) } ?? false
    return isShare ? subjects.organization(field, ofVerbAt: cue, clauses) : nil
  }

  /// "the company's $17 billion budget for content", "Orwick's budget of $3m": whose money is to be spent.
  private func spender() -> Int? {
    guard view.token(amount.lowerBound - 1)?.kind == .clitic, let noun = view.token(amount.lowerBound - 2) else { return nil }
    if let owner = context.mention(field, at: amount.lowerBound - 2) {
      return context.type(owner) == .organization ? owner.entity : nil
    }
    return noun.classes.contains(.organizationCue) ? subjects.coreference.antecedent(field, at: amount.lowerBound - 2) : nil
  }

  private var isDividend: Bool {
    (max(clauses.sentence.lowerBound, amount.lowerBound - 4)..<amount.lowerBound).contains {
      AmountParties.dividends.contains(view.tokens[$0].hash)
    }
  }

  private static let dividends = WordSet("dividend dividends")

  /// True where a company besides the buyer is named: then a title there is not what changes hands.
  private func namesOther(than payer: Int?) -> Bool {
    payer != nil && context.mentions(field, in: clauses.sentence, of: .organization).contains { $0.entity != payer }
  }
}
