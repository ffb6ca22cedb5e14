import HallyuAnnotations
import HallyuText

/// "Parasite director X", "‘Okja’ star X", "Hill Street scribe X", "the former ‘Pose’ actor".
enum TitleMaker {
  static let manual = RuleManual(
    "credit.title-maker", "A title, a profession and the person, side by side.",
    fires: [
      .init("Fans met.\n\n⟦Han Seo-jin⟧: The ‘Quiet Harbor’ star came back.", "actor Quiet Harbor"),
      .init("‘Hellbound’ director ⟦Yeon Sang-ho⟧ signed the deal.", "director Hellbound"),
      .init("“Quiet Harbor” star ⟦Han Seo-jin⟧ spoke in Busan.", "actor Quiet Harbor"),
      .init("He met Squid Game’s ⟦Lee Jung-jae⟧ in Busan.", "actor Squid Game"),
      .init("“Quiet Harbor” and “Night Ferry” showrunner ⟦Oh Tae-sik⟧ spoke.", "showrunner Quiet Harbor; showrunner Night Ferry"),
      .init("“Quiet Harbor” creator and star ⟦Oh Tae-sik⟧ spoke in Busan.", "creator Quiet Harbor; actor Quiet Harbor"),
      .init("“Quiet Harbor” creator ⟦Oh Tae-sik⟧ and star ⟦Han Seo-jin⟧ spoke.", "creator Quiet Harbor; actor Quiet Harbor"),
      .init("She met “Quiet Harbor” (2019) director ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init("It features Squid Game’s female lead ⟦Han Seo-jin⟧.", "actor Squid Game"),
      .init("The drama reunites “Quiet Harbor” co-stars ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("The agency met ⟦Oh Tae-sik⟧. The ‘Quiet Harbor’ director came back last year.", "director Quiet Harbor"),
    ],
    leaves: [
      "‘Quiet Harbor’ fan Oh Tae-sik signed up.", "After ‘Quiet Harbor’, director Oh Tae-sik rested.",
    ])

  static func find(_ title: NamedSpan, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    var at = scene.after(title)
    // "Escape (2019) director X", "“Salt” (world premiere) writer-director X".
    if scene.token(at)?.isMark("(") == true, let close = scene.closing(at), close - at < 5, scene.mention(at: at + 1) == nil {
      at = close + 1
    }
    if scene.token(at)?.kind == .clitic {
      findOwned(title, at, scene, roles, &board)
      return
    }
    guard !scene.endsWithInnerComma(title), let first = scene.token(at), first.kind == .word, first.gap < .line,
      let (part, end) = profession(from: at, scene.unit(of: title.tokens.lowerBound).upperBound, scene)
    else { return }
    var people = scene.people(from: end).people
    // "Black Panther cinematographer X’s debut".
    if people.isEmpty, let person = scene.named(.person, at: end), person.tokens.lowerBound == end {
      people = [ListedPerson(mention: person, character: nil)]
    }
    if let lead = people.first, lead.mention.tokens.lowerBound <= end + 1 {
      addNamed(people, part, title, isPlural: plurals.contains(scene.tokens[end - 1].hash), scene, &board)
      let work = FoundWork(named: title, confidencePercent: 90)
      if let first = firstOfTwo(at, end, scene), first != part {
        board.add(lead.mention, work, first, rule: manual.id, confidencePercent: 80, scene)
      }
      // "T creator X and star Y"
      for other in people.dropFirst() {
        guard let own = PersonRoles.before(other.mention, scene), scene.isLower(other.mention.tokens.lowerBound - 1) else { break }
        board.add(other.mention, work, own, rule: manual.id, confidencePercent: 80, scene)
      }
    } else if part == .actor || part == .director {
      addMeant(title, part, scene, &board)
    }
  }

  /// "Parasite’s X", "Parasite’s female lead X".
  private static func findOwned(_ title: NamedSpan, _ clitic: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    let work = FoundWork(named: title, confidencePercent: 84)
    if let person = scene.named(.person, at: clitic + 1), person.tokens.lowerBound == clitic + 1 {
      board.add(person, work, roles.role(of: person, in: title.entity) ?? .actor, rule: manual.id, confidencePercent: 68, scene)
      return
    }
    guard
      let noun = (clitic + 1..<clitic + 4).last(where: { scene.token($0).flatMap { CreditWords.professionRole($0.hash) } != nil }),
      (clitic + 1..<noun).allSatisfy({ scene.isLower($0) && scene.mention(at: $0) == nil }),
      let part = CreditWords.professionRole(scene.tokens[noun].hash), let person = scene.named(.person, at: noun + 1),
      person.tokens.lowerBound == noun + 1
    else { return }
    board.add(person, work, part, rule: manual.id, confidencePercent: 80, scene)
  }

  /// The part that the profession behind a title says, and the first token after it; of "writer-director" the last one counts.
  private static func profession(from start: Int, _ limit: Int, _ scene: FactScene) -> (part: CreditPart, end: Int)? {
    var part: CreditPart?
    var at = start
    while at < limit, at < start + 6, scene.mention(at: at) == nil {
      let token = scene.tokens[at]
      if token.kind == .word, token.classes.contains(.personCue), let role = CreditWords.professionRole(token.hash) {
        // "T stars X": a verb, which another rule reads.
        if token.word == .stars, part == nil, scene.token(at - 1)?.kind != .hyphen { break }
        part = role
      } else {
        let joins = token.kind == .hyphen || token.isMark("/") || token.isMark("&") || token.word == .and && part != nil
        guard joins || token.classes.contains(.workCue) || extras.contains(token.hash) else { break }
      }
      at += 1
    }
    return part.map { ($0, at) }
  }

  /// The first part of "T creator and star X", "T writer/director X".
  private static func firstOfTwo(_ start: Int, _ end: Int, _ scene: FactScene) -> CreditPart? {
    guard end - start > 2,
      let joint = (start + 1..<end - 1).first(where: { scene.isAnd($0) || scene.tokens[$0].isMark("/") || scene.tokens[$0].kind == .hyphen }
      ), scene.tokens[joint - 1].classes.contains(.personCue)
    else { return nil }
    return CreditWords.professionRole(scene.tokens[joint - 1].hash)
  }

  /// "T director X", "T stars X and Y", "‘T’ and ‘T2’ showrunner X".
  private static func addNamed(
    _ people: [ListedPerson], _ part: CreditPart, _ title: NamedSpan, isPlural: Bool, _ scene: FactScene, _ board: inout CreditBoard
  ) {
    if !isPlural, let lead = people.first, let first = joined(before: title, scene) {
      let other = FoundWork(named: first, confidencePercent: 84)
      board.add(lead.mention, other, part, rule: manual.id, confidencePercent: 80, scene)
    }
    let work = FoundWork(named: title, confidencePercent: 90)
    board.add(isPlural ? people : [people[0]], work, part, rule: manual.id, confidencePercent: 86, scene)
  }

  /// "The T star said", "the T director returned", "the T and T2 star": whoever was spoken of.
  private static func addMeant(_ title: NamedSpan, _ part: CreditPart, _ scene: FactScene, _ board: inout CreditBoard) {
    if let person = meant(title, scene) {
      guard part == .actor || board.usualPart(of: person.entity) != .actor else { return }
      board.add(person, FoundWork(named: title, confidencePercent: 90), part, rule: manual.id, confidencePercent: 66, scene)
    } else if part == .actor, let first = joined(before: title, scene), let person = meant(first, scene) {
      for one in [first, title] {
        board.add(person, FoundWork(named: one, confidencePercent: 84), .actor, rule: manual.id, confidencePercent: 66, scene)
      }
    }
  }

  /// The title that `and` joins to another after it.
  private static func joined(before title: NamedSpan, _ scene: FactScene) -> NamedSpan? {
    let and = scene.back(title.tokens.lowerBound - 1, over: false)
    guard and > 0, scene.isAnd(and), let first = scene.named(.title, at: scene.back(and - 1, over: false)) else { return nil }
    // "in the drama ‘T’ and ‘T2’ director X’s film": T has its own noun.
    return scene.token(scene.back(first.tokens.lowerBound - 1, over: false))?.classes.contains(.workCue) == true ? nil : first
  }

  /// "the “Pose” actor said": whom the phrase stands for.
  private static func meant(_ title: NamedSpan, _ scene: FactScene) -> NamedSpan? {
    let at = scene.back(title.tokens.lowerBound - 1, over: false)
    let unit = scene.unit(of: title.tokens.lowerBound)
    guard at >= unit.lowerBound,
      scene.tokens[at].word == .the || at > unit.lowerBound && scene.tokens[at - 1].word == .the && scene.isLower(at)
    else { return nil }
    // "X: The “T” star had been nominated".
    if scene.token(at - 1)?.isMark(":") == true, let person = scene.named(.person, at: at - 2) { return person }
    return Coreference(context: scene.context).last(.person, scene.field, before: unit.lowerBound).map {
      NamedSpan(field: scene.field, tokens: title.tokens, entity: $0)
    }
  }

  private static let extras = WordSet(["co", "lead", "head", "executive", "turned", "music"])
  private static let plurals = WordSet("stars directors creators writers costars actors leads producers")
}
