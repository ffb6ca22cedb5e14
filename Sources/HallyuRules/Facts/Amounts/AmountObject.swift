import HallyuAnnotations
import HallyuCore
import HallyuText

/// What a sum buys, rents or funds.
extension AmountParties {
  /// What is bought or paid for: the first organization after the word that told the role, other than the payer; or the one that "by" leaves
  /// behind.
  func object(of role: ToldRole, besides payer: Int?) -> Int? {
    guard let cue = role.cue else { return nil }
    // "a $100 million investment by Orwick": the names behind are of who invests.
    if role.kind == .investment, investor() != nil { return nil }
    if let target = raided(cue) { return target }
    if role.kind == .acquisition, offerOwner != nil { return bidObject ?? meantObject(cue, role, [], besides: payer) }
    let others = context.mentions(field, in: clauses.sentence, of: .organization).filter {
      // "pays $17m for a Sundance comedy": nobody buys a festival.
      $0.entity != payer && !context.isAdjective($0) && !context.kindOfOrganization[$0.entity].contains(.festival)
    }
    if role.kind == .acquisition, let priced = pricedBesideOther(since: cue, others) { return priced }
    if let it = paidFor() ?? pronounObject(cue, besides: payer), it != payer { return it }
    // "invested $3m in Contents First, acquiring 25% of the operator of Orwick": a name that no rule knew is no other's.
    if role.kind != .acquisition, [.in, .into].contains(view.token(amount.upperBound)?.word ?? .unlisted),
      context.namesUnknown(field, at: amount.upperBound + 1)
    {
      return nil
    }
    // "paid $3m for a stake in Contents First"
    if role.kind == .acquisition,
      let share = (amount.upperBound..<min(amount.upperBound + 6, clauses.sentence.upperBound)).first(where: {
        ToldRole.shares.contains(view.tokens[$0].hash)
      }), [.in, .of].contains(view.token(share + 1)?.word ?? .unlisted), context.namesUnknown(field, at: share + 2)
    {
      return nil
    }
    if let antecedent = antecedent(of: cue, others) { return antecedent }
    let named = agent(after: cue) == nil ? objectBehind(cue, role, others, besides: payer) : objectBesideAgent(cue, others)
    return named ?? meantObject(cue, role, others, besides: payer)
  }

  /// "Sky's £940m ITV raid"
  private func raided(_ cue: Int) -> Int? {
    guard cue > amount.upperBound, let target = context.mention(field, at: amount.upperBound), target.tokens.upperBound <= cue,
      context.type(target) == .organization
    else { return nil }
    return target.entity
  }

  /// "Meetup, which it acquired for $200 million", "Orwick, the broadcaster that it had offered $3m to take over": what the clause belongs to.
  private func antecedent(of cue: Int, _ others: [NamedSpan]) -> Int? {
    if subjects.hasOwnSubject(field, verb: cue, clauses),
      let object = others.last(where: { $0.tokens.upperBound - 1 <= clauses.antecedentOfClause[clauses.clause(of: cue)] })
    {
      return object.entity
    }
    let end = min(cue, amount.lowerBound)
    guard
      let that = (max(clauses.sentence.lowerBound, end - 6)..<end).last(where: {
        view.tokens[$0].word == .that && [.it, .they].contains(view.token($0 + 1)?.word ?? .unlisted)
      }), let noun = view.token(that - 1), noun.kind == .word, noun.classes.isDisjoint(with: .reportingVerb)
    else { return nil }
    return others.last { $0.tokens.upperBound <= that && that - $0.tokens.upperBound < 6 }?.entity
  }

  /// "the acquisition of a stake in Orwick by Norvel", "Orwick was bought by Norvel": what is bought stands before who buys.
  private func objectBesideAgent(_ cue: Int, _ others: [NamedSpan]) -> Int? {
    if let named = others.first(where: { $0.tokens.lowerBound > cue && isWhatIsBought($0) }) { return named.entity }
    return others.last { $0.tokens.upperBound <= cue && clauses.sameClause($0.tokens.lowerBound, cue) }?.entity
  }

