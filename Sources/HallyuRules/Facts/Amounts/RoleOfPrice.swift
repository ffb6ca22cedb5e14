import HallyuCore
import HallyuText

/// Sums that are paid by something, and small ones: "a share", "a month", "an episode", "$10 plan".
extension RoleDecision {
  func perShare() -> ToldRole {
    // "the stock plummeted after the merger, from $25 a share"
    if let move = movedStock() { return ToldRole(.price, cue: move) }
    // "offered 120,000 won a share for X": what a buyer bids.
    if let bid = cues.first(where: { $0.role == .acquisition && $0.isBefore && $0.isOwnClause })?.token ?? bid() {
      return ToldRole(.acquisition, cue: bid)
    }
    // "paid 135p per share for its stake in X"
    if let paid = word(of: RoleDecision.payments, within: 4), bought(after: amount.upperBound + 2) == .acquisition {
      return ToldRole(.acquisition, cue: paid)
    }
    // "The agreement pays $23.25 per share in cash": what shareholders get from the buyer.
    if let paid = word(of: RoleDecision.payments, within: 4), !sentenceHas(RoleDecision.dividends) {
      return ToldRole(.acquisition, cue: paid)
    }
    let isEarned =
      cues.contains { $0.role == .profit || $0.role == .loss || $0.role == .earningsPerShare && $0.isBefore }
      || word(of: RoleDecision.earnings) != nil
    return ToldRole(isEarned ? .earningsPerShare : .price, cue: amount.lowerBound)
  }

  private func sentenceHas(_ words: WordSet) -> Bool {
    view.sentenceTokens(of: amount.lowerBound).contains { words.contains(view.tokens[$0].hash) }
  }

  /// A word of bidding before the sum; "the initial public offering price" is none.
  private func bid() -> Int? {
    word(of: RoleDecision.bids).flatMap { at in
      let isPublic = view.token(at - 1)?.hash == RoleDecision.publicWord
      return isPublic || view.token(at + 1)?.hash == RoleDecision.price ? nil : at
    }
  }

  func perTime() -> ToldRole? {
    // "Orwick pays Norvel $9 a month per subscriber": between companies it is a fee.
    if per == "month", let paid = word(of: RoleDecision.payments, within: 5), view.isNameWord(paid - 1), view.isNameWord(paid + 1) {
      return ToldRole(.fee, cue: paid)
    }
    // "She is paid £1m a year"
    if per == "year", let verb = word(of: RoleDecision.payments, within: 4),
      [.is, .are, .was, .were, .been, .being].contains(view.token(verb - 1)?.word ?? .unlisted)
    {
      return ToldRole(.salary, cue: verb)
    }
    // "pay $1.8 billion a year to carry the games"
    if per == "year", isLarge, let best, best.cue.isOwnClause, isPaying(best.cue.token), isToShow(within: 14) {
      return ToldRole(.rights, cue: best.cue.token)
    }
    // "its $650m-a-year deal with broadcasters"
    if per == "year", isLarge, let noun = contract() { return ToldRole(tellsOfBroadcasting ? .rights : .other, cue: noun) }
    // "pay 70 billion won a year": what companies pay each other is no price.
    if per == "year", let best, best.cue.isOwnClause, isPaying(best.cue.token), isLarge {
      return ToldRole(.fee, cue: best.cue.token)
    }
    // "had offered 20 billion won a year"
    if per == "year", isLarge, let bid = word(of: RoleDecision.bids, within: 4) { return ToldRole(.fee, cue: bid) }
    // "its own £4.99 deal", "a $10 plan"
    if !isLarge, let noun = view.token(amount.upperBound), RoleDecision.offers.contains(noun.hash) {
      return ToldRole(.price, cue: amount.lowerBound)
    }
    guard per == "month" || per == "year" else { return nil }
    // "generates 4 trillion won a year for the economy"
    if isLarge, word(of: RoleDecision.generating, within: 5) != nil,
      (amount.upperBound..<min(amount.upperBound + 10, view.sentenceTokens(of: amount.lowerBound).upperBound)).contains(where: {
        RoleDecision.economies.contains(view.tokens[$0].hash)
      })
    {
      return ToldRole(.economicImpact, cue: amount.upperBound)
    }
    // "has been collecting $375,000 per month for its services"
    if let got = word(of: RoleDecision.collecting, within: 4),
      (amount.upperBound..<min(amount.upperBound + 7, view.tokens.count)).contains(where: {
        RoleDecision.services.contains(view.tokens[$0].hash)
      })
    {
      return ToldRole(.fee, cue: got)
    }
    // "spend 500 billion won a year on content" is no price.
    let isSpent = best.map { [.investment, .cost].contains($0.cue.role) && $0.cue.isBefore && $0.score >= 40 && isLarge } ?? false
    // "can purchase the bundle for $15 per month": what one buys so is no company.
    let isBought = !isLarge && best?.cue.role == .acquisition
    guard !isSpent, isBought || (best.map({ [.price, .other, .cost, .investment].contains($0.cue.role) || $0.score < 40 }) ?? true) else {
      return nil
    }
    return ToldRole(.price, cue: best?.cue.token, isWeak: best == nil)
  }

