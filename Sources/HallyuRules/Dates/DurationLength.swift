import HallyuAnnotations
import HallyuText

/// Lengths of time as figures and words say them, before anything is known of where they begin or end.
extension DurationRule {
  struct Length {
    /// Largest unit first.
    var parts: [(unit: CalendarUnit, count: ExactDecimal)]
    /// First token after it.
    var end: Int
  }

  /// "quarter-century", "quarter of a century": the first token after it.
  static func quarterCentury(_ view: TokenView, _ at: Int) -> Int? {
    guard view.word(at) == .quarter else { return nil }
    if view.word(at + 1) == .of, view.word(at + 2) == .a, view.word(at + 3) == .century { return at + 4 }
    let next = view.isDash(at + 1) && view.isJoined(at + 1) ? at + 2 : at + 1
    return view.word(next) == .century ? next + 1 : nil
  }

  /// "two years", "five-year", "1 hour and 30 minutes", "2 years 21 days".
  static func length(_ view: TokenView, _ number: ReadNumber) -> Length? {
    guard var value = number.value, !number.isLetterMagnitude else { return nil }
    // "the 2002 fiscal year"
    if 1_900...2_100 ~= number.plain, view.word(number.end) == .fiscal { return nil }
    var at = number.end
    if view.isDash(at), view.isJoined(at), view.isJoined(at + 1) { at += 1 } else if view[at].gap > .space { return nil }
    if view.isWord(at, .full, .whole, .consecutive, .straight, .calendar, .fiscal, .long), view.meaning(at + 1).unit != nil { at += 1 }
    // "four business days".
    if working.contains(view[at].hash), view.meaning(at + 1).unit == .day { at += 1 }
    if view.isWord(at, .more), view.meaning(at + 1).unit != nil { at += 1 }
    if view.word(at) == .of, !value.isWhole, view.meaning(at + 1).unit != nil { at += 1 }
    // "two bloody weeks": one adjective may stand between.
    if view[at].word == .unlisted, view.isLowercaseWord(at), view[at].gap == .space, view.meaning(at + 1).isPluralUnit,
      view[at + 1].count > 4,
      !view[at].classes.contains(.countNoun), !Nouns.isPlural(view, at),
      number.isDigits || !number.isSmallWord || number.value != ExactDecimal(1)
    {
      at += 1
    }
    if view.word(at) == .fortnights { return Length(parts: [(.week, value * ExactDecimal(2))], end: at + 1) }
    guard let unit = unit(view, at, number), unit.rank > CalendarUnit.hour.rank || value < ExactDecimal(1_000) else { return nil }
    // "up 140,000 week on week"
    if view.isWord(at + 1, .on, .over), view.meaning(at + 2).unit == unit { return nil }
    at += 1
    if view.isDash(at), view.isJoined(at), view.isSpelled(at + 1, "long") { at += 2 }
    if view.isMark(at, "."), view.isJoined(at), view[at - 1].count <= 3, view[at + 1].kind == .word, !view[at + 1].isCapitalized { at += 1 }
    if view.word(at) == .and, let (fraction, end) = NumberReader.wordFraction(view, at + 1), end > at + 2 {
      value = value + fraction
      at = end
    }
    return withSmallerUnits(view, Length(parts: [(unit, value)], end: at))
  }

  private static let working = WordSet("business working trading")

  /// "1 hour" + "and 30 minutes", "a year" + "and three months".
  static func withSmallerUnits(_ view: TokenView, _ length: Length) -> Length {
    var length = length
    for _ in 0..<4 {
      var next = length.end
      if view.isMark(next, ",") { next += 1 }
      if view.word(next) == .and { next += 1 }
      guard view[next].gap <= .space, view.isNumber(next) || view.meaning(next).number >= 0, let more = NumberReader.read(view, next),
        more.start == next, let amount = more.value
      else { break }
      // "a two-hour, 15-minute film"
      let isTied = view.isDash(more.end) && view.isJoined(more.end) && view.isJoined(more.end + 1)
      let at = isTied ? more.end + 1 : more.end
      guard let smaller = unit(view, at, more), let last = length.parts.last, smaller.rank < last.unit.rank,
        !isTied || last.unit == .hour && smaller == .minute
      else { break }
      length.parts.append((smaller, amount))
      length.end = at + 1
    }
    return length
  }

  private static func unit(_ view: TokenView, _ at: Int, _ number: ReadNumber) -> CalendarUnit? {
    let token = view[at]
    guard token.kind == .word, token.gap <= .space else { return nil }
    if view.word(at) == .second { return number.value == ExactDecimal(1) || view.isDash(at - 1) ? .second : nil }
    guard let unit = view.meaning(at).unit, unit != .half, unit != .weekend || view.meaning(at).isPluralUnit else { return nil }
    if unit == .quarter, !view.meaning(at).isPluralUnit || number.isSmallWord && view.isWord(at + 1, .of, .the) { return nil }
    if token.count <= 2, !number.isDigits { return nil }
    if view.isWord(at, .min, .sec, .mo, .mos, .wk, .yr), !number.isDigits { return nil }
    return unit
  }

  /// A whole number of a unit that dates can be moved by: 1.5 years are 18 months.
  static func whole(_ unit: CalendarUnit, _ value: ExactDecimal) -> (CalendarUnit, Int)? {
    if let count = value.integer { return abs(count) < 100_000 ? (unit, count) : nil }
    if unit == .year, let months = (value * ExactDecimal(12)).integer { return (.month, months) }
    if unit == .century, let years = (value * ExactDecimal(100)).integer { return (.year, years) }
    if unit == .decade, let years = (value * ExactDecimal(10)).integer { return (.year, years) }
    if unit == .week, let days = (value * ExactDecimal(7)).integer { return (.day, days) }
    return nil
  }
}
