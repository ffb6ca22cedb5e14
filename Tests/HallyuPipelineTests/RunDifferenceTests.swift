import Glibc
import HallyuCore
import HallyuJSON
import HallyuSystem
import Testing

@testable import HallyuPipeline

@Suite struct RunDifferenceTests {
  /// The output folder of a run that holds these rows; removed by the last test that uses it.
  func run(_ tables: [String: [String]], configuration: String = "c", extract: String = "x", rates: String = "r") throws -> Path {
    var template = Array("/tmp/hallyu-diff-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template).map { String(cString: $0) })
    let folder = Path(made)
    try Folder.make(folder.appending("jsonl"))
    func write(_ name: String, _ text: String) throws {
      let file = try Descriptor.open(folder.appending(name), O_WRONLY | O_CREAT)
      defer { file.close() }
      try file.write(text)
    }
    try write(
      "run.json",
      #"""
      {"version":"1","configuration":{"digest":"\#(configuration)"},"programs":[{"stage":"extract","digest":"\#(extract)"}],
      "reference":[{"path":"rates.csv","digest":"\#(rates)"}]}
      """#)
    for (table, rows) in tables.merging(["documents": []], uniquingKeysWith: { old, _ in old }) {
      try write("jsonl/\(table).jsonl", rows.map { $0 + "\n" }.joined())
    }
    return folder
  }

  func difference(_ old: Path, _ new: Path) throws -> RunDifference {
    defer { for path in [old, new] { try? Folder.remove(path) } }
    return try RunDifference(old: RunFolder(old), new: RunFolder(new))
  }

  /// Change, row and causes of every difference.
  func told(_ difference: RunDifference) -> [String] {
    difference.tables.flatMap { table in
      table.rows.map { row in
        "\(row.change) \(row.row.id) \(difference.causes(row, in: table.table).map(\.rawValue).joined(separator: "+"))"
      }
    }
  }

  func document(_ id: String, _ text: String = "t") -> String { #"{"doc_id":"\#(id)","content_sha256":"\#(text)"}"# }

  func amount(_ id: String, document: String = "d", start: Int = 0, usd: String = "1", payer: String = "p", rule: String = "r") -> String {
    #"{"amount_id":"\#(id)","doc_id":"\#(document)","start":\#(start),"surface":"$1","payer_id":"\#(payer)","value_usd":\#(usd),"sentence":"It cost $1.","rule":"\#(rule)"}"#
  }

  @Test func findsNothingBetweenEqualRunsInAnyOrderOfRows() throws {
    let found = try difference(
      run(["amounts": [amount("a"), amount("b")]]), run(["amounts": [amount("b"), amount("a")]]))
    #expect(found.isEmpty)
    #expect(found.text(rowLimit: 5).contains("no row differs"))
  }

  @Test func blamesTheArticleThatCameWentOrChanged() throws {
    let found = try difference(
      run(["documents": [document("d"), document("gone")], "amounts": [amount("a"), amount("g", document: "gone")]]),
      run(
        ["documents": [document("d", "other"), document("came")], "amounts": [amount("b", start: 7), amount("c", document: "came")]],
        configuration: "new"))
    #expect(
      told(found) == [
        "changed d article", "added came article", "withdrawn gone article", "changed b article", "added c article", "withdrawn g article",
      ])
    #expect(found.articles == [.added: 1, .changed: 1, .withdrawn: 1])
    #expect(found.tables[1].rows[0].columns == ["amount_id", "start"])
  }

  @Test func tellsRatesNamesAndRulesByTheColumnsThatDiffer() throws {
    let documents = ["documents": [document("d")]]
    let old = documents.merging(["amounts": [amount("a"), amount("b"), amount("c"), amount("e")]]) { $1 }
    let new = documents.merging([
      "amounts": [amount("a", usd: "2"), amount("b", payer: "q"), amount("c", usd: "2", rule: "s"), amount("f", document: "d", start: 9)]
    ]) { $1 }
    let found = try difference(run(old), run(new, configuration: "k", extract: "y", rates: "z"))
    #expect(found.runChanges == ["configuration", "program extract", "reference rates.csv"])
    #expect(
      told(found) == ["changed a rate", "changed b alias", "changed c rule", "changed f rule+rate+configuration"])
  }

  @Test func namesAllThatMayHaveChangedARowOfNoArticle() throws {
    let found = try difference(
      run(["documents": [document("d")], "aliases": [#"{"entity_id":"e","alias":"x","basis":"observed"}"#]]),
      run(["documents": [document("d", "u")]], extract: "y"))
    #expect(told(found) == ["changed d article", "withdrawn  article+rule"])
  }

  @Test func writesTheSameAsJSON() throws {
    let found = try difference(run(["amounts": [amount("a")]]), run(["amounts": [amount("a", usd: "2.50")]], rates: "s"))
    let root = try JSONDocument(found.json(rowLimit: 9)).root
    let row = try #require(root["rows"]?.elements.first { _ in true })
    #expect(row["change"]?.string == "changed")
    #expect(row["columns"]?.elements.first { _ in true }?["new"]?.raw.elementsEqual("2.50".utf8) == true)
    #expect(try JSONDocument(found.json(rowLimit: 0)).root["rows"]?.elements.first { _ in true } == nil)
  }

  @Test func refusesFoldersThatHoldNoRun() throws {
    #expect(throws: Failure.self) { try RunFolder(Path("/nowhere")) }
    let folder = try run([:])
    defer { try? Folder.remove(folder) }
    try Folder.remove(folder.appending("jsonl"))
    do throws(Failure) {
      _ = try RunFolder(folder)
      Issue.record("nothing was thrown")
    } catch { #expect(error.code == .noInput) }
  }
}
