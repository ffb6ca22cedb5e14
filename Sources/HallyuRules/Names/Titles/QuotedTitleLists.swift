import HallyuAnnotations
import HallyuReference
import HallyuText

/// What one span in marks says of the others: neighbours in a list, and the habit of a text.
extension QuotedTitle {
  /// ‘A’, ‘B’ and ‘C’: what one of them is, the others are.
  static func spreadAlongLists(_ scores: inout [Int], _ view: FieldView) {
    guard view.spans.count > 1 else { return }
    let order = view.spans.indices.sorted { view.spans[$0].tokens.lowerBound < view.spans[$1].tokens.lowerBound }
    func isNeighbour(_ left: Int, _ right: Int) -> Bool {
      let between =
        view.spans[left].outerTokens.upperBound..<view.spans[right].outerTokens.lowerBound
      return between.count <= 6 && view.spans[left].depth == view.spans[right].depth
        && between.allSatisfy {
          let token = view.tokens[$0]
          return token.isMark(",") || token.isMark("&") || token.word == .and || token.word == .or || token.word == .the
            || token.word == .as || token.word == .most || WorkWords.lately.contains(token.hash)
            || token.kind == .word && !token.classes.isDisjoint(with: .workCue | .demonym)
        }
        && view.sentenceTokens(of: view.spans[left].tokens.lowerBound).contains(view.spans[right].tokens.lowerBound)
    }
    // “Seoul,” “SF9,” beside other titles: a work of that name.
    func isNamesake(_ index: Int) -> Bool {
      let range = trimmed(view.spans[index].tokens, view)
      return scores[index] > -60 && view.senses(of: range).contains { [.place, .organization].contains($0.type) }
    }
    // "‘Dear Kettle’, ‘Salter’ and more" in a headline: two names in marks side by side are works.
    if view.isHeadline {
      for (left, right) in zip(order, order.dropFirst()) where scores[left] >= 5 && scores[right] >= 5 && isNeighbour(left, right) {
        for index in [left, right] { scores[index] = max(scores[index], 45) }
      }
    }
    for pass in [order, order.reversed()] {
      for (left, right) in zip(pass, pass.dropFirst()) {
        let (first, second) = left < right ? (left, right) : (right, left)
        let ordered = view.spans[first].tokens.lowerBound < view.spans[second].tokens.lowerBound ? (first, second) : (second, first)
        if scores[left] >= 35, scores[right] > -40 || isNamesake(right), isNeighbour(ordered.0, ordered.1) {
          scores[right] = max(scores[right], scores[left], sureOfList)
        }
      }
    }
  }

  /// Of names in marks, one of which is a title, none needs other support.
  static let sureOfList = 45

  /// ‘dramas like "a b", "c d" and "e"’: names that a careless hand wrote small, in marks behind the word for works and "like".
  static func isLowerExample(_ span: QuoteSpan, _ view: FieldView) -> Bool {
    let range = trimmed(span.tokens, view)
    guard !view.isHeadline, span.closing == .closed, (1...6).contains(range.count), let opening = view.token(range.lowerBound),
      opening.kind == .word, !opening.isCapitalized, opening.shape.contains(.hasLower),
      range.allSatisfy({ [.word, .number, .hyphen, .clitic].contains(view.tokens[$0].kind) })
    else { return false }
    let first = max(view.sentenceTokens(of: range.lowerBound).lowerBound, range.lowerBound - 60)
    var at = span.outerTokens.lowerBound - 1
    while at > first {
      let token = view.tokens[at]
      if token.isMark(",") || token.word == .and && token.kind == .word {
        at -= 1
      } else if token.kind == .quote, case let before = view.spanOfToken[at - 1], before >= 0,
        view.spans[Int(before)].outerTokens.upperBound == at + 1
      {
        at = view.spans[Int(before)].outerTokens.lowerBound - 1
      } else {
        break
      }
    }
    guard at > first, let link = view.token(at) else { return false }
    let noun = link.word == .as && view.tokens[at - 1].word == .such ? at - 2 : at - 1
    return [.like, .including, .as].contains(link.word) && (link.word != .as || noun == at - 2) && noun >= first
      && view.tokens[noun].classes.contains(.workCue) && view.isPlural(noun)
  }

  /// An article that sets two titles in marks sets the others in marks, too: there a capitalised name needs no word beside it.
  static func addHabit(_ scores: inout [Int], _ view: FieldView) {
    guard !view.isHeadline, scores.count(where: { $0 >= 50 }) >= 2 else { return }
    for index in scores.indices where (5..<40).contains(scores[index]) {
      let span = view.spans[index]
      let range = trimmed(span.tokens, view)
      let after = view.token(span.outerTokens.upperBound)
      let isSaid =
        (view.token(span.outerTokens.lowerBound - 1).map { $0.isMark(",") || $0.isMark(":") } ?? false)
        && view.token(span.outerTokens.lowerBound - 2)?.classes.contains(.reportingVerb) == true
      let isSpoken =
        isSaid
        || view.isSentenceStart(span.outerTokens.lowerBound) && !isTitleCased(range, view)
          && (after.map { !$0.isMark("(") && ($0.kind != .word || $0.isCapitalized) } ?? true)
      guard view.tokens[range.lowerBound].kind != .word || view.tokens[range.lowerBound].isCapitalized, range.count < 8 else { continue }
      let isOneWord = range.count(where: { view.tokens[$0].kind == .word }) < 2
      if isSpoken || isOneWord && range.contains(where: { view.tokens[$0].shape.contains(.allUpper) }) {
        continue
      }
      scores[index] += isOneWord ? 31 : 25
    }
  }
}
