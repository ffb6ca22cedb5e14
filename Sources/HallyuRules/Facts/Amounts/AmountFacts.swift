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
    var role = AmountRole.decide(cues, per: expression.per, view, tokens)
    // "Exports reached $9m. Games accounted for $5m": a part is what the whole is.
    if role.name == "other", let last = earlier.last, spans[last.money].field == field, accounts(for: tokens, view) {
      role = AmountRole(name: last.role, cue: nil, isWeak: false)
    }
    // "‘T’ opened in second with $3m"
    if role.name == "other", isOpening(field, tokens, clauses), aboutTitle(field, tokens, clauses) {
      role = AmountRole(name: "box_office", cue: nil, isWeak: false)
    }
    // "from £7.99 to £10.99", "up from $55 million": a further sum of the same clause has the role of the first.
    if role.name == "other" || role.isWeak, let last = earlier.last, spans[last.money].field == field,
      clauses.sentence.contains(spans[last.money].tokens.lowerBound), last.role != "other"
    {
      role = AmountRole(name: last.role, cue: role.cue ?? tokens.lowerBound, isWeak: true)
    }
    // What a film took is its box office; what a company took is revenue.
    if role.name == "revenue",
      role.isWeak || role.cue.map({ view.tokens[$0].classes.isDisjoint(with: .workCue) && isTaking(view, $0) }) ?? false,
      aboutTitle(field, tokens, clauses)
    {
      role.name = "box_office"
    }
    if role.name == "acquisition", role.cue.map({ AmountRole.sales.contains(view.tokens[$0].hash) }) ?? false,
      !context.mentions(field, in: clauses.sentence, of: .title).isEmpty
    {
      role.name = "rights"
    }
    if expression.per == "episode", role.name == "fee", role.isWeak, let last = earlier.last, last.role == "budget" { role.name = "budget" }
    // "for $3m and $1m, respectively": one verb for both.
    if let last = earlier.last, role.name != last.role, last.role != "other", spans[last.money].field == field,
      tokens.lowerBound - spans[last.money].tokens.upperBound == 1, view.tokens[tokens.lowerBound - 1].word == .and
    {
      role = AmountRole(name: last.role, cue: role.cue.flatMap { $0 < tokens.lowerBound ? $0 : nil }, isWeak: true)
    }
    // "rose to $8m from $5m": the second is what the first was.
    if let last = earlier.last, role.name != last.role, isFormerValue(field, tokens, since: spans[last.money], cues) {
      role = AmountRole(name: last.role, cue: role.cue, isWeak: true)
    }
    var fact = AmountFact(
      money: index, role: role.name, evidence: Evidence(AmountFacts.manual.id, role.name == "other" ? 50 : role.isWeak ? 65 : 80))
    fact.modality = Modality.of(view, tokens, cue: role.cue, clauses)
    let parties = AmountParties(context: context, subjects: subjects, field: field, amount: tokens, clauses: clauses)
    fact.payer = parties.payer(role)
    fact.subject = parties.subject(role, payer: fact.payer)
    fact.payee = parties.payee(role, payer: fact.payer)
    if role.isWeak, let last = earlier.last, clauses.sentence.contains(spans[last.money].tokens.lowerBound), last.role == role.name {
      fact.payer = fact.payer ?? last.payer
      fact.subject = fact.subject ?? last.subject
    }
    // "N put $3m into X, while O invested $1m": the second clause leaves out what the first says.
    if fact.subject == nil, ["investment", "funding"].contains(role.name), let last = earlier.last, last.role == role.name,
      spans[last.money].field == field, clauses.sentence.contains(spans[last.money].tokens.lowerBound),
      !clauses.sameClause(spans[last.money].tokens.lowerBound, tokens.lowerBound), last.subject != fact.payer
    {
      fact.subject = last.subject
    }
    // "a profit of $8m, up from a loss of $3m": figures of one clause are those of one company.
    if AmountFacts.results.contains(role.name), let last = earlier.last, AmountFacts.results.contains(last.role), last.subject != nil,
      spans[last.money].field == field, spans[last.money].tokens.upperBound <= tokens.lowerBound,
      clauses.sameClause(spans[last.money].tokens.lowerBound, tokens.lowerBound),
      context.mentions(field, in: spans[last.money].tokens.upperBound..<tokens.lowerBound, of: .organization).isEmpty
    {
      fact.subject = last.subject
    }
    fact.period = period(of: fact, role, clauses, earlier: earlier, spans)
    return fact
  }

  private static let results: Set<String> = ["revenue", "profit", "loss", "sales"]

  /// True for a sum after "from", a few words behind another, where no word between tells of something else.
  private func isFormerValue(
    _ field: Int, _ tokens: Range<Int>, since last: (field: Int, tokens: Range<Int>), _ cues: [AmountRole.Cue]
  ) -> Bool {
    let view = context.views[field]
    guard last.field == field, last.tokens.upperBound <= tokens.lowerBound, tokens.lowerBound - last.tokens.upperBound < 12,
      view.token(tokens.lowerBound - 1)?.word == .from, view.sentenceTokens(of: tokens.lowerBound).contains(last.tokens.lowerBound)
    else { return false }
    return !cues.contains { $0.token >= last.tokens.upperBound && $0.token < tokens.lowerBound }
  }

  private func accounts(for tokens: Range<Int>, _ view: FieldView) -> Bool {
    guard view.token(tokens.lowerBound - 1)?.word == .for, let verb = view.token(tokens.lowerBound - 2) else { return false }
    return AmountFacts.accounting.contains(verb.hash)
  }

  private static let accounting = WordSet(["accounted", "accounts", "accounting"])

  /// "opened with", "debuted in second with": how a release fared, told in a sum.
  private func isOpening(_ field: Int, _ tokens: Range<Int>, _ clauses: Clauses) -> Bool {
    let view = context.views[field]
    guard let before = view.token(tokens.lowerBound - 1) else { return false }
    if AmountFacts.adding.contains(before.hash) { return true }
    guard before.word == .with || before.word == .to else { return false }
    return (max(clauses.sentence.lowerBound, tokens.lowerBound - 10)..<tokens.lowerBound).contains {
      AmountFacts.openings.contains(view.tokens[$0].hash)
    }
  }

  private static let adding = WordSet(["added", "adds"])
  private static let openings = WordSet(["opened", "opens", "debuted", "debuts", "bowed", "bows", "followed", "launched"])

  private func isTaking(_ view: FieldView, _ at: Int) -> Bool {
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