  /// "bought Orwick for $3m", "bought the company for $3m", "put $3m into Orwick": the name behind the verb, or what a noun there stands for.
  private func objectBehind(_ cue: Int, _ role: ToldRole, _ others: [NamedSpan], besides payer: Int?) -> Int? {
    let isAcquisition = role.kind == .acquisition
    if role.kind == .funding, let receiver = receiver(since: cue, others) { return receiver }
    if isAcquisition, cue < amount.lowerBound,
      !others.contains(where: { $0.tokens.lowerBound > cue && $0.tokens.lowerBound < amount.lowerBound }),
      let meant = boughtNoun(cue, others, besides: payer)
    {
      return meant
    }
    let start = amount.lowerBound > cue && amount.lowerBound - cue < 8 ? amount.upperBound : cue
    let reach = isAcquisition ? 20 : 14
    return others.first {
      $0.tokens.lowerBound > cue && clauses.sameClause($0.tokens.lowerBound, cue) && !isAgent($0) && !isInThatClause($0)
        && !context.isAdjective($0)
        && $0.tokens.lowerBound - start < reach && !beginsClause($0)
    }.map(possession(of:))
  }

  /// What a noun stands for where no name is the object: "the studio", "the company's shares", "a 26% stake".
  private func meantObject(_ cue: Int, _ role: ToldRole, _ others: [NamedSpan], besides payer: Int?) -> Int? {
    let isAcquisition = role.kind == .acquisition
    if isAcquisition, cue < amount.lowerBound {
      if let meant = boughtNoun(cue, others, besides: payer) { return meant }
      if let owner = ownerNoun(cue..<amount.lowerBound), owner != payer { return owner }
      if let owned = ownedByHolder(cue, besides: payer) { return owned }
    }
    if [.funding, .acquisition, .investment].contains(role.kind), let meant = objectNoun(besides: payer) { return meant }
    // "became a shareholder in X when it paid €290 million for a 26.2% stake"
    guard isAcquisition,
      (amount.upperBound..<min(clauses.sentence.upperBound, amount.upperBound + 10)).contains(where: {
        ToldRole.shares.contains(view.tokens[$0].hash) && ![.in, .of].contains(view.token($0 + 1)?.word ?? .unlisted)
      })
    else { return nil }
    let named = others.last {
      $0.tokens.upperBound <= min(cue, amount.lowerBound) && !context.isReporter[$0.entity] && !isBeside(payer, $0)
    }?.entity
    // "will become the largest shareholder by buying $3m worth of new shares": of whom the text tells.
    return named
      ?? (others.isEmpty && payer != nil
        ? subjects.coreference.last(.organization, field, before: clauses.sentence.lowerBound, besides: payer) : nil)
  }

  /// "Norvel and Orwick followed with an offer": one of those who pay.
  private func isBeside(_ payer: Int?, _ mention: NamedSpan) -> Bool {
    let before = view.indexBefore(mention.tokens.lowerBound)
    guard payer != nil, view.token(before)?.word == .and else { return false }
    return context.mention(field, at: before - 1)?.entity == payer
  }

  /// "which had in turn acquired it for $3m", "invested $3m in it": whom the pronoun behind the verb or the sum stands for.
  private func pronounObject(_ cue: Int, besides payer: Int?) -> Int? {
    let end = amount.upperBound
    let isBehind = [.in, .into, .for].contains(view.token(end)?.word ?? .unlisted) && view.token(end + 1)?.word == .it
    guard payer != nil, view.token(cue + 1)?.word == .it || isBehind else { return nil }
    let antecedent = clauses.antecedentOfClause[clauses.clause(of: cue)]
    if antecedent >= 0 {
      return context.mentions(field, in: clauses.sentence.lowerBound..<antecedent, of: .organization)
        .last { $0.entity != payer && !context.isGoverned($0) }?.entity
    }
    return subjects.coreference.last(.organization, field, before: isBehind ? end + 1 : cue + 1, besides: payer)
  }

  /// "Orwick, for which it paid $187m": the company before "for which".
  func paidFor() -> Int? {
    let first = max(clauses.sentence.lowerBound, amount.lowerBound - 8)
    guard let which = (first..<amount.lowerBound).last(where: { view.tokens[$0].word == .which && view.token($0 - 1)?.word == .for }),
      let name = context.mention(field, at: view.token(which - 2)?.isMark(",") == true ? which - 3 : which - 2)
    else { return nil }
    return context.type(name) == .organization ? name.entity : nil
  }

