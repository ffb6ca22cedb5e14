import HallyuAnnotations
import HallyuText

/// "X stars opposite Y", "in T, X will play C alongside Y", "X's Agent Park opposite Y's Agent Kim", "X headlines T, joined by Y and Z".
enum Alongside {
  static let manual = RuleManual(
    "credit.alongside", "People after `alongside`, `opposite` or `joined by`, in a sentence that says where somebody else acts.",
    fires: [
      .init(
        "‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ will be joined by ⟦Yoo Min-ho⟧ playing her husband Sora, as well as ⟦Oh Tae-sik⟧.",
        "actor Quiet Harbor as Sora; actor Quiet Harbor"),
      .init("In the drama “Quiet Harbor,” ⟦Han Seo-jin⟧ will play a clerk alongside actor ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ is set to headline the drama “Quiet Harbor” alongside ⟦Yoo Min-ho⟧.", "actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May with ⟦Han Seo-jin⟧ as Mi-rae. She will be joined by ⟦Yoo Min-ho⟧ and ⟦Oh Tae-sik⟧.",
        "actor Quiet Harbor as Mi-rae; actor Quiet Harbor"),
      .init("⟦Han Seo-jin⟧ stars in the drama “Quiet Harbor,” joined by ⟦Yoo Min-ho⟧ and ⟦Oh Tae-sik⟧.", "actor Quiet Harbor"),
      .init(
        "‘Quiet Harbor’ opens in May. ⟦Han Seo-jin⟧ stars as Mi-rae opposite ⟦Yoo Min-ho⟧.",
        "actor Quiet Harbor as Mi-rae; actor Quiet Harbor"),
    ],
    leaves: [
      "‘Quiet Harbor’ opens in May. Han Seo-jin will be joined by Yoo Min-ho at the premiere.",
      "‘Quiet Harbor’ opens in May. Han Seo-jin walked alongside Yoo Min-ho.",
      "Han Seo-jin may star in ‘Quiet Harbor’ alongside Yoo Min-ho.",
      "Han Seo-jin plays ‘Quiet Harbor’ opposite a cinema.",
      "‘Quiet Harbor’ opens in May. Han Seo-jin heads the jury there. She will be joined by Yoo Min-ho and Oh Tae-sik.",
    ])

  static func find(_ at: Int, _ scene: FactScene, _ board: inout CreditBoard) {
    let unit = scene.unit(of: at)
    var start = at + 1
    if scene.tokens[at].word == .by {
      guard at > unit.lowerBound, scene.tokens[at - 1].hash == joined else { return }
      if willBeJoined(at, unit, scene, &board) { return }
    } else {
      guard words.contains(scene.tokens[at].hash) else { return }
    }
    let first = max(unit.lowerBound, at - 45)
    guard let verb = (first..<at).last(where: { isActing($0, scene) }), !Doubt.isDoubted(scene, from: first, verb: verb) else { return }
    guard let work = work(verb, at, first, scene) else { return }
    let part = CreditWords.makerRole(scene.tokens[verb].hash) ?? .actor
    if scene.token(start)?.word == .the { start += 1 }
    let list = scene.people(from: start)
    var people = list.people
    // "Starring alongside X are Y and Z."
    if !people.isEmpty, scene.token(list.end)?.word == .are { people += scene.people(from: list.end + 1).people }
    if people.isEmpty, let person = owner(start, scene) { people = [person] }
    for person in people {
      board.add(
        person.mention, work, part, character: part == .actor ? person.character : nil, rule: manual.id, confidencePercent: 76, scene)
    }
  }

  /// "He will be joined by Y and Z.": in the work that the text is about.
  private static func willBeJoined(_ by: Int, _ unit: Range<Int>, _ scene: FactScene, _ board: inout CreditBoard) -> Bool {
    // "They are joined by Y."
    let isThey = by - 3 == unit.lowerBound && scene.tokens[by - 3].word == .they
    guard by - 3 >= unit.lowerBound,
      isThey || by - 4 >= unit.lowerBound && scene.tokens[by - 2].word == .be && scene.tokens[by - 3].word == .will
    else { return false }
    let subjects = isThey ? nil : scene.subjects(of: by - 3)
    guard isThey || subjects != nil else { return false }
    let list = scene.people(from: by + 1)
    guard list.end >= unit.upperBound || scene.tokens[list.end].isMark("."), !isOfJury(unit, scene),
      let work = scene.topic(before: unit.lowerBound, confidencePercent: 72)
    else { return false }
    for person in (subjects?.people ?? []) + list.people {
      board.add(person.mention, work, .actor, character: person.character, rule: manual.id, confidencePercent: 70, scene)
    }
    return true
  }

  /// "X heads the jury. He will be joined by": the sentence before tells of people who act in nothing.
  private static func isOfJury(_ unit: Range<Int>, _ scene: FactScene) -> Bool {
    let own = scene.unitIndex(of: unit.lowerBound)
    guard own > 0 else { return false }
    return scene.units[own - 1].contains { juries.contains(scene.tokens[$0].hash) }
  }

  private static let juries = WordSet("jury jurors panel judges judge stage board")

  /// "Y's Agent Kim": the actor and the character.
  private static func owner(_ start: Int, _ scene: FactScene) -> ListedPerson? {
    var at = start
    while at < start + 4, let token = scene.token(at), scene.mention(at: at) == nil,
      token.classes.contains(.personCue) || token.classes.contains(.demonym)
    { at += 1 }
    guard let person = scene.named(.person, at: at), scene.token(person.tokens.upperBound)?.kind == .clitic,
      let name = scene.characterName(from: person.tokens.upperBound + 1)
    else { return nil }
    return ListedPerson(mention: person, character: name)
  }

  private static func isActing(_ at: Int, _ scene: FactScene) -> Bool {
    guard scene.mention(at: at) == nil else { return false }
    let token = scene.tokens[at]
    // "will exec produce alongside Y": the partners do the same.
    if makers.contains(token.hash) { return true }
    return token.classes.contains(.performVerb) && !words.contains(token.hash) && token.hash != joined
  }

  /// The title between verb and partner, else the one before the verb, else what the text is about.
  private static func work(_ verb: Int, _ at: Int, _ first: Int, _ scene: FactScene) -> FoundWork? {
    let bracket = scene.enclosingBracket(at)
    let between = scene.context.mentions(scene.field, in: verb..<at, of: .title)
    if let title = between.first(where: { scene.enclosingBracket($0.tokens.lowerBound) == bracket }) {
      return FoundWork(named: title, confidencePercent: 80)
    }
    return scene.nearestWork(before: verb, in: scene.unit(of: at)) ?? scene.topic(before: first, confidencePercent: 70)
  }

  static let words = WordSet(["alongside", "opposite"])
  private static let makers = WordSet(["produce", "produces", "direct", "directs", "write", "writes"])
  private static let joined = Fold.hash("joined")
}
