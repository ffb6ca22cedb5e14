import HallyuAnnotations
import HallyuCore
import HallyuText

/// "The deal is worth $217 million": a sum of a purchase that a sentence before tells of, buyer and bought with it.
struct ToldDeal {
  let buyer: Int
  let bought: Int

  /// The last purchase told before a sentence, where this one says "the deal", "the transaction" and names no company of its own.
  init?(_ context: FactContext, _ subjects: Subjects, _ field: Int, _ amount: Range<Int>, _ clauses: Clauses) {
    let view = context.views[field]
    let first = clauses.sentence.lowerBound
    guard
      let noun = (max(first, amount.lowerBound - 10)..<amount.lowerBound).first(where: { ToldDeal.nouns.contains(view.tokens[$0].hash) }),
      (max(first, noun - 2)..<noun).contains(where: { [.the, .this, .its].contains(view.tokens[$0].word) }),
      context.mentions(field, in: noun..<amount.lowerBound, of: .organization).isEmpty
    else { return nil }
    var at = first - 1
    while at >= max(0, first - ToldDeal.reachTokens) {
      defer { at -= 1 }
      guard ToldDeal.verbs.contains(view.tokens[at].hash) else { continue }
      let told = context.clauses(field, at: at)
      guard let buyer = subjects.organization(field, ofVerbAt: at, told),
        let bought = ToldDeal.bought(
          context.mentions(field, in: at..<told.sentence.upperBound, of: .organization).filter {
            $0.entity != buyer && $0.tokens.lowerBound - at < 12 && told.sameClause($0.tokens.lowerBound, at)
          }, view)
      else { continue }
      self.buyer = buyer
      self.bought = bought
      return
    }
    return nil
  }

  /// "acquire Comcast's stake in Hulu", "taking a stake in Hulu": what a share is of, else the first name that owns nothing.
  private static func bought(_ named: [NamedSpan], _ view: FieldView) -> Int? {
    let shared = named.first {
      [.in, .of].contains(view.token($0.tokens.lowerBound - 1)?.word ?? .unlisted)
        && ToldRole.shares.contains(view.token($0.tokens.lowerBound - 2)?.hash ?? 0)
    }
    return (shared ?? named.first { view.token($0.tokens.upperBound)?.kind != .clitic })?.entity
  }

  /// Roles of a sum that may be that of a deal.
  static let roles: Set<AmountRole> = [.acquisition, .valuation]
  private static let reachTokens = 120
  private static let nouns = WordSet("price deal acquisition transaction purchase takeover buyout offer bid")
  private static let verbs = WordSet(
    "acquired acquires acquire acquiring bought buys buy buying purchased purchase acquisition taking takes take")
}
