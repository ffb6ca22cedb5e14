import HallyuCore
import HallyuFormats
import Testing

@Suite struct XMLEncoderTests {
  let columns = [Column("id", .identifier, ""), Column("name", .string, ""), Column("value", .decimal, "")]

  func name(_ text: String) -> (xml: String, replaced: Int) {
    let (xml, replaced) = encoded(XMLEncoder(), columns: columns, rows: [["a", .text(text), nil]])
    let start = xml.range(of: "<name>")
    let end = xml.range(of: "</name>")
    return (start.flatMap { start in end.map { String(xml[start.upperBound..<$0.lowerBound]) } } ?? "", replaced)
  }

  @Test func leavesNullOutAndKeepsEmptyText() {
    let xml = encoded(XMLEncoder(), columns: columns, rows: [["a", nil, -1.5], ["b", "", nil]]).text
    #expect(xml.hasSuffix("<row><id>a</id><value>-1.5</value></row>\n<row><id>b</id><name></name></row>\n</things>\n"))
  }

  @Test(arguments: [
    ("a<b>&c", "a&lt;b&gt;&amp;c"), ("]]>", "]]&gt;"), ("long enough for words & more", "long enough for words &amp; more"),
    ("a\rb\r\nc\td", "a&#13;b&#13;\nc\td"), ("안은영ｆ", "안은영ｆ"), ("1234567&", "1234567&amp;"),
  ])
  func escapesMarkup(_ text: String, _ xml: String) {
    #expect(name(text).xml == xml)
    #expect(name(text).replaced == 0)
  }

  @Test(arguments: [("a\u{1}b", 1), ("\u{0}", 1), ("x\u{8}\u{c}", 2), ("a\u{fffe}b\u{ffff}", 2), ("1234567\u{fffe}", 1)])
  func replacesAndCountsWhatXMLCannotHold(_ text: String, _ count: Int) {
    let (xml, replaced) = name(text)
    #expect(replaced == count)
    #expect(xml.unicodeScalars.filter { $0 == "\u{fffd}" }.count == count)
  }
}

extension String {
  /// The first place of a text, by bytes.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var from = startIndex
    while from < endIndex {
      if self[from...].hasPrefix(text) { return from..<index(from, offsetBy: text.count) }
      from = index(after: from)
    }
    return nil
  }
}
