import HallyuCore
import HallyuText

/// Sums for which something changes hands: companies, shares, rights; and what is spent to make something.
extension RoleDecision {
  func payment() -> ToldRole? {
    guard let best, best.cue.role == .fee || best.cue.role == .cost else { return nil }
    // "paid $600m for X", "pay $5 billion for the rights to X"
    // "a cash payment of $360m for 80 percent of X"
    let isPayment = best.cue.isBefore && best.cue.distance == 1 && RoleDecision.payNouns.contains(view.tokens[best.cue.token].hash)
    if isPaying(best.cue.token) || isPayment, let bought = bought(after: amount.upperBound) {
      return ToldRole(bought, cue: best.cue.token)
    }
    if best.cue.role == .cost, !isLarge, cues.contains(where: { $0.role == .price }) {
      return ToldRole(.price, cue: best.cue.token)
    }
    return nil
  }

  /// An acquisition, or rights, as the words of buying and selling around the sum say.
  func purchase() -> ToldRole? {
    sharesBought() ?? spentOnShares() ?? costOfDeed() ?? saleOfShares() ?? dealNoun() ?? rightsBought() ?? companyBought() ?? companySold()
  }

  /// "by purchasing 240 billion won of shares"
  private func sharesBought() -> ToldRole? {
    // "purchasing 240bn won ($180m at the time) in shares"
    let end = behindBracket
    guard [.of, .worth, .in].contains(view.token(end)?.word ?? .unlisted),
      (end..<min(view.tokens.count, end + 6)).contains(where: {
        ToldRole.shares.contains(view.tokens[$0].hash)
      }),
      let verb = word(of: RoleDecision.purchasing, within: 3)
    else { return nil }
    return ToldRole(.acquisition, cue: verb)
  }

  /// First token behind the sum, and behind a bracket that the sum ends before or stands in.
  private var behindBracket: Int {
    let end = amount.upperBound
    let limit = min(end + 8, view.tokens.count)
    let isInside = view.token(amount.lowerBound - 1)?.isMark("(") == true
    guard isInside || view.token(end)?.isMark("(") == true,
      let close = (end..<max(end, limit)).first(where: { view.tokens[$0].isMark(")") })
    else { return end }
    return close + 1
  }

  /// "spent $775 million on an 80 percent stake in X"
  private func spentOnShares() -> ToldRole? {
    guard view.token(amount.upperBound)?.word == .on,
      (amount.upperBound..<min(view.tokens.count, amount.upperBound + 8)).contains(where: {
        ToldRole.shares.contains(view.tokens[$0].hash) && view.token($0 + 1)?.word == .in
      }), let verb = word(of: RoleDecision.spending, within: 3)
    else { return nil }
    return ToldRole(.acquisition, cue: verb)
  }

  private static let spending = WordSet("spent spend spends spending splashed")

  /// "The acquisition of a stake in the company, at a cost of £103m"
  private func costOfDeed() -> ToldRole? {
    guard let best, best.cue.role == .cost, best.cue.isBefore, best.cue.distance <= 1,
      let deed = word(of: RoleDecision.deeds, within: 16)
    else { return nil }
    return ToldRole(.acquisition, cue: deed)
  }

  /// "sold its stake in X to Y for £255m": the verb tells who buys.
  private func saleOfShares() -> ToldRole? {
    guard isPrice, let best, best.cue.role == .acquisition, ToldRole.shares.contains(view.tokens[best.cue.token].hash),
      let sold = saleToBuyer(), sold < best.cue.token
    else { return nil }
    return ToldRole(.acquisition, cue: sold)
  }

  private func rightsBought() -> ToldRole? {
    // "spend $3m to gain a stake in X": the money buys.
    if let best, best.cue.isBefore, [.investment, .cost, .fee].contains(best.cue.role), let verb = rightsWon() {
      return ToldRole(.rights, cue: verb)
    }
    // "is paying $5 billion to carry the show"
    guard isOpen(below: 40) || best.map({ [.fee, .cost, .other].contains($0.cue.role) }) ?? false, showsWork,
      let payment = word(of: RoleDecision.payments, within: 6)
    else { return nil }
    return ToldRole(.rights, cue: payment)
  }

  private func companyBought() -> ToldRole? {
    guard isOpen(below: 40) || best.map({ $0.cue.isBefore && [.investment, .cost, .fee, .other].contains($0.cue.role) }) ?? false,
      let verb = buying()
    else { return nil }
    return ToldRole(.acquisition, cue: verb)
  }

