import HallyuAnnotations
import HallyuText

/// "Director X said" in a text about one work: a sentence that opens with a maker's profession speaks of who made that work.
enum TopicMaker {
  static let manual = RuleManual(
    "credit.topic-maker", "A maker's profession and a name that open a sentence or tell whose a quote is, in a text about one work.",
    fires: [
      .init("‘Quiet Harbor’ opens in May. It is a film.\n\nExecutive producer ⟦Oh Tae-sik⟧ thanked them.", "producer Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. It is a film.\n\nDirector ⟦Oh Tae-sik⟧ lost a piano there.", "director Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. It is a film.\n\nLead actor ⟦Han Seo-jin⟧ trained for it.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. It is a film.\n\n“It is lost,” director ⟦Oh Tae-sik⟧ told them.", "director Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. It is a film.\n\nStar ⟦Han Seo-jin⟧ liked it.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. It is a film.\n\nComposer ⟦Yoo Min-ho⟧ met them.", "composer Quiet Harbor"),
    ],
    leaves: [
      "‘Quiet Harbor’ and ‘Night Ferry’ open in May. They are films.\n\nDirector Oh Tae-sik lost a piano there.",
      "‘Quiet Harbor’ opens in May. It is a film.\n\nManaging director Oh Tae-sik lost a piano there.",
      "‘Quiet Harbor’ opens in May. It is a film.\n\nDirector Oh Tae-sik of Netflix lost a piano there.",
      "‘Quiet Harbor’ opens in May. It is a film.\n\nActor Oh Tae-sik liked it.",
    ])

  static func find(_ person: NamedSpan, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: person.tokens.lowerBound)
    let noun = person.tokens.lowerBound - 1
    guard noun >= unit.lowerBound, !scene.hasEntries, let part = part(noun, opening: unit, scene), let work = soleWork(scene, before: noun),
      scene.context.mentions(scene.field, in: unit, of: .title).allSatisfy({ $0.entity == work || scene.isAside($0) }),
      !isOfOther(person, scene), scene.context.mentions(scene.field, in: 0..<noun, of: .person).allSatisfy({ $0.entity != person.entity })
    else { return }
    let found = FoundWork(meant: work, confidencePercent: 62)
    board.add(person, found, part, rule: manual.id, confidencePercent: 60, scene)
    // "Director X and producer Y"
    let and = person.tokens.upperBound
    guard scene.isAnd(and), let second = scene.named(.person, at: and + 2), second.tokens.lowerBound == and + 2, scene.isLower(and + 1),
      let own = CreditWords.professionRole(scene.tokens[and + 1].hash), own != .actor || scene.tokens[and + 1].word == .star
    else { return }
    board.add(second, found, own, rule: manual.id, confidencePercent: 60, scene)
  }

  /// The part that the noun before the name says, where nothing but "the", "lead" or the like stands before it since the sentence or a quote.
  private static func part(_ noun: Int, opening unit: Range<Int>, _ scene: FactScene) -> CreditPart? {
    let token = scene.tokens[noun]
    guard token.kind == .word, token.classes.contains(.personCue), let part = CreditWords.professionRole(token.hash) else { return nil }
    var first = noun
    var isLead = false
    while first > unit.lowerBound {
      let before = scene.tokens[first - 1]
      // "“It is lost,” director X told them", "says producer X".
      let isSaying = before.kind == .word && before.classes.contains(.reportingVerb) && first - 1 > unit.lowerBound
      if scene.tokens[isSaying ? first - 2 : first - 1].kind == .quote {
        // "“Night Ferry” director X": of that one.
        if scene.named(.title, at: scene.back(first - 1)) != nil, !isSaying { return nil }
        break
      }
      guard
        before.kind == .word,
        leads.contains(before.hash) || before.word == .the || before.word == .its
          || part == .producer && WorkWords.prefixes.contains(before.hash)
      else { return nil }
      isLead = isLead || leads.contains(before.hash)
      first -= 1
    }
    return part != .actor || isLead || token.word == .star ? part : nil
  }

  /// The work of a headline that names one, or the one work of a text that begins with it.
  private static func soleWork(_ scene: FactScene, before token: Int) -> Int? {
    if let heading = scene.headlineWork(), scene.titleCounts[heading.entity] != nil { return heading.entity }
    guard scene.titleCounts.count == 1, let only = scene.titleCounts.first?.key else { return nil }
    let opening = scene.units[0].lowerBound..<min(token, scene.units[min(1, scene.units.count - 1)].upperBound)
    return scene.context.mentions(scene.field, in: opening, of: .title).isEmpty ? nil : only
  }

  /// "Director X of Orwick", "Producer X, who runs Orwick": the post is elsewhere.
  private static func isOfOther(_ person: NamedSpan, _ scene: FactScene) -> Bool {
    let end = person.tokens.upperBound
    guard let next = scene.token(end) else { return false }
    if [.of, .from, .at].contains(next.word) { return true }
    return scene.isComma(end) && (end + 1..<end + 8).contains { scene.named(.organization, at: $0) != nil }
  }

  private static let leads = WordSet("lead leading starring main")
}
