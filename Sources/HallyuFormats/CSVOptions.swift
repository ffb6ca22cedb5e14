/// How CSV is written; the defaults are RFC 4180 with a comma.
package struct CSVOptions: Hashable, Sendable {
  package enum Separator: String, CaseIterable, Sendable {
    case comma, semicolon, tab

    package var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: 0x09
      }
    }
  }

  package var separator: Separator
  /// Writes `12,5` for decimals, for spreadsheets of a locale that reads them so.
  package var usesDecimalComma: Bool
  /// Begins each file with U+FEFF, by which Excel knows UTF-8.
  package var writesByteOrderMark: Bool
  /// Puts an apostrophe before text that a spreadsheet would run. See `FormulaGuard`.
  package var guardsFormulas: Bool

  package init(
    separator: Separator = .comma, usesDecimalComma: Bool = false, writesByteOrderMark: Bool = false,
    guardsFormulas: Bool = true
  ) {
    self.separator = separator
    self.usesDecimalComma = usesDecimalComma
    self.writesByteOrderMark = writesByteOrderMark
    self.guardsFormulas = guardsFormulas
  }
}