  /// The "deal" of "a $650m-per-year deal".
  private func contract() -> Int? {
    let end = amount.upperBound
    guard let noun = (end..<min(end + 6, view.tokens.count)).first(where: { RoleDecision.contracts.contains(view.tokens[$0].hash) }),
      (end..<noun).allSatisfy({ view.tokens[$0].kind == .hyphen || [.a, .per, .year].contains(view.tokens[$0].word) })
    else { return nil }
    return noun
  }

  private var tellsOfBroadcasting: Bool { sentenceHas(RoleDecision.broadcasting) }

  private static let contracts = WordSet("deal contract agreement pact")
  private static let broadcasting = WordSet("broadcast broadcasters broadcaster tv television media streaming rights games matches")

  func perEpisode() -> ToldRole? {
    guard per == "episode" else { return nil }
    // "sold for $40,000 per episode", "went for $300,000 an episode"
    if let sold = handover() { return ToldRole(.rights, cue: sold) }
    // "receives 1 billion won per episode"
    if let got = word(of: RoleDecision.getting, within: 6) { return ToldRole(.fee, cue: got) }
    // "made $1.8 million per episode", "will take home $1 million per episode"
    if let made = word(of: RoleDecision.makingPay, within: 4) { return ToldRole(.fee, cue: made) }
    // "lifted their pay to $250,000 an episode"
    if let best, best.cue.isBefore, [.fee, .salary].contains(best.cue.role) { return ToldRole(best.cue.role, cue: best.cue.token) }
    guard best.map({ [.investment, .price, .cost].contains($0.cue.role) || $0.score < 30 }) ?? true else { return nil }
    let isMaking = best.map { RoleDecision.madeFor.contains($0.cue.role) } ?? false
    return ToldRole(isMaking ? .budget : .fee, cue: best?.cue.token, isWeak: isOpen(below: 30))
  }

  func smallPrice() -> ToldRole? {
    // "raised the price by 1,000 won", "pay an extra 9,900 won for the membership": nobody funds with a ticket.
    // "The licence fee will rise to £174.50"
    if !isLarge, let best, best.cue.role == .rights, best.cue.isOwnClause, RoleDecision.licences.contains(view.tokens[best.cue.token].hash)
    {
      return ToldRole(.fee, cue: best.cue.token)
    }
    // "members can rent it for $30"
    if !isLarge, isPrice, let best, best.cue.role == .lease, best.cue.isBefore,
      RoleDecision.renting.contains(view.tokens[best.cue.token].hash)
    {
      return ToldRole(.price, cue: best.cue.token)
    }
    // "paying the charge, which is due to rise to £181"
    if !isLarge, view.token(amount.lowerBound - 1)?.word == .to, let rise = word(of: RoleDecision.rising, within: 3),
      let charge = word(of: RoleDecision.charged, within: 12), charge < rise
    {
      return ToldRole(.fee, cue: charge)
    }
    guard !isLarge, let best, best.cue.role == .funding || best.cue.role == .fee,
      let price = cues.first(where: { $0.role == .price && $0.isBefore && abs($0.distance) < 16 })?.token
        ?? word(of: RoleDecision.offers, within: 24)
    else { return nil }
    return ToldRole(.price, cue: price)
  }

  /// The verb by which a work changes hands at a price an episode.
  private func handover() -> Int? {
    let first = max(view.sentenceTokens(of: amount.lowerBound).lowerBound, amount.lowerBound - 24)
    return (first..<amount.lowerBound).last {
      RoleDecision.handovers.contains(view.tokens[$0].hash) || view.tokens[$0].hash == RoleDecision.went && view.token($0 + 1)?.word == .for
    }
  }

  static let generating = WordSet(
    "generates generated generate contributes contributed contribute adds added add brings brought bring")
  static let economies = WordSet("economy economies gdp area region")
  private static let collecting = WordSet("collecting collected collects receiving received receives earning earned charging charged")
  private static let services = WordSet("services work consulting advice")
  private static let renting = WordSet("rent rents rented renting")
  private static let rising = WordSet("rise rising rises rose increase increases increased up go")
  private static let charged = WordSet("charge fee licence license")
  private static let licences = WordSet("licence license")
  private static let handovers = WordSet("sold exported licensed fetched bought")
  /// Verbs of whom a sum goes to.
  static let getting = WordSet("receive receives received receiving earn earns earned earning paid commands command commanding")
  private static let makingPay = WordSet(
    "made makes make making grossed grosses pulled pulls take takes took taking pocketed pockets negotiated")
  private static let dividends = WordSet("dividend dividends earnings")
  private static let publicWord = Fold.hash("public")
  private static let price = Fold.hash("price")
  private static let went = Fold.hash("went")
  static let bids = WordSet("offered offers offer bid offering")
  private static let earnings = WordSet("earned earns earnings eps")
  /// Roles of a cue beside "an episode" that tell what the episode costs to make; in the others somebody is paid.
  private static let madeFor: Set<AmountRole> = [.budget, .cost, .investment]
  private static let offers = WordSet("deal plan tier option bundle subscription offer ticket tickets membership pass")
}
