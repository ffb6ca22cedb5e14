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

  @Test func countsColumnsInCodePoints() throws {
    let document = try JSONDocument(Array("{\n \"é\": 1}".utf8))
    #expect(document.position(of: 7) == (2, 5))
  }
}

@Suite struct JSONWriterTests {
  /// Both look at eight bytes at a time: whatever stands in one of them must be seen.
  @Test(arguments: ["\"", "\\", "\n", "\u{1}", "\u{7f}", "é", "’", "\u{2028}", "\u{2029}", "한", "😀"])
  func seesAMarkAtEachPlaceOfAText(_ mark: String) throws {
    for count in 0..<20 {
      for place in 0...count {
        let text = String(repeating: "a", count: place) + mark + String(repeating: "b", count: count - place)
        var writer = JSONWriter()
        writer.string(text)
        let written = writer.take()
        #expect(try JSONDocument(written).root.string == text)
        #expect(written.contains { $0 < 0x20 } == false && !String(decoding: written, as: UTF8.self).contains("\u{2028}"))
      }
    }
  }

  @Test(arguments: [0, 9, 10, 99, 100, 999, 1000, 9999, 10_000, 10_001, 123_456_789, .max, -1, -10, -10_000, .min])
  func writesEveryInteger(_ value: Int) throws {
    var writer = JSONWriter()
    writer.beginArray()
    writer.integer(value)
    writer.integer(value)
    writer.endArray()
    #expect(String(decoding: writer.take(), as: UTF8.self) == "[\(value),\(value)]")
  }

  @Test func closesWhatItOpenedInAnyNesting() throws {
    let text = "{\"a\":[{},[],[[1],{\"b\":[2]}],3],\"c\":{\"d\":{}},\"e\":4}"
    let root = try JSONDocument(Array(text.utf8)).root
    #expect(root["a"]?.elements.map { String(decoding: $0.raw, as: UTF8.self) } == ["{}", "[]", "[[1],{\"b\":[2]}]", "3"])
    #expect(root["c"]?["d"]?.kind == .object && root["e"]?.integer == 4)
  }

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
