import HallyuBuiltIn
import HallyuCore
import HallyuText
import Testing

@testable import HallyuReference

@Suite struct VocabularyTests {
  private func read(_ text: String) -> (entries: [VocabularyEntry], problems: [FileProblem]) {
    var problems: [FileProblem] = []
    let entries = VocabularyFile.read(DataFile(name: "names.tsv", bytes: Array(text.utf8)), problems: &problems)
    return (entries, problems)
  }

  private func names(_ text: String, in lexicon: Lexicon) -> [String] {
    let tokens = AnalyzedText(Array(text.utf8), vocabulary: lexicon.words).tokens
    return lexicon.matches(in: tokens).flatMap { lexicon.senses(of: $0, in: tokens) }
      .filter { VocabularyFile.types.contains($0.type) }.map { lexicon.entity($0.entity).id }
  }

  @Test func readsNamesWithTheirColumns() throws {
    let (entries, problems) = read(
      "# mine\nname\ttype\tkind\tcountry\tyear\taliases\nThe Quiet Tide\ttitle\tseries\tKR\t2027\tQuiet Tide|조용한 물결\r\n")
    #expect(problems.isEmpty)
    let entry = try #require(entries.first)
    #expect(entry.id == "the-quiet-tide-2027")
    #expect(entry.names == ["The Quiet Tide", "Quiet Tide", "조용한 물결"])
  }

  @Test func tellsEveryMistakeWithItsLine() {
    let (entries, problems) = read(
      "name\ttype\tcountry\tyear\tcommon\nA B\tcompany\tKorea\t20x\t2\n\t\n---\tperson\nC D\tperson\tKR\t\t\t\t\n")
    #expect(entries.isEmpty)
    #expect(problems.map(\.line) == [2, 2, 2, 2, 3, 3, 4, 5])
    #expect(problems[0].description.hasPrefix("names.tsv:2: type is person, organization"))
  }

  @Test func refusesAHeaderWithAnUnknownColumn() {
    #expect(read("name\ttype\talias\nA B\tperson\tC\n").problems.map(\.line) == [1])
    #expect(read("").problems.count == 1)
  }

  @Test func addsNamesToTheGazetteer() throws {
    let base = try Lexicon.builtIn()
    let (entries, _) = read("name\ttype\taliases\nTorvend Harbour Pictures\torganization\ttorvie\nQuell Ondry\tperson\n")
    let lexicon = base.adding(entries)
    #expect(names("It was sold to Torvend Harbour Pictures by torvie and Quell Ondry.", in: base).isEmpty)
    #expect(
      names("It was sold to Torvend Harbour Pictures by torvie and Quell Ondry.", in: lexicon)
        == ["torvend-harbour-pictures", "torvend-harbour-pictures", "quell-ondry"])
    #expect(lexicon.digest != base.digest)
  }

  @Test func keepsWhatTheLexiconHas() throws {
    let base = try Lexicon.builtIn()
    let lexicon = base.adding(read("name\ttype\nTorvend Harbour Pictures\torganization\n").entries)
    let text = "Netflix and Studio Dragon met in Seoul, and Bong Joon-ho came from Busan."
    #expect(names(text, in: lexicon) == names(text, in: base))
    #expect(lexicon.entity(.organization, id: "netflix")?.name == "Netflix")
    #expect(lexicon.entity(.organization, id: "torvend-harbour-pictures")?.name == "Torvend Harbour Pictures")
    #expect(lexicon.entityCount == base.entityCount + 1)
  }

  @Test func addsAnAliasToAnEntityThatIsKnown() throws {
    let lexicon = try Lexicon.builtIn().adding(read("name\ttype\taliases\nNetflix\torganization\tBig Red Streamer\n").entries)
    #expect(names("Big Red Streamer paid.", in: lexicon) == ["netflix"])
    let entity = try #require(lexicon.entity(.organization, id: "netflix"))
    #expect(entity.aliases.map(\.name).contains("Big Red Streamer"))
    #expect(entity.country == (try Lexicon.builtIn()).entity(.organization, id: "netflix")?.country)
  }

  @Test func growsWithManyNames() throws {
    let rows = (0..<3_000).map { "Zq\($0)x Vw\($0)y\tperson\n" }.joined()
    let lexicon = try Lexicon.builtIn().adding(read("name\ttype\n" + rows).entries)
    #expect(names("They met Zq2999x Vw2999y and Zq0x Vw0y.", in: lexicon) == ["zq2999x-vw2999y", "zq0x-vw0y"])
    #expect(names("They met Netflix.", in: lexicon) == ["netflix"])
  }

  @Test func leavesANameOfOrdinaryWordsToItsSurroundings() throws {
    let entries = read("name\ttype\tcommon\nThe Weather\ttitle\t\nThe Kitchen\ttitle\t0\n").entries
    let lexicon = try Lexicon.builtIn().adding(entries)
    func flags(_ text: String) -> [SenseFlags] {
      let tokens = AnalyzedText(Array(text.utf8), vocabulary: lexicon.words).tokens
      return lexicon.matches(in: tokens).flatMap { lexicon.senses(of: $0, in: tokens) }.filter { $0.flags.contains(.added) }.map(\.flags)
    }
    #expect(flags("The Weather").allSatisfy { $0.contains(.common) })
    #expect(flags("The Kitchen").contains { !$0.contains(.common) })
  }
}
