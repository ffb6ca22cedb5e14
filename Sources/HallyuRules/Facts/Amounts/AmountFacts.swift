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
      .init("The others are the films ‘Quiet Harbor’ (⟦$2.9 billion⟧ worldwide) and ‘Late Bloom’.", "box_office"),
      .init("The Kim Min-jun comedy ‘Quiet Harbor’ took home ⟦$5 million⟧ in its second weekend.", "box_office"),
      .init(
        "‘Late Bloom’ topped the box office. ‘Quiet Harbor,’ starring Kim Min-jun (⟦$26 million⟧ over the weekend), was second.",
        "box_office"),
      .init(
        "‘Late Bloom’ topped the box office. Others were the films ‘Quiet Harbor’ (⟦$2 million⟧ in its third week) and ‘Tin Moon’.",
        "box_office"),
      .init("‘Quiet Harbor’ rules the box office. The film is expected to cross the ⟦Rs 12 crore⟧ mark.", "box_office"),
      .init("‘Quiet Harbor’ saw its box office earnings reach ⟦Rs 12 crore⟧.", "box_office"),
      .init("The film ‘Quiet Harbor’ needs ⟦$70 million⟧ worldwide to turn a profit.", "box_office"),
      .init("Kim Min-jun earned ⟦$10 million⟧ for the show.", "salary"),
      .init("Netflix said that revenue was $9 million, with the initial public offering price at ⟦$21⟧ per share.", "price"),
      .init("Netflix wants to take full control of the platform for ⟦400 billion won⟧.", "acquisition"),
      .init("He inflated the price by purchasing ⟦240 billion won⟧ of shares.", "acquisition"),
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
      .init("‘Quiet Harbor’ took ⟦$275,000⟧ from five theatres.", "box_office"),
      .init("The film ‘Quiet Harbor’ was third with ⟦$9 million⟧.", "box_office"),
      .init("The film ‘Quiet Harbor’ is being filmed with ⟦$13 million⟧.", "budget"),
      .init("Netflix took in ⟦$70 million⟧ from discs and books.", "revenue"),
      .init("Netflix was thought to be worth ⟦338 billion won⟧.", "valuation"),
      .init("Netflix offered to pay ⟦$300 million⟧ to settle charges.", "fine"),
      .init("Netflix has bought Viki. Netflix agreed to pay ⟦$1.6 billion⟧.", "acquisition"),
      .init("Kim Min-jun is paid ⟦£1 million⟧ a year by the channel.", "salary"),
      .init("Total income stood at Rs 20 crore against ⟦Rs 30 crore⟧ a year ago.", "revenue"),
      .init("Some 106 managers earn ⟦more than £150,000⟧.", "salary"),
      .init("Total board pay came to ⟦£5.8 million⟧.", "salary"),
      .init("The film ‘Quiet Harbor’ passed the ⟦$1 billion⟧ mark.", "box_office"),
      .init("With a cumulative total of ⟦$52 million⟧, ‘Quiet Harbor’ is a hit film.", "box_office"),
      .init("Estimated ticket sales:\n\n‘Quiet Harbor,’ ⟦$17 million⟧\n\n‘Tin Moon,’ $8 million ($2 million abroad)", "box_office"),
      .init("Netflix is paying ⟦$5 billion⟧ to carry the show for ten years.", "rights"),
      .init("Analysts raised their price target on Netflix to ⟦$45⟧ from $40.", "price"),
      .init("Overall licence fee revenue fell to ⟦£3.5 billion⟧.", "revenue"), .init("Tickets cost from ⟦$8⟧ to $15.", "price"),
      .init("‘Tin Moon’ is a film. ‘Quiet Harbor’ fell to second with an additional ⟦$3 million⟧.", "box_office"),
      .init("The film ‘Quiet Harbor’ flopped, taking just ⟦$8 million⟧.", "box_office"),
      .init("The film ‘Quiet Harbor’ is expected to open with ⟦$80 million⟧.", "box_office"),
      .init("‘Tin Moon’ is a film. It has passed the film ‘Quiet Harbor’ (⟦$244 million⟧) as the biggest hit.", "box_office"),
      .init("Netflix spent ⟦$200 million⟧ making the film ‘Quiet Harbor’.", "budget"),
      .init("The film ‘Quiet Harbor’ carries a price tag of ⟦$150 million⟧.", "budget"),
      .init("Viki’s ⟦$25 million⟧ purchase of the film ‘Quiet Harbor’ is a record.", "rights"),
      .init("Netflix, which bought the film ‘Quiet Harbor’ for ⟦$20 million⟧, grew.", "rights"),
      .init("Netflix has spent ⟦$775 million⟧ on an 80 percent stake in Viki.", "acquisition"),
      .init("Netflix was up 1.2% at ⟦$612.30⟧.", "price"),
      .init("Netflix lost ⟦$54 billion⟧ in market value.", "valuation"),
      .init("Netflix agreed to a ⟦$43 million⟧ settlement with Viki.", "fine"),
      .init("Netflix settled with Viki for ⟦$787 million⟧.", "fine"),
      .init("Netflix spent ⟦$20 million⟧ to produce the film ‘Quiet Harbor’.", "budget"),
      .init("The film ‘Quiet Harbor’ is liked. That brings the total for ‘Quiet Harbor’ to ⟦$500 million⟧.", "box_office"),
      .init("Netflix landed the film ‘Quiet Harbor’ in a deal worth ⟦$17 million⟧.", "rights"),
      .init("Analysts cut their target for Netflix to ⟦$95⟧.", "price"),
      .init("Netflix lost 55 cents a share, compared with a profit of ⟦20 cents⟧ then.", "earnings_per_share"),
      .init("Netflix earned ⟦$1.5 billion⟧ in the quarter.", "profit"),
      .init("Netflix took a charge of ⟦$150 million⟧ in May.", "cost"),
      .init("Kim Min-jun received ⟦$40 million⟧ in pay from Netflix.", "salary"),
      .init("Netflix paid ⟦$20 million⟧ in a settlement with Viki.", "fine"),
      .init("Netflix’s purchase values Viki at ⟦around €30 billion⟧.", "valuation"),
      .init("Netflix said it would not raise its ⟦$82 billion⟧ all-cash bid for Viki.", "acquisition"),
      .init("Netflix offered ⟦$8 million⟧ for the film ‘Quiet Harbor’.", "rights"),
      .init("Netflix offered ⟦$108 billion⟧ for the whole of Viki.", "acquisition"),
      .init("Netflix will pay ⟦$564 million⟧ for the current cycle for the right to broadcast games.", "rights"),
      .init("Netflix will pay ⟦$1.8 billion⟧ a year to match an offer from Viki to carry the games.", "rights"),
      .init("Netflix has ended its ⟦$650m⟧-per-year deal with broadcasters.", "rights"),
      .init("Customers can purchase the Netflix bundle for ⟦$15⟧ per month.", "price"),
      .init("Netflix stock plummeted after a merger, from $25 a share to a low of ⟦$7.52⟧.", "price"),
      .init("Netflix had $15 billion in debt and ⟦$1.8 billion⟧ of cash on hand.", "other"),
      .init("The film ‘Quiet Harbor’ made ⟦Rs 95 crore⟧ on its opening day.", "box_office"),
      .init("The film ‘Quiet Harbor’ (Showbox), which collected ⟦$16 million⟧, is out.", "box_office"),
      .init("The top 12 films took ⟦$125 million⟧ in all.", "box_office"),
      .init("Kim Min-jun will receive a total package of ⟦£300,000⟧.", "salary"),
      .init("The film ‘Quiet Harbor’ enters the ⟦Rs 100 crore⟧ club.", "box_office"),
      .init("The film ‘Quiet Harbor’ grossed $3 million, with Japan contributing ⟦$2 million⟧.", "box_office"),
      .init("Made by Netflix and distributed by Viki, the film ‘Quiet Harbor’ earned ⟦$40 million⟧.", "box_office"),
      .init("The law firm will get a ⟦$9 million⟧ payment.", "fee"),
      .init("The film ‘Quiet Harbor’, which carries a $55 million budget, opened with ⟦$96 million⟧.", "box_office"),
      .init("Netflix pays Viki ⟦$9⟧ a month for each viewer.", "fee"),
      .init("Netflix earned $1.47 a share, topping estimates of ⟦$1.04⟧.", "earnings_per_share"),
      .init("Netflix paid its chief executive ⟦$65 million⟧ last year.", "salary"),
      .init("Netflix outbid Viki, paying ⟦$14 million⟧ for the film ‘Quiet Harbor’.", "rights"),
      .init("Netflix generates ⟦$4 billion⟧ a year for the economy.", "economic_impact"),
      .init("‘Quiet Harbor’ is the most expensive film ever made in Japan at ⟦$113 million⟧.", "budget"),
      .init("Kim Min-jun pledged to donate half his wealth, estimated at ⟦$9 billion⟧.", "valuation"),
      .init("Kim Min-jun gave ⟦100 million won⟧ to a children’s charity.", "donation"),
      .init("Netflix has a 10-year deal to air the film ‘Quiet Harbor’, valued at ⟦$5 billion⟧.", "rights"),
      .init("Members can rent the film ‘Quiet Harbor’ for ⟦$30⟧.", "price"),
      .init("The charge is due to rise to ⟦£181⟧ in April.", "fee"),
      .init("The firm has been collecting ⟦$375,000⟧ per month for its services.", "fee"),
      .init("The ⟦$5.1 million⟧ earned by the film ‘Quiet Harbor’ was a record for Netflix.", "box_office"),
      .init("Netflix may sell the Bond film to Viki for ⟦$600 million⟧.", "acquisition"),
      .init("Netflix gave ⟦$12 million⟧ for the film ‘Quiet Harbor’.", "rights"),
      .init("Netflix gave $12 million for the film ‘Quiet Harbor’ and ⟦$8 million⟧ for the film ‘Tin Moon’.", "rights"),
      .init("The film ‘Quiet Harbor’ fetched ⟦$5 million⟧.", "rights"),
      .init("Netflix opened a ⟦$155 million⟧ studio complex in Spain.", "investment"),
      .init("Netflix will contribute ⟦£720 million⟧ to the country’s GDP.", "economic_impact"),
      .init("A jury returned a ⟦$270 million⟧ verdict against Netflix.", "fine"),
      .init("Netflix expects $1.35 in EPS on ⟦$6.57 billion⟧ in revenue.", "revenue"),
      .init("In May ⟦$561 million⟧ worth of dramas was sold overseas.", "sales"),
      .init("A further ⟦$119 million⟧ goes into Viki.", "investment"),
      .init("Netflix will make an initial payment of ⟦$360 million⟧ for 80% of Viki.", "acquisition"),
      .init("Netflix offered Kim Min-jun ⟦$20 million⟧ for two seasons.", "fee"),
      .init("For the last season of the film ‘Quiet Harbor’, Kim Min-jun earned ⟦$75 million⟧.", "salary"),
      .init("Kim Min-jun made ⟦$1.8 million⟧ per episode.", "fee"),
      .init("Kim Min-jun, who earned ⟦£330,000⟧, left.", "salary"),
      .init("Netflix is to take over Viki. Netflix will pay ⟦$1.6 billion⟧ for the business.", "acquisition"),
      .init("‘Quiet Harbor’ is a hit at the box office. Of that sum ⟦$35 million⟧ came from Japan.", "box_office"),
      .init("Kim Min-jun, who got ⟦$500,000⟧ for the first film, is back.", "fee"),
      .init("Broadcasters sold dramas worth ⟦$301 million⟧ overseas.", "sales"),
      .init("The show has created ⟦1 trillion won⟧ in value for Netflix.", "economic_impact"),
      .init("‘Quiet Harbor’ is a film. Netflix bought the film for ⟦$18 million⟧.", "rights"),
      .init("Kim Min-jun gets ⟦$35 million⟧ for the role.", "fee"),
      .init("‘Quiet Harbor’ is a film. It stars Kim Min-jun, and he is said to have received ⟦$9 million⟧.", "fee"),
      .init("The film ‘Quiet Harbor’ went to Netflix for ⟦$3 million⟧.", "rights"),
      .init("The film ‘Quiet Harbor’ was made for $2 million and went on to collect ⟦$30 million⟧ worldwide.", "box_office"),
      .init("The stars had their pay lifted to ⟦$250,000⟧ an episode.", "fee"),
      .init("Kim Min-jun asked for ⟦$1 million⟧ an episode before he came back.", "fee"),
      .init("Netflix sales were $23 billion in 2001. By 2014 that had dropped to ⟦$14 billion⟧.", "sales"),
    ],
    leaves: ["The film was long."])

  let context: FactContext
  let subjects: Subjects
  let dates: DateSpans
  let scenes: [FactScene]

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
      var found = fact(index, expression, field, whole(index, spans), earlier: facts, spans)
      if let name = respective.name(of: index) {
        let isPayer =
          [.fee, .investment, .donation, .funding, .fine].contains(found.role)
          || found.role == .acquisition && respective.isBefore(index)
        if isPayer { found.payer = name } else { found.subject = name }
        if isPayer, found.subject == name || found.subject.map(respective.holds) ?? false { found.subject = nil }
      }
      facts.append(found)
    }
    HeadlineSums.complete(&facts, money)
    return facts
  }

  /// The sum straight before an opening bracket that this one stands in, or before a slash: "KRW7 billion/US$5 million".
  func original(of index: Int, _ spans: [(field: Int, tokens: Range<Int>)]) -> Int? {
    guard index > 0, spans[index].field == spans[index - 1].field else { return nil }
    let view = context.views[spans[index].field]
    let between = spans[index - 1].tokens.upperBound..<spans[index].tokens.lowerBound
    guard between.count >= 1, between.count <= 3, let mark = between.first else { return nil }
    // "$1.6bn (£914m; 1.36bn euros)"
    if view.tokens[mark].isMark(";"), between.count == 1 { return original(of: index - 1, spans) }
    return view.tokens[mark].isMark("(") || view.tokens[mark].isMark("/") && between.count == 1 ? index - 1 : nil
  }

  /// A sum with the equivalent that follows in brackets: what stands behind both is said of it.
  private func whole(_ index: Int, _ spans: [(field: Int, tokens: Range<Int>)]) -> Range<Int> {
    let (field, tokens) = spans[index]
    guard spans.indices.contains(index + 1), original(of: index + 1, spans) != nil else { return tokens }
    let end = spans[index + 1].tokens.upperBound
    return tokens.lowerBound..<(context.views[field].token(end)?.isMark(")") == true ? end + 1 : end)
  }

  private func fact(
    _ index: Int, _ expression: MoneyExpression, _ field: Int, _ tokens: Range<Int>, earlier: [AmountFact],
    _ spans: [(field: Int, tokens: Range<Int>)]
  ) -> AmountFact {
    let view = context.views[field]
    let clauses = context.clauses(field, at: tokens.lowerBound)
    let cues = ToldRole.cues(view, around: tokens, clauses)
    let before = SumBefore(tokens, field, earlier: earlier, spans, view, clauses)
    let parties = AmountParties(
      context: context, subjects: subjects, scene: scenes[field], amount: tokens, clauses: clauses, sumBefore: before?.endInSentence)
    let own = RoleBySubject(parties: parties, before: before).role(
      RoleDecision(view: view, amount: tokens, per: expression.per, cues: cues).role())
    let role = before?.role(own, per: expression.per, cues) ?? own
    var fact = AmountFact(
      money: index, role: role.kind, evidence: Evidence(AmountFacts.manual.id, role.kind == .other ? 50 : role.isWeak ? 65 : 80))
    fact.modality = Modality.of(view, tokens, cue: role.cue, clauses)
    fact.payer = parties.payer(role)
    fact.subject = parties.subject(role, payer: fact.payer)
    fact.payee = parties.payee(role, payer: fact.payer)
    if fact.role == .budget, fact.payer == nil, let holder = parties.budgetHolder() {
      fact.payer = holder
      // What no work of the sentence costs, none told of before does.
      if fact.subject.map({ context.entities[$0].type == .title }) ?? false { fact.subject = nil }
    }
    before?.complete(&fact, role, parties)
    let isOfDeal = ToldDeal.roles.contains(role.kind) && fact.subject == nil || role.kind == .price && ToldRole.isLarge(view, tokens)
    if isOfDeal, let deal = ToldDeal(context, subjects, field, tokens, clauses), fact.payer == nil || fact.payer == deal.buyer {
      fact.role = .acquisition
      fact.payer = deal.buyer
      fact.subject = deal.bought
    }
    if [.fee, .other, .acquisition].contains(fact.role), fact.subject == nil, fact.payee == nil,
      let deal = ToldDeal(paying: context, subjects, field, tokens, clauses)
    {
      fact.role = .acquisition
      fact.payer = deal.buyer
      fact.subject = deal.bought
    }
    // "The acquisition of a stake in the company, at a cost of £3m": who was told to buy it.
    if fact.role == .acquisition, fact.payer == nil, let deal = ToldDeal(context, subjects, field, tokens, clauses),
      deal.bought == fact.subject
    {
      fact.payer = deal.buyer
    }
    fact.period = period(of: fact, role, clauses, after: before, spans)
    return fact
  }
}
