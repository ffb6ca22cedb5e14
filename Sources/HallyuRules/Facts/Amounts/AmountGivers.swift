import HallyuAnnotations
import HallyuCore
import HallyuText

/// Money that comes from somebody: what a company raised or received, who gave it, and who has to pay a fine.
extension AmountParties {
  /// "X raised $100 million", "X secured a $100 million investment": X is who gets it.
  func isRaised(_ role: ToldRole) -> Bool {
    if role.kind == .investment { return gettingVerb() != nil || isInvestmentFrom() }
    guard role.kind == .funding, let cue = role.cue, !isPassive(cue) else { return false }
    // "held a rights offering worth $3m", "plans a $3m capital hike"
    if (cue..<min(cue + 3, view.tokens.count)).contains(where: { AmountParties.raises.contains(view.tokens[$0].hash) }) { return true }
    return AmountParties.raising.contains(view.tokens[cue].hash) || gettingVerb() != nil
  }

  /// "200 billion won in investment from X", "an investment of 200 billion won from X"
  func isInvestmentFrom() -> Bool {
    let end = amount.upperBound
    if view.token(end)?.word == .from, view.token(amount.lowerBound - 1)?.word == .of,
      view.token(amount.lowerBound - 2)?.word == .investment
    {
      return true
    }
    guard let noun = (end..<min(view.tokens.count, end + 3)).first(where: { view.tokens[$0].word == .investment })
    else { return false }
    return view.token(noun + 1)?.word == .from
  }

  /// The verb of getting that the sum is the object of: "secured", "has received", right before it.
  func gettingVerb() -> Int? {
    let first = max(clauses.sentence.lowerBound, amount.lowerBound - 6)
    var at = amount.lowerBound - 1
    while at >= first {
      let token = view.tokens[at]
      guard token.kind == .word || token.kind == .hyphen || token.kind == .number else { return nil }
      if AmountParties.raising.contains(token.hash) || AmountParties.getting.contains(token.hash) { return isPassive(at) ? nil : at }
      if context.mention(field, at: at) != nil || token.classes.contains(.reportingVerb) || AmountParties.phraseOpeners.contains(token.word)
      {
        return nil
      }
      at -= 1
    }
    return nil
  }

  /// "raise 1 trillion won for its cinema operator Orwick": who gets it in the end.
  func raisedFor() -> Int? {
    let end = amount.upperBound
    guard let link = (end..<min(view.tokens.count, end + 5)).first(where: { view.tokens[$0].word == .for }),
      let name = context.mentions(field, in: link..<clauses.sentence.upperBound).first, context.type(name) == .organization,
      name.tokens.lowerBound - link < 8,
      (link + 1..<name.tokens.lowerBound).allSatisfy({ view.tokens[$0].kind == .word || view.tokens[$0].kind == .hyphen })
    else { return nil }
    return name.entity
  }

  /// "Orwick has been given a budget of $3m": who was given it.
  func recipient(_ role: ToldRole) -> Int? {
    let last = min(role.cue ?? amount.lowerBound, amount.lowerBound)
    guard
      let verb = (max(clauses.sentence.lowerBound, last - 4)..<last).last(where: { AmountParties.giving.contains(view.tokens[$0].hash) }),
      isPassive(verb)
    else { return nil }
    return subjects.organization(field, ofVerbAt: verb, clauses)
  }

  private static let giving = WordSet("given allocated granted allotted assigned handed")

  /// "The singer Ann Pryce donated $3m", "he also gave $3m to charity": the person whose gift a sum is.
  func donor(_ role: ToldRole) -> Int? {
    // "100 million won was donated by the singer Ann Pryce"
    if let verb = role.cue, verb >= amount.upperBound, view.token(verb + 1)?.word == .by {
      return scene.people(from: verb + 2).people.first?.mention.entity
    }
    guard let verb = role.cue, verb < amount.lowerBound,
      let people = scene.subjects(of: verb)?.people, let last = people.last
    else { return nil }
    return last.mention.entity
  }

