import HallyuAnnotations
import HallyuCore
import HallyuText

/// Finds what each sum of money is: its role, who pays whom for what, when, and whether it is so yet.
struct AmountFacts {
  static let manual = RuleManual(
    "amount.fact", "A sum takes its role from the words of its clause, its payer and subject from the names there.",
    fires: [
      .init("Netflix invested ⟦$500 million⟧ in Korean dramas.", "investment"),
      .init("Revenue rose to ⟦$8.83 billion⟧.", "revenue"),
      .init("The film grossed ⟦$22 million⟧ at the box office.", "box_office"),
      .init("It was fined ⟦300 million won⟧.", "fine"),
      .init("‘Quiet Harbor’ by Oh Tae-sik is a thriller. ‘Quiet Harbor’ opened in second with ⟦$3 million⟧.", "box_office"),
      .init("Exports of content reached $900 million in 2022. Games accounted for ⟦$500 million⟧ of that.", "sales"),
      .init("‘Quiet Harbor’ is a film. ‘Quiet Harbor’ added ⟦$1.2 million⟧ in its third week.", "box_office"),
      .init("Netflix would spend ⟦500 billion won⟧ a year on content.", "investment"),
      .init("Netflix plans to put ⟦1 trillion won⟧ into original shows.", "investment"),
      .init("Wavve ended the quarter with ⟦$43 million⟧ in gross debt.", "debt"),
      .init("Tving secured ⟦250 billion won⟧ from Netflix in February.", "funding"),
      .init("Netflix produced ‘Quiet Harbor’ for ⟦$21 million⟧ in all.", "budget"),
      .init("Kakao will sell 5 percent of Viki to Netflix for ⟦about $90 million⟧.", "acquisition"),
      .init("Lead actors command ⟦$300,000⟧ per episode.", "fee"),
      .init("Wavve charges ⟦7,900 won⟧ for its entry-level plan.", "price"),
      .init("The board approved ⟦$15 billion⟧ in share buybacks.", "other"),
      .init("Netflix paid an advance of ⟦$9 million⟧.", "advance"),
    ],
    leaves: ["The film was long."])

  let context: FactContext
  let subjects: Subjects
  let dates: DateSpans

  /// One fact for each sum, in their order.
  func find(_ money: [MoneyExpression]) -> [AmountFact] {
    var facts: [AmountFact] = []
    var spans: [(field: Int, tokens: Range<Int>)] = []
    for expression in money {
      let field = context.views.firstIndex { $0.text.field == expression.place.field } ?? 0
      spans.append((field, context.views[field].text.tokens(in: expression.place.range)))
    }
    let respective = RespectiveNames(context, spans)
    for (index, expression) in money.enumerated() {
      let (field, tokens) = spans[index]
      guard !tokens.isEmpty else { continue }
      // `£81.5m ($156m)`: the second sum repeats the first, and inherits what it is.
      if let first = original(of: index, spans), let known = facts.last(where: { $0.money == first }) {
        var twin = known
        twin.money = index
        twin.equivalentOf = first
        facts.append(twin)
        continue
      }
      var found = fact(index, expression, field, tokens, earlier: facts, spans)
      if let name = respective.name(of: index) {
        let isPayer =
          ["fee", "investment", "donation", "funding", "fine"].contains(found.role)
          || found.role == "acquisition" && respective.isBefore(index)
        if isPayer { found.payer = name } else { found.subject = name }
        if isPayer, found.subject == name || found.subject.map(respective.holds) ?? false { found.subject = nil }
      }
      facts.append(found)
    }
    HeadlineSums.complete(&facts, money)
    return facts
  }

  /// The sum straight before an opening bracket that this one stands in.
  func original(of index: Int, _ spans: [(field: Int, tokens: Range<Int>)]) -> Int? {
    guard index > 0, spans[index].field == spans[index - 1].field else { return nil }
    let view = context.views[spans[index].field]
    let between = spans[index - 1].tokens.upperBound..<max(spans[index - 1].tokens.upperBound, spans[index].tokens.lowerBound)
    guard between.count >= 1, between.count <= 3, let bracket = between.first, view.tokens[bracket].isMark("(") else { return nil }
    return index - 1
  }

