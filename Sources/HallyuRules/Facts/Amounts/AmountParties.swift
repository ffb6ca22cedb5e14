import HallyuAnnotations
import HallyuReference
import HallyuText

/// Who pays, who is paid, and what a sum is about.
struct AmountParties {
  let context: FactContext
  let subjects: Subjects
  let field: Int
  let amount: Range<Int>
  let clauses: Clauses

  var view: FieldView { context.views[field] }

  /// Roles in which somebody spends; in the others the money comes in, or is a value.
  private static let paid: Set<String> = [
    "investment", "acquisition", "rights", "lease", "funding", "donation", "fine", "budget", "cost", "advance",
  ]

  func payer(_ role: AmountRole) -> Int? {
    guard AmountParties.paid.contains(role.name) || (role.name == "fee" && isPaying(role)) else { return nil }
    if role.name == "budget" || role.name == "cost", !hasSpendingVerb(role) { return nil }
    if isRaised(role) { return giver() }
    if isSold(role) { return buyer(role) }
    if role.name == "fine", let fined = fined() { return fined }
    if role.name == "acquisition", let bidder = bidder() { return bidder }
    // "bought by X for", "a tender offer by X".
    if let agent = agent(after: role.cue) { return agent }
    // "Netflix’s $500 million investment", "Netflix’s investment, … which has reached".
    if let owner = possessor() { return owner }
    let verb = role.cue ?? amount.lowerBound
    // "with X contributing up to $8 million"
    if isParticiple(verb),
      let beside = context.mentions(field, in: clauses.sentence, of: .organization).last(where: {
        $0.tokens.upperBound <= verb && verb - $0.tokens.upperBound < 2
      })
    {
      return beside.entity
    }
    if let subject = subjects.organization(field, ofVerbAt: verb, clauses) { return subject }
    if hasCommonSubject(verb) { return nil }
    // "By investing in X": the subject of the sentence's main clause.
    if let first = context.mentions(field, in: clauses.sentence, of: .organization).first(where: {
      $0.tokens.lowerBound < amount.lowerBound && !isObject($0) && !context.isReporter[$0.entity]
        && view.token($0.tokens.lowerBound - 1)?.word != .of && !subjects.ownsSubject(view, $0, before: amount.lowerBound)
    }) {
      return first.entity
    }
    return role.name == "investment" && !isParticiple(verb)
      ? subjects.coreference.last(.organization, field, before: clauses.sentence.lowerBound) : nil
  }

  func subject(_ role: AmountRole, payer: Int?) -> Int? {
    if role.name == "investment", isRaised(role) {
      return title() ?? subjects.organization(field, ofVerbAt: gettingVerb() ?? amount.lowerBound, clauses)
        ?? (isInvestmentFrom() ? nearestOrganizationBefore() : nil)
    }
    if isSold(role), let cue = role.cue {
      // "X was sold to Y", "Z sold X to Y".
      let all = context.mentions(field, in: clauses.sentence, of: .organization)
      let own = isPassive(cue) ? all.last { $0.tokens.upperBound <= cue } : all.first { $0.tokens.lowerBound > cue && $0.entity != payer }
      return role.name == "rights" ? title() : own?.entity
    }
    switch role.name {
    case "box_office", "budget", "advance": return title() ?? subjects.coreference.last(.title, field, before: clauses.sentence.lowerBound)
    case "sales": return owner(of: role) ?? title() ?? holder(role)
    case "rights": return title() ?? object(of: role, besides: payer)
    case "investment": return title() ?? object(of: role, besides: payer)
    case "cost": return title() ?? (isOfIt(role) ? subjects.coreference.last(.title, field, before: clauses.sentence.lowerBound) : nil)
    case "fee", "salary": return title()
    case "funding" where isRaised(role):
      return subjects.organization(field, ofVerbAt: role.cue ?? amount.lowerBound, clauses) ?? holder(role)
    case "acquisition", "funding", "lease": return object(of: role, besides: payer) ?? (role.name == "lease" ? nil : title())
    case "price", "revenue", "profit", "loss", "debt", "valuation", "earnings_per_share": return holder(role)
    default: return nil
    }
  }

  func payee(_ role: AmountRole, payer: Int?) -> Int? {
    guard ["rights", "fee", "fine", "lease", "donation"].contains(role.name) else { return nil }
    for mention in context.mentions(field, in: clauses.sentence, of: .organization) where mention.entity != payer {
      if let before = view.token(mention.tokens.lowerBound - 1), before.word == .to, mention.tokens.lowerBound > amount.upperBound {
        return mention.entity
      }
    }
    return nil
  }

  // MARK: parts

  private func isSold(_ role: AmountRole) -> Bool { role.cue.map { AmountRole.sales.contains(view.tokens[$0].hash) } ?? false }

