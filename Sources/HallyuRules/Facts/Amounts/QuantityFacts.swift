import HallyuAnnotations
import HallyuText

/// Finds what a count or measure is about, and the date that it holds for.
struct QuantityFacts {
  let context: FactContext
  let subjects: Subjects
  let dates: DateSpans
  let sums: SumSubjects

  func find(_ quantities: [QuantityExpression]) -> [QuantityFact] {
    quantities.enumerated().map { index, quantity in
      let field = context.views.firstIndex { $0.text.field == quantity.place.field } ?? 0
      let view = context.views[field]
      let tokens = view.text.tokens(in: quantity.place.range)
      guard !tokens.isEmpty else { return QuantityFact(quantity: index, evidence: quantity.evidence) }
      let clauses = context.clauses(field, at: tokens.lowerBound)
      return QuantityFact(
        quantity: index, subject: subject(quantity, field, tokens, clauses), asOf: dates.nearest(field, to: tokens.lowerBound, clauses),
        evidence: quantity.evidence)
    }
  }

  /// What a figure is about: first what stands beside it, then whom its clause is about, then whom a word in the sentence stands for.
  private func subject(_ quantity: QuantityExpression, _ field: Int, _ tokens: Range<Int>, _ clauses: Clauses) -> Int? {
    let view = context.views[field]
    let kinds = quantity.unit == "percent" && isRating(view, clauses) ? [.title, .organization] : order(quantity.unit)
    let names = context.mentions(field, in: clauses.sentence).filter { kinds.contains(context.type($0)) && !isSource($0, view) }
    let own = names.filter { !ownsTitle($0, names, view) }
    if let beside = beside(quantity, field, tokens, own, kinds) { return beside.entity }
    // "Shiri – which sold 6.2 million tickets –": what the relative pronoun points to.
    if let antecedent = antecedent(view, tokens, clauses), let name = context.mention(field, at: antecedent),
      kinds.contains(context.type(name))
    {
      return name.entity
    }
    // "Subscribers at Hulu, which Disney controls, rose to 30.7 million": the noun of the figure names its owner.
    if quantity.kind == .count,
      let owner = own.first(where: { isOwner($0, view) && clauses.sameClause($0.tokens.lowerBound, tokens.lowerBound) }),
      owner.tokens.upperBound <= tokens.lowerBound
    {
      return owner.entity
    }
    if let subject = told(view, tokens, own, kinds, clauses) { return subject.entity }
    // "there were 14 million subscribers across all platforms"
    if isThere(view, tokens) { return nil }
    if let speaker = own.first(where: { $0.tokens.lowerBound >= tokens.upperBound && context.type($0) == .organization }),
      speaksOfUs(view, tokens, speaker, clauses)
    {
      return speaker.entity
    }
    // "Operating profit fell 47 percent to $5m": whose profit it is.
    if quantity.unit == "percent", let owner = sums.subject(field, tokens, clauses) { return owner }
    guard let kind = kinds.first,
      isReferring(view, tokens, clauses) || QuantityFacts.needsSubject.contains(quantity.unit)
        || quantity.unit == "percent" && names.allSatisfy({ context.isReporter[$0.entity] }) && tellsOfResult(view, tokens, clauses)
    else { return nil }
    return subjects.coreference.last(kind, field, before: clauses.sentence.lowerBound)
  }

  /// "The shares have gained 47 percent", "Operating margin hit 30 percent": a figure that only a company has.
  private func tellsOfResult(_ view: FieldView, _ tokens: Range<Int>, _ clauses: Clauses) -> Bool {
    let start = clauses.sentence.lowerBound
    return (start..<min(start + 6, max(start, tokens.lowerBound))).contains { QuantityFacts.results.contains(view.tokens[$0].hash) }
      && !(start..<max(start, tokens.lowerBound)).contains {
        view.tokens[$0].classes.contains(.demonym)
      }
  }

  private static let results = WordSet(
    "shares stock loss revenue revenues sales profit profits income earnings margin margins subscribers subscriptions losses turnover ebitda"
  )

  private func isThere(_ view: FieldView, _ tokens: Range<Int>) -> Bool {
    guard let be = view.token(tokens.lowerBound - 1), [.is, .are, .was, .were].contains(be.word) else { return false }
    return view.token(tokens.lowerBound - 2)?.word == .there
  }

