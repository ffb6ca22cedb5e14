import HallyuText

/// The word or dash between the two ends of a range.
enum RangeWords {
  /// - Returns: first token after the connector, and where the range begins when "between" stands before it.
  ///   "from 5 to 8" is a change with two values, unless something ranges.
  static func connector(_ view: TokenView, _ first: Int, _ end: Int) -> (end: Int, start: Int?)? {
    let token = view[end]
    guard token.gap <= .space else { return nil }
    let between = [first - 1, first - 2].first {
      $0 >= view.floor && view.word($0) == .between && (first - $0 == 1 || !view.isNumber(first - 1))
    }
    if let between {
      guard token.word == .and || token.word == .to || view.isDash(end) else { return nil }
      return (end + 1, between)
    }
    if view.isDash(end) {
      if view.isJoined(end) != view.isJoined(end + 1) { return nil }
      return (end + 1, nil)
    }
    if view.isMark(end, "~") { return (end + 1, nil) }
    guard token.word == .to else { return nil }
    if view.word(first - 1) == .from {
      if view.isWord(first - 2, .ranging, .ranges, .range, .ranged) { return (end + 1, first - 1) }
      return nil
    }
    return (end + 1, nil)
  }
}
