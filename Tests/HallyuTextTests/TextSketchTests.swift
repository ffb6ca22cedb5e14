import HallyuText
import Testing

@Suite struct TextSketchTests {
  let story = (0..<120).map { "word\($0 * 7 % 113) of\($0 % 5) story\($0)" }.joined(separator: " ")

  @Test func isTheSameForTheSameWords() throws {
    let one = try #require(TextSketch(Array(story.utf8)))
    let other = try #require(TextSketch(Array(("“" + story.uppercased() + "!”\n").utf8)))
    #expect(one == other)
    #expect(TextSketch(hexadecimal: one.hexadecimal) == one)
    #expect(one.hexadecimal.utf8.count == 256)
  }

  @Test func staysNearForANearCopyAndFarForAnotherText() throws {
    let one = try #require(TextSketch(Array(story.utf8)))
    let words = story.split(separator: " ")
    let edited = try #require(TextSketch(Array((words[..<100] + ["new", "words", "here"] + words[110...]).joined(separator: " ").utf8)))
    let other = try #require(TextSketch(Array(words.reversed().joined(separator: " ").utf8)))
    #expect(one.similarityPercent(to: edited) >= 80)
    #expect(!Set(one.keys).isDisjoint(with: edited.keys))
    #expect(one.similarityPercent(to: other) <= 10)
  }

  @Test func isNilForAFewWords() { #expect(TextSketch(Array("only a few words".utf8)) == nil) }

  @Test func refusesWhatIsNoSketch() {
    #expect(TextSketch(hexadecimal: "12") == nil)
    #expect(TextSketch(hexadecimal: String(repeating: "g", count: 256)) == nil)
  }
}
