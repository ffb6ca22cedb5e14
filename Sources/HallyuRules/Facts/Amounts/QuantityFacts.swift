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
      let tokens = context.views[field].text.tokens(in: quantity.place.range)
      guard !tokens.isEmpty else { return QuantityFact(quantity: index, evidence: quantity.evidence) }
      let clauses = context.clauses(field, at: tokens.lowerBound)
      let figure = FigureSubject(
        context: context, subjects: subjects, sums: sums, quantity: quantity, field: field, tokens: tokens, clauses: clauses)
      return QuantityFact(
        quantity: index, subject: figure.find(), asOf: dates.nearest(field, to: tokens.lowerBound, clauses), evidence: quantity.evidence)
    }
  }
}
