import CXLSXWriter
import HallyuCore

/// The first sheet: rows a table, investments by year, issues by code, with a chart each.
///
/// Rows of a sheet in constant memory must come in order, so the three tables are written side by side, line by line.
struct XLSXSummary {
  private static let name = "summary"
  private let book: XLSXWorkbook
  private let sheet: UnsafeMutablePointer<lxw_worksheet>

  init(_ book: XLSXWorkbook) throws {
    self.book = book
    sheet = try book.addSheet(XLSXSummary.name)
  }

  func write(_ tables: [TableSchema], _ digest: Digest) {
    let years = Year.list(digest)
    let issues = digest.issueCounts.sorted { $0.key < $1.key }
    for (column, width) in [(0, 16.0), (1, 10), (3, 12), (4, 10), (5, 20), (6, 20), (8, 28), (9, 10)] {
      worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
    }
    for (column, text) in [(0, "Rows"), (3, "Investments, US dollars"), (8, "Issues")] {
      string(0, column, text, book.title)
    }
    for (column, text) in [
      (0, "table"), (1, "rows"), (3, "year"), (4, "claims"), (5, "usd_low"), (6, "usd_high"), (8, "code"), (9, "rows"),
    ] {
      string(1, column, text, book.header)
    }
    for line in 0..<max(tables.count, years.count, issues.count) {
      let row = line + 2
      if line < tables.count {
        worksheet_write_url_opt(sheet, UInt32(row), 0, "internal:'\(tables[line].name)'!A1", nil, tables[line].name, nil)
        number(row, 1, Double(digest.rowCounts[line]))
      }
      if line < years.count {
        if let year = years[line].year { number(row, 3, Double(year)) } else { string(row, 3, "unknown") }
        number(row, 4, Double(years[line].claims))
        number(row, 5, years[line].low.approximate, book.money)
        number(row, 6, years[line].high.approximate, book.money)
      }
      if line < issues.count {
        string(row, 8, issues[line].key)
        number(row, 9, Double(issues[line].value))
      }
    }
    chart(LXW_CHART_BAR, "Rows by table", labels: 0, values: 1, count: tables.count, at: 11, row: 1)
    chart(LXW_CHART_COLUMN, "Investments by year, US dollars (upper bound)", labels: 3, values: 6, count: years.count, at: 11, row: 17)
    chart(LXW_CHART_BAR, "Issues by code", labels: 8, values: 9, count: issues.count, at: 11, row: 33)
  }

  private func chart(
    _ type: lxw_chart_type, _ title: String, labels: Int, values: Int, count: Int, at column: UInt16, row: UInt32
  ) {
    guard count > 0, let chart = book.addChart(type, title: title) else { return }
    func range(_ column: Int) -> String {
      let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
      return "=\(XLSXSummary.name)!$\(letter)$3:$\(letter)$\(count + 2)"
    }
    chart_add_series(chart, range(labels), range(values))
    if type == LXW_CHART_BAR { chart_axis_set_reverse(chart.pointee.y_axis) }
    worksheet_insert_chart(sheet, row, column, chart)
  }

  private func string(_ row: Int, _ column: Int, _ text: String, _ format: UnsafeMutablePointer<lxw_format>? = nil) {
    worksheet_write_string(sheet, UInt32(row), UInt16(column), text, format)
  }

  private func number(_ row: Int, _ column: Int, _ value: Double, _ format: UnsafeMutablePointer<lxw_format>? = nil) {
    worksheet_write_number(sheet, UInt32(row), UInt16(column), value, format)
  }

  /// Investments of all payers in one year.
  private struct Year {
    let year: Int?
    var claims = 0
    var low = Money.zero
    var high = Money.zero

    static func list(_ digest: Digest) -> [Year] {
      var years: [Year] = []
      for investment in digest.investments() {
        if years.last.map({ $0.year != investment.year }) ?? true { years.append(Year(year: investment.year)) }
        years[years.count - 1].claims += investment.claims
        years[years.count - 1].low += investment.low
        years[years.count - 1].high += investment.high
      }
      return years
    }
  }
}
