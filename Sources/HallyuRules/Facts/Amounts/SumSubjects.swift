import HallyuAnnotations
import HallyuCore
import HallyuText

/// Whose the results of a document are, for the percentages that tell how they changed.
struct SumSubjects {
  private let sums: [(field: Int, start: Int, subject: Int)]

  init(_ context: FactContext, _ money: [MoneyExpression], _ facts: [AmountFact]) {
    sums = facts.compactMap { fact in
      guard let subject = fact.subject, SumSubjects.roles.contains(fact.role), money.indices.contains(fact.money) else { return nil }
      let place = money[fact.money].place
      let field = context.views.firstIndex { $0.text.field == place.field } ?? 0
      return (field, context.views[field].text.tokens(in: place.range).lowerBound, subject)
    }
  }

  /// The subject of the nearest result in the clause of a percentage.
  func subject(_ field: Int, _ percentage: Range<Int>, _ clauses: Clauses) -> Int? {
    sums.filter { $0.field == field && clauses.sentence.contains($0.start) && clauses.sameClause($0.start, percentage.lowerBound) }
      .min { abs($0.start - percentage.lowerBound) < abs($1.start - percentage.lowerBound) }?.subject
  }

  private static let roles: Set<AmountRole> = [
    .revenue, .profit, .loss, .sales, .boxOffice, .price, .earningsPerShare, .debt, .cost,
  ]
}
