import Glibc
import HallyuCore
import HallyuFormats
import HallyuJSON
import HallyuLoad
import Testing

@Suite struct LoaderTests {
  let document = #"{"table":"documents","doc_id":"d1","source_uri":"a.txt","word_count":3,"text":"a, b\nc"}"#
  let alias = #"{"table":"aliases","entity_id":"e1","alias":"x","basis":"observed"}"#

  func rows(_ summary: LoadSummary, _ table: String) -> Int { summary.tables.first { $0.name == table }?.rows ?? -1 }

  @Test func writesEveryTableEvenIfEmpty() throws {
    let (summary, folder) = try loaded([], formats: [.csv, .jsonl, .xml])
    #expect(summary.tables.count == 14)
    for table in Tables.all() {
      let header = table.columns.filter { !$0.isLarge }.map(\.name).joined(separator: ",") + "\r\n"
      #expect(try folder.text("csv/\(table.name).csv") == header)
      #expect(try folder.text("jsonl/\(table.name).jsonl") == "")
      #expect(try folder.text("xml/\(table.name).xml").hasSuffix("</\(table.name)>\n"))
      #expect(try folder.text("xml/\(table.name).xsd").contains("<xs:element name=\"\(table.name)\">"))
    }
    #expect(summary.files.map(\.path).contains("csv/datapackage.json"))
  }

