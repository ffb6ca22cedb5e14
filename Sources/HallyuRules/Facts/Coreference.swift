import HallyuAnnotations
import HallyuText

/// Whom "the company", "the series", "she" stand for: the last fitting entity, the subject of a sentence before others.
struct Coreference {
  let context: FactContext

  /// The entity that a noun phrase or pronoun at a token refers to, or nil. `token` is the head: "company" in "the company".
  func antecedent(_ field: Int, at token: Int) -> Int? {
    let view = context.views[field]
    let head = view.tokens[token]
    switch head.word {
    case .he, .she, .him, .her, .his: return last(.person, field, before: token)
    default: break
    }
    guard head.kind == .word, let before = view.token(token - 1), isDefinite(view, before, token) else { return nil }
    if head.classes.contains(.workCue), !head.classes.contains(.organizationCue) { return last(.title, field, before: token) }
    if head.classes.contains(.organizationCue) { return last(.organization, field, before: token) }
    if head.classes.contains(.personCue), !head.classes.contains(.position) { return last(.person, field, before: token) }
    return nil
  }

  /// "the", "its", "this" before the head, or before one adjective of it ("the US company", "the internet streaming service provider").
  private func isDefinite(_ view: FieldView, _ before: Token, _ token: Int) -> Bool {
    var at = token - 1
    var steps = 0
    while let word = view.token(at), steps < 4, word.kind == .word || word.kind == .hyphen {
      if [.the, .this, .that].contains(word.word) { return true }
      if word.classes.contains(.stopword) { return false }
      at -= 1
      steps += 1
    }
    return false
  }

  /// The entity of a type named last before a token; in the sentence before, the one named first stands for it.
  func last(_ type: LocalEntity.Kind, _ field: Int, before token: Int) -> Int? {
    let view = context.views[field]
    let own = view.sentenceTokens(of: token)
    if let here = context.mentions(field, in: own.lowerBound..<max(own.lowerBound, token), of: type).first { return here.entity }
    var sentence = Int(view.text.sentenceOfToken[token]) - 1
    var steps = 0
    while sentence >= 0, steps < 8 {
      if let first = context.mentions(field, in: view.text.sentences[sentence].tokens, of: type).first { return first.entity }
      sentence -= 1
      steps += 1
    }
    if field > 0, let first = context.mentions[0].first(where: { context.type($0) == type }) { return first.entity }
    return nil
  }
}
