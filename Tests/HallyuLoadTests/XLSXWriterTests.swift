import HallyuCore
import HallyuFormats
import HallyuJSON
import Testing

@testable import HallyuLoad

@Suite struct XLSXWriterTests {
  func summary(_ title: String, _ amount: String = #""value":1"#) throws -> (codes: [String], details: [String]) {
    let (summary, folder) = try loaded(
      [
        #"{"table":"documents","doc_id":"d1","source_uri":"a","title":"\#(title)"}"#,
        SQLiteWriterTests.row("amounts", "amount_id", "a1", amount),
      ], formats: [.xlsx, .jsonl])
    let issues = try folder.text("jsonl/issues.jsonl").split(separator: "\n").map { try JSONDocument(Array($0.utf8)).root }
    #expect(try folder.bytes("hallyu.xlsx").starts(with: [0x50, 0x4b, 3, 4]))
    return (summary.issuesByCode.map(\.code), issues.compactMap { $0["detail"]?.string })
  }

  @Test func cutsNothingInSilence() throws {
    #expect(try summary(String(repeating: "가", count: 32_767)).codes == [])
    let long = try summary(String(repeating: "가", count: 32_768))
    #expect(long.codes == ["text-cut"])
    #expect(long.details.first?.contains("row d1") == true)
    #expect(try summary(String(repeating: "😀", count: 16_384)).codes == ["text-cut"])
    #expect(try summary(String(repeating: "😀", count: 16_383)).codes == [])
  }

  @Test func reportsWhatAWorkbookCannotHold() throws {
    #expect(try summary(#"a\u0000b\uffff"#).codes == ["characters-replaced"])
    #expect(try summary("x", #""value":1234567890123456"#).codes == ["number-as-text"])
    #expect(try summary("x", #""value":0.1234567890123456"#).codes == ["number-as-text"])
    #expect(try summary("x", #""value":123456789012345,"value_low":-0.00000000000012"#).codes == [])
  }

  @Test func givesTheSameBytesEachTimeAndLeavesNoOtherFile() throws {
    let (first, one) = try loaded(SQLiteWriterTests.rows, formats: [.xlsx])
    let (_, two) = try loaded(SQLiteWriterTests.rows, formats: [.xlsx])
    #expect(try one.bytes("hallyu.xlsx") == two.bytes("hallyu.xlsx"))
    #expect(first.files.map(\.path) == ["hallyu.xlsx"])
    #expect(one.names() == ["hallyu.xlsx"])
  }

  @Test(arguments: [
    ("a_x0041_b", "a_x005F_x0041_b", false), ("a_x004_b", "a_x004_b", false), ("_", "_", false), ("\u{0}", "\u{fffd}", false),
  ])
  func keepsTextThatLooksLikeAnEscape(_ text: String, _ cell: String, _ isCut: Bool) {
    var writer = XLSXText()
    var result = ""
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 8)
    #expect(writer.with(bytes, text.utf8.count) { result = String(cString: $0) } == isCut)
    #expect(result == cell)
  }

  @Test(arguments: [
    ("1900-02-28", nil), ("1900-03-01", 61), ("2000-01-01", 36526), ("2020-02-29", 43890), ("2021-01-07", 44203), ("9999-12-31", 2_958_465),
  ])
  func countsDaysAsExcelDoes(_ date: String, _ serial: Int?) {
    #expect(Array(date.utf8).withUnsafeBufferPointer { XLSXSheet.serialDay($0) } == serial)
  }
}
