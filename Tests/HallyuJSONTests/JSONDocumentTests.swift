import HallyuJSON
import Testing

@Suite struct JSONDocumentTests {
  func parse(_ text: String) throws -> JSONValue { try JSONDocument(Array(text.utf8)).root }

  @Test func readsMembersInOrderWithRawNumbers() throws {
    let root = try parse(#" {"a": [1, -2.50, 1e3], "b\u0041": {"c": null}, "d": true} "#)
    #expect(root.members.map { $0.key.string } == ["a", "bA", "d"])
    #expect(root["a"]?.elements.compactMap { $0.number.map { String(decoding: $0, as: UTF8.self) } } == ["1", "-2.50", "1e3"])
    #expect(root["bA"]?["c"]?.isNull == true)
    #expect(root["d"]?.boolean == true)
    #expect(root["missing"] == nil)
  }

  @Test(arguments: [
    "", " ", "[1,]", "{\"a\":1,}", "[1 2]", "{a:1}", "01", "1.", "-", "+1", "nul", "[", "{\"a\"}", "\"\u{1}\"", "\"\\x\"", "\"\\u12\"",
    "[1]]", "\"open", "[\"a\"", "NaN", "'a'",
  ])
  func refusesWhatIsNotJSON(_ text: String) {
    #expect(throws: JSONError.self) { try parse(text) }
  }

  @Test(
    arguments: [[0x22, 0xff, 0x22], [0x22, 0xc0, 0x80, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22], [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22]]
      as [[UInt8]])
  func refusesInvalidUTF8(_ bytes: [UInt8]) {
    #expect(throws: JSONError.self) { try JSONDocument(bytes) }
  }

  @Test func resolvesEscapesAndReplacesLoneSurrogates() throws {
    #expect(try parse(#""a\n\u00e9\ud83d\ude00\ud800x""#).string == "a\né😀\u{fffd}x")
  }

  @Test func boundsDepthInsteadOfOverflowingTheStack() {
    #expect(throws: JSONError.self) { try JSONDocument(Array(repeating: UInt8(ascii: "["), count: 1_000_000)) }
  }

  @Test func findsKeysThatStandTwice() throws {
    #expect(try parse(#"{"a":1,"\u0061":2,"b":3}"#).duplicateKeys.count == 1)
  }

  @Test func countsColumnsInCodePoints() throws {
    let document = try JSONDocument(Array("{\n \"é\": 1}".utf8))
    #expect(document.position(of: 7) == (2, 5))
  }
}

@Suite struct JSONWriterTests {
  @Test func writesWhatTheParserReads() throws {
    let text = "plain \"quoted\" back\\slash\ttab \u{1} \u{2028} 한국 😀 and a long tail of ordinary words"
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("text")
    writer.string(text)
    writer.key("list")
    writer.beginArray()
    writer.integer(-3)
    writer.null()
    writer.endArray()
    writer.endObject()
    writer.newline()
    let bytes = writer.take()
    #expect(bytes.filter { $0 == 0x0a }.count == 1)
    let root = try JSONDocument(bytes).root
    #expect(root["text"]?.string == text)
    #expect(root["list"]?.elements.count(where: { _ in true }) == 2)
  }
}
