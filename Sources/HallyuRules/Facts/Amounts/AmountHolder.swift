import HallyuAnnotations
import HallyuCore
import HallyuReference
import HallyuText

/// Whose a figure is: the company that earns, owes or charges.
extension AmountParties {
  /// The organization that earns, owes or charges.
  func holder(_ role: ToldRole) -> Int? {
    if let lines = ResultLines.start(around: amount.lowerBound, view),
      let told = subjects.coreference.last(.organization, field, before: lines)
    {
      return told
    }
    if [.price, .profit, .loss].contains(role.kind), let priced = pricedBehindSum() { return priced }
    if let cue = role.cue, role.kind == .price, let company = targeted(cue) { return company }
    if role.kind == .price, let listed = listed() { return listed }
    if role.kind == .debt, let issuer = issuer() { return issuer }
    if role.kind == .valuation, let found = boughtPart(role) ?? valued(role) { return found }
    if let found = owner(of: role) ?? governed(by: role) { return found }
    if let owner = possessor(before: role.cue) { return owner }
    if isOfDivision(role) {
      if let whole = wholeOfDivision(role) { return whole }
      return subjects.coreference.told(.organization, field, at: amount.lowerBound)
        ?? subjects.coreference.last(.organization, field, before: clauses.sentence.lowerBound)
    }
    if let found = nearestOrganizationBefore()
      ?? subjects.organization(field, ofVerbAt: role.cue ?? amount.lowerBound, clauses)
    {
      return found
    }
    // "expected earnings of 40 cents a share from Orwick on revenue of $1.1 billion": the one company that the sentence tells of.
    if isResult(role) || role.kind == .revenue, sumBefore != nil, let only = onlyCompany { return only }
    let told =
      isElliptic(role) || isResult(role) ? subjects.coreference.last(.organization, field, before: clauses.sentence.lowerBound) : nil
    return told ?? teller()
  }

  /// "paid $5m for its stake in Orwick, boosting its valuation to": what the stake is in.
  private func boughtPart(_ role: ToldRole) -> Int? {
    guard let cue = role.cue, cue < amount.lowerBound, view.token(cue - 1)?.word == .its, isParticiple(cue - 2),
      let name = context.mentions(field, in: clauses.sentence.lowerBound..<cue, of: .organization).last,
      view.token(name.tokens.lowerBound - 1)?.word == .in,
      ToldRole.shares.contains(view.token(name.tokens.lowerBound - 2)?.hash ?? 0)
    else { return nil }
    return name.entity
  }

  /// "Revenue climbed to $8.83 billion, Orwick said": who tells of its own figure.
  private func teller() -> Int? {
    context.mentions(field, in: amount.upperBound..<max(amount.upperBound, clauses.sentence.upperBound), of: .organization).first { name in
      guard !context.isReporter[name.entity], let verb = view.token(name.tokens.upperBound), verb.classes.contains(.reportingVerb) else {
        return false
      }
      return (amount.upperBound..<name.tokens.lowerBound).contains { view.tokens[$0].isMark(",") }
    }?.entity
  }

  private var onlyCompany: Int? {
    let named = context.mentions(field, in: clauses.sentence, of: .organization).filter { !context.isReporter[$0.entity] }
    guard let first = named.first, named.allSatisfy({ $0.entity == first.entity }) else { return nil }
    return first.entity
  }

  /// "its price target on Orwick", "Orwick Securities lowered the target price": the company named behind the target, else that the text
  /// is about.
  private func targeted(_ cue: Int) -> Int? {
    guard let target = [cue, cue - 1, cue + 1].first(where: { AmountParties.targets.contains(view.token($0)?.hash ?? 0) }) else {
      return nil
    }
    let link = max(cue, target) + 1
    if [.on, .for].contains(view.token(link)?.word ?? .unlisted), let name = context.mention(field, at: link + 1),
      context.type(name) == .organization
    {
      return name.entity
    }
    // "The median price target of 45 analysts for Orwick is $120"
    if let named = context.mentions(field, in: link - 1..<max(link - 1, amount.lowerBound), of: .organization).first(where: {
      [.on, .for].contains(view.token($0.tokens.lowerBound - 1)?.word ?? .unlisted) && $0.tokens.lowerBound - link < 6
    }) {
      return named.entity
    }
    // "a target price of 90,000 won on Orwick"
    if [.on, .for].contains(view.token(amount.upperBound)?.word ?? .unlisted), let name = context.mention(field, at: amount.upperBound + 1),
      context.type(name) == .organization
    {
      return name.entity
    }
    // "bullish on Orwick with a price target of"
    let named = context.mentions(field, in: clauses.sentence.lowerBound..<cue, of: .organization).last {
      view.token($0.tokens.lowerBound - 1)?.word == .on
    }
    return named?.entity ?? context.leading(.organization, field, at: cue)
  }

  private static let targets = WordSet("target targets")

