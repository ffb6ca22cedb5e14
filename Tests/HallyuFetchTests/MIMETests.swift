import Testing

@testable import HallyuFetch

@Suite struct MIMETests {
  @Test func findsThePageOfASavedFile() throws {
    let file = """
      From: <Saved by Blink>\r
      Snapshot-Content-Location: http://a.example/x\r
      MIME-Version: 1.0\r
      Content-Type: multipart/related;\r
      \ttype="text/html"; boundary="--b--"\r
      \r
      ----b--\r
      Content-Type: text/css\r
      \r
      p { }\r
      ----b--\r
      Content-Type: text/html; charset="utf-8"\r
      Content-Transfer-Encoding: quoted-printable\r
      Content-Location: http://a.example/x\r
      \r
      <p class=3D"a">caf=C3=A9 and =\r
      more</p>\r
      ----b----\r

      """
    let page = try #require(MIMEPage(Array(file.utf8)))
    #expect(String(decoding: page.body, as: UTF8.self) == "<p class=\"a\">café and more</p>\r")
    #expect(page.charset == "utf-8")
    #expect(page.location == Array("http://a.example/x".utf8))
  }

  @Test func findsNoPageWhereThereIsNone() {
    #expect(MIMEPage(Array("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--".utf8)) == nil)
    #expect(MIMEPage([]) == nil)
  }

  @Test(arguments: [("=", "="), ("=4", "=4"), ("=4A=", "J="), ("a=\nb", "ab"), ("=zz", "=zz")])
  func leavesMalformedQuotedPrintable(_ text: String, _ expected: String) {
    #expect(decodedQuotedPrintable(Array(text.utf8)[...]) == Array(expected.utf8))
  }

  @Test(arguments: ["", "a", "ab", "abc", "abcd", "\u{0}\u{7f}é한"])
  func readsTheBase64ThatItWrites(_ text: String) { #expect(decodedBase64(base64(Array(text.utf8))) == Array(text.utf8)) }
}
