import HallyuAnnotations
import HallyuText

/// Characters in a row, where several actors stand before the verb.
extension CharacterName {
  /// "A, B and C will appear as Gravel, Salter and Kettle.": each has a part.
  static func noteOthers(_ view: FieldView, _ cue: Int, _ first: Range<Int>, _ board: inout NameBoard) {
    guard view.tokens[cue].word == .as, view.token(first.upperBound)?.isMark(",") == true, endsWithSeveral(view, cue) else { return }
    var names: [Range<Int>] = []
    var at = first.upperBound
    while view.token(at)?.isMark(",") == true || view.token(at)?.word == .and, names.count < 8 {
      let isLast = view.token(at)?.word == .and || view.token(at + 1)?.word == .and
      let start = view.token(at)?.isMark(",") == true && view.token(at + 1)?.word == .and ? at + 2 : at + 1
      guard view.isNameWord(start) else { return }
      let name = nameRange(view, start)
      names.append(name)
      at = name.upperBound
      if isLast { break }
    }
    guard let end = view.token(at), end.isMark(".") || end.isMark(",") && view.token(at + 1)?.hash == respectively else { return }
    for name in names { board.characters.insert(view.key(name)) }
  }

  /// "Noh Ji-won, Oh Tae-sik and Han Seo-jin round off the cast": capitals, `and`, capitals and a verb before the cue.
  private static func endsWithSeveral(_ view: FieldView, _ cue: Int) -> Bool {
    var at = cue - 1
    while at > 0, cue - at < 8, view.tokens[at].kind == .word, !view.isNameWord(at) { at -= 1 }
    guard at < cue - 1, view.endsName(at) else { return false }
    let limit = max(0, at - 8)
    while at > limit, view.endsName(at) || view.tokens[at].kind == .hyphen { at -= 1 }
    return view.tokens[at].word == .and && view.endsName(at - 1)
  }

  private static let respectively = Fold.hash("respectively")
}