  private func companySold() -> ToldRole? {
    guard isPrice else { return nil }
    // "‘T’ went to Orwick for $3m"
    if isLarge, isOpen(below: 40),
      let went = (max(0, amount.lowerBound - 8)..<amount.lowerBound).last(where: {
        view.tokens[$0].hash == RoleDecision.gone && view.token($0 + 1)?.word == .to && view.isNameWord($0 + 2)
      })
    {
      return ToldRole(.rights, cue: went)
    }
    if isOpen(below: 1) || best?.cue.role == .sales, let sold = saleToBuyer() { return ToldRole(.acquisition, cue: sold) }
    // "selling its golf subsidiary Orwick for $5m"
    guard isOpen(below: 1), let sold = word(of: ToldRole.sales, within: 12),
      (sold..<amount.lowerBound).contains(where: {
        view.tokens[$0].classes.contains(.organizationCue) || ToldRole.shares.contains(view.tokens[$0].hash)
      })
    else { return nil }
    return ToldRole(.acquisition, cue: sold)
  }

  /// What the noun right behind the sum says is bought: a stake, a sale, a deal.
  private func dealNoun() -> ToldRole? {
    guard let noun = view.token(amount.upperBound) else { return nil }
    // "sold a $760 million stake to X"
    if ToldRole.shares.contains(noun.hash),
      (amount.upperBound + 1..<min(amount.upperBound + 8, view.tokens.count)).contains(where: { view.tokens[$0].word == .to }),
      let sold = word(of: ToldRole.sales, within: 4)
    {
      return ToldRole(.acquisition, cue: sold)
    }
    // "bought X in a $71 billion sale"
    if RoleDecision.deals.contains(noun.hash) || noun.hash == RoleDecision.sale,
      let bought = cues.last(where: { $0.role == .acquisition && $0.isBefore && $0.isOwnClause })
    {
      return ToldRole(.acquisition, cue: bought.token)
    }
    // "the £15 billion sale to X"
    if noun.hash == RoleDecision.sale, view.token(amount.upperBound + 1)?.word == .to, view.isNameWord(amount.upperBound + 2) {
      return ToldRole(.acquisition, cue: amount.upperBound)
    }
    // "makes a $8.45 billion deal for X"
    if RoleDecision.deals.contains(noun.hash), let bought = bought(after: amount.upperBound) {
      return ToldRole(bought, cue: amount.upperBound)
    }
    return nil
  }

  func making() -> ToldRole? {
    // "A further $5m goes into Orwick"
    if isOpen(below: 40), let verb = view.token(amount.upperBound), RoleDecision.flowing.contains(verb.hash),
      view.token(amount.upperBound + 1)?.word == .into
    {
      return ToldRole(.investment, cue: amount.upperBound)
    }
    // "put 1 trillion won into shows"
    if isOpen(below: 40), [.into, .in].contains(view.token(amount.upperBound)?.word ?? .unlisted),
      let put = word(of: RoleDecision.puts, within: 4)
    {
      return ToldRole(.investment, cue: put)
    }
    // "produced T for $21m": what it cost to make.
    if isPrice, best.map({ $0.score < 40 || !$0.cue.isBefore }) ?? true, let made = word(of: RoleDecision.makers, within: 14) {
      return ToldRole(.budget, cue: made)
    }
    return nil
  }

  /// What is bought in a deal, an offer or a payment: by what stands behind the sum or the noun.
  func deal() -> ToldRole? {
    // "a $3bn deal to take over broadcasting rights": rights are what is bought.
    if let best, best.cue.role == .acquisition, hasRights(after: best.cue.token) {
      return ToldRole(.rights, cue: best.cue.token)
    }
    // "Skydance paying $2.4 billion for X": the verb beside the sum says more than any noun.
    if isPaying(max(0, amount.lowerBound - 1)), let bought = bought(after: amount.upperBound) {
      return ToldRole(bought, cue: amount.lowerBound - 1)
    }
    // "offering a bold $20 million for the movie"
    if isLarge, isOpen(below: 60) || best?.cue.role == .fee, let bid = word(of: RoleDecision.bids, within: 6), isForWork {
      return ToldRole(.rights, cue: bid)
    }
    // "had offered $26 billion for the company"
    if isLarge, isOpen(below: 60) || best?.cue.role == .fee, let bid = word(of: RoleDecision.bids, within: 6),
      bought(after: amount.upperBound) == .acquisition
    {
      return ToldRole(.acquisition, cue: bid)
    }
    if let price = sharePrice() { return price }
    // "acquired by X in a transaction valued at $440m": the deal is the purchase.
    if let best, best.cue.role == .valuation || best.cue.role == .other, best.cue.isBefore, isDeal(best.cue.token),
      let bought = cues.last(where: { $0.role == .acquisition && $0.isBefore })
    {
      return ToldRole(.acquisition, cue: bought.token)
    }
    // "issue new stocks worth 100 billion won"
    if let issuer = word(of: RoleDecision.issues), view.tokens[max(0, amount.lowerBound - 1)].word == .worth {
      return ToldRole(.funding, cue: issuer)
    }
    // "sell 220 billion won worth of new shares to X"
    return saleOfPapers().map { ToldRole(.acquisition, cue: $0) }
  }

