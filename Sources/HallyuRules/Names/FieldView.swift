import HallyuAnnotations
import HallyuCore
import HallyuReference
import HallyuText

/// One field with everything that the name rules look at: tokens, gazetteer matches, quotation spans, and which words are plain words.
///
/// A class, so that handing it from rule to rule costs one reference and not ten.
final class FieldView: Sendable {
  let text: AnalyzedText
  let lexicon: Lexicon
  let matches: [GazetteerMatch]
  /// For each token the index of the match that covers it, or -1.
  let matchOfToken: [Int32]
  let spans: [QuoteSpan]
  /// For each token the index of the innermost span that holds it, or -1.
  let spanOfToken: [Int32]
  /// True for a headline in title case, where a capital says nothing.
  let isTitleCase: Bool
  /// True where the text names Japan or a place in it, or says "Japanese".
  let speaksOfJapan: Bool
  /// For each token whether a name there needs support from elsewhere; empty where none does.
  private let weak: [Bool]

  init(_ text: AnalyzedText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    let tokens = text.tokens
    matches = lexicon.matches(in: tokens)
    var matchOfToken = [Int32](repeating: -1, count: tokens.count)
    for (index, match) in matches.enumerated() {
      for token in match.tokens { matchOfToken[token] = Int32(truncatingIfNeeded: index) }
    }
    self.matchOfToken = matchOfToken
    spans = QuoteSpans.find(in: text)
    var spanOfToken = [Int32](repeating: -1, count: tokens.count)
    for (index, span) in spans.enumerated().sorted(by: { $0.element.tokens.count > $1.element.tokens.count }) {
      for token in span.tokens { spanOfToken[token] = Int32(truncatingIfNeeded: index) }
    }
    self.spanOfToken = spanOfToken
    isTitleCase = text.field == .title && FieldView.looksLikeTitleCase(tokens)
    weak = WeakLines.find(in: text)
    let (anime, manga) = (FieldView.anime, FieldView.manga)
    speaksOfJapan =
      tokens.contains { $0.hash == anime || $0.hash == manga }
      || matches.contains { match in
        (0..<lexicon.senseCount(match.node)).contains { place in
          let sense = lexicon.sense(match.node, place)
          return sense.type == .place && lexicon.entity(sense.entity).countryBytes.elementsEqual("JP".utf8)
        }
      }
  }

  /// True where a name counts only if the document has it elsewhere, too.
  func isWeak(_ token: Int) -> Bool { !weak.isEmpty && weak[token] }

  var tokens: [Token] { text.tokens }

  var isHeadline: Bool { text.field == .title }

  func token(_ index: Int) -> Token? { index >= 0 && index < text.tokens.count ? text.tokens[index] : nil }

  /// True where a sentence, a quotation or a line begins: a capital there says little.
  func isSentenceStart(_ index: Int) -> Bool {
    var at = index
    // An open bracket begins nothing by itself; two of them are looked through at most.
    while at > 0, at > index - 2, text.tokens[at - 1].isMark("(") { at -= 1 }
    guard at > 0 else { return true }
    let before = text.tokens[at - 1]
    if text.sentences[Int(text.sentenceOfToken[at])].firstToken == at || text.tokens[at].gap >= .line { return true }
    // "A. People say so": the letter of an answer.
    if before.isMark("."), at > 1, text.tokens[at - 2].count == 1, at == 2 || text.tokens[at - 2].gap >= .line { return true }
    // "the Citizens’ Coalition", “We wait,” Maru said: a mark that is glued to a word or comma closes, or is an apostrophe.
    if before.kind == .quote, before.gap == .none, at > 1, tokens[at].gap == .space,
      text.tokens[at - 2].kind == .word || text.tokens[at - 2].isMark(",")
    {
      return false
    }
    return before.kind == .quote || before.isMark(":") || before.kind == .dash && before.gap != .none
  }

  /// Sentence bytes around a token, for evidence.
  func sentenceRange(of token: Int) -> ByteRange { text.range(sentenceTokens(of: token)) }

  /// Bounds of the sentence around a token; outside the text an empty one.
  func sentenceTokens(of token: Int) -> Range<Int> {
    guard text.sentenceOfToken.indices.contains(token) else { return tokens.count..<tokens.count }
    return text.sentences[Int(text.sentenceOfToken[token])].tokens
  }

  /// First token of a sentence behind "SEOUL, Feb. 7 (Yonhap) --"; the sentence's own where no dateline opens it.
  func endOfDateline(_ sentence: Range<Int>) -> Int {
    guard tokens[sentence.lowerBound].gap >= .line || sentence.lowerBound == 0, tokens[sentence.lowerBound].isCapitalized,
      let dash = (sentence.lowerBound..<min(sentence.lowerBound + 14, sentence.upperBound)).first(where: {
        tokens[$0].kind == .dash && tokens[$0].gap != .none
      })
    else { return sentence.lowerBound }
    let isDateline = (sentence.lowerBound..<dash).allSatisfy {
      tokens[$0].kind != .word || tokens[$0].isCapitalized || tokens[$0].classes.contains(.month)
    }
    return isDateline ? dash + 1 : sentence.lowerBound
  }

