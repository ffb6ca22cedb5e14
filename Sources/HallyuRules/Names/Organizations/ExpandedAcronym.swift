import HallyuAnnotations
import HallyuText

/// A name with its short form in brackets: "the Korea Film Archive Board (KFAB)". Both name one organization.
enum ExpandedAcronym {
  static let manual = RuleManual(
    "organization.acronym", "Capitalised words whose initials stand in brackets after them.",
    fires: [.init("the ⟦Korea Drama Export Council⟧ (KDEC) said so.", "organization")],
    leaves: [
      "They signed a Memorandum of Understanding (MOU).", "Daily active user (DAU) figures rose.", "Chief Executive Officer (CEO) left.",
      "The Glory (Netflix) is out.", "They built the Polar Exploration Rover (PER) there.",
    ])

  /// Finds pairs; the short form is proposed as well, under the same type.
  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    for at in tokens.indices where tokens[at].isMark("(") {
      guard let short = view.token(at + 1), short.kind == .word, short.shape.contains(.allUpper), short.count >= 2, short.count <= 7,
        view.token(at + 2)?.isMark(")") == true, let first = expansion(of: short, endingAt: at, view) ?? named(endingAt: at, field, board)
      else { continue }
      let isPost = tokens[at - 1].classes.contains(.position)
      guard !isPost, !isCommonPhrase(first..<at, view) else { continue }
      board.takeOver(NameCandidate(field, first..<at, .organization, 80, manual.id, board.holder(field, endingAt: at)?.lexiconEntity))
      board.propose(NameCandidate(field, at + 1..<at + 2, .organization, 80, manual.id))
      board.shortForms[view.key(at + 1..<at + 2)] = view.key(first..<at)
    }
  }

  /// A known organization whose short form has other letters: "Corea Drama Production Association (CODA)".
  private static func named(endingAt bracket: Int, _ field: Int, _ board: NameBoard) -> Int? {
    guard let holder = board.holder(field, endingAt: bracket), holder.type == .organization, holder.tokens.count > 2,
      board.isFree(field, bracket + 1..<bracket + 2)
    else { return nil }
    return holder.tokens.lowerBound
  }

  /// "Daily active user", "Memorandum of Understanding": a term of the trade; the names of bodies begin every word with a capital.
  private static func isCommonPhrase(_ words: Range<Int>, _ view: FieldView) -> Bool {
    let tokens = view.tokens
    if words.contains(where: { tokens[$0].kind == .word && !tokens[$0].isCapitalized && !tokens[$0].classes.contains(.stopword) }) {
      return true
    }
    if documents.contains(tokens[words.lowerBound].hash) { return true }
    // "Volatiles Investigating Polar Rover": no word of a body, and nothing but ordinary words.
    return words.allSatisfy {
      tokens[$0].kind != .word || tokens[$0].classes.contains(.stopword)
        || tokens[$0].classes.contains(.common)
          && tokens[$0].classes.isDisjoint(with: .organizationSuffix | .organizationCue | .eventCue | .facilityNoun | .place | .demonym)
    }
  }

  private static let documents = WordSet(
    "memorandum letter initial video average gross monthly daily weekly artificial virtual intellectual over")

  /// First token of the words before an open bracket whose initials are the letters, or nil.
  private static func expansion(of short: Token, endingAt bracket: Int, _ view: FieldView) -> Int? {
    let letters = view.text.bytes[Int(short.start)..<Int(short.end)].map { $0 | 0x20 }
    var left = letters.count
    var at = bracket - 1
    while left > 0, let token = view.token(at), token.kind == .word || token.kind == .hyphen {
      if token.kind == .word {
        let initial = view.text.bytes[Int(token.start)] | 0x20
        if initial == letters[left - 1] {
          left -= 1
        } else if token.isCapitalized || !token.classes.contains(.stopword) {
          return nil
        }
        if left == 0 { return token.isCapitalized ? at : nil }
      }
      at -= 1
    }
    return nil
  }
}
