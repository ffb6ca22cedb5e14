import HallyuSystem
import Testing

@Suite struct PathTests {
  @Test(arguments: [("a/b", "a", "b"), ("a", ".", "a"), ("/a", "/", "a"), ("a/b/", "a", "b")])
  func knowsItsFolderAndName(_ text: String, _ parent: String, _ last: String) {
    #expect(Path(text).parent == Path(parent))
    #expect(Array(Path(text).lastComponent) == Array(last.utf8))
  }

  @Test func isShownOnOneLineWithoutHiddenCharacters() {
    #expect(Path("a\nb\u{1b}[31m\u{202e}").description == "a\\u{a}b\\u{1b}[31m\\u{202e}")
    #expect(Path([0x61, 0xff]).description == "a\\u{fffd}")
  }

  @Test func hashesByContents() {
    #expect(Digest128("a") == Digest128("a"))
    let texts = (0..<100).map { String(repeating: "x", count: $0) }
    #expect(Set(texts.map { Digest128($0) }).count == texts.count)
  }
}
