import Testing

struct NameCorpusTests {
  @Test(arguments: NameCorpus.all.flatMap { corpus in corpus.positive.map { [corpus.type, $0] } })
  func findsExactlyTheMarkedNames(_ example: [String]) throws {
    let lexicon = try #require(NamesIn.lexicon)
    let marked = MarkedText(example[1])
    let found = NamesIn(marked.text, lexicon: lexicon)
    let types = example[0] == "place" ? ["place", "facility", "award"] : [example[0]]
    #expect(Set(types.flatMap(found.surfaces)) == Set(marked.marked), "\(example[1]) gives \(found.found)")
  }

  @Test(arguments: NameCorpus.all.flatMap { corpus in corpus.negative.map { [corpus.type, $0] } })
  func findsNothingOfTheTypeElsewhere(_ example: [String]) throws {
    let lexicon = try #require(NamesIn.lexicon)
    let found = NamesIn(example[1], lexicon: lexicon)
    let types = example[0] == "place" ? ["place", "facility", "award"] : [example[0]]
    #expect(types.flatMap(found.surfaces).isEmpty, "\(example[1]) gives \(found.found)")
  }

  @Test func coversEachKindOfName() {
    for corpus in NameCorpus.all {
      #expect(corpus.positive.count >= 30, "\(corpus.type) has \(corpus.positive.count) positive examples")
      #expect(corpus.negative.count >= 20, "\(corpus.type) has \(corpus.negative.count) negative examples")
    }
  }
}
