import HallyuAnnotations
import HallyuText

/// "Seo Jung-in (Lee Joo-young) finds a phone": a character with the actor in brackets, told of a work.
enum CharacterBrackets {
  static let manual = RuleManual(
    "credit.character-brackets", "A name that is no person of the text, with a person alone in brackets after it, where a plot is told.",
    fires: [
      .init(
        "‘Quiet Harbor’ opens in May. The drama tells the story of Do Mi-rae (⟦Han Seo-jin⟧), who finds a phone.",
        "actor Quiet Harbor as Do Mi-rae"),
      .init(
        "‘Tin Moon’ opens in May. A cook meets Do Mi-rae (⟦Han Seo-jin⟧) in the drama ‘Quiet Harbor’.", "actor Quiet Harbor as Do Mi-rae"),
      .init("‘Quiet Harbor’ opens in May. The drama is about a woman (⟦Han Seo-jin⟧) who finds a phone.", "actor Quiet Harbor"),
      .init(
        "Night Ferry\n\nDirector: ⟦Oh Tae-sik⟧\n\nIt is set at sea.\n\nQuiet Harbor\n\nDirector: ⟦Oh Tae-sik⟧\n\nA story of love: a famous poet (⟦Han Seo-jin⟧) meets a clerk.",
        "director Night Ferry; director Quiet Harbor; actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. It follows a clerk (⟦Han Seo-jin⟧) who calls her missing brother (⟦Yoo Min-ho⟧).",
        "actor Quiet Harbor; actor Quiet Harbor"),
      .init("The drama “Quiet Harbor” centers on a young cook (⟦Han Seo-jin⟧) who finds a phone.", "actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. A cook protects Do Mi-rae (⟦Han Seo-jin⟧, the drama ‘Night Ferry’) from them.",
        "actor Quiet Harbor as Do Mi-rae; actor Night Ferry"),
    ],
    leaves: ["‘Quiet Harbor’ opens in May. The agency (Han Seo-jin) said so.", "‘Quiet Harbor’ opens in May. Busan (Han Seo-jin) is big."])

  static func find(_ person: NamedSpan, _ scene: FactScene, _ board: inout CreditBoard) {
    let open = person.tokens.lowerBound - 1
    guard open > 0, scene.tokens[open].isMark("("), closes(person.tokens.upperBound, scene), !CharacterName.isOfCast(open, scene.view)
    else { return }
    let unit = scene.unit(of: open)
    // The name before the bracket: capitals that no other name holds.
    var first = open
    while first > unit.lowerBound, open - first < 6, scene.mention(at: first - 1).map({ scene.type($0) == .person }) ?? true,
      scene.view.endsName(first - 1) || scene.tokens[first - 1].kind == .hyphen
    {
      first -= 1
    }
    if first == open, scene.isLower(open - 1),
      ActorInBrackets.relatives.contains(scene.tokens[open - 1].hash) || isOfPlot(open, unit, scene) || isOfEntry(open, unit, scene),
      let work = scene.nearestWork(before: open, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 72)
    {
      // "about a woman (X) who".
      board.add(person, work, .actor, rule: manual.id, confidencePercent: 70, scene)
      return
    }
    // "Jeff Dell (NIGHT FERRY)": a title in capitals.
    guard first < open, !isInCapitals(person.tokens, scene) || isInCapitals(first..<open, scene),
      let name = scene.characterName(from: first), name.upperBound == open, name.lowerBound == first
    else { return }
    guard
      (first..<open).allSatisfy({
        scene.mention(at: $0) == nil || scene.context.entities[scene.mention(at: $0)?.entity ?? 0].lexiconID.isEmpty
      })
    else { return }
    for known in works(behind: person.tokens.upperBound, scene) ?? [] {
      board.add(person, known, .actor, rule: manual.id, confidencePercent: 80, scene)
    }
    // "C (X) on an episode of T".
    let link = person.tokens.upperBound + 1
    let after = [.in, .on].contains(scene.token(link)?.word ?? .unlisted) ? scene.works(from: link + 1).works.first : nil
    guard let work = after ?? scene.nearestWork(before: first, in: unit) ?? scene.topic(before: first, confidencePercent: 72) else {
      return
    }
    board.add(person, work, .actor, character: name, rule: manual.id, confidencePercent: 72, scene)
  }

  private static func isInCapitals(_ range: Range<Int>, _ scene: FactScene) -> Bool {
    range.allSatisfy { scene.tokens[$0].kind != .word || scene.tokens[$0].shape.contains(.allUpper) }
  }

  /// "‘T’ centers on a young cook (X)": a person told of behind a verb of a plot, its subject a work.
  private static func isOfPlot(_ open: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    guard (max(unit.lowerBound, open - 6)..<open).contains(where: { [.a, .an, .his, .her, .the].contains(scene.tokens[$0].word) }),
      let verb = (unit.lowerBound..<open).first(where: { scene.tokens[$0].classes.contains(.plotCue) && scene.isLower($0) }),
      verb > unit.lowerBound
    else { return false }
    if let title = scene.context.mentions(scene.field, in: unit.lowerBound..<verb, of: .title).first,
      title.tokens.lowerBound - unit.lowerBound < 4
    {
      return true
    }
    // "Written by Y, ‘T’ follows a cook (X)", "It follows a cook (X)", "The film follows".
    if scene.named(.title, at: scene.back(verb - 1)) != nil { return true }
    let subject = scene.tokens[verb - 1]
    return verb - unit.lowerBound < 5
      && (subject.word == .it || subject.classes.contains(.workCue) && scene.isDefinite(verb - 1, since: unit.lowerBound))
  }

  /// "a famous poet (X)" in a paragraph below the name of a work, alone in its line.
  private static func isOfEntry(_ open: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    scene.hasEntries && scene.heading(above: scene.unitIndex(of: open)) != nil
      && (max(unit.lowerBound, open - 10)..<open).contains { [.a, .an, .his, .her, .the, .their].contains(scene.tokens[$0].word) }
  }

  /// ")", "of T)", "; of T fame)" or ", T)".
  private static func closes(_ at: Int, _ scene: FactScene) -> Bool {
    guard let mark = scene.token(at) else { return false }
    if mark.isMark(")") || mark.word == .of { return true }
    return (mark.isMark(",") || mark.isMark(";"))
      && ([.of, .from].contains(scene.token(at + 1)?.word ?? .unlisted) || works(behind: at, scene) != nil)
  }

  /// The works of "(X, T and T2)".
  private static func works(behind comma: Int, _ scene: FactScene) -> [FoundWork]? {
    guard scene.isComma(comma) else { return nil }
    let found = scene.works(from: comma + 1)
    return !found.works.isEmpty && found.works.allSatisfy { $0.mention != nil } && scene.token(found.end)?.isMark(")") == true
      ? found.works : nil
  }
}