  @Test func keepsRowsInTheOrderOfArrival() throws {
    let (summary, folder) = try loaded([
      alias, document, #"{"table":"aliases","entity_id":"e0","alias":"a","basis":"spelling"}"#, "", "  ",
    ])
    #expect(summary.rowsRead == 3)
    #expect(try folder.text("csv/aliases.csv") == "entity_id,alias,basis\r\ne1,x,observed\r\ne0,a,spelling\r\n")
    #expect(
      try folder.text("jsonl/documents.jsonl").contains(
        #""word_count":3,"content_sha256":null,"text":"a, b\nc","duplicate_of":null,"similarity":null}"#))
    #expect(try !folder.text("csv/documents.csv").contains("a, b"))
  }

  @Test(arguments: [
    #" { "basis" : "observed" , "alias" : "x" , "entity_id" : "e1" , "table" : "aliases" } "#,
    #"{"alias":"x","table":"aliases","basis":"observed","entity_id":"e1"}"#,
    "{\"\\u0074able\":\"aliases\",\"entity_id\":\"e\\u0031\",\"ali\\u0061s\":\"\\u0078\",\"basis\":\"observed\"}",
    "{\"alias\":\"\\u0078\",\"table\":\"aliases\",\"basis\":\"observed\",\"entity_id\":\"e1\"}\r",
  ])
  func readsAnySpellingOfTheSameRow(_ line: String) throws {
    let (summary, folder) = try loaded([line])
    #expect(summary.rejectedRows == 0)
    #expect(try folder.text("jsonl/aliases.jsonl") == #"{"entity_id":"e1","alias":"x","basis":"observed"}"# + "\n")
  }

  @Test(arguments: [
    ("{", "malformed-row"), ("[]", "malformed-row"), ("{}", "malformed-row"), (#"{"table":"aliases""#, "malformed-row"),
    (#"{"table":"aliases","alias":"x",}"#, "malformed-row"), (#"{"table":"aliases"} x"#, "malformed-row"),
    (#"{"table":"aliases","alias":"a\x"}"#, "malformed-row"), (#"{"table":"aliases","alias":01}"#, "malformed-row"),
    ("{\"table\":\"aliases\",\"alias\":\"a\u{1}\"}", "malformed-row"), (#"{"a":1}"#, "row-without-table"),
    (#"{"table":null}"#, "row-without-table"), (#"{"table":"nope","a":1}"#, "unknown-table"),
    (#"{"table":"aliases","alias":"x","alias":"y"}"#, "duplicate-member"),
    (#"{"table":"aliases","alias":"x","basis":"observed"}"#, "missing-value"),
    (#"{"table":"aliases","entity_id":"","alias":"x","basis":"observed"}"#, "wrong-type"),
    (#"{"table":"aliases","entity_id":"e","alias":"x","basis":"guess"}"#, "value-not-allowed"),
    (#"{"table":"aliases","entity_id":"e1","alias":"x","basis":"observed"}"#, "duplicate-row"),
  ])
  func turnsABadRowIntoAnIssueAndGoesOn(_ line: String, _ code: String) throws {
    let (summary, folder) = try loaded([alias, line, document])
    #expect(summary.rejectedRows == 1)
    #expect(summary.issuesByCode.map(\.code) == [code])
    #expect(rows(summary, "aliases") == 1 && rows(summary, "documents") == 1 && rows(summary, "issues") == 1)
    let issue = try JSONDocument(folder.bytes("jsonl/issues.jsonl")).root
    #expect(issue["code"]?.string == code)
    #expect(issue["stage"]?.string == "load")
    #expect(issue["severity"]?.string == "warning")
    #expect(issue["detail"]?.string?.hasPrefix("row 2, left out: ") == true)
  }

  /// Enough rows for several pieces of each file.
  @Test func writesTheSameOnAThreadOfItsOwn() throws {
    let lines = (0..<20_000).map { #"{"table":"aliases","entity_id":"e\#($0)","alias":"name of number \#($0)","basis":"observed"}"# }
    let (_, folder) = try loaded(lines, formats: [.csv, .jsonl, .xml])
    let (summary, other) = try loaded(lines, formats: [.csv, .jsonl, .xml], jobs: 2)
    #expect(rows(summary, "aliases") == 20_000)
    for file in summary.files {
      #expect(try other.bytes(file.path) == folder.bytes(file.path), "\(file.path)")
      #expect(try other.bytes(file.path).count == file.bytes)
    }
  }

  @Test(arguments: [1, 2])
  func tellsWhichFileCannotBeWritten(_ jobs: Int) throws {
    let folder = try TemporaryFolder()
    // A folder where a file belongs.
    let place = folder.path + "/csv/aliases.csv"
    for path in ["/csv", "/csv/aliases.csv"] { #expect(mkdir(folder.path + path, 0o755) == 0) }
    var options = LoadOptions(outputFolder: folder.path, formats: [.csv, .jsonl])
    options.jobs = jobs
    let failure = #expect(throws: Failure.self) {
      var loader = try Loader(options: options)
      try loader.append(line: Array(alias.utf8))
      _ = try loader.finish()
    }
    #expect(failure?.message.contains(place) == true)
  }

  @Test func refusesTextThatIsNotUTF8() throws {
    let folder = try TemporaryFolder()
    var loader = try Loader(options: LoadOptions(outputFolder: folder.path, formats: [.jsonl]))
    try loader.append(line: Array(#"{"table":"aliases","entity_id":"e","alias":""#.utf8) + [0xc0, 0x80] + Array(#""}"#.utf8))
    let summary = try loader.finish()
    #expect(summary.issuesByCode.map(\.code) == ["malformed-row"])
  }

  @Test func putsNullWhereAnOptionalValueIsWrong() throws {
    let (summary, folder) = try loaded([
      #"{"table":"documents","doc_id":"d1","source_uri":"a","published_from":"2021-02-29","word_count":1.5,"published_basis":"guess","language":7}"#,
      #"{"table":"documents","doc_id":"d2","source_uri":"a","published_at":"2021-01-07T09:30:00+09:00","published_from":"2020-02-29","word_count":1}"#,
      #"{"table":"documents","doc_id":"d3","source_uri":"a","title":"\ud800x","surprise":{"a":[1,{}]},"word_count":[1]}"#,
    ])
    #expect(summary.rejectedRows == 0)
    #expect(rows(summary, "documents") == 3)
    #expect(
      summary.issuesByCode.map { "\($0.code) \($0.count)" } == [
        "lone-surrogate 1", "unknown-column 1", "value-not-allowed 1", "wrong-type 4",
      ])
    let lines = try folder.text("csv/documents.csv").split(separator: "\r\n")
    #expect(lines[1] == "d1,a,,,,,,,,,,,,,,")
    #expect(lines[2] == "d2,a,,,,,,,2020-02-29,,2021-01-07T09:30:00+09:00,,1,,,")
    #expect(lines[3] == "d3,a,\u{fffd}x,,,,,,,,,,,,,")
  }

  @Test func saysErrorOnlyForADocumentThatIsLost() throws {
    let (_, folder) = try loaded([#"{"table":"documents","doc_id":"d9"}"#])
    let issue = try JSONDocument(folder.bytes("jsonl/issues.jsonl")).root
    #expect(issue["severity"]?.string == "error")
    #expect(issue["doc_id"]?.string == "d9")
    #expect(issue["field"]?.string == "documents.source_uri")
  }

  @Test func givesTheSameFilesForAnyCutOfTheStream() throws {
    let text = Array([document, alias, "", "{bad", #"{"table":"claims","claim_id":"c","usd_low":1.50}"#].joined(separator: "\n").utf8)
    var outputs: Set<[[UInt8]]> = []
    for size in [1, 2, 7, 64, text.count] {
      let folder = try TemporaryFolder()
      var loader = try Loader(options: LoadOptions(outputFolder: folder.path, formats: [.jsonl, .csv]))
      for start in stride(from: 0, to: text.count, by: size) {
        try text[start..<min(start + size, text.count)].withUnsafeBufferPointer { try loader.append(bytes: $0) }
      }
      let summary = try loader.finish()
      outputs.insert(try summary.files.map { try folder.bytes($0.path) })
    }
    #expect(outputs.count == 1)
  }

  @Test func addsAColumnForEachReportingCurrency() throws {
    let (_, folder) = try loaded([], currencies: ["KRW", "EUR"])
    #expect(try folder.text("csv/amounts.csv").contains("claim_id,value_krw,value_eur,sentence"))
  }
}
