import Testing

@testable import HallyuPipeline

@Suite struct NearestWordTests {
  @Test(arguments: [("sorces", "sources"), ("soucres", "sources"), ("output", "outputs"), ("favor", "favour")])
  func findsWhatAMistypedWordStandsFor(_ word: String, _ meant: String) {
    #expect(nearest(to: word, in: ["sources", "stages", "outputs", "favour", "jobs"]) == meant)
  }

  @Test func suggestsNothingWhereNothingIsNear() {
    #expect(nearest(to: "timeout", in: ["sources", "jobs"]) == nil)
    #expect(nearest(to: "x", in: []) == nil)
  }

  @Test func countsASwapOfNeighboursAsOneEdit() {
    #expect(editDistance(Array("abcd".utf8), Array("abdc".utf8)) == 1)
    #expect(editDistance(Array("".utf8), Array("abc".utf8)) == 3)
    #expect(editDistance(Array("kitten".utf8), Array("sitting".utf8)) == 3)
  }
}