  /// The name inside a figure, in front of its bracket, or right behind it with a preposition.
  private func beside(
    _ quantity: QuantityExpression, _ field: Int, _ tokens: Range<Int>, _ own: [NamedSpan], _ kinds: [LocalEntity.Kind]
  ) -> NamedSpan? {
    let view = context.views[field]
    // "1.2 million Hulu subscribers": the name stands between the number and what it counts.
    if let inside = own.first(where: { $0.tokens.lowerBound > tokens.lowerBound && $0.tokens.upperBound < tokens.upperBound }) {
      return inside
    }
    // "Wavve (4.2 million)"
    if let bracket = view.token(tokens.lowerBound - 1), bracket.isMark("("),
      let name = own.last(where: { $0.tokens.upperBound <= tokens.lowerBound })
    {
      return name
    }
    // "followed by Tving's 7.4 million"
    if let owner = own.last(where: { $0.tokens.upperBound + 1 == tokens.lowerBound }), view.tokens[owner.tokens.upperBound].kind == .clitic
    {
      return owner
    }
    if let work = described(view, tokens, own) { return work }
    // "against 7.4m for Disney+"; but "Salt Road drew 5 million viewers for CJ" speaks of the film.
    let isTold = own.contains { context.type($0) == kinds.first && $0.tokens.upperBound <= tokens.lowerBound }
    if let next = own.first(where: {
      $0.tokens.lowerBound >= tokens.upperBound && $0.tokens.lowerBound - tokens.upperBound < 4
        && (isFor(view, $0) || $0.tokens.lowerBound == tokens.upperBound + 1 && view.tokens[tokens.upperBound].word == .to)
    }), !isTold || context.type(next) == kinds.first {
      return next
    }
    // "a 79.5% stake in the company"
    if quantity.unit == "percent",
      let noun = (tokens.upperBound..<min(tokens.upperBound + 5, view.tokens.count)).first(where: {
        view.tokens[$0].classes.contains(.organizationCue) && view.token($0 - 1)?.word == .the
          && [.in, .of].contains(view.token($0 - 2)?.word ?? .unlisted)
      }),
      let meant = otherCompany(at: noun, own.filter { $0.tokens.upperBound <= tokens.lowerBound }, field)
    {
      return NamedSpan(field: field, tokens: noun..<noun + 1, entity: meant)
    }
    // "The remaining 20 percent is held by Wavve"
    if quantity.unit == "percent", [.is, .are, .was, .were].contains(view.token(tokens.upperBound)?.word ?? .unlisted),
      view.token(tokens.upperBound + 2)?.word == .by,
      let owner = own.first(where: { $0.tokens.lowerBound == tokens.upperBound + 3 })
    {
      return owner
    }
    // "owns 48.85 percent of TVING", "a 40.5 percent stake in Wavve"
    if quantity.unit == "percent", let whole = own.first(where: { $0.tokens.lowerBound >= tokens.upperBound }),
      whole.tokens.lowerBound - tokens.upperBound < 9,
      [.of, .in].contains(
        (tokens.upperBound..<whole.tokens.lowerBound).last {
          view.tokens[$0].kind != .word || view.tokens[$0].classes.contains(.stopword) && view.tokens[$0].word != .the
        }.map { view.tokens[$0].word } ?? .unlisted)
    {
      return whole
    }
    return nil
  }

  /// "Orwick has disputes with Norvel after Tarn purchased a stake in the company": no company of the buyer's.
  private func otherCompany(at noun: Int, _ before: [NamedSpan], _ field: Int) -> Int? {
    let companies = before.filter { context.type($0) == .organization }
    let buyer = companies.last { !context.isGoverned($0) }?.entity
    return companies.last { $0.entity != buyer }?.entity
      ?? subjects.coreference.organization(meantBy: noun, field, besides: buyer)
  }

  /// "In the eight-episode show, T tells", "the 16-episode drama T": the work that the noun behind the figure is.
  private func described(_ view: FieldView, _ tokens: Range<Int>, _ own: [NamedSpan]) -> NamedSpan? {
    var at = tokens.upperBound
    var sawWork = false
    while at < tokens.upperBound + 6, let token = view.token(at), token.kind == .word, !token.isCapitalized,
      token.classes.isDisjoint(with: [.stopword, .performVerb, .releaseVerb, .makeVerb])
    {
      sawWork = sawWork || token.classes.contains(.workCue)
      at += 1
    }
    guard sawWork else { return nil }
    while let token = view.token(at), at < tokens.upperBound + 9, token.isMark(",") || token.kind == .quote { at += 1 }
    return own.first { $0.tokens.lowerBound == at && context.type($0) == .title }
  }

