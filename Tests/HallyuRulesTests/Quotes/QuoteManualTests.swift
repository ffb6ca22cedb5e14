import HallyuAnnotations
import HallyuCore
import HallyuText
import Testing

@testable import HallyuRules

@Suite struct QuoteManualTests {
  private static let examples = QuoteRules.manuals.flatMap { manual in manual.fires.map { (manual.id, $0.text, $0.value) } }
  private static let counterexamples = QuoteRules.manuals.flatMap { manual in manual.leaves.map { (manual.id, $0) } }

  @Test(arguments: examples) func firesOnItsExamples(_ rule: String, _ marked: String, _ value: String) throws {
    let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false).map(String.init)
    let rest = parts[1].split(separator: "⟧", omittingEmptySubsequences: false).map(String.init)
    let fixture = QuoteFixture(parts[0] + rest[0] + rest[1])
    let found = fixture.quotes.first { fixture.text.string($0.place.range) == rest[0] }
    let quote = try #require(found, "\(marked): \(fixture.rows)")
    #expect(quote.place.range.lower == parts[0].utf8.count)
    #expect(quote.evidence.rule == rule, "\(marked)")
    #expect(fixture.value(quote) == value, "\(marked)")
  }

  @Test(arguments: counterexamples) func leavesItsCounterexamples(_ rule: String, _ text: String) {
    let fixture = QuoteFixture(text)
    #expect(fixture.quotes.filter { $0.evidence.rule == rule }.isEmpty, "\(text): \(fixture.rows)")
  }

  @Test func isLargeEnoughAndSorted() {
    #expect(QuoteManualTests.examples.count >= 30)
    #expect(QuoteManualTests.counterexamples.count >= 20)
    #expect(QuoteRules.manuals.map(\.id) == QuoteRules.manuals.map(\.id).sorted())
    #expect(Set(QuoteRules.manuals.map(\.id)).count == QuoteRules.manuals.count)
    #expect(QuoteRules.manuals.allSatisfy { $0.id.hasPrefix("quote.") && !$0.fires.isEmpty && $0.leaves.count >= 2 })
  }
}
