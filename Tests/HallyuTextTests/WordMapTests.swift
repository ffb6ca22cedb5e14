import Testing

@testable import HallyuText

@Suite struct WordMapTests {
  let roles = WordMap<Int>([(1, "directed directs"), (2, "wrote Écrit"), (3, "directs")])

  @Test(arguments: [("directed", 1), ("WROTE", 2), ("ecrit", 2)])
  func givesTheMeaningOfItsWords(_ word: String, _ meaning: Int) { #expect(roles[Fold.hash(word)] == meaning) }

  @Test func knowsNoOtherWord() {
    #expect(roles[Fold.hash("direct")] == nil && roles[0] == nil)
    #expect(WordMap<Int>([])[Fold.hash("directed")] == nil)
  }

  @Test func takesTheLastMeaningOfAWordInTwoLists() { #expect(roles[Fold.hash("directs")] == 3) }
}
