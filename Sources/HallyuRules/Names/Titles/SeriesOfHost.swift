import HallyuAnnotations
import HallyuReference
import HallyuText

/// Shows that are named for their host, and works that are named for what goes on: "the Late Show with Ebo Dell", "the Gravel Panther films".
enum SeriesOfHost {
  static let manual = RuleManual(
    "title.host",
    "A show that bears its host's name behind with or starring; capitals before franchise, trilogy, spin-off or, in the plural, films.",
    fires: [
      .init("They said the ⟦Late Show with Kim Tae-ri⟧ would end in May.", "title"),
      .init("He went back to ⟦The Tonight Show Starring Kim Tae-ri⟧ in May.", "title"),
      .init("He is remembered for the ⟦Gravel Panther⟧ films there.", "title"),
    ],
    leaves: [
      "They closed the show with Kim Tae-ri there.", "The Korean films sold well.", "He saw the Torvend Media films.",
      "They met at the Salt Road Show in May.", "He likes the Kim Tae-ri films.",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    let nouns = SeriesOfHost.nouns
    for at in view.tokens.indices.dropFirst() {
      let token = view.tokens[at]
      guard token.kind == .word, token.gap == .space else { continue }
      if token.word == .with || token.word == .starring {
        ofHost(at, field, &board)
      } else if !token.isCapitalized, nouns.contains(token.hash) {
        ofFranchise(at, field, &board)
      }
    }
  }

  /// - Parameter link: "with", "starring".
  private static func ofHost(_ link: Int, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard shows.contains(view.tokens[link - 1].hash), view.isNameWord(link - 1), let host = board.holder(field, link + 1),
      host.type == .person, host.tokens.lowerBound == link + 1, host.tokens.count > 1
    else { return }
    var first = link - 1
    while first > 0, link - first < 6, view.isNameWord(first - 1), view.tokens[first].gap == .space,
      view.tokens[first - 1].classes.isDisjoint(with: .organizationSuffix | .demonym), board.owner[field][first - 1] < 0
    { first -= 1 }
    guard first < link - 1 else { return }
    board.takeOver(NameCandidate(field, first..<host.tokens.upperBound, .title, 90, manual.id))
  }

  /// - Parameter noun: "franchise", "films".
  private static func ofFranchise(_ noun: Int, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    var first = noun
    while first > 0, noun - first < 5, view.isNameWord(first - 1), view.tokens[first].gap == .space,
      board.owner[field][first - 1] < 0, view.tokens[first - 1].classes.isDisjoint(with: describing)
    { first -= 1 }
    guard first < noun, view.token(first - 1)?.word == .the, view.tokens[first].gap == .space else { return }
    let range = first..<noun
    let isSure = franchises.contains(view.tokens[noun].hash)
    guard
      range.count > 1 && view.tokens[first].classes.isDisjoint(with: .givenName | .koreanSurname)
        || isSure && SubjectTitle.isUnknown(view, range),
      !PlainRun.isPlain(view, range), !board.characters.contains(view.key(range))
    else { return }
    board.claim(
      NameCandidate(field, range, .title, isSure ? 62 : 56, manual.id, view.senses(of: range).first { $0.type == .title }?.entity))
  }

  private static let describing: WordClass =
    .demonym | .place | .organizationSuffix | .organizationCue | .eventCue | .awardCue | .month | .weekday | .season | .position
    | .facilityNoun | .workCue
  private static let shows = WordSet("show night tonight live time")
  private static let franchises = WordSet("franchise trilogy saga spinoff prequel prequels sequels")
  private static let nouns = franchises.union("films movies")
}
