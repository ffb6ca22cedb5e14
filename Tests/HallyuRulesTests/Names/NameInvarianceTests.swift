import HallyuAnnotations
import HallyuCore
import HallyuReference
import HallyuRules
import Testing

struct NameInvarianceTests {
  /// Texts that meet every rule's loops at their worst.
  static let hostile = [
    String(repeating: "Kim ", count: 2000), String(repeating: "Kim Ha-", count: 1000), String(repeating: "(", count: 6000),
    String(repeating: "((Kim) ", count: 1000), String(repeating: "“Kim ", count: 1000), String(repeating: "'A' ", count: 1500),
    String(repeating: "A. ", count: 2000), String(repeating: "The Glory of the ", count: 400), String(repeating: "K", count: 6000),
    String(repeating: "Kim Entertainment, ", count: 400), String(repeating: "as ", count: 2000), String(repeating: "film X-", count: 900),
    String(repeating: "Netflix's ", count: 600), String(repeating: "and Kim Tae-ri ", count: 400), String(repeating: "A&B&", count: 1500),
    (0..<500).map { "Kim W\($0)a" }.joined(separator: " "), String(repeating: "M3", count: 3000), "’’’’’‘‘‘‘\"\"\"\"(((“”", "", "\n\n\n",
    "Kim",
  ]

  @Test(arguments: hostile.indices)
  func survivesHostileText(_ index: Int) throws {
    let lexicon = try #require(NamesIn.lexicon)
    let text = NameInvarianceTests.hostile[index]
    let result = NamesIn(text, title: String(text.prefix(400)), lexicon: lexicon)
    for found in result.found { #expect(!found.surface.isEmpty) }
  }

  @Test func oneWorkerAndFourAgree() async throws {
    let lexicon = try #require(NamesIn.lexicon)
    let texts = NameCorpus.all.flatMap(\.positive).map { MarkedText($0).text }
    let alone = texts.map { NamesIn($0, lexicon: lexicon).found }
    let together = await withTaskGroup(of: (Int, [NamesIn.Found]).self) { group in
      for (index, text) in texts.enumerated() { group.addTask { (index, NamesIn(text, lexicon: lexicon).found) } }
      var results = [[NamesIn.Found]](repeating: [], count: texts.count)
      for await (index, found) in group { results[index] = found }
      return results
    }
    #expect(alone == together)
  }

  /// 036: "Mr Ang" after Desmond Ang is nobody new.
  @Test func givesPartsOfANameToItsOwner() throws {
    let lexicon = try #require(NamesIn.lexicon)
    let found = NamesIn(
      "Singaporean actor Desmond Ang will star. Mr Ang, 35, wrote it. James Van Der Linde left. Van Der Linde, 42, sang.", lexicon: lexicon)
    #expect(Set(found.found.filter { $0.type == "person" }.map(\.entity)).count == 2)
  }

  @Test func namesTheHostOfAPrize() throws {
    let lexicon = try #require(NamesIn.lexicon)
    let found = NamesIn("She won at the MBC Drama Awards.", lexicon: lexicon)
    #expect(found.surfaces("organization") == ["MBC"])
    #expect(found.surfaces("award") == ["MBC Drama Awards"])
  }

  @Test func tiesAnAcronymToItsName() throws {
    let lexicon = try #require(NamesIn.lexicon)
    let found = NamesIn("The Korea Drama Export Council (KDEC) met. KDEC left.", lexicon: lexicon)
    #expect(Set(found.found.map(\.entity)).count == 1)
    #expect(found.found.count == 3)
  }

  @Test func leavesCharactersOutOfThePeople() throws {
    let lexicon = try #require(NamesIn.lexicon)
    let found = NamesIn(
      "Actor Noh Hyung-wook stars in the drama, a story of a piano tuner, Cha Do-hyun (Noh), in Seoul.", lexicon: lexicon)
    #expect(Set(found.surfaces("person")) == ["Noh Hyung-wook", "Noh"])
  }

  @Test func keepsALongerNameThanTheLexiconHas() throws {
    let lexicon = try #require(NamesIn.lexicon)
    #expect(NamesIn("He met Lee Sang Yoon there.", lexicon: lexicon).surfaces("person") == ["Lee Sang Yoon"])
    #expect(NamesIn("The fantasy romance Moon Broker was renewed.", lexicon: lexicon).surfaces("title") == ["Moon Broker"])
  }

  @Test func linksTheGivenNameBehindAKnighthoodToItsPerson() throws {
    let lexicon = try #require(NamesIn.lexicon)
    let found = NamesIn("Dame Wisu Tarn came first. “We stay,” Dame Wisu said. Sir Ebo was late, too.", lexicon: lexicon)
    let people = found.found.filter { $0.type == "person" }
    #expect(people.filter { $0.surface.hasPrefix("Wisu") }.count == 2)
    #expect(Set(people.filter { $0.surface.hasPrefix("Wisu") }.map(\.entity)).count == 1)
    #expect(Set(people.map(\.entity)).count == 2)
  }
}
