import HallyuText

// Rules look around a word: at the one before it, back to the last article, up to the next comma. At the edges of a text there is none,
// and no rule may trap there, so what lies outside is blank and what ends before it begins is empty, for the whole room.

extension [Token] {
  /// The token at an index; a blank one, which no rule asks for, before the first and behind the last.
  @inline(__always)
  subscript(index: Int) -> Token {
    withUnsafeBufferPointer { UInt(bitPattern: index) < UInt(bitPattern: $0.count) ? $0[index] : .blank }
  }
}

extension Token {
  static var blank: Token {
    Token(hash: 0, classes: [], start: 0, end: 0, word: .unlisted, kind: .mark, shape: [], gap: .paragraph, mark: 0)
  }
}

/// The numbers from one to below another; none where the other is not above it.
@inline(__always)
func ..< (lower: Int, upper: Int) -> Range<Int> { Range(uncheckedBounds: (lower, Swift.max(lower, upper))) }