  /// The last name of the likeliest kind before a figure: in its clause, there rather one that is no part of a description, then anywhere.
  private func told(
    _ view: FieldView, _ tokens: Range<Int>, _ own: [NamedSpan], _ kinds: [LocalEntity.Kind], _ clauses: Clauses
  ) -> NamedSpan? {
    var before: [NamedSpan] = []
    var describing: Set<NamedSpan> = []
    for name in own where name.tokens.upperBound <= tokens.lowerBound {
      let row = placeBeforeRow(name, view)
      guard !isExample(row, view), !isBracketed(name, row, before: tokens, view) else { continue }
      before.append(name)
      if context.type(name) == .organization, isDescribing(row, view) { describing.insert(name) }
    }
    let clause = before.filter { !isExcluded($0, view) && clauses.sameClause($0.tokens.lowerBound, tokens.lowerBound) }
    func last(_ names: [NamedSpan]) -> NamedSpan? {
      kinds.lazy.compactMap { kind in names.last { context.type($0) == kind } }.first
    }
    return last(clause.filter { !describing.contains($0) }) ?? (clause.isEmpty ? nil : last(before.filter { !describing.contains($0) }))
      ?? last(clause) ?? last(before)
  }

  /// "POOQ, run by CAP, a venture of KBS, MBC and SBS,", "run by major broadcasters KBS": behind a preposition, or in a row with such a name.
  private func isDescribing(_ row: Int, _ view: FieldView) -> Bool {
    guard var link = view.token(row) else { return false }
    // "a unit of Hong Kong's PCCW"
    if link.kind == .clitic {
      var first = row - 1
      while first > 0, view.isNameWord(first), view.tokens[first].gap == .space { first -= 1 }
      link = view.tokens[max(0, first)]
    }
    return [.by, .of, .from, .with, .against, .like, .including].contains(link.word)
  }

  /// "stars such as A, B and C": named to show what kind of thing is meant.
  private func isExample(_ row: Int, _ view: FieldView) -> Bool {
    view.token(row)?.word == .as && view.token(row - 1)?.word == .such
  }

  /// "five services (Orwick, Norvel and Tarn) hold 85 percent": in a bracket that closes before the figure.
  private func isBracketed(_ mention: NamedSpan, _ row: Int, before tokens: Range<Int>, _ view: FieldView) -> Bool {
    guard context.type(mention) != .person else { return false }
    return view.token(row)?.isMark("(") == true && (mention.tokens.upperBound..<tokens.lowerBound).contains { view.tokens[$0].isMark(")") }
  }

  /// The token before the first name of a row, its articles and what it is called aside: "by" in "by broadcasters KBS, MBC and SBS".
  private func placeBeforeRow(_ mention: NamedSpan, _ view: FieldView) -> Int {
    var at = mention.tokens.lowerBound
    for _ in 0..<QuantityFacts.longestRow {
      at = view.indexBefore(at, skippingArticles: true)
      var name = at
      if view.token(name)?.word == .and, view.token(name - 1)?.isMark(",") == true { name -= 1 }
      guard let mark = view.token(name), mark.isMark(",") || mark.word == .and,
        let previous = context.mention(mention.field, at: view.indexBefore(name)), view.indexBefore(name) == previous.tokens.upperBound - 1
      else { break }
      at = previous.tokens.lowerBound
    }
    let last = at
    while at > last - 4, let token = view.token(at), token.kind == .word, !token.isCapitalized, !token.classes.contains(.stopword),
      token.classes.isDisjoint(with: [.reportingVerb, .releaseVerb])
    {
      at -= 1
    }
    return [.by, .of, .from, .with].contains(view.token(at)?.word ?? .unlisted) ? at : last
  }

  private static let longestRow = 16

  /// "SBS's “My Devil” drew": the broadcaster of the work that is told of.
  private func ownsTitle(_ mention: NamedSpan, _ names: [NamedSpan], _ view: FieldView) -> Bool {
    guard context.type(mention) == .organization, let next = view.token(mention.tokens.upperBound),
      next.kind == .clitic || next.kind == .quote && next.gap == .none
    else { return false }
    return names.contains {
      context.type($0) == .title && (1..<9).contains($0.tokens.lowerBound - mention.tokens.upperBound)
    }
  }

  /// "According to Nielsen Korea", "according to new data from Nielsen Korea": who counted.
  private func isSource(_ mention: NamedSpan, _ view: FieldView) -> Bool {
    var to = view.indexBefore(mention.tokens.lowerBound, skippingArticles: true)
    let first = to
    while to > first - 8, let token = view.token(to), token.kind == .word, token.word != .to, !token.isCapitalized,
      token.classes.isDisjoint(with: [.position, .personCue])
    {
      to -= 1
    }
    return view.token(to)?.word == .to && view.token(to - 1)?.word == .according
  }

  /// True where a percentage is that of a broadcast.
  private func isRating(_ view: FieldView, _ clauses: Clauses) -> Bool {
    clauses.sentence.contains { QuantityFacts.ratingWords.contains(view.tokens[$0].hash) }
  }

