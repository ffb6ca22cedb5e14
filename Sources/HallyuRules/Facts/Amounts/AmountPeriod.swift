import HallyuAnnotations
import HallyuCore
import HallyuText

/// Which time a sum covers: the index of one of the document's dates.
extension AmountFacts {
  /// The sum's own date, else one that it shares with the next sum, with the report, or with the whole that it is a part of.
  func period(
    of fact: AmountFact, _ role: ToldRole, _ clauses: Clauses, after before: SumBefore?, _ spans: [(field: Int, tokens: Range<Int>)]
  ) -> Int? {
    let (field, tokens) = spans[fact.money]
    return ownPeriod(field, tokens, clauses, before: nextSum(after: fact.money, spans)) ?? sharedPeriod(fact.money, clauses, spans)
      ?? reportingPeriod(role, field, tokens, clauses)
      ?? before?.periodOfWhole(fact, namesNoDate: dates.dates(field, in: clauses.sentence).isEmpty)
  }

  /// The date of the clause that the sum covers: the nearest after it, else the nearest before.
  /// A date behind the next sum is that sum's.
  private func ownPeriod(_ field: Int, _ tokens: Range<Int>, _ clauses: Clauses, before next: Int) -> Int? {
    let view = context.views[field]
    if let bracketed = dateInBracket(field, tokens) { return bracketed }
    // "over four years": how long the money lasts.
    let lasting = dates.dates(
      field, in: tokens.upperBound..<min(next, clauses.sentence.upperBound), durations: true
    ).first {
      $0.tokens.lowerBound - tokens.upperBound < 12 && lasts(view, $0.tokens)
    }
    if let lasting { return lasting.index }
    let own = dates.dates(field, in: clauses.sentence).filter {
      clauses.sameClause($0.tokens.lowerBound, tokens.lowerBound) && $0.tokens.lowerBound < next
    }
    func isStatement(_ date: Range<Int>) -> Bool {
      // "in the three months ended June 30", "the year to March": when it ended.
      if isEnd(view, date) { return true }
      if isQuarter(view, date) { return false }
      // "said on Friday", "announced on March 3", "On Thursday, Orwick reported": when it was said.
      let before = max(clauses.sentence.lowerBound, date.lowerBound - 3)..<date.lowerBound
      let isWeekday = date.contains { view.tokens[$0].classes.contains(.weekday) }
      let after = date.upperBound..<min(clauses.sentence.upperBound, date.upperBound + (isWeekday ? 8 : 1))
      return before.contains { view.tokens[$0].classes.contains(.reportingVerb) || AmountFacts.statements.contains(view.tokens[$0].hash) }
        || after.contains { view.tokens[$0].classes.contains(.reportingVerb) }
    }
    let isOfFormer = isFormerSum(view, tokens)
    let after = own.first {
      $0.tokens.lowerBound >= tokens.upperBound && $0.tokens.lowerBound - tokens.upperBound < 14 && !isStatement($0.tokens)
        && !DateSpans.isCompared(view, tokens.upperBound..<$0.tokens.lowerBound) && !isOfBeginning(view, tokens, $0.tokens)
        && (isOfFormer || !isFormer(view, $0.tokens))
    }
    let before = own.last {
      // "In June 2022 X bought Y, …, for": a date that opens the sentence is of all of it.
      let reach = $0.tokens.lowerBound - clauses.sentence.lowerBound < 2 ? 44 : 22
      return $0.tokens.upperBound <= tokens.lowerBound && tokens.lowerBound - $0.tokens.upperBound < reach && !isStatement($0.tokens)
        && !(isFormer(view, $0.tokens) && !isOwner(view, $0.tokens, of: tokens)) && !DateSpans.isInserted(view, $0.tokens)
    }
    return after?.index ?? before?.index
  }

  /// "‘T’ (2019, about 54 billion won), ‘T2’ (2007, …": the date that stands before a sum in its bracket.
  private func dateInBracket(_ field: Int, _ tokens: Range<Int>) -> Int? {
    let view = context.views[field]
    let first = max(view.sentenceTokens(of: tokens.lowerBound).lowerBound, tokens.lowerBound - AmountFacts.bracketTokens)
    guard let open = (first..<tokens.lowerBound).last(where: { view.tokens[$0].isMark("(") || view.tokens[$0].isMark(")") }),
      view.tokens[open].isMark("(")
    else { return nil }
    return dates.dates(field, in: open..<tokens.lowerBound).last?.index
  }

  private static let bracketTokens = 12

