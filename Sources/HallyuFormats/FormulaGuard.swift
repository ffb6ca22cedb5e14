/// Tells text that a spreadsheet would run as a formula, so that CSV can make it harmless.
///
/// Such a cell gets one apostrophe in front. So does text that begins with an apostrophe, which makes the way back a single
/// rule: in a text column, drop one leading apostrophe. Text that begins with white space is judged by what follows.
///
/// Fires on `=1+1`, `+82 10`, `-12.5` (as text), `@user`, `|x`, ` =1`, `＝1`, `'tis`; leaves `1+1`, `a=b`, `(=1)`.
/// Source: OWASP, CSV Injection; the full-width twins are read as operators by East Asian versions of Excel.
package enum FormulaGuard {
  package static let mark = UInt8(ascii: "'")

  /// - Parameter text: UTF-8 that is readable for three bytes beyond its end.
  package static func isDangerous(_ text: UnsafePointer<UInt8>, count: Int) -> Bool {
    var at = 0
    while at < count {
      switch text[at] {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "|"), UInt8(ascii: "'"),
        0x09, 0x0a, 0x0d:
        return true
      case 0x00...0x20: at += 1
      case 0xc2 where text[at + 1] == 0xa0: at += 2  // U+00A0
      case 0xe2 where text[at + 1] == 0x80 && (text[at + 2] & 0xf0 == 0x80): at += 3  // U+2000 to U+200F
      case 0xe3 where text[at + 1] == 0x80 && text[at + 2] == 0x80: at += 3  // U+3000
      case 0xef:
        if text[at + 1] == 0xbb, text[at + 2] == 0xbf {  // U+FEFF
          at += 3
        } else {
          return isFullWidthOperator(text[at + 1], text[at + 2])
        }
      default: return false
      }
    }
    return false
  }

  /// True where the first byte alone rules danger out: letters, digits and most else.
  @inline(__always) static func isHarmless(first byte: UInt8) -> Bool {
    byte > 0x40 && byte < 0x7c || byte >= 0x30 && byte < 0x3d || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "(")
  }

  /// `＋ － ＝ ＠ ｜ ＇`, after the byte 0xEF.
  private static func isFullWidthOperator(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0xbc, 0x8b), (0xbc, 0x8d), (0xbc, 0x9d), (0xbc, 0xa0), (0xbc, 0x87), (0xbd, 0x9c): true
    default: false
    }
  }
}
