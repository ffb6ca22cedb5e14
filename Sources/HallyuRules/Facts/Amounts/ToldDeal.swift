import HallyuAnnotations
import HallyuCore
import HallyuText

/// "The deal is worth $217 million": a sum of a purchase that a sentence before tells of, buyer and bought with it.
struct ToldDeal {
  private(set) var buyer: Int
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
    self.init(context, subjects, field, before: first)
  }

  /// "Norvel has bought Orwick. Norvel agreed to pay $3m. Tarn had offered $2m": a sum that is paid or offered for what a sentence before tells
  /// to be bought, where its own sentence names nothing that it is for.
  init?(paying context: FactContext, _ subjects: Subjects, _ field: Int, _ amount: Range<Int>, _ clauses: Clauses) {
    let view = context.views[field]
    let first = clauses.sentence.lowerBound
    guard ToldRole.isLarge(view, amount),
      let verb = (max(first, amount.lowerBound - 4)..<amount.lowerBound).last(where: {
        RoleDecision.payments.contains(view.tokens[$0].hash) || RoleDecision.bids.contains(view.tokens[$0].hash)
      }), ![.was, .were, .be, .been, .is].contains(view.token(verb - 1)?.word ?? .unlisted),
      case let isForIt = ToldDeal.isForCompany(view, amount.upperBound),
      isForIt || ![.for, .to, .in, .from].contains(view.token(amount.upperBound)?.word ?? .unlisted)
        || ToldDeal.means.contains(view.token(amount.upperBound + 1)?.hash ?? 0),
      let payer = subjects.organization(field, ofVerbAt: verb, clauses)
    else { return nil }
    self.init(context, subjects, field, before: first, within: ToldDeal.bidTokens)
    let isNamed = context.mentions(field, in: first..<verb, of: .organization).contains { $0.entity == buyer }
    guard payer != bought, payer == buyer || isNamed || isForIt || RoleDecision.bids.contains(view.tokens[verb].hash) else { return nil }
    buyer = payer
  }

  /// "will pay $3m for the business"
  private static func isForCompany(_ view: FieldView, _ end: Int) -> Bool {
    guard view.token(end)?.word == .for, view.token(end + 1)?.word == .the, let noun = view.token(end + 2), !noun.isCapitalized else {
      return false
    }
    return noun.hash == business || noun.classes.contains(.organizationCue)
  }

  private static let business = Fold.hash("business")

  /// The last purchase told in the sentences before a token.
  private init?(
    _ context: FactContext, _ subjects: Subjects, _ field: Int, before first: Int, within tokens: Int = ToldDeal.reachTokens
  ) {
    let view = context.views[field]
    var at = first - 1
    while at >= max(0, first - tokens) {
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
  /// "$3m in cash": what a buyer pays with.
  private static let means = WordSet("cash stock shares return exchange")
  private static let reachTokens = 120
  /// How far back the deal may be told that others bid for, too.
  private static let bidTokens = 400
  private static let nouns = WordSet("price deal acquisition transaction purchase takeover buyout offer bid")
  private static let verbs = WordSet(
    "acquired acquires acquire acquiring bought buys buy buying purchased purchase acquisition taking takes take")
}
