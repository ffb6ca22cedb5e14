import HallyuAnnotations
import HallyuCore
import HallyuText

/// The sum told right before another in the same field, and what the later one takes over from it: its role, parties and period.
struct SumBefore {
  let fact: AmountFact
  let tokens: Range<Int>
  private let amount: Range<Int>
  private let view: FieldView
  private let clauses: Clauses
  /// True where one of the last sums is what a film took.
  let isCharted: Bool
  private let isSameSentence: Bool
  private let isSameClause: Bool

  /// Nil where no sum of the field was told yet.
  init?(
    _ amount: Range<Int>, _ field: Int, earlier: [AmountFact], _ spans: [(field: Int, tokens: Range<Int>)], _ view: FieldView,
    _ clauses: Clauses
  ) {
    // "$3.86 billion, or 97 cents per share, from $3.83 billion": a large sum follows the large one.
    let isMeasure = earlier.last?.role == .earningsPerShare && earlier.count > 1 && ToldRole.isLarge(view, amount)
    guard let last = isMeasure ? earlier[earlier.count - 2] : earlier.last, spans[last.money].field == field else { return nil }
    fact = last
    isCharted = earlier.suffix(SumBefore.recentSums).contains { $0.role == .boxOffice }
    tokens = spans[last.money].tokens
    self.amount = amount
    self.view = view
    self.clauses = clauses
    isSameSentence = clauses.sentence.contains(tokens.lowerBound)
    isSameClause = clauses.sameClause(tokens.lowerBound, amount.lowerBound)
  }

  private static let recentSums = 3

  /// Where the sum before ends, in a sentence that holds both.
  var endInSentence: Int? { isSameSentence && tokens.upperBound <= amount.lowerBound ? tokens.upperBound : nil }

  /// What the sum is, once the one before is looked at, too.
  /// - Parameter own: what its own words say.
  func role(_ own: ToldRole, per: String, _ cues: [ToldRole.Cue]) -> ToldRole {
    var role = own
    // "Exports reached $9m. Games accounted for $5m": a part is what the whole is.
    if role.kind == .other, accounts { role = ToldRole(fact.role) }
    // "T cost $50m. Compared with $9m of T2, it is": what another is compared with.
    if role.kind == .other, isComparison { role = ToldRole(fact.role) }
    // "Shares fell to 119,000 won. They dipped as low as 113,300 won"
    if role.kind == .other, fact.role == .price, sentencesBetween == 1, !ToldRole.isLarge(view, amount), isOfThem {
      role = ToldRole(.price, isWeak: true)
    }
    // "Sales were $9m in 2001. By 2014 that had dropped to $5m"
    if role.kind == .other, SumBefore.results.contains(fact.role), sentencesBetween == 1, hasMoved {
      role = ToldRole(fact.role, isWeak: true)
    }
    // "pay $72 billion for Norvel, or $27 a share": the price again.
    if per == "share", [.price, .earningsPerShare].contains(role.kind), fact.role == .acquisition, isSameSentence,
      view.token(amount.lowerBound - 1)?.word == .or
    {
      role = ToldRole(.acquisition, cue: role.cue, isWeak: true)
    }
    // "grossed $3m, with North America contributing $2m": a part of what came in.
    if role.kind == .funding, isSameSentence, [.boxOffice, .revenue, .sales].contains(fact.role),
      let cue = role.cue, SumBefore.parts.contains(view.tokens[cue].hash)
    {
      role = ToldRole(fact.role, cue: cue, isWeak: true)
    }
    // "will pay $1.6bn. More than $1bn of that is cash", "Of that sum $3m came from Japan": a part.
    if isPartOfThat { role = ToldRole(fact.role, isWeak: true) }
    // "It was below the $16m consensus": what others expected of the figure told before.
    if role.kind == .other, isOfSameFigure { role = ToldRole(fact.role, isWeak: true) }
    // "from £7.99 to £10.99", "up from $55 million": a further sum of the same clause has the role of the first.
    // "$15 billion in debt and $2 billion of cash on hand": what its own words name is something else.
    let isNamed = role.kind == .other && !role.isWeak && role.cue != nil
    if role.kind == .other && !isNamed || role.isWeak && isSameClause, isSameSentence, fact.role != .other {
      role = ToldRole(fact.role, cue: role.cue ?? amount.lowerBound, isWeak: true)
    }
    if per == "episode", role.kind == .fee, role.isWeak, fact.role == .budget { role.kind = .budget }
    // "for $3m and $1m, respectively": one verb for both.
    if role.kind != fact.role, fact.role != .other, amount.lowerBound - tokens.upperBound == 1,
      view.tokens[amount.lowerBound - 1].word == .and
    {
      role = ToldRole(fact.role, cue: role.cue.flatMap { $0 < amount.lowerBound ? $0 : nil }, isWeak: true)
    }
    // "a loss of 55 cents a share, compared with a profit of 20 cents": the same a share.
    if fact.role == .earningsPerShare, [.profit, .loss].contains(role.kind), isSameSentence, !ToldRole.isLarge(view, amount) {
      role = ToldRole(.earningsPerShare, cue: role.cue, isWeak: role.isWeak)
    }
    // "rose to $8m from $5m": the second is what the first was.
    if role.kind != fact.role, isFormerValue(cues, role) { role = ToldRole(fact.role, cue: role.cue, isWeak: true) }
    // "sold at $200,000 an episode. The total price is $3m": what all of it was sold for.
    if role.kind == .price, SumBefore.sales.contains(fact.role), isTotal { role = ToldRole(fact.role, isWeak: true) }
    return role
  }

