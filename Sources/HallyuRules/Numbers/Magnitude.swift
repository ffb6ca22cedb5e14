import HallyuText

/// Words and letters that multiply the number before them: million, bn, crore, m.
enum Magnitude {
  /// - Returns: the power of ten (-12 for a dozen), and whether it is a lone letter that could also be a unit.
  static func power(_ view: TokenView, _ at: Int, afterDigits: Bool) -> (exponent: Int, isLetter: Bool)? {
    let token = view[at]
    guard token.kind == .word, token.gap <= .space else { return nil }
    switch token.word {
    case .unlisted: return letters(view, at)
    case .dozen, .dozens: return (-12, false)
    case .hundred, .thousand, .million, .billion, .trillion, .quadrillion, .lakh, .lakhs, .lac, .lacs, .crore, .crores, .koti, .kotis,
      .krore,
      .krores, .mln, .bn, .tn, .mn, .mil, .millions, .billions, .trillions:
      // "hundreds of millions" has no number before it; "5 hundreds" is not said.
      return (Int(WordMeaning.of(token.word).magnitude), false)
    case .cr: return afterDigits || token.isCapitalized ? (7, false) : nil
    case .mm: return afterDigits && token.shape.contains(.allUpper) ? (6, true) : nil
    case .m, .b, .k, .t: return letters(view, at)
    default: return nil
    }
  }

  private static func letters(_ view: TokenView, _ at: Int) -> (exponent: Int, isLetter: Bool)? {
    let token = view[at]
    if token.count == 3, view.isSpelled(at, "bln") || view.isSpelled(at, "Bln") { return (9, false) }
    if token.count == 3, view.isSpelled(at, "tln") { return (12, false) }
    if token.count == 3, view.isSpelled(at, "crs") || view.isSpelled(at, "Crs"), view.isNumber(at - 1) { return (7, false) }
    if token.count <= 3, view.isSpelled(at, "tr") || view.isSpelled(at, "trn"), token.gap == .none { return (12, false) }
    guard token.gap == .none, token.count <= 2, view.isNumber(at - 1), !(view.isJoined(at + 1) && view.isNumber(at + 1)) else { return nil }
    if view.isSpelled(at, "m") || view.isSpelled(at, "M") { return (6, true) }
    if view.isSpelled(at, "b") || view.isSpelled(at, "B") { return (9, true) }
    if view.isSpelled(at, "k") || view.isSpelled(at, "K") { return (3, true) }
    if view.isSpelled(at, "T") || view.isSpelled(at, "t") { return (12, true) }
    return nil
  }
}
