import HallyuText

/// Numbers that name something and count nothing.
enum NamedNumber {
  /// True for "No. 1", "Top 10", "Season 2", "Chapter 3", "Room 5", "F-16", "U2".
  static func isName(_ view: TokenView, _ number: ReadNumber) -> Bool {
    let before = number.start - 1
    guard before >= view.lower else { return false }
    let token = view[before]
    if number.isDigits, view.isJoined(number.start) {
      if token.kind == .word { return true }
      if token.kind == .hyphen || token.kind == .dash {
        return view.isJoined(before) && (view[before - 1].kind == .word || view.isNumber(before - 1))
      }
    }
    if token.isMark("#") || view.isJoined(number.start) && (token.isMark("/") || token.isMark(":") || token.isMark("@")) { return true }
    if token.isMark("."), view.isJoined(before), view.isWord(before - 1, .no, .nos, .vol, .ch) || view.isSpelled(before - 1, "pp") {
      return true
    }
    // "the 007 stage"
    if number.isDigits, number.end == number.start + 1, view[number.start].count > 2,
      view.bytes[Int(view[number.start].start)] == UInt8(ascii: "0"),
      (Int(view[number.start].start)..<Int(view[number.start].end)).allSatisfy({ view.bytes[$0] &- 0x30 < 10 })
    {
      return true
    }
    // "his Radio 2 show"
    if number.isDigits, number.magnitude == 0, token.hash == radio, token.isCapitalized { return true }
    // "a Tier 1 subscription"
    if number.plain >= 0, ranks.contains(token.hash), token.isCapitalized { return true }
    // "in 4K", "8K television": a resolution.
    if number.isLetterMagnitude, number.end == number.start + 2, view.isSpelled(number.end - 1, "K"), view[number.start].count == 1 {
      return true
    }
    // "at 4k"
    if number.isLetterMagnitude, view.isSpelled(number.end - 1, "k"), view[number.start].count == 1, view.isWord(number.start - 1, .at, .in)
    {
      return true
    }
    // "Red Dead Redemption 2 port": the number of a sequel.
    if 2...9 ~= number.plain, view[number.start].gap == .space, isTitleWord(view, before), isTitleWord(view, before - 1),
      !view.isMark(number.end, "%")
    {
      return true
    }
    // "(035760.KQ)": the code of a share.
    if number.isDigits, view.isMark(number.end, "."), view.isJoined(number.end), view.isJoined(number.end + 1),
      view[number.end + 1].kind == .word, view[number.end + 1].shape.contains(.allUpper)
    {
      return true
    }
    switch token.word {
    case .top, .season, .seasons, .episode, .chapter, .part, .volume, .vol, .page, .pages, .room, .section, .act, .route, .highway, .flight,
      .channel, .level,
      .grade, .phase, .version, .number, .no, .exit, .line, .unit, .apollo, .issue, .stage, .studio, .point:
      return number.isDigits && number.magnitude == 0 || token.word == .top && !number.isDigits
    default: return number.isDigits && token.hash == type
    }
  }

  /// A capitalised ordinary word in mid-sentence that is no place, month or body.
  private static func isTitleWord(_ view: TokenView, _ at: Int) -> Bool {
    let token = view[at]
    return at > view.lower && token.kind == .word && token.isCapitalized && token.shape.contains(.hasLower) && token.word == .unlisted
      && token.classes.isDisjoint(with: .place | .demonym | .month | .weekday | .organizationSuffix | .organizationCue | .position)
  }

  private static let ranks = WordSet("tier phase level stage category grade type")
  private static let type = Fold.hash("type")
  private static let radio = Fold.hash("radio")
}