  /// Fills in the parties that the words around a sum leave out.
  func complete(_ found: inout AmountFact, _ role: ToldRole, _ parties: AmountParties) {
    if fact.role == role.kind, let other = otherObject(parties) {
      found.payer = fact.payer
      found.subject = other
      return
    }
    if accounts, let part = partOfWhole(parties) {
      found.subject = part
      return
    }
    if let name = nameWithoutVerb(role, parties) {
      if fact.payer != nil {
        found.payer = name
        found.subject = fact.subject
      } else {
        found.subject = name
      }
      return
    }
    if role.isWeak, fact.role == role.kind,
      isSameSentence || SumBefore.sales.contains(role.kind) && isTotal || isOfSameFigure || role.kind == .price && isOfThem || isPartOfThat
    {
      found.payer = found.payer ?? fact.payer
      found.subject = found.subject ?? fact.subject
    }
    if found.subject == nil, isGivenToSame(found, role) || isShareOfSame(found, role, parties) { found.subject = fact.subject }
    if isValuedAgain(role, parties) { found.subject = fact.subject }
    // "Pretax profit rose to $3m. Box office revenue was $9m": a company's that shows the films of all.
    if role.kind == .boxOffice, SumBefore.results.contains(fact.role), let company = fact.subject,
      parties.context.entities[company].type == .organization,
      parties.context.mentions(parties.field, in: clauses.sentence, of: .title).isEmpty
    {
      found.subject = company
    }
    // "took $8m, making its overall takings $9m": the same work's.
    if found.subject == nil, role.kind == .boxOffice, fact.role == .boxOffice, isSameSentence,
      (tokens.upperBound..<max(tokens.upperBound, amount.lowerBound)).contains(where: { view.tokens[$0].word == .its }),
      namesBetween(parties).isEmpty
    {
      found.subject = fact.subject
    }
    if SumBefore.results.contains(role.kind), SumBefore.results.contains(fact.role) {
      if found.subject == nil || !role.isWeak && beginsWithFigure(role), goesOnWithReport(parties) {
        found.subject = fact.subject ?? found.subject
      }
      if isOfSameCompany(role, parties) { found.subject = fact.subject }
    }
  }

