import Testing

@testable import HallyuClean

@Suite struct QuoteMarksTests {
  @Test(arguments: [
    ("of’K-Original’", "of ‘K-Original’"),
    (
      "such as’Kingdom Season 2′,’The King: Lord’,’It’s OK’ and’Start’ are",
      "such as ‘Kingdom Season 2’, ‘The King: Lord’, ‘It’s OK’ and ‘Start’ are"
    ),
    ("‘Love’s crash‘ was", "‘Love’s crash’ was"), ("‘Studio 139′, which", "‘Studio 139’, which"),
    ("the movie'Hands of God' drew", "the movie 'Hands of God' drew"),
  ]) func setsRight(_ glued: String, _ repaired: String) {
    #expect(String(decoding: QuoteMarks.repaired(Array(glued.utf8)), as: UTF8.self) == repaired)
  }

  @Test(arguments: [
    "Netflix’s own", "It’s here", "the ’90s and the users’ union", "O’Brien’s don’t", "he is 6′ tall", "rock ’n’ roll", "‘Okja’, which",
    "“Love’s Crash”",
    "The King's Affection and Wills' son", "Int'l shares", "the actors’ fees", "‘Today’s Top 10’ in", "", "’",
  ]) func leavesAlone(_ line: String) {
    #expect(String(decoding: QuoteMarks.repaired(Array(line.utf8)), as: UTF8.self) == line)
  }
}
