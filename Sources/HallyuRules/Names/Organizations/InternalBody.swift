import HallyuText

/// Committees and boards that every company has and that are no organizations: "Nomination and Remuneration Committee", "Audit Committee".
enum InternalBody {
  static func matches(_ range: Range<Int>, _ view: FieldView) -> Bool {
    guard let last = range.last else { return false }
    // "Board of Directors"
    if range.count == 3, bodies.contains(view.tokens[range.lowerBound].hash), view.tokens[range.lowerBound + 1].word == .of {
      return members.contains(view.tokens[last].hash)
    }
    guard bodies.contains(view.tokens[last].hash) else { return false }
    return range.dropLast().allSatisfy {
      let token = view.tokens[$0]
      return token.kind != .word || token.word == .and || tasks.contains(token.hash)
    }
  }

  private static let bodies = WordSet("committee board committees subcommittee")
  private static let members = WordSet("directors trustees governors management")
  private static let tasks = WordSet(
    """
    nomination nominations nominating remuneration audit compensation executive steering risk governance management investment ethics \
    compliance finance corporate advisory supervisory editorial organizing organising special selection
    """)
}
