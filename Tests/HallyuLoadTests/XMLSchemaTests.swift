import CLibXML2
import HallyuCore
import HallyuFormats
import HallyuLoad
import Testing

/// The XML files against their own XSD, by libxml2.
@Suite struct XMLSchemaTests {
  static let texts = ["a\u{0}\u{1}\u{fffe}b", "]]>", "<a>&b;", "--x--", "?>", "\r\n\t", " ", "😀안은영", "=1+1"]

  @Test func everyTableIsValid() throws {
    let rows =
      SQLiteWriterTests.rows
      + XMLSchemaTests.texts.enumerated().map { number, text in
        "{\"table\":\"documents\",\"doc_id\":\"x\(number)\",\"source_uri\":\"x\",\"title\":\(ReportWriterTests.quoted(text))}"
      }
    let (summary, folder) = try loaded(rows, formats: [.xml], currencies: ["KRW"])
    #expect(summary.rejectedRows == 0)
    for table in Tables.all() {
      #expect(isValid("\(folder.path)/xml/\(table.name).xml", by: "\(folder.path)/xml/\(table.name).xsd"), "\(table.name)")
    }
  }

  @Test(arguments: [
    "<row><alias>x</alias><basis>observed</basis></row>", "<row><entity_id/><alias>x</alias><basis>observed</basis></row>",
    "<row><entity_id>e</entity_id><alias>x</alias><basis>guess</basis></row>", "<row><entity_id>e</entity_id><alias>x</alias></row>",
    "<row><entity_id>e</entity_id><alias>x</alias><basis>observed</basis><more/></row>",
    "<row><entity_id>e</entity_id><alias>x</alias><basis>observed</basis></row><row><entity_id>e</entity_id><alias>x</alias><basis>observed</basis></row>",
  ])
  func refusesRowsThatTheSchemaDoesNotAllow(_ rows: String) throws {
    let (_, folder) = try loaded([], formats: [.xml])
    let path = "\(folder.path)/wrong.xml"
    let parsed = xmlReadDoc(Array("<aliases>\(rows)</aliases>".utf8) + [0], nil, "UTF-8", 0)
    try #require(parsed != nil)
    xmlSaveFile(path, parsed)
    xmlFreeDoc(parsed)
    #expect(!isValid(path, by: "\(folder.path)/xml/aliases.xsd"))
  }

  private func isValid(_ path: String, by schemaPath: String) -> Bool {
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    guard let document = xmlReadFile(path, nil, options), let parser = xmlSchemaNewParserCtxt(schemaPath) else { return false }
    defer {
      xmlFreeDoc(document)
      xmlSchemaFreeParserCtxt(parser)
    }
    guard let schema = xmlSchemaParse(parser) else { return false }
    defer { xmlSchemaFree(schema) }
    let context = xmlSchemaNewValidCtxt(schema)
    defer { xmlSchemaFreeValidCtxt(context) }
    xmlSchemaSetValidStructuredErrors(context, { _, _ in }, nil)
    return xmlSchemaValidateDoc(context, document) == 0
  }
}
