import HallyuAnnotations
import HallyuText

/// "directed by X", "written and directed by X and Y", "played by X", "made by first-time directors X and Y".
enum MadeBy {
  static let manual = RuleManual(
    CreditBoard.RuleID.madeBy, "People after `by`, with the part that the participle or the profession before the name says.",
    fires: [
      .init("The drama ‘Quiet Harbor’ was written by screenwriter, ⟦Oh Tae-sik⟧, and opens in May.", "writer Quiet Harbor"),
      .init(
        "‘Quiet Harbor’, ‘Salt’ and ‘Night Ferry’ were directed by ⟦Oh Tae-sik⟧.",
        "director Night Ferry; director Salt; director Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. Her parents Sora and Dojin will be played by ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.",
        "actor Quiet Harbor as Sora; actor Quiet Harbor as Dojin"),
      .init(
        "The drama ‘Quiet Harbor’ is set at sea.\n\n‘Quiet Harbor’ and ‘Salt’ are long.\n\nThe drama is directed by ⟦Oh Tae-sik⟧, who worked on ‘Tin Moon’, and it is written by ⟦Yoo Min-ho⟧.",
        "director Quiet Harbor; director Tin Moon; writer Quiet Harbor"),
      .init("The score of the film ‘Quiet Harbor’ was written by ⟦Oh Tae-sik⟧.", "composer Quiet Harbor"),
      .init(
        "Penned by ⟦Yoo Min-ho⟧, who likes such hits as “Tin Moon” (2006) and “Old Salt” (2008), and directed by ⟦Oh Tae-sik⟧, “Quiet Harbor” will premiere on May 2.",
        "writer Quiet Harbor; director Quiet Harbor"),
      .init("‘Quiet Harbor’ is helmed by ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’, written and directed by ⟦Oh Tae-sik⟧, opens in May.", "writer Quiet Harbor; director Quiet Harbor"),
      .init("Directed by ⟦Oh Tae-sik⟧, ‘Quiet Harbor’ opens in May.", "director Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The series is penned by ⟦Oh Tae-sik⟧.", "writer Quiet Harbor"),
      .init("‘Quiet Harbor’ was made for 7 billion won by first-time directors ⟦Oh Tae-sik⟧ and ⟦Yoo Min-ho⟧.", "director Quiet Harbor"),
      .init("The variety show ‘Quiet Harbor’ is hosted by ⟦Yoo Min-ho⟧.", "host Quiet Harbor"),
      .init("The film ‘Quiet Harbor’, led by ⟦Han Seo-jin⟧, opens in May.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ (directed by ⟦Oh Tae-sik⟧) won the prize.", "director Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The script is by ⟦Oh Tae-sik⟧.", "writer Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The clerk protects a cook, played by ⟦Han Seo-jin⟧.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. Do Mi-rae, played by ⟦Han Seo-jin⟧, finds a phone.", "actor Quiet Harbor as Do Mi-rae"),
      .init(
        "The drama ‘Quiet Harbor’ is about Kang Mi-rae (role to be portrayed by ⟦Han Seo-jin⟧), a clerk.",
        "actor Quiet Harbor as Kang Mi-rae"),
      .init(
        "The drama ‘Quiet Harbor’ is about Kang Mi-rae, a clerk who trusts nobody (played by ⟦Han Seo-jin⟧).",
        "actor Quiet Harbor as Kang Mi-rae"),
      .init("The festival opens with ‘Quiet Harbor’, a film by ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init("The film “Quiet Harbor,” by action specialist ⟦Oh Tae-sik⟧, fell to second place.", "director Quiet Harbor"),
      .init("Han Seo-jin likes the drama ‘Quiet Harbor’, a love story written by ⟦Oh Tae-sik⟧.", "writer Quiet Harbor"),
      .init(
        "The drama ‘Quiet Harbor’, based on a ghost story, is adapted and directed by ⟦Oh Tae-sik⟧.",
        "writer Quiet Harbor; director Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. It is written by ⟦Oh Tae-sik⟧, and ⟦Yoo Min-ho⟧ directs.",
        "writer Quiet Harbor; director Quiet Harbor"),
      .init(
        "‘Night Ferry’ opens in May. Directed by ⟦Oh Tae-sik⟧, the American version of “Quiet Harbor” is here.", "director Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ is written by ⟦Oh Tae-sik⟧, in collaboration with ⟦Yoo Min-ho⟧.", "writer Quiet Harbor"),
      .init("The opening film was “Quiet Harbor” by ⟦Oh Tae-sik⟧.", "director Quiet Harbor"),
      .init("In the film ‘Quiet Harbor’ the older sister is played by actress ⟦Han Seo-jin⟧.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The heroine Naoko will be played by ⟦Han Seo-jin⟧.", "actor Quiet Harbor as Naoko"),
      .init("The film ‘Quiet Harbor’, headlined by ⟦Han Seo-jin⟧, opens in May.", "actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. Director ⟦Yoo Min-ho⟧ is set to helm from a script penned by ⟦Oh Tae-sik⟧.",
        "director Quiet Harbor; writer Quiet Harbor"),
      .init("The film ‘Quiet Harbor’ has music by ⟦Yoo Min-ho⟧.", "composer Quiet Harbor"),
      .init("The film ‘Quiet Harbor’ drew crowds. The dialogues were written by ⟦Oh Tae-sik⟧.", "writer Quiet Harbor"),
      .init("The prize went to the film ‘Quiet Harbor’, written by and starring ⟦Han Seo-jin⟧.", "writer Quiet Harbor; actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ will be directed by ⟦Oh Tae-sik⟧, who made “Night Ferry,” and written by ⟦Yoo Min-ho⟧.",
        "director Quiet Harbor; director Night Ferry; writer Quiet Harbor"),
      .init("‘Quiet Harbor’ is a play by ⟦Oh Tae-sik⟧.", "writer Quiet Harbor"),
      .init("The film ‘Quiet Harbor’ is produced by Netflix and Orwick Pictures’s ⟦Oh Tae-sik⟧.", "producer Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. Screenwriting is done by ⟦Oh Tae-sik⟧.", "writer Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The music is by ⟦Oh Tae-sik⟧.", "composer Quiet Harbor"),
      .init("The drama ‘Quiet Harbor’ was adapted for television by ⟦Oh Tae-sik⟧.", "writer Quiet Harbor"),
      .init(
        "‘Night Ferry’ is a film. The adapted screenplay award went to the film ‘Quiet Harbor’, written by ⟦Oh Tae-sik⟧.",
        "writer Quiet Harbor"),
    ],
    leaves: [
      "This article was written by Oh Tae-sik. ‘Quiet Harbor’ opens in May.", "‘Quiet Harbor’ is based on the novel written by Oh Tae-sik.",
      "‘Quiet Harbor’ opened the ceremony, hosted by Oh Tae-sik.", "‘Quiet Harbor’ was praised by Oh Tae-sik.",
      "‘Quiet Harbor’ opens in May. Han Seo-jin is paid well for her next film, to be directed by Oh Tae-sik.",
      "‘Quiet Harbor’ is not directed by Oh Tae-sik.",
      "A fund led by Oh Tae-sik paid for ‘Quiet Harbor’.",
    ])

  static func find(_ by: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: by)
    let (said, first) = parts(before: by, unit, scene)
    let parts = said == [.writer] && isScore(before: first, unit, scene) ? [.composer] : said
    let people = people(after: by, unit, scene)
    guard let lead = people.first else { return }
    guard !parts.isEmpty else { return findWithoutParticiple(by, people, lead.mention, unit, scene, &board) }
    // "T, a thriller led by X": no "fund led by".
    if scene.tokens[by - 1].hash == led, scene.named(.title, at: scene.back(by - 2)) == nil,
      by < 2 || !scene.tokens[by - 2].classes.contains(.workCue) || scene.mention(at: by - 2) != nil
    {
      return
    }
    if parts == [.host], isEvening(first, unit, scene) { return }
    if parts == [.actor], let (work, name) = character(before: first, unit, scene) {
      let characters = scene.isAnd(name.lowerBound - 1) ? pair(endingIn: name, unit, scene) : [name]
      for (index, person) in people.prefix(max(1, characters.count)).enumerated() {
        let own = index < characters.count && people.count >= characters.count ? characters[index] : nil
        board.add(person.mention, work, .actor, character: own, rule: manual.id, confidencePercent: 84, scene)
      }
      return
    }
    guard let work = work(by, parts, first, unit, scene), !Doubt.isDoubted(scene, from: max(unit.lowerBound, first - 6), verb: by - 1)
    else { return }
    for person in people + (parts == [.actor] ? [] : collaborators(of: people, scene)) {
      for part in parts {
        board.add(
          person.mention, work, part, character: part == .actor ? person.character : nil, rule: manual.id, confidencePercent: 92, scene)
        guard part != .actor else { continue }
        for other in listed(before: work, first, unit, scene) {
          board.add(person.mention, other, part, rule: manual.id, confidencePercent: 84, scene)
        }
      }
    }
  }

