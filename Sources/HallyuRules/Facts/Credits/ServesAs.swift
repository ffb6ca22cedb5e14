import HallyuAnnotations
import HallyuText

/// "X serves as an executive producer", "X, Y and Z serve as showrunners alongside A": what people do for the work that is told of.
enum ServesAs {
  static let manual = RuleManual(
    "credit.serves-as", "People before `serve as` and a profession that makes works.",
    fires: [
      .init("The drama ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ serves as an executive producer.", "producer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ will serve as showrunner and executive producer alongside ⟦Han Seo-jin⟧.",
        "creator Quiet Harbor; producer Quiet Harbor"),
    ],
    leaves: [
      "The drama ‘Quiet Harbor’ opens in May. Oh Tae-sik serves as chief executive.",
      "The drama ‘Quiet Harbor’ opens in May. Oh Tae-sik might serve as producer.",
    ])

  static func find(_ cue: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard let verb = scene.token(cue - 1), verbs.contains(verb.hash), scene.mention(at: cue - 1) == nil else { return }
    let unit = scene.unit(of: cue)
    var parts: [CreditPart] = []
    var next = cue + 1
    while next < unit.upperBound, next < cue + 9, scene.mention(at: next) == nil {
      let token = scene.tokens[next]
      if let part = CreditWords.professionRole(token.hash), part != .actor {
        parts.append(part)
      } else if !(scene.isAnd(next) || token.kind == .hyphen || scene.isComma(next) && parts.isEmpty
        || [.a, .an, .the].contains(token.word)
        || WorkWords.prefixes.contains(token.hash) || token.hash == creative)
      {
        break
      }
      next += 1
    }
    guard !parts.isEmpty, let subjects = scene.subjects(of: cue - 1), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: cue - 1)
    else { return }
    let isNamed = scene.token(next).map { [.of, .on, .for].contains($0.word) } ?? false
    guard
      let work = isNamed
        ? scene.works(from: next + 1).works.first
        : scene.nearestMain(before: subjects.clauseStart, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return }
    var people = subjects.people
    if let link = scene.token(next), PeopleListWords.joining.contains(link.hash) { people += scene.people(from: next + 1).people }
    for part in parts { board.add(people, work, part, rule: manual.id, confidencePercent: min(subjects.confidencePercent, 76), scene) }
  }

  private static let verbs = WordSet("serve serves served serving act acts acting")
  private static let creative = Fold.hash("creative")
}