  private func fact(
    _ index: Int, _ expression: MoneyExpression, _ field: Int, _ tokens: Range<Int>, earlier: [AmountFact],
    _ spans: [(field: Int, tokens: Range<Int>)]
  ) -> AmountFact {
    let view = context.views[field]
    let clauses = context.clauses(field, at: tokens.lowerBound)
    let cues = AmountRole.cues(view, around: tokens, clauses)
    let before = SumBefore(tokens, field, earlier: earlier, spans, view, clauses)
    let own = ownRole(AmountRole.decide(cues, per: expression.per, view, tokens), field, tokens, clauses, after: before)
    let role = before?.role(own, per: expression.per, cues) ?? own
    var fact = AmountFact(
      money: index, role: role.name, evidence: Evidence(AmountFacts.manual.id, role.name == "other" ? 50 : role.isWeak ? 65 : 80))
    fact.modality = Modality.of(view, tokens, cue: role.cue, clauses)
    let parties = AmountParties(
      context: context, subjects: subjects, field: field, amount: tokens, clauses: clauses, sumBefore: before?.endInSentence)
    fact.payer = parties.payer(role)
    fact.subject = parties.subject(role, payer: fact.payer)
    fact.payee = parties.payee(role, payer: fact.payer)
    before?.complete(&fact, role, context, field)
    if ToldDeal.roles.contains(role.name) && fact.payer == nil && fact.subject == nil || role.name == "price" && isLarge(tokens, view),
      let deal = ToldDeal(context, subjects, field, tokens, clauses)
    {
      fact.role = "acquisition"
      fact.payer = deal.buyer
      fact.subject = deal.bought
    }
    fact.period = period(of: fact, role, clauses, after: before, spans)
    return fact
  }

  /// The role that the words decided, made precise by whom the sum is told of: a work or a company.
  private func ownRole(_ decided: AmountRole, _ field: Int, _ tokens: Range<Int>, _ clauses: Clauses, after before: SumBefore?)
    -> AmountRole
  {
    let view = context.views[field]
    var role = decided
    // "the $25 million “T”", "T costs $19 million to make"
    if role.name == "other" || role.name == "price" && AmountRole.isLarge(view, tokens) {
      let parties = AmountParties(context: context, subjects: subjects, field: field, amount: tokens, clauses: clauses, sumBefore: nil)
      if parties.isPriceOfWork() { return AmountRole(name: "budget", cue: nil, isWeak: false) }
    }
    // "a $57 million film that grossed $28 million"
    if role.name == "box_office", role.cue.map({ $0 >= tokens.upperBound }) ?? true, isWorkNoun(behind: tokens, view) {
      return AmountRole(name: "budget", cue: nil, isWeak: false)
    }
    // "‘T’ has been picked up by Orwick in a deal worth $150,000"
    if role.name == "other", let cue = role.cue, cue < tokens.lowerBound,
      let verb = (clauses.sentence.lowerBound..<cue).last(where: { AmountFacts.licensing.contains(view.tokens[$0].hash) }),
      !context.mentions(field, in: clauses.sentence.lowerBound..<verb, of: .title).isEmpty
    {
      return AmountRole(name: "rights", cue: verb, isWeak: false)
    }
    // "paid $469 million for two sequels to ‘T’"
    if role.name == "fee", isLarge(tokens, view), role.cue.map({ RoleDecision.payments.contains(view.tokens[$0].hash) }) ?? false,
      view.token(tokens.upperBound).map({ $0.kind == .word }) ?? false, paysForWork(field, tokens)
    {
      role.name = "rights"
    }
    // "Sky's £940m ITV share raid"
    if ["other", "price"].contains(role.name), let noun = raid(field, tokens) {
      return AmountRole(name: "acquisition", cue: noun, isWeak: false)
    }
    // "‘T’ opened in second with $3m", "it has accumulated $5m"
    if role.name == "other", isTaking(field, tokens, clauses),
      aboutTitle(field, tokens, clauses) || before?.fact.role == "box_office" && isToldOfWork(field, tokens, clauses)
    {
      role = AmountRole(name: "box_office", cue: nil, isWeak: false)
    }
    // What a film took is its box office; what a company took is revenue.
    if role.name == "revenue", isOfSubjectWork(field, tokens, role, clauses) { role.name = "box_office" }
    if role.name == "revenue",
      role.isWeak || role.cue.map({ view.tokens[$0].classes.isDisjoint(with: .workCue) && isEarning(view, $0) }) ?? false,
      aboutTitle(field, tokens, clauses)
    {
      role.name = "box_office"
    }
    if role.name == "acquisition", role.cue.map({ AmountRole.sales.contains(view.tokens[$0].hash) }) ?? false,
      !context.mentions(field, in: clauses.sentence, of: .title).isEmpty, !isSaleOfShares(role, view, tokens)
    {
      role.name = "rights"
    }
    return role
  }

  private static let licensing = WordSet("picked acquired bought licensed snapped")

  /// "a $57 million film", and no film fund: an article before the sum, a noun for a work behind it.
  private func isWorkNoun(behind tokens: Range<Int>, _ view: FieldView) -> Bool {
    guard let article = view.token(tokens.lowerBound - 1), [.a, .an, .the, .its].contains(article.word) else { return false }
    let reach = tokens.upperBound..<min(view.tokens.count, tokens.upperBound + 3)
    guard let noun = reach.first(where: { view.tokens[$0].classes.contains(.workCue) }),
      (tokens.upperBound..<noun).allSatisfy({ view.tokens[$0].kind == .word || view.tokens[$0].kind == .hyphen })
    else { return false }
    return view.token(noun + 1).map { $0.kind != .word || $0.classes.contains(.stopword) } ?? true
  }