  /// Meanings of the gazetteer match that begins exactly at a token; nil at the edge of the text, too.
  func match(beginningAt token: Int) -> GazetteerMatch? {
    guard matchOfToken.indices.contains(token) else { return nil }
    let index = matchOfToken[token]
    guard index >= 0, matches[Int(index)].firstToken == token else { return nil }
    return matches[Int(index)]
  }

  /// Meanings of exactly these tokens, marks aside, whatever stands around them.
  func senses(of range: Range<Int>) -> [Sense] {
    guard let node = lexicon.node(of: tokens[range]) else { return [] }
    return (0..<lexicon.senseCount(node)).map { lexicon.sense(node, $0) }
  }

  /// True where the gazetteer knows no name at a token, or only ordinary words that are a name, too.
  func isUnexplained(at index: Int) -> Bool {
    guard matchOfToken[index] >= 0 else { return true }
    return lexicon.senses(of: matches[Int(matchOfToken[index])], in: tokens).allSatisfy {
      $0.flags.contains(.common) || LocalEntity.Kind($0.type) == nil
    }
  }

  /// A word that begins with a capital, or is written like a brand, or has no case at all.
  func isNameWord(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    return token.isCapitalized || token.shape.contains(.innerUpper) || token.shape.contains(.uncased)
  }

  /// A word behind another one in small letters, or behind their comma: its capital is no beginning's and no headline's.
  func isWithin(_ index: Int) -> Bool {
    guard !isTitleCase, !isSentenceStart(index), let before = token(index - 1), tokens[index].gap == .space else { return false }
    return before.kind == .word && !before.isCapitalized || before.isMark(",")
  }

  /// A capitalised word that is only an ordinary word at the beginning of a sentence, or a function word.
  func isOrdinaryStart(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.classes.contains(.stopword) { return true }
    return isSentenceStart(index) && token.classes.contains(.common)
  }

  /// Fold of the letters and digits of a range, run together: "Ye-jin", "Ye Jin" and "Yejin" give one key.
  func key(_ range: Range<Int>) -> UInt64 {
    var first = range.lowerBound
    if range.count > 1, [.the, .a, .an].contains(tokens[first].word) { first += 1 }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var key = NameKey()
      for index in first..<range.upperBound where tokens[index].kind != .clitic {
        key.add(bytes, Int(tokens[index].start), Int(tokens[index].end))
      }
      return key.value
    }
  }

  /// True where a word ends a name: capitalised itself, or the second part of "Ye-rin".
  func endsName(_ index: Int) -> Bool {
    if isNameWord(index) { return true }
    guard index > 1, tokens[index].kind == .word, tokens[index].gap == .none, tokens[index - 1].kind == .hyphen else { return false }
    return isNameWord(index - 2)
  }

  /// True where a full stop belongs to a letter inside a name: "John F. Dell".
  func isInitial(before mark: Int) -> Bool {
    guard mark > 1, let stop = token(mark), stop.isMark("."), stop.gap == .none, tokens[mark - 1].count == 1, isNameWord(mark - 1),
      endsName(mark - 2), tokens[mark - 1].gap == .space
    else { return false }
    return isNameWord(mark + 1) && tokens[mark + 1].gap == .space
  }

  /// True where a colon and a subtitle follow a name in running text: "Svaha: The Sixth Finger"; a headline's colon divides.
  func isSubtitled(_ end: Int) -> Bool {
    guard !isHeadline, let colon = token(end), colon.isMark(":"), colon.gap == .none, let next = token(end + 1), next.gap == .space else {
      return false
    }
    return isNameWord(end + 1) && ![.i, .we].contains(next.word) || next.kind == .number && isNameWord(end + 2)
  }

  /// True for a word that ends in s: "originals".
  func isPlural(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.count > 3 && text.bytes[Int(token.end) - 1] == UInt8(ascii: "s")
  }

  /// The token before, passing over an opening quotation mark and an article.
  func indexBefore(_ index: Int, skippingArticles: Bool = false) -> Int {
    var at = index - 1
    while at >= 0, tokens[at].kind == .quote || (skippingArticles && [.the, .a, .an].contains(tokens[at].word)) { at -= 1 }
    return at
  }

  private static let anime = Fold.hash("anime")
  private static let manga = Fold.hash("manga")

  private static func looksLikeTitleCase(_ tokens: [Token]) -> Bool {
    var capitalized = 0
    var lower = 0
    for token in tokens where token.kind == .word && !token.classes.contains(.stopword) && token.count > 3 {
      if token.isCapitalized { capitalized += 1 } else { lower += 1 }
    }
    return capitalized > lower
  }
}

/// Hash over folded letters and digits with everything else left out.
struct NameKey {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var at = start
    while at < end {
      var byte = bytes[at]
      at += 1
      if byte < 0x80 {
        if byte &- 0x41 < 26 { byte |= 0x20 }
        guard byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "+") else { continue }
      } else if byte == 0xe2, at + 1 < end, bytes[at] == 0x80 {
        at += 2  // punctuation of U+2000 to U+203F
        continue
      } else if byte >= 0xc3, byte <= 0xc5, at < end {
        let base = Fold.baseLetter((UInt32(byte) & 0x1f) << 6 | UInt32(bytes[at]) & 0x3f)
        if base != 0 {
          byte = base
          at += 1
        }
      }
      state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }

  var value: UInt64 { state ^ (state >> 29) }
}