  /// Words that begin another phrase: the sum behind them is no object of a verb before.
  private static let phraseOpeners: Set<Word> = [.to, .from, .for, .by, .with, .and, .but, .that, .which, .who]
  private static let getting = WordSet(
    """
    received receives receive receiving securing secure attracts attracting attract obtained landed drew gets got bags bagged picked nabbed \
    scored closed hauled
    """)

  /// "a fine of $3m on Orwick", "fines against Norvel's Orwick": who has to pay.
  func fined(_ role: ToldRole) -> Int? {
    // "The regulator fined Orwick $3m"
    // "slapped Orwick with a $3m fine"
    if let verb = (max(clauses.sentence.lowerBound, amount.lowerBound - 9)..<amount.lowerBound).last(where: {
      AmountParties.slapping.contains(view.tokens[$0].hash) && !isPassive($0)
    }), let named = context.mentions(field, in: verb..<amount.lowerBound, of: .organization).first,
      (named.tokens.upperBound..<amount.lowerBound).contains(where: { view.tokens[$0].word == .with })
    {
      return named.entity
    }
    if let verb = role.cue, !isPassive(verb), verb < amount.lowerBound, !RoleDecision.payments.contains(view.tokens[verb].hash),
      !AmountParties.settling.contains(view.tokens[verb].hash),
      let named = context.mention(field, at: view.token(verb + 1)?.word == .the ? verb + 2 : verb + 1),
      context.type(named) == .organization, named.tokens.upperBound <= amount.lowerBound
    {
      return possession(of: named)
    }
    return finedAfterSum()
  }

  private static let slapping = WordSet("slapped slaps hit hits struck")
  static let settling = WordSet("settled settles agreed reached")

  private func finedAfterSum() -> Int? {
    context.mentions(field, in: clauses.sentence, of: .organization).first { mention in
      guard mention.tokens.lowerBound >= amount.upperBound, mention.tokens.lowerBound - amount.upperBound < 14 else { return false }
      let before = view.token(view.indexBefore(mention.tokens.lowerBound, skippingArticles: true))
      return before?.word == .on || before?.word == .against
    }.map(possession(of:))
  }

  /// "an $8 billion bid from Orwick": who offers.
  func bidder() -> Int? {
    let end = amount.upperBound
    if let owner = offerOwner { return owner }
    guard let noun = (end..<min(view.tokens.count, end + 3)).first(where: { AmountParties.bids.contains(view.tokens[$0].hash) }),
      let link = view.token(noun + 1), link.word == .from || link.word == .by
    else { return nil }
    return context.mentions(field, in: clauses.sentence, of: .organization).first {
      $0.tokens.lowerBound > noun + 1 && $0.tokens.lowerBound - noun < 6
    }?.entity
  }

  /// "Orwick's offer of $52 billion": whose possessive stands before the noun of the bid.
  var offerOwner: Int? {
    guard view.token(amount.lowerBound - 1)?.word == .of, AmountParties.bids.contains(view.token(amount.lowerBound - 2)?.hash ?? 0),
      let clitic = (amount.lowerBound - 6..<amount.lowerBound - 2).last(where: { view.token($0)?.kind == .clitic }),
      let owner = context.mention(field, at: clitic - 1), context.type(owner) == .organization
    else { return nil }
    return owner.entity
  }

  /// "topped Norvel's offer of $52 billion for the Orwick assets": what is bid for, which nothing before the sum names.
  var bidObject: Int? {
    guard offerOwner != nil,
      let link = (amount.upperBound..<min(amount.upperBound + 16, clauses.sentence.upperBound)).first(where: {
        view.tokens[$0].word == .for
      })
    else { return nil }
    return context.mentions(field, in: link..<clauses.sentence.upperBound, of: .organization).first { $0.tokens.lowerBound - link < 5 }?
      .entity
  }

