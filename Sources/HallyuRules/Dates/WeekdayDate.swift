import HallyuAnnotations
import HallyuText

/// Days of the week: "Friday", "on Tuesday night", "Friday, July 18", "Friday last week", "Tuesday the 19th".
enum WeekdayDate {
  static let manual = RuleManual(
    "date.weekday", "A day of the week, alone or with its date.",
    fires: [
      .init("Onnuri Media said ⟦Thursday⟧ it will open", "weekday thursday nearestPast"),
      .init("It will air on ⟦Friday⟧.", "weekday friday nearestFuture"),
      .init("The vote is ⟦Tuesday⟧.", "weekday tuesday nearestFuture"), .init("ahead of ⟦Monday⟧’s vote", "weekday monday nearestFuture"),
      .init("Schools open ⟦Monday⟧.", "weekday monday nearestFuture"), .init("The shops were open ⟦Monday⟧.", "weekday monday nearestPast"),
      .init("Rain is forecast ⟦Tuesday⟧.", "weekday tuesday nearestFuture"),
      .init("They met ahead of a general election on ⟦Sunday⟧.", "weekday sunday nearestFuture"),
      .init("She leaves ⟦Sunday⟧.", "weekday sunday nearestFuture"),
      .init("It is closed through ⟦Wednesday⟧.", "weekday wednesday nearestFuture"),
      .init("“Talks resume ⟦Monday⟧,” he said.", "weekday monday nearestFuture"),
      .init("It agreed to pay by ⟦Friday⟧.", "weekday friday nearestFuture"),
      .init("It failed to pay by ⟦Friday⟧.", "weekday friday nearestPast"),
      .init("He will keep the shop closed ⟦Friday⟧.", "weekday friday nearestFuture"),
      .init("He died on Oct. 23, a ⟦Friday⟧.", "dated friday unit day 0 told"),
      .init("He came ⟦Tuesday of last week⟧.", "weekday tuesday ofLastWeek"),
      .init("It forecast that growth would slow, sending its shares down on ⟦Monday⟧.", "weekday monday nearestPast"),
    ],
    leaves: [
      "every Friday", "on Fridays", "Black Friday", "the sun rose", "Wednesday Addams", "he sat down", "Sun Microsystems",
      "on Super Tuesday", "on Saturday and Sunday evenings", "Friday nights are long", "Bloody Sunday began", "since Ash Wednesday",
    ])

  static func match(_ view: TokenView, _ first: Int) -> ReadDate? {
    let number = Int(view.meaning(first).weekday)
    guard number > 0, !isRecurring(view, first), !isSlot(view, first), isWeekdayName(view, first) else { return nil }
    let weekday = Weekday.allCases[number - 1]
    var at = first + 1
    if view.isMark(at, "."), view.isJoined(at), view[first].count <= 5,
      view.isNumber(at + 1) || view.meaning(at + 1).month > 0 || at + 1 >= view.upper || view.isMark(at + 1, ",")
    {
      at += 1
    }
    let afterName = at
    if let dated = dated(view, first, at) { return dated }
    guard view[first].isCapitalized || view[first].count >= 6 || first == view.lower && afterName >= view.upper else { return nil }
    // "Friday last week", "Tuesday of this week"
    if view.isWord(at, .of, .from) { at += 1 }
    if view.word(at + 1) == .week {
      let sense: WeekdaySense? =
        switch view.word(at) {
        case .last, .previous, .past: .ofLastWeek
        case .this, .current: .ofThisWeek
        case .next, .coming: .ofNextWeek
        default: nil
        }
      if let sense { return ReadDate(.weekday(weekday, sense), first, at + 2, .day, manual) }
    }
    if view[first].count < 6, !isAlone(view, first, afterName) { return nil }
    guard !isName(view, first, afterName) else { return nil }
    // "on Oct. 23, a Friday,"
    if view.word(first - 1) == .a, view.isMark(first - 2, ","), view[afterName].kind == .mark, view.floor >= first - 2 {
      return ReadDate(.dated(weekday, .unit(.day, 0, .told)), first, afterName, .day, manual, confidencePercent: 80)
    }
    // "Friday after next", "the week after next" are rare; "Friday night" is the day.
    let end = view.meaning(afterName).partOfDay ? afterName + 1 : afterName
    let sense: WeekdaySense =
      switch weekdayTense(view, first, end) {
      case .past, .last: .nearestPast
      case .future, .next: .nearestFuture
      case .unknown: .nearest
      }
    return ReadDate(.weekday(weekday, sense), first, end, .day, manual, confidencePercent: 85)
  }

