/// Lines for a terminal: heads at the margin, items and lines under them.
struct Report {
  private(set) var lines: [String] = []

  mutating func head(_ text: String) { lines.append(text) }

  mutating func line(_ text: String) { lines.append("  " + text) }

  mutating func item(_ name: String, _ text: String) {
    lines.append("  " + name + String(repeating: " ", count: max(1, Report.nameColumns - name.utf8.count)) + text)
  }

  /// A text on one line, cut where it is longer than anybody reads.
  static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.unicodeScalars.count <= longestText ? line : String(String.UnicodeScalarView(line.unicodeScalars.prefix(longestText))) + "…"
  }

  private static let longestText = 200
  private static let nameColumns = 16
}
