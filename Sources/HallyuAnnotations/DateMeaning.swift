package import HallyuText

/// What the words of a date say, before anybody knows when they were written.
///
/// "December 18 last year" is `within(XXXX-12-18, unit(year, -1, article))`. Resolving needs the article's date and the dates told
/// before; that is the transform stage's work.
package indirect enum DateMeaning: Sendable, Hashable {
  /// Says it all: `2021-01-07`, `201X`.
  case absolute(EDTF)
  /// A date that leaves out its year, or its year and month: `XXXX-02-16`, `XXXX-33`, `XXXX-XX-07`.
  case partial(EDTFDate, Tense)
  /// Such a date inside another: "December 18 last year", "the 30th of this month".
  case within(EDTFDate, DateMeaning)
  /// A weekday beside the article's day (or the date told before): "Friday", "last Friday", "next Friday".
  case weekday(Weekday, WeekdaySense)
  /// A date with its weekday, which helps to choose the year or month: "Sunday, Feb. 10".
  case dated(Weekday, DateMeaning)
  case holiday(Holiday, Tense)
  case holidayWithin(Holiday, DateMeaning)
  /// A whole unit counted from the one that holds the anchor: "last year" is year -1, "today" is day 0.
  case unit(CalendarUnit, Int, Anchor)
  /// Another date moved: "two days later", "2 weeks before May 13".
  case shift(CalendarUnit, Int, DateMeaning)
  /// A run of units that ends or begins at the anchor: "the past five years" is year -5, "the next 3 months" is month 3.
  case stretch(CalendarUnit, Int, Anchor)
  /// The n-th unit of another date, from its end where n is negative: "first week of October".
  case nth(Int, CalendarUnit, DateMeaning)
  /// The n-th weekday of another date: "last Monday of March".
  case nthWeekday(Int, Weekday, DateMeaning)
  /// The first or last n units of another date: "the last three months of 2023" is month -3.
  case run(Int, CalendarUnit, DateMeaning)
  case part(DatePart, DateMeaning)
  case span(DateMeaning, DateMeaning)
  /// "since …", "after …".
  case since(DateMeaning)
  /// "until …", "before …", "by …".
  case until(DateMeaning)
  /// ISO 8601 duration: `P5Y`.
  case duration(String)
}

package enum CalendarUnit: UInt8, Sendable, CaseIterable {
  case day, weekend, week, month, quarter, half, season, year, decade, century, hour, minute, second

  /// Derived equality would be a call into this module from every other.
  @inlinable @inline(__always) package static func == (left: CalendarUnit, right: CalendarUnit) -> Bool {
    unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
  }
}

/// What a relative date counts from.
package enum Anchor: UInt8, Sendable, CaseIterable {
  /// The day the article was published.
  case article
  /// The date told last.
  case told
}

/// Where the sentence looks, or, with "last" and "next" in so many words, to which side of the anchor the whole date lies.
package enum Tense: UInt8, Sendable, CaseIterable { case unknown, past, future, last, next }

package enum WeekdaySense: UInt8, Sendable, CaseIterable {
  /// Bare: the nearest one on the side that the sentence looks to; it may be the anchor's own day.
  case nearest, nearestPast, nearestFuture
  /// "last", "this", "next" Friday.
  case last, this, next
  /// "Friday last week", "Friday this week", "Friday next week".
  case ofLastWeek, ofThisWeek, ofNextWeek
  /// "this coming Friday": after the anchor's day.
  case coming
}

/// Thirds of a period, and its edges.
package enum DatePart: UInt8, Sendable, CaseIterable {
  case early, middle, late, start, end
  /// "earlier this year": before the anchor; "later this year": after it.
  case earlier, later

  package var isThird: Bool { rawValue <= DatePart.late.rawValue }
}

/// A date, period or duration in the text.
package struct DateExpression: Sendable, Hashable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    case date, period, duration, time

    package var name: String {
      switch self {
      case .date: "date"
      case .period: "period"
      case .duration: "duration"
      case .time: "time"
      }
    }
  }

  package var meaning: DateMeaning
  package var kind: Kind
  /// Minutes after midnight and minutes east of UTC, where a clock time with its zone stood beside the date.
  package var clock: ClockTime?
  package var place: Place
  package var evidence: Evidence

  package init(meaning: DateMeaning, kind: Kind, clock: ClockTime? = nil, place: Place, evidence: Evidence) {
    self.meaning = meaning
    self.kind = kind
    self.clock = clock
    self.place = place
    self.evidence = evidence
  }
}

/// A time of day, with its zone where one is named.
package struct ClockTime: Sendable, Hashable {
  /// 0 to 1439.
  package var minutes: Int
  /// Minutes east of UTC, or nil.
  package var offsetMinutes: Int?

  package init(minutes: Int, offsetMinutes: Int? = nil) {
    self.minutes = minutes
    self.offsetMinutes = offsetMinutes
  }
}
