import Testing

@testable import HallyuText

@Suite struct WordSetTests {
  let words = WordSet("produced made co-produced élite made")

  @Test func holdsItsWordsInAnySpellingThatFoldsAlike() {
    for word in ["produced", "Produced", "MADE", "co-produced", "elite", "Élite"] { #expect(words.contains(Fold.hash(word)), "\(word)") }
  }

  @Test func holdsNoOtherWord() {
    for word in ["produce", "", "mad", "coproduced"] { #expect(!words.contains(Fold.hash(word)), "\(word)") }
    #expect(!words.contains(0))
    #expect(!WordSet([]).contains(Fold.hash("made")))
  }

  @Test func findsEachOfThousands() {
    let many = (0..<5000).map { "word\($0)" }
    let set = WordSet(many)
    #expect(many.allSatisfy { set.contains(Fold.hash($0)) })
    #expect((5000..<10_000).allSatisfy { !set.contains(Fold.hash("word\($0)")) })
  }

  @Test func joins() {
    let joined = words.union(WordSet(["shot"]))
    #expect(joined.contains(Fold.hash("shot")) && joined.contains(Fold.hash("made")))
    #expect(!words.contains(Fold.hash("shot")))
  }
}
