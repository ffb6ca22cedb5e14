/// An evaluation for the reader's eyes.
extension Evaluation {
  /// One line a table, and the mean.
  package var text: String {
    var lines = [
      Evaluation.row(["table", "precision", "recall", "found", "full", "matched", "extra", "missed"]) + "  attributes"
    ]
    for (name, tally) in tables {
      let found = tally.found
      let figures = [found.precision, found.recall, found.f1, tally.right.f1].map { Evaluation.decimals($0, 3) }
      let shares = tally.attributes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.right)/\($0.value.of)" }
      lines.append(
        Evaluation.row([name] + figures + ["\(tally.matched)", "\(tally.extra)", "\(tally.missed)"]) + "  " + shares.joined(separator: "  ")
      )
    }
    let mean = overall
    lines.append(
      Evaluation.row(["mean", "", "", Evaluation.decimals(mean.found, 3), Evaluation.decimals(mean.full, 3)])
        + "  of \(documents) documents")
    return lines.map { Evaluation.trimmed($0) + "\n" }.joined()
  }

  /// One line a fact that is missed or wrong, and a row that is no fact.
  package var errors: String {
    outcomes.filter { $0.kind != .right }.map { outcome in
      let detail = outcome.detail.isEmpty ? "" : ": " + outcome.detail
      return "\(outcome.document) \(outcome.table): \(outcome.kind.rawValue) \(outcome.fact)\(detail)\n"
    }.joined()
  }

  private static func row(_ cells: [String]) -> String {
    cells.enumerated().map { place, cell in
      let padding = String(repeating: " ", count: max(0, (place == 0 ? 14 : 10) - cell.count))
      return place == 0 ? cell + padding : padding + cell
    }.joined()
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// A figure from 0 to 1 with a fixed number of decimals.
  static func decimals(_ value: Double, _ count: Int) -> String {
    var scale = 1
    for _ in 0..<count { scale *= 10 }
    let bounded = value.isFinite ? min(max(value, 0), 1) : 0
    let scaled = Int((bounded * Double(scale)).rounded(.toNearestOrEven))
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: count - fraction.count) + fraction
  }
}
