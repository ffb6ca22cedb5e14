/// A date or an interval of EDTF (ISO 8601-2:2019, levels 0 to 2 as far as `contract.md` uses them).
///
/// `2021-01-07`, `2015/2021`, `2024/..`, `../2024-06`, `2021-01-01~/2021-01-10~`.
package enum EDTF: Hashable, Sendable {
  case date(EDTFDate)
  case interval(End, End)

  package enum End: Hashable, Sendable {
    case date(EDTFDate)
    /// `..`: goes on.
    case open
    /// Empty: not known.
    case unknown
  }

  package init(_ date: CivilDate) { self = .date(EDTFDate(date)) }

  /// The interval of two days; one day where they are the same.
  package init(_ first: CivilDate, _ last: CivilDate, isApproximate: Bool = false) {
    self =
      first == last && !isApproximate
      ? .date(EDTFDate(first))
      : .interval(.date(EDTFDate(first, isApproximate: isApproximate)), .date(EDTFDate(last, isApproximate: isApproximate)))
  }

  package static func year(_ year: Int) -> EDTF { .date(EDTFDate(year: year)) }
  package static func month(_ number: Int) -> EDTF {
    let year = CivilDate.year(ofMonthNumber: number)
    return .date(EDTFDate(year: year, month: number - year * 12 + 1))
  }

  /// Reads a date or an interval; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    switch ends.count {
    case 1:
      guard let date = EDTFDate(ends[0]) else { return nil }
      self = .date(date)
    case 2:
      guard let first = End(ends[0]), let last = End(ends[1]) else { return nil }
      self = .interval(first, last)
    default: return nil
    }
  }

  /// The same with `~` at each end.
  package var approximate: EDTF {
    switch self {
    case .date(var date):
      date.isApproximate = true
      return .date(date)
    case .interval(let first, let last): return .interval(first.approximate, last.approximate)
    }
  }

  /// First and last day covered, as plain days; nil where the end is open or unknown.
  package var bounds: (first: CivilDate?, last: CivilDate?) {
    switch self {
    case .date(let date): (date.bounds?.first, date.bounds?.last)
    case .interval(let first, let last): (first.date?.bounds?.first, last.date?.bounds?.last)
    }
  }

  /// The one day that this is, where it is one.
  package var day: CivilDate? {
    if case .date(let date) = self { return date.civilDate }
    return nil
  }
}

extension EDTF.End {
  init?(_ text: some StringProtocol) {
    if text.isEmpty {
      self = .unknown
    } else if text == ".." {
      self = .open
    } else {
      guard let date = EDTFDate(text) else { return nil }
      self = .date(date)
    }
  }

  package var date: EDTFDate? {
    if case .date(let date) = self { return date }
    return nil
  }

  var approximate: EDTF.End {
    guard case .date(var date) = self else { return self }
    date.isApproximate = true
    return .date(date)
  }
}

extension EDTF: CustomStringConvertible {
  package var description: String {
    switch self {
    case .date(let date): date.description
    case .interval(let first, let last): "\(first)/\(last)"
    }
  }
}

extension EDTF.End: CustomStringConvertible {
  package var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }
}
