import CSQLite
import Glibc
import HallyuCore
import HallyuFormats
import HallyuLoad
import Testing

@Suite struct SQLiteWriterTests {
  static let rows = [
    #"{"table":"documents","doc_id":"d1","source_uri":"a.txt","published":"2021-01-07","published_from":"2021-01-07","published_to":"2021-01-07","text":"a\u0000b =1"}"#,
    #"{"table":"entities","entity_id":"n","type":"organization","name":"Netflix"}"#,
    #"{"table":"entities","entity_id":"t","type":"title","name":"The Silent Sea","kind":"series","mentions":2,"documents":1}"#,
    #"{"table":"entities","entity_id":"b","type":"person","name":"Bae Doona"}"#,
    #"{"table":"entities","entity_id":"g","type":"person","name":"Gong Yoo"}"#,
    #"{"table":"aliases","entity_id":"t","alias":"Sea of Silence","basis":"translation"}"#,
    #"{"table":"aliases","entity_id":"t","alias":"The Silent Sea","basis":"reference"}"#,
    row(
      "releases", "release_id", "r1",
      #""title_id":"t","platform_id":"n","date":"2021-12-24","date_from":"2021-12-24","date_to":"2021-12-24","status":"upcoming""#),
    row(
      "releases", "release_id", "r2",
      #""title_id":"t","platform_id":"n","date":"2021-12-24","date_from":"2021-12-24","date_to":"2021-12-24","status":"upcoming""#),
    row("credits", "credit_id", "c1", #""person_id":"g","title_id":"t","role":"actor","character":"Han""#),
    row("credits", "credit_id", "c2", #""person_id":"b","title_id":"t","role":"actor""#),
    row(
      "amounts", "amount_id", "a1",
      #""value":770000000000,"value_low":0.1,"value_high":-12.50,"rate":0.00087112345678901234,"value_usd":123456789012.345"#),
    #"{"table":"claims","claim_id":"k1","role":"investment","payer_id":"n","period_from":"2015-01-01","period_to":"2020-12-31","usd_low":600,"usd_high":660,"agreement":"single"}"#,
    #"{"table":"claims","claim_id":"k2","role":"investment","payer_id":"n","period_from":"2020-01-01","usd_low":50.5,"agreement":"conflicts"}"#,
    #"{"table":"claims","claim_id":"k3","role":"investment","usd_low":1}"#,
    #"{"table":"claims","claim_id":"k4","role":"revenue","usd_low":1000,"period_from":"2020-01-01"}"#,
  ]

  static func row(_ table: String, _ key: String, _ id: String, _ members: String) -> String {
    "{\"table\":\"\(table)\",\"\(key)\":\"\(id)\",\"doc_id\":\"d1\",\"field\":\"text\",\"start\":0,\"end\":1,\"surface\":\"a\",\(members),"
      + "\"sentence\":\"a\",\"rule\":\"r\",\"confidence\":0.9}"
  }

  @Test func keepsTypesAndExactValues() throws {
    let (summary, folder) = try loaded(SQLiteWriterTests.rows, formats: [.sqlite])
    #expect(summary.rejectedRows == 0)
    #expect(
      try query(folder, "SELECT value, typeof(value), value_low, value_high, value_usd, typeof(currency) FROM amounts")
        == ["770000000000|integer|0.1|-12.5|123456789012.345|null"])
    #expect(summary.issuesByCode.map(\.code) == ["decimal-rounded"])
    #expect(try query(folder, "SELECT field, detail FROM issues").first?.hasPrefix("amounts.rate|hallyu.sqlite: 1 ") == true)
    #expect(try query(folder, "SELECT length(CAST(text AS BLOB)), hex(text) FROM documents") == ["6|610062203D31"])
    #expect(try query(folder, "PRAGMA integrity_check") == ["ok"])
    #expect(try query(folder, "PRAGMA foreign_key_check") == [])
  }

  @Test func spreadsInvestmentsOfSeveralYearsEvenly() throws {
    let (_, folder) = try loaded(SQLiteWriterTests.rows, formats: [.sqlite])
    let years = try query(
      folder, "SELECT year, payer, claims, spread_claims, conflicting_claims, usd_low, usd_high FROM investments_by_year")
    #expect(years.first == "||1|0||1.0|")
    #expect(years.dropFirst().prefix(5).allSatisfy { $0.hasSuffix("|Netflix|1|1|0|100.0|110.0") })
    #expect(years.last == "2020|Netflix|2|1|1|150.5|110.0")
    #expect(years.count == 7)
  }

  @Test func joinsWhatIsKnownOfATitle() throws {
    let (_, folder) = try loaded(SQLiteWriterTests.rows, formats: [.sqlite])
    #expect(
      try query(folder, "SELECT name, also_known_as, actors, platforms, first_release FROM title_cards")
        == ["The Silent Sea|Sea of Silence|Bae Doona; Gong Yoo as Han|Netflix|2021-12-24"])
    #expect(
      try query(folder, "SELECT date, title, platform, status, documents FROM releases_calendar")
        == ["2021-12-24|The Silent Sea|Netflix|upcoming|1"])
    #expect(
      try query(folder, "SELECT count(*), min(date), max(date), min(week_begins) FROM calendar")
        == ["352|2021-01-07|2021-12-24|2021-01-04"])
  }

  @Test func givesTheSameBytesEachTime() throws {
    let (_, first) = try loaded(SQLiteWriterTests.rows, formats: [.sqlite])
    let (_, second) = try loaded(SQLiteWriterTests.rows, formats: [.sqlite])
    #expect(try first.bytes("hallyu.sqlite") == second.bytes("hallyu.sqlite"))
  }

  @Test func bindsWhatLooksLikeSQL() throws {
    let hostile = "'); DROP TABLE documents; --"
    let (_, folder) = try loaded(
      ["{\"table\":\"documents\",\"doc_id\":\"\(hostile)\",\"source_uri\":\"x\"}"], formats: [.sqlite])
    #expect(try query(folder, "SELECT doc_id FROM documents") == [hostile])
  }

  @Test func replacesWhatStoodThere() throws {
    let folder = try TemporaryFolder()
    for _ in 0..<2 {
      var loader = try Loader(options: LoadOptions(outputFolder: folder.path, formats: [.sqlite]))
      for row in SQLiteWriterTests.rows { try loader.append(line: Array(row.utf8)) }
      _ = try loader.finish()
    }
    #expect(try query(folder, "SELECT count(*) FROM claims") == ["4"])
  }

  @Test func saysWhichFileCannotBeMade() throws {
    #expect(throws: Failure.self) {
      _ = try Loader(options: LoadOptions(outputFolder: "/proc/none", formats: [.sqlite]))
    }
  }

  /// Rows as text, cells parted by `|`, null as nothing.
  private func query(_ folder: TemporaryFolder, _ sql: String) throws -> [String] {
    var handle: OpaquePointer?
    try #require(sqlite3_open_v2("\(folder.path)/hallyu.sqlite", &handle, SQLITE_OPEN_READONLY, nil) == SQLITE_OK)
    defer { sqlite3_close(handle) }
    var statement: OpaquePointer?
    try #require(sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, "\(String(cString: sqlite3_errmsg(handle)))")
    defer { sqlite3_finalize(statement) }
    var rows: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      let cells = (0..<sqlite3_column_count(statement)).map { column in
        sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
      }
      rows.append(cells.joined(separator: "|"))
    }
    return rows
  }
}
