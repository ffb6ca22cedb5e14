import HallyuAnnotations
import HallyuText

/// Lengths of time, and dates that lie such a length away: "five years", "a three-year deal", "two days later", "10 years ago".
enum DurationRule {
  static let manual = RuleManual(
    "date.duration", "A length of time in numbers, or a date told by its distance.",
    fires: [
      .init("over the course of ⟦ten years⟧", "duration P10Y"), .init("a ⟦three-year⟧ deal", "duration P3Y"),
      .init("It ended ⟦two days later⟧.", "shift day 2 unit day 0 told"),
      .init("he left ⟦10 years ago⟧", "shift year -10 unit day 0 article"),
      .init("They waited ⟦another month⟧.", "duration P1M"), .init("They spent ⟦the whole month⟧ there.", "duration P1M"),
      .init("a ⟦two-and-a-half-year⟧ wait", "duration P2.5Y"),
      .init("a ⟦1-1/2 year⟧ war", "duration P1.5Y"), .init("It will be the first in ⟦four years⟧.", "duration P4Y"),
      .init("It fell from ⟦the year-ago period⟧.", "shift year -1 unit day 0 told"),
      .init("for ⟦1 hour and 30 minutes⟧", "duration PT1H30M"), .init("ran for ⟦an hour and a half⟧", "duration PT1.5H"),
      .init("for ⟦more than a year⟧ it stood", "duration P1Y"), .init("It came ⟦a day⟧ after the vote.", "duration P1D"),
      .init("up from ⟦a year before⟧ to $8", "shift year -1 unit day 0 told"), .init("the ⟦month-long⟧ strike", "duration P1M"),
      .init("a ⟦weeklong⟧ visit", "duration P1W"),
      .init("⟦a year⟧’s rain in two months", "duration P1Y"), .init("It may be ⟦a week⟧ or more.", "duration P1W"),
      .init("It fell 15 percent in ⟦a day⟧.", "duration P1D"), .init("It is ⟦a week⟧ overdue.", "duration P1W"),
      .init("sentenced to ⟦a year⟧ in jail", "duration P1Y"), .init("the lowest in ⟦a decade⟧", "duration P10Y"),
      .init("⟦a quarter of a century ago⟧", "shift year -25 unit day 0 article"),
      .init("⟦A quarter-century later⟧ he left", "shift year 25 unit day 0 told"),
      .init("⟦2 weeks before May 13, 1999⟧", "shift week -2 at 1999-05-13"),
      .init("in ⟦the six months⟧ to 30 June 2018", "run -6 month at 2018-06-30"),
    ],
    leaves: [
      "once a week", "twice a day before meals", "in a year when it rained", "at $5 a month after the trial", "20 pills a day before meals",
      "the queue-long wait", "$5 a month", "one day he will", "the 38-year-old actor", "3 per hour", "every two years", "some years",
      "second place",
    ])

  /// "year-ago", "the year-earlier quarter": from "year" on.
  static func matchYearAgo(_ view: TokenView, _ first: Int) -> ReadDate? {
    guard view.isDash(first + 1), view.isJoined(first + 1), view.isWord(first + 2, .ago, .earlier) else { return nil }
    let start = view.isWord(first - 1, .the, .a) && first - 1 >= view.floor ? first - 1 : first
    if view.word(first + 3) == .quarter {
      return ReadDate(.shift(.year, -1, .unit(.quarter, 0, .told)), start, first + 4, .quarter, manual, confidencePercent: 80)
    }
    let end = view.isWord(first + 3, .period) ? first + 4 : first + 3
    return ReadDate(.shift(.year, -1, .unit(.day, 0, .told)), start, end, .year, manual, confidencePercent: 80)
  }

  /// From a number on.
  static func match(_ view: TokenView, _ number: ReadNumber) -> ReadDate? {
    guard number.value != nil, !view.isWord(number.start - 1, .every, .each, .per), !Count.isName(view, number) else { return nil }
    if let stretch = stretch(view, number) { return stretch }
    guard let length = length(view, number) else { return nil }
    if isAge(view, length.end) || isOneDay(view, number, length) { return nil }
    let start = number.start
    return complete(view, start, length)
  }