  /// "Friday, July 18", "Wed, 22 of Jan", "Tuesday the 19th", "Mon 13th".
  private static func dated(_ view: TokenView, _ first: Int, _ end: Int) -> ReadDate? {
    var at = end
    if view.isMark(at, ",") { at += 1 }
    if view.isMark(at, "("), view.meaning(at + 1).month > 0 || view.isNumber(at + 1) { at += 1 }
    if view.word(at) == .the { at += 1 }
    let inner = view.inner(from: at)
    let date = view.meaning(at).month > 0 ? MonthDay.match(inner, at) : DayMonth.match(inner, at) ?? NumericDate.match(inner, at)
    if var date, date.unit == .day {
      date.start = first
      if date.partial != nil { date.meaning = .dated(Weekday.allCases[Int(view.meaning(first).weekday) - 1], date.meaning) }
      if at > end, view.isMark(at - 1, "("), view.isMark(date.end, ")") { date.end += 1 }
      return date
    }
    guard let day = DayNumber.read(view, at), day.isOrdinal || view.word(at - 1) == .the,
      view[day.end].kind != .word || FunctionWords.contains(view.word(day.end))
    else { return nil }
    let part = EDTFDate(year: 0, unknownYearDigits: 4, month: -1, day: day.day)
    let weekday = Weekday.allCases[Int(view.meaning(first).weekday) - 1]
    let isBracketed = view.isMark(at - 1, "(") && view.isMark(day.end, ")")
    return ReadDate(
      .dated(weekday, .partial(part, TenseReader.tense(view, first, day.end))), first, isBracketed ? day.end + 1 : day.end, .day, manual)
  }

  /// "said Thursday" looks back whatever comes after; "on Friday" looks where the nearest verb looks.
  private static func weekdayTense(_ view: TokenView, _ first: Int, _ end: Int) -> Tense {
    // "The vote is Tuesday.", "Monday is a holiday."
    if view.isWord(first - 1, .is, .are) || view.word(end) == .is || view.follows(first, .ahead, .of) { return .future }
    if view[first - 1].classes.contains(.reportingVerb) && !view.isWord(first - 2, .is, .are)
      || view.isWord(first - 1, .said, .told, .announced)
    {
      return .past
    }
    let tense = TenseReader.tense(view, first, end)
    // "closed through Wednesday", "five days of mourning, beginning Monday"
    if view.isWord(first - 1, .beginning, .starting) || tense == .unknown && view.isWord(first - 1, .through, .until, .till) {
      return .future
    }
    return tense
  }

  private static func isRecurring(_ view: TokenView, _ first: Int) -> Bool {
    view.isWord(first, .mondays, .tuesdays, .wednesdays, .thursdays, .fridays, .saturdays, .sundays)
      || view.isWord(first - 1, .every, .each, .black, .good)
      || view.isWord(first - 1, .and) && view.meaning(first - 2).weekday > 0 && view.isWord(first - 3, .every, .each)
      || feasts.contains(view[first - 1].hash) && view[first - 1].isCapitalized
      || isPairOfSlots(view, first)
  }

  /// "on Saturday and Sunday evenings", "Monday to Thursday nights": days of every week, as the plural behind them says.
  private static func isPairOfSlots(_ view: TokenView, _ first: Int) -> Bool {
    let last = view.isWord(first + 1, .and, .to) && view.meaning(first + 2).weekday > 0 ? first + 2 : first
    return partsOfDays.contains(view[last + 1].hash)
  }

  private static let partsOfDays = WordSet("mornings afternoons evenings nights")

  /// "its Saturday-Sunday drama": two days of every week.
  private static func isSlot(_ view: TokenView, _ first: Int) -> Bool {
    view.isDash(first - 1) && view.isJoined(first - 1) && view.isJoined(first) && view.meaning(first - 2).weekday > 0
      && view.isLowercaseWord(first + 1)
  }

  /// Days with a name of their own: "Super Tuesday", "Ash Wednesday".
  private static let feasts = WordSet("ash super cyber bloody giving palm maundy fat shrove holy")

  /// Abbreviations and lower case are words, too: "sun", "sat", "mon", "wed".
  private static func isWeekdayName(_ view: TokenView, _ at: Int) -> Bool {
    if view[at].count >= 6 {
      return view[at].isCapitalized || view.lower == at
        || view.isWord(at - 1, .on, .last, .next, .this, .of, .by, .until, .coming, .past, .previous, .from)
    }
    return view[at].isCapitalized || view.isMark(at + 1, ".") || view.upper - view.lower <= 2
      || view.isMark(at + 1, ",") && view.meaning(at + 2).month > 0
  }

  /// An abbreviation that nothing dates counts only where it stands alone.
  private static func isAlone(_ view: TokenView, _ first: Int, _ end: Int) -> Bool {
    first == view.lower && end >= view.upper
      || view.isWord(first - 1, .on, .last, .next, .by, .until) && view[first].isCapitalized && view[end].kind != .word
  }

  /// "Wednesday Addams", "Friday Night Lights": a capitalised word goes on.
  private static func isName(_ view: TokenView, _ first: Int, _ end: Int) -> Bool {
    if view.isWord(first - 1, .on, .said, .late, .early, .by, .until, .since, .last, .next, .this, .through) { return false }
    let next = view[end]
    if next.kind == .hyphen, next.gap == .none { return true }
    if view[first - 1].isCapitalized, view[first - 1].kind == .word, first - 1 > view.lower, view[first].gap == .space,
      !view.meaning(first - 1).partOfDay, view[first - 1].word == .unlisted
    {
      return false
    }
    return next.kind == .word && next.gap == .space && next.isCapitalized && next.shape.contains(.hasLower) && view.meaning(end).month == 0
      && next.word == .unlisted
  }
}
