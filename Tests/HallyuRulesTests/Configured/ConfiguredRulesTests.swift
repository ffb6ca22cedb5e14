import HallyuAnnotations
import HallyuBuiltIn
import HallyuCore
import HallyuReference
import HallyuRules
import Testing

@Suite struct ConfiguredRulesTests {
  private func annotate(_ text: String, title: String = "", _ rules: String...) throws -> Annotations {
    var problems: [FileProblem] = []
    let files = rules.enumerated().map { place, body in
      let text = #"{"id":"own.\#(place)","summary":"A test.","fires":["⟦x⟧"],"leaves":["y"],\#(body)}"#
      return DataFile(name: "\(place).json", bytes: Array(text.utf8))
    }
    let configured = ConfiguredRules(files, problems: &problems)
    #expect(problems == [])
    return DocumentAnalyzer(lexicon: try Lexicon.builtIn(), configured: configured).annotate(
      title: Array(title.utf8), text: Array(text.utf8))
  }

  private func surface(_ place: Place, _ text: String) -> String {
    String(decoding: Array(text.utf8)[place.range.lower..<place.range.upper], as: UTF8.self)
  }

  @Test func aNameHoldsInTheWholeArticle() throws {
    let text = "The drama Vexlo drew praise. Critics say that Vexlo is bold."
    let found = try annotate(text, #""pattern":"drama (?<name>[A-Z]\\w+)","yields":{"table":"mentions","type":"title"}"#)
    let titles = found.mentions.filter { found.entities[$0.entity].type == .title }
    #expect(titles.map { surface($0.place, text) } == ["Vexlo", "Vexlo"])
    #expect(titles.allSatisfy { $0.evidence.rule == "own.0" })
  }

  @Test func aRelationTiesTheNamesOfItsGroups() throws {
    let text = "Netflix snapped up the rights to “Parasite” in May."
    let found = try annotate(
      text,
      #""pattern":"(?<subject>\\p{Lu}\\w+) snapped up the rights to .(?<object>\\p{Lu}\\w+)","yields":{"table":"relations","predicate":"licenses"}"#
    )
    let relation = try #require(found.relations.first { $0.evidence.rule == "own.0" })
    #expect(found.entities[relation.subject].name == "Netflix")
    #expect(found.entities[relation.object].name == "Parasite")
    #expect(found.relations.filter { $0.predicate == .licenses }.count == 1)
  }

  @Test func aPositionNamesAPersonThatNobodyKnew() throws {
    let found = try annotate(
      "The outlook was set out by Quell Ondry (chief tide officer, Netflix).",
      #""pattern":"(?<person>\\p{Lu}\\w+ \\p{Lu}\\w+) \\((?<position>[a-z ]+), (?<organization>\\p{Lu}\\w+)\\)","yields":{"table":"positions"}"#
    )
    let position = try #require(found.positions.first { $0.evidence.rule == "own.0" })
    #expect(found.entities[position.person].name == "Quell Ondry")
    #expect(position.organization.map { found.entities[$0].name } == "Netflix")
    #expect(position.position == "chief tide officer")
  }

  @Test func aSumTakesTheRoleThatARuleGives() throws {
    let found = try annotate(
      "Netflix set aside $5 million as a tide reserve.",
      #""pattern":"(?<payer>\\p{Lu}\\w+) set aside (?<amount>\\S+ million) as a tide reserve","yields":{"table":"amounts","role":"investment"}"#
    )
    let fact = try #require(found.amountFacts.first)
    #expect(fact.role == .investment && fact.evidence.rule == "own.0")
    #expect(fact.payer.map { found.entities[$0].name } == "Netflix")
    #expect(found.amountFacts.count == found.amounts.count)
  }

  @Test func creditsAndReleasesAreRows() throws {
    let found = try annotate(
      "Quell Ondry lent a voice to Vexlo Rising, out on Netflix on May 3, 2021.",
      #""pattern":"(?<person>\\p{Lu}\\w+ \\p{Lu}\\w+) lent a voice to (?<title>\\p{Lu}\\w+ \\p{Lu}\\w+)","yields":{"table":"credits","role":"actor"}"#,
      #""pattern":"(?<title>\\p{Lu}\\w+ \\p{Lu}\\w+), out on (?<platform>\\p{Lu}\\w+) on (?<date>\\w+ \\d+, \\d{4})","yields":{"table":"releases","status":"released"}"#
    )
    let credit = try #require(found.credits.first { $0.evidence.rule == "own.0" })
    #expect(found.entities[credit.title].name == "Vexlo Rising" && found.entities[credit.person].name == "Quell Ondry")
    let release = try #require(found.releases.first { $0.evidence.rule == "own.1" })
    #expect(release.platform.map { found.entities[$0].name } == "Netflix")
    #expect(
      release.date.map { surface(found.dates[$0].place, "Quell Ondry lent a voice to Vexlo Rising, out on Netflix on May 3, 2021.") }
        == "May 3, 2021")
  }

  @Test func anOwnQuantityStandsForTheBuiltInOne() throws {
    let found = try annotate(
      "It sold 300 seats a day.", #""pattern":"(?<value>\\d+) seats a day","yields":{"table":"quantities","unit":"daily_seat"}"#)
    #expect(found.quantities.map(\.unit) == ["daily_seat"])
    #expect(found.quantityFacts.allSatisfy { $0.quantity == 0 })
  }

  @Test func conditionsLookAtTheSentence() throws {
    let rule =
      #""pattern":"(?<value>\\d+) seats","yields":{"table":"quantities","unit":"ticket"},"near":["box office"],"without":["Parliament"]"#
    #expect(try annotate("The box office sold 300 seats.", rule).quantities.map(\.unit) == ["ticket"])
    #expect(try annotate("The hall has 300 seats.", rule).quantities.allSatisfy { $0.unit != "ticket" })
    #expect(try annotate("The box office of parliament sold 300 seats.", rule).quantities.allSatisfy { $0.unit != "ticket" })
  }

  @Test func groupsCanBeAskedToBeKnown() throws {
    let rule =
      #""pattern":"fans of (?<name>\\p{Lu}\\w+)","yields":{"table":"mentions","type":"organization"},"known":{"name":"organization"}"#
    #expect(try annotate("They are fans of Netflix.", rule).mentions.map(\.evidence.rule) == ["own.0"])
    #expect(try annotate("They are fans of Vexlo.", rule).mentions.allSatisfy { $0.evidence.rule != "own.0" })
  }

  @Test func aMatchThatCostsTooMuchIsAnIssue() throws {
    let found = try annotate(
      "It said " + String(repeating: "a", count: 80) + "!",
      #""pattern":"(?<value>(?:a+)+)$","yields":{"table":"quantities","unit":"letter"}"#)
    #expect(found.issues.map(\.code) == ["pattern-limit"])
    #expect(found.issues[0].detail.contains("own.0"))
  }

  @Test func longSentencesArePassedThroughOnce() throws {
    let text = String(repeating: "alpha beta gamma ", count: 20_000) + "300 seats"
    let found = try annotate(text, #""pattern":"(?<value>\\d+) seats","yields":{"table":"quantities","unit":"ticket"}"#)
    #expect(found.quantities.map(\.unit) == ["ticket"])
  }
}