  /// "sold to Y": the organization after "to".
  private func buyer(_ role: AmountRole) -> Int? {
    guard let cue = role.cue else { return nil }
    return context.mentions(field, in: clauses.sentence, of: .organization).first {
      $0.tokens.lowerBound > cue && view.token(view.indexBefore($0.tokens.lowerBound, skippingArticles: true))?.word == .to
    }?.entity
  }

  private func isPaying(_ role: AmountRole) -> Bool {
    guard let cue = role.cue, !isPassive(cue) else { return false }
    switch view.tokens[cue].word {
    case .pay, .paid, .pays, .paying: return true
    default: return false
    }
  }

  /// True for "the state spent", "some parents have spent": somebody else than an organization of the text.
  private func hasCommonSubject(_ verb: Int) -> Bool {
    var at = verb - 1
    var steps = 0
    while at >= clauses.sentence.lowerBound, steps < 4, let token = view.token(at), token.kind == .word,
      [.has, .have, .had, .will, .would, .also, .already].contains(token.word)
    {
      at -= 1
      steps += 1
    }
    guard at > clauses.sentence.lowerBound, let noun = view.token(at), noun.kind == .word, !noun.isCapitalized, noun.word == .unlisted,
      noun.classes.isDisjoint(with: [.organizationCue, .stopword]), context.mention(field, at: at) == nil
    else { return false }
    guard let before = view.token(at - 1)?.word else { return false }
    return [.the, .a, .an, .many, .most, .their, .his, .her].contains(before)
  }

  private func isParticiple(_ at: Int) -> Bool {
    let token = view.tokens[at]
    return token.kind == .word && token.count > 4 && view.text.bytes[Int(token.end) - 3..<Int(token.end)].elementsEqual("ing".utf8)
  }

  private func hasSpendingVerb(_ role: AmountRole) -> Bool {
    guard let cue = role.cue else { return false }
    return (max(clauses.sentence.lowerBound, cue - 3)...cue).contains { view.tokens[$0].kind == .word && isSpending($0) }
  }

  private func isSpending(_ at: Int) -> Bool {
    let text = view.text.string(at..<at + 1).lowercased()
    return ["budgeted", "spend", "spent", "spends", "spending", "allocate", "allocated", "allocates"].contains(text) && !isPassive(at)
  }

  func isPassive(_ at: Int) -> Bool {
    let before = view.token(at - 1)?.word ?? .unlisted
    return [.was, .is, .been, .were, .are, .be, .being].contains(before) || view.isSentenceStart(at)
  }

  /// "It cost", "The film cost": the work stands as a pronoun or noun right before the verb.
  private func isOfIt(_ role: AmountRole) -> Bool {
    guard let cue = role.cue, let before = view.token(cue - 1), before.kind == .word else { return false }
    return before.word == .it || before.classes.contains(.workCue) && !before.isCapitalized
  }

  /// "by X" after a participle.
  private func agent(after cue: Int?) -> Int? {
    guard let cue else { return nil }
    for mention in context.mentions(field, in: clauses.sentence, of: .organization)
    where mention.tokens.lowerBound > cue && mention.tokens.lowerBound - cue < 8 {
      var at = mention.tokens.lowerBound - 1
      var steps = 0
      while let token = view.token(at), steps < 4, token.kind == .word {
        if token.word == .by { return mention.entity }
        if [.to, .of, .in, .for, .from, .with, .and].contains(token.word) { break }
        at -= 1
        steps += 1
      }
    }
    return nil
  }

  /// The organization whose possessive stands before the sum with no verb between.
  private func possessor() -> Int? {
    for mention in context.mentions(field, in: clauses.sentence, of: .organization).reversed()
    where mention.tokens.upperBound <= amount.lowerBound {
      guard view.token(mention.tokens.upperBound)?.kind == .clitic, amount.lowerBound - mention.tokens.upperBound < 6 else { continue }
      return mention.entity
    }
    if let last = context.mentions(field, in: clauses.sentence, of: .organization).first(where: {
      view.token($0.tokens.upperBound)?.kind == .clitic && $0.tokens.upperBound < amount.lowerBound
    }) {
      // "Norvel's stores, had bid": behind a comma the noun is another's.
      let phrase = (last.tokens.upperBound..<amount.lowerBound).prefix { !view.tokens[$0].isMark(",") }
      let isOwn = phrase.contains { view.tokens[$0].kind == .word && isMoneyNoun($0) }
      return isOwn ? last.entity : nil
    }
    return nil
  }

  private func isMoneyNoun(_ at: Int) -> Bool {
    guard let match = view.match(beginningAt: at) else { return false }
    return (0..<view.lexicon.senseCount(match.node)).contains { view.lexicon.sense(match.node, $0).type == .amountCue }
  }

