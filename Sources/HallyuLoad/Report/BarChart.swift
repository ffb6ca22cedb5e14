/// Stacked bars as inline SVG without style attributes; the table beside it says the same in words.
struct BarChart {
  struct Bar {
    let label: String
    /// One height a series, not negative.
    let heights: [Double]
    /// What a pointer or a screen reader is told about each part.
    let titles: [String]
  }

  static let barLimit = 60

  let title: String
  let series: [String]
  let bars: [Bar]
  /// Prints a value at the axis.
  let axisLabel: (Double) -> String

  func svg() -> String {
    let shown = bars.suffix(BarChart.barLimit)
    let width = 900
    let (left, right, top, bottom) = (96, 8, 8, 28)
    let height = 280
    let plotHeight = height - top - bottom
    let highest = BarChart.ceiling(shown.map { $0.heights.reduce(0, +) }.max() ?? 0)
    var out =
      "<figure>\(HTML.scrollOpening("Chart: \(title)"))<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(HTML.escaped(title))\">"
    for line in 0...4 {
      let y = top + plotHeight - plotHeight * line / 4
      out += "<line class=\"axis\" x1=\"\(left)\" y1=\"\(y)\" x2=\"\(width - right)\" y2=\"\(y)\"/>"
      out += "<text x=\"\(left - 6)\" y=\"\(y + 4)\" text-anchor=\"end\">\(HTML.escaped(axisLabel(highest * Double(line) / 4)))</text>"
    }
    let step = Double(width - left - right) / Double(max(shown.count, 1))
    let barWidth = max(2, min(48, Int(step * 0.7)))
    for (place, bar) in shown.enumerated() {
      let middle = left + Int(step * (Double(place) + 0.5))
      var base = top + plotHeight
      for (index, value) in bar.heights.enumerated() where value > 0 {
        let pixels = max(1, Int((value / highest * Double(plotHeight)).rounded()))
        base -= pixels
        out += "<rect class=\"s\(index)\" x=\"\(middle - barWidth / 2)\" y=\"\(base)\" width=\"\(barWidth)\" height=\"\(pixels)\">"
        out += "<title>\(HTML.escaped(bar.titles[index]))</title></rect>"
      }
      if shown.count <= 30 || place % 5 == 0 {
        out += "<text x=\"\(middle)\" y=\"\(height - 8)\" text-anchor=\"middle\">\(HTML.escaped(bar.label))</text>"
      }
    }
    return out + "</svg></div>" + legend() + "</figure>\n"
  }

  private func legend() -> String {
    let items = series.enumerated().map { index, name in
      "<li><svg width=\"12\" height=\"12\" aria-hidden=\"true\"><rect class=\"s\(index)\" width=\"12\" height=\"12\"/></svg>\(HTML.escaped(name))</li>"
    }
    return "<ul class=\"legend\">\(items.joined())</ul>"
  }

  /// The least of 1, 2, 4, 5, 8 times a power of ten that is not below a value.
  private static func ceiling(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 4 }
    var power = 1.0
    while power * 10 <= value { power *= 10 }
    while power > value { power /= 10 }
    for factor in [1.0, 2, 4, 5, 8, 10] where factor * power >= value { return factor * power }
    return 10 * power
  }
}
