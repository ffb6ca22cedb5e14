import HallyuAnnotations
import HallyuText

/// "A and B … C and D, respectively": two lists of one length, told in pairs.
extension FactScene {
  /// True where a sentence, from a token on, says that its lists go in pairs.
  func isRespective(from token: Int) -> Bool {
    (token..<unit(of: token).upperBound).contains { tokens[$0].word == .respectively }
  }

  /// The names of characters that begin at a token, one for each of so many people; empty where the sentence does not pair them.
  func respectiveCharacters(from start: Int, count: Int) -> [Range<Int>] {
    isRespective(from: start) ? pairedCharacters(from: start, count: count) : []
  }

  /// "reprising their roles as Jack and Ada": as many names as people, or none.
  func pairedCharacters(from start: Int, count: Int) -> [Range<Int>] {
    guard count > 1 else { return [] }
    var found: [Range<Int>] = []
    var next = start
    while found.count < count, let name = characterName(from: next) {
      found.append(name)
      next = skipQuotes(name.upperBound)
      if isComma(next) { next += 1 }
      if isAnd(next) { next += 1 }
    }
    return found.count == count ? found : []
  }
}
