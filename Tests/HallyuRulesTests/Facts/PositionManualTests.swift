import HallyuAnnotations
import Testing

@testable import HallyuRules

/// Every example of every position rule gives what its manual says: the people between the marks, `post, organization`, and no more.
@Suite struct PositionManualTests {
  private static let manuals = PositionFinder.manuals

  @Test(arguments: manuals.flatMap { manual in manual.fires.map { (manual.id, $0.text, $0.value) } })
  func givesWhatTheManualSays(_ rule: String, _ marked: String, _ value: String) throws {
    let found = try FactExample.annotations(marked)
    #expect(found.annotations.positions.contains { $0.evidence.rule == rule }, "\(rule) does not fire on \(marked)")
    let positions = found.annotations.positions.map { position in
      "\(position.position), \(position.organization.map { found.annotations.entities[$0].name } ?? "")"
    }
    #expect(positions.map(FactExample.trimmed) == value.split(separator: ";").map(FactExample.trimmed))
    #expect(Set(found.annotations.positions.map { found.annotations.entities[$0.person].name }) == found.marked)
  }

  @Test(arguments: manuals.flatMap(\.leaves))
  func leavesAlone(_ text: String) throws {
    #expect(try FactExample.annotations(text).annotations.positions.isEmpty)
  }

  @Test func holdsEnoughExamples() {
    #expect(Self.manuals.map(\.fires.count).reduce(0, +) >= 30)
    #expect(Self.manuals.map(\.leaves.count).reduce(0, +) >= 20)
  }
}