  /// "allocate $4m worth of its shares in Norvel to Orwick": who gets what is given.
  private func receiver(since cue: Int, _ others: [NamedSpan]) -> Int? {
    others.first { name in
      guard name.tokens.lowerBound >= amount.upperBound, clauses.sameClause(name.tokens.lowerBound, cue) else { return false }
      return [.to, .for].contains(context.wordBefore(name) ?? .unlisted)
    }?.entity
  }

  /// "CJ invested in Dexter. It bought a 6.8 percent stake for $5m": a stake in what the sentence before names besides the buyer.
  private func stakeBefore(_ stake: Int, besides payer: Int?) -> Int? {
    guard payer != nil, ![.in, .of].contains(view.token(stake + 1)?.word ?? .unlisted), clauses.sentence.lowerBound > 0 else { return nil }
    let before = view.sentenceTokens(of: clauses.sentence.lowerBound - 1)
    let named = context.mentions(field, in: before, of: .organization).filter { $0.entity != payer && !context.isReporter[$0.entity] }
    return Set(named.map(\.entity)).count == 1 ? named[0].entity : nil
  }

  /// "bought Norvel for $5m and Orwick for $4m": of two prices each takes the name right before its "for".
  private func pricedBesideOther(since cue: Int, _ others: [NamedSpan]) -> Int? {
    guard let name = others.last(where: { $0.tokens.lowerBound > cue && $0.tokens.upperBound < amount.lowerBound }),
      amount.lowerBound - name.tokens.upperBound < 4, view.tokens[name.tokens.upperBound].word == .for, !isAgent(name),
      (cue..<name.tokens.lowerBound).contains(where: {
        view.tokens[$0].kind == .currency || [.million, .billion, .trillion].contains(view.tokens[$0].word)
      })
    else { return nil }
    return name.entity
  }

  /// "a deal worth $3m that brings shows to Orwick": what a clause after the sum names is no object of the deal.
  private func isInThatClause(_ mention: NamedSpan) -> Bool {
    guard mention.tokens.lowerBound > amount.upperBound else { return false }
    return (amount.upperBound..<mention.tokens.lowerBound).contains { view.tokens[$0].word == .that }
  }

  /// "a stake in Norvel's Orwick": what the owner's possessive leads to.
  func possession(of owner: NamedSpan) -> Int {
    guard view.token(owner.tokens.upperBound)?.kind == .clitic,
      let owned = context.mention(field, at: owner.tokens.upperBound + 1), context.type(owned) == .organization
    else { return owner.entity }
    return owned.entity
  }

  /// "a stake in Orwick", "the purchase of Orwick"
  private func isWhatIsBought(_ mention: NamedSpan) -> Bool {
    let at = view.indexBefore(mention.tokens.lowerBound, skippingArticles: true)
    guard let link = view.token(at), link.word == .in || link.word == .of, let noun = view.token(at - 1) else { return false }
    return ToldRole.shares.contains(noun.hash) || AmountParties.purchases.contains(noun.hash)
  }

  private static let purchases = WordSet("acquisition purchase takeover buyout percent cent half")

  /// "acquire the studio for", "owns 25 percent of Orwick after buying the stake for": what the noun between verb and sum stands for.
  private func boughtNoun(_ cue: Int, _ others: [NamedSpan], besides payer: Int?) -> Int? {
    let isDefinite = view.token(cue + 1)?.word == .the
    for at in cue..<amount.lowerBound {
      let token = view.tokens[at]
      guard token.kind == .word, !token.isCapitalized, view.token(at + 1)?.kind != .clitic else { continue }
      if ToldRole.shares.contains(token.hash), view.token(at - 1)?.word == .the {
        let told = others.filter { $0.tokens.upperBound <= cue }
        return (told.last { !context.isGoverned($0) } ?? told.last)?.entity
      }
      if ToldRole.shares.contains(token.hash), others.isEmpty, let told = stakeBefore(at, besides: payer) { return told }
      if token.classes.contains(.organizationCue), view.token(at + 1).map({ !$0.classes.contains(.organizationCue) }) ?? true,
        let entity = isDefinite ? subjects.coreference.organization(meantBy: at, field) : subjects.coreference.antecedent(field, at: at),
        entity != payer
      {
        return entity
      }
      // "PolyGram bought the company": not the buyer, but whom the sentence before is about.
      if token.classes.contains(.organizationCue), isDefinite,
        let told = subjects.coreference.last(.organization, field, before: clauses.sentence.lowerBound), told != payer
      {
        return told
      }
    }
    return nil
  }

