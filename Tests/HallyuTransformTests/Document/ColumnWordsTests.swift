import HallyuAnnotations
import HallyuCore
import HallyuReference
import Testing

/// Where the words of a column and the values that are written there are two lists, they say the same.
@Suite struct ColumnWordsTests {
  @Test(arguments: [
    ("amounts", "approx", Approximation.allCases.map(\.name)),
    ("quantities", "approx", Approximation.allCases.map(\.name)),
    ("amounts", "modality", AmountFact.Modality.allCases.map(\.name)),
    ("dates", "kind", DateExpression.Kind.allCases.map(\.name)),
    ("releases", "status", Release.Status.allCases.map(\.name)),
    ("entities", "type", LocalEntity.Kind.allCases.map(\.name)),
    ("mentions", "type", LocalEntity.Kind.allCases.map(\.name)),
    // Names that only the texts know are none of the reference data.
    ("aliases", "basis", AliasBasis.allCases.map(\.name) + ["observed"]),
    ("mentions", "field", [DocumentField.text, .title].map(\.name)),
  ])
  func columnTakesTheWordsThatAreWritten(_ table: String, _ column: String, _ words: [String]) throws {
    let schema = try #require(Tables.all().first { $0.name == table })
    #expect(schema.columns.first { $0.name == column }?.allowed == words)
  }
}
