import HallyuText

/// What a sum is paid by: "per episode", "a month", "a share", "each".
enum PerUnit {
  /// The unit that the words after a sum name, singular; or empty.
  static func read(_ view: TokenView, _ end: Int) -> String {
    let end = afterBracket(view, end) ?? end
    if view.isMark(end, "/"), view.isJoined(end), view[end + 1].kind == .word { return name(view, end + 1) }
    if view.isDash(end), view.isJoined(end), view.word(end + 1) == .a, view.isDash(end + 2) { return name(view, end + 3) }
    // "$30-per-share"
    if view.isDash(end), view.isJoined(end), view.word(end + 1) == .per, view.isDash(end + 2) { return name(view, end + 3) }
    switch view.word(end) {
    case .per: return name(view, view.word(end + 1) == .each ? end + 2 : end + 1)
    case .a, .an, .each, .every:
      let next = view[end + 1]
      if view.word(end) == .each, next.kind != .word || view.meaning(end + 1).unit == nil { return "item" }
      // "96 billion won a year ago": a time, no rate; but "$1 million an episode before he came back".
      if ends.contains(view[end + 2].hash), view[end + 2].kind == .word, !shareLike.contains(next.hash) { return "" }
      let known = view.meaning(end + 1).unit != nil || shareLike.contains(next.hash)
      return known ? name(view, end + 1) : ""
    case .apiece: return "item"
    default:
      if view.isSpelled(end, "monthly") { return "month" }
      if view.isSpelled(end, "annually") || view.isSpelled(end, "yearly") { return "year" }
      return ""
    }
  }

  /// "150,000 won ($115.4) per share": the unit stands behind the bracket, for the sum before it and the one in it.
  private static func afterBracket(_ view: TokenView, _ end: Int) -> Int? {
    if view.isMark(end, ")") { return end + 1 }
    guard view.isMark(end, "(") else { return nil }
    var hasCurrency = false
    for at in end + 1..<end + 8 {
      if view.isMark(at, ")") { return hasCurrency ? at + 1 : nil }
      if view[at].kind == .currency || !view[at].classes.isDisjoint(with: .currencyName) { hasCurrency = true }
    }
    return nil
  }

  private static func name(_ view: TokenView, _ at: Int) -> String {
    let token = view[at]
    guard token.kind == .word, token.gap <= .space,
      view.isLowercaseWord(at) || token.shape.contains(.uncased) || view.meaning(at).unit != nil
    else { return "" }
    return Nouns.singular(view, at)
  }

  private static let ends = WordSet("ago earlier before later prior previously")

  private static let shareLike = WordSet(
    """
    share episode ticket person head piece unit seat copy title song household subscriber user pop ounce tonne ton barrel gallon litre \
    liter kilogram kilo bushel
    """)
}
