import HallyuCore
import HallyuReference
import HallyuText
import Testing

@testable import HallyuTransform

/// Ten days of made-up rates: USD at 1.2, KRW from 1,320 upwards, RUB that ends, ISK with a hole.
private let csv = """
  Date,USD,KRW,RUB,ISK,
  2021-01-15,1.2,1332,N/A,150,
  2021-01-14,1.2,1330,N/A,150,
  2021-01-13,1.2,1328,N/A,N/A,
  2021-01-12,1.2,1326,N/A,N/A,
  2021-01-11,1.2,1324,N/A,N/A,
  2021-01-04,1.2,1320,90.5,150,
  """

private func withConverter(_ userRates: [UserRates] = [], _ body: (CurrencyConverter) throws -> Void) throws {
  let bytes = try RateTableBuilder.build(ecb: Array(csv.utf8))
  try bytes.withUnsafeBytes { try body(CurrencyConverter(RateTable($0), userRates: userRates)) }
}

private func days(_ text: String) -> DayRange { DayRange(EDTF(text)!) }

struct CurrencyConverterTests {
  @Test func takesTheRateOfTheDay() throws {
    try withConverter { converter in
      let rate = try #require(converter.rate(from: "KRW", to: "USD", days: days("2021-01-15"), published: nil))
      #expect(rate.rate.description == "0.0009009009009")
      #expect(rate.basis == .day)
      #expect(rate.first?.description == "2021-01-15")
      #expect(rate.source == "European Central Bank")
      #expect(rate.convert(ExactDecimal("770000000000")!).description == "693693693.69")
    }
  }

  @Test func fallsBackToTheLastDayBeforeAGap() throws {
    try withConverter { converter in
      let rate = try #require(converter.rate(from: "KRW", to: "USD", days: days("2021-01-10"), published: nil))
      #expect(rate.first?.description == "2021-01-04")
      #expect(rate.basis == .day)
    }
  }

  @Test func meansThePeriodUpToTheArticle() throws {
    try withConverter { converter in
      let rate = try #require(
        converter.rate(from: "KRW", to: "EUR", days: days("2021-01-11/2021-12-31"), published: CivilDate(2021, 1, 13)))
      #expect(rate.basis == .periodMean)
      #expect(rate.first?.description == "2021-01-11")
      #expect(rate.last?.description == "2021-01-13")
      #expect(rate.rate.description == "0.0007541489567")
    }
  }

  @Test func aPeriodToComeTakesTheRateOfTheArticle() throws {
    try withConverter { converter in
      let rate = try #require(converter.rate(from: "KRW", to: "USD", days: days("2023"), published: CivilDate(2021, 1, 14)))
      #expect(rate.basis == .day)
      #expect(rate.first?.description == "2021-01-14")
    }
  }

  @Test func theSameCurrencyNeedsNoRate() throws {
    try withConverter { converter in
      let rate = try #require(converter.rate(from: "TWD", to: "TWD", days: .all, published: nil))
      #expect(rate.basis == .sameCurrency)
      #expect(rate.convert(ExactDecimal("0.001")!).description == "0.001")
    }
  }

  @Test func noRateIsNoValue() throws {
    try withConverter { converter in
      #expect(converter.rate(from: "TWD", to: "USD", days: days("2021-01-15"), published: nil) == nil)
      #expect(converter.rate(from: "RUB", to: "USD", days: days("2021-01-15"), published: nil) == nil)
      #expect(converter.rate(from: "KRW", to: "USD", days: days("1998-05"), published: nil) == nil)
    }
  }

  @Test func userRatesFillHolesOnly() throws {
    var issues: [HallyuCore.Issue] = []
    let user = UserRates(
      source: "mine.csv", csv: Array("date,currency,rate\n2021-01-12,ISK,140\n2021-01-15,USD,9\nnonsense\n".utf8), issues: &issues)
    #expect(issues.map(\.code) == ["bad-rate-line"])
    try withConverter([user]) { converter in
      let hole = try #require(converter.rate(from: "ISK", to: "EUR", days: days("2021-01-12"), published: nil))
      #expect(
        hole.source == "mine.csv; European Central Bank" || hole.source == "European Central Bank; mine.csv" || hole.source == "mine.csv")
      let kept = try #require(converter.rate(from: "EUR", to: "USD", days: days("2021-01-15"), published: nil))
      #expect(kept.rate.description == "1.2")
    }
  }

  @Test func convertsThereAndBackWithinThePrecisionOfTheRate() throws {
    try withConverter { converter in
      let there = try #require(converter.rate(from: "KRW", to: "USD", days: days("2021-01-14"), published: nil))
      let back = try #require(converter.rate(from: "USD", to: "KRW", days: days("2021-01-14"), published: nil))
      for exponent in 0..<60 {
        let sum = ExactDecimal("7.7")!.timesPowerOfTen(exponent)
        let round = sum * there.rate * back.rate
        let error = (round - sum).divided(by: sum, significantDigits: 3) ?? ExactDecimal(0)
        #expect(ExactDecimal("-0.000000001")! < error && error < ExactDecimal("0.000000001")!)
      }
    }
  }
}