  /// "ended June 30", "the year to March 31": the last day of a period that stands before it.
  private func isEnd(_ view: FieldView, _ date: Range<Int>) -> Bool {
    guard let before = view.token(date.lowerBound - 1) else { return false }
    if AmountFacts.endings.contains(before.hash) { return true }
    return before.word == .to && view.token(date.lowerBound - 2).map { AmountFacts.spans.contains($0.hash) } ?? false
  }

  /// "the year ended March 31", "the six months to June": a time that only reports tell.
  private func isRun(_ view: FieldView, _ date: Range<Int>) -> Bool {
    // "the year through March 2017"
    let holdsEnd = date.dropLast().contains {
      AmountFacts.spans.contains(view.tokens[$0].hash) && [.through, .to].contains(view.tokens[$0 + 1].word)
    }
    if holdsEnd { return true }
    guard AmountFacts.spans.contains(view.tokens[date.upperBound - 1].hash), let next = view.token(date.upperBound) else { return false }
    return next.word == .to || AmountFacts.endings.contains(next.hash)
  }

  /// "from last year's $42 million": the date right before the sum.
  private func isOwner(_ view: FieldView, _ date: Range<Int>, of sum: Range<Int>) -> Bool {
    date.upperBound + 1 == sum.lowerBound && view.tokens[date.upperBound].kind == .clitic
  }

  /// "the second quarter", "the April-June period": what a report is about.
  private func isQuarter(_ view: FieldView, _ date: Range<Int>) -> Bool {
    date.contains { [.quarter, .half, .period].contains(view.tokens[$0].word) }
      || view.token(date.upperBound)?.word == .period && view.token(date.lowerBound - 1)?.word != .same
  }

  /// "dropped from the previous year to $8m", "up 4% from the same period last year": the time of what it was before.
  private func isFormer(_ view: FieldView, _ date: Range<Int>) -> Bool {
    guard date.contains(where: { [.previous, .prior, .earlier, .last, .ago].contains(view.tokens[$0].word) }),
      view.token(date.upperBound)?.word != .when
    else { return false }
    var at = date.lowerBound
    while at > date.lowerBound - 6, let before = view.token(at - 1),
      [.the, .a, .an, .same, .period, .quarter, .of, .in].contains(before.word)
    { at -= 1 }
    guard let link = view.token(at - 1) else { return false }
    return link.word == .from || link.word == .than
      || (link.word == .to || link.word == .with) && view.token(at - 2).map { DateSpans.comparing.contains($0.hash) } ?? false
  }

  /// "$20m in all, ending a fall that started in 2004": when something else began.
  private func isOfBeginning(_ view: FieldView, _ sum: Range<Int>, _ date: Range<Int>) -> Bool {
    guard let verb = view.token(view.token(date.lowerBound - 1)?.word == .in ? date.lowerBound - 2 : date.lowerBound - 1),
      AmountFacts.beginnings.contains(verb.hash)
    else { return false }
    return (sum.upperBound..<date.lowerBound).contains { view.tokens[$0].isMark(",") }
  }

  private static let beginnings = WordSet("started began begun launched founded established")

  /// "turned around from the $5m loss from the same period last year": the sum itself is what it was before.
  private func isFormerSum(_ view: FieldView, _ sum: Range<Int>) -> Bool {
    let before = view.token(view.indexBefore(sum.lowerBound, skippingArticles: true))?.word
    return before == .from || before == .than
  }

  /// "over three years", "in the next four years", also where the words are part of the date.
  private func lasts(_ view: FieldView, _ date: Range<Int>) -> Bool {
    let before = view.token(view.indexBefore(date.lowerBound, skippingArticles: true))?.word ?? .unlisted
    return [.over, .within].contains(before) || [.over, .within].contains(view.tokens[date.lowerBound].word)
  }

  /// Where the next sum begins that is no equivalent of this one in brackets.
  private func nextSum(after index: Int, _ spans: [(field: Int, tokens: Range<Int>)]) -> Int {
    var next = index + 1
    while spans.indices.contains(next), next < index + 4, spans[next].field == spans[index].field {
      if original(of: next, spans) == nil,
        !isOtherMeasure(spans[next - 1].tokens.upperBound, spans[next].tokens.lowerBound, spans[next].field)
      {
        return spans[next].tokens.lowerBound
      }
      next += 1
    }
    return .max
  }

  /// "$8m, or 5 cents a share": the same in another measure.
  private func isOtherMeasure(_ start: Int, _ end: Int, _ field: Int) -> Bool {
    let view = context.views[field]
    return end == start + 2 && view.tokens[start].isMark(",") && view.tokens[start + 1].word == .or
  }