  /// From "a", "an" or "half" on: "a year ago", "half an hour", "a decade".
  static func matchArticle(_ view: TokenView, _ first: Int) -> ReadDate? {
    if let half = QuarterOrHalf.halfYear(view, first) { return half }
    var at = first + 1
    var value = ExactDecimal(1)
    if view.word(first) == .half {
      value = ExactDecimal(mantissa: 5, fractionDigits: 1)
      if view.isWord(at, .a, .an) { at += 1 }
    } else if view.word(at) == .half {
      value = ExactDecimal(mantissa: 5, fractionDigits: 1)
      at += 1
      if view.isDash(at) { at += 1 }
    } else if view.isWord(at, .full, .whole) {
      at += 1
    } else if view.isWord(at, .few), view.meaning(at + 1).isPluralUnit {
      value = ExactDecimal(3)
      at += 1
    } else if view.word(at) == .couple {
      value = ExactDecimal(2)
      at += view.word(at + 1) == .of ? 2 : 1
    } else if let end = quarterCentury(view, at) {
      return complete(view, first, Length(parts: [(.year, ExactDecimal(25))], end: end))
    }
    let meaning = view.meaning(at)
    if view.word(first) == .another, value == ExactDecimal(1), view[at].count > 3,
      [.week, .month, .year, .decade, .hour].contains(meaning.unit)
    {
      return complete(view, first, Length(parts: [(meaning.unit ?? .year, value)], end: at + 1))
    }
    if view.word(at) == .fortnight {
      let length = Length(parts: [(.week, ExactDecimal(2))], end: at + 1)
      return complete(view, first, length)
    }
    guard let unit = meaning.unit, unit != .half, unit != .weekend, view[at].count > 2, unit != .quarter,
      unit != .second || view.word(first) == .half
    else { return nil }
    var length = Length(parts: [(unit, value)], end: at + 1)
    var hasFraction = false
    if view.word(at + 1) == .and, let (fraction, end) = NumberReader.wordFraction(view, at + 2), end > at + 3 || view.word(at + 2) == .half
    {
      length.parts[0].count = value + fraction
      length.end = end
      hasFraction = true
    } else if view.word(at + 1) == .and {
      length = withSmallerUnits(view, length)
      hasFraction = length.parts.count > 1
    }
    let found = complete(view, first, length)
    if case .duration = found?.meaning, !hasFraction, !isArticleDuration(view, first, length.end, isFew: value == ExactDecimal(3)) {
      return nil
    }
    return found
  }

  /// "the four previous weeks", "3 next weeks", "2 upcoming months".
  private static func stretch(_ view: TokenView, _ number: ReadNumber) -> ReadDate? {
    let at = number.end
    guard let count = number.value?.integer, 1...1_000 ~= count, let unit = view.meaning(at + 1).unit, view.meaning(at + 1).isPluralUnit,
      unit.rank >= CalendarUnit.day.rank, unit != .half
    else { return nil }
    let sign: Int
    switch view.word(at) {
    case .previous, .past, .last, .preceding: sign = -1
    case .next, .coming, .upcoming: sign = 1
    default: return nil
    }
    let start = view.word(number.start - 1) == .the && number.start - 1 >= view.floor ? number.start - 1 : number.start
    return ReadDate(
      .stretch(unit, sign * count, .article), start, at + 2, unit == .day ? .week : unit, RelativePeriod.manual, confidencePercent: 80)
  }

  /// "quarter-century", "quarter of a century": the first token after it.
  static func quarterCentury(_ view: TokenView, _ at: Int) -> Int? {
    guard view.word(at) == .quarter else { return nil }
    if view.word(at + 1) == .of, view.word(at + 2) == .a, view.word(at + 3) == .century { return at + 4 }
    let next = view.isDash(at + 1) && view.isJoined(at + 1) ? at + 2 : at + 1
    return view.word(next) == .century ? next + 1 : nil
  }

  struct Length {
    var parts: [(unit: CalendarUnit, count: ExactDecimal)]
    var end: Int
  }