  /// The title that the sum is about: the one whose bracket holds it, the subject of its clause, the one after "in", "for" or "on", the nearest.
  private func title() -> Int? {
    let all = context.mentions(field, in: clauses.sentence, of: .title)
    guard !all.isEmpty else { return nil }
    if let bracket = view.token(amount.lowerBound - 1), bracket.isMark("("),
      let owner = all.last(where: { $0.tokens.upperBound < amount.lowerBound }),
      amount.lowerBound - owner.tokens.upperBound < 4
    {
      return owner.entity
    }
    // "hits such as ‘X’ and ‘Y,’ which made $3m": the relative pronoun points to the last.
    if let last = all.last(where: { $0.tokens.upperBound <= amount.lowerBound }),
      (last.tokens.upperBound..<min(last.tokens.upperBound + 4, amount.lowerBound)).contains(where: { view.tokens[$0].word == .which })
    {
      return last.entity
    }
    let own = all.filter { clauses.sameClause($0.tokens.lowerBound, amount.lowerBound) }
    if let subject = own.first(where: { $0.tokens.upperBound <= amount.lowerBound && !isDerived($0) }) { return subject.entity }
    return (own.isEmpty ? all : own).min { distance($0) < distance($1) }?.entity
  }

  /// True for "adapted from X", "remake of X", "ahead of X".
  private func isDerived(_ mention: NamedSpan) -> Bool {
    var at = view.indexBefore(mention.tokens.lowerBound)
    var steps = 0
    while let token = view.token(at), steps < 6, token.kind == .word || token.kind == .number || token.kind == .quote {
      if [.from, .of, .than, .with].contains(token.word) { return true }
      at -= 1
      steps += 1
    }
    return false
  }

  /// "its operating loss", "Its third-quarter revenue": whose the figure is, by the pronoun before the word that tells the role.
  private func owner(of role: AmountRole) -> Int? {
    guard let cue = role.cue, cue < amount.lowerBound else { return nil }
    let first = max(clauses.sentence.lowerBound, cue - 4)
    guard let pronoun = (first..<cue).last(where: { view.tokens[$0].word == .its }),
      !(pronoun..<cue).contains(where: { view.tokens[$0].kind == .mark || context.mention(field, at: $0) != nil })
    else { return nil }
    return subjects.coreference.last(.organization, field, before: pronoun)
  }

  /// The organization that earns, owes or charges.
  private func holder(_ role: AmountRole) -> Int? {
    if let found = owner(of: role) { return found }
    if let found = possessor() ?? nearestOrganizationBefore()
      ?? subjects.organization(field, ofVerbAt: role.cue ?? amount.lowerBound, clauses)
    {
      return found
    }
    return isElliptic(role) ? subjects.coreference.last(.organization, field, before: clauses.sentence.lowerBound) : nil
  }

  /// True where the sentence leaves its company out: "Revenue rose to …", "…, and its operating profit fell to …". Not "U.S. exports fell to …".
  private func isElliptic(_ role: AmountRole) -> Bool {
    // "the value of the two platforms" is theirs whom the phrase means.
    if let cue = role.cue, role.name != "valuation" || view.token(cue + 1)?.word != .of {
      var first = min(cue, amount.lowerBound)
      let floor = max(clauses.sentence.lowerBound, first - 6)
      while first > floor, !view.tokens[first - 1].isMark(","), view.tokens[first - 1].word != .and, view.tokens[first - 1].word != .while {
        first -= 1
      }
      let begins = first > floor || first == clauses.sentence.lowerBound
      if begins, !(first..<max(first, min(cue, amount.lowerBound))).contains(where: { isOther($0) }) { return true }
    }
    return (clauses.sentence.lowerBound..<amount.lowerBound).contains { at in
      let token = view.tokens[at]
      return token.word == .it || token.word == .its || token.classes.contains(.organizationCue) && view.token(at - 1)?.word == .the
        || role.name == "price" && AmountParties.offerWords.contains(token.hash)
    }
  }

  /// "DVD sales in the country": a figure of all companies.
  private static let wholes = WordSet(["country", "nation", "industry", "world", "sector", "region", "nationwide", "worldwide"])

  private static let offerWords = WordSet(["subscriber", "subscribers", "subscription", "plan", "tier"])

  /// A name or demonym that says whose the figure is instead.
  private func isOther(_ at: Int) -> Bool {
    context.mention(field, at: at) != nil || view.tokens[at].classes.contains(.demonym)
      || AmountParties.wholes.contains(view.tokens[at].hash)
      || view.isNameWord(at) && !view.isSentenceStart(at)
  }

  private func distance(_ mention: NamedSpan) -> Int {
    mention.tokens.lowerBound >= amount.upperBound
      ? mention.tokens.lowerBound - amount.upperBound : amount.lowerBound - mention.tokens.upperBound + 1
  }

