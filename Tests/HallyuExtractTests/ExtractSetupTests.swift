import HallyuBuiltIn
import HallyuCore
import HallyuExtract
import HallyuJSON
import HallyuReference
import Testing

@Suite struct ExtractSetupTests {
  private let rule = DataFile(
    name: "seats.json",
    bytes: Array(
      #"{"id":"own.seats","summary":"Seats.","pattern":"(?<value>[0-9]+) seats","yields":{"table":"quantities","unit":"seat"},"fires":["It has ⟦300 seats⟧."],"leaves":["Seats."]}"#
        .utf8))
  private let names = DataFile(name: "names.tsv", bytes: Array("name\ttype\nTorvend Harbour\torganization\n".utf8))

  private func extract(_ record: String, _ setup: ExtractSetup) -> String {
    String(decoding: ExtractFilter(setup).process(RecordLine(Array(record.utf8), input: "test")), as: UTF8.self)
  }

  @Test func rulesAndVocabularyReachTheRecords() throws {
    var problems: [FileProblem] = []
    let setup = ExtractSetup(lexicon: try Lexicon.builtIn(), vocabulary: [names], rules: [rule], problems: &problems)
    #expect(problems.isEmpty)
    #expect(setup.failedExamples() == [])
    let line = extract(#"{"doc_id":"a","text":"Torvend Harbour has 300 seats."}"#, setup)
    #expect(line.contains("own.seats") && line.contains("torvend-harbour"))
  }

  @Test func mistakesOfAllFilesAreToldTogether() throws {
    var problems: [FileProblem] = []
    _ = ExtractSetup(
      lexicon: try Lexicon.builtIn(), vocabulary: [DataFile(name: "bad.tsv", bytes: Array("name\n".utf8))],
      rules: [DataFile(name: "bad.json", bytes: [])], problems: &problems)
    #expect(problems.map(\.file) == ["bad.tsv", "bad.json"])
  }
}
