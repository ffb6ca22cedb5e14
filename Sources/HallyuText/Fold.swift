/// Folding of words for look-up: lower case, Latin letters without diacritics, inner full stops dropped.
@usableFromInline package enum Fold {
  /// Hash of the folded letters; never 0. `Tokenizer` and the lexicon's builder must agree, so both call this.
  @inlinable package static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    var at = start
    while at < end {
      var byte = bytes[at]
      at &+= 1
      if byte < 0x80 {
        if byte &- 0x41 < 26 { byte |= 0x20 }
        if byte == 0x2e { continue }
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      } else if byte >= 0xc3, byte <= 0xc5, at < end {
        // U+00C0 to U+017F: the base letter, or the letter itself.
        let scalar = (UInt32(byte) & 0x1f) << 6 | UInt32(bytes[at]) & 0x3f
        at &+= 1
        let base = Fold.base(scalar)
        if base != 0 {
          state = (state ^ UInt64(base)) &* 0x0000_0100_0000_01b3
        } else {
          state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
          state = (state ^ UInt64(bytes[at &- 1])) &* 0x0000_0100_0000_01b3
        }
      } else if byte == 0xe2, at &+ 1 < end, bytes[at] == 0x80, bytes[at &+ 1] == 0x99 {
        state = (state ^ 0x27) &* 0x0000_0100_0000_01b3  // ’ as '
        at &+= 2
      } else {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      }
    }
    state = (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
    state ^= state >> 33
    return state == 0 ? 1 : state
  }

  package static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { hash($0, 0, $0.count) }
  }

  /// Lower-case ASCII letter under a Latin letter of U+00C0 to U+017F, or 0 where there is none (ß, æ, œ, þ, ×, ÷).
  package static func baseLetter(_ scalar: UInt32) -> UInt8 { base(scalar) }

  @usableFromInline static func base(_ scalar: UInt32) -> UInt8 {
    scalar >= 0xc0 && scalar <= 0x17f ? table[Int(scalar - 0xc0)] : 0
  }

  private static let table: [UInt8] = Array(
    ("aaaaaa.ceeeeiiii" + "dnooooo.ouuuuy.." + "aaaaaa.ceeeeiiii" + "dnooooo.ouuuuy.y"  // U+00C0
      + "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg" + "gggghhhhiiiiiiii" + "ii..jjkk.lllllll"  // U+0100
      + "lllnnnnnn...oooo" + "oo..rrrrrrssssss" + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzz.").utf8
  ).map { $0 == UInt8(ascii: ".") ? 0 : $0 }
}