  /// "A, B and X’s 2007 hit C were directed by Y": the titles before the one that stands beside the verb.
  private static func listed(before work: FoundWork, _ participle: Int, _ unit: Range<Int>, _ scene: FactScene) -> [FoundWork] {
    guard let last = work.mention, [.were, .are, .both].contains(scene.token(participle - 1)?.word ?? .unlisted) else { return [] }
    var found: [FoundWork] = []
    var at = scene.back(last.tokens.lowerBound - 1, over: false)
    while at > unit.lowerBound, last.tokens.lowerBound - at < 8,
      scene.isLower(at) && !scene.isAnd(at) || scene.tokens[at].kind == .number || scene.tokens[at].kind == .clitic
        || scene.named(.person, at: at) != nil
    { at -= 1 }
    while found.count < 6, scene.isAnd(at) || scene.isComma(at) || scene.tokens[max(at, 0)].kind == .quote,
      let other = scene.named(.title, at: scene.back(scene.isAnd(at) ? at - 1 : at)), other.tokens.lowerBound >= unit.lowerBound
    {
      found.append(FoundWork(named: other, confidencePercent: 84))
      at = scene.skipQuotesBack(other.tokens.lowerBound - 1)
    }
    return found
  }

  /// The people of "written by X, in collaboration with Y and Z".
  private static func collaborators(of people: [ListedPerson], _ scene: FactScene) -> [ListedPerson] {
    guard let end = people.last?.mention.tokens.upperBound else { return [] }
    let link = scene.isComma(end) ? end + 1 : end
    guard scene.token(link)?.word == .in, scene.token(link + 1)?.hash == collaboration, scene.token(link + 2)?.word == .with else {
      return []
    }
    return scene.people(from: link + 3).people
  }

