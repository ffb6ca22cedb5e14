import HallyuAnnotations
import HallyuText

/// Actors alone in brackets after the character whom they play.
enum ActorInBrackets {
  /// "her son Rickey (Eldon Thiele)", "his boss (Eldon Thiele)": alone in brackets after a character, where people act.
  static func matches(_ view: FieldView, _ range: Range<Int>, _ field: Int, _ board: NameBoard) -> Bool {
    guard view.token(range.lowerBound - 1)?.isMark("(") == true, view.token(range.upperBound)?.isMark(")") == true, range.count < 5,
      let before = view.token(range.lowerBound - 2), before.kind == .word, before.gap < .line,
      view.tokens[range.lowerBound].classes.isDisjoint(with: .stopword)
    else { return false }
    if let holder = board.holder(field, range.lowerBound - 2) { return holder.type == .person && holder.tokens.count == 1 }
    guard before.classes.isDisjoint(with: .workCue | .organizationCue | .organizationSuffix | .place | .demonym | .month) else {
      return false
    }
    if !view.isNameWord(range.lowerBound - 2) {
      return range.count > 1 && relatives.contains(before.hash)
    }
    let sentence = view.sentenceTokens(of: range.lowerBound)
    return view.tokens[range.lowerBound].classes.contains(.givenName)
      || sentence.contains { !view.tokens[$0].classes.isDisjoint(with: .performVerb | .plotCue) }
      || view.token(range.lowerBound - 3).map { relatives.contains($0.hash) } ?? false
  }

  static let relatives = WordSet(
    """
    woman man girl boy teenager widow widower student worker soldier officer singer writer actor actress spy killer thief heir son \
    daughter mother father wife husband brother sister friend boyfriend girlfriend boss detective cop lawyer teacher doctor nurse uncle \
    aunt cousin neighbor neighbour captain colleague partner mentor rival lover heiress prosecutor inspector
    """)
}