  /// "for the movie", "for the film ‘T’": a work right behind the sum.
  private var isForWork: Bool {
    let end = amount.upperBound
    guard view.token(end)?.word == .for, [.the, .this].contains(view.token(end + 1)?.word ?? .unlisted), let noun = view.token(end + 2)
    else { return false }
    return noun.classes.contains(.workCue) && noun.classes.isDisjoint(with: .organizationCue)
      && view.token(end + 3).map { $0.kind != .word || $0.isCapitalized || $0.classes.contains(.stopword) } ?? true
  }

  /// What was paid for: "… for the rights to" is `rights`, "… for Wattpad" an acquisition.
  func bought(after end: Int) -> AmountRole? {
    guard let preposition = (end..<min(end + 7, view.tokens.count)).first(where: { view.tokens[$0].word == .for }) else { return nil }
    for at in preposition + 1..<min(preposition + 5, view.tokens.count) where view.tokens[at].word == .rights { return .rights }
    // "for the current cycle for the right to broadcast games"
    if (preposition..<min(preposition + 12, view.tokens.count - 3)).contains(where: isRightToShow) { return .rights }
    // "paid $3m for an 11 percent equity stake in X"
    let object = preposition + 1..<min(preposition + 8, view.tokens.count)
    if object.contains(where: { ToldRole.shares.contains(view.tokens[$0].hash) }) { return .acquisition }
    // "paid 200 billion won for 85 percent of X"
    if object.contains(where: {
      (RoleDecision.portions.contains(view.tokens[$0].hash) || view.tokens[$0].isMark("%")) && view.token($0 + 1)?.word == .of
        && view.isNameWord($0 + 2)
    }) {
      return .acquisition
    }
    // "paid $5m for the company", "offered $5m for the full company"
    let isWhole = view.token(preposition + 2).map { RoleDecision.wholes.contains($0.hash) } ?? false
    let noun = preposition + (isWhole ? 3 : 2)
    let isCompany =
      [.the, .this].contains(view.token(preposition + 1)?.word ?? .unlisted)
      && view.token(noun).map { !$0.isCapitalized && $0.classes.contains(.organizationCue) } ?? false
      && view.token(noun + 1).map { $0.kind == .mark || $0.classes.contains(.stopword) } ?? true
    return isCompany || view.isNameWord(afterTrade(preposition + 1)) ? .acquisition : nil
  }

  /// "the right to broadcast"
  private func isRightToShow(_ at: Int) -> Bool {
    view.tokens[at].word == .the && view.tokens[at + 1].hash == RoleDecision.right && view.tokens[at + 2].word == .to
      && RoleDecision.shows.contains(view.tokens[at + 3].hash)
  }

  private static let right = Fold.hash("right")
  private static let wholes = WordSet("whole full entire")

  /// "the game developer Orwick": where the name begins behind an article and what the company does.
  private func afterTrade(_ start: Int) -> Int {
    var at = start
    while at < start + 6, let token = view.token(at), token.kind == .word || token.kind == .hyphen, !view.isNameWord(at) {
      let isTrade = token.classes.contains(.organizationCue) || RoleDecision.traders.contains(token.hash)
      if isTrade, view.isNameWord(at + 1) { return at + 1 }
      // "the game developer", but no "film ‘T’".
      let leadsToTrade = RoleDecision.traders.contains(view.token(at + 1)?.hash ?? 0)
      guard [.the, .a, .an].contains(token.word) || token.classes.isDisjoint(with: [.stopword, .workCue]) || leadsToTrade else { break }
      at += 1
    }
    return start
  }

  /// "sold to Y for": the verb, where a name stands after "to".
  private func saleToBuyer() -> Int? {
    let first = max(view.sentenceTokens(of: amount.lowerBound).lowerBound, amount.lowerBound - 48)
    guard let verb = (first..<amount.lowerBound).last(where: { ToldRole.sales.contains(view.tokens[$0].hash) }) else { return nil }
    let hasBuyer = (verb + 1..<amount.lowerBound).contains { view.tokens[$0].word == .to && view.isNameWord($0 + 1) }
    return hasBuyer ? verb : nil
  }

