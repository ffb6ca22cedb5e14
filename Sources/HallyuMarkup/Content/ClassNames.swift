/// Reads what the names that a site gives an element hint at.
extension ClassHint {
  /// Reads a list of names: words are parted at anything but letters and digits and at a capital after a small letter;
  /// single words and pairs of neighbours are looked up.
  static func read(_ names: ArraySlice<UInt8>) -> ClassHint {
    var found: ClassHint = []
    var previous: UInt64 = 0
    var current: UInt64 = 0
    var wasSmall = false
    var words = 0
    names.withUnsafeBufferPointer { names in
      for byte in names.prefix(600) {
        if isLetter(byte) || isDigit(byte) || byte >= 0x80 {
          let isCapital = byte &- 0x41 < 26
          if isCapital, wasSmall { found.formUnion(close(&previous, &current, &words)) }
          wasSmall = !isCapital
          current = WordHash.extended(current, lowered(byte))
        } else {
          wasSmall = false
          found.formUnion(close(&previous, &current, &words))
          if byte <= 0x20 { found.formUnion(endName(&previous, &words)) }
        }
      }
    }
    found.formUnion(close(&previous, &current, &words))
    found.formUnion(endName(&previous, &words))
    return found
  }

  /// A name of one word is looked up once more as such: `hidden` hides, `hidden-xs` hides on some screens only.
  @inline(__always) private static func endName(_ previous: inout UInt64, _ words: inout Int) -> ClassHint {
    defer {
      previous = 0
      words = 0
    }
    return words == 1 ? ClassVocabulary.shared.hint(WordHash.alone(previous)) : []
  }

  @inline(__always) private static func close(_ previous: inout UInt64, _ current: inout UInt64, _ words: inout Int) -> ClassHint {
    guard current != 0 else { return [] }
    words += 1
    var found = ClassVocabulary.shared.hint(current)
    if previous != 0 { found.formUnion(ClassVocabulary.shared.hint(WordHash.joined(previous, current))) }
    previous = current
    current = 0
    return found
  }
}
