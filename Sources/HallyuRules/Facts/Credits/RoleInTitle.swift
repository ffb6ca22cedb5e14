import HallyuAnnotations
import HallyuText

/// "for her role in T", "X’s performance in T", "took the lead role in T": a noun of acting between person and work.
enum RoleInTitle {
  static let manual = RuleManual(
    "credit.role-in", "A role, part or performance in a work, of the person who has it.",
    fires: [
      .init("⟦Yoo Min-ho⟧, who won a prize for his role in the drama ‘Quiet Harbor’, left for Tokyo.", "actor Quiet Harbor"),
      .init("Critics praised ⟦Han Seo-jin⟧’s performance in the film ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ will take on the role of Mi-rae.", "actor Quiet Harbor as Mi-rae"),
      .init("⟦Han Seo-jin⟧ landed the lead role in the film ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Yoo Min-ho⟧ takes on the role of a mediator.", "actor Quiet Harbor"),
      .init("Director ⟦Oh Tae-sik⟧ made his debut in 2015 with the film ‘Quiet Harbor’.", "director Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ take the lead roles, and it is long.", "actor Quiet Harbor"),
    ],
    leaves: [
      "Han Seo-jin turned down a role in the film ‘Quiet Harbor’.", "The role of music in ‘Quiet Harbor’ grew, Han Seo-jin said.",
      "‘Quiet Harbor’ opens in May. Han Seo-jin and Yoo Min-ho took the lead role of the company.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ roles: PersonRoles, _ board: inout CreditBoard) {
    guard nouns.contains(scene.tokens[at].hash) else { return }
    var next = at + 1
    let unit = scene.unit(of: at)
    var character: Range<Int>?
    if scene.token(next)?.word == .as || scene.token(next)?.word == .of {
      guard let name = CharacterName.name(in: scene.view, afterCueAt: scene.token(next)?.word == .as ? next : at),
        name.lowerBound < next + 8
      else {
        describedRole(at, scene, &board)
        return
      }
      character = name
      next = scene.skipQuotes(name.upperBound)
    }
    guard let (person, start) = person(at, scene, unit), !Doubt.isDoubted(scene, from: start, verb: at) else { return }
    let with = debutWith(at, scene)
    if let with {
      // "made her debut in 2015 with T".
      for work in scene.works(from: with + 1).works.prefix(1) where work.mention != nil {
        let part = isDirectorial(at, scene) ? .director : roles.role(of: person, in: work.entity)
        board.add(person, work, part ?? .actor, rule: manual.id, confidencePercent: part == nil ? 66 : 80, scene)
      }
    } else if next < unit.upperBound, [.in, .on].contains(scene.tokens[next].word), let work = scene.works(from: next + 1).works.first {
      board.add(person, work, .actor, character: character, rule: manual.id, confidencePercent: 84, scene)
    } else if character == nil, isLead(at, scene), endsPhrase(next, unit, scene), let verb = leadVerb(at, scene),
      let subjects = scene.subjects(of: verb), let work = scene.topic(before: start, confidencePercent: 74)
    {
      // "X and Y take the lead roles."
      for person in subjects.people {
        board.add(person.mention, work, .actor, rule: manual.id, confidencePercent: min(subjects.confidencePercent, 76), scene)
      }
    } else if let character, let work = scene.topic(before: start, confidencePercent: 74) {
      // "took on the role of the swindler C", in a work that is told of.
      board.add(person, work, .actor, character: character, rule: manual.id, confidencePercent: 76, scene)
    }
  }

  /// "takes on the role of a mediator", in a work that is told of.
  private static func describedRole(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard let article = scene.token(at + 2), [.a, .an].contains(article.word), scene.token(at + 1)?.word == .of,
      scene.token(at - 1)?.word == .the || isLead(at, scene), scene.tokens[at].word != .part, let verb = leadVerb(at, scene),
      let subjects = scene.subjects(of: verb), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: at),
      let work = scene.topic(before: scene.unit(of: at).lowerBound, confidencePercent: 72)
    else { return }
    for person in subjects.people { board.add(person.mention, work, .actor, rule: manual.id, confidencePercent: 70, scene) }
  }

  /// The `with` after "debut" or "debut in 2015".
  private static func debutWith(_ at: Int, _ scene: FactScene) -> Int? {
    guard scene.tokens[at].hash == debut else { return nil }
    let with = scene.token(at + 1)?.word == .in && scene.token(at + 2)?.kind == .number ? at + 3 : at + 1
    return scene.token(with)?.word == .with ? with : nil
  }

  private static func isDirectorial(_ at: Int, _ scene: FactScene) -> Bool { scene.token(at - 1)?.hash == directorial }

  private static let debut = Fold.hash("debut")
  private static let directorial = Fold.hash("directorial")

  private static func isLead(_ at: Int, _ scene: FactScene) -> Bool {
    scene.token(at - 1).map { leads.contains($0.hash) } ?? false
  }

  private static func endsPhrase(_ at: Int, _ unit: Range<Int>, _ scene: FactScene) -> Bool {
    at >= unit.upperBound || scene.tokens[at].isMark(".") || scene.isComma(at)
  }

  /// The verb of "take the lead roles", "took on the leading role".
  private static func leadVerb(_ at: Int, _ scene: FactScene) -> Int? {
    (max(0, at - 5)..<at).last { takes.contains(scene.tokens[$0].hash) }
  }

  private static let leads = WordSet(["lead", "leading", "main", "title", "titular", "starring", "supporting"])
  private static let takes = WordSet(["take", "takes", "took", "play", "plays", "played", "landed", "lands", "have", "has"])

  private static func person(_ at: Int, _ scene: FactScene, _ unit: Range<Int>) -> (NamedSpan, Int)? {
    var look = at - 1
    var steps = 0
    while look >= unit.lowerBound, steps < 5,
      scene.tokens[look].kind == .word || scene.tokens[look].kind == .clitic || scene.tokens[look].kind == .hyphen
    {
      if scene.tokens[look].kind == .clitic {
        return scene.named(.person, at: look - 1).map { ($0, $0.tokens.lowerBound) }
      }
      if [.his, .her].contains(scene.tokens[look].word) { return owner(look, scene, unit) }
      if [.the, .a].contains(scene.tokens[look].word) {
        let verb = look > unit.lowerBound + 1 && scene.tokens[look - 1].word == .on ? look - 2 : look - 1
        return scene.subjects(of: verb).flatMap { subjects in subjects.people.first.map { ($0.mention, subjects.clauseStart) } }
      }
      look -= 1
      steps += 1
    }
    return nil
  }

  /// Whose "his" or "her" is: the first person of the sentence before it, else the one before.
  private static func owner(_ at: Int, _ scene: FactScene, _ unit: Range<Int>) -> (NamedSpan, Int)? {
    if let person = scene.context.mentions(scene.field, in: unit.lowerBound..<at, of: .person).last {
      return (person, max(person.tokens.lowerBound, at - 8))
    }
    // "Do made her debut": a family name that is a word as well.
    let first = scene.tokens[unit.lowerBound]
    if first.classes.contains(.koreanSurname), scene.isLower(unit.lowerBound + 1) { return nil }
    return Coreference(context: scene.context).antecedent(scene.field, at: at).map {
      (NamedSpan(field: scene.field, tokens: at..<at + 1, entity: $0), max(unit.lowerBound, at - 8))
    }
  }

  static let nouns = WordSet(["role", "roles", "performance", "performances", "turn", "part", "portrayal", "appearance", "debut"])
}
