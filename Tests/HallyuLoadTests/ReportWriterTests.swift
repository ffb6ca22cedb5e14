import HallyuCore
import HallyuFormats
import HallyuJSON
import Testing

@testable import HallyuLoad

@Suite struct ReportWriterTests {
  static let attack = #"</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>"'&"#
  static let rows = [
    document("d1", title: attack, text: "a " + attack), document("d2", title: "plain", text: "b"),
    entity("e1", attack), entity("e2", "Bae Doona"), entity("e3", "Netflix"),
    mention("m1", "e1", "d1"), mention("m2", "e2", "d1"), mention("m3", "e2", "d2"),
    SQLiteWriterTests.row("releases", "release_id", "r1", #""title_id":"e3","date":"2021","date_from":"2021-01-01","status":"released""#),
    #"{"table":"claims","claim_id":"c1","role":"investment","payer_id":"e1","period_from":"2019-01-01","period_to":"2020-12-31","usd_low":1000000000,"usd_high":1000000000}"#,
    issue(attack),
  ]

  static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }
  static func document(_ id: String, title: String, text: String) -> String {
    "{\"table\":\"documents\",\"doc_id\":\"\(id)\",\"source_uri\":\"x\",\"title\":\(quoted(title)),\"text\":\(quoted(text))}"
  }
  static func entity(_ id: String, _ name: String) -> String {
    "{\"table\":\"entities\",\"entity_id\":\"\(id)\",\"type\":\"person\",\"name\":\(quoted(name))}"
  }
  static func mention(_ id: String, _ entity: String, _ document: String) -> String {
    SQLiteWriterTests.row("mentions", "mention_id", id, "\"entity_id\":\"\(entity)\",\"type\":\"person\"")
      .replacing("\"doc_id\":\"d1\"", with: "\"doc_id\":\"\(document)\"")
  }
  static func issue(_ detail: String) -> String {
    "{\"table\":\"issues\",\"issue_id\":\"i1\",\"doc_id\":\"d2\",\"stage\":\"clean\",\"severity\":\"info\",\"code\":\"c\",\"detail\":\(quoted(detail))}"
  }

  func page(_ rows: [String] = rows) throws -> String {
    let (summary, folder) = try loaded(rows, formats: [.report])
    #expect(summary.rejectedRows == 0)
    return try folder.text("report.html")
  }

  @Test func runsNoScriptButItsOwn() throws {
    let page = try page()
    let scripts = page.components(after: "<script").map { $0.prefix { $0 != ">" } }
    #expect(scripts == [" type=\"application/json\" id=\"data\"", " type=\"application/json\" id=\"block-0\"", ""])
    #expect(!page.holds("<img") && !page.holds("<!--"))
    #expect(!page.holds(" style=\"") && !page.holds("http://") && !page.holds("https://"))
  }

  @Test func namesTheDigestsOfItsStyleAndScript() throws {
    let page = try page()
    for (tag, directive) in [("style", "style-src"), ("script", "script-src")] {
      let body = try #require(page.components(after: "<\(tag)>").last?.components(before: "</\(tag)>"))
      #expect(page.holds("\(directive) 'sha256-\(SHA256.base64(Array(body.utf8)))'"))
    }
    #expect(page.holds("default-src 'none'"))
  }

  @Test func keepsEveryTextWhole() throws {
    let page = try page()
    let data = try JSONDocument(Array(try #require(page.components(after: "id=\"data\">").first?.components(before: "</script>")).utf8))
      .root
    let block = try JSONDocument(Array(try #require(page.components(after: "id=\"block-0\">").first?.components(before: "</script>")).utf8))
      .root
    let documents = data["documents"].map { Array($0.elements) } ?? []
    #expect(documents.map { $0.elements.map(\.string) }.first?[1] == ReportWriterTests.attack)
    #expect(block.elements.compactMap { $0.elements.first { _ in true }?.string } == ["a " + ReportWriterTests.attack, "b"])
    #expect(data["pairs"]?.elements.map { $0.elements.compactMap(\.integer) } == [[0, 1, 1]])
    #expect(data["issues"]?.elements.map { $0.elements.map(\.string) }.first?[3] == ReportWriterTests.attack)
  }

  @Test func showsNothingWhereARowHasNoValueAndTheSourceForAHeadline() throws {
    let full =
      #"{"table":"documents","doc_id":"d1","source_uri":"x","title":"long title of the row before","site":"s","published":"2021","text":"t"}"#
    let page = try page([full, #"{"table":"documents","doc_id":"d2","source_uri":"x","title":null}"#])
    #expect(page.holds(#"["d1","long title of the row before","s","2021",0,0],["d2","x","","",0,0]"#))
  }

  @Test func drawsMoneyByYearAndPayer() throws {
    let page = try page()
    #expect(page.holds("500,000,000.00"))
    #expect(page.components(after: "<rect class=\"s0\" x=").count >= 3)
  }

  @Test func givesTheSameBytesEachTime() throws { #expect(try page() == page()) }

  @Test func standsWithoutRows() throws {
    let page = try page([])
    #expect(page.holds("No claim about an investment") && page.hasSuffix("</html>\n"))
  }

  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (String(repeating: "a", count: 1000), "Qe3s5C1j6Nm/UVqbppMuHCDLyfWl0TRkWttdsblzfqM="),
  ])
  func digestsAsTheStandardSays(_ text: String, _ digest: String) {
    #expect(SHA256.base64(Array(text.utf8)) == digest)
  }
}

extension String {
  /// By bytes, which is fast in debug builds too.
  fileprivate func holds(_ mark: String) -> Bool { components(before: mark) != nil }

  /// What follows each place of a mark.
  fileprivate func components(after mark: String) -> [String] {
    let (bytes, wanted) = (Array(utf8), Array(mark.utf8))
    return (0...max(0, bytes.count - wanted.count)).filter { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
      .map { String(decoding: bytes[($0 + wanted.count)...], as: UTF8.self) }
  }

  fileprivate func components(before mark: String) -> String? {
    let (bytes, wanted) = (Array(utf8), Array(mark.utf8))
    return bytes.indices.first { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
      .map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }
}
