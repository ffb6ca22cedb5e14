/// Lines for a terminal: heads at the margin, items and lines under them.
struct Report {
  private(set) var lines: [String] = []

  mutating func head(_ text: String) { lines.append(text) }

  mutating func line(_ text: String) { lines.append("  " + text) }

  mutating func item(_ name: String, _ text: String) {
    lines.append("  " + name + String(repeating: " ", count: max(1, Report.nameColumns - name.utf8.count)) + text)
  }

  private static let nameColumns = 16
}
