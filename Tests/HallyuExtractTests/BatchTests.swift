import HallyuBuiltIn
import HallyuCore
import HallyuExtract
import HallyuReference
import Testing

/// Records are handed over together; what comes out must not tell.
@Suite struct BatchTests {
  private static let lines = [
    #"{"doc_id":"a","title":"Lantern Bay","text":"The drama “Lantern Bay” stars Kim Min-jun. It cost $5 million.","url":"https://news.example.au/a"}"#,
    "not JSON",
    #"{"doc_id":"b","text":"“We are glad,” said Kim Min-jun of Maru Pictures on May 3, 2021. It cost $5 million."}"#,
    #"{"doc_id":"c","issues":[{"code":"empty-document"}]}"#,
    #"{"doc_id":"d"}"#,
    #"{"doc_id":"e","text":""}"#,
    #"{"doc_id":"f","text":"Kim praised it."}"#,
  ].enumerated().map { RecordLine(Array($1.utf8), input: "test", number: $0 + 1) }

  @Test func aBatchGivesWhatItsRecordsGiveAlone() throws {
    let filter = ExtractFilter(ExtractSetup(lexicon: try Lexicon.builtIn()))
    var together: [UInt8] = []
    filter.process(BatchTests.lines, into: &together)
    let alone = BatchTests.lines.flatMap(filter.process)
    #expect(String(decoding: together, as: UTF8.self) == String(decoding: alone, as: UTF8.self))
    #expect(together.filter { $0 == 0x0a }.count == BatchTests.lines.count)
    #expect(String(decoding: together, as: UTF8.self).contains("test:2: "))
  }
}
