import HallyuBuiltIn
import HallyuCore
import HallyuReference
import HallyuRules
import Testing

@Suite struct RuleFileTests {
  static let admissions = #"""
    {
      "id": "own.admissions",
      "summary": "Admissions as the trade press counts them.",
      "pattern": "(?<value>[0-9][0-9.,]*(?: (?:thousand|million))?) admissions",
      "yields": {"table": "quantities", "unit": "moviegoer"},
      "fires": [{"text": "It drew nearly ⟦1.2 million admissions⟧ in a week.", "gives": {"value": 1200000, "unit": "moviegoer"}}],
      "leaves": ["Admissions fell in May."]
    }
    """#

  static func read(_ texts: String...) -> (rules: ConfiguredRules, problems: [FileProblem]) {
    var problems: [FileProblem] = []
    let files = texts.enumerated().map { DataFile(name: "rules/\($0.offset).json", bytes: Array($0.element.utf8)) }
    return (ConfiguredRules(files, problems: &problems), problems)
  }

  static func failures(_ text: String) throws -> [String] {
    let (rules, problems) = read(text)
    #expect(problems.isEmpty)
    return rules.failedExamples(lexicon: try Lexicon.builtIn()).map(\.description)
  }

  @Test func readsARule() {
    let (rules, problems) = RuleFileTests.read(RuleFileTests.admissions)
    #expect(problems.isEmpty)
    #expect(rules.names.map(\.id) == ["own.admissions"])
  }

  @Test func tellsEveryMistakeOfEveryFileWithItsLine() {
    let (_, problems) = RuleFileTests.read(
      """
      {
        "id": "Own Rule",
        "pattern": "(?<valu>[0-9]+",
        "yields": {"table": "relations", "predicate": "eats"},
        "nearby": [],
        "confidence": 200,
        "fires": [],
        "leaves": ["It has ⟦marks⟧."]
      }
      """, "{", "[]")
    #expect(
      problems.map { "\($0.file):\($0.line)" } == [
        "rules/0.json:5", "rules/0.json:1", "rules/0.json:2", "rules/0.json:3", "rules/0.json:4", "rules/0.json:6", "rules/0.json:7",
        "rules/0.json:8", "rules/1.json:1", "rules/2.json:1",
      ])
    #expect(problems[3].message.contains("missing closing parenthesis"))
  }

  @Test(arguments: [
    (#""table": "amounts", "role": "boxoffice""#, "'yields.role' needs one of investment, budget, economic_impact, revenue,"),
    (#""table": "relations", "predicate": "invests""#, "'yields.predicate' needs one of produces, distributes, invests_in, partners_with,"),
    (#""table": "releases", "status": "soon""#, "'yields.status' needs one of released, upcoming"),
  ])
  func tellsWhichWordsAColumnTakes(_ yields: String, _ message: String) {
    let text = RuleFileTests.admissions.replacing(#""table": "quantities", "unit": "moviegoer""#, with: yields)
    #expect(RuleFileTests.read(text).problems.map(\.message).contains { $0.hasPrefix(message) })
  }

  @Test func refusesGroupsThatTheTableDoesNotHave() {
    let text = RuleFileTests.admissions.replacing("?<value>", with: "?<number>")
    let messages = RuleFileTests.read(text).problems.map(\.message)
    #expect(messages.count == 2)
    #expect(messages[0].contains("lacks the group (?<value>…)"))
    #expect(messages[1].contains("has the group 'number'"))
  }

  @Test func refusesAnIdThatStandsTwiceOrIsBuiltIn() {
    #expect(
      RuleFileTests.read(RuleFileTests.admissions, RuleFileTests.admissions).problems.map(\.message) == [
        "the rule 'own.admissions' stands in rules/0.json, too"
      ])
    let builtIn = RuleFileTests.admissions.replacing("own.admissions", with: "quantity.count")
    #expect(RuleFileTests.read(builtIn).problems.count == 1)
  }

  @Test func refusesAPatternThatMayMatchNothing() {
    let text = RuleFileTests.admissions.replacing("[0-9][0-9.,]*(?: (?:thousand|million))?) admissions", with: "[0-9]*)")
    #expect(RuleFileTests.read(text).problems.map(\.message) == ["'pattern' may match no letter at all"])
  }

  @Test func passesExamplesThatHold() throws { #expect(try RuleFileTests.failures(RuleFileTests.admissions) == []) }

  @Test func namesFileRuleAndExampleWithWhatWasFoundInstead() throws {
    let wrongValue = RuleFileTests.admissions.replacing("1200000", with: "1300000")
    let failures = try RuleFileTests.failures(wrongValue)
    #expect(failures.count == 1)
    #expect(
      failures[0].hasPrefix(
        "rules/0.json:6: rule own.admissions: \"It drew nearly 1.2 million admissions in a week.\" should give ⟦1.2 million admissions⟧"))
    #expect(failures[0].contains(#"found: ⟦1.2 million admissions⟧ with value "1200000", unit "moviegoer", approx "nearly""#))
    let loud = RuleFileTests.admissions.replacing("Admissions fell in May.", with: "It drew 9 admissions.")
    #expect(try RuleFileTests.failures(loud).first?.contains("should give nothing; found: ⟦9 admissions⟧") == true)
    let silent = RuleFileTests.admissions.replacing("It drew nearly ⟦1.2 million admissions⟧", with: "It drew ⟦nobody⟧")
    #expect(try RuleFileTests.failures(silent).first?.hasSuffix("found: nothing") == true)
  }
}
