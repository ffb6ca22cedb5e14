import HallyuAnnotations
import HallyuText

/// A date of the text as `dates` prints it.
struct ResolvedDate: Hashable, Sendable {
  /// Nil where nothing anchors the date.
  var period: ResolvedPeriod?
  /// The days that it covers; open ends are nil.
  var days: DayRange
  /// One of the values of `dates.basis`.
  var basis: String

  static let unknown = ResolvedDate(period: nil, days: .all, basis: "relative")
}

extension ResolvedDate {
  init(_ resolution: DateResolution) {
    days = resolution.days
    basis = resolution.basis.rawValue
    period = resolution.text.map {
      ResolvedPeriod(edtf: $0, first: resolution.days.first?.description, last: resolution.days.last?.description)
    }
  }
}