  private func nearestOrganizationBefore() -> Int? {
    context.mentions(field, in: clauses.sentence, of: .organization).last {
      $0.tokens.upperBound <= amount.lowerBound && clauses.sameClause($0.tokens.lowerBound, amount.lowerBound) && !isObject($0)
        && !context.isReporter[$0.entity]
    }?.entity
  }

  /// True where a preposition governs the mention.
  private func isObject(_ mention: NamedSpan) -> Bool {
    if context.isAdjective(mention) { return true }
    guard let before = view.token(mention.tokens.lowerBound - 1), before.kind == .word else { return false }
    // "as the owners of Wavve and Tving": the second stands as the first does.
    if before.word == .and, let other = context.mention(field, at: mention.tokens.lowerBound - 2), other.entity != mention.entity {
      return isObject(other) || view.token(other.tokens.lowerBound - 1)?.word == .of
    }
    switch before.word {
    case .in, .to, .on, .by, .from, .with, .for, .through, .against, .than, .according: return true
    default: return false
    }
  }

  /// What is bought or paid for: the first organization after the word that told the role, other than the payer; or the one that "by" leaves behind.
  private func object(of role: AmountRole, besides payer: Int?) -> Int? {
    let others = context.mentions(field, in: clauses.sentence, of: .organization).filter { $0.entity != payer }
    guard let cue = role.cue else { return nil }
    let reach = amount.lowerBound > cue && amount.lowerBound - cue < 8 ? amount.upperBound : cue
    // "Meetup, which it acquired for $200 million": the antecedent is what was bought.
    if subjects.hasOwnSubject(field, verb: cue, clauses),
      let object = others.last(where: { $0.tokens.upperBound - 1 <= clauses.antecedentOfClause[clauses.clause(of: cue)] })
    {
      return object.entity
    }
    // "Orwick was bought by Norvel": what is bought stands before.
    if agent(after: cue) != nil {
      if let before = others.last(where: { $0.tokens.upperBound <= cue && clauses.sameClause($0.tokens.lowerBound, cue) }) {
        return before.entity
      }
    } else if let after = others.first(where: {
      $0.tokens.lowerBound > cue && clauses.sameClause($0.tokens.lowerBound, cue) && !isAgent($0)
        && $0.tokens.lowerBound - reach < (role.name == "acquisition" ? 20 : 14) && !beginsClause($0)
    }) {
      return possession(of: after)
    }
    if role.name == "acquisition", cue < amount.lowerBound, let owner = ownerNoun(cue..<amount.lowerBound), owner != payer { return owner }
    return role.name == "funding" || role.name == "acquisition" ? objectNoun(besides: payer) : nil
  }

  /// "a stake in Norvel's Orwick": what the owner's possessive leads to.
  func possession(of owner: NamedSpan) -> Int {
    guard view.token(owner.tokens.upperBound)?.kind == .clitic,
      let owned = context.mention(field, at: owner.tokens.upperBound + 1), context.type(owned) == .organization
    else { return owner.entity }
    return owned.entity
  }

  /// "acquired the company's preferred shares": what the noun before the possessive stands for.
  private func ownerNoun(_ range: Range<Int>) -> Int? {
    let noun = range.first {
      view.tokens[$0].classes.contains(.organizationCue) && !view.tokens[$0].isCapitalized && view.token($0 + 1)?.kind == .clitic
    }
    // The company of the sentence before: those of this one buy.
    return noun.flatMap { _ in subjects.coreference.last(.organization, field, before: clauses.sentence.lowerBound) }
  }

  /// "to bail out the company", "a stake in the studio": what the noun stands for.
  private func objectNoun(besides payer: Int?) -> Int? {
    for at in amount.upperBound..<max(amount.upperBound, min(clauses.sentence.upperBound, amount.upperBound + 10)) {
      let token = view.tokens[at]
      guard token.kind == .word, !token.isCapitalized, token.classes.contains(.organizationCue), view.token(at - 1)?.word == .the else {
        continue
      }
      let here = context.mentions(field, in: clauses.sentence.lowerBound..<amount.lowerBound, of: .organization).first {
        $0.entity != payer
      }
      if let entity = subjects.coreference.antecedent(field, at: at), entity != payer { return entity }
      return here?.entity ?? context.leading[.organization].flatMap { $0 == payer ? nil : $0 }
    }
    return nil
  }

  /// "invested $3m and Orwick is to follow": behind the sum a name after "and" has a verb of its own.
  private func beginsClause(_ mention: NamedSpan) -> Bool {
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

  private func isAgent(_ mention: NamedSpan) -> Bool {
    let before = view.token(view.indexBefore(mention.tokens.lowerBound, skippingArticles: true))?.word
    if before == .by || before == .from || before == .with { return true }
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
