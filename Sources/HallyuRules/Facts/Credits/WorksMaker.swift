import HallyuAnnotations
import HallyuText

/// "the director is X", "X is producer and co-writer", "series creator X": the maker of the work that the text is about.
enum WorksMaker {
  static let manual = RuleManual(
    "credit.works-maker", "A profession behind a noun for a work, or tied to the person by a form of `be`.",
    fires: [
      .init("‘Quiet Harbor’ opens in May. The director and writer is comic ⟦Oh Tae-sik⟧.", "director Quiet Harbor; writer Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The script is long, and the director is ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. ⟦Oh Tae-sik⟧ is producer and co-writer, while others act.",
        "producer Quiet Harbor; writer Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ opens in May, said series creator ⟦Oh Tae-sik⟧.", "creator Quiet Harbor"),
    ],
    leaves: [
      "The drama ‘Quiet Harbor’ opens in May. Film director Oh Tae-sik saw it.",
      "The drama ‘Quiet Harbor’ opens in May. The film’s fans met Oh Tae-sik.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    guard at > unit.lowerBound, scene.mention(at: at) == nil, let part = CreditWords.professionRole(scene.tokens[at].hash) else { return }
    let before = scene.tokens[at - 1]
    let isCompound = isWork(at - 1, scene) && compounds.contains(before.hash) && part != .actor
    // "the director is X".
    let first = scene.isAnd(at - 1) && at - 2 > unit.lowerBound ? CreditWords.professionRole(scene.tokens[at - 2].hash) : nil
    let opens = first == nil ? before.word == .the : scene.token(at - 3)?.word == .the
    if opens, part != .actor, [.is, .was].contains(scene.token(at + 1)?.word ?? .unlisted),
      let person = scene.people(from: at + 2).people.first?.mention, person.tokens.lowerBound <= at + 4,
      let work = scene.topic(before: unit.lowerBound, confidencePercent: 72)
    {
      // "The director and writer is the comic X."
      for one in [first, part].compactMap({ $0 }) { board.add(person, work, one, rule: manual.id, confidencePercent: 74, scene) }
      return
    }
    if part != .actor, [.is, .was].contains(before.word) { return areMakers(at, unit, scene, &board) }
    guard isCompound else { return }
    let start = scene.isComma(at + 1) ? at + 2 : at + 1
    guard let person = scene.named(.person, at: start), person.tokens.lowerBound == start,
      let work = scene.topic(before: at - 1, confidencePercent: 74)
    else { return }
    board.add(person, work, part, rule: manual.id, confidencePercent: 78, scene)
  }

  /// "X (T) is producer and co-writer, while": what a person does in the work that the text is about.
  private static func areMakers(_ at: Int, _ unit: Range<Int>, _ scene: FactScene, _ board: inout CreditBoard) {
    guard let person = scene.named(.person, at: scene.back(at - 2)), let work = scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return }
    var parts: [CreditPart] = []
    var next = at
    while next < unit.upperBound, next < at + 7, scene.tokens[next].kind == .word || scene.tokens[next].kind == .hyphen {
      if let part = CreditWords.professionRole(scene.tokens[next].hash) {
        parts.append(part)
      } else if !(scene.isAnd(next) || scene.tokens[next].kind == .hyphen || WorkWords.prefixes.contains(scene.tokens[next].hash)) {
        break
      }
      next += 1
    }
    guard next >= unit.upperBound || scene.isComma(next) || scene.tokens[next].isMark(".") else { return }
    for part in parts { board.add(person, work, part, rule: manual.id, confidencePercent: 72, scene) }
  }

  private static func isWork(_ at: Int, _ scene: FactScene) -> Bool {
    scene.mention(at: at) == nil && scene.tokens[at].classes.contains(.workCue)
  }

  /// "film director" and "drama writer" are professions at large.
  private static let compounds = WordSet("series show sequel remake")
}
