import Glibc

/// People on a circle with a line between those named together: the strongest pairs as inline SVG.
enum TieChart {
  static let pairLimit = 30

  static func svg(_ pairs: [ReportPairs.Pair], name: (Int) -> String) -> String {
    let shown = pairs.prefix(pairLimit)
    guard let strongest = shown.first?.articles else { return "" }
    var people: [Int] = []
    for pair in shown { for person in [pair.first, pair.second] where !people.contains(person) { people.append(person) } }
    let (width, height, radius) = (900, 480, 190.0)
    func place(_ person: Int) -> (x: Int, y: Int, isRight: Bool) {
      let angle = 2 * Double.pi * Double(people.firstIndex(of: person) ?? 0) / Double(people.count)
      return (width / 2 + Int((radius * sin(angle)).rounded()), height / 2 - Int((radius * cos(angle)).rounded()), sin(angle) >= -0.001)
    }
    var out = "<figure><svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"The \(shown.count) pairs of people named together most often\">"
    for pair in shown {
      let (from, to) = (place(pair.first), place(pair.second))
      let thickness = 1 + 6 * pair.articles / max(strongest, 1)
      out += "<line class=\"tie\" x1=\"\(from.x)\" y1=\"\(from.y)\" x2=\"\(to.x)\" y2=\"\(to.y)\" stroke-width=\"\(thickness)\">"
      out += "<title>\(HTML.escaped("\(name(pair.first)), \(name(pair.second)): \(pair.articles)"))</title></line>"
    }
    for person in people {
      let at = place(person)
      out += "<circle class=\"node\" cx=\"\(at.x)\" cy=\"\(at.y)\" r=\"5\"/>"
      out += "<text x=\"\(at.x + (at.isRight ? 9 : -9))\" y=\"\(at.y + 4)\" text-anchor=\"\(at.isRight ? "start" : "end")\">"
      out += "\(HTML.escaped(name(person)))</text>"
    }
    return out + "</svg></figure>\n"
  }
}