  /// Roles whose sums a report tells for one quarter or half, named once.
  private static let reported: Set<AmountRole> = [.revenue, .profit, .loss, .sales, .earningsPerShare]
  private static let endings = WordSet("ended ending")
  private static let spans = WordSet("year half quarter months weeks quarters years")
  private static let statements = WordSet("filing statement disclosure report announcement release")
  private static let reportTokens = 300

  /// The quarter or half that the paragraph names, else the one that the report began with, for revenue and profit that name no time of
  /// their own: "In the first quarter, it lost $3m" is an aside in a report on the second.
  private func reportingPeriod(_ role: ToldRole, _ field: Int, _ tokens: Range<Int>, _ clauses: Clauses) -> Int? {
    guard AmountFacts.reported.contains(role.kind), !role.isWeak else { return nil }
    let view = context.views[field]
    // "up from $55 million", "compared with $55 million": a sum of another time.
    if let before = view.token(tokens.lowerBound - 1), before.word == .from || before.word == .with { return nil }
    let end = clauses.sentence.lowerBound
    let opening = 0..<min(end, AmountFacts.reportTokens)
    let nearby = max(opening.upperBound, end - AmountFacts.reportTokens)..<end
    // "In the prior quarter" is told for the sake of comparison.
    let named = (dates.dates(field, in: opening) + dates.dates(field, in: nearby)).filter { date in
      (isQuarter(view, date.tokens) || isRun(view, date.tokens))
        && !(max(0, date.tokens.lowerBound - 2)..<date.tokens.upperBound).contains {
          [.prior, .previous, .earlier, .same].contains(view.tokens[$0].word)
        }
    }
    // "The division recorded annual sales of $3m" in a report on a year and its last quarter
    if let cue = role.cue, isAnnual(view, cue) {
      return named.first { view.tokens[$0.tokens.upperBound - 1].word == .year }?.index
    }
    if named.isEmpty { return headlineQuarter() }
    let paragraph = paragraph(of: clauses.sentence.lowerBound, view)
    let own = named.last { paragraph == self.paragraph(of: $0.tokens.lowerBound, view) }
    // A report on a quarter may begin with the sum of the half: what it tells then is of the quarter.
    return (own ?? named.first { !$0.tokens.contains { view.tokens[$0].word == .half } } ?? named.first)?.index
  }

  /// "Results of the second quarter of 2024": the quarter of a report whose text names none.
  private func headlineQuarter() -> Int? {
    guard let title = context.views.firstIndex(where: { $0.isHeadline }) else { return nil }
    let view = context.views[title]
    return dates.dates(title, in: 0..<view.tokens.count).first { isQuarter(view, $0.tokens) }?.index
  }

  /// "annual sales", "its full-year operating profit"
  private func isAnnual(_ view: FieldView, _ cue: Int) -> Bool {
    let first = view.sentenceTokens(of: cue).lowerBound
    // "For the full year, Orwick posted"
    let opening = first..<min(cue, first + 4)
    return (max(first, cue - 4)..<max(first, cue)).contains { AmountFacts.annual.contains(view.tokens[$0].hash) }
      || opening.contains { AmountFacts.annual.contains(view.tokens[$0].hash) }
  }

  private static let annual = WordSet("annual full yearly")

  private func paragraph(of token: Int, _ view: FieldView) -> Int { view.text.sentences[Int(view.text.sentenceOfToken[token])].paragraph }

  /// "bought N for $3m and O for $1m in 2021": the year behind the second sum is that of both.
  private func sharedPeriod(_ index: Int, _ clauses: Clauses, _ spans: [(field: Int, tokens: Range<Int>)]) -> Int? {
    // "revenue of 59 billion won ($44m) and an operating profit of 9 billion won in the first quarter"
    let isTwin = spans.indices.contains(index + 1) && original(of: index + 1, spans) != nil
    let following = index + (isTwin ? 2 : 1)
    guard spans.indices.contains(following), spans[following].field == spans[index].field else { return nil }
    let (here, next) = (isTwin ? spans[index + 1].tokens : spans[index].tokens, spans[following].tokens)
    guard next.lowerBound > here.upperBound, next.lowerBound - here.upperBound < 8, clauses.sameClause(here.lowerBound, next.lowerBound)
    else { return nil }
    let between = context.views[spans[index].field].tokens[here.upperBound..<next.lowerBound].drop { $0.isMark(")") }
    guard between.contains(where: { $0.word == .and || $0.word == .on }), !between.contains(where: { $0.kind == .mark }) else { return nil }
    return ownPeriod(spans[index].field, next, clauses, before: nextSum(after: following, spans))
  }
}