  /// "acquired the company's preferred shares": what the noun before the possessive stands for.
  func ownerNoun(_ range: Range<Int>) -> Int? {
    let noun = range.first {
      view.tokens[$0].classes.contains(.organizationCue) && !view.tokens[$0].isCapitalized && view.token($0 + 1)?.kind == .clitic
    }
    // The company of the sentence before: those of this one buy.
    return noun == nil ? nil : subjects.coreference.last(.organization, field, before: clauses.sentence.lowerBound)
  }

  /// "Norvel's biggest shareholder Orwick will buy a 17 percent stake": a stake in what the buyer is a shareholder of.
  private func ownedByHolder(_ cue: Int, besides payer: Int?) -> Int? {
    context.mentions(field, in: clauses.sentence.lowerBound..<cue, of: .organization).first { owner in
      owner.entity != payer && view.token(owner.tokens.upperBound)?.kind == .clitic
        && (owner.tokens.upperBound..<min(owner.tokens.upperBound + 5, cue)).contains {
          AmountParties.holders.contains(view.tokens[$0].hash)
        }
    }?.entity
  }

  private static let holders = WordSet("shareholder stakeholder owner investor")

  /// "to bail out the company", "a stake in the studio": what the noun stands for.
  func objectNoun(besides payer: Int?) -> Int? {
    for at in amount.upperBound..<min(clauses.sentence.upperBound, amount.upperBound + 10) {
      let token = view.tokens[at]
      guard token.kind == .word, !token.isCapitalized, token.classes.contains(.organizationCue), subjects.coreference.isDefinite(view, at)
      else { continue }
      // "Norvel and Kolvik have been named as buyers, but Orwick offered $3m for the company": the one that the text is about.
      if let told = context.leading(.organization, field, at: at), told != payer,
        !context.mentions(field, in: clauses.sentence, of: .organization).contains(where: { $0.entity == told })
      {
        return told
      }
      let here = context.mentions(field, in: clauses.sentence.lowerBound..<amount.lowerBound, of: .organization).first {
        $0.entity != payer
      }
      if let entity = subjects.coreference.antecedent(field, at: at), entity != payer { return entity }
      return here?.entity ?? subjects.coreference.organization(meantBy: at, field, besides: payer)
    }
    return nil
  }

  /// "invested $3m and Orwick is to follow": behind the sum a name after "and" has a verb of its own.
  func beginsClause(_ mention: NamedSpan) -> Bool {
    guard mention.tokens.lowerBound >= amount.upperBound else { return false }
    var at = mention.tokens.lowerBound - 1
    var steps = 0
    while at >= amount.upperBound, steps < 8 {
      let token = view.tokens[at]
      if token.word == .and || token.word == .while { return true }
      if [.in, .into, .on, .for, .to, .of, .with].contains(token.word) || token.isMark(",") { return false }
      at -= 1
      steps += 1
    }
    return false
  }

  func isAgent(_ mention: NamedSpan) -> Bool {
    let before = view.token(view.indexBefore(mention.tokens.lowerBound, skippingArticles: true))?.word
    if before == .by || before == .from || before == .with { return true }
    // "held by KB and Shinhan"
    if before == .and, let other = context.mention(field, at: mention.tokens.lowerBound - 2),
      other.tokens.upperBound == mention.tokens.lowerBound - 1,
      other.entity != mention.entity, context.type(other) == .organization
    {
      return isAgent(other)
    }
    if before == .to, view.token(mention.tokens.lowerBound - 2)?.word == .according { return true }
    // "through the effects company Scanline"
    var at = mention.tokens.lowerBound - 1
    while at > amount.upperBound, mention.tokens.lowerBound - at < 6, view.tokens[at].kind == .word {
      if [.through, .via].contains(view.tokens[at].word) { return true }
      if [.in, .into, .on, .for].contains(view.tokens[at].word) { return false }
      at -= 1
    }
    return false
  }
}
