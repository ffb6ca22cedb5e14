import HallyuAnnotations
import Testing

@testable import HallyuRules

/// Every example of a rule about people gives what its manual says: the people between the marks, their credits or posts, and no more.
@Suite struct PeopleManualTests {
  /// What the rules of one family find, each with its rule, the person, and the value as manuals write it.
  struct Family: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let manuals: [RuleManual]
    let found: @Sendable (Annotations) -> [(rule: String, person: Int, value: String)]
  }

  static let families = [
    Family(testDescription: "credits", manuals: CreditFinder.manuals) { found in
      found.credits.map { credit in
        let character = credit.character.isEmpty ? "" : " as \(credit.character)"
        return (credit.evidence.rule, credit.person, "\(credit.role) \(found.entities[credit.title].name)\(character)")
      }
    },
    Family(testDescription: "positions", manuals: PositionFinder.manuals) { found in
      found.positions.map { position in
        let organization = position.organization.map { found.entities[$0].name } ?? ""
        return (position.evidence.rule, position.person, FactExample.trimmed("\(position.position), \(organization)"))
      }
    },
  ]

  @Test(arguments: families.flatMap { family in family.manuals.map { (family, $0) } })
  func givesWhatItsManualSays(_ family: Family, _ manual: RuleManual) throws {
    for example in manual.fires {
      let (annotations, marked) = try FactExample.annotations(example.text)
      let found = family.found(annotations)
      #expect(found.contains { $0.rule == manual.id }, "\(manual.id) does not fire on \(example.text)")
      #expect(Set(found.map(\.value)) == Set(example.value.split(separator: ";").map(FactExample.trimmed)), "\(example.text)")
      #expect(Set(found.map { "\($0.person) \($0.value)" }).count == found.count, "\(example.text) is told twice")
      #expect(Set(found.map { annotations.entities[$0.person].name }) == marked, "\(example.text)")
    }
  }

  @Test(arguments: families.flatMap { family in family.manuals.map { (family, $0) } })
  func leavesAlone(_ family: Family, _ manual: RuleManual) throws {
    for text in manual.leaves { #expect(family.found(try FactExample.annotations(text).annotations).isEmpty, "\(manual.id): \(text)") }
  }

  @Test(arguments: families) func holdsEnoughExamples(_ family: Family) {
    #expect(family.manuals.map(\.fires.count).reduce(0, +) >= 30)
    #expect(family.manuals.map(\.leaves.count).reduce(0, +) >= 20)
  }
}
