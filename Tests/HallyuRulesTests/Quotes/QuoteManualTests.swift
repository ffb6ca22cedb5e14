import HallyuAnnotations
import HallyuCore
import HallyuText
import Testing

@testable import HallyuRules

@Suite struct QuoteManualTests {
  private static let examples = QuoteRules.manuals.flatMap { manual in manual.fires.map { (manual.id, $0.text, $0.value) } }
  private static let counterexamples = QuoteRules.manuals.flatMap { manual in manual.leaves.map { (manual.id, $0) } }

  @Test(arguments: examples) func firesOnItsExamples(_ rule: String, _ marked: String, _ value: String) throws {
    let example = MarkedText(marked)
    let fixture = QuoteFixture(example.text)
    let found = fixture.quotes.first { fixture.text.string($0.place.range) == example.marked.first }
    let quote = try #require(found, "\(marked): \(fixture.rows)")
    #expect(quote.place.range.lower == example.start)
    #expect(quote.evidence.rule == rule, "\(marked)")
    #expect(fixture.value(quote) == value, "\(marked)")
  }

  @Test(arguments: counterexamples) func leavesItsCounterexamples(_ rule: String, _ text: String) {
    let fixture = QuoteFixture(text)
    #expect(fixture.quotes.filter { $0.evidence.rule == rule }.isEmpty, "\(text): \(fixture.rows)")
  }

  @Test func isLargeEnough() {
    #expect(QuoteManualTests.examples.count >= 30)
    #expect(QuoteManualTests.counterexamples.count >= 20)
    #expect(QuoteRules.manuals.allSatisfy { $0.id.hasPrefix("quote.") && $0.leaves.count >= 2 })
  }
}
