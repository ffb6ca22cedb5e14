import HallyuAnnotations
import HallyuText

/// "Cast: X, Y", "Director: X", "Written by: X": the lines of an entry in a list of works.
enum LabelledLine {
  static let manual = RuleManual(
    "credit.label", "People after a label with a colon at the beginning of a line.",
    fires: [
      .init("The drama ‘Quiet Harbor’ begins in May.\n\nCast: ⟦Han Seo-jin⟧, ⟦Yoo Min-ho⟧\n\nIt is set at sea.", "actor Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ begins in May.\n\nDirector: ⟦Oh Tae-sik⟧", "director Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ begins in May.\n\nKey cast: ⟦Han Seo-jin⟧, ⟦Yoo Min-ho⟧", "actor Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ begins in May.\n\nIt is long.\n\nDir ⟦Oh Tae-sik⟧\n\nIt is set at sea.", "director Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ begins in May.\n\nWritten by: ⟦Oh Tae-sik⟧", "writer Quiet Harbor"),
      .init(
        "The films are here.\n\nThey met in May.\n\nQUIET HARBOR – Director: ⟦Oh Tae-sik⟧; Cast: ⟦Han Seo-jin⟧, ⟦Yoo Min-ho⟧. It is set at sea.",
        "director QUIET HARBOR; actor QUIET HARBOR"),
    ],
    leaves: [
      "The drama ‘Quiet Harbor’ begins in May.\n\nPhoto: Han Seo-jin", "The drama ‘Quiet Harbor’ begins in May.\n\nEditor: Han Seo-jin",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let isBehindTitle = at > 0 && scene.tokens[at].gap < .line
    guard !isBehindTitle || PartLabel.opensPart(at, scene.view) else { return }
    // "Key cast:".
    let word = PartLabel.qualifiers.contains(scene.tokens[at].hash) ? at + 1 : at
    guard word < scene.tokens.count, let part = PartLabel.labels[scene.tokens[word].hash] else { return }
    var colon = word + 1
    while colon < at + 5, let token = scene.token(colon), token.word == .by || scene.isAnd(colon) || PartLabel.labels[token.hash] != nil {
      colon += 1
    }
    var start = colon + 1
    if scene.token(colon)?.isMark(":") != true {
      guard !isBehindTitle else { return }
      // "Dir Kim Yoon-sung", "Cast Han Seo-jin, Yoo Min-ho" alone in their line.
      guard [dir, cast].contains(scene.tokens[at].hash), colon == at + 1 || scene.token(at + 1)?.isMark(".") == true else { return }
      start = colon
      if scene.token(start)?.isMark(".") == true { start += 1 }
      guard let person = scene.named(.person, at: start), person.tokens.lowerBound == start else { return }
    }
    guard start < scene.tokens.count, scene.tokens[start].gap < .paragraph else { return }
    let people = scene.people(from: start).people
    guard !people.isEmpty,
      let work = isBehindTitle ? opening(scene.unit(of: at), scene) : scene.topic(before: at, confidencePercent: 80)
    else { return }
    for person in people {
      board.add(
        person.mention, work, part, character: part == .actor ? person.character ?? inBrackets(person.mention, scene) : nil,
        rule: manual.id, confidencePercent: 84, scene)
    }
  }

  /// "Cast: X (Elisa)": a name alone in the brackets that is no work.
  private static func inBrackets(_ person: NamedSpan, _ scene: FactScene) -> Range<Int>? {
    let open = person.tokens.upperBound
    guard scene.token(open)?.isMark("(") == true, let close = scene.closing(open), let name = scene.characterName(from: open + 1),
      name == open + 1..<close
    else { return nil }
    return name
  }

  /// The title that opens a line.
  private static func opening(_ unit: Range<Int>, _ scene: FactScene) -> FoundWork? {
    guard let title = scene.context.mentions(scene.field, in: unit, of: .title).first, title.tokens.lowerBound - unit.lowerBound < 4 else {
      return nil
    }
    return FoundWork(named: title, confidencePercent: 86)
  }

  private static let dir = Fold.hash("dir")
  private static let cast = Fold.hash("cast")
}
