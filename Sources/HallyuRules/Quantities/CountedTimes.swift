import HallyuText

/// "seen more than 250 million times": what was done so often is counted.
extension Count {
  /// "has been viewed more than 250 million times": what was done so often.
  static func timesUnit(_ view: TokenView, _ number: ReadNumber) -> String? {
    guard view.word(number.end) == .times, (number.value ?? ExactDecimal(0)) >= ExactDecimal(1_000) else { return nil }
    let start = Hedge.before(view, number.start).start
    for at in [start - 1, start - 2] {
      if viewed.contains(view[at].hash) { return "view" }
      if let unit = plays[view[at].hash] { return unit }
    }
    return nil
  }

  private static let viewed = WordSet("viewed watched seen")
  private static let plays = [Fold.hash("streamed"): "stream", Fold.hash("played"): "play", Fold.hash("downloaded"): "download"]
}
