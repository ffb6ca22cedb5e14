import HallyuAnnotations
import HallyuCore
import HallyuText

/// The dates that a text has told so far, as anchors for those that lean on them.
///
/// A story goes on from its own days. Looks back ("the previous April", "a year earlier") are told, too, so that "that month" finds them, but
/// the story does not go on from there.
struct Narrative {
  /// The date told last, of any kind.
  private(set) var last: EDTF?
  private(set) var lastPlace: Place?
  /// The date told last that was not itself told by its distance: two profits "a year earlier" are of one year.
  private(set) var base: EDTF?
  /// The story's own dates, the latest first; three at most.
  private(set) var chain: [EDTF] = []

  /// The last day told: "a week later" after a mere year counts from it.
  private(set) var day: EDTF?
  /// The month told last, where it was told, and whether the date told last counts from the article's day.
  private var month: EDTF?
  private var monthPlace: Place?
  private var isLastDeictic = false
  private var isDayDeictic = false
  /// The latest day told that is over and counts from the article's: the day that the news is of.
  private var newsDay: EDTF?
  /// The quarters told, without those that a long text told first.
  private var quarters: [EDTF] = []
  /// The article's day, or the last that it may be of.
  private let today: CivilDate?

  static let limit = 3
  private static let quarterLimit = 8

  /// How far a month is still the one that "the month" means, in bytes.
  private static let reachBytes: UInt32 = 500
  /// How far it is still the one that "a month earlier" counts from.
  private static let stepBytes: UInt32 = 250

  init(today: CivilDate?) { self.today = today }

  /// The latest quarter told that is over: those before it are what it is compared with, those after it a forecast. Else the latest.
  var quarter: EDTF? {
    func latest(_ quarters: [EDTF]) -> EDTF? { quarters.max { ($0.bounds.first?.dayNumber ?? 0) < ($1.bounds.first?.dayNumber ?? 0) } }
    guard let today else { return latest(quarters) }
    return latest(quarters.filter { $0.bounds.last.map { $0 < today } ?? false }) ?? latest(quarters)
  }

  private mutating func note(quarter: EDTF) {
    guard !quarters.contains(quarter) else { return }
    if quarters.count == Narrative.quarterLimit { quarters.removeFirst() }
    quarters.append(quarter)
  }

  /// - Parameter isFlashback: the words look back from the story, or count from a day outside it.
  mutating func tell(_ edtf: EDTF, _ meaning: DateMeaning, at place: Place, isFlashback: Bool) {
    last = edtf
    if !meaning.isDistance { base = edtf }
    lastPlace = place
    isLastDeictic = meaning.isDeictic
    if edtf.isMonth {
      month = edtf
      monthPlace = place
    }
    if let date = edtf.day {
      // "the three months ended Sept. 30": "the quarter" after it.
      if quarters.isEmpty, date.month % 3 == 0, date == date.lastOfMonth, !meaning.isDeictic {
        note(quarter: CalendarPeriod.holding(date, .quarter, movedBy: 0))
      }
      day = edtf
      isDayDeictic = meaning.isDeictic
      if meaning.isPastDay, newsDay?.day ?? date <= date { newsDay = edtf }
    }
    if case .date(let date) = edtf, 33...36 ~= date.month { note(quarter: edtf) }
    guard !isFlashback, edtf.bounds.first != nil, edtf.bounds.last != nil || !edtf.isInterval else { return }
    chain.removeAll { $0 == edtf }
    chain.insert(edtf, at: 0)
    if chain.count > Narrative.limit { chain.removeLast() }
  }

  /// Headlines and bodies are stories of their own.
  mutating func enter(_ place: Place) {
    if let lastPlace, lastPlace.field != place.field { self = Narrative(today: today) }
  }

  /// What words of a distance or of the same unit count from. A month or a year told in another sentence does not anchor days.
  func anchor(_ meaning: DateMeaning, at place: Place) -> EDTF? {
    if case .part(_, .unit(.day, 0, .told)) = meaning, let day = newsDay ?? day { return day }
    let told = meaning.isDistance ? base : last
    // "in the 1997 third quarter … in the year-earlier period": earlier than the quarter that the story is of.
    if case .shift(.year, -1, .unit(_, 0, .told)) = meaning, let quarter, let first = quarter.bounds.first, let end = told?.bounds.last,
      181...480 ~= first.dayNumber - end.dayNumber
    {
      return quarter
    }
    // "rose in February, it said on Tuesday. A month earlier …"
    if let month, let monthPlace, isLastDeictic, meaning.countsMonths,
      place.range.start < monthPlace.range.end + (meaning.isDistance ? Narrative.stepBytes : Narrative.reachBytes)
    {
      return month
    }
    // "The toll stood at 6,866, up from 4,000 a day earlier" in a paragraph without a date.
    if let newsDay, isLastDeictic, meaning.isDistance, meaning.countsDays, let lastPlace,
      lastPlace.sentence.upper + 1 < place.sentence.lower
    {
      return newsDay
    }
    // "In November … Two weeks later": the article's own days are none of the story's.
    if isDayDeictic, meaning.countsWeeks, told?.isMonth == true { return told }
    if let day, let told, told.day == nil, meaning.countsDays, lastPlace?.sentence != place.sentence { return day }
    return told
  }

  /// In the same or the next sentence, and in the same paragraph.
  func isNear(_ place: Place) -> Bool {
    guard let lastPlace else { return false }
    return lastPlace.sentence == place.sentence || lastPlace.sentence.upper + 1 >= place.sentence.lower
  }
}

extension EDTF {
  /// A year and no more.
  var isYear: Bool {
    if case .date(let date) = self { return date.month == 0 && date.day == 0 && date.unknownYearDigits == 0 }
    return false
  }

  /// A month and no more.
  var isMonth: Bool {
    if case .date(let date) = self { return 1...12 ~= date.month && date.day == 0 }
    return false
  }

  var isInterval: Bool {
    if case .interval = self { return true }
    return false
  }
}

extension DateMeaning {
  /// "a year earlier", "10 years ago".
  var isDistance: Bool {
    if case .shift(_, let count, .unit(_, 0, _)) = self { return count < 0 }
    return false
  }

  /// "a month earlier", "three months later", "in the month".
  var countsMonths: Bool {
    switch self {
    case .shift(.month, _, .unit(.day, 0, .told)), .unit(.month, _, .told): true
    default: false
    }
  }

  /// "Thursday", "yesterday", "today", told of what has been.
  var isPastDay: Bool {
    switch self {
    case .weekday(_, let sense): sense == .nearestPast || sense == .nearest || sense == .last
    case .unit(.day, let count, .article): count <= 0
    default: false
    }
  }

  /// "two weeks later".
  var countsWeeks: Bool {
    if case .shift(.week, _, .unit(_, 0, .told)) = self { return true }
    return false
  }

  /// "a day earlier", "two weeks later", "the next day".
  var countsDays: Bool {
    switch self {
    case .shift(let unit, _, .unit(_, 0, .told)), .unit(let unit, _, .told): unit == .day || unit == .week
    default: false
    }
  }

  /// True for words that look back from where the story is: "a year earlier", "the previous April", "two decades ago".
  var looksBack: Bool {
    switch self {
    case .unit(_, let count, _), .stretch(_, let count, _): count < 0
    case .shift(_, let count, let base): count < 0 || base.looksBack
    case .within(_, let whole), .holidayWithin(_, let whole), .part(_, let whole), .nth(_, _, let whole), .nthWeekday(_, _, let whole),
      .run(_, _, let whole):
      whole.looksBack
    default: false
    }
  }
}