  /// "two years", "five-year", "1 hour and 30 minutes", "2 years 21 days".
  static func length(_ view: TokenView, _ number: ReadNumber) -> Length? {
    guard var value = number.value, !number.isLetterMagnitude else { return nil }
    // "the 2002 fiscal year"
    if 1_900...2_100 ~= number.plain, view.word(number.end) == .fiscal { return nil }
    var at = number.end
    if view.isDash(at), view.isJoined(at), view.isJoined(at + 1) { at += 1 } else if view[at].gap > .space { return nil }
    if view.isWord(at, .full, .whole, .consecutive, .straight, .calendar, .fiscal, .long), view.meaning(at + 1).unit != nil { at += 1 }
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

  /// "1 hour" + "and 30 minutes", "a year" + "and three months".
  private static func withSmallerUnits(_ view: TokenView, _ length: Length) -> Length {
    var length = length
    for _ in 0..<4 {
      var next = length.end
      if view.isMark(next, ",") { next += 1 }
      if view.word(next) == .and { next += 1 }
      guard view[next].gap <= .space, view.isNumber(next) || view.meaning(next).number >= 0, let more = NumberReader.read(view, next),
        more.start == next, let amount = more.value, let smaller = unit(view, more.end, more), let last = length.parts.last,
        smaller.rank < last.unit.rank
      else { break }
      length.parts.append((smaller, amount))
      length.end = more.end + 1
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

  static func complete(_ view: TokenView, _ first: Int, _ length: Length) -> ReadDate? {
    if let shifted = shifted(view, first, length) { return shifted }
    if let ending = ending(view, first, length) { return ending }
    let hedge = Hedge.before(view, first)
    // "earlier in the five years to 2020" stays a length.
    guard let iso = CalendarUnit.duration(length.parts) else { return nil }
    var date = ReadDate(.duration(iso), hedge.start, length.end, length.parts[0].unit, manual, confidencePercent: 88)
    date.kind = .duration
    return date
  }

  /// "the six months ended June 30", "the 12 months to March"
  private static func ending(_ view: TokenView, _ first: Int, _ length: Length) -> ReadDate? {
    guard length.parts.count == 1, view.isWord(first - 1, .the, .`for`, .in, .over), first - 1 >= view.floor,
      let (unit, count) = whole(length.parts[0].unit, length.parts[0].count), [.week, .month, .quarter, .year].contains(unit), count > 0,
      let last = BarePeriod.ended(view, length.end)
    else { return nil }
    let start = view.word(first - 1) == .the ? first - 1 : first
    return ReadDate(.run(-count, unit, last), start, length.end, unit, manual, confidencePercent: 85)
  }

  /// "ago", "later", "earlier", "from now", "before …", "after …".
  private static func shifted(_ view: TokenView, _ first: Int, _ length: Length) -> ReadDate? {
    let at = length.end
    var sign = 0
    var end = at + 1
    var base = DateMeaning.unit(.day, 0, .article)
    switch view.word(at) {
    case .ago: sign = -1
    case .hence: sign = 1
    case .later, .afterwards: (sign, base) = (1, .unit(.day, 0, .told))
    case .earlier, .previously: (sign, base) = (-1, .unit(.day, 0, .told))
    case .prior where view.word(at + 1) != .to: (sign, base) = (-1, .unit(.day, 0, .told))
    case .from where view.isWord(at + 1, .now, .today): (sign, end) = (1, at + 2)
    case .before, .prior, .after, .from, .since:
      let start = view.word(at) == .prior ? at + 2 : at + 1
      let inner = view.inner(from: start)
      if view.word(at) == .before || view.word(at) == .after,
        view[start].kind != .word && view[start].kind != .number || start >= view.upper
          || view.word(at) == .before && view.isWord(start, .to, .and, .but)
      {
        (sign, base) = (view.word(at) == .before ? -1 : 1, .unit(.day, 0, .told))
        break
      }
      let date = DateReader.atom(inner, view.word(start) == .the ? start + 1 : start)
      guard let date, date.kind != .duration else { return nil }
      if view.word(at) == .since || view.word(at) == .from, date.unit != .day { return nil }
      // "held for four days from September 20", "the four days from Friday to Monday": how long, and from when.
      if view.word(at) == .from,
        view.word(first - 1) == .`for` || view.isWord(date.end, .to, .through, .until, .till) || view.isDash(date.end)
      {
        return nil
      }
      sign = view.word(at) == .before || view.word(at) == .prior ? -1 : 1
      base = date.meaning
      end = date.end
    default:
      guard view.word(first - 1) == .in, first - 1 >= view.floor, TenseReader.tense(view, first, at) == .future,
        !view.isWord(first - 2, .up, .once), !isSuperlative(view, first - 2), length.parts.count == 1
      else { return nil }
      sign = 1
      end = at
    }
    guard sign != 0 else { return nil }
    var meaning = base
    var least = CalendarUnit.year
    for (unit, value) in length.parts {
      guard let (unit, count) = whole(unit, value) else { return nil }
      meaning = .shift(unit, sign * count, meaning)
      if unit.rank < least.rank { least = unit }
    }
    let hedge = Hedge.before(view, first)
    let start =
      view.word(at) == .ago || view.word(at) == .later || view.word(at) == .earlier
      ? hedge.start : view.word(first - 1) == .in && end == at ? first - 1 : first
    let unit: CalendarUnit = least.rank <= CalendarUnit.week.rank ? .day : least
    return ReadDate(meaning, start, end, unit, manual, confidencePercent: 85)
  }

  /// "the first meeting in four years", "the lowest level in ten years": the years lie behind.
  static func isSuperlative(_ view: TokenView, _ last: Int) -> Bool {
    for at in stride(from: last, through: max(view.floor, last - 5), by: -1) {
      if view.isWord(at, .first, .most, .only) || view.isSpelled(at, "best") || view.isSpelled(at, "worst") { return true }
      let (count, end) = (view[at].count, Int(view[at].end))
      if count >= 6, view.isLowercaseWord(at), view[at].word == .unlisted, view.bytes[end - 1] == UInt8(ascii: "t"),
        view.bytes[end - 2] == UInt8(ascii: "s"), view.bytes[end - 3] == UInt8(ascii: "e")
      {
        return true
      }
    }
    return false
  }

  /// A whole number of a unit that dates can be moved by: 1.5 years are 18 months.
  private static func whole(_ unit: CalendarUnit, _ value: ExactDecimal) -> (CalendarUnit, Int)? {
    if let count = value.integer { return abs(count) < 100_000 ? (unit, count) : nil }
    if unit == .year, let months = (value * ExactDecimal(12)).integer { return (.month, months) }
    if unit == .week, let days = (value * ExactDecimal(7)).integer { return (.day, days) }
    return nil
  }

  /// "a week" is a rate as often as a length: only some words before make it one.
  private static func isArticleDuration(_ view: TokenView, _ first: Int, _ end: Int, isFew: Bool) -> Bool {
    if isFew { return false }
    if view.word(end) == .of, view.isWord(end - 1, .minute, .second, .hour, .day) { return false }
    if view.isWord(end, .after, .before, .or, .late), view.isWord(first, .a, .an), !isRate(view, first - 1) { return true }
    // "a year's rain"
    if view[end].kind == .clitic, view.isWord(first, .a, .an), view[end].count > 1 { return true }
    if view.isWord(first - 1, .than, .least, .about, .almost, .nearly, .over, .around, .roughly, .approximately), first - 1 >= view.floor {
      return true
    }
    // "sentenced to a year in jail", "the lowest in a decade", "has a month to decide"
    if view.isWord(end, .in), view.word(first - 1) == .to { return true }
    if view.isWord(first - 1, .in), [.decade, .century].contains(view.meaning(end - 1).unit) || isSuperlative(view, first - 2) {
      return true
    }
    if view.word(end) == .to, view.isWord(first - 1, .has, .have, .had) { return true }
    // "fell 15 percent in a day", not "in a year when"
    if view.isWord(first - 1, .in), !view.isWord(end, .when, .that, .of, .where, .with, .which, .by),
      !view.isWord(first - 2, .once, .twice, .times)
    {
      return true
    }
    // "delayed a week", "a week overdue"
    if lasting.contains(view[first - 1].hash) || overdue.contains(view[end].hash) { return true }
    let before =
      view.isWord(first - 1, .than, .least, .about, .almost, .nearly, .over, .around, .roughly, .approximately, .just, .only)
      ? first - 2 : first - 1
    return view.isWord(
      before, .`for`, .within, .after, .over, .takes, .took, .take, .lasted, .more, .less, .at, .spent, .spend, .been, .in, .during, .of,
      .under, .to, .up) && !(view.isWord(before, .in, .at, .of, .to) && before == first - 1)
      || view.isWord(first, .half) && view.word(first + 1) != .of
      || view.isDash(end) && view.isSpelled(end + 1, "long")
  }

  private static let lasting = WordSet("lasts lasting delayed postponed waited stayed served extended wasted gained")
  private static let overdue = WordSet("overdue away apart behind ahead")

  /// "twice a day before meals", "$5 a month after that".
  private static func isRate(_ view: TokenView, _ before: Int) -> Bool {
    guard before >= view.lower else { return false }
    if view.isWord(before, .once, .twice, .times) { return true }
    let isFigure = view.isNumber(before) || view.meaning(before).number >= 0 || view.meaning(before).magnitude > 0
    let isCounted = view.isNumber(before - 1) || view.meaning(before - 1).number >= 0 || view.meaning(before - 1).magnitude > 0
    return isFigure || isCounted || view[before].classes.contains(.currencyName) || view.isMark(before, "%")
      || view.isWord(before, .percent, .pct)
  }

  /// "one day he will": some day, no length.
  private static func isOneDay(_ view: TokenView, _ number: ReadNumber, _ length: Length) -> Bool {
    view.word(number.start) == .one && length.parts.count == 1 && length.parts[0].unit == .day
      && !view.isWord(number.start - 1, .for, .in, .within, .than, .least, .just, .only, .about, .after)
      && !view.isWord(length.end, .ago, .later, .earlier, .before, .after)
  }

  private static func isAge(_ view: TokenView, _ at: Int) -> Bool {
    let next = view.isDash(at) ? at + 1 : at
    return view.isWord(next, .old, .olds) || view.word(next) == .of && view.word(next + 1) == .age
  }
}
