import HallyuText

/// The day of a month in digits or words: "16", "16th", "twenty-first", "the first".
enum DayNumber {
  /// - Returns: the day (1 to 31), the first token after it, and whether it is an ordinal.
  static func read(_ view: TokenView, _ first: Int) -> (day: Int, end: Int, isOrdinal: Bool)? {
    if view.isNumber(first) {
      let day = view.smallNumber(first)
      guard 1...31 ~= day, view[first].count <= 2 else { return nil }
      if view.isJoined(first + 1), view.isWord(first + 1, .st, .nd, .rd, .th) { return (day, first + 2, true) }
      if view.isJoined(first + 1), view[first + 1].kind == .word, !view[first + 1].shape.contains(.uncased) { return nil }
      return (day, first + 1, false)
    }
    return words(view, first)
  }

  /// "first", "twenty-first", "thirty first"; also "twenty two".
  private static func words(_ view: TokenView, _ first: Int) -> (day: Int, end: Int, isOrdinal: Bool)? {
    let meaning = view.meaning(first)
    if meaning.ordinal > 0 { return meaning.ordinal <= 31 ? (Int(meaning.ordinal), first + 1, true) : nil }
    guard meaning.number >= 1 else { return nil }
    if meaning.number == 20 || meaning.number == 30 {
      let next = view.isDash(first + 1) && view.isJoined(first + 1) ? first + 2 : first + 1
      let unit = view.meaning(next)
      let rest = unit.ordinal > 0 ? Int(unit.ordinal) : Int(unit.number)
      if 1...9 ~= rest, Int(meaning.number) + rest <= 31 { return (Int(meaning.number) + rest, next + 1, unit.ordinal > 0) }
    }
    return meaning.number <= 31 ? (Int(meaning.number), first + 1, false) : nil
  }

  /// Rank of an ordinal in digits or words, up to 99: "21st", "second", "twenty-first".
  static func ordinal(_ view: TokenView, _ first: Int) -> (rank: Int, end: Int)? {
    if view.isNumber(first) {
      let rank = view.smallNumber(first)
      guard 1...99 ~= rank, view.isJoined(first + 1), view.isWord(first + 1, .st, .nd, .rd, .th) else { return nil }
      return (rank, first + 2)
    }
    let meaning = view.meaning(first)
    if meaning.ordinal > 0 { return (Int(meaning.ordinal), first + 1) }
    guard meaning.number >= 20, meaning.number % 10 == 0 else { return nil }
    let next = view.isDash(first + 1) && view.isJoined(first + 1) ? first + 2 : first + 1
    guard 1...9 ~= view.meaning(next).ordinal else { return nil }
    return (Int(meaning.number) + Int(view.meaning(next).ordinal), next + 1)
  }
}