  private static let ratingWords = WordSet(
    [
      "rating", "ratings", "viewership", "episode", "episodes", "finale", "premiere", "broadcast", "peaked", "watched", "program",
      "programme", "nationwide", "slot", "nielsen", "tnms", "admissions", "moviegoers", "entries",
    ])

  /// The token before "which" or "who" in the clause of the figure, commas and dashes aside.
  private func antecedent(_ view: FieldView, _ tokens: Range<Int>, _ clauses: Clauses) -> Int? {
    var at = tokens.lowerBound - 1
    while at > clauses.sentence.lowerBound, tokens.lowerBound - at < 8, view.tokens[at].kind == .word || view.tokens[at].kind == .number {
      if view.tokens[at].word == .which || view.tokens[at].word == .who {
        var name = at - 1
        while name > clauses.sentence.lowerBound, view.tokens[name].kind != .word, view.tokens[name].kind != .number, at - name < 4 {
          name -= 1
        }
        return name
      }
      at -= 1
    }
    return nil
  }

  /// “We work with 70 partners,” a Netflix spokesperson said.
  private func speaksOfUs(_ view: FieldView, _ tokens: Range<Int>, _ speaker: NamedSpan, _ clauses: Clauses) -> Bool {
    guard
      (max(clauses.sentence.lowerBound, tokens.lowerBound - 12)..<tokens.lowerBound).contains(where: {
        [.we, .our].contains(view.tokens[$0].word)
      })
    else { return false }
    return (speaker.tokens.upperBound..<min(clauses.sentence.upperBound, speaker.tokens.upperBound + 6)).contains {
      view.tokens[$0].classes.contains(.position) || view.tokens[$0].classes.contains(.reportingVerb)
    }
  }

  /// Units that are always those of something the text is about.
  private static let needsSubject: Set<String> = [
    "episode", "part", "admission", "moviegoer", "ticket", "subscriber", "user", "household", "spectator",
  ]

  /// "Subscribers at Hulu", "admissions for Okja" at the beginning of a sentence.
  private func isOwner(_ mention: NamedSpan, _ view: FieldView) -> Bool {
    let at = view.indexBefore(mention.tokens.lowerBound, skippingArticles: true)
    guard let link = view.token(at), [.at, .of, .for, .to].contains(link.word), let noun = view.token(at - 1) else { return false }
    return noun.classes.contains(.countNoun) && noun.kind == .word && at - 1 - view.sentenceTokens(of: at).lowerBound < 3
  }

  /// "excluding Hotstar"
  private func isExcluded(_ mention: NamedSpan, _ view: FieldView) -> Bool {
    let before = view.token(view.indexBefore(mention.tokens.lowerBound, skippingArticles: true))?.word
    return before == .excluding || before == .than || context.isAdjective(mention)
  }

  private func isFor(_ view: FieldView, _ mention: NamedSpan) -> Bool {
    let before = view.token(view.indexBefore(mention.tokens.lowerBound, skippingArticles: true))?.word
    return before == .for || before == .of || before == .at
  }

  /// "The company now has …", "It drew …": a pronoun or definite noun stands for the subject.
  private func isReferring(_ view: FieldView, _ tokens: Range<Int>, _ clauses: Clauses) -> Bool {
    (clauses.sentence.lowerBound..<tokens.lowerBound).contains { at in
      let token = view.tokens[at]
      if token.word == .it || token.word == .its { return true }
      guard !token.classes.isDisjoint(with: .organizationCue | .workCue) else { return false }
      // "the series", "the 16-episode series"
      var before = at - 1
      while before > max(clauses.sentence.lowerBound, at - 5), let word = view.token(before),
        word.kind == .number || word.kind == .hyphen
          || word.kind == .word && (word.classes.contains(.demonym) || !word.isCapitalized && !word.classes.contains(.stopword))
      { before -= 1 }
      return view.token(before)?.word == .the
    }
  }

  /// Which kinds of entity a unit is counted of, likeliest first.
  private func order(_ unit: String) -> [LocalEntity.Kind] {
    switch unit {
    case "subscriber", "user", "account", "member", "employee", "worker", "freelancer", "customer", "title": [.organization, .title]
    case "moviegoer", "episode", "ticket", "admission", "spectator", "screen", "part", "household", "theater", "entry":
      [.title, .organization]
    case "m2", "pyeong", "stage", "acre", "hectare", "seat": [.facility, .organization, .place]
    case "country", "view", "viewer", "hour", "copy", "language": [.title, .organization]
    case "percent": [.organization, .title]
    case "kilogram", "gram", "kg", "cm", "centimeter", "year": [.person]
    default: [.title, .organization, .facility]
    }
  }
}
