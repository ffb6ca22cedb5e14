package import HallyuAnnotations
package import HallyuCore
package import HallyuText

/// What became of a date expression.
package struct DateResolution: Hashable, Sendable {
  /// EDTF, or the ISO 8601 duration; nil where nothing anchors the words.
  package var text: String?
  /// Days covered; an end that is open or unknown is nil.
  package var days: DayRange
  package var basis: DateBasis
  /// What was resolved how, a short line a step; empty unless asked for.
  package var trace: [String]
}

/// Resolves the dates of one document, in the order of its text.
///
/// The article's date is a day, or bounds: then the words are read from both ends, and where they disagree the answer covers both.
/// "Later that month" and the like count from the date told last. In a story of the past, where nearly all dates bear years that are long
/// gone, dates without a year belong to the date told last, too.
package struct DateResolver: Sendable {
  private let published: DayRange
  /// The article's date was concluded, not stated.
  private let isInferred: Bool
  private let isTraced: Bool

  /// - Parameter isTraced: whether resolutions tell their steps.
  package init(published: DayRange, isInferred: Bool = false, isTraced: Bool = false) {
    self.published = published
    self.isInferred = isInferred
    self.isTraced = isTraced
  }

  package func resolve(_ dates: [DateExpression]) -> [DateResolution] {
    let isStory = isStory(dates)
    // An obituary opens with the day of the death: what lies ahead is seen from there.
    let isNews = isStory && dates.prefix(3).contains { $0.meaning.isDeictic && $0.meaning.isShort }
    var narrative = Narrative(today: published.last ?? published.first)
    return dates.map { date in
      narrative.enter(date.place)
      let isTold =
        isStory && !(isNews && date.meaning.looksAhead)
        || narrative.isNear(date.place) && isAnchoredNear(date.meaning, narrative, at: date.place)
      let resolution = resolve(date.meaning, at: date.place, narrative, isStory: isTold, chain: isStory ? narrative.chain : [])
      if let edtf = resolution.edtf, isTellable(date.meaning), edtf.bounds.first != nil || edtf.bounds.last != nil {
        narrative.tell(
          edtf, date.meaning, at: date.place,
          isFlashback: date.meaning.looksBack || date.meaning.isDeictic && !(isTold && narrative.last != nil))
      }
      return resolution.value
    }
  }

  private func resolve(_ meaning: DateMeaning, at place: Place, _ narrative: Narrative, isStory: Bool, chain: [EDTF]) -> (
    value: DateResolution, edtf: EDTF?
  ) {
    var trace: [String] = []
    func tell(_ step: @autoclosure () -> String) {
      if isTraced { trace.append(step()) }
    }
    tell("words: \(meaning)")
    if case .duration(let iso) = meaning {
      return (DateResolution(text: iso, days: .all, basis: .absolute, trace: trace), nil)
    }
    let told = narrative.anchor(meaning, at: place)
    let leansOnStory = isStory && isLongAgo(told)
    if leansOnStory, case .stretch(let unit, let count, .article) = meaning,
      let iso = CalendarUnit.duration([(unit, ExactDecimal(abs(count)))])
    {
      // "the next two weeks" of a story: how long is known, from which day is not.
      return (DateResolution(text: iso, days: .all, basis: .absolute, trace: trace), nil)
    }
    let basis: DateBasis = meaning.needsAnchor ? (isInferred && !meaning.isTold ? .inferred : .relative) : .absolute
    let ends = published.day.map { [$0] } ?? [published.first, published.last].compactMap { $0 }
    func read(_ today: CivilDate?) -> EDTF? {
      MeaningEvaluator(today: today, told: told, chain: chain, quarter: narrative.quarter, isStory: isStory, leansOnStory: leansOnStory)
        .edtf(meaning)
    }
    var edtf: EDTF?
    if !meaning.needsAnchor || ends.isEmpty {
      edtf = read(nil)
      if meaning.needsAnchor, let told { tell("anchor: told before, \(told)") }
    } else if ends.count == 1 {
      edtf = published.day == nil && !isStory ? bounded(meaning, read(ends[0])) : read(ends[0])
      tell(
        leansOnStory || isStory && !meaning.isDeictic || meaning.isTold
          ? "anchor: told before, \(told?.description ?? "nothing")" : "anchor: article of \(ends[0])")
    } else {
      tell("anchor: article between \(ends[0]) and \(ends[1])")
      edtf = goingOn(meaning, narrative) ?? joined(meaning, read(ends[0]), read(ends[1]))
    }
    tell(edtf.map { "date: \($0)" } ?? "nothing anchors it")
    return (DateResolution(text: edtf?.description, days: edtf.map { DayRange($0) } ?? .all, basis: basis, trace: trace), edtf)
  }

  /// With one end of the article's date open only what the words themselves bound can be told.
  private func bounded(_ meaning: DateMeaning, _ edtf: EDTF?) -> EDTF? {
    if case .partial(let part, _) = meaning { return .date(part) }
    return nil
  }

  /// "On July 15" behind "on July 5", whose year was concluded: of that year, while the article's own is open.
  private func goingOn(_ meaning: DateMeaning, _ narrative: Narrative) -> EDTF? {
    guard case .partial(let part, let tense) = meaning, tense != .future, tense != .next, 1...12 ~= part.month, part.day > 0,
      let told = narrative.last, told.day != nil, goesOn(part, from: told)
    else { return nil }
    return YearChoice.date(part, near: [told])
  }

  /// One answer for both ends of the article's date; where they differ, the interval that covers both.
  private func joined(_ meaning: DateMeaning, _ early: EDTF?, _ late: EDTF?) -> EDTF? {
    guard let early, let late else { return nil }
    if early == late { return early }
    // "the 7th" in an article of one month is of that month where the month allows.
    if case .partial(let part, _) = meaning, part.month == -1, let last = published.last, let first = published.first,
      first.monthNumber == last.monthNumber, let day = CivilDate(last.year, last.month, part.day)
    {
      return EDTF(day)
    }
    if case .partial(let part, _) = meaning { return .date(part) }
    guard let first = early.bounds.first, let last = late.bounds.last, first <= last, last.year - first.year <= 4 else { return nil }
    // A day, a week or a month that could be any of many is no date.
    let reachDays = last.dayNumber - first.dayNumber
    if meaning.isShort && reachDays > 21 || meaning.isOneMonth && reachDays > 92 { return nil }
    return DayRange(first, last).edtf
  }

  /// True where the document tells of the past: many years, most of them over, few words that count from the article's day.
  private func isStory(_ dates: [DateExpression]) -> Bool {
    guard let year = published.last?.year ?? published.first?.year else { return false }
    var (dated, old, deictic) = (0, 0, 0)
    for date in dates {
      if let stated = date.meaning.statedYear {
        dated += 1
        if stated < year - 1 { old += 1 }
      } else if date.meaning.isDeictic {
        deictic += 1
      }
    }
    return dated >= 5 && old * 5 >= dated * 4 && deictic * 3 <= dated || dated >= 8 && old * 2 >= dated && deictic * 5 <= dated
  }

  /// Told of a year before the last: "next month" is then the story's, not the article's.
  private func isLongAgo(_ told: EDTF?) -> Bool {
    guard let year = told?.bounds.first?.year, let now = published.last?.year ?? published.first?.year else { return false }
    return year < now - 1
  }

  /// A date without a year that follows a full date of another year goes with it: "on May 3, 2015 … and on May 20".
  ///
  /// Of a year alone only the same sentence goes on: "In 1983 …, on Oct. 23".
  private func isAnchoredNear(_ meaning: DateMeaning, _ narrative: Narrative, at place: Place) -> Bool {
    guard let told = narrative.last, let year = told.bounds.first?.year, let now = published.last?.year ?? published.first?.year,
      year < now - 1 || year > now
    else { return false }
    let isSameSentence = narrative.lastPlace?.sentence == place.sentence
    // "on March 8, 2026, and on April 5"
    if year > now {
      guard isSameSentence, told.day != nil, case .partial(let part, _) = meaning, part.month > 0 else { return false }
      return goesOn(part, from: told)
    }
    if case .span(let first, _) = meaning { return isAnchoredNear(first, narrative, at: place) }
    if case .holiday(_, .past) = meaning { return told.isYear && isSameSentence }
    guard case .partial(let part, let tense) = meaning, tense != .future, tense != .next else { return false }
    if told.isYear { return tense == .past && isSameSentence && part.month > 0 }
    guard told.day != nil || 1...12 ~= part.month && part.day == 0 && told.isMonth else { return false }
    return isSameSentence || part.month == -1 || goesOn(part, from: told)
  }

  /// The date follows within three months: the press states the years of others.
  private func goesOn(_ part: EDTFDate, from told: EDTF) -> Bool {
    guard let last = told.bounds.last, let next = YearChoice.date(part, near: [told])?.bounds.first else { return false }
    return -31...92 ~= next.dayNumber - last.dayNumber
  }

  private func isTellable(_ meaning: DateMeaning) -> Bool {
    switch meaning {
    case .duration, .stretch: false
    default: true
    }
  }
}

