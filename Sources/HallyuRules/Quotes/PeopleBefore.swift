import HallyuAnnotations
import HallyuText

/// Finds the one person whom a text, a paragraph or the sentence before a place is about.
struct PeopleBefore {
  private let context: QuoteContext
  private let names: NamesBefore

  init(_ context: QuoteContext) {
    self.context = context
    names = NamesBefore(context)
  }

  private static let paragraphSentences = 12

  /// The one person whom the text has named outside quotation marks, or nil.
  func only(before place: Int) -> Int? {
    let end = context.names.index(atOrAfter: place)
    let people = context.names.all[max(0, end - NamesBefore.reachNames)..<end].filter { $0.type == .person && !names.isSpoken($0) }
    return people.first.flatMap { first in people.allSatisfy { $0.entity == first.entity } ? first.entity : nil }
  }

  /// "Marsh got out the calculator.\n\n“…,” said the retired teacher": the one person of the paragraph before.
  func ofParagraphBefore(_ place: Int) -> Int? {
    let paragraph = context.sentence(at: place).paragraph
    var index = context.names.index(atOrAfter: place) - 1
    let floor = max(0, index - NamesBefore.reachNames)
    var found: Int?
    while index >= floor {
      let name = context.names.all[index]
      index -= 1
      if name.type != .person || names.isSpoken(name) { continue }
      let distance = paragraph - context.sentence(at: name.tokens.lowerBound).paragraph
      if distance > 1 { break }
      if distance == 0 || found != nil && found != name.entity { return nil }
      found = name.entity
    }
    return found
  }

  /// Whom the sentence before is about, in the same paragraph: "Kim was an extra. “…,” the former driver says".
  func subjectOfParagraph(before place: Int) -> Int? {
    let paragraph = context.sentence(at: place).paragraph
    var index = Int(context.text.sentenceOfToken[place]) - 1
    let floor = index - PeopleBefore.paragraphSentences
    while index >= max(0, floor), context.text.sentences[index].paragraph == paragraph {
      let sentence = context.text.sentences[index]
      index -= 1
      if context.span(at: sentence.firstToken)?.kind == .speech { continue }
      return SubjectPhrase(context).person(of: sentence)?.entity
    }
    return nil
  }
}
