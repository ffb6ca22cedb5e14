import HallyuReference
import HallyuText

/// The tokens of one paragraph as the number and date rules see them: any index may be asked for.
///
/// Outside the paragraph stands a token that nothing matches, so that a rule may look ahead without asking first.
struct TokenView {
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  /// Points to the lexicon for as long as the pass runs: a view is passed on by value, often.
  let lexiconPointer: UnsafePointer<Lexicon>
  /// First token of the paragraph, and the first after it.
  var lower: Int
  var upper: Int
  /// No rule looks back beyond this token: what stands before it was consumed.
  var floor: Int
  /// How many dates this one is read for: "the end of the beginning of …" must not go on for ever.
  var depth = 0

  /// The view for a date inside another that begins at a token.
  func inner(from floor: Int) -> TokenView {
    var view = self
    view.floor = floor
    view.depth += 1
    return view
  }

  var lexicon: Lexicon { @inline(__always) _read { yield lexiconPointer.pointee } }

  @inline(__always) subscript(_ index: Int) -> Token {
    index >= lower && index < upper ? tokens[index] : TokenView.outside
  }

  @inline(__always) func word(_ index: Int) -> Word { self[index].word }

  @inline(__always) func meaning(_ index: Int) -> WordMeaning { WordMeaning.of(self[index].word) }

  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool { self[index].isMark(mark) }

  /// True for `-` or a dash.
  func isDash(_ index: Int) -> Bool { self[index].kind == .hyphen || self[index].kind == .dash }

  /// True where nothing stands between a token and the one before.
  func isJoined(_ index: Int) -> Bool { self[index].gap == .none && index > lower && index < upper }

  func isNumber(_ index: Int) -> Bool { self[index].kind == .number }

  /// True where the tokens before `index` end with these words.
  func follows(_ index: Int, _ words: Word...) -> Bool {
    guard index - words.count >= floor else { return false }
    for (place, word) in words.enumerated() where self.word(index - words.count + place) != word { return false }
    return true
  }

  func isWord(_ index: Int, _ words: Word...) -> Bool {
    let word = self.word(index).index
    if word == 0 { return false }
    for candidate in words where candidate.index == word { return true }
    return false
  }

  /// The value of a token of one to four digits without marks, else -1.
  func smallNumber(_ index: Int) -> Int {
    let token = self[index]
    guard token.kind == .number, token.count <= 4 else { return -1 }
    var value = 0
    for at in Int(token.start)..<Int(token.end) {
      let digit = bytes[at] &- 0x30
      guard digit < 10 else { return -1 }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// True where the bytes of a token are exactly these.
  func isSpelled(_ index: Int, _ text: StaticString) -> Bool {
    let token = self[index]
    guard token.count == text.utf8CodeUnitCount else { return false }
    for place in 0..<token.count where bytes[Int(token.start) + place] != text.utf8Start[place] { return false }
    return true
  }

  /// True where the word is written without capitals and is none of the closed-class words that end a noun phrase.
  func isLowercaseWord(_ index: Int) -> Bool {
    let token = self[index]
    return token.kind == .word && token.shape.contains(.hasLower) && !token.shape.contains(.initialUpper)
      && !token.shape.contains(.innerUpper)
  }

  @inline(__always) private static var outside: Token {
    Token(hash: 0, classes: [], start: 0, end: 0, word: .unlisted, kind: .mark, shape: [], gap: .paragraph, mark: 0)
  }
}
