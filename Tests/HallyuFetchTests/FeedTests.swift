import HallyuJSON
import HallyuSystem
import Testing

@testable import HallyuFetch

@Suite struct FeedTests {
  func records(_ text: String, name: String = "a.xml") throws -> [(
    uri: String?, title: String?, published: String?, body: String, code: String?
  )] {
    var found: [(uri: String?, title: String?, published: String?, body: String, code: String?)] = []
    try withFolder { folder in
      try write(folder.appending(name), text.utf8)
      found = try fetched([folder.appending(name)]).map {
        ($0["source_uri"]?.string, $0["title"]?.string, $0["published"]?.string, $0.decodedBody, $0.code)
      }
    }
    return found
  }

  @Test func readsRSSWithFullContent() throws {
    let found = try records(
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Site &amp; Co</title><language>en</language>
      <item><title>One &lt;b&gt;</title><link>http://a.example/1</link><pubDate>Thu, 07 Jan 2021 10:00:00 +0900</pubDate>
      <dc:creator>Kim</dc:creator><description>short</description><content:encoded><![CDATA[<p>Full &amp; whole</p>]]></content:encoded></item>
      <item><title>Two</title><description>&lt;p&gt;Only this&lt;/p&gt;</description></item></channel></rss>
      """)
    #expect(found.map(\.uri) == ["http://a.example/1", "a.xml#2"])
    #expect(found[0].title == "One <b>")
    #expect(found[0].published == "Thu, 07 Jan 2021 10:00:00 +0900")
    #expect(found.map(\.body) == ["<p>Full &amp; whole</p>", "<p>Only this</p>"])
  }

  @Test func readsAtomWithMarkupInside() throws {
    let found = try records(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>S</title><entry><title type="text">T</title><id>urn:1</id>
      <link rel="self" href="http://a.example/self"/><link href="http://a.example/2"/><published>2021-01-07T10:00:00Z</published>
      <author><name>Lee</name></author><content type="xhtml"><div><p>a &lt; b</p><br/></div></content></entry></feed>
      """)
    #expect(found.map(\.uri) == ["http://a.example/2"])
    #expect(found[0].body == "<div><p>a &lt; b</p><br/></div>")
  }

  @Test func readsJSONFeed() throws {
    let found = try records(
      #"{"version": "https://jsonfeed.org/version/1.1", "title": "S", "items": [{"id": "1", "url": "http://a.example/3", "content_text": "plain"}]}"#,
      name: "a.json")
    #expect(found.map(\.uri) == ["http://a.example/3"])
    #expect(found[0].body == "plain")
  }

  @Test func passesOverAnEntryThatAnEarlierFeedHadAndRefusesOneThatChanged() throws {
    func feed(_ second: String) -> String {
      "<rss version='2.0'><channel><item><link>http://a.example/1</link><description>One</description></item>"
        + "<item><link>http://a.example/2</link><description>\(second)</description></item></channel></rss>"
    }
    try withFolder { folder in
      try write(folder.appending("monday.rss"), feed("Two").utf8)
      try write(folder.appending("tuesday.rss"), feed("Two, mended").utf8)
      let records = try fetched([folder])
      #expect(records.map { $0["source_uri"]?.string }.prefix(2) == ["http://a.example/1", "http://a.example/2"])
      #expect(records.count == 3)
      #expect(records.last?.code == "repeated-source")
      #expect(Set(records.map { $0["doc_id"]?.string }).count == 3)
    }
  }

  @Test func neverExpandsNorOpensEntities() throws {
    let found = try records(
      "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss version='2.0'><channel><item><title>&x;</title></item></channel></rss>"
    )
    #expect(found.map(\.code) == ["feed-malformed"])
  }

  @Test func keepsEntriesBeforeDamage() throws {
    let found = try records("<rss><channel><item><title>One</title></item><item><title>Two</title></item><broken <</channel>")
    #expect(found.compactMap(\.title) == ["One", "Two"])
    #expect(found.last?.code == "feed-malformed")
  }

  @Test func stopsAtDepth() throws {
    let found = try records("<rss>" + String(repeating: "<channel>", count: 5000))
    #expect(found.map(\.code) == ["feed-malformed"])
  }
}
