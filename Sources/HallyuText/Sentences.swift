/// A run of tokens that stands as one sentence: the unit of evidence.
@usableFromInline package struct Sentence: Sendable {
  /// Half-open range of token indices.
  @usableFromInline package let firstToken: Int
  @usableFromInline package let endToken: Int
  /// Index of the paragraph that it stands in, from 0.
  package let paragraph: Int

  @inlinable package var tokens: Range<Int> { firstToken..<endToken }
}

/// Finds sentence ends: a paragraph break, or an end mark with its closing quotation marks before something that can begin a sentence.
///
/// A run without an end mark is cut after `tokenLimit` tokens, so that no rule meets a sentence as long as a document.
/// "He left. She stayed." is two; "Mr. Kim of U.S. firm J. J. Inc. said" is one; `“Good.” He smiled.` is two.
package enum SentenceSplitter {
  static let tokenLimit = 600

  package static func split(_ tokens: [Token]) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(tokens.count / 16 + 1)
    var first = 0
    var paragraph = 0
    var at = 0
    while at < tokens.count {
      if at > first, tokens[at].gap == .paragraph {
        sentences.append(Sentence(firstToken: first, endToken: at, paragraph: paragraph))
        paragraph += 1
        first = at
      }
      if at - first >= tokenLimit, tokens[at].gap != .none || at - first >= 2 * tokenLimit {
        sentences.append(Sentence(firstToken: first, endToken: at, paragraph: paragraph))
        first = at
      }
      if isEndMark(tokens, at, sentenceStart: first) {
        var end = at + 1
        while end < tokens.count, tokens[end].gap == .none, closes(tokens[end]) { end += 1 }
        if end < tokens.count, tokens[end].gap != .none, tokens[end].gap != .paragraph, begins(tokens, end), !isYear(tokens, end),
          !isInTitle(tokens, at, end, sentenceStart: first)
        {
          sentences.append(Sentence(firstToken: first, endToken: end, paragraph: paragraph))
          first = end
        }
        at = max(end, at + 1)
        if at < tokens.count, at > first, tokens[at].gap == .paragraph { continue }
        continue
      }
      at += 1
    }
    if first < tokens.count { sentences.append(Sentence(firstToken: first, endToken: tokens.count, paragraph: paragraph)) }
    return sentences
  }

  private static func isEndMark(_ tokens: [Token], _ at: Int, sentenceStart: Int) -> Bool {
    let token = tokens[at]
    if token.kind == .word, token.shape.contains(.dotted) {
      // "in the U.S. The company": the abbreviation's full stop may be the sentence's, too.
      return at + 1 < tokens.count && tokens[at + 1].kind == .word && tokens[at + 1].isCapitalized
        && tokens[at + 1].classes.contains(.stopword)
    }
    guard token.kind == .mark else { return false }
    if token.mark == UInt8(ascii: "!") || token.mark == UInt8(ascii: "?") { return true }
    guard token.mark == UInt8(ascii: "."), token.gap == .none, at > sentenceStart else { return false }
    let before = tokens[at - 1]
    if before.kind == .word {
      if before.classes.contains(.abbreviation) { return false }
      // An initial: "J. K. Rowling". "Category B." ends a sentence only before a stop word.
      if before.count == 1, before.isCapitalized {
        return at + 1 < tokens.count && tokens[at + 1].classes.contains(.stopword)
      }
    }
    return true
  }

  private static func closes(_ token: Token) -> Bool {
    token.kind == .quote || token.isMark(")") || token.isMark("]") || token.isMark(".") || token.isMark("!") || token.isMark("?")
  }

  /// "Attack the Gas Station! (1999) and": a year in brackets goes on.
  private static func isYear(_ tokens: [Token], _ at: Int) -> Bool {
    at + 3 < tokens.count && tokens[at].isMark("(") && tokens[at + 1].kind == .number && tokens[at + 1].count == 4
      && tokens[at + 2].isMark(")")
      && (tokens[at + 3].kind != .word || !tokens[at + 3].isCapitalized)
  }

  /// `“Tin! The Moon! Part 1” took`: an exclamation inside marks that hold capitals alone, with the sentence going on behind them.
  private static func isInTitle(_ tokens: [Token], _ mark: Int, _ next: Int, sentenceStart: Int) -> Bool {
    guard tokens[mark].isMark("!") || tokens[mark].isMark("?"),
      (max(sentenceStart, mark - titleTokens)..<mark).contains(where: { tokens[$0].kind == .quote }),
      let close = (next..<min(next + titleTokens, tokens.count)).first(where: { tokens[$0].kind == .quote }), close > next,
      close + 1 < tokens.count, tokens[close + 1].kind == .word, !tokens[close + 1].isCapitalized, tokens[close + 1].gap == .space
    else { return false }
    return (next..<close).allSatisfy {
      tokens[$0].kind != .word || tokens[$0].isCapitalized || tokens[$0].classes.contains(.stopword)
    }
  }

  private static let titleTokens = 10

  private static func begins(_ tokens: [Token], _ at: Int) -> Bool {
    let token = tokens[at]
    switch token.kind {
    case .word: return token.isCapitalized || token.shape.contains(.uncased) || token.shape.contains(.innerUpper)
    case .number, .quote, .currency, .dash: return true
    default: return token.isMark("(") || token.isMark("[") || token.isMark("#") || token.isMark("*")
    }
  }
}
