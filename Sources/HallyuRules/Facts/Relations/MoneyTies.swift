import HallyuAnnotations
import HallyuCore
import HallyuText

/// Ties that a sum of money proves: who invests in what, who acquires whom.
enum MoneyTies {
  static let manual = RuleManual(
    "relation.money", "The payer and the subject of an investment, an acquisition or a licence fee.",
    fires: [.init("Kakao spent ⟦$440 million⟧ on Viki last year.", "invests_in")],
    leaves: [
      "Revenue of Netflix was $20 million.", "Kakao considered buying Viki for $440 million.",
      "Kakao had offered $440 million for Viki.", "Kakao was offering $440 million for Viki.",
      "Kakao has called an offer of $7 for Viki too low.", "Kakao would not raise its $440 million all-cash bid for Viki.",
    ])

  static func find(_ context: FactContext, _ facts: [AmountFact], _ money: [MoneyExpression]) -> [Relation] {
    facts.compactMap { fact in
      guard let payer = fact.payer, let subject = fact.subject, let predicate = predicate(fact.role), money.indices.contains(fact.money)
      else { return nil }
      let place = money[fact.money].place
      let field = context.views.firstIndex { $0.text.field == place.field } ?? 0
      let tokens = context.views[field].text.tokens(in: place.range)
      let sum = tokens.lowerBound
      guard !isBid(tokens, context.views[field]), !DealDoubt.covers(sum, context.views[field], context.clauses(field, at: sum)) else {
        return nil
      }
      return Relation(
        subject: payer, predicate: predicate, object: subject, date: fact.period, place: place,
        evidence: Evidence(manual.id, fact.evidence.confidencePercent))
    }
  }

  /// "offering a bold $20 million for T", "its $82 billion all-cash bid for Viki": nothing has changed hands yet.
  private static func isBid(_ sum: Range<Int>, _ view: FieldView) -> Bool {
    let sentence = view.sentenceTokens(of: sum.lowerBound)
    let before = max(sentence.lowerBound, sum.lowerBound - 3)..<sum.lowerBound
    let behind = sum.upperBound..<max(sum.upperBound, min(sum.upperBound + 4, sentence.upperBound))
    return before.contains {
      offering.contains(view.tokens[$0].hash) || bids.contains(view.tokens[$0].hash) && view.token($0 + 1)?.word == .of
    }
      || behind.contains { bids.contains(view.tokens[$0].hash) && view.token($0 + 1)?.word == .for }
  }

  private static let offering = WordSet("offered offering offers")
  private static let bids = WordSet("bid offer")

  private static func predicate(_ role: AmountRole) -> RelationPredicate? {
    switch role {
    case .investment, .funding: .investsIn
    case .acquisition: .acquires
    case .rights: .licenses
    default: nil
    }
  }
}
