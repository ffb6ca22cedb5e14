import HallyuAnnotations
import HallyuText

/// A clock time behind a date: "07:31 KST", ", 4:38 p.m. ET", "- 17:48", "at 9 a.m.".
enum ClockReader {
  /// A time of day at a token, marks and "at" before it aside: ", 10:30 p.m. KST", "at 9 am"; and the first token after it.
  static func read(_ view: TokenView, _ at: Int) -> (clock: ClockTime, end: Int)? {
    var at = at
    if view.isMark(at, ",") || view.isDash(at) || view.isMark(at, "|") { at += 1 }
    if view.word(at) == .at { at += 1 }
    if view.isMark(at, "("), view.isNumber(at + 1) { return nil }
    var hours = view.smallNumber(at)
    guard 0...24 ~= hours, view[at].count <= 2, view[at].gap <= .line else { return nil }
    var minutes = 0
    var hasMinutes = false
    at += 1
    if view.isMark(at, ":") || view.isMark(at, "."), view.isJoined(at), view.isJoined(at + 1), view[at + 1].count == 2,
      0...59 ~= view.smallNumber(at + 1)
    {
      minutes = view.smallNumber(at + 1)
      hasMinutes = view.isMark(at, ":")
      at += 2
      if view.isMark(at, ":"), view.isJoined(at), view.isJoined(at + 1), 0...60 ~= view.smallNumber(at + 1) { at += 2 }
    }
    let half = half(view, at)
    guard hasMinutes || half != nil else { return nil }
    if let half {
      guard 1...12 ~= hours else { return nil }
      hours = hours % 12 + (half.isAfternoon ? 12 : 0)
      at = half.end
    }
    guard hours < 24 else { return nil }
    var clock = ClockTime(minutes: hours * 60 + minutes)
    let zoneAt = view.isMark(at, "(") ? at + 1 : at
    if let offset = TimeZones.offsets[view[zoneAt].hash], view[zoneAt].shape.contains(.allUpper) {
      clock.offsetMinutes = offset
      at = zoneAt + 1
      if view.isMark(at, ")"), zoneAt > 0, view.isMark(zoneAt - 1, "(") { at += 1 }
    }
    return (clock, at)
  }

  private static func half(_ view: TokenView, _ at: Int) -> (isAfternoon: Bool, end: Int)? {
    if view.isWord(at, .am) || view.isSpelled(at, "a.m.") || view.isSpelled(at, "A.M.") { return (false, at + 1) }
    if view.isWord(at, .pm) || view.isSpelled(at, "p.m.") || view.isSpelled(at, "P.M.") { return (true, at + 1) }
    return nil
  }
}

/// Time zones by the abbreviations that the press prints, in minutes east of UTC.
enum TimeZones {
  static let offsets = WordMap<Int>([
    (0, "UTC GMT"), (60, "BST CET"), (120, "CEST"), (330, "IST"), (420, "ICT WIB"), (480, "HKT SGT PHT"), (540, "KST JST"), (600, "AEST"),
    (660, "AEDT"), (720, "NZST"), (-240, "EDT"), (-300, "ET EST CT CDT"), (-360, "MDT"), (-420, "MT MST PDT"), (-480, "PT PST"),
  ])
}
