import HallyuAnnotations
import HallyuText

/// "“T”, with X and Y, came second", "with X set to star", "with X attached to direct".
enum WithPeople {
  static let manual = RuleManual(
    "credit.with", "People after `with`, right behind a title or before words that say what they do in it.",
    fires: [
      .init("The thriller “Quiet Harbor”, with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧, came second.", "actor Quiet Harbor"),
      .init(
        "It ordered the series “Quiet Harbor”, a period drama, with ⟦Han Seo-jin⟧ set to star and executive produce.",
        "actor Quiet Harbor; producer Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The drama boasts a splendid lineup with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. It has a second season with leads ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("Its titles include the film “Quiet Harbor” with ⟦Han Seo-jin⟧, and others.", "actor Quiet Harbor"),
      .init("The comedy “Quiet Harbor” with ⟦Han Seo-jin⟧ rose to first place.", "actor Quiet Harbor"),
      .init("In third place was the hit drama “Quiet Harbor” with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init(
        "Another is “Quiet Harbor” from director ⟦Oh Tae-sik⟧, with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.",
        "director Quiet Harbor; actor Quiet Harbor; actor Quiet Harbor"),
      .init("The film “Quiet Harbor,” the Christmas drama with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧, fell to third place.", "actor Quiet Harbor"),
      .init("It opens with the film “Quiet Harbor,” a romantic drama with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init(
        "The film “Quiet Harbor” becomes a series, with ⟦Oh Tae-sik⟧ and ⟦Yoo Min-ho⟧ as executive producers.",
        "producer Quiet Harbor; producer Quiet Harbor"),
      .init("It ordered the film “Quiet Harbor” with ⟦Oh Tae-sik⟧ attached to direct.", "director Quiet Harbor"),
      .init("She is now making the film “Quiet Harbor” with director ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init("It ordered the film “Quiet Harbor” with ⟦Oh Tae-sik⟧ of Gravelko Productions producing.", "producer Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. ⟦Yoo Min-ho⟧ will share the screen with ⟦Han Seo-jin⟧ in the movie.",
        "actor Quiet Harbor; actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. It goes on, with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ also returning.",
        "actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ teams up with director ⟦Oh Tae-sik⟧ for this film.",
        "actor Quiet Harbor; director Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. It is led by a clerk, with ⟦Han Seo-jin⟧ in a supporting role.", "actor Quiet Harbor"),
    ],
    leaves: [
      "He watched “Quiet Harbor” with Han Seo-jin.", "“Quiet Harbor”, with Han Seo-jin in talks to star, opens in May.",
      "It sold “Quiet Harbor”, along with shares of Han Seo-jin.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    // "with leads X and Y reprising".
    let isLeads = scene.token(at + 1).map { leading.contains($0.hash) } ?? false
    let (people, listEnd) = scene.people(from: isLeads ? at + 2 : at + 1)
    guard !people.isEmpty else { return }
    let unit = scene.unit(of: at)
    if lineups.contains(scene.tokens[max(unit.lowerBound, at - 1)].hash), scene.mention(at: at - 1) == nil,
      let work = scene.governingWork(at)
    {
      // "The drama boasts a lineup with X, Y and Z."
      for person in people {
        board.add(
          person.mention, work, PersonRoles.beside(person.mention, scene) ?? .actor, character: person.character, rule: manual.id,
          confidencePercent: 70, scene)
      }
      return
    }
    if teamsUp(at, unit, scene), let subjects = scene.subjects(of: at - 2), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at) {
      // "X teams up with director Y for this film".
      let named = [.for, .on, .in].contains(scene.token(listEnd)?.word ?? .unlisted) ? scene.works(from: listEnd + 1).works.first : nil
      guard let work = named ?? scene.topic(before: unit.lowerBound, confidencePercent: 70) else { return }
      board.add(subjects.people + people, work, by: roles, rule: manual.id, confidencePercent: 72, scene)
      return
    }
    if sharesScreen(at, scene), let subjects = scene.subjects(of: at - 2), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at) {
      // "X will share the screen with Y in the movie".
      let named = [.in, .on].contains(scene.token(listEnd)?.word ?? .unlisted) ? scene.works(from: listEnd + 1).works.first : nil
      guard let work = named ?? scene.topic(before: unit.lowerBound, confidencePercent: 70) else { return }
      board.add(subjects.people + people, work, .actor, rule: manual.id, confidencePercent: 78, scene)
      return
    }
    var end = listEnd
    if scene.token(end)?.isMark("(") == true, let close = scene.closing(end) { end = close + 1 }
    // "with X of Gravelko Productions producing".
    if let of = scene.token(end), [.of, .from].contains(of.word), let company = scene.named(.organization, at: end + 1) {
      end = company.tokens.upperBound
    }
    var parts: [CreditPart] = isLeads ? [.actor] : []
    var next = end
    var isRole = false
    while next < unit.upperBound, next < end + 9, scene.tokens[next].kind == .word || scene.tokens[next].kind == .hyphen,
      scene.mention(at: next) == nil
    {
      let token = scene.tokens[next]
      if let part = CreditWords.makerRole(token.hash) {
        parts.append(part)
      } else if let part = CreditWords.professionRole(token.hash), (end..<next).contains(where: { scene.tokens[$0].word == .as }) {
        // "with X and Y as executive producers".
        parts.append(part)
      } else if token.word == .star || token.word == .starring || leads.contains(token.hash) && next > end {
        isRole = token.hash == returning || scene.token(next + 1).map { RoleInTitle.nouns.contains($0.hash) } ?? false
        parts.append(.actor)
      } else if !(token.word == .and || token.word == .to || fillers.contains(token.hash) || [.in, .the, .a, .as].contains(token.word)) {
        break
      }
      next += 1
    }
    guard !Doubt.isDoubted(scene, from: at, verb: end + 2) else { return }
    if parts.isEmpty {
      let before = scene.back(at - 1)
      if people.count == 1, let title = scene.named(.title, at: scene.back(at - 1, over: false)),
        let part = PersonRoles.beside(people[0].mention, scene),
        part != .actor, people[0].mention.tokens.lowerBound <= at + 3
      {
        // "is making T with director X".
        let work = FoundWork(entity: title.entity, mention: title, confidencePercent: 82)
        board.add(people[0].mention, work, part, rule: manual.id, confidencePercent: 72, scene)
        return
      }
      let isListed =
        scene.tokens[at - 1].kind == .quote || scene.tokens[at - 1].kind == .word
        ? (unit.lowerBound..<at).contains { WorkWords.including.contains(scene.tokens[$0].hash) } : false
      if isListed || leadsClause(at, before, next, unit, scene), let title = scene.named(.title, at: before) {
        let work = FoundWork(entity: title.entity, mention: title, confidencePercent: 72)
        board.add(people, work, .actor, rule: manual.id, confidencePercent: 66, scene)
        return
      }
      if scene.isComma(at - 1), let maker = scene.named(.person, at: before), let part = PersonRoles.beside(maker, scene), part != .actor,
        next >= unit.upperBound || scene.isComma(next) || scene.tokens[next].isMark("."),
        let work = scene.nearestWork(before: maker.tokens.lowerBound, in: unit)
      {
        // "T from director X, with Y and Z."
        for person in people {
          board.add(
            person.mention, work, PersonRoles.beside(person.mention, scene) ?? .actor, character: person.character, rule: manual.id,
            confidencePercent: 70, scene)
        }
        return
      }
      if before == at - 1, scene.tokens[before].classes.contains(.workCue), scene.mention(at: before) == nil,
        next >= unit.upperBound || scene.isComma(next) || scene.tokens[next].isMark("."),
        let work = scene.workOfPhrase(before, unit, at), let title = work.mention, title.tokens.upperBound <= before
      {
        // "T, a romantic drama with X and Y."
        for person in people {
          board.add(
            person.mention, work, PersonRoles.beside(person.mention, scene) ?? .actor, character: person.character, rule: manual.id,
            confidencePercent: 70, scene)
        }
        return
      }
      guard at > unit.lowerBound, scene.isComma(at - 1) || scene.tokens[at - 1].kind == .quote && before < at - 2,
        let title = scene.named(.title, at: before),
        title.tokens.upperBound == before + 1, next >= unit.upperBound || scene.isComma(next) || scene.tokens[next].isMark(".")
      else { return }
      let work = FoundWork(entity: title.entity, mention: title, confidencePercent: 72)
      for person in people {
        board.add(
          person.mention, work, PersonRoles.beside(person.mention, scene) ?? .actor, character: person.character, rule: manual.id,
          confidencePercent: 70, scene)
      }
      return
    }
    guard
      let work = scene.governingWork(at)
        ?? (isRole || parts != [.actor] ? scene.topic(before: unit.lowerBound, confidencePercent: 70) : nil)
    else { return }
    for person in people {
      for part in parts { board.add(person.mention, work, part, rule: manual.id, confidencePercent: 82, scene) }
    }
  }

