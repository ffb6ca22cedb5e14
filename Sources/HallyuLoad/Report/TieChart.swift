/// People on an oval with a line between those named together: the strongest pairs as inline SVG.
enum TieChart {
  static let pairLimit = 30

  static func svg(_ pairs: [ReportPairs.Pair], name: (Int) -> String) -> String {
    let shown = pairs.prefix(pairLimit)
    guard let strongest = shown.first?.articles else { return "" }
    var people: [Int] = []
    for pair in shown { for person in [pair.first, pair.second] where !people.contains(person) { people.append(person) } }
    let (width, height) = (900, 480)
    // Half of them down the right side, half up the left, in even steps, so that no name covers another.
    func place(_ person: Int) -> (x: Int, y: Int, isRight: Bool) {
      let index = people.firstIndex(of: person) ?? 0
      let rightCount = (people.count + 1) / 2
      let isRight = index < rightCount
      let share =
        isRight ? (Double(index) + 0.5) / Double(rightCount) : 1 - (Double(index - rightCount) + 0.5) / Double(people.count - rightCount)
      let reach = 60 + 190 * (1 - (2 * share - 1) * (2 * share - 1)).squareRoot()
      return (width / 2 + Int((isRight ? reach : -reach).rounded()), Int((share * Double(height)).rounded()), isRight)
    }
    var out =
      "<figure>\(HTML.scrollOpening("Chart: who appears with whom"))<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"The \(shown.count) pairs of people named together most often\">"
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
    return out + "</svg></div></figure>\n"
  }
}