  /// "$5m for a stake in Norvel and $3m in Orwick": the same money goes to another.
  private func otherObject(_ parties: AmountParties) -> Int? {
    guard isSameSentence, fact.payer != nil, [.investment, .acquisition, .funding].contains(fact.role),
      view.token(amount.lowerBound - 1)?.word == .and, [.in, .into, .for].contains(view.token(amount.upperBound)?.word ?? .unlisted),
      let name = parties.context.mention(parties.field, at: amount.upperBound + 1), parties.context.type(name) == .organization
    else { return nil }
    return name.entity
  }

  /// "Norvel will contribute $4m and Orwick $3m": the verb that the second leaves out is that of the first.
  private func nameWithoutVerb(_ role: ToldRole, _ parties: AmountParties) -> Int? {
    guard isSameSentence, fact.role == role.kind, let name = parties.context.mention(parties.field, at: amount.lowerBound - 1),
      parties.context.type(name) == .organization, name.tokens.lowerBound > tokens.upperBound, name.entity != fact.payer,
      case let before = view.tokens[name.tokens.lowerBound - 1], [.and, .the].contains(before.word) || before.isMark(",")
    else { return nil }
    return name.entity
  }

  /// "N put $3m into X, while O invested $1m": the second clause leaves out what the first says.
  private func isGivenToSame(_ found: AmountFact, _ role: ToldRole) -> Bool {
    SumBefore.given.contains(role.kind) && (SumBefore.given.contains(fact.role) || fact.role == .acquisition) && isSameSentence
      && fact.subject != found.payer && (fact.payer != found.payer || !isSameClause)
  }

  /// "The deal values the studio at $9m. Norvel may buy another $1m of shares": shares in what was told of.
  private func isShareOfSame(_ found: AmountFact, _ role: ToldRole, _ parties: AmountParties) -> Bool {
    guard found.payer != nil, role.kind == .acquisition, sentencesBetween <= 2, fact.subject != found.payer,
      (amount.lowerBound..<clauses.sentence.upperBound).contains(where: { ToldRole.shares.contains(view.tokens[$0].hash) })
    else { return false }
    return parties.context.mentions(parties.field, in: clauses.sentence, of: .organization).allSatisfy { $0.entity == found.payer }
  }

  /// "a $27 billion valuation of X; in April it was valued at $15 billion"
  private func isValuedAgain(_ role: ToldRole, _ parties: AmountParties) -> Bool {
    guard fact.role == role.kind, SumBefore.held.contains(role.kind), fact.subject != nil, isSameSentence,
      (tokens.upperBound..<amount.lowerBound).contains(where: { view.tokens[$0].word == .it })
    else { return false }
    return namesBetween(parties).allSatisfy { $0.entity == fact.subject }
  }

  /// "The figure missed the forecast of $9m in operating profit": a sentence that names nobody goes on with the report.
  private func goesOnWithReport(_ parties: AmountParties) -> Bool {
    sentencesBetween <= 1 && (clauses.sentence.lowerBound..<amount.lowerBound).allSatisfy { !parties.isOther($0) }
  }

  /// "a profit of $8m, up from a loss of $3m": figures of one clause are those of one company.
  private func isOfSameCompany(_ role: ToldRole, _ parties: AmountParties) -> Bool {
    fact.subject != nil && isSameSentence && (isSameClause || !parties.isOfDivision(role)) && tokens.upperBound <= amount.lowerBound
      && namesBetween(parties).isEmpty
  }

  private func namesBetween(_ parties: AmountParties) -> [NamedSpan] {
    parties.context.mentions(parties.field, in: tokens.upperBound..<amount.lowerBound, of: .organization)
  }

