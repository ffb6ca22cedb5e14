import HallyuAnnotations
import HallyuText

/// "T, the X-fronted film", "the X-directed drama T", "T, the X film": a person tied to the noun for the work.
enum CompoundMaker {
  static let manual = RuleManual(
    CreditBoard.RuleID.compoundMaker, "A person, a hyphen and a participle before the noun for a work, or the person alone before it.",
    fires: [
      .init("The film “Quiet Harbor,” the new ⟦Han Seo-jin⟧ comedy, opens in May.", "actor Quiet Harbor"),
      .init("The film ‘Quiet Harbor’, the ⟦Yoo Min-ho⟧-fronted thriller, opens in May.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The ⟦Yoo Min-ho⟧-led film is long.", "actor Quiet Harbor"),
      .init("The film ‘Quiet Harbor’ drew crowds. The ⟦Oh Tae-sik⟧ film cost little.", "director Quiet Harbor"),
      .init("They sold the ⟦Marcus Dell⟧-⟦Michael Blakewell⟧ comedy ‘Quiet Harbor’ abroad.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init("The ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧-starrer ‘Quiet Harbor’ opens in May.", "actor Quiet Harbor; actor Quiet Harbor"),
    ],
    leaves: [
      "‘Quiet Harbor’ opens in May. The Oh Tae-sik-backed company is here.",
      "‘Quiet Harbor’ opens in May. An Oh Tae-sik film festival is on.",
    ])

  static func find(_ person: NamedSpan, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let end = person.tokens.upperBound
    if let title = titleRight(behind: end, scene) {
      // "the A and B-starrer T"
      let people = scene.people(endingBefore: end).map { ListedPerson(mention: $0) }
      board.add(people, title, .actor, rule: manual.id, confidencePercent: 84, scene)
      return
    }
    // "the latest X comedy".
    var first = person.tokens.lowerBound - 1
    while first > person.tokens.lowerBound - 3, first > 0, newness.contains(scene.tokens[first].hash) { first -= 1 }
    guard let article = scene.token(first), [.the, .a, .an].contains(article.word) || article.kind == .clitic else { return }
    if scene.token(end)?.kind == .hyphen, let participle = scene.token(end + 1), let part = part(participle) {
      // "the X-fronted DC superhero film".
      guard let work = work(first, nounAfter: end + 2, scene) else { return }
      board.add(person, work, part, rule: manual.id, confidencePercent: 82, scene)
    } else if scene.token(end)?.kind == .hyphen, let second = scene.named(.person, at: end + 1), second.tokens.lowerBound == end + 1 {
      // "the X-Y comedy T".
      guard let work = work(first, nounAfter: second.tokens.upperBound, scene) else { return }
      for star in [person, second] { board.add(star, work, .actor, rule: manual.id, confidencePercent: 78, scene) }
    } else if article.word == .the, let noun = scene.token(end), films.contains(noun.hash), noun.gap == .space {
      guard let work = work(first, nounAfter: end, scene) else { return }
      let known = roles.role(of: person, in: work.entity) ?? board.usualPart(of: person.entity) ?? roles.profession(of: person.entity)
      // "the X comedy": its star, of whom people laugh.
      let usual: CreditPart = comedies.contains(noun.hash) ? .actor : .director
      board.add(person, work, known ?? usual, rule: manual.id, confidencePercent: known == nil ? 60 : 74, scene)
    }
  }

  /// The title right behind "-starrer", "-led".
  private static func titleRight(behind end: Int, _ scene: FactScene) -> FoundWork? {
    guard let joint = scene.token(end), joint.kind == .hyphen || joint.kind == .dash && joint.gap == .none,
      let participle = scene.token(end + 1), participle.gap == .none,
      acting.contains(participle.hash) || participle.word == .starring || LeadsOf.starrers.contains(participle.hash)
    else { return nil }
    let first = scene.skipQuotes(end + 2)
    return scene.named(.title, at: first).flatMap {
      $0.tokens.lowerBound == first ? FoundWork(named: $0, confidencePercent: 86) : nil
    }
  }

  private static func part(_ participle: Token) -> CreditPart? {
    if acting.contains(participle.hash) || participle.word == .starring { return .actor }
    guard participle.kind == .word, !participle.isCapitalized, let part = CreditWords.makerRole(participle.hash) else { return nil }
    return part
  }

  /// The title behind the noun, the one before the comma that opens the phrase, or what "the film" stands for.
  private static func work(_ article: Int, nounAfter start: Int, _ scene: FactScene) -> FoundWork? {
    let unit = scene.unit(of: start)
    var noun = start
    while noun < unit.upperBound, noun < start + 6, !scene.tokens[noun].classes.contains(.workCue),
      scene.tokens[noun].kind == .word || scene.tokens[noun].kind == .hyphen
    { noun += 1 }
    guard noun < unit.upperBound, scene.tokens[noun].classes.contains(.workCue), !scene.tokens[noun].isCapitalized else { return nil }
    while noun + 1 < unit.upperBound, scene.tokens[noun + 1].classes.contains(.workCue), scene.mention(at: noun + 1) == nil,
      scene.tokens[noun + 1].classes.isDisjoint(with: .releaseVerb)
    { noun += 1 }
    let behind = scene.skipQuotes(noun + 1)
    if let title = scene.named(.title, at: behind), title.tokens.lowerBound == behind {
      return FoundWork(named: title, confidencePercent: 86)
    }
    if let next = scene.token(noun + 1), next.kind == .word, events.contains(next.hash) { return nil }
    let before = scene.back(article - 1)
    if article > unit.lowerBound, scene.isComma(article - 1) || scene.tokens[article - 1].kind == .quote,
      let title = scene.named(.title, at: before), title.tokens.upperBound == before + 1,
      scene.isComma(article - 1) || scene.endsWithInnerComma(title)
    {
      return FoundWork(named: title, confidencePercent: 84)
    }
    return scene.tokens[article].word == .the ? scene.topic(before: max(unit.lowerBound, article), confidencePercent: 72) : nil
  }

  private static let acting = WordSet("fronted led starring headlined toplined starred")
  private static let films = WordSet("film movie thriller drama comedy series")
  private static let comedies = WordSet("comedy vehicle")
  private static let newness = WordSet("new latest upcoming big recent hit forthcoming")
  private static let events = WordSet("festival industry school market academy body fund")
}
