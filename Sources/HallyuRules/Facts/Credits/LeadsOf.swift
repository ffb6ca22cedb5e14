import HallyuAnnotations
import HallyuText

/// "confirmed as the leads in T", "takes the lead in T", "T is led by X", "T and its star, X": who carries a work.
enum LeadsOf {
  static let manual = RuleManual(
    "credit.lead", "The leads and the star of a work.",
    fires: [
      .init("⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ have the leads in the film ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init(
        "⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ have been confirmed as the leads in the forthcoming historical drama ‘Quiet Harbor’.",
        "actor Quiet Harbor; actor Quiet Harbor"),
      .init("Actor ⟦Yoo Min-ho⟧ takes the lead in “Quiet Harbor,” which opens in May.", "actor Quiet Harbor"),
      .init("⟦Yoo Min-ho⟧ was cast as the male lead of the drama ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ was announced as the female lead.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ will be the female lead, and it is long.", "actor Quiet Harbor"),
      .init("The series ‘Quiet Harbor’ is led by ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧.", "actor Quiet Harbor; actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. The ⟦Yoo Min-ho⟧ starrer is set at sea.", "actor Quiet Harbor"),
      .init("‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ and ⟦Yoo Min-ho⟧ are confirmed for the lead role.", "actor Quiet Harbor"),
      .init("The ⟦Yoo Min-ho⟧ and ⟦Han Seo-jin⟧ starrer ‘Quiet Harbor’ opens in May.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ has landed the female lead in HBO's drama pilot ‘Quiet Harbor’.", "actor Quiet Harbor"),
      .init("The series ‘Quiet Harbor’ was in trouble when its star, ⟦Yoo Min-ho⟧, left.", "actor Quiet Harbor"),
    ],
    leaves: [
      "‘Quiet Harbor’ opens in May. Han Seo-jin takes the lead in the polls.", "Yoo Min-ho was rejected as the lead of ‘Quiet Harbor’.",
      "‘Quiet Harbor’ opens in May. Netflix fired its director, Oh Tae-sik.", "The team behind ‘Quiet Harbor’ is led by Han Seo-jin.",
      "‘Quiet Harbor’ is led by director Oh Tae-sik.",
      "‘Quiet Harbor’ opens in May. Han Seo-jin is the lead in the polls.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let token = scene.tokens[at]
    if token.word == .its, let noun = scene.token(at + 1), let part = CreditWords.professionRole(noun.hash) {
      star(at, part, scene, &board)
    } else if led.contains(token.hash), scene.token(at + 1)?.word == .by {
      passive(at, scene, &board)
    } else if nouns.contains(token.hash) {
      noun(at, scene, &board)
    }
  }

  /// "The X starrer opened": the work that the text is about is the star's.
  static func findStarrer(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    guard starrers.contains(scene.tokens[at].hash), case let people = scene.people(endingBefore: at), let first = people.first,
      scene.token(first.tokens.lowerBound - 1)?.word == .the
    else { return }
    let unit = scene.unit(of: at)
    guard
      let work = scene.works(from: at + 1).works.first ?? scene.nearestWork(before: first.tokens.lowerBound, in: unit)
        ?? scene.topic(before: unit.lowerBound, confidencePercent: 74)
    else { return }
    for person in people { board.add(person, work, .actor, rule: manual.id, confidencePercent: 80, scene) }
  }

  /// "as the male lead of the drama T", "take the lead in T".
  private static func noun(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    var before = at - 1
    while before > unit.lowerBound, at - before < 5, modifiers.contains(scene.tokens[before].hash) || scene.tokens[before].kind == .hyphen {
      before -= 1
    }
    guard before > unit.lowerBound, before < at - 1 || [.as, .for].contains(scene.tokens[before].word) else { return }
    // "were confirmed as the leads", "are confirmed for the lead role"
    let isNamed = [.as, .for].contains(scene.tokens[before].word) && named.contains(scene.tokens[before - 1].hash)
    // "is the female lead", "will be the male lead": of a work only where the phrase says which lead.
    let isPart = [.is, .be, .was, .are].contains(scene.tokens[before].word) && before < at - 2
    // "landed the lead role in T" is told by the role.
    let isLanded =
      landing.contains(scene.tokens[before].hash) && !(scene.token(at + 1).map { CreditWords.roleNouns.contains($0.hash) } ?? false)
    guard isNamed || isPart || isLanded || taking.contains(scene.tokens[before].hash) else { return }
    let verb = isNamed ? before - 1 : before
    guard let subjects = scene.subjects(of: verb), !Doubt.isDoubted(scene, from: subjects.clauseStart, verb: verb) else { return }
    var next = at + 1
    if let noun = scene.token(next), noun.classes.contains(.personCue) || CreditWords.roleNouns.contains(noun.hash) { next += 1 }
    let work: FoundWork?
    if let link = scene.token(next), [.in, .of, .for, .on].contains(link.word) {
      work = scene.works(from: next + 1).works.first
    } else {
      work = isNamed || isPart ? scene.topic(before: unit.lowerBound, confidencePercent: 72) : nil
    }
    guard let work else { return }
    board.add(subjects.people, work, .actor, rule: manual.id, confidencePercent: min(subjects.confidencePercent, 84), scene)
  }

  /// "T is led by X and Y".
  private static func passive(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    guard let auxiliary = scene.token(at - 1), [.is, .was, .are, .were].contains(auxiliary.word),
      let title = scene.named(.title, at: scene.back(at - 2)), title.tokens.lowerBound >= unit.lowerBound,
      !scene.tokens[unit.lowerBound..<title.tokens.lowerBound].contains(where: { links.contains($0.hash) })
    else { return }
    let work = FoundWork(named: title, confidencePercent: 86)
    for person in scene.people(from: at + 2).people where (PersonRoles.beside(person.mention, scene) ?? .actor) == .actor {
      board.add(person.mention, work, .actor, character: person.character, rule: manual.id, confidencePercent: 78, scene)
    }
  }

  /// "when its star, X, left", "as was its director, X", "Its leads, X and Y, were": of the work that the sentence is about.
  private static func star(_ at: Int, _ part: CreditPart, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    let start = scene.isComma(at + 2) ? at + 3 : at + 2
    var people = scene.people(from: start).people
    if people.first.map({ $0.mention.tokens.lowerBound > start + 2 }) ?? true {
      // "X, its host since 1992".
      guard scene.isComma(at - 1), let before = scene.named(.person, at: at - 2), before.tokens.upperBound == at - 1 else { return }
      people = [ListedPerson(mention: before)]
    }
    let titles = scene.context.mentions(scene.field, in: unit.lowerBound..<at, of: .title)
    let work: FoundWork
    if let title = titles.first {
      guard titles.allSatisfy({ $0.entity == title.entity }) else { return }
      work = FoundWork(named: title, confidencePercent: 80)
    } else {
      // "its director" of a company's is a post.
      guard at == unit.lowerBound || part == .actor, scene.context.mentions(scene.field, in: unit.lowerBound..<at).isEmpty,
        part == .actor || part == .writer || part == .creator, let topic = scene.topic(before: unit.lowerBound, confidencePercent: 72)
      else { return }
      work = topic
    }
    let isPlural = people.count > 1 && scene.view.isPlural(at + 1)
    for person in people.prefix(isPlural ? people.count : 1) {
      board.add(person.mention, work, part, rule: manual.id, confidencePercent: 76, scene)
    }
  }

  static let nouns = WordSet("lead leads protagonist protagonists")
  static let led = WordSet("led headlined anchored toplined")
  static let starrers = WordSet("starrer vehicle")
  private static let links = WordSet("of behind in for from on by with")
  private static let modifiers = WordSet("the male female main co two three romantic young")
  private static let named = WordSet("confirmed cast announced tapped named set chosen selected revealed unveiled")
  private static let taking = WordSet("take takes took taking play plays played playing have has had")
  private static let landing = WordSet("landed lands landing bagged bags nabbed nabs scored secured booked won wins")
}