  private static let collaboration = Fold.hash("collaboration")

  /// "The score of T was written by X".
  private static func isScore(before participle: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    let verb = participle - 1
    guard verb > unit.lowerBound, [.was, .is, .were].contains(scene.tokens[verb].word) else { return false }
    return (max(unit.lowerBound, verb - 8)..<verb).contains { scores.contains(scene.tokens[$0].hash) }
  }

  private static let scores = WordSet("score music soundtrack songs")

  /// The work that the participles are about.
  private static func work(_ by: Int, _ parts: [CreditPart], _ first: Int, _ unit: Range<Int>, _ scene: FactScene) -> FoundWork? {
    // "played in the original by X".
    if first < by - 3, scene.tokens[by - 1].classes.contains(.workCue) { return scene.workOfPhrase(by - 1, unit, by) }
    if let work = workOfFirst(before: first, unit, scene) ?? scene.governingWork(first) { return work }
    // "The dialogues were written by X", "Its music is composed by Y".
    let isPiece =
      crafts[scene.tokens[first].hash] != nil
      || (unit.lowerBound..<min(unit.lowerBound + 3, first)).contains { pieces.contains(scene.tokens[$0].hash) }
    return parts == [.actor] || isScript(first, scene) || isPiece ? scene.topic(before: unit.lowerBound, confidencePercent: 70) : nil
  }

