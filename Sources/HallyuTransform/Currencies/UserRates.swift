package import HallyuCore
package import HallyuReference
import HallyuText

/// Rates that a user adds: they fill the holes of the reference rates and never replace them.
///
/// File: CSV with the header `date,currency,rate`; ISO date, ISO 4217 code, units of the currency for one euro.
package struct UserRates: Sendable {
  /// What `rate_source` says of a rate from here.
  package let source: String
  private let series: [String: [(day: Int, rate: EuroRate)]]

  package init(source: String, _ series: [String: [(day: Int, rate: EuroRate)]]) {
    self.source = source
    self.series = series.mapValues { $0.sorted { $0.day < $1.day } }
  }

  /// Reads a file's bytes; each line that is no rate becomes an issue.
  package init(source: String, csv: [UInt8], issues: inout [Issue]) {
    var series: [String: [(day: Int, rate: EuroRate)]] = [:]
    for (index, line) in csv.split(separator: 0x0a, omittingEmptySubsequences: false).enumerated() {
      let cells = line.filter { $0 != 0x0d && $0 != 0x20 }.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      if cells.isEmpty || cells.count == 1 && cells[0].isEmpty || index == 0 && cells[0].elementsEqual("date".utf8) { continue }
      let texts = cells.map { String(decoding: $0, as: UTF8.self) }
      guard cells.count == 3, let date = CivilDate(iso: texts[0]), texts[1].utf8.count == 3, let rate = EuroRate(ascii: cells[2]) else {
        issues.append(
          Issue(
            stage: .transform, severity: .warning, code: "bad-rate-line", field: "rate",
            detail: "\(source), line \(index + 1) is not 'date,currency,rate'"))
        continue
      }
      series[texts[1].uppercased(), default: []].append((date.dayNumber, rate))
    }
    self.init(source: source, series)
  }

  /// The rate of a day, or of the last day before it that is at most `maximumGapDays` away.
  func rate(_ currency: String, day: Int, maximumGapDays: Int) -> (day: Int, rate: EuroRate)? {
    guard let days = series[currency] else { return nil }
    let next = days.partitioningIndex { $0.day > day }
    guard next > 0, days[next - 1].day >= day - maximumGapDays else { return nil }
    return days[next - 1]
  }
}
