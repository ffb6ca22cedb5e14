import HallyuCore
import HallyuFormats
import Testing

@Suite struct CSVEncoderTests {
  let columns = [Column("id", .identifier, ""), Column("name", .string, ""), Column("value", .decimal, "")]

  func csv(_ rows: [[TestCell]], _ options: CSVOptions = CSVOptions()) -> String {
    encoded(CSVEncoder(options: options), columns: columns, rows: rows).text
  }

  @Test func tellsNullFromEmptyText() {
    #expect(csv([["a", nil, nil], ["b", "", 0]]) == "id,name,value\r\na,,\r\nb,\"\",0\r\n")
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("two\nlines", "\"two\nlines\""),
    ("cr\rend", "\"cr\rend\""),
    ("a long text with its only comma at the very end,", "\"a long text with its only comma at the very end,\""),
    ("보건교사 안은영", "보건교사 안은영"), ("semi;colon", "semi;colon"), ("007", "\"007\""), ("4,300", "\"4,300\""), (".5", "\".5\""), ("7月", "\"7月\""),
  ])
  func quotesOnlyWhereNeeded(_ text: String, _ cell: String) {
    #expect(csv([["a", .text(text), nil]]) == "id,name,value\r\na,\(cell),\r\n")
  }

  @Test(arguments: [
    "=1+1", "+1+1", "-1+1", "@A1", "\t=1", "\r=1", "\n=1", "|calc", "-12.5", "+82 10 1234 5678", "＝1", "＋1", "－1", "＠x", "'=1", " =1",
    "\u{a0}=1", "\u{3000}=1", "\u{feff}=1", "\u{200b}=1",
  ])
  func makesFormulasHarmlessAndTheWayBackIsOneApostrophe(_ text: String) {
    let line = csv([["a", .text(text), -1.5]]).dropFirst("id,name,value\r\na,".count)
    let cell = line.hasPrefix("\"") ? line.dropFirst() : line
    #expect(cell.hasPrefix("'" + text))
    #expect(line.hasSuffix(",-1.5\r\n"))
  }

  @Test(arguments: ["a=b", "(=1)", "É=", "日本", "\u{ff41}"])
  func leavesOtherTextAsItIs(_ text: String) {
    #expect(csv([["a", .text(text), nil]]) == "id,name,value\r\na,\(text),\r\n")
  }

  @Test func honoursSeparatorDecimalCommaAndByteOrderMark() {
    let options = CSVOptions(separator: .semicolon, usesDecimalComma: true, writesByteOrderMark: true)
    #expect(csv([["a", "x,y;z", 12.5]], options) == "\u{feff}id;name;value\r\na;\"x,y;z\";12,5\r\n")
    #expect(csv([["a", nil, 12.5]], CSVOptions(usesDecimalComma: true)) == "id,name,value\r\na,,\"12,5\"\r\n")
    #expect(csv([["a", "x\ty", nil]], CSVOptions(separator: .tab)) == "id\tname\tvalue\r\na\t\"x\ty\"\t\r\n")
  }

  @Test func leavesLargeColumnsOut() {
    let columns = [Column("id", .identifier, ""), Column("text", .string, "", large: true), Column("n", .integer, "")]
    #expect(encoded(CSVEncoder(), columns: columns, rows: [["a", "long", 1]]).text == "id,n\r\na,1\r\n")
  }
}
