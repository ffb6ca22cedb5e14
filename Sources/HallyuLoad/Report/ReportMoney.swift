/// Investments by year and payer: a chart and the table that says the same.
enum ReportMoney {
  private static let payerLimit = 5
  private static let rowLimit = 500
  /// Where no claim says when.
  private static let noYear = "no year"

  static func html(_ digest: Digest) -> String {
    let investments = digest.investments()
    guard !investments.isEmpty else { return "<p>No claim about an investment.</p>\n" }
    return chart(investments).svg() + table(investments)
  }

  private static func chart(_ investments: [Digest.Investment]) -> BarChart {
    var totals: [String: Money] = [:]
    for investment in investments { totals[investment.payer, default: .zero] += investment.low.middle(investment.high) }
    let leading = totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(payerLimit).map(\.key)
    let hasOthers = totals.count > leading.count
    let years = investments.compactMap(\.year)
    let range = (years.min() ?? 0)...(years.max() ?? 0)
    let known: [Int?] = years.isEmpty || range.count > 400 ? [] : Array(range)
    let bars = (known + (years.count < investments.count ? [nil] : [])).map { year in
      var parts = [Money](repeating: .zero, count: leading.count + (hasOthers ? 1 : 0))
      for investment in investments where investment.year == year {
        parts[leading.firstIndex(of: investment.payer) ?? leading.count] += investment.low.middle(investment.high)
      }
      return BarChart.Bar(
        label: year.map(String.init) ?? noYear, heights: parts.map { max(0, $0.approximate) },
        titles: parts.enumerated().map { place, sum in
          "\(year.map(String.init) ?? noYear), \(place < leading.count ? shown(leading[place]) : "others"): \(sum.text) US dollars"
        })
    }
    return BarChart(
      title: "Investments by year and payer in US dollars", series: leading.map(shown) + (hasOthers ? ["others"] : []),
      bars: bars, axisLabel: short)
  }

  private static func table(_ investments: [Digest.Investment]) -> String {
    var out = "<details><summary>The same as a table</summary>\(HTML.scrollOpening("Money by year and payer"))<table>"
    out += "<caption>Claims of role investment, each counted once; a claim on several years is spread evenly.</caption><thead><tr>"
    for (name, isNumber) in [("year", false), ("payer", false), ("claims", true), ("US dollars, at least", true), ("at most", true)] {
      out += "<th scope=\"col\"\(isNumber ? " class=\"number\"" : "")>\(name)</th>"
    }
    out += "</tr></thead><tbody>"
    for investment in investments.prefix(rowLimit) {
      out += "<tr><td>\(investment.year.map(String.init) ?? noYear)</td><td>\(HTML.escaped(shown(investment.payer)))</td>"
      out += "<td class=\"number\">\(investment.claims)</td><td class=\"number\">\(grouped(investment.low.text))</td>"
      out += "<td class=\"number\">\(grouped(investment.high.text))</td></tr>"
    }
    out += "</tbody></table></div>"
    if investments.count > rowLimit { out += "<p class=\"note\">\(investments.count - rowLimit) more rows are in the tables.</p>" }
    return out + "</details>\n"
  }

  private static func shown(_ payer: String) -> String { payer.isEmpty ? "payer not named" : payer }

  private static func short(_ value: Double) -> String {
    for (limit, word) in [(1e9, " billion"), (1e6, " million"), (1e3, " thousand")] where value >= limit {
      let tenths = Int((min(value / limit, 1e12) * 10).rounded())
      return "$\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)") + word
    }
    return "$\(Int(value.rounded()))"
  }

  /// `1234567.50` as `1,234,567.50`.
  private static func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    var out = ""
    for (place, digit) in parts[0].enumerated() {
      if place > 0, (parts[0].count - place) % 3 == 0, digit != "-", !out.hasSuffix("-") { out += "," }
      out.append(digit)
    }
    return out + "." + (parts.count > 1 ? parts[1] : "00")
  }
}
