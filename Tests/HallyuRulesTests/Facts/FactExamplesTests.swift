import HallyuAnnotations
import HallyuBuiltIn
import HallyuCore
import HallyuReference
import Testing

@testable import HallyuRules

/// The examples of the fact rules, run through the whole analyzer: a fact stands on names and figures.
@Suite struct FactExamplesTests {
  static let analyzer = (try? Lexicon.builtIn()).map(DocumentAnalyzer.init)

  /// Rule, range and value of every fact of a text.
  static func facts(_ text: String) throws -> [(rule: String, surface: String, value: String)] {
    let bytes = Array(text.utf8)
    let found = try #require(analyzer).annotate(title: [], text: bytes)
    func surface(_ place: Place) -> String { String(decoding: bytes[place.range.lower..<place.range.upper], as: UTF8.self) }
    return found.releases.map { ($0.evidence.rule, surface($0.place), $0.status == .released ? "released" : "upcoming") }
      + found.relations.map { ($0.evidence.rule, surface($0.place), $0.predicate.rawValue) }
      + found.amountFacts.map { ($0.evidence.rule, surface(found.amounts[$0.money].place), $0.role.rawValue) }
  }

  static let examples = FactRules.manuals.flatMap { manual in manual.fires.map { (manual.id, $0.text, $0.value) } }
  static let counterexamples = FactRules.manuals.flatMap { manual in manual.leaves.map { (manual.id, $0) } }

  @Test(arguments: examples) func firesOnItsExamples(_ rule: String, _ marked: String, _ value: String) throws {
    let example = MarkedText(marked)
    let facts = try FactExamplesTests.facts(example.text)
    #expect(
      facts.contains { $0.rule == rule && $0.value == value && ($0.surface == example.marked.first || rule == "relation.money") },
      "\(marked): \(facts)")
  }

  @Test(arguments: counterexamples) func leavesItsCounterexamples(_ rule: String, _ text: String) throws {
    let facts = try FactExamplesTests.facts(text)
    #expect(!facts.contains { $0.rule == rule }, "\(text): \(facts)")
  }
}
