import HallyuAnnotations
import HallyuCore
import HallyuText

/// A date of the text as `dates` prints it.
struct ResolvedDate: Hashable, Sendable {
  /// Nil where nothing anchors the date.
  var period: ResolvedPeriod?
  /// The days that it covers; open ends are nil.
  var days: DayRange
  var basis: DateBasis
  /// What was resolved how, a short line a step; empty unless asked for.
  var trace: [String]

  init(_ resolution: DateResolution) {
    days = resolution.days
    period = resolution.text.map {
      ResolvedPeriod(edtf: $0, first: resolution.days.first?.description, last: resolution.days.last?.description)
    }
    basis = resolution.basis
    trace = resolution.trace
  }

  /// A length of time, which is no period of the calendar.
  var isDuration: Bool { period?.edtf.utf8.first == UInt8(ascii: "P") }

  /// One for each of `annotations.dates`.
  static func all(of annotations: Annotations, _ published: Publication, isTraced: Bool = false, issues: inout [Issue]) -> [ResolvedDate] {
    let resolver = DateResolver(published: published.days, isInferred: published.basis == .inferred, isTraced: isTraced)
    let dates = resolver.resolve(annotations.dates).map(ResolvedDate.init)
    let open = dates.count { $0.period == nil }
    if open > 0 {
      issues.append(
        Issue(
          stage: .transform, severity: .info, code: "no-anchor", field: "edtf",
          detail: open == 1 ? "one date counts from a day that is not known" : "\(open) dates count from a day that is not known"))
    }
    return dates
  }
}
