import HallyuAnnotations
import HallyuText

/// Places by the form of their names: Korean units ("Paju-si", "Yeoncheon-gun"), and "City", "County", "Province", "Island" after a name.
enum PlaceName {
  static let manual = RuleManual(
    "place.form", "A name with a Korean administrative suffix, or with a word such as Province or County.",
    fires: [
      .init("The set stands in ⟦Domaeul-gun⟧.", "place"), .init("They moved to ⟦Bellmoor County⟧.", "place"),
      .init("They met in ⟦Orim Island⟧, Chuncheon.", "place"),
      .init("He worked in ⟦Tarnwick⟧, west London, then.", "place"),
    ],
    leaves: ["She loves Hallyu-do things.", "The County paid.", "She starred in Orim Island then."])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    for at in run {
      // "Paju-si"
      if at + 2 < tokens.count, tokens[at].isCapitalized, tokens[at + 1].kind == .hyphen, tokens[at + 1].gap == .none,
        tokens[at + 2].classes.contains(.koreanPlaceSuffix), !tokens[at + 2].isCapitalized, tokens[at + 2].gap == .none,
        at == run.lowerBound || tokens[at].gap == .space, SpelledSyllables.korean.canDivide(bytes(view, at), most: 4),
        tokens[at + 2].count > 2 || isPlaceContext(view, at) || !view.isUnexplained(at: at)
      {
        board.claim(NameCandidate(field, at..<at + 3, .place, 78, manual.id))
      }
    }
    // "Gapyeong County"
    if run.count >= 2, run.count <= 3, let last = run.last, divisions.contains(tokens[last].hash),
      tokens[run.lowerBound].classes.isDisjoint(with: .common | .stopword)
    {
      board.claim(NameCandidate(field, run, .place, 66, manual.id))
    }
    proposeQuarter(run, field, &board)
    // "in Orim Island, Chuncheon"
    if run.count == 2, islands.contains(tokens[run.lowerBound + 1].hash), isReached(view, run.lowerBound),
      tokens[run.lowerBound].classes.isDisjoint(with: .stopword | .position | .demonym), !view.isTitleCase
    {
      board.claim(NameCandidate(field, run, .place, 60, manual.id))
    }
  }

  /// "in Tarnwick, west London": a part of a city.
  private static func proposeQuarter(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let comma = run.upperBound
    guard run.count < 3, view.token(comma)?.isMark(",") == true, let side = view.token(comma + 1), sides.contains(side.hash),
      !side.isCapitalized, let city = view.token(comma + 2), city.classes.contains(.place), city.isCapitalized, city.gap == .space,
      [.in, .at, .from, .near, .to].contains(view.token(run.lowerBound - 1)?.word ?? .unlisted)
    else { return }
    board.claim(NameCandidate(field, run, .place, 72, manual.id))
  }

  private static let sides = WordSet("north south east west central northern southern eastern western")

  private static func bytes(_ view: FieldView, _ at: Int) -> ArraySlice<UInt8> {
    view.text.bytes[Int(view.tokens[at].start)..<Int(view.tokens[at].end)]
  }

  private static func isPlaceContext(_ view: FieldView, _ at: Int) -> Bool {
    guard let before = view.token(at - 1) else { return false }
    return [.in, .at, .from, .to, .near, .of, .and].contains(before.word) || before.isMark(",")
  }

  /// "in", "on", "to" right before: who is on an island is at a place, and works are not reached.
  private static func isReached(_ view: FieldView, _ first: Int) -> Bool {
    [.in, .to, .from, .near].contains(view.token(first - 1)?.word ?? .unlisted)
      && view.tokens[first].gap == .space
      && view.token(first - 2)?.classes.isDisjoint(with: .performVerb | .titleNoun | .characterCue) ?? true
  }

  private static let islands = WordSet("island islands")
  private static let divisions = WordSet("county province district prefecture")
}
