import Testing

@testable import HallyuRules

@Suite struct ShortTitleTests {
  /// The entities that the works of a text are.
  private func works(_ text: String) throws -> Set<Int> {
    Set(NamesIn(text, lexicon: try #require(NamesIn.lexicon)).found.filter { $0.type == "title" }.map(\.entity))
  }

  @Test func theFirstWordOfASubtitledWorkMeansIt() throws {
    #expect(try works("The film “Spider-Man: No Way Home” opened in May. The film “Spider-Man” took $3 million.").count == 1)
  }

  @Test func aWorkOfAFewYearsBeforeIsAnother() throws {
    #expect(try works("The film “Venom: Let There Be Carnage” opened in May. The film “Venom” took $3 million.").count == 2)
  }
}
