import HallyuText

/// Labels of a line-up's lines that say where or when a work comes out: "Premiere date:", "Where to watch:", "Network:".
enum ScheduleLabel {
  /// First token after the colon of a label that begins at a token, or nil.
  static func end(_ view: FieldView, _ first: Int) -> Int? {
    guard let token = view.token(first), words.contains(token.hash) else { return nil }
    var at = first
    var isClear = false
    while at < first + 5, let word = view.token(at), word.kind == .word || word.isMark("/") || word.isMark("&"),
      word.kind != .word || words.contains(word.hash) || fillers.contains(word.hash)
    {
      if words.contains(word.hash) { isClear = true }
      at += 1
    }
    guard isClear, view.token(at)?.isMark(":") == true, let next = view.token(at + 1), next.gap < .line else { return nil }
    return at + 1
  }

  /// "Now streaming:", "Released:": what is out.
  static func isOut(_ view: FieldView, _ first: Int, _ end: Int) -> Bool { (first..<end).contains { out.contains(view.tokens[$0].hash) } }

  private static let words = WordSet(
    """
    premiere premieres premiering premiered release released releases airdate air airs airing aired debut debuts launch broadcast \
    broadcaster network channel platform platforms streaming streams stream streamer where when available opens opening starts ott
    """)
  private static let fillers = WordSet("date dates day time to watch on it in start now first from and slot network platform service")
  private static let out = WordSet("released aired premiered now")
}