  /// "Exports reached $9m in 2022. Games brought $5m of the total": parts of a whole are of its year, where their sentence names none.
  func periodOfWhole(_ found: AmountFact, namesNoDate: @autoclosure () -> Bool) -> Int? {
    let isPart = found.role == .sales && fact.role == found.role && fact.subject == found.subject
    // "It made $5m last year. Rival Orwick made $3m.": figures of one report.
    // "Norvel lost $3m last year, while Orwick lost $1m"
    let isBeside = SumBefore.results.contains(found.role) && SumBefore.results.contains(fact.role) && !isSameClause
    // "Norvel paid $9m last year, while Orwick paid $3m"
    let isContrast =
      isSameSentence && !isSameClause && fact.role == found.role
      && view.tokens[clauses.bounds(of: amount.lowerBound).lowerBound].word == .while
    // "up from $5 million": of another time.
    if view.token(amount.lowerBound - 1)?.word == .from { return nil }
    // "Revenue was $9m, ahead of the $8m consensus"
    let isExpected = isSameSentence && fact.role == found.role && isOfSameFigure
    guard isPart || isBeside || isContrast || isExpected, fact.period != nil, isSameSentence || namesNoDate() else { return nil }
    return sentencesBetween <= 1 ? fact.period : nil
  }

  private static let results: Set<AmountRole> = [.revenue, .profit, .loss, .sales, .earningsPerShare]
  private static let held: Set<AmountRole> = [.valuation, .price, .debt]
  private static let given: Set<AmountRole> = [.investment, .funding]
  private static let sales: Set<AmountRole> = [.rights, .acquisition]

  private var sentencesBetween: Int32 {
    let sentences = view.text.sentenceOfToken
    return Int32(sentences[amount.lowerBound]) - Int32(sentences[tokens.lowerBound])
  }

  /// True for a sum after "from", a few words behind another, where no word between tells of something else.
  private func isFormerValue(_ cues: [ToldRole.Cue], _ role: ToldRole) -> Bool {
    // "– down very slightly on the £1.36million last year"
    let isMoved =
      view.token(amount.lowerBound - 1)?.word == .the && view.token(amount.lowerBound - 2)?.word == .on
      && (max(tokens.upperBound, amount.lowerBound - 6)..<amount.lowerBound).contains { [.up, .down].contains(view.tokens[$0].word) }
    guard !role.standsBehind(amount), tokens.upperBound <= amount.lowerBound, amount.lowerBound - tokens.upperBound < 12, isSameSentence,
      isMoved || view.token(amount.lowerBound - 1)?.word == .from || view.token(amount.lowerBound - 1)?.hash == SumBefore.against
    else { return false }
    return !cues.contains { $0.token >= tokens.upperBound && $0.token < amount.lowerBound }
  }

  private static let against = Fold.hash("against")

  /// "More than $1bn of that", "Of that sum $3m"
  private var isPartOfThat: Bool {
    guard sentencesBetween <= 1, fact.role != .other else { return false }
    func isThat(_ of: Int) -> Bool {
      view.token(of)?.word == .of && [.that, .this, .which].contains(view.token(of + 1)?.word ?? .unlisted)
    }
    let first = clauses.sentence.lowerBound
    // "This includes $85 million payable to"
    let includes = view.tokens[first].word == .this && CuedTitle.including.contains(view.token(first + 1)?.hash ?? 0)
    return isThat(amount.upperBound) || (isThat(first) || includes) && amount.lowerBound - first < 6
  }

  /// "They dipped", "The stock closed": a sentence that goes on about the shares of the one before.
  private var isOfThem: Bool {
    let start = clauses.sentence.lowerBound
    return sentencesBetween == 1
      && (view.tokens[start].word == .they || view.tokens[start].word == .it
        || view.tokens[start].word == .the
          && view.token(start + 1).map { SumBefore.stocks.contains($0.hash) } ?? false)
  }

  private static let stocks = WordSet("shares stock stocks")

  /// "Revenue was $9m", "Net profit fell to $3m": nothing but the figure's own words before the verb.
  private func beginsWithFigure(_ role: ToldRole) -> Bool {
    guard let cue = role.cue, cue < amount.lowerBound, cue - clauses.sentence.lowerBound < 4 else { return false }
    return (clauses.sentence.lowerBound..<cue).allSatisfy {
      let token = view.tokens[$0]
      return token.kind == .word && token.classes.isDisjoint(with: [.organizationCue, .stopword])
    }
  }

