import HallyuAnnotations
import HallyuBuiltIn
import HallyuReference
import Testing

@testable import HallyuRules

/// Sums whose parties stand elsewhere: in the body under the headline, or with the speaker of a quote.
@Suite struct SumsAcrossTextTests {
  static let analyzer = (try? Lexicon.builtIn()).map(DocumentAnalyzer.init)

  private func annotate(title: String = "", _ text: String) throws -> Annotations {
    try #require(SumsAcrossTextTests.analyzer).annotate(title: Array(title.utf8), text: Array(text.utf8))
  }

  private func name(_ entity: Int?, _ found: Annotations) -> String? { entity.map { found.entities[$0].name } }

  @Test func headlineSumTakesPartiesOfTheSameSumInTheBody() throws {
    let found = try annotate(
      title: "Streamer to invest $500 million in dramas", "Netflix will invest $500 million in Korean dramas in 2024.")
    #expect(found.amountFacts.count == 2)
    #expect(found.amountFacts.allSatisfy { name($0.payer, found) == "Netflix" && $0.period != nil })
  }

  @Test func headlineSumOfAnotherValueStaysAlone() throws {
    let found = try annotate(
      title: "Streamer to invest $700 million in dramas", "Netflix will invest $500 million in Korean dramas in 2024.")
    #expect(found.amountFacts.map { $0.period != nil } == [false, true])
  }

  @Test func weInAQuoteIsTheSpeakersCompany() throws {
    let found = try annotate(
      "Viki grew. “We will invest $500 million in dramas,” said Oh Tae-sik, chief executive of Netflix.")
    #expect(found.amountFacts.map { name($0.payer, found) } == ["Netflix"])
  }

  @Test func aCompanyNamedAfterWeKeepsItsSum() throws {
    let found = try annotate(
      "“We know that Viki invested $500 million in dramas,” said Oh Tae-sik, chief executive of Netflix.")
    #expect(found.amountFacts.allSatisfy { name($0.payer, found) != "Netflix" })
  }

  @Test func whoIsFinedPays() throws {
    let found = try annotate("The Fair Trade Commission fined Netflix 1.2 billion won for late payments.")
    #expect(found.amountFacts.map { name($0.payer, found) } == ["Netflix"])
  }

  @Test func priceThatGoesUpToASumIsExact() throws {
    let found = try annotate("The plan will go up to 9,500 won a month. It holds up to 9,600 won a month.")
    #expect(found.amounts.map(\.figure.approximation) == [.exact, .upTo])
  }
}