  /// "to acquire X", "to gain a 30 percent stake": the verb of buying right after a sum, where a share or a name is its object.
  private func buying() -> Int? {
    let end = amount.upperBound
    guard view.token(end)?.word == .to, let verb = view.token(end + 1) else { return nil }
    if RoleDecision.buys.contains(verb.hash), view.isNameWord(end + 2) { return end + 1 }
    guard RoleDecision.buys.contains(verb.hash) || RoleDecision.gains.contains(verb.hash) else { return nil }
    let last = min(view.sentenceTokens(of: end).upperBound, end + 12)
    return (end + 2..<last).contains { ToldRole.shares.contains(view.tokens[$0].hash) } ? end + 1 : nil
  }

  /// "sell $3m worth of shares": the verb, where papers of a company are what the sum is worth.
  private func saleOfPapers() -> Int? {
    let end = amount.upperBound
    let limit = max(end, min(view.sentenceTokens(of: amount.lowerBound).upperBound, end + 10))
    guard let worth = (end..<min(limit, end + 6)).first(where: { view.tokens[$0].word == .worth }),
      (worth..<min(limit, worth + 5)).contains(where: { ToldRole.shares.contains(view.tokens[$0].hash) })
    else { return nil }
    return word(of: ToldRole.sales, within: 6)
  }

  /// "invested $3bn over six years to secure the rights": the verb of getting, where rights are its object.
  private func rightsWon() -> Int? {
    let end = amount.upperBound
    let last = max(end, min(view.sentenceTokens(of: max(0, end - 1)).upperBound, end + 12))
    guard let to = (end..<last).first(where: { view.tokens[$0].word == .to }), let verb = view.token(to + 1),
      RoleDecision.buys.contains(verb.hash) || RoleDecision.gains.contains(verb.hash)
    else { return nil }
    return (to + 2..<min(last, to + 9)).contains { view.tokens[$0].word == .rights } ? to + 1 : nil
  }

  /// "to carry ‘T’", "to broadcast the games": what the money behind it lets a channel do.
  private var showsWork: Bool { isToShow(within: 6) }

  /// True where the first "to" behind the sum, or one behind an offer, leads to a verb of showing.
  func isToShow(within reach: Int) -> Bool {
    let end = amount.upperBound
    let limit = min(end + reach, view.sentenceTokens(of: amount.lowerBound).upperBound)
    guard let to = (end..<max(end, limit)).first(where: { view.token($0)?.word == .to }) else { return false }
    if view.token(to + 1).map({ RoleDecision.shows.contains($0.hash) }) ?? false { return true }
    // "to match an offer from Orwick to carry the games"
    return (to + 1..<max(to + 1, limit)).contains {
      view.tokens[$0].word == .to && view.token($0 + 1).map { RoleDecision.shows.contains($0.hash) } ?? false
        && (to + 1..<$0).contains { RoleDecision.bids.contains(view.tokens[$0].hash) }
    }
  }

  private func hasRights(after cue: Int) -> Bool {
    let last = min(cue + 6, view.sentenceTokens(of: cue).upperBound)
    return (cue + 1..<last).contains { view.tokens[$0].word == .rights && !view.tokens[$0].isCapitalized }
  }

  /// "deal worth", "a transaction valued at": a noun of dealing at or right before the cue.
  private func isDeal(_ cue: Int) -> Bool {
    (max(0, cue - 1)...cue).contains { RoleDecision.deals.contains(view.tokens[$0].hash) }
  }

  private static let gone = Fold.hash("went")
  private static let traders = WordSet("developer agency startup specialist producer business")
  private static let portions = WordSet("percent pct cent half all whole rest remainder entirety")
  private static let payNouns = WordSet("payment consideration fee sum")
  private static let flowing = WordSet("goes went flows flowed going")
  private static let puts = WordSet("put puts putting")
  private static let makers = WordSet("produced made shot filmed completed")
  private static let sale = Fold.hash("sale")
  private static let deeds = WordSet("acquisition takeover purchase buyout")
  private static let deals = WordSet("deal transaction buyout takeover")
  private static let issues = WordSet("issue issued issues issuing")
  private static let buys = WordSet("acquire buy purchase procure absorb")
  private static let purchasing = WordSet("purchasing purchased purchase purchases buying bought buy buys acquiring acquired acquire")
  private static let gains = WordSet("gain take secure get obtain hold")
  static let shows = WordSet("carry air broadcast stream show televise screen")
}