  private var accounts: Bool {
    guard view.token(amount.lowerBound - 1)?.word == .for, let verb = view.token(amount.lowerBound - 2) else { return false }
    return SumBefore.accounting.contains(verb.hash)
  }

  /// "‘T’ alone accounted for $5m": the work whose part of the whole it is.
  private func partOfWhole(_ parties: AmountParties) -> Int? {
    let name = parties.context.mentions(parties.field, in: clauses.sentence.lowerBound..<amount.lowerBound).last
    return name.flatMap { parties.context.type($0) == .title ? $0.entity : nil }
  }

  private static let accounting = WordSet("accounted accounts accounting")

  /// "Compared with $9m": at the beginning of a sentence, right behind one that told a sum.
  private var isComparison: Bool {
    let first = clauses.sentence.lowerBound
    // "That compares with $9m for T2"
    let verb = [.that, .this, .it].contains(view.tokens[first].word) ? first + 1 : first
    return sentencesBetween == 1 && amount.lowerBound - verb == 2 && SumBefore.compared.contains(view.tokens[verb].hash)
      && [.with, .to].contains(view.tokens[verb + 1].word)
  }

  private static let compared = WordSet("compared compares")

  /// "that had dropped by 40 percent, to $14.3bn"
  private var hasMoved: Bool {
    guard view.token(amount.lowerBound - 1)?.word == .to else { return false }
    return (clauses.sentence.lowerBound..<amount.lowerBound).contains {
      SumBefore.moves.contains(view.tokens[$0].hash)
        && (max(clauses.sentence.lowerBound, $0 - 3)..<$0).contains { [.that, .this, .it].contains(view.tokens[$0].word) }
    }
  }

  private static let parts = WordSet("contributing contributed contributes")
  private static let moves = WordSet(
    "dropped fallen risen grown climbed fell rose grew declined slipped surged doubled tripled jumped shrunk shrank soared plunged")

  /// "The total price", "the whole deal": a few words before, of a sale told in this sentence or the one before.
  private var isTotal: Bool {
    guard sentencesBetween <= 3 else { return false }
    return (max(clauses.sentence.lowerBound, amount.lowerBound - 7)..<amount.lowerBound).contains {
      SumBefore.totals.contains(view.tokens[$0].hash)
    }
  }

  private var isOfSameFigure: Bool {
    guard sentencesBetween <= 1 else { return false }
    // "this figure surged to 2 billion won"
    let before = max(clauses.sentence.lowerBound, amount.lowerBound - 6)..<amount.lowerBound
    if before.contains(where: {
      view.tokens[$0].hash == SumBefore.figure && [.this, .that, .the].contains(view.token($0 - 1)?.word ?? .unlisted)
    }) {
      return true
    }
    if isGuessed { return true }
    return (amount.lowerBound - 3..<amount.upperBound + 3).contains {
      view.token($0).map { SumBefore.expectations.contains($0.hash) } ?? false
    }
  }

  /// "Analysts on average had expected $5.52 billion": a sentence that tells of nothing else.
  private var isGuessed: Bool {
    let first = clauses.sentence.lowerBound
    guard (first..<min(first + 3, amount.lowerBound)).contains(where: { SumBefore.guessers.contains(view.tokens[$0].hash) }) else {
      return false
    }
    return (max(first, amount.lowerBound - 4)..<amount.lowerBound).contains { SumBefore.guesses.contains(view.tokens[$0].hash) }
  }

  private static let guessers = WordSet("analysts analyst street investors economists")
  private static let guesses = WordSet("expected forecast predicted projected anticipated estimated expecting predicting")
  private static let expectations = WordSet("consensus estimate estimates expectation expectations forecasts")
  private static let figure = Fold.hash("figure")
  private static let totals = WordSet("total whole overall altogether")
}
