import HallyuAnnotations
import HallyuText

/// Chooses the year, or the month, that a date leaves out.
enum YearChoice {
  /// A date with month, season or quarter but no year, seen from a day.
  ///
  /// Past: the latest that has begun; future: the earliest that has not ended; unknown: the nearest. A sentence that seems to look back
  /// over ten months at a day that lies just ahead looks ahead, and the other way round.
  static func date(_ part: EDTFDate, _ tense: Tense, from today: CivilDate) -> EDTF? {
    let candidates = ((today.year - 2)...(today.year + 2)).compactMap { year -> (date: EDTFDate, first: CivilDate, last: CivilDate)? in
      let date = EDTFDate(year: year, month: part.month, day: part.day)
      return date.bounds.map { (date, $0.first, $0.last) }
    }
    guard let past = candidates.last(where: { $0.first <= today }) ?? candidates.first,
      let future = candidates.first(where: { today <= $0.last }) ?? candidates.last
    else { return nil }
    let back = max(0, today.dayNumber - past.last.dayNumber)
    let ahead = max(0, future.first.dayNumber - today.dayNumber)
    // "expects first-quarter earnings to fall" in April: results are told after the quarter.
    let isNearlyOver = part.month >= 33 && ahead > 180 && back <= 60
    switch tense {
    // "In February it bought", told in a review of the year in December, is over: a month tells of months.
    case .past: return .date(back > 300 && ahead <= (part.day == 0 ? 20 : 40) ? future.date : past.date)
    case .future: return .date(ahead > 300 && back <= 40 || isNearlyOver ? past.date : future.date)
    // "Last October", told in October, is over; "next March", told in March, has not begun.
    case .last: return .date(candidates.last { $0.last < today }?.date ?? past.date)
    case .next: return .date(candidates.first { today < $0.first }?.date ?? future.date)
    // Quarters are told of when they are over.
    case .unknown: return .date(back <= (33...36 ~= part.month ? ahead + 60 : ahead) ? past.date : future.date)
    }
  }

  /// A date without a year in a story of the past: the nearest to the dates told before it, the latest of them first.
  ///
  /// Stories go forward: a step back counts three times. An aside ("by 1976 they hoped") stands between the dates of a story: an older date
  /// that goes on to this one in a few days beats it.
  static func date(_ part: EDTFDate, near chain: [EDTF]) -> EDTF? {
    var best: (date: EDTFDate, distance: Int)?
    for (place, told) in chain.enumerated() {
      guard let nearest = nearest(part, told, isLatest: place == 0) else { continue }
      let distance = nearest.distance + place * 45
      if distance < best?.distance ?? .max { best = (nearest.date, distance) }
    }
    return best.map { .date($0.date) }
  }

  /// The date nearest to one told before, and its distance in days. From the latest a story may step back, from others only go on.
  private static func nearest(_ part: EDTFDate, _ told: EDTF, isLatest: Bool) -> (date: EDTFDate, distance: Int)? {
    let (first, last) = told.bounds
    guard let from = first ?? last, let until = last ?? first, from <= until, until.dayNumber - from.dayNumber < 400 else { return nil }
    if case .date(let date) = told, date.month == 0 {
      // Of a year only the year is known: any of its days may be next.
      let date = EDTFDate(year: from.year, month: part.month, day: part.day)
      return date.bounds == nil ? nil : (date, isLatest ? 60 : 200)
    }
    var best: (date: EDTFDate, distance: Int)?
    for year in (isLatest ? from.year - 1 : from.year)...(until.year + 1) {
      let date = EDTFDate(year: year, month: part.month, day: part.day)
      guard let bounds = date.bounds else { continue }
      let middle = (bounds.first.dayNumber + bounds.last.dayNumber) / 2
      var distance = max(0, middle - until.dayNumber)
      if middle < from.dayNumber {
        guard isLatest else { continue }
        distance = 3 * (from.dayNumber - middle) + (year < from.year ? 60 : 0)
      }
      if distance < best?.distance ?? .max { best = (date, distance) }
    }
    return best
  }

  /// A day without its month: "the 7th".
  static func day(_ day: Int, _ tense: Tense, from today: CivilDate) -> EDTF? {
    let isAhead = tense == .future || tense == .next
    let step = isAhead ? 1 : -1
    for months in 0..<13 {
      let month = today.firstOfMonth.adding(months: months * step)
      guard let date = CivilDate(month.year, month.month, day) else { continue }
      if isAhead ? today <= date : date <= today { return EDTF(date) }
    }
    return nil
  }

  static func weekday(_ weekday: Weekday, _ sense: WeekdaySense, from today: CivilDate) -> CivilDate {
    let monday = today.atOrBefore(.monday)
    switch sense {
    case .nearest, .nearestPast: return today.atOrBefore(weekday)
    // "will open Friday" in a paper of that Friday: a week ahead the press writes the date.
    case .nearestFuture: return today.atOrAfter(weekday)
    case .last: return today.adding(days: -1).atOrBefore(weekday)
    case .coming: return today.adding(days: 1).atOrAfter(weekday)
    case .this, .ofThisWeek: return monday.adding(days: weekday.rawValue)
    case .next, .ofNextWeek: return monday.adding(days: 7 + weekday.rawValue)
    case .ofLastWeek: return monday.adding(days: weekday.rawValue - 7)
    }
  }
}
