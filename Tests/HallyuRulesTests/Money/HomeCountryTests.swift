import HallyuAnnotations
import HallyuBuiltIn
import HallyuReference
import HallyuText
import Testing

@testable import HallyuRules

struct HomeCountryTests {
  private static let lexicon = try? Lexicon.builtIn()

  private func country(_ address: String, _ language: String = "en") -> String? {
    HomeCountry(address: Array(address.utf8), language: Array(language.utf8)).code
  }

  @Test func readsTheDomainThenTheRegionOfTheLanguage() {
    #expect(country("https://www.harbour-times.com.au/tv/1") == "AU")
    #expect(country("https://news.example.ca:443/a?b=c.jp") == "CA")
    #expect(country("https://example.com/a", "en-NZ") == "NZ")
    #expect(country("https://example.jp", "en-AU") == "JP")
    #expect(country("https://example.com/a", "zh-Hant-TW") == "TW")
  }

  @Test func tellsNothingWhereNothingIsTold() {
    #expect(country("https://example.com/a", "en-US") == nil)
    #expect(country("articles/story.au", "en") == nil)
    #expect(country("https://", "") == nil)
    #expect(country("://", "-") == nil)
    #expect(country("https://example.co.uk/a", "en-GB") == nil)
  }

  private func currencies(_ text: String, _ home: HomeCountry) throws -> [String] {
    let lexicon = try #require(HomeCountryTests.lexicon)
    var annotations = Annotations()
    Normalizer(lexicon).annotate(text: AnalyzedText(Array(text.utf8), vocabulary: lexicon.words), home: home, into: &annotations)
    return annotations.amounts.map(\.currency)
  }

  @Test func aBareDollarIsTheOneOfHome() throws {
    let canada = HomeCountry(address: nil, language: Array("en-CA".utf8))
    #expect(try currencies("It cost $5 million, or US$4 million and A$6 million.", canada) == ["CAD", "USD", "AUD"])
    #expect(try currencies("It cost $5 million.", .unknown) == ["USD"])
  }

  @Test func homeBeatsWhatTheTextNames() throws {
    let text = "Australia’s Sydney studio, the largest in Australia, cost $5 million, the Australian firm said."
    #expect(try currencies(text, .unknown) == ["AUD"])
    #expect(try currencies(text, HomeCountry(address: Array("https://a.co.kr/1".utf8), language: nil)) == ["USD"])
    #expect(try currencies("The Chinese film made ¥5 million in China.", .unknown) == ["CNY"])
    #expect(
      try currencies("The Chinese film made ¥5 million in China.", HomeCountry(address: Array("https://a.jp/1".utf8), language: nil)) == [
        "JPY"
      ])
  }
}
