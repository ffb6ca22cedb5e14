import HallyuAnnotations
import HallyuText

/// "Parasite director X", "‘Okja’ star X", "Hill Street scribe X", "the former ‘Pose’ actor".
enum TitleMaker {
  static let manual = RuleManual(
    "credit.title-maker", "A title, a profession and the person, side by side.",
    fires: [
      .init("‘Hellbound’ director ⟦Yeon Sang-ho⟧ signed the deal.", "director Hellbound"),
      .init("“Quiet Harbor” star ⟦Han Seo-jin⟧ spoke in Busan.", "actor Quiet Harbor"),
      .init("He met Squid Game’s ⟦Lee Jung-jae⟧ in Busan.", "actor Squid Game"),
      .init("“Quiet Harbor” and “Night Ferry” showrunner ⟦Oh Tae-sik⟧ spoke.", "creator Quiet Harbor; creator Night Ferry"),
      .init("She met “Quiet Harbor” (2019) director ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init("It features Squid Game’s female lead ⟦Han Seo-jin⟧.", "actor Squid Game"),
      .init("The drama reunites “Quiet Harbor” co-stars ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
    ],
    leaves: ["‘Quiet Harbor’ fan Oh Tae-sik signed up.", "After ‘Quiet Harbor’, director Oh Tae-sik rested."])

  static func find(_ title: NamedSpan, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    var at = scene.after(title)
    // "Escape (2019) director X", "“Salt” (world premiere) writer-director X".
    if scene.token(at)?.isMark("(") == true, let close = scene.closing(at), close - at < 5, scene.mention(at: at + 1) == nil {
      at = close + 1
    }
    // "Parasite’s X".
    if scene.token(at)?.kind == .clitic, let person = scene.named(.person, at: at + 1), person.tokens.lowerBound == at + 1 {
      let work = FoundWork(named: title, confidencePercent: 84)
      board.add(person, work, roles.role(of: person, in: title.entity) ?? .actor, rule: manual.id, confidencePercent: 68, scene)
      return
    }
    // "Parasite’s female lead X".
    if scene.token(at)?.kind == .clitic,
      let noun = (at + 1..<at + 4).last(where: { scene.token($0).flatMap { CreditWords.professionRole($0.hash) } != nil }),
      (at + 1..<noun).allSatisfy({ scene.isLower($0) && scene.mention(at: $0) == nil }),
      let part = CreditWords.professionRole(scene.tokens[noun].hash), let person = scene.named(.person, at: noun + 1),
      person.tokens.lowerBound == noun + 1
    {
      let work = FoundWork(named: title, confidencePercent: 84)
      board.add(person, work, part, rule: manual.id, confidencePercent: 80, scene)
      return
    }
    guard !scene.endsWithInnerComma(title), let first = scene.token(at), first.kind == .word, first.gap < .line,
      scene.mention(at: at) == nil
    else { return }
    var part: CreditPart?
    var steps = 0
    let unit = scene.unit(of: title.tokens.lowerBound)
    while at < unit.upperBound, steps < 6 {
      let token = scene.tokens[at]
      if scene.mention(at: at) != nil { break }
      if token.kind == .word, token.classes.contains(.personCue), let role = CreditWords.professionRole(token.hash) {
        // "writer-director": the last one counts; "stars" may be a verb, which another rule reads.
        if token.word == .stars, part == nil, scene.token(at - 1)?.kind != .hyphen { break }
        part = role
      } else if !(token.kind == .hyphen || token.isMark("/") || token.isMark("&") || token.word == .and && part != nil
        || token.classes.contains(.workCue)
        || extras.contains(token.hash))
      {
        break
      }
      at += 1
      steps += 1
    }
    guard let part else { return }
    let work = FoundWork(named: title, confidencePercent: 90)
    var people = scene.people(from: at).people
    // "Black Panther cinematographer X’s debut".
    if people.isEmpty, let person = scene.named(.person, at: at), person.tokens.lowerBound == at {
      people = [ListedPerson(mention: person, character: nil)]
    }
    if let lead = people.first, lead.mention.tokens.lowerBound <= at + 1 {
      let isPlural = plurals.contains(scene.tokens[at - 1].hash)
      if !isPlural, let first = joined(before: title, scene) {
        // "‘T’ and ‘T2’ showrunner X".
        let other = FoundWork(named: first, confidencePercent: 84)
        board.add(lead.mention, other, part, rule: manual.id, confidencePercent: 80, scene)
      }
      for person in isPlural ? people[...] : people.prefix(1) {
        board.add(person.mention, work, part, rule: manual.id, confidencePercent: 86, scene)
      }
    } else if part == .actor, let person = meant(title, scene) {
      board.add(person, work, part, rule: manual.id, confidencePercent: 66, scene)
    } else if part == .actor, let first = joined(before: title, scene), let person = meant(first, scene) {
      // "the T and T2 star".
      for one in [first, title] {
        let own = FoundWork(named: one, confidencePercent: 84)
        board.add(person, own, part, rule: manual.id, confidencePercent: 66, scene)
      }
    }
  }

  /// The title that `and` joins to another after it.
  private static func joined(before title: NamedSpan, _ scene: FactScene) -> NamedSpan? {
    let and = scene.back(title.tokens.lowerBound - 1, over: false)
    return and > 0 && scene.isAnd(and) ? scene.named(.title, at: scene.back(and - 1, over: false)) : nil
  }

  /// "the “Pose” actor said": whom the phrase stands for.
  private static func meant(_ title: NamedSpan, _ scene: FactScene) -> NamedSpan? {
    let at = scene.back(title.tokens.lowerBound - 1, over: false)
    let unit = scene.unit(of: title.tokens.lowerBound)
    guard at >= unit.lowerBound,
      scene.tokens[at].word == .the || at > unit.lowerBound && scene.tokens[at - 1].word == .the && scene.isLower(at)
    else { return nil }
    return Coreference(context: scene.context).last(.person, scene.field, before: unit.lowerBound).map {
      NamedSpan(field: scene.field, tokens: title.tokens, entity: $0)
    }
  }

  private static let extras = WordSet(["co", "lead", "head", "executive", "turned", "music"])
  private static let plurals = WordSet([
    "stars", "directors", "creators", "writers", "co-stars", "costars", "actors", "leads", "producers",
  ])
}
