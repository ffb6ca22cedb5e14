import HallyuCore
import HallyuFormats
import HallyuJSON
import Testing

@Suite struct JSONLinesEncoderTests {
  let columns = [Column("id", .identifier, ""), Column("name", .string, ""), Column("value", .decimal, "")]

  func lines(_ rows: [[TestCell]]) -> String { encoded(JSONLinesEncoder(), columns: columns, rows: rows).text }

  @Test func writesEveryColumnAndNumbersAsTheyWere() {
    #expect(
      lines([["a", "", 12.5], ["b", nil, .number("770000000000.10")]])
        == #"{"id":"a","name":"","value":12.5}"# + "\n" + #"{"id":"b","name":null,"value":770000000000.10}"# + "\n")
  }

  @Test(arguments: [
    "quote \" backslash \\ slash /", "tab\t lf\n cr\r", "\u{0}\u{1}\u{1f}\u{7f}", "line\u{2028}and\u{2029}paragraph", "“curly” – dash",
    "안은영 12345678 안은영", "12345678\"", "1234567\u{2028}", "😀\u{fffe}\u{ffff}\u{10ffff}",
  ])
  func escapesSoThatAParserGivesTheTextBack(_ text: String) throws {
    let line = lines([["a", .text(text), nil]])
    #expect(!line.dropLast().utf8.contains { $0 < 0x20 })
    #expect(!line.contains("\u{2028}") && !line.contains("\u{2029}"))
    let name = try JSONDocument(Array(line.utf8)).root["name"]?.string
    #expect(name.map { Array($0.utf8) } == Array(text.utf8))
  }
}
