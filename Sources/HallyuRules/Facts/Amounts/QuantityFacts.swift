import HallyuAnnotations
import HallyuText

/// Finds what a count or measure is about, and the date that it holds for.
struct QuantityFacts {
  let context: FactContext
  let subjects: Subjects
  let dates: DateSpans

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

  private func subject(_ quantity: QuantityExpression, _ field: Int, _ tokens: Range<Int>, _ clauses: Clauses) -> Int? {
    let view = context.views[field]
    let kinds = order(quantity.unit)
    let own = context.mentions(field, in: clauses.sentence).filter { kinds.contains(context.type($0)) }
    // "Wavve (4.2 million)", "against 7.4m for Disney+": in brackets or after "for", the name is beside the figure.
    if let bracket = view.token(tokens.lowerBound - 1), bracket.isMark("("), let name = own.last(where: { $0.tokens.upperBound <= tokens.lowerBound }) {
      return name.entity
    }
    if let beside = own.first(where: { $0.tokens.lowerBound >= tokens.upperBound && $0.tokens.lowerBound - tokens.upperBound < 4 && isFor(view, $0) }) {
      return beside.entity
    }
    // "owns 48.85 percent of TVING", "a 40.5 percent stake in Wavve"
    if quantity.unit == "percent", let whole = own.first(where: { $0.tokens.lowerBound >= tokens.upperBound }), whole.tokens.lowerBound - tokens.upperBound < 5,
      let before = view.token(view.indexBefore(whole.tokens.lowerBound, skippingArticles: true)), before.word == .of || before.word == .in
    {
      return whole.entity
    }
    for kind in kinds {
      let candidates = own.filter { context.type($0) == kind }
      if let before = candidates.last(where: { $0.tokens.upperBound <= tokens.lowerBound && clauses.sameClause($0.tokens.lowerBound, tokens.lowerBound) }) {
        return before.entity
      }
    }
    for kind in kinds {
      if let before = own.last(where: { context.type($0) == kind && $0.tokens.upperBound <= tokens.lowerBound }) { return before.entity }
    }
    guard let kind = kinds.first, isReferring(view, tokens, clauses) || QuantityFacts.needsSubject.contains(quantity.unit) else { return nil }
    return subjects.coreference.last(kind, field, before: clauses.sentence.lowerBound)
  }

  /// Units that are always those of something the text is about.
  private static let needsSubject: Set<String> = ["episode", "part", "admission", "moviegoer", "ticket", "subscriber", "user", "household", "spectator"]

  private func isFor(_ view: FieldView, _ mention: NamedSpan) -> Bool {
    let before = view.token(view.indexBefore(mention.tokens.lowerBound, skippingArticles: true))?.word
    return before == .for || before == .of || before == .at
  }

  /// "The company now has …", "It drew …": a pronoun or definite noun stands for the subject.
  private func isReferring(_ view: FieldView, _ tokens: Range<Int>, _ clauses: Clauses) -> Bool {
    (clauses.sentence.lowerBound..<tokens.lowerBound).contains { at in
      let token = view.tokens[at]
      if token.word == .it || token.word == .its { return true }
      return view.token(at - 1)?.word == .the && !token.classes.isDisjoint(with: .organizationCue | .workCue)
    }
  }

  /// Which kinds of entity a unit is counted of, likeliest first.
  private func order(_ unit: String) -> [LocalEntity.Kind] {
    switch unit {
    case "subscriber", "user", "account", "member", "employee", "worker", "freelancer", "customer", "title": [.organization, .title]
    case "moviegoer", "episode", "ticket", "admission", "spectator", "screen", "part", "household", "theater", "entry": [.title, .organization]
    case "m2", "pyeong", "stage", "acre", "hectare", "seat": [.facility, .place, .organization]
    case "country", "view", "viewer", "hour", "copy", "language": [.title, .organization]
    case "percent": [.organization, .title]
    case "kilogram", "gram", "kg", "cm", "centimeter", "year": [.person]
    default: [.title, .organization, .facility]
    }
  }
}
