package import HallyuCore
package import HallyuReference
package import HallyuText

/// A rate as it was applied, with what a reader needs to check it.
package struct AppliedRate: Hashable, Sendable {
  /// Units of the target currency for one unit of the source currency, to `CurrencyConverter.significantDigits` digits.
  package let rate: ExactDecimal
  package let basis: RateBasis
  /// First and last day whose rates went in; nil for `sameCurrency`.
  package let first: CivilDate?
  package let last: CivilDate?
  package let source: String?

  /// The sum in the target currency: to cents, finer where the sum is so small that cents would not show six digits.
  package func convert(_ sum: ExactDecimal) -> ExactDecimal {
    if basis == .sameCurrency { return sum }
    let exact = sum * rate
    return exact.rounded(fractionDigits: max(2, 6 - exact.integerDigitCount))
  }
}

/// Converts sums through daily rates against the euro: the day's rate, the mean of a period, or the last rate before a gap.
///
/// All steps are in whole numbers. A cross rate is `target ÷ source` of one day; a mean is the mean of the daily cross rates.
package struct CurrencyConverter: Sendable {
  package static let significantDigits = 10
  /// How old a rate may be to stand for a day. The longest gap of the reference rates is 5 days (Easter, Christmas); a
  /// currency that is no longer quoted has no rate at all.
  package static let maximumGapDays = 7
  package static let referenceSource = "European Central Bank"

  private let table: RateTable?
  private let userRates: [UserRates]

  package init(_ table: RateTable?, userRates: [UserRates] = []) {
    self.table = table
    self.userRates = userRates
  }

  /// The rate for a sum that is told of `days` in an article of `published`.
  ///
  /// - Parameters:
  ///   - days: one day, or the period that the sum covers. Days after `published` do not count; a period that lies wholly after it
  ///     takes the rate of `published`.
  ///   - published: the last day that the article can be from.
  /// - Returns: nil where one of the currencies has no rate there.
  package func rate(from source: String, to target: String, days: DayRange, published: CivilDate?) -> AppliedRate? {
    if source == target { return AppliedRate(rate: ExactDecimal(1), basis: .sameCurrency, first: nil, last: nil, source: nil) }
    guard let pair = CurrencyPair(source, target, table) else { return nil }
    let latest = [days.last, published].compactMap { $0 }.min() ?? table.flatMap { $0.dayCount > 0 ? $0.day($0.dayCount - 1) : nil }
    guard let latest else { return nil }
    if let first = days.first, first < latest { return mean(pair, first.dayNumber, latest.dayNumber) ?? day(pair, latest.dayNumber) }
    return day(pair, latest.dayNumber)
  }

  private func day(_ pair: CurrencyPair, _ day: Int) -> AppliedRate? {
    guard let source = euroRate(pair.source, pair.sourceIndex, day), let target = euroRate(pair.target, pair.targetIndex, day)
    else { return nil }
    let date = CivilDate(dayNumber: min(source.day, target.day))
    return applied(cross(source.rate, target.rate), .day, date, date, [source.origin, target.origin])
  }

  private func mean(_ pair: CurrencyPair, _ first: Int, _ last: Int) -> AppliedRate? {
    var (sum, count, from, to) = (UInt128(0), UInt128(0), 0, 0)
    var origins: [String] = []
    func add(_ day: Int, _ source: Quote, _ target: Quote) {
      sum += cross(source.rate, target.rate)
      count += 1
      from = count == 1 ? day : from
      to = day
      for origin in [source.origin, target.origin] where !origins.contains(origin) { origins.append(origin) }
    }
    // Days of the table, or, for a pair that only a user's file quotes, every day.
    if let table, let end = table.dayIndex(atOrBefore: last) {
      let start = table.dayIndex(atOrBefore: first - 1).map { $0 + 1 } ?? 0
      for index in start..<max(start, end + 1) {
        let day = table.dayNumber(index)
        guard let source = euroRate(pair.source, pair.sourceIndex, day, dayIndex: index),
          let target = euroRate(pair.target, pair.targetIndex, day, dayIndex: index)
        else { continue }
        add(day, source, target)
      }
    } else {
      for day in max(first, last - 36_525)...last {
        guard let source = euroRate(pair.source, pair.sourceIndex, day, dayIndex: -1),
          let target = euroRate(pair.target, pair.targetIndex, day, dayIndex: -1)
        else { continue }
        add(day, source, target)
      }
    }
    guard count > 0 else { return nil }
    return applied(
      (sum + count / 2) / count, .periodMean, CivilDate(dayNumber: from), CivilDate(dayNumber: to), origins)
  }

  private typealias Quote = (day: Int, rate: EuroRate, origin: String)

  /// Rate of a day. With `dayIndex`, of exactly that day; without, of the last day before that is near enough.
  private func euroRate(_ code: String, _ index: Int?, _ day: Int, dayIndex: Int? = nil) -> Quote? {
    if code == "EUR" { return (day, .one, CurrencyConverter.referenceSource) }
    if let table, let index, let start = dayIndex ?? table.dayIndex(atOrBefore: day), start >= 0 {
      var at = start
      while at >= 0, table.dayNumber(at) >= day - CurrencyConverter.maximumGapDays {
        if let rate = table.rate(index, at) { return (table.dayNumber(at), rate, CurrencyConverter.referenceSource) }
        if dayIndex != nil { break }
        at -= 1
      }
    }
    for rates in userRates {
      if let found = rates.rate(code, day: day, maximumGapDays: dayIndex == nil ? CurrencyConverter.maximumGapDays : 0) {
        return (found.day, found.rate, rates.source)
      }
    }
    return nil
  }

  /// `target ÷ source` with 18 fraction digits.
  private func cross(_ source: EuroRate, _ target: EuroRate) -> UInt128 {
    let over = UInt128(target.mantissa) * power(18 + source.fractionDigits)
    let under = UInt128(source.mantissa) * power(target.fractionDigits)
    return (over + under / 2) / under
  }

  private func power(_ exponent: Int) -> UInt128 { (0..<exponent).reduce(UInt128(1)) { value, _ in value * 10 } }

  private func applied(
    _ rate: UInt128, _ basis: RateBasis, _ first: CivilDate, _ last: CivilDate, _ origins: [String]
  ) -> AppliedRate? {
    guard let exact = ExactDecimal(String(rate)) else { return nil }
    let value = exact.timesPowerOfTen(-18).rounded(significantDigits: CurrencyConverter.significantDigits)
    guard !value.isZero else { return nil }
    var names: [String] = []
    for origin in origins where !names.contains(origin) { names.append(origin) }
    return AppliedRate(rate: value, basis: basis, first: first, last: last, source: names.joined(separator: "; "))
  }
}

/// Two currencies with their columns in the table, where they have one.
private struct CurrencyPair {
  let source, target: String
  let sourceIndex, targetIndex: Int?

  init?(_ source: String, _ target: String, _ table: RateTable?) {
    guard source.utf8.count == 3, target.utf8.count == 3 else { return nil }
    self.source = source
    self.target = target
    sourceIndex = table?.currency(source)
    targetIndex = table?.currency(target)
  }
}
