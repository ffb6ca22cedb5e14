import HallyuText

/// A small vocabulary, so that these tests prove the rules and not the reference tables.
enum QuoteVocabulary {
  static let table: WordTable = {
    var entries: [UInt64: (classes: WordClass, word: Word)] = [:]
    for word in Word.allCases where word != .unlisted { entries[Fold.hash(word.spelling)] = ([], word) }
    for (classes, words) in classified {
      for word in words.split(separator: " ") {
        entries[Fold.hash(String(word)), default: ([], .unlisted)].classes.formUnion(classes)
      }
    }
    let words = entries.sorted { $0.key < $1.key }.map { (hash: $0.key, classes: $0.value.classes, word: $0.value.word) }
    let built = WordTable.build(words)
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: built.count, alignment: 8)
    memory.copyBytes(from: built)
    return WordTable(UnsafeRawBufferPointer(memory))
  }()

  private static let classified: [(WordClass, String)] = [
    (
      .reportingVerb,
      """
      said say says saying told tells telling added adds adding noted notes noting explained explains emphasized asked asks wrote writes \
      called calls calling described describes stated stating quipped replied replies pointed announced announcing revealed revealing \
      recalled joked insisted warned warning tweeted claimed argued according
      """
    ),
    (
      .stopword,
      """
      the a an of in on at to for from by with and or but as is was were are be been it its he she they his her their we our you i that this \
      these those there who which what when while not no so if into over about after before because in's than then also has have had
      """
    ),
    (
      .position,
      "ceo president chairman director officer official executive spokesperson spokesman spokeswoman analyst partner founder co-founder "
        + "manager head mayor minister representative judge host chief reporter pd producer"
    ),
    (.personCue, "actor actress star singer director writer producer host judge pd comedian source insider"),
    (.workCue, "film movie drama series show album novel song thriller"),
    (.organizationCue, "company streamer network broadcaster studio agency platform group firm union ministry"),
    (.honorific, "mr mrs ms dr sir"),
    (.abbreviation, "mr mrs ms dr inc st"),
    (.common, "the house love good market made content city good state special"),
  ]
}

extension AnalyzedText {
  init(quoteTest text: String) { self.init(Array(text.utf8), vocabulary: QuoteVocabulary.table) }
}