  /// "licence fees from Orwick": who pays what the company takes.
  func source(_ role: ToldRole) -> Int? {
    // "a termination fee of $90m from Orwick"
    if role.kind == .rights || role.kind == .fee, view.token(amount.upperBound)?.word == .from,
      let name = context.mention(
        field, at: view.token(amount.upperBound + 1)?.word == .the ? amount.upperBound + 2 : amount.upperBound + 1),
      context.type(name) == .organization
    {
      return name.entity
    }
    // "a 2 billion won grant from Orwick"
    if [.funding, .donation].contains(role.kind), AmountParties.grants.contains(view.token(amount.upperBound)?.hash ?? 0),
      view.token(amount.upperBound + 1)?.word == .from,
      let name = context.mention(
        field, at: view.token(amount.upperBound + 2)?.word == .the ? amount.upperBound + 3 : amount.upperBound + 2),
      context.type(name) == .organization
    {
      return name.entity
    }
    guard role.kind == .rights || role.kind == .fee, let cue = role.cue, cue < amount.lowerBound,
      let link = (cue + 1..<min(cue + 4, amount.lowerBound)).first(where: { view.tokens[$0].word == .from })
    else { return nil }
    return context.mentions(field, in: link..<amount.lowerBound, of: .organization).first { $0.tokens.lowerBound - link < 4 }?.entity
  }

  private static let grants = WordSet("grant subsidy loan donation gift")
  private static let bids = WordSet("bid offer proposal")

  /// "the $50 million film ‘T’, financed by Orwick", "cost Orwick $200 million to make", "Orwick put up the $90 million budget".
  func backer() -> Int? {
    let first = clauses.sentence.lowerBound
    if let name = context.mention(field, at: amount.lowerBound - 1), context.type(name) == .organization,
      AmountParties.costs.contains(view.token(view.indexBefore(name.tokens.lowerBound, skippingArticles: true))?.hash ?? 0)
    {
      return name.entity
    }
    if let put = (max(first, amount.lowerBound - 5)..<amount.lowerBound).last(where: {
      view.tokens[$0].hash == AmountParties.put && view.token($0 + 1)?.word == .up
    }) {
      return subjects.organization(field, ofVerbAt: put, clauses)
    }
    guard
      let verb = (amount.upperBound..<min(amount.upperBound + 16, clauses.sentence.upperBound)).first(where: {
        AmountParties.financing.contains(view.tokens[$0].hash) && view.token($0 + 1)?.word == .by
      })
    else { return nil }
    return context.mentions(field, in: verb..<clauses.sentence.upperBound, of: .organization).first { $0.tokens.lowerBound - verb < 6 }?
      .entity
  }

  /// "Orwick has a content budget of $17 billion", "Orwick gave them a $1 billion budget": who has it to spend, where no work is named.
  func budgetHolder() -> Int? {
    guard context.mentions(field, in: clauses.sentence, of: .title).isEmpty else { return nil }
    let first = max(clauses.sentence.lowerBound, amount.lowerBound - 9)
    // "has been given a budget of $3m": by whom nobody says.
    if (first..<amount.lowerBound).contains(where: { AmountParties.giving.contains(view.tokens[$0].hash) && isPassive($0) }) { return nil }
    if let verb = (first..<amount.lowerBound).last(where: { AmountParties.having.contains(view.tokens[$0].hash) }) {
      if let holder = subjects.organization(field, ofVerbAt: verb, clauses) { return holder }
      let owner = context.mentions(field, in: clauses.sentence.lowerBound..<verb, of: .organization).first
      return owner.flatMap { view.token($0.tokens.upperBound)?.kind == .clitic ? $0.entity : nil }
    }
    return context.mentions(field, in: first..<amount.lowerBound, of: .organization).last {
      view.token($0.tokens.upperBound)?.kind == .clitic
        && ($0.tokens.upperBound..<amount.lowerBound).contains { view.tokens[$0].hash == AmountParties.budget }
    }?.entity
  }