  private func isLarge(_ tokens: Range<Int>, _ view: FieldView) -> Bool { AmountRole.isLarge(view, tokens) }

  /// A title behind "for", a few words after the sum.
  private func paysForWork(_ field: Int, _ tokens: Range<Int>) -> Bool {
    let view = context.views[field]
    let end = min(view.sentenceTokens(of: tokens.lowerBound).upperBound, tokens.upperBound + 14)
    guard let link = (tokens.upperBound..<max(tokens.upperBound, end)).first(where: { view.tokens[$0].word == .for }) else { return false }
    return context.mentions(field, in: link..<end).contains { context.type($0) == .title }
  }

  /// The noun of taking over behind a company's name right after a sum, where a possessive stands before the sum.
  private func raid(_ field: Int, _ tokens: Range<Int>) -> Int? {
    let view = context.views[field]
    guard view.token(tokens.lowerBound - 1)?.kind == .clitic, let target = context.mention(field, at: tokens.upperBound),
      context.type(target) == .organization
    else { return nil }
    let end = target.tokens.upperBound
    return (end..<min(end + 3, view.tokens.count)).first { AmountFacts.raids.contains(view.tokens[$0].hash) }
  }

  private static let raids = WordSet(["raid", "bid", "takeover", "buyout", "acquisition", "stake", "purchase", "merger", "swoop"])

  /// "sold its stake in X, which shows ‘T’, for": no sale of the work.
  private func isSaleOfShares(_ role: AmountRole, _ view: FieldView, _ tokens: Range<Int>) -> Bool {
    guard let cue = role.cue, cue < tokens.lowerBound else { return false }
    return (cue..<min(cue + 8, tokens.lowerBound)).contains { AmountRole.shares.contains(view.tokens[$0].hash) }
  }

  /// "opened with", "debuted in second with", "added", "has accumulated": how a release fared, told in a sum.
  private func isTaking(_ field: Int, _ tokens: Range<Int>, _ clauses: Clauses) -> Bool {
    let view = context.views[field]
    let reach = max(clauses.sentence.lowerBound, tokens.lowerBound - 4)..<tokens.lowerBound
    if reach.contains(where: { AmountFacts.takings.contains(view.tokens[$0].hash) }) { return true }
    guard let before = view.token(tokens.lowerBound - 1), before.word == .with || before.word == .to else { return false }
    return (max(clauses.sentence.lowerBound, tokens.lowerBound - 10)..<tokens.lowerBound).contains {
      AmountFacts.openings.contains(view.tokens[$0].hash)
    }
  }

  /// "The first film, distributed by Orwick, … earned": a work is what the clause is about.
  private func isOfSubjectWork(_ field: Int, _ tokens: Range<Int>, _ role: AmountRole, _ clauses: Clauses) -> Bool {
    guard let cue = role.cue, isEarning(context.views[field], cue) else { return false }
    return AmountParties(context: context, subjects: subjects, field: field, amount: tokens, clauses: clauses, sumBefore: nil).subjectWork()
      != nil
  }

  /// "it", "the film": the nearest subject before the sum stands for a work.
  private func isToldOfWork(_ field: Int, _ tokens: Range<Int>, _ clauses: Clauses) -> Bool {
    let view = context.views[field]
    var at = tokens.lowerBound - 1
    while at >= clauses.sentence.lowerBound {
      if let mention = context.mention(field, at: at) {
        if context.type(mention) == .title { return true }
        if context.type(mention) == .organization || context.type(mention) == .person { return false }
      }
      let token = view.tokens[at]
      if token.word == .it { return true }
      if token.classes.contains(.workCue), !token.isCapitalized, view.token(at - 1)?.word == .the { return true }
      at -= 1
    }
    return false
  }

  private static let takings = WordSet([
    "added", "adds", "accumulated", "amassed", "scored", "collected", "hauled", "notched", "banked", "garnered", "drew", "clocked",
    "tallied",
    "netted",
  ])
  private static let openings = WordSet(["opened", "opens", "debuted", "debuts", "bowed", "bows", "followed", "launched"])

  private func isEarning(_ view: FieldView, _ at: Int) -> Bool {
    [.took, .made, .makes, .make, .earned].contains(view.tokens[at].word)
      || view.tokens[at].kind == .word && view.tokens[at].word == .unlisted
  }

  /// True where a title is the subject before the sum.
  private func aboutTitle(_ field: Int, _ tokens: Range<Int>, _ clauses: Clauses) -> Bool {
    let before = context.mentions(field, in: clauses.sentence.lowerBound..<max(clauses.sentence.lowerBound, tokens.lowerBound))
    let view = context.views[field]
    // "Kim's thriller ‘T’ has earned": the maker's possessive leads to the work.
    let subject = before.first {
      [.title, .organization, .person].contains(context.type($0)) && view.token($0.tokens.upperBound)?.kind != .clitic
    }
    guard let subject else { return false }
    return context.type(subject) == .title
  }
}