  /// "T is directed by X, who made T2, and written by Y", "T was written by T2's X and directed by Y": the work of the first participle, not one of the clause between.
  private static func workOfFirst(before first: Int, _ unit: Range<Int>, _ scene: FactScene) -> FoundWork? {
    guard first - 1 > unit.lowerBound, scene.isAnd(first - 1),
      let by = (unit.lowerBound + 1..<first).last(where: {
        scene.tokens[$0].word == .by && CreditWords.makerRole(scene.tokens[$0 - 1].hash) != nil
      }), (by..<first).contains(where: { scene.tokens[$0].word == .who || scene.named(.title, at: $0) != nil })
    else { return nil }
    return scene.governingWork(parts(before: by, unit, scene).1)
  }

  /// "T, a film by X", "“T” by X", "T was made by first-time directors X and Y": nothing but `by` says what the people did.
  private static func findWithoutParticiple(
    _ by: Int, _ people: [ListedPerson], _ lead: NamedSpan, _ unit: Range<Int>, _ scene: FactScene, _ board: inout CreditBoard
  ) {
    if by > unit.lowerBound, byNouns.contains(scene.tokens[by - 1].hash), scene.mention(at: by - 1) == nil {
      guard let work = scene.workOfPhrase(by - 1, unit, by) else { return }
      // "The thrilling drama by X": whoever writes a series.
      let usual: CreditPart = scene.tokens[by - 1].hash == play || scene.isSeries(work.entity) ? .writer : .director
      for person in people {
        let part = PersonRoles.beside(person.mention, scene) ?? usual
        board.add(person.mention, work, part, rule: manual.id, confidencePercent: 74, scene)
      }
      return
    }
    if by > unit.lowerBound, let part = crafts[scene.tokens[by - 1].hash], scene.mention(at: by - 1) == nil,
      let work = scene.nearestWork(before: by, in: unit) ?? scene.topic(before: unit.lowerBound, confidencePercent: 72)
    {
      // "music by X", "cinematography by Y".
      board.add(people, work, part, rule: manual.id, confidencePercent: 78, scene)
      return
    }
    let title = scene.named(.title, at: scene.back(by - 1))
    if let title, lead.tokens.lowerBound <= by + 4, isNear(by, lead, scene), !isPrinted(title, scene) {
      for person in people.prefix(2) {
        let part = PersonRoles.beside(person.mention, scene).flatMap { $0 == .actor ? nil : $0 } ?? .director
        board.add(person.mention, FoundWork(named: title, confidencePercent: 84), part, rule: manual.id, confidencePercent: 70, scene)
      }
      return
    }
    guard !WorkWords.otherMade.contains(scene.tokens[by - 1].hash), let part = PersonRoles.beside(lead, scene), part != .actor,
      let work = scene.governingWork(by), work.confidencePercent >= 60,
      title != nil || scene.tokens[scene.back(by - 1)].classes.contains(.workCue)
        || (max(unit.lowerBound, by - 12)..<by).contains(where: { made.contains(scene.tokens[$0].hash) })
    else { return }
    board.add(people, work, part, rule: manual.id, confidencePercent: 80, scene)
  }

  /// "the awards on Sunday, hosted by X": an evening, no work.
  private static func isEvening(_ first: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    (max(unit.lowerBound, first - 10)..<first).contains {
      !scene.tokens[$0].classes.isDisjoint(with: [.awardCue, .eventCue]) || scene.named(.award, at: $0) != nil
    }
  }