  /// "teams up with", "is teaming up with".
  private static func teamsUp(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    at - 2 > unit.lowerBound && scene.tokens[at - 1].word == .up && teams.contains(scene.tokens[at - 2].hash)
  }

  private static let teams = WordSet("team teams teamed teaming")

  /// "share the screen with".
  private static func sharesScreen(_ at: Int, _ scene: FactScene) -> Bool {
    guard at > 2, scene.tokens[at - 1].hash == screen else { return false }
    return (at - 3..<at - 1).contains { shares.contains(scene.tokens[$0].hash) }
  }

  private static let screen = Fold.hash("screen")
  private static let shares = WordSet(["share", "shares", "shared", "sharing"])

  /// "the thriller T with X rose to first place", "was the comedy T with X and Y.": a title after the word for a work, no person before.
  private static func leadsClause(_ at: Int, _ before: Int, _ next: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    guard let title = scene.named(.title, at: before), title.tokens.upperBound == before + 1, scene.token(at - 1)?.isMark(",") != true,
      let noun = scene.token(scene.back(title.tokens.lowerBound - 1)), noun.classes.contains(.workCue), !noun.isCapitalized,
      scene.context.mentions(scene.field, in: unit.lowerBound..<title.tokens.lowerBound, of: .person).isEmpty
    else { return false }
    let opens = title.tokens.lowerBound - unit.lowerBound
    let isInverted = (max(unit.lowerBound, title.tokens.lowerBound - 8)..<title.tokens.lowerBound).contains {
      [.is, .was].contains(scene.tokens[$0].word)
    }
    guard next < unit.upperBound, let verb = scene.token(next) else { return isInverted }
    if isInverted { return verb.isMark(".") || verb.isMark(",") }
    return opens < 16 && verb.kind == .word && !verb.isCapitalized && verb.classes.isDisjoint(with: .stopword)
  }

  private static let leading = WordSet("leads stars")
  private static let returning = Fold.hash("returning")
  private static let lineups = WordSet(["lineup", "line-up", "cast", "ensemble"])
  private static let leads = WordSet(["lead", "leads", "starring", "headline", "topline", "supporting", "main", "returning"])
  private static let fillers = WordSet([
    "set", "attached", "executive", "exec", "expected", "confirmed", "tapped", "slated", "also", "both", "co", "on", "board", "signed",
  ])
}
