import HallyuJSON
import Testing

/// Every page of `Fixtures` has one trait; `<name>.expected` holds the metadata that must come out (an empty value: none),
/// a line of three hyphens, and the text.
@Suite struct PageFixtureTests {
  @Test func thereAreManyPages() { #expect(fixtureNames.count >= 40) }

  @Test(arguments: fixtureNames) func givesTextAndMetadata(_ name: String) throws {
    let expected = String(decoding: try fixture(name + ".expected"), as: UTF8.self)
    let lines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let mark = try #require(lines.firstIndex(of: "---"))
    let document = try clean(try fixture(name + ".html"))
    #expect(document.text == lines[(mark + 1)...].dropLast().joined(separator: "\n"))
    for line in lines[..<mark] {
      let colon = try #require(line.firstIndex(of: ":"))
      let key = String(line[..<colon])
      let value = String(line[line.index(after: colon)...].drop { $0 == " " })
      #expect(member(key, of: document) == value, "\(key)")
    }
  }

  private func member(_ key: String, of document: Cleaned) -> String {
    switch key {
    case "tags": document.json["tags"]?.elements.compactMap(\.string).joined(separator: "|") ?? ""
    case "issues": document.issueCodes.joined(separator: "|")
    default: document.json.members.first { $0.key.string == key }?.value.string ?? ""
    }
  }
}
