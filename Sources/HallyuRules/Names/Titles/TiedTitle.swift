import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works of the reference data that are called like ordinary words, where the text names somebody who made them or acts in them.
enum TiedTitle {
  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    let people = Set(
      board.candidates.compactMap {
        $0.type == .person && $0.score >= NameCandidate.threshold && $0.tokens.count > 1 ? $0.lexiconEntity : nil
      })
    guard !people.isEmpty else { return }
    for match in view.matches where mayStand(match, field, board) {
      for place in 0..<view.lexicon.senseCount(match.node) {
        let sense = view.lexicon.sense(match.node, place)
        guard sense.type == .title, sense.flags.contains(.common), isTied(sense.entity, people, view),
          !view.isSentenceStart(match.firstToken) || isTiedHere(sense.entity, match, field, board)
        else { continue }
        board.claim(NameCandidate(field, match.tokens, .title, 60, KnownNames.manual.id, sense.entity))
        break
      }
    }
  }

  /// Free words with capitals that are no part, no person's name and no beginning that only opens a sentence.
  private static func mayStand(_ match: GazetteerMatch, _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    let first = view.tokens[match.firstToken]
    guard first.kind == .word, first.isCapitalized, first.shape.contains(.hasLower), board.isFree(field, match.tokens),
      !KnownNames.isInsideLongerTitle(match, view), KnownNames.isAlone(match, view), !board.characters.contains(view.key(match.tokens))
    else { return false }
    if let before = view.token(match.firstToken - 1), before.word == .as || before.classes.contains(.characterCue) { return false }
    let words = match.tokens.filter { view.tokens[$0].kind == .word }
    guard view.tokens[words[words.count - 1]].isCapitalized else { return false }
    return words.count > 1 || first.classes.isDisjoint(with: names)
  }

  private static func isTied(_ work: UInt32, _ people: Set<UInt32>, _ view: FieldView) -> Bool {
    let work = view.lexicon.entity(work)
    return (0..<work.creditCount).contains { work.creditedPerson($0).map(people.contains) ?? false }
  }

  /// True where the sentence itself names one of those people.
  private static func isTiedHere(_ work: UInt32, _ match: GazetteerMatch, _ field: Int, _ board: NameBoard) -> Bool {
    let view = board.views[field]
    let people = Set(
      view.sentenceTokens(of: match.firstToken).compactMap {
        board.holder(field, $0)?.type == .person ? board.holder(field, $0)?.lexiconEntity : nil
      })
    return isTied(work, people, view)
  }

  private static let names: WordClass =
    .stopword | .givenName | .surname | .koreanSurname | .place | .demonym | .position | .personCue | .honorific | .month | .weekday
    | .workCue
    | .organizationCue | .awardCue | .eventCue
}
