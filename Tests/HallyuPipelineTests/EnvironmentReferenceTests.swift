import Testing

@testable import HallyuPipeline

@Suite struct EnvironmentReferenceTests {
  func resolve(_ text: String) throws -> String { try resolveReferences(text, { ["A": "1", "EVIL": "${A}"][$0] }) }

  @Test func putsValuesAndDefaultsIn() throws {
    #expect(try resolve("x${A}y${B:2}${C:}z") == "x1y2z")
    #expect(try resolve("$A {A}") == "$A {A}")
    #expect(try resolve("$${A}") == "${A}")
  }

  @Test func looksAtAValueOnce() throws { #expect(try resolve("${EVIL}") == "${A}") }

  @Test(arguments: ["${B}", "${", "${a}", "${1A}", "${}"])
  func refusesWhatCannotBeResolved(_ text: String) {
    #expect(throws: EnvironmentReferenceError.self) { try resolve(text) }
  }
}
