import HallyuCore
import HallyuFormats
import HallyuLoad
import Testing

@Suite struct QualityChecksTests {
  /// What the checks find in the rows, or what they throw.
  func findings(_ checks: [String], _ lines: [String], previous: [String: Int]? = nil) throws -> [QualityFinding] {
    let folder = try TemporaryFolder()
    var options = LoadOptions(outputFolder: folder.path, formats: [.csv])
    options.checks = try checks.map(QualityCheck.init(json:))
    options.previousRows = previous
    var loader = try Loader(options: options)
    for line in lines { try loader.append(line: Array(line.utf8)) }
    return try loader.finish().checks
  }

  func document(_ id: String, _ more: String = "") -> String {
    #"{"table":"documents","doc_id":"\#(id)","source_uri":"\#(id).txt","word_count":3,"text":"a"\#(more)}"#
  }

  func claim(_ id: String, _ more: String) -> String { #"{"table":"claims","claim_id":"\#(id)","role":"budget",\#(more)}"# }

  let alias = #"{"table":"aliases","entity_id":"e1","alias":"x","basis":"observed"}"#

  @Test func namesTheRowsThatHoldNothing() throws {
    let check = #"{"check":"not_null","table":"documents","column":"title","severity":"warning"}"#
    let found = try findings([check], [document("d1"), document("d2", #","title":"T""#), document("d3")])
    #expect(found.map(\.failed) == [2])
    #expect(found[0].message == "checks[0] not_null documents.title: 2 of 3 rows hold nothing: d1, d3")
  }

  @Test func throwsBeforeTheEndWhereAnErrorWasFoundAndTellsWarningsToo() throws {
    let checks = [
      #"{"check":"not_null","table":"documents","column":"site","severity":"warning"}"#,
      #"{"check":"not_null","table":"documents","column":"title"}"#,
    ]
    do {
      _ = try findings(checks, [document("d1")])
      Issue.record("nothing was thrown")
    } catch let failure as QualityFailure {
      #expect(failure.findings.map(\.severity) == [.error, .warning])
      #expect(failure.findings[0].message.contains("d1"))
    }
  }

  @Test func listsTenRowsAndCountsTheRest() throws {
    let check = #"{"check":"not_null","table":"documents","column":"title","severity":"warning"}"#
    let found = try findings([check], (10..<25).map { document("d\($0)") })
    #expect(found[0].message.hasSuffix("d18, d19 and 5 more"))
  }

  @Test func findsRowsThatRepeatWhatOthersHoldButNotNulls() throws {
    let check = #"{"check":"unique","table":"documents","columns":["title","site"],"severity":"warning"}"#
    let found = try findings(
      [check],
      [
        document("d1", #","title":"ab","site":"c""#), document("d2", #","title":"a","site":"bc""#),
        document("d3", #","title":"a","site":"bc""#), document("d4", #","title":"a""#), document("d5", #","title":"a""#),
      ])
    #expect(found[0].message == "checks[0] unique documents.title+site: 1 of 5 rows repeat what a row before them holds: d3 ('a', 'bc')")
  }

  @Test(arguments: [("0", 0), ("-0.00", 0), ("9.999", 0), ("10.0", 0), ("10.000000000000000001", 1), ("-0.1", 1), ("123", 1)])
  func comparesDecimalsExactly(_ value: String, _ failed: Int) throws {
    let check = #"{"check":"range","table":"claims","column":"usd_low","min":0,"max":10,"severity":"warning"}"#
    let found = try findings([check], [claim("c1", #""usd_low":\#(value),"amounts":1,"documents":1,"agreement":"single""#)])
    #expect(found[0].failed == failed)
  }

  @Test func comparesDaysInTheirOrder() throws {
    let check =
      #"{"check":"range","table":"documents","column":"published_from","min":"2000-01-01","max":"2030-12-31","severity":"warning"}"#
    let days = ["1999-12-31", "2000-01-01", "2030-12-31", "2031-01-01"]
    let found = try findings([check], days.map { document("d\($0)", #","published_from":"\#($0)""#) } + [document("none")])
    #expect(found[0].failed == 2)
    #expect(found[0].message.contains("d1999-12-31 (1999-12-31)"))
  }

  @Test(arguments: [(33, 1), (34, 0)])
  func allowsAShareWithoutValue(_ percent: Int, _ failed: Int) throws {
    let check = #"{"check":"unresolved","table":"documents","column":"title","max_percent":\#(percent),"severity":"warning"}"#
    let found = try findings([check], [document("d1"), document("d2", #","title":"a""#), document("d3", #","title":"b""#)])
    #expect(found[0].failed == failed)
    if failed > 0 { #expect(found[0].message.contains("33.4 %")) }
  }

  @Test func findsReferencesToNoRowAlsoWhereRowsComeLater() throws {
    let entity = #"{"table":"entities","entity_id":"e1","type":"title","name":"N","mentions":1,"documents":1}"#
    let check = #"{"check":"foreign_keys","severity":"warning"}"#
    #expect(try findings([check], [alias, entity])[0].failed == 0)
    let found = try findings([check], [alias])
    #expect(found[0].failed == 1)
    #expect(found[0].message.contains("aliases.entity_id of row 1 names 'e1'"))
    #expect(try findings([#"{"check":"foreign_keys","table":"amounts","severity":"warning"}"#], [alias])[0].failed == 0)
  }

  @Test(arguments: [(nil, 0), (["documents": 2], 0), (["documents": 4], 1), (["documents": 1], 1), (["documents": Int.max], 1)])
  func comparesRowCountsWithTheRunBefore(_ previous: [String: Int]?, _ failed: Int) throws {
    let check = #"{"check":"row_count","table":"documents","max_drop_percent":40,"max_rise_percent":50,"severity":"warning"}"#
    let found = try findings([check], [document("d1"), document("d2")], previous: previous)
    #expect(found[0].failed == failed)
    #expect(found[0].isComparison)
  }

  @Test func boundsRowCounts() throws {
    func failed(_ keys: String) throws -> Int {
      try findings([#"{"check":"row_count","table":"documents",\#(keys),"severity":"warning"}"#], [document("d1"), document("d2")])[0]
        .failed
    }
    #expect(try failed(#""min":2,"max":2"#) == 0)
    #expect(try failed(#""min":3"#) == 1)
    #expect(try failed(#""max":1"#) == 1)
  }

  @Test(arguments: [
    "5", "{", #"{"check":"nonsense"}"#, #"{"check":"not_null","table":"nope","column":"a"}"#,
    #"{"check":"not_null","table":"amounts","column":"nope"}"#, #"{"check":"range","table":"amounts"}"#,
    #"{"check":"not_null","table":"amounts","column":"value","severity":"fatal"}"#,
  ])
  func refusesChecksThatMakeNoSense(_ check: String) {
    #expect(throws: Failure.self) { try findings([check], []) }
  }
}