  /// "Shares of Orwick -- home to Norvel -- closed at": whose shares the sentence begins with.
  private func listed() -> Int? {
    let start = clauses.sentence.lowerBound
    guard
      let noun = (start..<max(start, min(start + 6, amount.lowerBound))).first(where: {
        AmountParties.stocks.contains(view.tokens[$0].hash) && [.in, .of].contains(view.token($0 + 1)?.word ?? .unlisted)
      })
    else { return nil }
    let at = view.token(noun + 2)?.word == .the ? noun + 3 : noun + 2
    return context.mention(field, at: at).flatMap { context.type($0) == .organization ? $0.entity : nil }
  }

  private static let stocks = WordSet("shares stock stocks")

  /// "$5m of convertible bonds issued by Orwick"
  private func issuer() -> Int? {
    let end = amount.upperBound
    guard
      let verb = (end..<min(end + 8, clauses.sentence.upperBound)).first(where: { view.tokens[$0].hash == AmountParties.issued }),
      view.token(verb + 1)?.word == .by
    else { return nil }
    return context.mentions(field, in: verb..<clauses.sentence.upperBound, of: .organization).first { $0.tokens.lowerBound - verb < 7 }?
      .entity
  }

  /// "a target price of 92,000 won for Orwick", "a loss of $3m for Orwick"
  private func pricedBehindSum() -> Int? {
    guard view.token(amount.upperBound)?.word == .for, let name = context.mention(field, at: amount.upperBound + 1),
      context.type(name) == .organization
    else { return nil }
    return name.entity
  }

  /// "The film and drama division is expected to": a part, by a noun alone, of the company that the text is about.
  func isOfDivision(_ role: ToldRole) -> Bool {
    let at = min(role.cue ?? amount.lowerBound, amount.lowerBound)
    let first = clauses.bounds(of: at).lowerBound
    guard let noun = (first..<min(at, first + 8)).first(where: { AmountParties.divisions.contains(view.tokens[$0].hash) }),
      (first..<noun).contains(where: { view.tokens[$0].word == .the })
    else { return false }
    return (first..<noun).allSatisfy { view.tokens[$0].kind != .mark && context.mention(field, at: $0) == nil }
  }

  /// "The streaming unit at Orwick lost": whose unit it is.
  private func wholeOfDivision(_ role: ToldRole) -> Int? {
    let at = min(role.cue ?? amount.lowerBound, amount.lowerBound)
    let first = clauses.bounds(of: at).lowerBound
    guard let noun = (first..<min(at, first + 8)).first(where: { AmountParties.divisions.contains(view.tokens[$0].hash) }),
      [.of, .at].contains(view.token(noun + 1)?.word ?? .unlisted), let name = context.mention(field, at: noun + 2),
      context.type(name) == .organization, name.tokens.upperBound <= at
    else { return nil }
    return name.entity
  }

  private static let divisions = WordSet("division segment business unit arm sector department operations")

  /// "valuing Orwick at $20m", "The deal values the company at", "a $27 billion valuation of Orwick": what the figure is the worth of.
  private func valued(_ role: ToldRole) -> Int? {
    guard let cue = role.cue else { return nil }
    if cue >= amount.upperBound {
      guard cue - amount.upperBound < 2, view.token(cue + 1)?.word == .of, let name = context.mention(field, at: cue + 2),
        context.type(name) == .organization
      else { return nil }
      return name.entity
    }
    guard AmountParties.valuing.contains(view.tokens[cue].hash), !isPassive(cue) else { return nil }
    for at in cue + 1..<min(cue + 6, amount.lowerBound) {
      if let name = context.mention(field, at: at), context.type(name) == .organization { return name.entity }
      let token = view.tokens[at]
      if token.classes.contains(.organizationCue), !token.isCapitalized, view.token(at - 1)?.word == .the {
        // "bought 10 percent of Orwick for $3m, valuing the company at $30m"
        let shared = context.mentions(field, in: clauses.sentence.lowerBound..<cue, of: .organization).last {
          [.in, .of].contains(view.token($0.tokens.lowerBound - 1)?.word ?? .unlisted)
        }
        return ToldDeal(context, subjects, field, amount, clauses)?.bought ?? shared?.entity
          ?? subjects.coreference.antecedent(field, at: at)
      }
    }
    return nil
  }

  private static let valuing = WordSet("values valued valuing value")

  /// "Shares in Orwick rose to", "revenue at Orwick": the name that the noun of the figure leads to.
  private func governed(by role: ToldRole) -> Int? {
    guard let cue = role.cue, cue < amount.lowerBound, clauses.sameClause(cue, amount.lowerBound) else { return nil }
    let reach = cue + 1..<min(cue + 4, amount.lowerBound - 1)
    guard let link = reach.first(where: { [.in, .of, .at, .for].contains(view.tokens[$0].word) }),
      !(cue + 1..<link).contains(where: { view.tokens[$0].kind != .word || context.mention(field, at: $0) != nil })
    else { return nil }
    let name = context.mention(field, at: view.tokens[link + 1].word == .the ? link + 2 : link + 1)
    guard let name, context.type(name) == .organization, name.tokens.upperBound <= amount.lowerBound,
      !context.isAdjective(name), !context.isReporter[name.entity]
    else { return nil }
    return name.entity
  }