extension DateMeaning {
  /// False for what the words alone say.
  var needsAnchor: Bool {
    switch self {
    case .absolute, .duration: false
    case .partial, .weekday, .dated, .holiday, .unit, .stretch: true
    case .within(_, let whole), .holidayWithin(_, let whole), .shift(_, _, let whole), .nth(_, _, let whole), .nthWeekday(_, _, let whole),
      .run(_, _, let whole), .part(_, let whole), .since(let whole), .until(let whole):
      whole.needsAnchor
    case .span(let first, let last): first.needsAnchor || last.needsAnchor
    }
  }

  /// A date without a year in a sentence that looks ahead.
  var looksAhead: Bool {
    if case .partial(_, .future) = self { return true }
    return false
  }

  /// The same words in a sentence that looks another way.
  func looking(_ tense: Tense) -> DateMeaning {
    switch self {
    case .partial(let date, _): .partial(date, tense)
    case .holiday(let holiday, _): .holiday(holiday, tense)
    case .part(let part, let whole): .part(part, whole.looking(tense))
    case .nth(let count, let unit, let whole): .nth(count, unit, whole.looking(tense))
    default: self
    }
  }

  /// True where the date told before is the anchor.
  var isTold: Bool {
    switch self {
    case .unit(_, _, let anchor), .stretch(_, _, let anchor): anchor == .told
    case .within(_, let whole), .holidayWithin(_, let whole), .shift(_, _, let whole), .nth(_, _, let whole), .nthWeekday(_, _, let whole),
      .run(_, _, let whole), .part(_, let whole), .since(let whole), .until(let whole):
      whole.isTold
    case .dated(_, let date): date.isTold
    default: false
    }
  }

