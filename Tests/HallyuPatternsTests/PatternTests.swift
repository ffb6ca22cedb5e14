import HallyuPatterns
import Testing

@Suite struct PatternTests {
  private func matches(_ pattern: String, in text: String, group: String? = nil) throws -> [String] {
    let pattern = try Pattern(Array(pattern.utf8))
    let number = group.flatMap { name in pattern.groups.first { $0.name == name }?.number } ?? 0
    let bytes = Array(text.utf8)
    var found: [String] = []
    let outcome = bytes.withUnsafeBufferPointer { buffer in
      PatternMatcher().forEachMatch(of: pattern, in: buffer) { range in
        if let range = range(number) { found.append(String(decoding: bytes[range], as: UTF8.self)) }
      }
    }
    #expect(outcome == .complete)
    return found
  }

  @Test func givesEveryMatchFromLeftToRight() throws {
    #expect(try matches("[0-9]+ episodes", in: "12 episodes, then 8 episodes.") == ["12 episodes", "8 episodes"])
  }

  @Test func givesNamedGroups() throws {
    #expect(try matches("(?<count>[0-9]+) (?<noun>\\p{L}+)", in: "16 부작, 12 parts", group: "noun") == ["부작", "parts"])
  }

  @Test func neverCutsACharacter() throws { #expect(try matches(".", in: "한a류") == ["한", "a", "류"]) }

  @Test func tellsWhereAPatternIsWrong() {
    #expect(throws: PatternError.self) { try Pattern(Array("abc(".utf8)) }
    do { _ = try Pattern(Array("abc[".utf8)) } catch { #expect(error.offset == 4) }
  }

  @Test func noticesThatAPatternMayMatchNothing() throws {
    #expect(try Pattern(Array("a*".utf8)).matchesEmpty)
    #expect(try !Pattern(Array("a+".utf8)).matchesEmpty)
  }

  @Test func givesUpInsteadOfSayingThatThereIsNoMatch() throws {
    let pattern = try Pattern(Array("(a+)+$".utf8))
    let text = Array((String(repeating: "a", count: 60) + "b").utf8)
    let outcome = text.withUnsafeBufferPointer { PatternMatcher().forEachMatch(of: pattern, in: $0) { _ in } }
    #expect(outcome == .givenUp)
  }
}