  private static let budget = Fold.hash("budget")
  private static let having = WordSet("has have had boasts armed giving gave gives give handed handing support")
  private static let costs = WordSet("cost costs costing")
  private static let put = Fold.hash("put")
  private static let financing = WordSet("financed funded bankrolled backed cofinanced covered")

  /// "Rights to ‘T’ went to Orwick for $17 million": who has them now.
  func taker() -> Int? {
    let first = clauses.sentence.lowerBound
    guard
      let to = (first + 1..<max(first + 1, amount.lowerBound)).last(where: {
        view.tokens[$0].word == .to && AmountParties.going.contains(view.tokens[$0 - 1].hash)
      })
    else { return nil }
    return context.mentions(field, in: to..<amount.lowerBound, of: .organization).first { $0.tokens.lowerBound - to < 4 }?.entity
  }

  /// "sold the rights to ‘T’ to Orwick for $3m": who has them now.
  func soldTo() -> Int? {
    guard let verb = saleVerb() else { return nil }
    return context.mentions(field, in: verb..<amount.lowerBound, of: .organization).last {
      view.token(view.indexBefore($0.tokens.lowerBound, skippingArticles: true))?.word == .to
    }?.entity
  }

  /// The verb by which the rights of a sum's clause are sold.
  func saleVerb() -> Int? {
    (clauses.sentence.lowerBound..<amount.lowerBound).last {
      ToldRole.sales.contains(view.tokens[$0].hash) && clauses.sameClause($0, amount.lowerBound)
    }
  }

  private static let going = WordSet("went gone goes go")

  /// "an investment of $3m from Orwick": the organization after "from".
  func giver() -> Int? {
    let end = amount.upperBound
    let orgs = context.mentions(field, in: end..<clauses.sentence.upperBound, of: .organization)
    // "by selling new shares to Orwick"
    if let buyer = orgs.first(where: { name in
      view.token(view.indexBefore(name.tokens.lowerBound, skippingArticles: true))?.word == .to
        && (max(end, name.tokens.lowerBound - 5)..<name.tokens.lowerBound).contains { ToldRole.shares.contains(view.tokens[$0].hash) }
    }) {
      return buyer.entity
    }
    // "in funding from wealth funds, including Orwick and Norvel"
    if let link = (end..<min(end + 5, clauses.sentence.upperBound)).first(where: { view.tokens[$0].word == .from }),
      let named = orgs.first(where: { $0.tokens.lowerBound > link && $0.tokens.lowerBound - link < 10 }),
      (link..<named.tokens.lowerBound).contains(where: { view.tokens[$0].word == .including || view.tokens[$0].hash == AmountParties.led })
    {
      return named.entity
    }
    if let leader = orgs.first(where: isLeader) { return leader.entity }
    return context.mentions(field, in: clauses.sentence, of: .organization).first { mention in
      guard mention.tokens.lowerBound >= amount.upperBound, mention.tokens.lowerBound - amount.upperBound < 14,
        clauses.sameClause(mention.tokens.lowerBound, amount.lowerBound)
      else { return false }
      // "from Korea's Orwick", "from the fund Orwick": few words stand between.
      return (max(amount.upperBound, mention.tokens.lowerBound - 5)..<mention.tokens.lowerBound).contains { view.tokens[$0].word == .from }
    }?.entity
  }

  /// "in a round led by Orwick", "led by wealth fund Orwick"
  private func isLeader(_ mention: NamedSpan) -> Bool {
    let reach = max(amount.upperBound + 1, mention.tokens.lowerBound - 4)..<max(amount.upperBound + 1, mention.tokens.lowerBound)
    return reach.contains { view.tokens[$0].word == .by && view.tokens[$0 - 1].hash == AmountParties.led }
  }

  private static let raises = WordSet("offering hike raise increase ipo")
  private static let led = Fold.hash("led")
  private static let raising = WordSet("issue issues issued issuing raised raises raise raising secured secures attracted")
}
