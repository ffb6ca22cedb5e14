import HallyuAnnotations
import Testing

@testable import HallyuRules

/// Every example of every credit rule gives what its manual says: the people between the marks, `role title as character`, and no more.
@Suite struct CreditManualTests {
  private static let manuals = CreditFinder.manuals

  @Test(arguments: manuals.flatMap { manual in manual.fires.map { (manual.id, $0.text, $0.value) } })
  func givesWhatTheManualSays(_ rule: String, _ marked: String, _ value: String) throws {
    let found = try FactExample.annotations(marked)
    #expect(found.annotations.credits.contains { $0.evidence.rule == rule }, "\(rule) does not fire on \(marked)")
    let credits = found.annotations.credits.map { credit in
      "\(credit.role) \(found.annotations.entities[credit.title].name)" + (credit.character.isEmpty ? "" : " as \(credit.character)")
    }
    #expect(Set(credits) == Set(value.split(separator: ";").map(FactExample.trimmed)))
    #expect(Set(found.annotations.credits.map { found.annotations.entities[$0.person].name }) == found.marked)
  }

  @Test(arguments: manuals.flatMap(\.leaves))
  func leavesAlone(_ text: String) throws {
    #expect(try FactExample.annotations(text).annotations.credits.isEmpty)
  }

  @Test func holdsEnoughExamples() {
    #expect(Self.manuals.map(\.fires.count).reduce(0, +) >= 30)
    #expect(Self.manuals.map(\.leaves.count).reduce(0, +) >= 20)
  }
}