  /// "its operating loss", "Its third-quarter revenue": whose the figure is, by the pronoun before the word that tells the role.
  func owner(of role: ToldRole) -> Int? {
    guard let cue = role.cue, cue < amount.lowerBound else { return nil }
    let first = max(clauses.sentence.lowerBound, cue - 6)
    guard let pronoun = (first..<cue).last(where: { view.tokens[$0].word == .its }),
      !(pronoun..<cue).contains(where: { view.tokens[$0].kind == .mark || context.mention(field, at: $0) != nil })
    else { return nil }
    return subjects.coreference.last(.organization, field, before: pronoun)
  }

  /// The organization whose possessive stands before the sum with no verb between, and before the word that tells its role:
  /// "bought 5% of Orwick's shares for $3m" is no deed of Orwick's.
  func possessor(before cue: Int?) -> Int? {
    let end = min(cue ?? amount.lowerBound, amount.lowerBound)
    let owners = context.mentions(field, in: clauses.sentence.lowerBound..<end, of: .organization).filter {
      view.token($0.tokens.upperBound)?.kind == .clitic && $0.tokens.upperBound < end
    }
    if let near = owners.last(where: { amount.lowerBound - $0.tokens.upperBound < 6 }) { return near.entity }
    guard let first = owners.first, clauses.sameClause(first.tokens.lowerBound, amount.lowerBound),
      !subjects.ownsSubject(view, first, before: end)
    else { return nil }
    // "Norvel's stores, had bid": behind a comma the noun is another's.
    let phrase = (first.tokens.upperBound..<amount.lowerBound).prefix { !view.tokens[$0].isMark(",") }
    return phrase.contains { view.tokens[$0].kind == .word && isMoneyNoun($0) } ? first.entity : nil
  }

  func isMoneyNoun(_ at: Int) -> Bool {
    guard let match = view.match(beginningAt: at) else { return false }
    return (0..<view.lexicon.senseCount(match.node)).contains { view.lexicon.sense(match.node, $0).type == .amountCue }
  }

  /// True where the sentence leaves its company out: "Revenue rose to …", "…, and its operating profit fell to …". Not "U.S. exports fell to …".
  func isElliptic(_ role: ToldRole) -> Bool {
    // "the value of the two platforms" is theirs whom the phrase means.
    if let cue = role.cue, role.kind != .valuation || view.token(cue + 1)?.word != .of {
      var first = min(cue, amount.lowerBound)
      let floor = max(clauses.sentence.lowerBound, first - 6)
      while first > floor, !view.tokens[first - 1].isMark(","), view.tokens[first - 1].word != .and, view.tokens[first - 1].word != .while {
        first -= 1
      }
      let begins = first > floor || first == clauses.sentence.lowerBound
      // "with revenues in the sector climbing to $9m"
      if cue < amount.lowerBound, (cue..<amount.lowerBound).contains(where: { AmountParties.wholes.contains(view.tokens[$0].hash) }) {
        return false
      }
      if begins, !(first..<min(cue, amount.lowerBound)).contains(where: { isOther($0) }) { return true }
    }
    return (clauses.sentence.lowerBound..<amount.lowerBound).contains { at in
      let token = view.tokens[at]
      return token.word == .it || token.word == .its || token.classes.contains(.organizationCue) && view.token(at - 1)?.word == .the
        || role.kind == .price && AmountParties.offerWords.contains(token.hash)
    }
  }

  /// "One-time expenses led to a net profit of $3m": a figure that only a company has, in a sentence that names nobody.
  private func isResult(_ role: ToldRole) -> Bool {
    [.profit, .loss, .earningsPerShare].contains(role.kind) && !role.isWeak
      && (clauses.sentence.lowerBound..<amount.lowerBound).allSatisfy { !isOther($0) }
  }

  /// "DVD sales in the country": a figure of all companies.
  private static let wholes = WordSet(
    "cinemas theaters theatres companies country nation industry world sector region nationwide worldwide")

  private static let market = WordSet("wall street")
  private static let offerWords = WordSet("subscriber subscribers subscription plan tier")

  /// A name or demonym that says whose the figure is instead; "Wall Street" only guesses it.
  func isOther(_ at: Int) -> Bool {
    if AmountParties.market.contains(view.tokens[at].hash) { return false }
    return context.mention(field, at: at) != nil || view.tokens[at].classes.contains(.demonym)
      || AmountParties.wholes.contains(view.tokens[at].hash)
      || view.isNameWord(at) && !view.isSentenceStart(at)
  }

  func nearestOrganizationBefore() -> Int? {
    context.mentions(field, in: clauses.sentence, of: .organization).last {
      $0.tokens.upperBound <= amount.lowerBound && clauses.sameClause($0.tokens.lowerBound, amount.lowerBound) && !isObject($0)
        && !context.isReporter[$0.entity] && !context.isInserted($0, before: amount.lowerBound)
    }?.entity
  }

  private static let issued = Fold.hash("issued")
  private static let target = Fold.hash("target")
}
