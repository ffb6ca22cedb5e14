import HallyuAnnotations
import HallyuText

/// Names of people by what stands beside them: a title of address, a profession or post, an age, a reporting verb.
enum CuedPerson {
  static let manual = RuleManual(
    "person.cue", "Two or three capitalised words after a profession, a post or a title of address, or before a post, an age or `who`.",
    fires: [
      .init("It was written by novelist ⟦Ebo Quansah⟧.", "person"),
      .init("⟦Wisu Tarn⟧, vice president of content, left.", "person"),
      .init("“We are glad,” said Mr. ⟦Ang⟧.", "person"),
      .init("⟦Zanele Mokoena⟧, 43, took over.", "person"),
    ],
    leaves: [
      "The director Studios group closed.", "Chief executive of Netflix since 2020.", "Silver Linings, a film of 2012, was shown.",
    ])

  static func propose(_ run: Range<Int>, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    // Posts and forms of address inside the run divide it: "Netflix CEO Reed Hastings".
    var start = run.lowerBound
    var cue: Cue = cueBefore(view, run.lowerBound)
    for at in run.lowerBound...run.upperBound {
      let isBorder = at == run.upperBound || isCue(tokens[at]) || board.owner[field][at] >= 0
      guard isBorder else { continue }
      if start < at { decide(start..<at, cue, field, &board) }
      if at < run.upperBound {
        cue = board.owner[field][at] >= 0 ? .none : tokens[at].classes.contains(.honorific) ? .honorific : .profession
        start = at + 1
        if start < run.upperBound, tokens[start].isMark(".") { start += 1 }
      }
    }
  }

  private enum Cue { case none, honorific, profession }

  private static func isCue(_ token: Token) -> Bool {
    token.kind == .word && token.count > 1 && !token.classes.isDisjoint(with: .position | .honorific | .personCue)
      && !token.classes.contains(.givenName)
  }

  private static func cueBefore(_ view: FieldView, _ first: Int) -> Cue {
    var at = first - 1
    if let token = view.token(at), token.isMark(".") { at -= 1 }
    guard let token = view.token(at), token.kind == .word, view.tokens[first].gap == .space else { return .none }
    if token.classes.contains(.honorific) { return .honorific }
    return token.classes.isDisjoint(with: .personCue | .position) ? .none : .profession
  }

  private static func decide(_ range: Range<Int>, _ cue: Cue, _ field: Int, _ board: inout NameBoard) {
    let view = board.views[field]
    let tokens = view.tokens
    let words = range.filter { tokens[$0].kind == .word }
    guard words.count <= 4, let last = words.last, board.isFree(field, range) else { return }
    let isName = words.allSatisfy { index in
      tokens[index].classes.isDisjoint(with: .organizationSuffix | .facilityNoun | .awardCue | .demonym | .workCue | .month | .weekday | .organizationCue)
    }
    guard isName else { return }
    if cue == .honorific {
      board.claim(NameCandidate(field, range, .person, words.count == 1 ? 60 : 80, manual.id))
      return
    }
    let isPlain = words.contains { tokens[$0].classes.contains(.common) && !tokens[$0].classes.contains(.surname) }
    let isAcronym = words.contains { tokens[$0].shape.contains(.allUpper) && tokens[$0].count > 3 } && !view.isTitleCase
    guard words.count >= 2, !isAcronym else {
      if words.count == 1, cue == .profession, !isPlain, !isAcronym, !view.isTitleCase {
        board.propose(NameCandidate(field, range, .person, 45, manual.id))
      }
      return
    }
    var score = 0
    if cue == .profession { score += isPlain ? 35 : 62 }
    score += scoreAfter(view, range.upperBound)
    if tokens[last].classes.contains(.surname) { score += 15 }
    if tokens[words[0]].classes.contains(.givenName) { score += 20 }
    if isPlain { score -= 15 }
    if view.isTitleCase { score -= 20 }
    if score >= NameResolver.threshold { board.claim(NameCandidate(field, range, .person, min(80, score), manual.id)) }
  }

  /// ", vice president of …", ", 43,", " said", ", who", ", best known for".
  private static func scoreAfter(_ view: FieldView, _ at: Int) -> Int {
    guard let next = view.token(at) else { return 0 }
    if next.isMark(",") {
      guard let after = view.token(at + 1) else { return 0 }
      if after.kind == .number, after.count == 2, view.token(at + 2)?.isMark(",") == true { return 60 }
      if after.word == .who || after.word == .whose { return 55 }
      var look = at + 1
      while let token = view.token(look), look < at + 6, token.kind == .word || token.kind == .hyphen || token.kind == .clitic {
        if token.classes.contains(.position) || token.classes.contains(.personCue) { return 58 }
        if token.kind == .word, token.word == .of || token.word == .in || token.word == .for { return 0 }
        look += 1
      }
      return 0
    }
    if next.classes.contains(.reportingVerb), next.kind == .word { return 52 }
    if next.word == .who { return 40 }
    if next.classes.contains(.performVerb), next.kind == .word { return 30 }
    return 0
  }
}
