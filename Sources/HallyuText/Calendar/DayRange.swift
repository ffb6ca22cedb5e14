/// Days from one to another, both included; an end that is nil is open.
///
/// What is known about a date that the text does not state: windows are intersected until one is small enough to serve.
package struct DayRange: Hashable, Sendable {
  package var first: CivilDate?
  package var last: CivilDate?

  package init(_ first: CivilDate?, _ last: CivilDate?) {
    self.first = first
    self.last = last
  }

  package init(_ edtf: EDTF) { (first, last) = edtf.bounds }

  package static let all = DayRange(nil, nil)

  /// The one day, where both ends are it.
  package var day: CivilDate? { first == last ? first : nil }

  /// How many days; nil where an end is open.
  package var dayCount: Int? {
    guard let first, let last else { return nil }
    return last.dayNumber - first.dayNumber + 1
  }

  package func contains(_ day: CivilDate) -> Bool { (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true) }

  /// The days of both; nil where they have none in common.
  package func intersection(_ other: DayRange) -> DayRange? {
    let first = [first, other.first].compactMap { $0 }.max()
    let last = [last, other.last].compactMap { $0 }.min()
    if let first, let last, last < first { return nil }
    return DayRange(first, last)
  }

  /// The shortest EDTF that covers exactly these days: a day, a month, a year, or an interval of them.
  package var edtf: EDTF? {
    guard first != nil || last != nil else { return nil }
    guard let first, let last else {
      return .interval(first.map { .date(EDTFDate($0)) } ?? .open, last.map { .date(EDTFDate($0)) } ?? .open)
    }
    if first == last { return .date(EDTFDate(first)) }
    guard first.day == 1, last == last.lastOfMonth else { return EDTF(first, last) }
    if first.month == 1, last.month == 12 {
      if first.year == last.year { return .year(first.year) }
      return .interval(.date(EDTFDate(year: first.year)), .date(EDTFDate(year: last.year)))
    }
    if first.monthNumber == last.monthNumber { return .month(first.monthNumber) }
    return .interval(
      .date(EDTFDate(year: first.year, month: first.month)), .date(EDTFDate(year: last.year, month: last.month)))
  }
}
