import HallyuAnnotations
import HallyuReference
import HallyuText

/// Works without quotation marks, by the word before them: "the thriller series Squid Game", "starred in Boyhood", "the film Parasite".
enum CuedTitle {
  static let manual = RuleManual(
    "title.cue", "A capitalised name after a word such as series or film, or after a verb of acting or making.",
    fires: [
      .init("The gangster series ⟦Winter Harbour⟧ was renewed.", "title"),
      .init("He directed ⟦Stairwell B⟧ in 2012.", "title"),
      .init("She starred in ⟦The Tenth Floor⟧, a comedy.", "title"),
      .init("⟦Iron Alley⟧ (2019) was shot in Incheon.", "title"),
    ],
    leaves: [
      "The film director Kim left.", "They filmed a drama in Busan.", "The series Netflix bought is long.", "She starred in Hollywood films.",
      "He worked in Seoul (2019).",
    ])

  static func propose(_ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    guard !view.isTitleCase else { return }
    let tokens = view.tokens
    for at in tokens.indices.dropFirst() {
      let token = tokens[at]
      guard token.kind == .word, token.isCapitalized || token.shape.contains(.innerUpper), token.gap < .paragraph else { continue }
      let score = self.score(view, at)
      guard score > 0, let end = TitleRun.end(view, from: at, field: field, board: board), !isPlain(view, at..<end) else { continue }
      let range = at..<end
      let senses = view.senses(of: range).filter { $0.type == .title }
      let total = score + (senses.isEmpty ? 0 : 15) + (range.count > 1 ? 5 : 0)
      guard !board.characters.contains(view.key(range)) else { continue }
      board.claim(NameCandidate(field, range, .title, min(85, total), manual.id, senses.first?.entity))
    }
  }

  private static func score(_ view: FieldView, _ at: Int) -> Int {
    let tokens = view.tokens
    var before = at - 1
    let first = tokens[before]
    guard first.kind == .word, tokens[at].gap == .space else { return 0 }
    if first.classes.contains(.songCue) { return 0 }
    if first.classes.contains(.workCue), !first.isCapitalized || view.isSentenceStart(before) {
      // "the film Netflix bought" has no title.
      return 62
    }
    // "starred in X", "appears on X", "cast in X", "directed X".
    if [.in, .on, .for, .of].contains(first.word) {
      before -= 1
      while let token = view.token(before), token.classes.contains(.common) && token.kind == .word && !token.classes.contains(.performVerb)
        && before > at - 4 && !token.classes.contains(.stopword) { before -= 1 }
      if let verb = view.token(before), verb.kind == .word, verb.classes.contains(.performVerb), first.word != .of { return 55 }
      if let cue = view.token(before), cue.word == .season || cue.word == .episode, first.word == .of { return 55 }
      return 0
    }
    if first.classes.contains(.makeVerb), first.word != .produced { return 52 }
    return 0
  }

  /// True for a run that can only be something else: a place, an organization, a person's post.
  private static func isPlain(_ view: FieldView, _ range: Range<Int>) -> Bool {
    let first = view.tokens[range.lowerBound]
    if range.count == 1, !first.classes.isDisjoint(with: .place | .position | .honorific | .stopword | .demonym | .personCue) { return true }
    if first.classes.contains(.honorific) || (first.classes.contains(.position) && range.count < 3) { return true }
    return view.senses(of: range).contains { sense in
      (sense.type == .place || sense.type == .organization || sense.type == .person) && !sense.flags.contains(.common)
    } && !view.senses(of: range).contains { $0.type == .title }
  }
}
