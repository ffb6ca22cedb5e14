import HallyuCore
import HallyuFormats
import HallyuLoad
import Testing

@Suite struct PostgresWriterTests {
  @discardableResult
  func load(_ rows: [String], to server: PostgresServer, currencies: [String] = []) throws -> LoadSummary {
    let folder = try TemporaryFolder()
    var loader = try Loader(
      options: LoadOptions(
        outputFolder: folder.path, formats: [], reportingCurrencies: currencies,
        postgres: PostgresTarget(address: server.address, schema: "my \"news\"")))
    for row in rows { try loader.append(line: Array(row.utf8)) }
    return try loader.finish()
  }

  @Test(.enabled(if: PostgresServer.programs != nil, "no PostgreSQL server is installed"))
  func addsChangesAndKeepsRowsByTheirID() throws {
    let server = try PostgresServer()
    let tables = "\"my \"\"news\"\"\""
    let summary = try load(SQLiteWriterTests.rows, to: server)
    #expect(summary.issuesByCode.map { "\($0.code) \($0.count)" } == ["characters-replaced 1"])
    #expect(
      try server.query("SELECT value, value_low, value_high, rate, value_usd, currency IS NULL, pg_typeof(value) FROM \(tables).amounts")
        == ["770000000000|0.1|-12.50|0.00087112345678901234|123456789012.345|t|numeric"])
    #expect(try server.query("SELECT text, published_from FROM \(tables).documents") == ["a\u{fffd}b =1|2021-01-07"])
    #expect(try server.query("SELECT count(*) FROM \(tables).aliases") == ["2"])

    let tricky = #"tab\t back\\slash \\N \\. \r\n é😀 '); DROP TABLE"#
    try load(
      [
        #"{"table":"documents","doc_id":"d1","source_uri":"b.txt","title":"\#(tricky)","published_at":"2021-01-07T09:00:00+09:00"}"#,
        #"{"table":"documents","doc_id":"d2","source_uri":"c.txt","title":""}"#,
        #"{"table":"aliases","entity_id":"t","alias":"The Silent Sea","basis":"reference"}"#,
      ], to: server, currencies: ["KRW"])
    #expect(
      try server.query("SELECT doc_id, source_uri, title, text, published_at AT TIME ZONE 'UTC' FROM \(tables).documents ORDER BY 1")
        == ["d1|b.txt|tab\t back\\slash \\N \\. \r\n é😀 '); DROP TABLE||2021-01-07 00:00:00", "d2|c.txt|||"])
    #expect(try server.query("SELECT title IS NULL FROM \(tables).documents WHERE doc_id = 'd2'") == ["f"])
    #expect(try server.query("SELECT count(*), count(value_krw) FROM \(tables).amounts") == ["1|0"])
    #expect(try server.query("SELECT count(*) FROM \(tables).aliases") == ["2"])
  }

  @Test(.enabled(if: PostgresServer.programs != nil, "no PostgreSQL server is installed"))
  func leavesNothingBehindWhenTheLoadDoesNotEnd() throws {
    let server = try PostgresServer()
    do {
      let folder = try TemporaryFolder()
      var loader = try Loader(
        options: LoadOptions(outputFolder: folder.path, formats: [], postgres: PostgresTarget(address: server.address)))
      for row in SQLiteWriterTests.rows { try loader.append(line: Array(row.utf8)) }
    }
    #expect(try server.query("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'hallyu'") == ["0"])
  }

  @Test func tellsNoPasswordOfAnAddress() throws {
    let folder = try TemporaryFolder()
    for address in ["postgres://user:SEKRET@127.0.0.1:1/x", "postgres://user:SEKRET@[::1/x", "SEKRET nonsense"] {
      let failure = #expect(throws: Failure.self) {
        _ = try Loader(options: LoadOptions(outputFolder: folder.path, formats: [], postgres: PostgresTarget(address: address)))
      }
      #expect(failure?.message.contains("SEKRET") == false)
      #expect(failure?.message.contains("PostgreSQL") == true)
    }
  }
}
