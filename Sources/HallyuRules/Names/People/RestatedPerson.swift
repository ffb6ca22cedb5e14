import HallyuAnnotations
import HallyuText

/// Names of people that no list has, by how the text goes on to call them: "Vilto Ondrak won … Ondrak said".
///
/// News names people in full once and by their last word after; companies are shortened to their first.
enum RestatedPerson {
  static let manual = RuleManual(
    "person.restated", "Two or three capitalised words whose last word alone says something elsewhere in the text.",
    fires: [
      .init("⟦Vilto Ondrak⟧ won the match. “It was hard,” Ondrak said.", "person"),
      .init("They met ⟦Vilto van Ondrak⟧ there. “It was hard,” said Ondrak.", "person"),
    ],
    leaves: [
      "Vilto Ondrak won the match. Ondrak lies in the hills.", "Vilto Ondrak won the match. “It was hard,” Vilto said.",
      "Vilto Studios won. “It was hard,” Studios said.",
    ])

  static func propose(_ runs: [Range<Int>], _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    var speakers: [UInt64] = []
    for run in runs where run.count == 1 && board.owner[field][run.lowerBound] < 0 && speaks(view, run.lowerBound) {
      speakers.append(view.tokens[run.lowerBound].hash)
    }
    guard !speakers.isEmpty else { return }
    for run in runs where 2...5 ~= run.count && board.isFree(field, run) && isName(view, run) {
      if speakers.contains(view.tokens[run.upperBound - 1].hash) {
        board.claim(NameCandidate(field, run, .person, 64, manual.id))
      }
    }
  }

  /// "Ondrak said", "said Ondrak".
  private static func speaks(_ view: FieldView, _ at: Int) -> Bool {
    guard view.tokens[at].count > 2, view.tokens[at].classes.isDisjoint(with: .common | .stopword | .place) else { return false }
    return [at - 1, at + 1].contains { index in
      guard let verb = view.token(index) else { return false }
      return verb.kind == .word && verb.classes.contains(.reportingVerb) && view.tokens[max(at, index)].gap == .space
    }
  }

  /// Words that may be a person's, and no more than three of them.
  private static func isName(_ view: FieldView, _ run: Range<Int>) -> Bool {
    var words = 0
    for at in run where view.tokens[at].kind == .word {
      let token = view.tokens[at]
      words += 1
      guard !token.shape.contains(.allUpper) || token.count < 4,
        token.classes.isDisjoint(
          with: .organizationSuffix | .facilityNoun | .position | .honorific | .demonym | .month | .weekday | .workCue | .organizationCue)
      else { return false }
    }
    return 2...3 ~= words && view.tokens[run.lowerBound].classes.isDisjoint(with: .common | .stopword)
  }
}
