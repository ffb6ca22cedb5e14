import HallyuAnnotations
import HallyuCore
import HallyuText

/// What a headline leaves out of a sum, the body tells: "Orwick bets $5m on drama" takes its period and parties from the same sum below.
enum HeadlineSums {
  /// - Parameter money: the sums that the facts point to.
  static func complete(_ facts: inout [AmountFact], _ money: [MoneyExpression]) {
    var body: [Key: Int] = [:]
    for (index, fact) in facts.enumerated() where money[fact.money].place.field == .text {
      guard let key = Key(money[fact.money], fact.role), body[key] == nil else { continue }
      body[key] = index
    }
    for index in facts.indices where money[facts[index].money].place.field == .title {
      guard let key = Key(money[facts[index].money], facts[index].role), let same = body[key] else { continue }
      let told = facts[same]
      // Of another payer or subject it is another sum.
      guard agrees(facts[index].payer, told.payer), agrees(facts[index].subject, told.subject) else { continue }
      facts[index].payer = facts[index].payer ?? told.payer
      facts[index].payee = facts[index].payee ?? told.payee
      facts[index].subject = facts[index].subject ?? told.subject
      facts[index].period = facts[index].period ?? told.period
    }
  }

  private static func agrees(_ left: Int?, _ right: Int?) -> Bool { left == nil || right == nil || left == right }

  private struct Key: Hashable {
    let value: ExactDecimal
    let currency: String
    let role: AmountRole
    private static let spending: Set<AmountRole> = [.acquisition, .funding, .cost]

    init?(_ sum: MoneyExpression, _ role: AmountRole) {
      guard let value = sum.figure.value else { return nil }
      self.value = value
      currency = sum.currency
      // "to put $5m into Orwick" is told below as a purchase of its shares.
      self.role = Key.spending.contains(role) ? .investment : role
    }
  }
}