  /// The year that the words state.
  var statedYear: Int? {
    switch self {
    case .absolute(let edtf): edtf.bounds.first?.year ?? edtf.bounds.last?.year
    case .holidayWithin(_, let whole), .within(_, let whole), .nth(_, _, let whole), .nthWeekday(_, _, let whole), .run(_, _, let whole),
      .part(_, let whole), .since(let whole),
      .until(let whole), .shift(_, _, let whole):
      whole.statedYear
    case .span(let first, let last): first.statedYear ?? last.statedYear
    default: nil
    }
  }

  /// A day, a week or a weekend beside the article's day.
  var isShort: Bool {
    switch self {
    case .weekday: true
    case .unit(let unit, _, _), .stretch(let unit, _, _): unit == .day || unit == .week || unit == .weekend
    case .shift(let unit, _, _): unit == .day || unit == .week
    default: false
    }
  }

  /// "this month", "last month".
  var isOneMonth: Bool {
    if case .unit(.month, _, .article) = self { return true }
    return false
  }

  /// True where the words count from the article's day.
  var isDeictic: Bool {
    switch self {
    case .unit(_, _, let anchor), .stretch(_, _, let anchor): anchor == .article
    case .weekday: true
    case .within(_, let whole), .nth(_, _, let whole), .part(_, let whole), .shift(_, _, let whole), .since(let whole), .until(let whole):
      whole.isDeictic
    default: false
    }
  }
}
