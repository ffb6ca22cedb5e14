import HallyuAnnotations
import HallyuCore
import HallyuText

/// A sum with what was found out about it: its fact, its period, its value in the reporting currencies.
struct ResolvedAmount {
  let fact: AmountFact?
  let period: ResolvedPeriod?
  let dollars: ConvertedSum?
  /// In the order of the reporting columns.
  let reporting: [ConvertedSum?]

  var role: AmountRole { fact?.role ?? .other }
}

/// A sum in a reporting currency, with the rate that was applied.
struct ConvertedSum {
  let value, low, high: ExactDecimal?
  let rate: ExactDecimal
  let basis: RateBasis
  let first, last: String?
  let source: String?
}

/// A further reporting currency: its ISO code and its column.
struct ReportingColumn: Sendable {
  let code: String
  let key: String

  init(_ code: String) {
    self.code = code
    key = "value_" + code.lowercased()
  }
}

/// Puts facts, periods and rates to the sums of a document.
struct AmountReader: Sendable {
  let converter: CurrencyConverter
  let reporting: [ReportingColumn]

  /// One for each of `annotations.amounts`.
  func read(_ annotations: Annotations, _ dates: [ResolvedDate], _ published: Publication, issues: inout [Issue]) -> [ResolvedAmount] {
    var facts: [Int: AmountFact] = [:]
    for fact in annotations.amountFacts { facts[fact.money] = facts[fact.money] ?? fact }
    return annotations.amounts.enumerated().map { index, money in
      let fact = facts[index]
      // A duration ("over four years") is told as it stands; it has no days to take rates from.
      let date = fact?.period.flatMap { dates.indices.contains($0) ? dates[$0] : nil }
      let days = date.flatMap { $0.isDuration ? nil : DayRange($0.days.first, $0.days.last) } ?? published.days
      func convert(_ code: String) -> ConvertedSum? { self.convert(money, to: code, days, published) }
      let dollars = convert("USD")
      if dollars == nil { issues.append(noRate(money)) }
      return ResolvedAmount(fact: fact, period: date?.period, dollars: dollars, reporting: reporting.map { convert($0.code) })
    }
  }

  /// Nil where nothing tells the day, or the day has no rate.
  private func convert(_ money: MoneyExpression, to code: String, _ days: DayRange, _ published: Publication) -> ConvertedSum? {
    guard money.currency == code || days.last != nil || published.days.last != nil,
      let rate = converter.rate(from: money.currency, to: code, days: days, published: published.days.last)
    else { return nil }
    return ConvertedSum(
      value: money.figure.value.map(rate.convert), low: money.figure.low.map(rate.convert), high: money.figure.high.map(rate.convert),
      rate: rate.rate, basis: rate.basis, first: rate.first?.description, last: rate.last?.description, source: rate.source)
  }

  private func noRate(_ money: MoneyExpression) -> Issue {
    money.currency.isEmpty
      ? Issue(
        stage: .transform, severity: .info, code: "unknown-currency", field: "currency",
        detail: "nothing tells which currency the sum at byte \(money.place.range.lower) is in")
      : Issue(
        stage: .transform, severity: .info, code: "no-rate", field: "value_usd",
        detail: "no rate for \(money.currency) at the time of the sum at byte \(money.place.range.lower)")
  }
}
