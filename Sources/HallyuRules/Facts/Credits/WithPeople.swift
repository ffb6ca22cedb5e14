import HallyuAnnotations
import HallyuText

/// "with X set to star", "with X attached to direct", "with leads X and Y".
enum WithPeople {
  static let manual = RuleManual(
    "credit.with", "People after `with`, before words that say what they do in the work.",
    fires: [
      .init("The remake of “Quiet Harbor” goes on with screenwriter ⟦Oh Tae-sik⟧ on board to adapt.", "writer Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. It is led by a clerk, with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ in support.", "actor Quiet Harbor"),
      .init(
        "It ordered the series “Quiet Harbor”, a period drama, with ⟦Han Seo-jin⟧ set to star and executive produce.",
        "actor Quiet Harbor; producer Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. It has a second season with leads ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init(
        "The film “Quiet Harbor” becomes a series, with ⟦Oh Tae-sik⟧ and ⟦Yoo Min-ho⟧ as executive producers.",
        "producer Quiet Harbor; producer Quiet Harbor"),
      .init("It ordered the film “Quiet Harbor” with ⟦Oh Tae-sik⟧ attached to direct.", "director Quiet Harbor"),
      .init("It ordered the film “Quiet Harbor” with ⟦Oh Tae-sik⟧ of Gravelko Productions producing.", "producer Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. It goes on, with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ also returning.",
        "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. It is led by a clerk, with ⟦Han Seo-jin⟧ in a supporting role.", "actor Quiet Harbor"),
      .init(
        "The studio made “Quiet Harbor,” a comedy, with ⟦Oh Tae-sik⟧ as showrunner and ⟦Yoo Min-ho⟧ directing.",
        "showrunner Quiet Harbor; director Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. It is set at sea, with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ also in the cast.", "actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. It remade the old cartoon with ⟦Yoo Min-ho⟧ as Jack and ⟦Han Seo-jin⟧ as Mi-rae.",
        "actor Quiet Harbor as Jack; actor Quiet Harbor as Mi-rae"),
      .init(
        "The film “Quiet Harbor” is long, with ⟦Oh Tae-sik⟧ and ⟦Yoo Min-ho⟧ acting as producers.",
        "producer Quiet Harbor; producer Quiet Harbor"),
      .init("The cartoon “Quiet Harbor”, with the voices of ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧, opens in May.", "actor Quiet Harbor"),
      .init(
        "The film “Quiet Harbor” is long, with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ all featuring, as well as ⟦Oh Do-hyun⟧.",
        "actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. It is set at sea, with ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ reprising their roles as Jack and Ada.",
        "actor Quiet Harbor as Jack; actor Quiet Harbor as Ada"),
    ],
    leaves: [
      "“Quiet Harbor”, with Han Seo-jin in talks to star, opens in May.", "“Quiet Harbor” opens with Han Seo-jin set to leave Seoul.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    if voices(at, scene, &board) { return }
    // "with leads X and Y reprising".
    let isLeads = scene.token(at + 1).map { leading.contains($0.hash) } ?? false
    let (people, listEnd) = scene.people(from: isLeads ? at + 2 : at + 1)
    guard !people.isEmpty else { return }
    let unit = scene.unit(of: at)
    if JoinedWith.find(people, with: at, end: listEnd, scene, roles, &board) { return }
    var end = listEnd
    if scene.token(end)?.isMark("(") == true, let close = scene.closing(end) { end = close + 1 }
    // "with X of Gravelko Productions producing".
    if let of = scene.token(end), [.of, .from].contains(of.word), let company = scene.named(.organization, at: end + 1) {
      end = company.tokens.upperBound
    }
    let told = parts(from: end, unit, scene)
    let parts = (isLeads ? [.actor] : []) + told.parts
    guard !Doubt.isDoubted(scene, from: at, verb: end + 2) else { return }
    if parts.isEmpty, people.contains(where: { $0.character != nil }) { return asCharacters(people, with: at, scene, &board) }
    if parts.isEmpty { return WithBehindTitle.find(people, with: at, next: told.end, scene, &board) }
    guard
      let work = scene.governingWork(at)
        ?? (told.isRole || parts != [.actor] ? scene.topic(before: unit.lowerBound, confidencePercent: 70) : nil)
    else { return }
    // "with X and Y all featuring, as well as Z".
    let next = told.end
    let goesOn = parts == [.actor] && scene.isComma(next) && scene.token(next + 1)?.word == .as && scene.token(next + 3)?.word == .as
    if let token = scene.token(next), reprisal.contains(token.hash) { return reprise(people, work, from: next, scene, &board) }
    for person in people + (goesOn ? scene.people(from: next + 4).people : []) {
      // "with X as showrunner and Y directing".
      let own = people.count > 1 ? ownPart(person.mention, scene).map { [$0] } : nil
      for part in own ?? parts { board.add(person.mention, work, part, rule: manual.id, confidencePercent: 82, scene) }
    }
  }

  /// "with X and Y reprising their roles as C and D"
  private static func reprise(_ people: [ListedPerson], _ work: FoundWork, from verb: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let link = (verb + 1..<verb + 5).first { scene.token($0)?.word == .as }
    let characters = link.map { scene.pairedCharacters(from: $0 + 1, count: people.count) } ?? []
    for (index, person) in people.enumerated() {
      let character = index < characters.count ? characters[index] : nil
      board.add(person.mention, work, .actor, character: character, rule: manual.id, confidencePercent: 80, scene)
    }
  }

  /// "with X as Jack and Y as Ada": in the work that governs the phrase, else the one that the text is about.
  private static func asCharacters(_ people: [ListedPerson], with at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard let work = scene.governingWork(at) ?? scene.topic(before: scene.unit(of: at).lowerBound, confidencePercent: 70) else { return }
    board.add(cast: people, work, .actor, rule: manual.id, confidencePercent: 76, scene)
  }

  /// "with X and Y as executive producers", "in the lead role": the parts that the words behind the people name, and the first token after.
  private static func parts(
    from end: Int, _ unit: Range<Int>, _ scene: FactScene
  ) -> (parts: [CreditPart], isRole: Bool, end: Int) {
    var parts: [CreditPart] = []
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
      } else if token.word == .cast, scene.token(next - 1)?.word == .the {
        isRole = true
        parts.append(.actor)
      } else if acting.contains(token.hash), next > end, scene.token(next + 1)?.word != .as {
        isRole = true
        parts.append(.actor)
      } else if token.word == .star || token.word == .starring || leads.contains(token.hash) && next > end {
        isRole = token.hash == returning || scene.token(next + 1).map { CreditWords.roleNouns.contains($0.hash) } ?? false
        parts.append(.actor)
      } else if reprisal.contains(token.hash),
        (next + 1..<next + 4).contains(where: { at in
          scene.token(at).map { CreditWords.roleNouns.contains($0.hash) } ?? false
        })
      {
        // "with X and Y reprising their roles"
        return ([.actor], true, next)
      } else if MakerVerb.addsStarring(next, scene) {
        // "executive producing in addition to starring"
        parts.append(.actor)
        break
      } else if !(token.word == .and || token.word == .to || fillers.contains(token.hash) || [.in, .the, .a, .as].contains(token.word)) {
        break
      }
      next += 1
    }
    return (parts, isRole, next)
  }

  /// "X as showrunner": the part of one in a list.
  private static func ownPart(_ person: NamedSpan, _ scene: FactScene) -> CreditPart? {
    guard scene.token(person.tokens.upperBound)?.word == .as else { return nil }
    return (person.tokens.upperBound + 1..<person.tokens.upperBound + 4).lazy.compactMap { at -> CreditPart? in
      guard scene.isLower(at), let part = CreditWords.professionRole(scene.tokens[at].hash), part != .actor else { return nil }
      return part
    }.first
  }

  /// "T, with the voices of X and Y".
  private static func voices(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    guard scene.token(at + 1)?.word == .the, let noun = scene.token(at + 2), voiceNouns.contains(noun.hash),
      let of = (at + 3..<at + 6).first(where: { scene.token($0)?.word == .of })
    else { return false }
    let people = scene.people(from: of + 1).people
    guard !people.isEmpty, let work = scene.governingWork(at) else { return true }
    board.add(cast: people, work, .actor, rule: manual.id, confidencePercent: 80, scene)
    return true
  }

  private static let voiceNouns = WordSet("voice voices vocal")

  private static let leading = WordSet("leads stars")
  private static let reprisal = WordSet("reprising resuming")
  private static let returning = Fold.hash("returning")
  private static let leads = WordSet("lead leads starring headline topline supporting main returning support minor")
  private static let acting = WordSet("featuring appearing co-starring acting")
  private static let fillers = WordSet(
    "acting serving all set attached executive exec expected confirmed tapped slated also both co on board signed among")
}