  /// The parts that the participles right before `by` say, and the first of those participles.
  private static func parts(before by: Int, _ unit: Range<Int>, _ scene: FactScene) -> ([CreditPart], Int) {
    var parts: [CreditPart] = []
    var first = by
    var at = by - 1
    // "played in the original by X".
    if at - 3 >= unit.lowerBound, scene.tokens[at].classes.contains(.workCue), [.the, .this].contains(scene.tokens[at - 1].word),
      scene.tokens[at - 2].word == .in
    {
      at -= 3
      guard acted(scene.tokens[at]) != nil || CreditWords.makerRole(scene.tokens[at].hash) != nil else { return ([], by) }
    }
    // "the script is by X".
    if at - 1 >= unit.lowerBound, [.is, .was].contains(scene.tokens[at].word), WorkWords.scripts.contains(scene.tokens[at - 1].hash) {
      return ([.writer], at - 1)
    }
    // "the music is by X"
    if at - 1 >= unit.lowerBound, [.is, .was].contains(scene.tokens[at].word), let craft = crafts[scene.tokens[at - 1].hash] {
      return ([craft], at - 1)
    }
    // "Screenwriting is done by X"
    if at - 2 >= unit.lowerBound, scene.tokens[at].hash == done, [.is, .was].contains(scene.tokens[at - 1].word),
      let craft = crafts[scene.tokens[at - 2].hash]
    {
      return ([craft], at - 2)
    }
    // "adapted for television by X"
    if at - 2 >= unit.lowerBound, let screen = screenPhrase(endingAt: at, scene) { at = screen - 1 }
    while at >= unit.lowerBound, by - at < 12 {
      let token = scene.tokens[at]
      if token.kind == .word, scene.mention(at: at) == nil, let part = CreditWords.makerRole(token.hash) ?? acted(token) {
        // "from a script penned by": the noun.
        if !parts.isEmpty, WorkWords.scripts.contains(token.hash), scene.token(at - 1).map({ $0.kind == .word && $0.word != .and }) ?? false
        {
          break
        }
        if !parts.contains(part) { parts.insert(part, at: 0) }
        first = at
      } else if !(scene.isAnd(at) || scene.isComma(at) || token.kind == .hyphen || WorkWords.prefixes.contains(token.hash)) || parts.isEmpty
      {
        break
      }
      at -= 1
    }
    return (parts, first)
  }

  /// First token of "for television", "for the screen".
  private static func screenPhrase(endingAt last: Int, _ scene: FactScene) -> Int? {
    guard StarsIn.screens.contains(scene.tokens[last].hash) || scene.tokens[last].hash == stage else { return nil }
    let link = [.the, .a].contains(scene.tokens[last - 1].word) ? last - 2 : last - 1
    return [.for, .to].contains(scene.token(link)?.word ?? .unlisted) ? link : nil
  }

  private static let stage = Fold.hash("stage")

  private static func isScript(_ at: Int, _ scene: FactScene) -> Bool { WorkWords.scripts.contains(scene.tokens[at].hash) }

  /// Only a profession between `by` and the name.
  private static func isNear(_ by: Int, _ person: NamedSpan, _ scene: FactScene) -> Bool {
    (by + 1..<person.tokens.lowerBound).allSatisfy {
      let token = scene.tokens[$0]
      return token.kind == .hyphen || token.kind == .clitic
        || token.kind == .word
          && scene.mention(at: $0).map({ scene.type($0) == .place }) ?? (scene.isLower($0) || token.classes.contains(.demonym))
          && !token.classes.contains(.performVerb)
    }
  }

  /// "the novel ‘T’ by X", "the song ‘T’ by X": nothing of the screen.
  private static func isPrinted(_ title: NamedSpan, _ scene: FactScene) -> Bool {
    let at = scene.back(title.tokens.lowerBound - 1, over: false)
    guard let noun = scene.token(at), at >= scene.unit(of: title.tokens.lowerBound).lowerBound else { return false }
    return WorkWords.otherMade.contains(noun.hash) || noun.classes.contains(.songCue)
  }

  private static func acted(_ token: Token) -> CreditPart? { actedBy.contains(token.hash) ? .actor : nil }

  private static let led = Fold.hash("led")
  private static let actedBy = WordSet("led acted played portrayed headlined toplined voiced fronted starred")
  private static let play = Fold.hash("play")
  private static let pieces = WordSet("dialogues dialogue lyrics screenplay script music score soundtrack teleplay")
  private static let done = Fold.hash("done")
  private static let crafts = WordMap<CreditPart>([
    (.composer, "music score soundtrack"), (.cinematographer, "cinematography"),
    (.writer, "dialogue dialogues teleplay screenwriting scriptwriting"),
    (.editor, "editing"),
  ])
  private static let byNouns = WordSet(
    "play work film movie documentary feature short thriller drama comedy adventure debut series melodrama romance picture western")
  private static let made = WordSet("made shot filmed created produced adapted directed")
}
